namespace SlackCoach.Domain.Plans;

/// <summary>The text is not a plan that can be read at all; nothing of it was taken over.</summary>
/// <remarks>The message is written for the member and holds none of the plan's text.</remarks>
public sealed class PlanUnreadableException : Exception
{
    /// <summary>Says why a text cannot be read.</summary>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="message">The same in words for the member.</param>
    /// <param name="innerException">What the Markdown parser said, if it was the one to give up.</param>
    public PlanUnreadableException(PlanProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>What is wrong with the text.</summary>
    public PlanProblem Problem { get; }
}

/// <summary>Why a text cannot be read as a plan.</summary>
public enum PlanProblem
{
    /// <summary>It is longer than <see cref="PlanReader.MaximumLength"/>.</summary>
    TooLong,

    /// <summary>It is not text: it holds NUL characters.</summary>
    NotText,

    /// <summary>Its lists or quotes are nested deeper than Markdown is read.</summary>
    TooDeep,

    /// <summary>It takes too long to make out, as only text made for that does.</summary>
    TooCostly,
}
