using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Keeps a row for every 1:1 to come: the next of each rhythm, and those that the present plan names for the weeks ahead.</summary>
internal sealed class UpcomingMeetings(CoachDbContext db, TimeProvider time)
{
    /// <summary>How many days ahead the plan's 1:1s get their rows: 35.</summary>
    public const int DaysAhead = 35;

    /// <summary>Adds what is missing; the caller saves.</summary>
    public async Task Sync(MemberTiming timing, CancellationToken cancellationToken)
    {
        await SyncPlan(timing, cancellationToken);
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

        (before.On, before.State, before.IsDateChosen) = (on.Value, OneOnOneState.Planned, false);
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
        timing.At(meeting.On.AddDays(-DaysAhead) is var near && near > timing.Today ? near : timing.Today.AddDays(1));

    /// <summary>All meetings of a series, those not saved yet included.</summary>
    public async Task<List<OneOnOneMeeting>> Of(OneOnOne series, CancellationToken cancellationToken)
    {
        await db.OneOnOneMeetings.In(series.WorkspaceId).Where(meeting => meeting.OneOnOneId == series.Id).LoadAsync(cancellationToken);

        return [.. db.OneOnOneMeetings.Local.Where(meeting => meeting.OneOnOneId == series.Id).OrderBy(meeting => meeting.On)];
    }

    /// <summary>Has a meeting that was taken away come again.</summary>
    private static void Revive(OneOnOneMeeting meeting, MemberTiming timing)
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
        var last = meetings.FindLast(meeting => meeting is { PlanItemId: null, State: not OneOnOneState.Cancelled })?.On.AddDays(1);
        var from = new[] { series.StartsOn, timing.Today, last ?? DateOnly.MinValue }.Max();

        // A day that was named stays that day, whatever is off then.
        return series.Cadence is OnceCadence { On: var on } ? (on >= from ? on : null) : series.Cadence?.FirstTurnFrom(from, timing.Days);
    }

    private async Task SyncPlan(MemberTiming timing, CancellationToken cancellationToken)
    {
        var (member, monday) = (timing.Member, IsoWeek.MondayOf(timing.Today));
        var until = timing.Today.AddDays(DaysAhead);
        var items = await db.PlanItems.Of(member).AsNoTracking()
            .Where(item => item.Kind == PlanItemKind.OneOnOne && item.CompletedOn == null && item.WeekStartsOn >= monday && item.WeekStartsOn <= until)
            .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
            .Where(item => !db.OneOnOneMeetings.Any(meeting => meeting.WorkspaceId == item.WorkspaceId && meeting.PlanItemId == item.Id))
            .OrderBy(item => item.WeekStartsOn).ThenBy(item => item.Line)
            .ToListAsync(cancellationToken);

        foreach (var item in items)
        {
            await AddPlanned(item, timing, cancellationToken);
        }
    }

    private async Task AddPlanned(PlanItem item, MemberTiming timing, CancellationToken cancellationToken)
    {
        var series = await SeriesWith(new Companion(item.With, null), timing, cancellationToken);
        var meetings = await Of(series, cancellationToken);
        var monday = item.WeekStartsOn!.Value;

        // The plan was read anew: it is the same 1:1, with the day that the member chose and what they noted.
        if (await OfEarlierPlan(meetings, monday, timing, cancellationToken) is { } same)
        {
            same.PlanItemId = item.Id;
            Revive(same, timing);

            return;
        }

        var on = OneOnOneDates.InWeek(monday, day => day >= timing.Today && timing.Days.IsEligible(day));

        if (meetings.Find(meeting => meeting.On == on && meeting.PlanItemId is null) is { } there)
        {
            there.PlanItemId = item.Id;
            Revive(there, timing);

            return;
        }

        while (meetings.Exists(meeting => meeting.On == on))
        {
            on = on.AddDays(1);
        }

        var added = NewMeeting(series, item.Id, on, timing);

        if (on < timing.Today)
        {
            // None of the week's working days is left.
            (added.State, added.NextDueAt) = (OneOnOneState.Over, null);
        }

        db.OneOnOneMeetings.Add(added);
    }

    private async Task<OneOnOneMeeting?> OfEarlierPlan(
        List<OneOnOneMeeting> meetings, DateOnly monday, MemberTiming timing, CancellationToken cancellationToken)
    {
        var ids = meetings.Where(meeting => meeting.PlanItemId is not null && IsoWeek.MondayOf(meeting.On) == monday)
            .Select(meeting => meeting.PlanItemId!.Value).ToList();
        var present = await db.PlanItems.Of(timing.Member).Where(item => ids.Contains(item.Id))
            .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
            .Select(item => item.Id).ToListAsync(cancellationToken);

        return meetings.Find(meeting => meeting.PlanItemId is { } id && ids.Contains(id) && !present.Contains(id));
    }

    private async Task<OneOnOne> SeriesWith(Companion companion, MemberTiming timing, CancellationToken cancellationToken)
    {
        await db.OneOnOnes.Of(timing.Member).Where(series => series.EndedOn == null).LoadAsync(cancellationToken);
        var known = db.OneOnOnes.Local.FirstOrDefault(series => series.MemberId == timing.Member.Id && series.EndedOn is null
            && (series.Companion.IsSame(companion) || series.Companion == companion));

        if (known is null)
        {
            known = NewSeries(timing.Member, companion, cadence: null, timing.Today);
            db.OneOnOnes.Add(known);
        }

        return known;
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

    private OneOnOneMeeting NewMeeting(OneOnOne series, Guid? planItemId, DateOnly on, MemberTiming timing)
    {
        var meeting = new OneOnOneMeeting
        {
            WorkspaceId = series.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = series.MemberId,
            OneOnOneId = series.Id,
            PlanItemId = planItemId,
            On = on,
            DatedAt = timing.Now,
        };
        LookAgain(meeting, timing);

        return meeting;
    }
}
