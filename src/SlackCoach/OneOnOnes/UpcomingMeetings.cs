using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Keeps a row for the next 1:1 of each rhythm.</summary>
internal sealed class UpcomingMeetings(CoachDbContext db, TimeProvider time)
{
    // From so many days before a 1:1 on it is looked at every morning.
    private const int DaysNear = 35;

    /// <summary>Adds those that are missing; the caller saves.</summary>
    public async Task Sync(MemberTiming timing, CancellationToken cancellationToken)
    {
        // What was added a moment ago counts.
        await db.OneOnOnes.Of(timing.Member).Where(series => series.EndedOn == null).LoadAsync(cancellationToken);

        foreach (var series in db.OneOnOnes.Local.Where(series => series.MemberId == timing.Member.Id && series is { EndedOn: null, Cadence: not null }).ToList())
        {
            await AddNext(series, timing, cancellationToken);
        }
    }

    /// <summary>The next meeting of a rhythm, added where there is none yet; null where none is to come. The caller saves.</summary>
    public async Task<OneOnOneMeeting?> AddNext(OneOnOne series, MemberTiming timing, CancellationToken cancellationToken)
    {
        var meetings = await Of(series, cancellationToken);

        if (Coming(meetings, timing) is { } known)
        {
            return known;
        }

        if (series.EndedOn is not null || NextOn(series, meetings, timing) is not { } on)
        {
            return null;
        }

        if (meetings.Find(meeting => meeting.On == on) is { } there)
        {
            Revive(there, timing);

            return there;
        }

        var next = NewMeeting(series, planItemId: null, on, timing);
        db.OneOnOneMeetings.Add(next);

        return next;
    }

    /// <summary>Has the next meeting follow a rhythm that was changed; the caller saves.</summary>
    /// <returns>The next meeting; null where none is to come.</returns>
    public async Task<OneOnOneMeeting?> Reschedule(OneOnOne series, MemberTiming timing, CancellationToken cancellationToken)
    {
        var meetings = await Of(series, cancellationToken);

        if (Coming(meetings, timing) is not { } before)
        {
            return await AddNext(series, timing, cancellationToken);
        }

        var others = meetings.FindAll(meeting => meeting != before);
        var on = NextOn(series, others, timing);
        var there = others.Find(meeting => meeting.On == on);

        if (on is null || there is not null)
        {
            (before.State, before.NextDueAt) = (OneOnOneState.Cancelled, null);

            if (there is not null)
            {
                Revive(there, timing);
            }

            return there;
        }

        (before.On, before.TurnOn, before.State, before.IsDateChosen) = (on.Value, on, OneOnOneState.Planned, false);
        LookAgain(before, timing);

        return before;
    }

    /// <summary>Has a meeting whose day was set looked at as soon as something may be due about it.</summary>
    public static void LookAgain(OneOnOneMeeting meeting, MemberTiming timing)
    {
        var today = timing.At(timing.Today);
        meeting.DatedAt = timing.Now;
        meeting.NextDueAt = timing.BriefOn(meeting) > timing.Today ? NextLook(meeting, timing) : today < timing.Now ? timing.Now : today;
    }

    /// <summary>When a meeting whose brief is not due today is looked at again: every morning once it is near, as days off may yet bring the brief
    /// forward.</summary>
    public static DateTimeOffset NextLook(OneOnOneMeeting meeting, MemberTiming timing) =>
        timing.At(meeting.On.AddDays(-DaysNear) is var near && near > timing.Today ? near : timing.Today.AddDays(1));

    /// <summary>All meetings of a series, those not saved yet included.</summary>
    public async Task<List<OneOnOneMeeting>> Of(OneOnOne series, CancellationToken cancellationToken)
    {
        await db.OneOnOneMeetings.In(series.WorkspaceId).Where(meeting => meeting.OneOnOneId == series.Id).LoadAsync(cancellationToken);

        return [.. db.OneOnOneMeetings.Local.Where(meeting => meeting.OneOnOneId == series.Id).OrderBy(meeting => meeting.On)];
    }

    /// <summary>Has a meeting that was taken away come again.</summary>
    public static void Revive(OneOnOneMeeting meeting, MemberTiming timing)
    {
        if (meeting.State == OneOnOneState.Cancelled)
        {
            meeting.State = OneOnOneState.Planned;
            LookAgain(meeting, timing);
        }
    }

    private static OneOnOneMeeting? Coming(List<OneOnOneMeeting> meetings, MemberTiming timing) => meetings.Find(
        meeting => meeting.On >= timing.Today && meeting is { PlanItemId: null, State: not (OneOnOneState.Over or OneOnOneState.Cancelled) });

    /// <summary>The first turn from today on that comes after what has been.</summary>
    private static DateOnly? NextOn(OneOnOne series, List<OneOnOneMeeting> meetings, MemberTiming timing)
    {
        var had = meetings.Where(meeting => meeting is { PlanItemId: null, State: not OneOnOneState.Cancelled }).ToList();
        var from = had.Select(meeting => meeting.On.AddDays(1)).Append(series.StartsOn).Append(timing.Today).Max();
        // One that was moved to another day is the turn of the day it was on.
        var turnOn = had.Select(meeting => meeting.TurnOn).Max();

        return series.Cadence switch
        {
            // A day that was named stays that day, whatever is off then.
            OnceCadence { On: var on } => on >= from ? on : null,
            { } cadence when turnOn is { } last && last >= series.StartsOn => cadence.FirstTurnAfter(last, from, timing.Days),
            var cadence => cadence?.FirstTurnFrom(from, timing.Days),
        };
    }

    public OneOnOne NewSeries(Member member, Companion companion, Cadence? cadence, DateOnly startsOn) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        MemberId = member.Id,
        PersonName = companion.Name,
        PersonSlackId = companion.SlackUserId,
        Cadence = cadence,
        StartsOn = startsOn,
    };

    public OneOnOneMeeting NewMeeting(OneOnOne series, Guid? planItemId, DateOnly on, MemberTiming timing)
    {
        var meeting = new OneOnOneMeeting
        {
            WorkspaceId = series.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = series.MemberId,
            OneOnOneId = series.Id,
            PlanItemId = planItemId,
            On = on,
            TurnOn = planItemId is null ? on : null,
            DatedAt = timing.Now,
        };
        LookAgain(meeting, timing);

        return meeting;
    }
}
