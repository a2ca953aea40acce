using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Time;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Looks at a 1:1 that has come due: has its brief said, or asks how it went, and sets when to look again.</summary>
/// <remarks>A 1:1 that is near is looked at every morning, so that days off, another hour of the digest and a changed plan count.</remarks>
internal sealed class MeetingPlanner(CoachDbContext db, MeetingDates dates, PlannedMeetings planned, UpcomingMeetings upcoming, MeetingsInDigest digest, OutboxWriter outbox)
{
    /// <summary>Takes one meeting; the caller saves.</summary>
    public async Task Take(OneOnOneMeeting meeting, CancellationToken cancellationToken)
    {
        var member = await db.Members.In(meeting.WorkspaceId).SingleAsync(row => row.Id == meeting.MemberId, cancellationToken);
        var series = await db.OneOnOnes.In(meeting.WorkspaceId).SingleAsync(row => row.Id == meeting.OneOnOneId, cancellationToken);
        var timing = await dates.For(member, cancellationToken);

        if (series.EndedOn is not null || !await IsStillPlanned(meeting, timing, cancellationToken))
        {
            (meeting.State, meeting.NextDueAt) = (OneOnOneState.Cancelled, null);
            return;
        }

        if (await digest.IsDue(timing, cancellationToken))
        {
            // It came due after this tick wrote what was due: the next one writes it, and this after it.
            return;
        }

        if (timing.Today > meeting.On)
        {
            await After(meeting, timing, cancellationToken);
        }
        else
        {
            await Before(meeting, timing, cancellationToken);
        }
    }

    private async Task Before(OneOnOneMeeting meeting, MemberTiming timing, CancellationToken cancellationToken)
    {
        var briefOn = timing.BriefOn(meeting);

        if (meeting.State == OneOnOneState.Briefed)
        {
            meeting.NextDueAt = timing.At(meeting.On.AddDays(1));
        }
        else if (timing.Today < briefOn)
        {
            meeting.NextDueAt = UpcomingMeetings.NextLook(meeting, timing);
        }
        else if (timing.Now < timing.At(timing.Today))
        {
            meeting.NextDueAt = timing.At(timing.Today);
        }
        else if (!CanBeSaid(timing))
        {
            meeting.NextDueAt = timing.At(timing.Today.AddDays(1));
        }
        else if (timing.WelcomeAt() is var welcomeAt && welcomeAt > timing.Now)
        {
            meeting.NextDueAt = welcomeAt;
        }
        else
        {
            meeting.BriefMessageId = await Say(BriefComposer.ComposerName, meeting, timing, cancellationToken) ?? meeting.BriefMessageId;
            meeting.State = OneOnOneState.Briefed;
            meeting.NextDueAt = timing.At(meeting.On.AddDays(1));
        }
    }

    private async Task After(OneOnOneMeeting meeting, MemberTiming timing, CancellationToken cancellationToken)
    {
        if (timing.Now < timing.At(timing.Today))
        {
            meeting.NextDueAt = timing.At(timing.Today);
            return;
        }

        await planned.Sync(timing, cancellationToken);
        await upcoming.Sync(timing, cancellationToken);

        if (timing.Today > meeting.On.AddDays(OneOnOneDates.DaysAskedAbout))
        {
            (meeting.State, meeting.NextDueAt) = (OneOnOneState.Over, null);
        }
        else if (!CanBeSaid(timing))
        {
            meeting.NextDueAt = timing.At(timing.Today.AddDays(1));
        }
        else if (timing.WelcomeAt() is var welcomeAt && welcomeAt > timing.Now)
        {
            meeting.NextDueAt = welcomeAt;
        }
        else
        {
            meeting.AskedMessageId = await Say(AskedComposer.ComposerName, meeting, timing, cancellationToken) ?? meeting.AskedMessageId;
            (meeting.State, meeting.NextDueAt) = (OneOnOneState.Over, null);
        }
    }

    /// <summary>Writes a message about the 1:1 on its day, unless it is written already.</summary>
    /// <returns>The new row's id.</returns>
    private async Task<Guid?> Say(string composer, OneOnOneMeeting meeting, MemberTiming timing, CancellationToken cancellationToken)
    {
        var row = outbox.Composed(timing.Member, composer, meeting.Id.ToString("N"), meeting.On);
        row.Follows = await digest.Find(timing, cancellationToken);
        await outbox.Add(row, cancellationToken);

        return db.Outbox.Local.Contains(row) ? row.Id : null;
    }

    private static bool CanBeSaid(MemberTiming timing) => timing.Member.PausedAt is null && timing.Days.IsEligible(timing.Today);

    /// <summary>Whether the present plan still has the entry; its day follows the days off until the brief is there.</summary>
    private async Task<bool> IsStillPlanned(OneOnOneMeeting meeting, MemberTiming timing, CancellationToken cancellationToken)
    {
        if (meeting.PlanItemId is not { } itemId)
        {
            return true;
        }

        var monday = await db.PlanItems.Of(timing.Member).Where(item => item.Id == itemId)
            .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
            .Select(item => item.WeekStartsOn).SingleOrDefaultAsync(cancellationToken);

        if (monday is null)
        {
            return false;
        }

        if (meeting is { State: OneOnOneState.Planned, IsDateChosen: false } && meeting.On >= timing.Today && IsoWeek.MondayOf(meeting.On) == monday)
        {
            var on = OneOnOneDates.InWeek(monday.Value, day => day >= timing.Today && timing.Days.IsEligible(day));
            var isTaken = await db.OneOnOneMeetings.In(meeting.WorkspaceId)
                .AnyAsync(other => other.OneOnOneId == meeting.OneOnOneId && other.Id != meeting.Id && other.On == on, cancellationToken);
            meeting.On = on < timing.Today || isTaken ? meeting.On : on;
        }

        return true;
    }
}
