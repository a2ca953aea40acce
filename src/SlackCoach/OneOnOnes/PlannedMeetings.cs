using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Keeps a row for every 1:1 that the present plan names for the weeks ahead.</summary>
internal sealed class PlannedMeetings(CoachDbContext db, UpcomingMeetings upcoming)
{
    /// <summary>How many days ahead: 35.</summary>
    public const int DaysAhead = 35;

    /// <summary>Adds those that are missing; the caller saves.</summary>
    public async Task Sync(MemberTiming timing, CancellationToken cancellationToken)
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
        var meetings = await upcoming.Of(series, cancellationToken);
        var monday = item.WeekStartsOn!.Value;

        // The plan was read anew: it is the same 1:1, with the day that the member chose and what they noted.
        if (await OfEarlierPlan(meetings, monday, timing, cancellationToken) is { } same)
        {
            same.PlanItemId = item.Id;
            UpcomingMeetings.Revive(same, timing);

            return;
        }

        var on = OneOnOneDates.InWeek(monday, day => day >= timing.Today && timing.Days.IsEligible(day));

        if (meetings.Find(meeting => meeting.On == on && meeting.PlanItemId is null) is { } there)
        {
            there.PlanItemId = item.Id;
            UpcomingMeetings.Revive(there, timing);

            return;
        }

        while (meetings.Exists(meeting => meeting.On == on))
        {
            on = on.AddDays(1);
        }

        var added = upcoming.NewMeeting(series, item.Id, on, timing);

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

        if (ids.Count == 0)
        {
            return null;
        }

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
            known = upcoming.NewSeries(timing.Member, companion, cadence: null, timing.Today);
            db.OneOnOnes.Add(known);
        }

        return known;
    }
}
