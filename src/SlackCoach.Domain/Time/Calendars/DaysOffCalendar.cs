namespace SlackCoach.Domain.Time.Calendars;

/// <summary>What an iCalendar file says is off.</summary>
/// <param name="Days">The days, in order, each once, within the window that was asked for.</param>
/// <param name="Problems">What could not be read and was left out, in the file's order; at most
/// <see cref="CalendarReader.MostProblems"/>.</param>
public sealed record DaysOffCalendar(IReadOnlyList<CalendarDay> Days, IReadOnlyList<CalendarProblem> Problems)
{
    /// <summary>Whether the text is a calendar from its begin to its end and was looked through as a whole; single events may have been left
    /// out all the same. Days of one that is not say nothing about which days are not off.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>A day off.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">What the file calls it, at most 200 characters; may be empty. Foreign text.</param>
public sealed record CalendarDay(DateOnly On, string Name);

/// <summary>Something that could not be read.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Message">What is wrong with it: a sentence.</param>
public sealed record CalendarProblem(int Line, string Message);
