using System.Globalization;
using SlackCoach.Clock;
using SlackCoach.Domain.Time;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Tells a member when the next morning digest comes.</summary>
internal sealed class NextDigest(WorkingTimes workingTimes, ProductClock clock)
{
    /// <summary>A whole sentence; days off are left out, as the digest leaves them out.</summary>
    public async Task<string> Describe(Nudge nudge, Member member, CancellationToken cancellationToken)
    {
        if (nudge.NextDueAt is not { } due)
        {
            return "The morning digest is off.";
        }

        if (due <= clock.GetUtcNow())
        {
            return "Your morning digest is due now.";
        }

        var calendar = member.Calendar();
        var schedule = nudge.Schedule;
        var working = await workingTimes.Of(member, cancellationToken);
        var last = calendar.DayOf(due).AddDays(WorkingTime.DaysLookedAt);
        var next = schedule.NextAfter(due.AddTicks(-1), calendar);

        while (next is not null && next.On <= last && !working.IsWorking(next.On))
        {
            next = schedule.NextAfter(next.At, calendar);
        }

        if (next is null || next.On > last)
        {
            return "Your morning digest waits until you are back: `/plan back`.";
        }

        var local = TimeZoneInfo.ConvertTime(next.At, calendar.Zone);

        return $"Your next morning digest: {local.ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture)} ({calendar.Zone.Id}).";
    }
}
