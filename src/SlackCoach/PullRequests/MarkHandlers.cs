using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Takes what a member chose for a pull request in a list. The day's digest is updated, a list that only they see is replaced, and
/// in an older message the answer stands beside it.</summary>
internal sealed class MarkClick(
    People people, MarkPullRequest markPullRequest, Sifting sifting, PrsSubcommand prs, OutboxWriter outbox, ProductClock clock)
{
    public async Task Handle(BlockActionRequest request, PullRequestChoice choice, string? until, CancellationToken cancellationToken)
    {
        if (await Member(request, cancellationToken) is not { } member || Reference(request) is not { } reference)
        {
            return;
        }

        var day = member.Calendar().DayOf(clock.GetUtcNow());
        var outcome = await markPullRequest.Execute(member, reference, choice, until, cancellationToken);
        var state = outcome is MarkOutcome.Marked ? await sifting.Follow(member, request.TriggerId, cancellationToken) : null;
        var sentence = MarkReply.Sentence(outcome, choice, member.Calendar().Zone, state?.Done);

        if (request.IsEphemeral && state?.Overview is { } overview)
        {
            await outbox.Add(outbox.Replacement(member, request, day, prs.First(overview, sentence)), cancellationToken);
        }
        else if (!MarkReply.IsShown(outcome, choice) || request.MessageTs is not { } ts || state?.DigestTs.Contains(ts) != true)
        {
            await outbox.Add(outbox.Whisper(member, request, day, Reply.Plain(sentence)), cancellationToken);
        }
    }

    /// <summary>Tells why a pull request is where it is.</summary>
    public async Task Explain(BlockActionRequest request, MemberPullRequests pullRequests, CancellationToken cancellationToken)
    {
        if (await Member(request, cancellationToken) is not { } member || Reference(request) is not { } reference)
        {
            return;
        }

        var placed = await pullRequests.Find(member, reference.Repository, reference.Number, cancellationToken);
        var answer = placed is null ? Reply.Plain(MarkReply.Gone(reference)) : WhyMessage.Build(placed);
        await outbox.Add(outbox.Whisper(member, request, member.Calendar().DayOf(clock.GetUtcNow()), answer), cancellationToken);
    }

    private static PullRequestReference? Reference(BlockActionRequest request) =>
        PullRequestReference.TryParse(request.Action.Value) ?? PullRequestBlocks.ReferenceOf(request.Action.BlockId);

    private async Task<Member?> Member(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        member.Acted(now);

        if (member.Refusal is { } refusal)
        {
            await outbox.Add(outbox.Whisper(member, request, member.Calendar().DayOf(now), StartMessage.Refused(refusal)), cancellationToken);
            return null;
        }

        return member;
    }
}

/// <summary>Takes a press on "Looked at".</summary>
internal sealed class LookedAtHandler(MarkClick click) : IBlockActionHandler
{
    public string ActionId => PullRequestBlocks.LookedAtAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) =>
        click.Handle(request, PullRequestChoice.LookedAt, null, cancellationToken);
}

/// <summary>Takes a choice in a pull request's menu.</summary>
internal sealed class MorePullRequestHandler(MarkClick click, MemberPullRequests pullRequests) : IBlockActionHandler
{
    public string ActionId => PullRequestBlocks.MoreAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => request.Action.SelectedValue switch
    {
        null => Task.CompletedTask,
        PullRequestBlocks.Why => click.Explain(request, pullRequests, cancellationToken),
        PullRequestBlocks.Mute => click.Handle(request, PullRequestChoice.Mute, null, cancellationToken),
        PullRequestBlocks.UntilSomebodyActs => click.Handle(request, PullRequestChoice.Snooze, null, cancellationToken),
        var words => click.Handle(request, PullRequestChoice.Snooze, words, cancellationToken),
    };
}

/// <summary>Takes a press on "Show it again".</summary>
internal sealed class ShowAgainHandler(MarkClick click) : IBlockActionHandler
{
    public string ActionId => WhyMessage.ShowAgainAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) =>
        click.Handle(request, PullRequestChoice.Show, null, cancellationToken);
}
