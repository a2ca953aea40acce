namespace SlackCoach.Domain.Threads;

/// <summary>Something that a message asks.</summary>
/// <param name="Kind">What would answer it.</param>
/// <param name="ToIds">Whom it asks; empty where it asks anybody.</param>
/// <param name="OneIsEnough">Whether one of several would do: "@ana @bob can one of you look?". Otherwise each is asked.</param>
/// <param name="IsFurther">Whether it comes on top of another ask and wants an answer of its own: "and who signs on Friday?"</param>
public sealed record Ask(AskKind Kind, IReadOnlyList<string> ToIds, bool OneIsEnough = false, bool IsFurther = false);

/// <summary>What would answer an ask.</summary>
public enum AskKind
{
    /// <summary>Words would: "where is it?"</summary>
    Question,

    /// <summary>Yes or no would, so "ok" and a thumb do, too: "can we merge it?"</summary>
    Confirmation,

    /// <summary>Yes would, and then it is for whoever asked to do it: "shall I restart it?"</summary>
    Offer,

    /// <summary>A deed would: who only agrees has not done it yet.</summary>
    Request,
}

/// <summary>What a message says besides what it asks.</summary>
[Flags]
public enum Speech
{
    /// <summary>Nothing that matters.</summary>
    None = 0,

    /// <summary>Something with content: a sentence of its own, a link, code, a file, "yes", "lgtm". Where something was asked, it answers.</summary>
    Answer = 1,

    /// <summary>Nothing but a closing word: "thanks", "+1", "ok", "lgtm", "np", emoji. It never opens anything.</summary>
    Acknowledgement = 2,

    /// <summary>Thanks, alone or among other words.</summary>
    Thanks = 4,

    /// <summary>Agreement: "ok", "sure", "+1".</summary>
    Agreement = 8,

    /// <summary>A promise of the author's: "I'll look tomorrow", "on it".</summary>
    Promise = 16,

    /// <summary>That something is finished: "done", "fixed", "merged", "never mind".</summary>
    Resolution = 32,

    /// <summary>That the author cannot tell: "no idea". From whom it was asked this is an answer, from others it is none.</summary>
    Ignorance = 64,

    /// <summary>It is for information: "FYI", "heads up".</summary>
    Information = 128,

    /// <summary>Nothing but a greeting or good wishes.</summary>
    Greeting = 256,

    /// <summary>That the author needs nothing any more: "never mind", "found it", "works now".</summary>
    Relief = 512,

    /// <summary>It begins with agreement and goes on: "sounds good, let's do that".</summary>
    Assent = 1024,

    /// <summary>That it is not done yet: a promise of whoever is to do it, and else a plain statement.</summary>
    Delay = 2048,

    /// <summary>That something does not work: after an answer it asks on.</summary>
    Trouble = 4096,

    /// <summary>Of a time to come: a promise of whoever is to do something, and else a plain statement.</summary>
    Later = 8192,
}
