using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>The plan's present week, what is open from before, and the week to come, in one numbering; and how well habits were kept.</summary>
internal sealed record WeekList(
    string? Title,
    DateOnly? TargetOn,
    bool TargetIsApproximate,
    DateOnly Monday,
    IReadOnlyList<ListedItem> Earlier,
    IReadOnlyList<ListedItem> ThisWeek,
    IReadOnlyList<ListedItem> NextWeek,
    IReadOnlyList<ListedItem> WithoutWeek,
    IReadOnlyList<KeptHabit> Habits,
    IReadOnlyList<string> Notes);

/// <summary>Reads the plan around the present week, and remembers the numbers the member was shown.</summary>
internal sealed class WeekReader(CoachDbContext db, ShownLists shown, HabitRecords habits, IEnumerable<IWeekNote> weekNotes, ProductClock clock)
{
    /// <summary>Null when the member has no plan. The caller saves.</summary>
    public async Task<WeekList?> Show(Member member, CancellationToken cancellationToken)
    {
        var week = await Read(member, cancellationToken);

        if (week is not null)
        {
            var numbered = week.Earlier.Concat(week.ThisWeek).Concat(week.NextWeek).Concat(week.WithoutWeek).Where(item => !item.IsDone);
            var today = member.Calendar().DayOf(clock.GetUtcNow());
            await shown.Remember(member, today, [.. numbered.Select(item => (item.Number, ListEntryKind.PlanItem, item.Id))], cancellationToken);
        }

        return week;
    }

    /// <summary>Reads it for a place where nothing is named by its number; null when the member has no plan.</summary>
    public async Task<WeekList?> Read(Member member, CancellationToken cancellationToken)
    {
        if (await db.Plans.Of(member).SingleOrDefaultAsync(p => p.ArchivedAt == null, cancellationToken) is not { } plan)
        {
            return null;
        }

        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var monday = IsoWeek.MondayOf(today);
        var nextMonday = monday.AddDays(7);
        var rows = await db.PlanItems.Of(member).AsNoTracking()
            .Where(item => item.PlanId == plan.Id && (item.WeekStartsOn == null || item.WeekStartsOn <= nextMonday))
            .Where(item => item.WeekStartsOn >= monday || item.CompletedOn == null)
            .OrderBy(item => item.WeekStartsOn == null).ThenBy(item => item.WeekStartsOn).ThenBy(item => item.Line).ThenBy(item => item.Id)
            .ToListAsync(cancellationToken);

        var number = 0;
        var items = rows.Where(row => row.CanBeDone)
            .Select(row => (row.WeekStartsOn, Item: new ListedItem(row.CompletedOn is null ? ++number : 0, row.Id, row.Title, row.Kind, row.CompletedOn is not null)))
            .ToList();

        return new WeekList(
            plan.Title,
            plan.TargetOn,
            plan.TargetIsApproximate,
            monday,
            [.. items.Where(i => i.WeekStartsOn < monday).Select(i => i.Item)],
            [.. items.Where(i => i.WeekStartsOn == monday).Select(i => i.Item)],
            [.. items.Where(i => i.WeekStartsOn == nextMonday).Select(i => i.Item)],
            [.. items.Where(i => i.WeekStartsOn is null).Select(i => i.Item)],
            await habits.Read(member, today, cancellationToken),
            [.. rows.Where(row => !row.CanBeDone && row.WeekStartsOn == monday).Select(ItemNotes.For), .. await Notes(member, today, cancellationToken)]);
    }

    private async Task<IReadOnlyList<string>> Notes(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var notes = new List<string>();

        foreach (var note in weekNotes)
        {
            notes.AddRange(await note.Read(member, today, cancellationToken) is { } line ? [line] : []);
        }

        return notes;
    }
}
