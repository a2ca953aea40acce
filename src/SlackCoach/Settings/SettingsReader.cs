using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.Time;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>Reads what a member has chosen; for a newcomer, what joining would give them.</summary>
internal sealed class SettingsReader(CoachDbContext db, IOptions<GitHubOptions> github)
{
    /// <summary>The entries that members choose among, each once: GitHub ignores case.</summary>
    public IReadOnlyList<string> Configured { get; } = [.. github.Value.Repositories.Distinct(StringComparer.OrdinalIgnoreCase)];

    public async Task<SettingsChoices> Read(Member member, CancellationToken cancellationToken)
    {
        if (member.JoinedAt is null)
        {
            return new SettingsChoices(WantsDigest: true, Membership.DefaultDigestTime, member.WorkingDays, Configured);
        }

        var nudges = await db.Nudges.Of(member).AsNoTracking().Where(n => n.Kind != NudgeKind.Habits).ToListAsync(cancellationToken);
        var nudge = nudges.Single(n => n.Kind == NudgeKind.MorningDigest);
        var summary = nudges.Single(n => n.Kind == NudgeKind.WeeklySummary);
        var watched = await db.RepositoryChoices.Of(member).Where(choice => choice.IsOwn == null).Select(choice => choice.Source).ToListAsync(cancellationToken);

        return new SettingsChoices(
            nudge.NextDueAt is not null,
            nudge.TimeOfDay,
            member.WorkingDays,
            [.. Configured.Where(source => watched.Contains(source, StringComparer.OrdinalIgnoreCase))])
        {
            WeekStartsOn = member.WeekStartsOn,
            Hours = member.WorkingHours(),
            Country = member.Country,
            AwayStatus = member.AwayStatus,
            CalendarName = await db.OwnCalendars.Of(member).Select(calendar => calendar.Name).SingleOrDefaultAsync(cancellationToken),
            Quiet = member.Quiet(),
            OffersOwnRepositories = await db.GitHubAccounts.Of(member).AnyAsync(account => account.State == GitHubAccountState.Connected, cancellationToken),
            Summary = summary.NextDueAt is null ? null : new SummaryChoice(summary.Days.Each().First(), summary.TimeOfDay),
            DigestIsPaused = nudge.PausedAt is not null,
        };
    }

    /// <summary>The times of habits whose reminders are paused.</summary>
    public async Task<IReadOnlySet<TimeOnly>> PausedTimes(Member member, CancellationToken cancellationToken) =>
        (await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.Habits && nudge.PausedAt != null)
            .Select(nudge => nudge.TimeOfDay).ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>The habits that a member can edit.</summary>
    public async Task<IReadOnlyList<Habit>> Habits(Member member, CancellationToken cancellationToken) =>
        [.. (await db.Habits.Of(member).AsNoTracking().Where(habit => habit.EndsOn == null).ToListAsync(cancellationToken))
            .OrderBy(habit => habit.Cadence.DaysApart).ThenBy(habit => habit.Id)];
}
