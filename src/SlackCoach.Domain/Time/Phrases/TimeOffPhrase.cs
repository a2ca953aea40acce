namespace SlackCoach.Domain.Time.Phrases;

/// <summary>What a member's words about time off turned out to mean.</summary>
public abstract record TimeOffPhrase
{
    private TimeOffPhrase()
    {
    }

    /// <summary>One thing is meant.</summary>
    /// <param name="Reading">This.</param>
    public sealed record Understood(TimeOffReading Reading) : TimeOffPhrase;

    /// <summary>Several things may be meant, and the member is asked.</summary>
    /// <param name="Readings">These, from two to four, the earliest first.</param>
    public sealed record Ambiguous(IReadOnlyList<TimeOffReading> Readings) : TimeOffPhrase;

    /// <summary>It cannot be used.</summary>
    /// <param name="Message">What is wrong with it, and what would be right: one or two sentences.</param>
    public sealed record NotUnderstood(string Message) : TimeOffPhrase;

    /// <summary>How far back time off may begin: 14 days.</summary>
    public const int DaysBack = 14;

    /// <summary>How far ahead it may begin, and how long it may be: a year of 366 days.</summary>
    public const int DaysAhead = 366;

    /// <summary>Reads a phrase such as <c>until Thursday</c>, <c>5 Oct - 16 Oct (wedding)</c> or <c>next week from reading</c>.</summary>
    /// <remarks>All ends are inclusive. A week lasts from Monday to Sunday. No words at all mean from today on, without an end. A habit
    /// follows <c>for</c> or <c>from</c>; a reason stands at the end, in brackets or after a dash.</remarks>
    /// <param name="text">The phrase; of more than 2,000 characters nothing is read.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="working">The member's working time: "for 3 days" may mean working days.</param>
    public static TimeOffPhrase Read(string text, DateOnly today, WorkingTime working)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(working);

        return new PhraseReader(today, working).Read(text);
    }
}
