using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>Has a member's choices hold from now on; who was no member is one afterwards.</summary>
internal sealed class SaveSettings(
    CoachDbContext db, Membership membership, HabitNudges habitNudges, OwnCalendars calendars, NextDigest nextDigest, OutboxWriter outbox, ProductClock clock)
{
    /// <summary>Takes the choices over and confirms them in the direct message; the caller saves.</summary>
    /// <param name="member">Whose choices they are.</param>
    /// <param name="choices">What they chose: at least one working day.</param>
    /// <param name="requestId">The same in every delivery of the request.</param>
    /// <param name="cancellationToken">Stops it; nothing is saved then.</param>
    public async Task Execute(Member member, SettingsChoices choices, string requestId, CancellationToken cancellationToken)
    {
        var isNewcomer = member.JoinedAt is null;
        member.WorkingDays = choices.WorkingDays;
        member.FirstDayOfWeek = choices.WeekStartsOn;
        (member.QuietFromTimeOfDay, member.QuietUntilTimeOfDay) = (choices.Quiet?.From, choices.Quiet?.Until);
        (member.WorkStartsTimeOfDay, member.WorkEndsTimeOfDay, member.Country) = (choices.Hours.From, choices.Hours.Until, choices.Country);

        if (choices.AwayStatus != member.AwayStatus)
        {
            StatusAbsences.Choose(member, choices.AwayStatus);
        }

        if (choices.NewCalendar is { } calendarLink)
        {
            await calendars.Follow(member, calendarLink, cancellationToken);
        }
        else if (choices.ForgetsCalendar)
        {
            await calendars.Remove(member, cancellationToken);
        }

        member.Acted(clock.GetUtcNow());
        // Who saves settings is there to be written to.
        member.PausedAt = null;

        if (isNewcomer)
        {
            await membership.Join(member, choices.Repositories, cancellationToken);
        }
        else
        {
            await membership.Watch(member, choices.Repositories, cancellationToken);
        }

        var digest = await Nudge(member, NudgeKind.MorningDigest, cancellationToken);
        digest.TimeOfDay = choices.DigestTimeOfDay;
        digest.Days = choices.WorkingDays;

        digest.Welcome();

        if (choices.WantsDigest)
        {
            await membership.Schedule(digest, member, cancellationToken);
        }
        else
        {
            digest.NextDueAt = null;
        }

        await SaveSummary(member, choices.Summary, cancellationToken);
        await habitNudges.Sync(member, cancellationToken);
        var calendar = member.Calendar();
        var confirmation = SettingsMessage.Saved(
            choices, await nextDigest.Describe(digest, member, cancellationToken), calendar.Zone.Id, member.ZoneIsDefault, isNewcomer);
        await outbox.Add(
            outbox.Written(member, "settings", requestId, calendar.DayOf(clock.GetUtcNow()), confirmation), cancellationToken);
    }

    private async Task SaveSummary(Member member, SummaryChoice? choice, CancellationToken cancellationToken)
    {
        var summary = await Nudge(member, NudgeKind.WeeklySummary, cancellationToken);
        var present = summary.NextDueAt is null ? null : new SummaryChoice(summary.Days.Each().First(), summary.TimeOfDay);

        if (choice == present)
        {
            return;
        }

        if (choice is null)
        {
            summary.NextDueAt = null;
            return;
        }

        (summary.Days, summary.TimeOfDay) = (choice.Day.AsSet(), choice.TimeOfDay);
        await membership.Schedule(summary, member, cancellationToken);
    }

    private async Task<Nudge> Nudge(Member member, NudgeKind kind, CancellationToken cancellationToken) =>
        db.Nudges.Local.SingleOrDefault(nudge => nudge.MemberId == member.Id && nudge.Kind == kind)
        ?? await db.Nudges.Of(member).SingleAsync(nudge => nudge.Kind == kind, cancellationToken);
}
