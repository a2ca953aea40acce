namespace SlackCoach.Domain.Routines;

/// <summary>What a habit is about, where the product knows it; such a habit can be named by this word.</summary>
public enum HabitKey
{
    /// <summary>A habit of the member's own; named by number or by a word of its title.</summary>
    None,

    /// <summary><c>prs</c>: sifting through the open pull requests.</summary>
    PullRequests,

    /// <summary><c>threads</c>: circling the Slack threads.</summary>
    Threads,

    /// <summary><c>reading</c>: reading from the documents.</summary>
    Reading,
}
