using System.Globalization;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Tells a member when the next morning digest comes.</summary>
internal sealed class NextDigest(PlannedDaysOff daysOff, ProductClock clock)
{
    /// <summary>A whole sentence; the plan's days off are left out, as the digest leaves them out.</summary>
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
        var schedule = new NudgeSchedule(nudge.TimeOfDay, nudge.Days);
        var off = await daysOff.Read(member, cancellationToken);
        var next = schedule.NextAfter(due.AddTicks(-1), calendar);

        while (next is not null && off.Contains(next.On))
        {
            next = schedule.NextAfter(next.At, calendar);
        }

        var local = TimeZoneInfo.ConvertTime(next?.At ?? due, calendar.Zone);

        return $"Your next morning digest: {local.ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture)} ({calendar.Zone.Id}).";
    }
}
