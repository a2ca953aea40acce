using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Slack;

public sealed class RefusedRequestTests
{
    private const string Command = "team_id=T07NORTH01&user_id=U07NADIA01&channel_id=D07NADIA01&command=%2Fplan&text=today&trigger_id=1.2.a";

    private static readonly RequestSigner Signer = new(StandInApp.Default.SigningSecret, TimeProvider.System);

    [Fact]
    public async Task Unsigned_wrongly_signed_and_old_requests_change_nothing()
    {
        await using var work = await Workplace.Open();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var wrong = new RequestSigner("another secret", TimeProvider.System);
        var body = Encoding.UTF8.GetBytes(Command);

        foreach (var path in new[] { "slack/command", "slack/action", "slack/options", "slack/event" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await Post(work, path, Command, null, null));
            Assert.Equal(HttpStatusCode.Unauthorized, await Post(work, path, Command, now, wrong.Sign(now, body)));
            Assert.Equal(HttpStatusCode.Unauthorized, await Post(work, path, Command, now - 301, Signer.Sign(now - 301, body)));
            Assert.Equal(HttpStatusCode.Unauthorized, await Post(work, path, Command + "+", now, Signer.Sign(now, body)));
        }

        Assert.Equal(0, await RowCount(work));
        Assert.Equal(HttpStatusCode.OK, await Post(work, "slack/command", Command, now - 200, Signer.Sign(now - 200, body)));
        Assert.NotEqual(0, await RowCount(work));
    }

    [Fact]
    public async Task Slacks_check_of_the_certificate_needs_no_signature_and_does_nothing()
    {
        await using var work = await Workplace.Open();

        Assert.Equal(HttpStatusCode.OK, await Post(work, "slack/command", "ssl_check=1&token=x", null, null));
        Assert.Equal(0, await RowCount(work));
    }

    [Fact]
    public async Task A_body_of_more_than_a_mebibyte_is_refused()
    {
        await using var work = await Workplace.Open();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var most = Command + "&more=" + new string('a', (1 << 20) - Command.Length - "&more=".Length);

        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, await Post(work, "slack/command", most + "a", now, Signer.Sign(now, Encoding.UTF8.GetBytes(most + "a"))));
        Assert.Equal(0, await RowCount(work));
        Assert.Equal(HttpStatusCode.OK, await Post(work, "slack/command", most, now, Signer.Sign(now, Encoding.UTF8.GetBytes(most))));
    }

    [Fact]
    public async Task What_the_bot_itself_posts_or_edits_is_not_taken_for_a_command()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        var dm = work.DmOf(Workplace.Nadia);
        var before = work.Posts.Count;

        var own = work.Slack.Post(new MessageDraft(dm, work.Slack.App.BotUserId, "done caching"));
        work.Slack.Edit(dm, own.Ts, message => message with { Text = "done finance" });
        await work.Settle();
        var hers = Assert.Single(await work.Write("today"));
        var typed = work.Slack.MessagesIn(dm).Last(message => message.User == Workplace.Nadia);
        work.Slack.Edit(dm, typed.Ts, message => message with { Text = "done caching" });
        await work.Settle();

        Assert.Equal(before + 2, work.Posts.Count);
        Assert.Equal(hers.Ts, work.Posts[^1].Ts);
        Assert.Equal(0, await work.Rows(db => db.Changes.TagWith(EveryWorkspace.Tag).CountAsync()));
    }

    private static async Task<HttpStatusCode> Post(Workplace work, string path, string body, long? timestamp, string? signature)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(work.App.BaseUrl, path));
        request.Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");

        if (timestamp is { } at)
        {
            request.Headers.Add("X-Slack-Request-Timestamp", at.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Signature", signature);
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private static Task<int> RowCount(Workplace work) => work.Rows(async db =>
        await db.Workspaces.CountAsync()
        + await db.Members.TagWith(EveryWorkspace.Tag).CountAsync()
        + await db.AnsweredRequests.TagWith(EveryWorkspace.Tag).CountAsync()
        + await db.InboxEvents.TagWith(EveryWorkspace.Tag).CountAsync()
        + await db.Outbox.TagWith(EveryWorkspace.Tag).CountAsync());
}
