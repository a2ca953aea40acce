using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace SlackCoach.Tests.Slack;

public class EventEndpointTests
{
    [Fact]
    public async Task Echoes_the_challenge()
    {
        await using var app = await SlackApp.Start();

        Assert.Equal("""{"challenge":"3eZbrw1a"}""", (await app.PostEvent("""{"type":"url_verification","token":"x","challenge":"3eZbrw1a"}""")).Body);
    }

    [Theory]
    [InlineData("""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message"}}""", 0)]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820}""", 1)]
    [InlineData("""{"type":"something_new"}""", 0)]
    public async Task Acknowledges_with_an_empty_answer(string payload, int warnings)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostEvent(payload));
        Assert.Equal(warnings, app.Logs.Count);
    }

    [Theory]
    [InlineData("""{"type":"message","channel":"C1","channel_type":"channel","user":"U1","text":"hello","ts":"1.1"}""", 1)]
    [InlineData("""{"type":"reaction_added","user":"U1","reaction":"eyes","item":{"type":"message","channel":"C1","ts":"1.1"}}""", 1)]
    [InlineData("""{"type":"message","subtype":"channel_join","channel":"C1","user":"U1","text":"joined","ts":"1.1"}""", 0)]
    [InlineData("""{"type":"reaction_added","user":"U1","reaction":"eyes","item":{"type":"file","file":"F1"}}""", 0)]
    [InlineData("""{"type":"emoji_changed","subtype":"add"}""", 0)]
    public async Task Keeps_only_what_something_here_handles(string inner, int kept)
    {
        var store = new BrokenStore();
        await using var app = await SlackApp.Start(services => services.AddSingleton<IInterceptor>(store));

        var answer = await app.PostEvent($$"""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{{inner}}}""");

        Assert.Equal(kept == 1 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Refuses_what_nests_without_end()
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostEvent(new string('[', 500_000) + new string(']', 500_000))).Status);
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{}", "The payload lacks type.")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1"}""", "The payload lacks team_id.")]
    [InlineData("""{"type":"event_callback","team_id":"T1"}""", "The payload lacks event_id.")]
    [InlineData("""{"type":"url_verification"}""", "The payload lacks challenge.")]
    public async Task Says_what_a_signed_event_lacks(string payload, string sentence)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.BadRequest, sentence), await app.PostEvent(payload));
        Assert.Single(app.Logs);
    }

    [Fact]
    public async Task Acknowledges_no_event_that_it_could_not_store()
    {
        const string Event = """{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message","channel":"C1","ts":"1.1","text":"private"}}""";
        var broken = new BrokenStore();
        await using var app = await SlackApp.Start(services => services.AddSingleton<IInterceptor>(broken));

        var refused = await app.PostEvent(Event);
        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.Matches("^The event was not stored. Reference: [A-Z2-9]{6}$", refused.Body);
        Assert.DoesNotContain("private", Assert.Single(app.Logs), StringComparison.Ordinal);

        broken.IsMended = true;
        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostEvent(Event));
    }

    /// <summary>Fails whatever writes an event.</summary>
    private sealed class BrokenStore : DbCommandInterceptor
    {
        public bool IsMended { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Refuse(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Refuse(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Refuse(DbCommand command)
        {
            if (!IsMended && command.CommandText.Contains("INSERT INTO \"InboxEvents\"", StringComparison.Ordinal))
            {
                throw new IOException("The disk is full.");
            }
        }
    }
}
