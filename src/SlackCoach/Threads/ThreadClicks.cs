using SlackCoach.Commands;
using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Finds the thread that a button is about, and answers: a message that was posted is changed already, one that only the member sees is
/// replaced by the list as it is now.</summary>
internal sealed class ThreadClick(CoachDbContext db, People people, MemberThreads threads, ThreadPreferences preferences, OutboxWriter outbox)
{
    /// <summary>Who clicked; null when it was answered or is nobody.</summary>
    public async Task<Member?> Member(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return null;
        }

        member.Acted(threads.Now);

        if (member.Refusal is { } refusal)
        {
            await outbox.Add(outbox.Whisper(member, request, threads.Today(member), StartMessage.Refused(refusal)), cancellationToken);
            return null;
        }

        return member;
    }

    public async Task Answer(Member member, BlockActionRequest request, ThreadOutcome outcome, CancellationToken cancellationToken)
    {
        var today = threads.Today(member);
        IReadOnlyList<Block> news = [.. outcome.Blocks, .. await Learnt(outcome.Learnt, cancellationToken)];

        if (request.IsEphemeral)
        {
            await db.SaveChangesAsync(cancellationToken);
            await outbox.Add(
                outbox.Replacement(member, request, today, ThreadsMessage.Build(await threads.Read(member, cancellationToken), news)), cancellationToken);
        }
        else if (!outcome.IsChanged || outcome.Learnt is not null || outcome.Habit is not null)
        {
            await outbox.Add(
                outbox.Whisper(member, request, today, new Message { Text = ShortTitle.Plain(outcome.Sentence), Blocks = news }), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Block>> Learnt(LedgerPreference? learnt, CancellationToken cancellationToken) => learnt is null ? [] :
    [
        new RichTextBlock
        {
            Elements = [new RichTextSection { Elements = [.. ShortTitle.Elements($"Learnt: {await preferences.Sentence(learnt, cancellationToken)}")] }],
        },
        ThreadPreferences.Choices(learnt),
    ];
}

/// <summary>Takes a press on "Done".</summary>
internal sealed class ThreadDoneHandler(ThreadClick click, DecideThread decide) : IBlockActionHandler
{
    public string ActionId => ThreadBlocks.DoneAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(request.Action.Value, "N", out var id) && await click.Member(request, cancellationToken) is { } member)
        {
            await click.Answer(member, request, await decide.Finish(member, id, null, cancellationToken), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Tomorrow".</summary>
internal sealed class ThreadTomorrowHandler(ThreadClick click, DecideThread decide) : IBlockActionHandler
{
    public string ActionId => ThreadBlocks.TomorrowAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(request.Action.Value, "N", out var id) && await click.Member(request, cancellationToken) is { } member)
        {
            await click.Answer(member, request, await decide.Tomorrow(member, id, cancellationToken), cancellationToken);
        }
    }
}

/// <summary>Takes a choice in a thread's menu: some are done at once, others ask in a window first.</summary>
internal sealed class MoreThreadHandler(ThreadClick click, DecideThread decide, MemberThreads threads, ThreadWindows windows) : IBlockActionHandler
{
    public string ActionId => ThreadBlocks.MoreAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (request.Action.SelectedValue?.Split('|') is not [var choice, var text] || !Guid.TryParseExact(text, "N", out var id)
            || await click.Member(request, cancellationToken) is not { } member)
        {
            return;
        }

        var outcome = choice switch
        {
            ThreadBlocks.Drop => await decide.Drop(member, id, cancellationToken),
            ThreadBlocks.Wrong => await decide.Correct(member, id, ThreadWish.Never, cancellationToken),
            ThreadBlocks.Mine => await decide.Correct(member, id, ThreadWish.Mine, cancellationToken),
            _ => null,
        };

        if (outcome is not null)
        {
            await click.Answer(member, request, outcome, cancellationToken);
        }
        else if (await threads.Find(member, id, cancellationToken) is { } row)
        {
            windows.Open(request, member, choice, row);
        }
    }
}
