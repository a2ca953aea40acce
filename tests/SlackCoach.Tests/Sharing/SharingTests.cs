using SlackCoach.Domain.Sharing;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Sharing;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;
using static SlackCoach.Tests.Sharing.SharingScene;

namespace SlackCoach.Tests.Sharing;

/// <summary>What a channel gets to see was shown to the member first, word for word, and nothing else ever goes there.</summary>
public sealed class SharingTests
{
    private const SharedFields Everything = SharedFields.Counts | SharedFields.Milestones | SharedFields.Evidence | SharedFields.Strengths | SharedFields.Notes | SharedFields.Away;

    [Fact]
    public async Task What_is_posted_is_what_was_shown_byte_for_byte_and_can_be_taken_back()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Share(Everything);
        await work.MoveTo("2027-01-05 10:00");
        await work.Say("/plan done caching");
        await work.Say("/plan win Cut the wait <!channel> *bold* https://quay.example/7?a=1&b=2 #impact");
        await work.Say("/plan win -p Nobody may know");
        await work.MoveTo("2027-01-08 16:00");

        // After the summary comes the post of the week, and nothing is in the channel.
        var preview = work.Posts[^1];
        var shown = PostIn(preview);
        Assert.StartsWith("Nadia Okafor, 4 January to 10 January 2027\nDone: 1 item of the plan\n", shown, StringComparison.Ordinal);
        Assert.Contains("• Cut the wait @channel *bold* https://quay.example/7?a=1&b=2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody may know", shown, StringComparison.Ordinal);
        Assert.Contains("Read by Tomás Rivera (the manager you named).", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains("Nothing is posted unless you press Send.", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Empty(work.InChannel());

        await work.Click(preview, "Send");

        var post = Assert.Single(work.InChannel());
        Assert.Equal(shown, Words(post));
        Assert.Equal(Shown.Links(work.Now(preview)), Shown.Links(post));
        Assert.Contains("Posted on 8 January 2027, as it stands here.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        // A second press, or one on an old screen, posts nothing.
        await work.ClickAsSeen(preview, "Send");
        Assert.Single(work.InChannel());
        Assert.StartsWith("Posted on 8 January 2027", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        await work.Click(preview, "Withdraw");
        Assert.Empty(work.InChannel());
        Assert.Contains("Taken back: the channel does not show it any more.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_member_wrote_instead_is_what_is_posted()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-06 10:00");
        var preview = await work.Preview();
        await work.Click(preview, "Edit");
        const string Mine = "A short week.\n  \u202eيوم\u202c & <@U1> `code`\nhttps://quay.example/x";
        Assert.Null(await work.Submit(await work.OpenedView(), new InputValues().Set(EditPostModal.Text, EditPostModal.Text, Mine)));

        Assert.Equal(Mine, PostIn(work.Now(preview)));
        Assert.Empty(work.InChannel());

        // Asked for anew, it is still what they wrote.
        var again = await work.Preview();
        Assert.Equal(Mine, PostIn(again));
        await work.Click(again, "Send");
        Assert.Equal(Mine, Words(Assert.Single(work.InChannel())));
        Assert.Contains("Posted on", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_holds_unless_the_member_chose_otherwise()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-08 16:00");
        await work.MoveTo("2027-01-12 12:00");
        Assert.Empty(work.InChannel());

        await work.Share(SharedFields.Counts, sendsOnSilence: true);
        await work.MoveTo("2027-01-15 16:00");
        var preview = work.Posts[^1];
        Assert.Contains("If you say nothing, it is posted on 18 January 2027 at 10:00.", Shown.Text(preview), StringComparison.Ordinal);
        await work.MoveTo("2027-01-18 09:59");
        Assert.Empty(work.InChannel());
        await work.MoveTo("2027-01-18 10:00");
        Assert.Equal(PostIn(preview), Words(Assert.Single(work.InChannel())));

        // Held in time, the next one stays out.
        await work.MoveTo("2027-01-22 16:00");
        await work.Click(work.Posts[^1], "Hold this week");
        await work.MoveTo("2027-01-26 10:00");
        Assert.Single(work.InChannel());

        // Stopped, nothing goes out any more.
        await work.MoveTo("2027-01-29 16:00");
        await work.Say("/plan share off");
        await work.MoveTo("2027-02-02 10:00");
        Assert.Single(work.InChannel());
        Assert.StartsWith("Sharing is off:", Shown.Text(await work.Say("/plan share")), StringComparison.Ordinal);
        await work.Say("/plan share withdraw");
        Assert.Empty(work.InChannel());
    }

    [Fact]
    public async Task A_reader_who_joins_between_preview_and_post_stops_it_until_the_member_agrees_anew()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-06 10:00");
        var preview = await work.Preview();
        work.Slack.Invite(Manager, Channel, Harborline.MeiId);
        await work.Click(preview, "Send");

        Assert.Empty(work.InChannel());
        var asked = work.Posts[^1];
        Assert.StartsWith("Somebody reads that channel who did not when you agreed", Shown.Text(asked), StringComparison.Ordinal);
        Assert.Contains("is read by Tomás Rivera (the manager you named), Mei Lin.", Shown.Text(asked), StringComparison.Ordinal);
        Assert.Contains("Held: nothing of this week is posted.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        // Until then nothing is posted, whatever is pressed.
        await work.Click(preview, "Send after all");
        Assert.Empty(work.InChannel());
        Assert.Contains("waits for you to agree", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        await work.Click(asked, "I agree");
        await work.Click(preview, "Send after all");
        Assert.Single(work.InChannel());
    }

    [Fact]
    public async Task A_channel_made_public_or_lost_and_a_manager_who_left_or_changed_stop_it_too()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-06 10:00");

        work.Slack.Convert(Manager, Channel, isPrivate: false);
        await work.Say("/plan share preview");
        Assert.StartsWith("That channel was private and is public now", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.Contains("everybody in this workspace can join and read it", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        await work.Click(work.Posts[^1], "I agree");

        // An admin names another manager; somebody who is none cannot.
        await work.Say($"/plan share manager <@{Workplace.Nadia}> <@{Harborline.MeiId}>", Harborline.PriyaId);
        Assert.StartsWith("Only admins change the manager", Shown.Text(work.PostsTo(Harborline.PriyaId)[^1]), StringComparison.Ordinal);
        await work.Say($"/plan share manager <@{Workplace.Nadia}> <@{Harborline.MeiId}>", Manager);
        Assert.StartsWith("The manager you named is not in that channel", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.Contains(work.Posts, post => Shown.Text(post).StartsWith("An admin of the workspace named another manager", StringComparison.Ordinal));
        await work.Say($"/plan share manager <@{Workplace.Nadia}> <@{Harborline.MeiId}>", Manager);
        Assert.StartsWith("That person is their manager already.", Shown.Text(work.PostsTo(Manager)[^1]), StringComparison.Ordinal);
        work.Slack.Invite(Manager, Channel, Harborline.MeiId);
        await work.Click(work.Posts[^1], "Check again");
        Assert.StartsWith("Another manager was named", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        await work.Click(work.Posts[^1], "I agree");

        work.Slack.Archive(Manager, Channel);
        await work.Settle();
        await work.Say("/plan share preview");
        Assert.StartsWith("I cannot read that channel", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.Empty(work.InChannel());
    }

    [Fact]
    public async Task A_manager_reads_the_last_posts_side_by_side_and_nobody_else_does()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Import(SmallPlan.Text, userId: Harborline.JonasId);
        work.Slack.Invite(Manager, Channel, Harborline.JonasId);
        await work.Share(SharedFields.Counts);
        await work.Share(SharedFields.Counts, userId: Harborline.JonasId);
        Assert.StartsWith("Nobody shares their week with you", Shown.Text(await work.Say("/plan team", Harborline.MeiId)), StringComparison.Ordinal);

        await work.MoveTo("2027-01-06 10:00");
        await work.Click(await work.Preview(), "Send");
        var team = Shown.Text(await work.Say("/plan team", Manager));
        Assert.StartsWith("2 people share their week with you.", team, StringComparison.Ordinal);
        Assert.True(team.IndexOf("Jonas Weber: no post for you yet.", StringComparison.Ordinal) < team.IndexOf("Nadia Okafor, 4 January", StringComparison.Ordinal), team);

        // Taken back, it is not read here either; and who stops is not named.
        await work.Say("/plan share withdraw");
        await work.Say("/plan share off", Harborline.JonasId);
        team = Shown.Text(await work.Say("/plan team", Manager));
        Assert.StartsWith("1 person shares their week with you.", team, StringComparison.Ordinal);
        Assert.DoesNotContain("4 January", team, StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas", team, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_whose_outcome_nobody_knows_is_there_once()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Settings = new Dictionary<string, string?> { ["Outbox:RetryAfter"] = "00:00:00.05" } });
        await work.Import(SmallPlan.Text);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-06 10:00");
        var preview = await work.Preview();
        work.Slack.Faults.Next("chat.postMessage", new Fault.StoreThenReset());
        await work.Click(preview, "Send");

        Assert.Single(work.InChannel());
        Assert.Contains("Posted on 6 January 2027", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Two_nodes_that_are_pressed_at_once_post_once()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Provider = DatabaseProvider.Postgres });
        await work.Import(SmallPlan.Text);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-06 10:00");
        await using var other = await work.StartSecondNode();
        var preview = await work.Preview();

        await Task.WhenAll(new[] { work.App.BaseUrl, other.BaseUrl, work.App.BaseUrl }.Select(node =>
        {
            // A delivery goes where the address points when it begins.
            work.Host.Delivery.AppBaseUrl = node;

            return work.ClickAsSeen(preview, "Send");
        }));
        work.Host.Delivery.AppBaseUrl = work.App.BaseUrl;
        await work.Settle();

        Assert.Equal(PostIn(preview), Words(Assert.Single(work.InChannel())));
    }

    [Fact]
    public async Task The_window_says_at_its_fields_what_is_missing_and_old_questions_answer_nothing()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Click(await work.Say("/plan share"), "Set it up");
        var view = await work.OpenedView();
        var wrong = (await work.Submit(view, Inputs(SharedFields.Counts, Channel, Workplace.Nadia, false)))!;
        Assert.StartsWith("That is you.", wrong.Errors![SharingModal.Manager], StringComparison.Ordinal);
        Assert.Null(await work.Submit(wrong, Inputs(SharedFields.Counts, Channel, Manager, false)));
        var first = work.Posts[^1];
        var second = await work.Choose(SharedFields.Counts | SharedFields.Away);

        await work.Click(first, "I agree");
        Assert.StartsWith("Your sharing has changed since this was shown", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);
        await work.Click(second, "Not now");
        await work.MoveTo("2027-01-08 16:00");
        Assert.DoesNotContain("word for word", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.StartsWith("I know /plan share", Shown.Text(await work.Say("/plan share everything now")), StringComparison.Ordinal);
        Assert.StartsWith("Sharing waits for your word", Shown.Text(await work.Say("/plan share preview")), StringComparison.Ordinal);
    }
}
