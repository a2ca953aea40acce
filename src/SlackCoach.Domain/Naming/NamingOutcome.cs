namespace SlackCoach.Domain.Naming;

/// <summary>What a member's words turned out to mean.</summary>
public abstract record NamingOutcome
{
    private NamingOutcome()
    {
    }

    /// <summary>One entry is meant.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="On">The member's day it is about: today, or one of the last 7 days.</param>
    public sealed record Found(ListEntry Entry, DateOnly On) : NamingOutcome;

    /// <summary>Several entries fit equally well, and the member is asked.</summary>
    /// <param name="Entries">These entries, two or more, in the order of the candidates.</param>
    /// <param name="On">The day the member named, for the answer to keep.</param>
    public sealed record Ambiguous(IReadOnlyList<ListEntry> Entries, DateOnly On) : NamingOutcome;

    /// <summary>A number, whose list is of a day that is over: it may mean something else by now.</summary>
    /// <param name="Number">The number.</param>
    public sealed record ListTooOld(int Number) : NamingOutcome;

    /// <summary>A number that the list does not have.</summary>
    /// <param name="Number">The number.</param>
    /// <param name="Max">The list's highest number; 0 when it is empty.</param>
    public sealed record NoSuchNumber(int Number, int Max) : NamingOutcome;

    /// <summary>No entry fits.</summary>
    /// <param name="Word">What the member typed, without the date. Foreign text.</param>
    /// <param name="Suggestions">Up to 3 entries that are spelled like it, the nearest first.</param>
    public sealed record NotFound(string Word, IReadOnlyList<ListEntry> Suggestions) : NamingOutcome;

    /// <summary>Nothing was typed, or only a day.</summary>
    public sealed record NothingNamed : NamingOutcome;

    /// <summary>A day that cannot be used.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Typed">The day as typed. Foreign text.</param>
    public sealed record DateNotAllowed(DateProblem Reason, string Typed) : NamingOutcome;
}

/// <summary>Why a day cannot be used.</summary>
public enum DateProblem
{
    /// <summary>It is not written as <c>2026-11-23</c>, or there is no such day.</summary>
    Unreadable,

    /// <summary>It is still to come.</summary>
    InTheFuture,

    /// <summary>It is more than 7 days ago.</summary>
    TooLongAgo,
}
