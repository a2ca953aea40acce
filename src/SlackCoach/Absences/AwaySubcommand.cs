using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Phrases;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Answers <c>/plan away [WHEN] [for HABIT] [(REASON)]</c> and <c>/plan away calendar [LINK | none]</c>.</summary>
internal sealed class AwaySubcommand(
    RecordAbsence recordAbsence, AbsenceReader reader, AwayHabit habits, AwayCalendar calendar, WorkingTimes workingTimes, ProductClock clock) : IPlanSubcommand
{
    public string Name => "away";

    public string Usage => "away [WHEN] [for HABIT] [(REASON)] | calendar [LINK | none]";

    public string Summary => "time off, in your words: until Thursday, next week, 5 Oct - 16 Oct; nothing is sent or missed meanwhile";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var member = request.Member;

        if (AwayCalendar.ArgumentsOf(request.Arguments) is { } ofCalendar)
        {
            return await calendar.Handle(member, ofCalendar, cancellationToken);
        }

        var working = await workingTimes.Of(member, cancellationToken);
        var today = working.Calendar.DayOf(clock.GetUtcNow());

        // Asking what is off must not make it longer.
        if (request.Arguments.Length == 0 && await Known(member, today, cancellationToken) is { } known && known.Any(k => k.IsRunning(today) && k.Habit is null))
        {
            return AwayReply.List(known, today);
        }

        return TimeOffPhrase.Read(request.Arguments, today, working) switch
        {
            TimeOffPhrase.Understood(var reading) => await Record(member, reading, today, cancellationToken),
            TimeOffPhrase.Ambiguous(var readings) => await Ask(member, readings, today, cancellationToken),
            TimeOffPhrase.NotUnderstood(var message) => Reply.Plain($"{message} Nothing was changed."),
            _ => null,
        };
    }

    private async Task<Message> Record(Member member, TimeOffReading reading, DateOnly today, CancellationToken cancellationToken)
    {
        var (habitId, problem) = await HabitOf(member, reading, cancellationToken);

        if (problem is not null)
        {
            return Reply.Plain($"{problem} Nothing was changed.");
        }

        var recorded = await recordAbsence.Execute(
            member, new TimeOff(reading.StartsOn, reading.EndsOn, reading.Hours, habitId), reading.Reason, cancellationToken);

        return AwayReply.Recorded(recorded, await Known(member, today, cancellationToken), today);
    }

    private async Task<Message> Ask(Member member, IReadOnlyList<TimeOffReading> readings, DateOnly today, CancellationToken cancellationToken)
    {
        var (habitId, problem) = await HabitOf(member, readings[0], cancellationToken);

        return problem is null
            ? AwayReply.Ask([.. readings.Select(reading => new AwayChoice(reading.StartsOn, reading.EndsOn, reading.Hours, habitId, reading.Reason))], today)
            : Reply.Plain($"{problem} Nothing was changed.");
    }

    private async Task<(Guid? HabitId, string? Problem)> HabitOf(Member member, TimeOffReading reading, CancellationToken cancellationToken)
    {
        if (reading.Habit is not { } words)
        {
            return (null, null);
        }

        var (habit, problem) = await habits.Find(member, words, cancellationToken);

        return (habit?.SubjectId, problem);
    }

    private Task<IReadOnlyList<KnownAbsence>> Known(Member member, DateOnly today, CancellationToken cancellationToken) =>
        reader.Read(member, today, cancellationToken);
}
