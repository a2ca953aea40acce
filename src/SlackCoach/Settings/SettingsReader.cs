using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
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

        var nudge = await db.Nudges.Of(member).AsNoTracking()
            .SingleAsync(n => n.Kind == NudgeKind.MorningDigest, cancellationToken);
        var watched = await db.RepositoryChoices.Of(member).Select(choice => choice.Source).ToListAsync(cancellationToken);

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
        };
    }

    /// <summary>The habits that a member can edit.</summary>
    public async Task<IReadOnlyList<Habit>> Habits(Member member, CancellationToken cancellationToken) =>
        [.. (await db.Habits.Of(member).AsNoTracking().Where(habit => habit.EndsOn == null).ToListAsync(cancellationToken))
            .OrderBy(habit => habit.Cadence.DaysApart).ThenBy(habit => habit.Id)];
}
