using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <param name="Id">Its row.</param>
/// <param name="Off">The days.</param>
/// <param name="Habit">The only habit that rests, by its title; null for everything.</param>
internal sealed record KnownAbsence(Guid Id, TimeOff Off, string? Habit)
{
    public bool IsRunning(DateOnly today) => Off.Touches(today);
}

/// <summary>Reads what a member has off, from today on.</summary>
internal sealed class AbsenceReader(CoachDbContext db)
{
    public async Task<IReadOnlyList<KnownAbsence>> Read(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        // What was recorded or ended by this request is not saved yet.
        await db.Absences.Of(member).Where(absence => absence.EndsOn == null || absence.EndsOn >= today).LoadAsync(cancellationToken);
        var absences = db.Absences.Local
            .Where(absence => absence.MemberId == member.Id && !(absence.EndsOn < today))
            .OrderBy(absence => absence.StartsOn).ThenBy(absence => absence.Id).ToList();
        var ids = absences.Select(absence => absence.HabitId).OfType<Guid>().Distinct().ToList();
        var titles = ids.Count == 0 ? [] : await db.Habits.Of(member).Where(habit => ids.Contains(habit.Id))
            .ToDictionaryAsync(habit => habit.Id, habit => habit.Title, cancellationToken);

        return [.. absences.Select(absence => new KnownAbsence(
            absence.Id, absence.AsTimeOff(), absence.HabitId is { } id ? titles.GetValueOrDefault(id) : null))];
    }
}
