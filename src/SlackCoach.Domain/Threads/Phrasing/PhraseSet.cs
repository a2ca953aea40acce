namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>How one language says what matters in a thread.</summary>
/// <remarks>Each is a list of patterns, divided by <c> | </c> or the end of a line, against text in lower case and without accents; <c>@</c> and a number stands for a
/// person named, and a pattern fits whole words only.</remarks>
internal sealed record PhraseSet
{
    /// <summary>How a question begins that words answer, where the question mark is left out.</summary>
    public required string WordQuestions { get; init; }

    /// <summary>How a question begins that yes or no answers, where the question mark is left out.</summary>
    public required string YesNoQuestions { get; init; }

    /// <summary>Asking for a deed, anywhere in a sentence.</summary>
    public required string Requests { get; init; }

    /// <summary>Begins like a request, but asks for nothing.</summary>
    public required string NoRequests { get; init; }

    /// <summary>Requests that words answer: "can you tell me".</summary>
    public required string Tellings { get; init; }

    /// <summary>Requests that yes or no answers: "can you join".</summary>
    public required string Abilities { get; init; }

    /// <summary>Asking by saying that one waits: "any news", "ping".</summary>
    public required string Nudges { get; init; }

    /// <summary>Offers of the author's that wait for a yes.</summary>
    public required string Offers { get; init; }

    /// <summary>Offers in a statement: "I could, if you like".</summary>
    public required string Proposals { get; init; }

    /// <summary>Begins the answer to a question that the author has just asked themselves.</summary>
    public required string Explanations { get; init; }

    /// <summary>Greetings that with a name call somebody.</summary>
    public required string Hails { get; init; }

    /// <summary>Whoever reads it.</summary>
    public required string Anybody { get; init; }

    /// <summary>That one of those named is enough.</summary>
    public required string OneOfYou { get; init; }

    /// <summary>Promises of the author's.</summary>
    public required string Promises { get; init; }

    /// <summary>That the author has not done it yet.</summary>
    public required string Delays { get; init; }

    /// <summary>That what was said did not help.</summary>
    public required string Troubles { get; init; }

    /// <summary>What the author does, anywhere in a sentence; together with a time to come it promises.</summary>
    public required string OwnDeeds { get; init; }

    /// <summary>Times to come, anywhere in a sentence.</summary>
    public required string TimesToCome { get; init; }

    /// <summary>Times that fill a sentence: whoever was asked for a deed promises it, whoever was asked when answers.</summary>
    public required string Times { get; init; }

    /// <summary>Sounds like a promise, but is none.</summary>
    public required string NoPromises { get; init; }

    /// <summary>That something is finished.</summary>
    public required string Resolutions { get; init; }

    /// <summary>That something is not finished, or only shall be.</summary>
    public required string NoResolutions { get; init; }

    /// <summary>That nothing is needed any more.</summary>
    public required string Reliefs { get; init; }

    /// <summary>That the author cannot tell.</summary>
    public required string Ignorances { get; init; }

    /// <summary>Agreement and other closing words that fill a sentence.</summary>
    public required string Agreements { get; init; }

    /// <summary>Closing words that agree to nothing.</summary>
    public required string Closers { get; init; }

    /// <summary>Short answers that fill a sentence.</summary>
    public required string Verdicts { get; init; }

    /// <summary>Thanks.</summary>
    public required string Thanks { get; init; }

    /// <summary>Greetings and good wishes.</summary>
    public required string Greetings { get; init; }

    /// <summary>What may stand before anything else: "so", "also".</summary>
    public required string Fillers { get; init; }

    /// <summary>That something is only for information.</summary>
    public required string Informations { get; init; }

    /// <summary>What makes a statement ask for assent: "right?"</summary>
    public required string Tags { get; init; }

    /// <summary>Questions that nobody is to answer.</summary>
    public required string Rhetoric { get; init; }

    /// <summary>Before a name: copied in.</summary>
    public required string CopiesBefore { get; init; }

    /// <summary>Before a name: that person is to act.</summary>
    public required string OwesBefore { get; init; }

    /// <summary>Before a name: handed over to that person.</summary>
    public required string HandsBefore { get; init; }

    /// <summary>Before a name: only spoken about.</summary>
    public required string PassingBefore { get; init; }

    /// <summary>After a name: only spoken about.</summary>
    public required string PassingAfter { get; init; }

    /// <summary>After a name: that person is to do it.</summary>
    public required string TasksAfter { get; init; }

    /// <summary>In what is asked of somebody: they shall take it over.</summary>
    public required string TakeOvers { get; init; }
}
