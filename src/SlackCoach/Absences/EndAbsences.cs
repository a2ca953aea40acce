using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Ends what a member has off today, so that today is worked. What is to come stays, and so do the days that are over.</summary>
internal sealed class EndAbsences(CoachDbContext db, ProductClock clock)
{
    /// <summary>Ends it; the caller saves.</summary>
    /// <param name="member">Who is back.</param>
    /// <param name="habitId">The only habit that goes on. Without one everything does; but while the member is away themselves, a habit that
    /// rests alone keeps resting, as it was not that which paused it.</param>
    /// <param name="cancellationToken">Stops it; nothing is saved then.</param>
    /// <returns>What ended; nothing when nothing was running.</returns>
    public async Task<IReadOnlyList<Absence>> Execute(Member member, Guid? habitId, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var running = await db.Absences.Of(member)
            .Where(absence => absence.StartsOn <= today && (absence.EndsOn == null || absence.EndsOn >= today))
            .ToListAsync(cancellationToken);
        var ended = habitId is not null ? running.FindAll(absence => absence.HabitId == habitId)
            : running.Exists(absence => absence.HabitId is null) ? running.FindAll(absence => absence.HabitId is null)
            : running;

        foreach (var absence in ended)
        {
            if (absence.StartsOn == today)
            {
                db.Absences.Remove(absence);
            }
            else
            {
                absence.EndsOn = today.AddDays(-1);
            }
        }

        return ended;
    }
}
