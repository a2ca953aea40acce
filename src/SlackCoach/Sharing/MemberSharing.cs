using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Sharing;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>A member's sharing as it is kept, and the steps of a week's post.</summary>
internal sealed class MemberSharing(
    CoachDbContext db, People people, ReadProgress progress, WorkingTimes workingTimes, PostedBlocks posted, OutboxWriter outbox, ProductClock clock, TimeProvider time)
{
    private static readonly TimeOnly SilenceEndsTimeOfDay = new(10, 0);

    public DateOnly Today(Member member) => member.Calendar().DayOf(clock.GetUtcNow());

    public Task<SharingChoice?> Choice(Member member, CancellationToken cancellationToken) => db.SharingChoices.Of(member).SingleOrDefaultAsync(cancellationToken);

    public Task<SharedWeek?> Find(Member member, Guid id, CancellationToken cancellationToken) =>
        db.SharedWeeks.Of(member).SingleOrDefaultAsync(week => week.Id == id, cancellationToken);

    public Task<SharedWeek?> LastPosted(Member member, CancellationToken cancellationToken) =>
        db.SharedWeeks.Of(member).Where(week => week.State == SharedWeekState.Posted).OrderByDescending(week => week.WeekOn).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The week's text made anew, unless the member wrote it themselves or it is out already; earlier previews then show it, too.
    /// The caller saves.</summary>
    public async Task<SharedWeek> Draft(Member member, SharingChoice choice, DateOnly weekOn, string change, CancellationToken cancellationToken)
    {
        var week = await db.SharedWeeks.Of(member).SingleOrDefaultAsync(row => row.WeekOn == weekOn, cancellationToken);

        if (week is { State: SharedWeekState.Outdated })
        {
            week.State = SharedWeekState.Shown;
        }

        if (week is { IsEdited: true } or { State: not (SharedWeekState.Shown or SharedWeekState.Held) })
        {
            return week;
        }

        var text = SharedPost.Of(
            choice.Name, await progress.Read(member, HabitPeriod.Week(weekOn, member.WeekStartsOn), Today(member), cancellationToken), choice.Fields);

        if (week is null)
        {
            week = new SharedWeek
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                WeekOn = weekOn,
                Text = text,
                State = SharedWeekState.Shown,
            };
            db.SharedWeeks.Add(week);
        }

        if (week.Text != text)
        {
            week.Text = text;
            await Show(member, week, $"drafted:{change}", cancellationToken);
        }

        return week;
    }

    /// <summary>Sets what silence means for a week that was just shown, and says it.</summary>
    /// <param name="member">Whose week.</param>
    /// <param name="choice">What they chose.</param>
    /// <param name="week">The week.</param>
    /// <param name="isOver">Whether the week is summed up; a preview that was asked for before that starts no wait.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string> AwaitWord(Member member, SharingChoice choice, SharedWeek week, bool isOver, CancellationToken cancellationToken)
    {
        if (week.State != SharedWeekState.Shown)
        {
            return Sentence(week);
        }

        if (!choice.SendsOnSilence)
        {
            week.NextDueAt = null;
        }
        else if (isOver && (await workingTimes.Of(member, cancellationToken)).NextWorkingDay(Today(member)) is { } next)
        {
            week.NextDueAt = member.Calendar().At(next, SilenceEndsTimeOfDay);
        }

        return week.NextDueAt is { } due
            ? $"If you say nothing, it is posted on {SharingWords.Day(member.Calendar().DayOf(due))} at {SilenceEndsTimeOfDay:HH\\:mm}."
            : "Nothing is posted unless you press Send.";
    }

    /// <summary>How a week stands, as a sentence.</summary>
    public static string Sentence(SharedWeek week) => week.State switch
    {
        SharedWeekState.Shown => "Nothing is posted unless you press Send.",
        SharedWeekState.Held => "Held: nothing of this week is posted.",
        SharedWeekState.Sending => "On its way to the channel.",
        SharedWeekState.Posted => $"Posted on {SharingWords.Day(week.PostedOn!.Value)}, as it stands here.",
        SharedWeekState.Withdrawing => "Being taken back from the channel.",
        SharedWeekState.Outdated => "What you share was changed since this was shown. /plan share preview shows the week anew.",
        _ => "Taken back: the channel does not show it any more.",
    };

    /// <summary>Sends a week on its way, with the text that was shown. Who reads it is looked at once more before it goes out.</summary>
    public async Task Send(Member member, SharingChoice choice, SharedWeek week, CancellationToken cancellationToken)
    {
        (week.State, week.NextDueAt, week.Sendings) = (SharedWeekState.Sending, null, week.Sendings + 1);
        var row = outbox.ForChannel(member, choice.ChannelId, PostComposer.ComposerName, FormattableString.Invariant($"{week.Id:N}:{week.Sendings}"), week.WeekOn);
        (week.PostMessageId, week.PostTs, week.ChannelId, week.ManagerId) = (row.Id, null, choice.ChannelId, choice.ManagerId);
        await outbox.Add(row, cancellationToken);
    }

    public async Task Withdraw(Member member, SharedWeek week, string change, CancellationToken cancellationToken)
    {
        week.State = SharedWeekState.Withdrawing;
        await outbox.Add(outbox.Deletion(member, week.ChannelId!, week.PostTs!, WithdrawalComposer.ComposerName, week.Id.ToString("N"), change, Today(member)), cancellationToken);
    }

    /// <summary>Has nothing be sent as it was shown: it is for another channel, or holds what is not shared any more. The caller saves.</summary>
    public async Task Outdate(Member member, string change, CancellationToken cancellationToken)
    {
        var open = await db.SharedWeeks.Of(member)
            .Where(week => week.State != SharedWeekState.Posted && week.State != SharedWeekState.Withdrawing && week.State != SharedWeekState.Outdated).ToListAsync(cancellationToken);

        foreach (var week in open)
        {
            (week.State, week.NextDueAt) = (SharedWeekState.Outdated, null);
            await Show(member, week, change, cancellationToken);
        }
    }

    /// <summary>Holds every week that waits for the member's word or is on its way. The caller saves.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> HoldShown(Member member, string change, CancellationToken cancellationToken)
    {
        var shown = await db.SharedWeeks.Of(member)
            .Where(week => week.State == SharedWeekState.Shown || week.State == SharedWeekState.Sending).ToListAsync(cancellationToken);

        foreach (var week in shown)
        {
            (week.State, week.NextDueAt) = (SharedWeekState.Held, null);
            await Show(member, week, change, cancellationToken);
        }

        return shown.Count > 0;
    }

    /// <summary>Has the previews of a week show how it stands now.</summary>
    public Task Show(Member member, SharedWeek week, string change, CancellationToken cancellationToken, string? sentence = null) =>
        posted.Replace(member, PreviewMessage.Replacing(week, sentence ?? Sentence(week)), change, Today(member), cancellationToken);

    /// <summary>Asks the member to agree, once it is known who reads the channel; nothing is posted until they do.</summary>
    public async Task AskAgain(Member member, SharingChoice choice, ConsentLapse why, CancellationToken cancellationToken)
    {
        (choice.Agreed, choice.Asked, choice.Lapse) = (null, null, why);
        choice.AskedId = Guid.CreateVersion7(time.GetUtcNow());
        await outbox.Add(outbox.Composed(member, ConsentComposer.ComposerName, choice.AskedId.Value.ToString("N"), Today(member)), cancellationToken);
    }

    /// <summary>Has the post of a week shown in the direct message.</summary>
    /// <param name="member">Whose week.</param>
    /// <param name="weekOn">Its first day.</param>
    /// <param name="change">What asked for it: part of the key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task Preview(Member member, DateOnly weekOn, string change, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Composed(member, PreviewComposer.ComposerName, FormattableString.Invariant($"{weekOn:yyyy-MM-dd}:{change}"), Today(member)), cancellationToken);

    /// <summary>Who pressed; null when that was answered, or is nobody.</summary>
    public async Task<Member?> Presser(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return null;
        }

        member.Acted(clock.GetUtcNow());

        if (member.Refusal is { } refusal)
        {
            await Whisper(member, request, StartMessage.Refused(refusal), cancellationToken);
            return null;
        }

        return member;
    }

    public Task Whisper(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Whisper(member, request, Today(member), message), cancellationToken);

    public Task Replace(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Replacement(member, request, Today(member), message), cancellationToken);
}
