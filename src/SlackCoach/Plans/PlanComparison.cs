using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>How a plan that is imported differs from the one the member has.</summary>
/// <param name="IsSame">Whether it is the same text, so that nothing is to be done.</param>
/// <param name="Added">Entries that are new.</param>
/// <param name="Kept">Entries that stay, with what is done of them.</param>
/// <param name="Removed">Entries that are no longer in it.</param>
/// <param name="EndingHabits">Titles of habits that are no longer in it, and end.</param>
/// <param name="MovedByDays">By how many days the present plan was moved when it was imported; 0 when it was not.</param>
internal sealed record ComparedPlan(bool IsSame, int Added, int Kept, int Removed, IReadOnlyList<string> EndingHabits, int MovedByDays);

/// <summary>Compares a plan with the one before it. An entry is the same when its kind and its words are.</summary>
internal sealed class PlanComparison(CoachDbContext db)
{
    /// <summary>Null when the member has no plan yet.</summary>
    public async Task<ComparedPlan?> Compare(Member member, string text, PlanDraft draft, CancellationToken cancellationToken)
    {
        if (await db.Plans.Of(member).SingleOrDefaultAsync(plan => plan.ArchivedAt == null, cancellationToken) is not { } present)
        {
            return null;
        }

        // What the member added themselves was never in the plan, and stays.
        var before = (await db.PlanItems.Of(member).Where(item => item.PlanId == present.Id && item.IsOwn != true)
            .Select(item => new { item.Kind, item.Title }).ToListAsync(cancellationToken)).ConvertAll(item => Identity(item.Kind, item.Title));
        var after = draft.Items.Select(item => Identity(item.Kind, item.Title)).ToList();
        var kept = before.GroupBy(id => id).Sum(same => Math.Min(same.Count(), after.Count(id => id == same.Key)));

        var habits = await db.Habits.Of(member).AsNoTracking().Where(habit => habit.EndsOn == null).OrderBy(habit => habit.Id).ToListAsync(cancellationToken);

        return new ComparedPlan(
            present.SourceHash == Hash(text),
            after.Count - kept,
            kept,
            before.Count - kept,
            [.. habits.Where(habit => Ends(habit, draft.Routine)).Select(habit => habit.Title)],
            present.ShiftedByDays);
    }

    /// <summary>The item before of each entry that stays: of several that are the same the one of its week, or else the next in order.</summary>
    public static Dictionary<PlanItemDraft, PlanItem> Counterparts(IEnumerable<PlanItemDraft> after, IEnumerable<PlanItem> before)
    {
        var left = before.OrderBy(item => item.WeekStartsOn).ThenBy(item => item.Line)
            .GroupBy(item => Identity(item.Kind, item.Title)).ToDictionary(same => same.Key, same => same.ToList());
        var found = new Dictionary<PlanItemDraft, PlanItem>(ReferenceEqualityComparer.Instance);
        var entries = after.OrderBy(entry => entry.WeekStartsOn).ThenBy(entry => entry.Line)
            .Where(entry => left.ContainsKey(Identity(entry.Kind, entry.Title))).ToList();

        foreach (var sameWeek in new[] { true, false })
        {
            foreach (var entry in entries.Where(entry => !found.ContainsKey(entry)))
            {
                var candidates = left[Identity(entry.Kind, entry.Title)];

                if (candidates.Find(item => !sameWeek || item.WeekStartsOn == entry.WeekStartsOn) is { } item)
                {
                    candidates.Remove(item);
                    found[entry] = item;
                }
            }
        }

        return found;
    }

    /// <summary>Whether a habit is in the plan no longer. Sifting comes with the repositories that are watched, whatever the plan says, and what
    /// the member added themselves was never in it.</summary>
    public static bool Ends(Habit habit, IReadOnlyList<RoutineLine> routine) =>
        habit.Key != HabitKey.PullRequests && habit.IsOwn != true && !routine.Any(line => IsSame(habit, line));

    /// <summary>The same words at the same rhythm, or the same known thing at it: a plan's own line about pull requests is the sifting habit. A rhythm
    /// that the member chose since stays theirs.</summary>
    public static bool IsSame(Habit habit, RoutineLine line) =>
        (habit.CadenceSince is not null || habit.Cadence.StartingOn(habit.StartsOn) == line.Cadence.StartingOn(habit.StartsOn))
        && (string.Equals(habit.Title, line.Title, StringComparison.OrdinalIgnoreCase)
            || string.Equals(habit.Title, line.TitleWithRhythm, StringComparison.OrdinalIgnoreCase)
            || (habit.Key != HabitKey.None && habit.Key == line.Key));

    public static (PlanItemKind Kind, string Title) Identity(PlanItemKind kind, string title) => (kind, title.ToUpperInvariant());

    /// <summary>SHA-256 of a plan's text, in hex; line ends do not count.</summary>
    public static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
