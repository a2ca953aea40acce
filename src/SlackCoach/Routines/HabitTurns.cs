using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Records what became of a habit's turn, and keeps the messages true that show it.</summary>
internal sealed class HabitTurns(CoachDbContext db, MemberHabits habits, PostedLists postedLists, ProductClock clock, TimeProvider time)
{
    /// <summary>The habit with the turn that a day belongs to; null where the member has no such habit any more.</summary>
    public Task<MemberHabit?> Find(Member member, EntryReference entry, CancellationToken cancellationToken) =>
        habits.Find(member, entry.Id, entry.On, Today(member), cancellationToken);

    /// <summary>Marks the day; the caller saves.</summary>
    public async Task Mark(Member member, MemberHabit habit, EntryReference entry, MarkKind kind, string? reason, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), Today(member));
        var marked = kind == MarkKind.Done ? habit.History.DoneOn : habit.History.SkippedOn;

        db.HabitMarks.Add(new HabitMark
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            HabitId = habit.Row.Id,
            Kind = kind,
            On = entry.On,
            MadeAt = now,
            IsBackfilled = entry.On < today,
            Reason = reason,
        });
        var change = new Change
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            Kind = ListEntryKind.Habit,
            SubjectId = habit.Row.Id,
            On = entry.On,
            MadeAt = now,
            Mark = kind,
        };
        db.Changes.Add(change);
        db.Snoozes.RemoveRange(await db.Snoozes.Of(member).Where(snooze => snooze.HabitId == habit.Row.Id).ToListAsync(cancellationToken));
        await Show(member, With(habit, kind, [.. marked, entry.On]), entry.On, change.Id, cancellationToken);
    }

    /// <summary>Takes a mark back; the caller saves.</summary>
    public async Task<MemberHabit> Unmark(Member member, Change change, CancellationToken cancellationToken)
    {
        var habit = (await habits.Find(member, change.SubjectId, change.On, Today(member), cancellationToken))!;
        var kind = change.Mark ?? MarkKind.Done;
        db.HabitMarks.RemoveRange(await db.HabitMarks.Of(member)
            .Where(mark => mark.HabitId == change.SubjectId && mark.On == change.On && mark.Kind == kind).ToListAsync(cancellationToken));
        var marked = kind == MarkKind.Done ? habit.History.DoneOn : habit.History.SkippedOn;
        await Show(member, With(habit, kind, marked.Where(day => day != change.On)), change.On, Guid.CreateVersion7(time.GetUtcNow()), cancellationToken);

        return habit;
    }

    private async Task Show(Member member, MemberHabit habit, DateOnly on, Guid change, CancellationToken cancellationToken)
    {
        var today = Today(member);

        if (habit.TurnOn(on, today) is { } turn)
        {
            await postedLists.Replace(
                member,
                shown => shown.Id == habit.Row.Id && turn.Period.Contains(shown.On),
                shown => EntryBlocks.Habit(shown, habit.Row, turn),
                offersMore: turn.State is not (OccurrenceState.Done or OccurrenceState.Skipped) && !habit.History.DoneOn.Contains(on),
                change,
                today,
                cancellationToken);
        }
    }

    private DateOnly Today(Member member) => member.Calendar().DayOf(clock.GetUtcNow());

    private static MemberHabit With(MemberHabit habit, MarkKind kind, IEnumerable<DateOnly> days) => habit with
    {
        History = kind == MarkKind.Done
            ? habit.History with { DoneOn = days.ToHashSet() }
            : habit.History with { SkippedOn = days.ToHashSet() },
    };
}
