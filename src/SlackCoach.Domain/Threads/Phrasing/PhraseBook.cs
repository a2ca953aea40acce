using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>What is held against a sentence, in all languages at once: people change languages within a thread, and within a message.</summary>
internal static class PhraseBook
{
    private const string Start = @"(?<![\p{L}\p{N}])(?:";
    private const string End = @")(?![\p{L}\p{N}])";

    private static readonly string[] Dividers = [" | ", "\n"];

    private static readonly PhraseSet[] Languages = [EnglishPhrases.Set, SpanishPhrases.Set, PortuguesePhrases.Set, GermanPhrases.Set, FrenchPhrases.Set];

    public static Regex WordQuestion { get; } = Sentence(set => set.WordQuestions);

    public static Regex YesNoQuestion { get; } = Sentence(set => set.YesNoQuestions);

    public static Regex Request { get; } = Anywhere(set => set.Requests);

    public static Regex NoRequest { get; } = Anywhere(set => set.NoRequests);

    public static Regex Telling { get; } = Anywhere(set => set.Tellings);

    public static Regex Ability { get; } = Anywhere(set => set.Abilities);

    public static Regex Nudge { get; } = Sentence(set => set.Nudges);

    /// <summary>Asking whether the author shall do it.</summary>
    public static Regex Offer { get; } = Anywhere(set => set.Offers);

    public static Regex Proposal { get; } = Anywhere(set => set.Proposals);

    /// <summary>The answer to a question that the author has just asked themselves.</summary>
    public static Regex Explanation { get; } = AtStart(set => set.Explanations);

    /// <summary>Calling somebody without more.</summary>
    public static Regex Hail { get; } = All(set => set.Hails);

    public static Regex Anybody { get; } = Anywhere(set => set.Anybody);

    public static Regex OneOfYou { get; } = Anywhere(set => set.OneOfYou);

    /// <summary>Begins a question that comes on top of another.</summary>
    public static Regex Further { get; } = Pattern(
        @"^¿?\s*(?:and|also|plus|secondly|y|tambien|e|tambem|und|ausserdem|auch|et|aussi|\d[.)])[\s,:]+(?!(?:if (?:so|yes|it|they)|so|why|how come|si|se|wenn|falls|warum|pourquoi|por que)\b)");

    /// <summary>Answers all at once: "both".</summary>
    public static Regex AllOfIt { get; } = Pattern(@"\b(?:both|all|ambos|ambas|todo|tudo|beides?|beide|alles|les deux|tout)\b");

    public static Regex Promise { get; } = Sentence(set => set.Promises);

    public static Regex Delay { get; } = Sentence(set => set.Delays);

    public static Regex Trouble { get; } = Anywhere(set => set.Troubles);

    public static Regex OwnDeed { get; } = Anywhere(set => set.OwnDeeds);

    public static Regex TimeToCome { get; } = Anywhere(set => set.TimesToCome);

    /// <summary>What has happened or others do: a time in it promises nothing.</summary>
    public static Regex NotOwnFuture { get; } = Pattern(
        @"\b(?:(?!need|feed|speed|indeed)\w{2,}ed|sent|did|made|wrote|put|got|told|gave|went|came|took|spoke|met|found|comes|arrives|delivers|starts|opens|ships|lands|kommt|kommen|llega|llegan|chega|arrive|they|she|them|he|hemos|habe|haben|j'ai|on a|avons|\w{2,}[aeu]i)\b");

    public static Regex Time { get; } = Sentence(set => set.Times);

    public static Regex NoPromise { get; } = Sentence(set => set.NoPromises);

    public static Regex Resolution { get; } = Sentence(set => set.Resolutions);

    public static Regex NoResolution { get; } = Anywhere(set => set.NoResolutions);

    public static Regex Relief { get; } = Sentence(set => set.Reliefs);

    public static Regex Ignorance { get; } = Sentence(set => set.Ignorances);

    /// <summary>Agreement, however warm: "sehr gern".</summary>
    public static Regex Agreement { get; } = Whole(
        @"(?:(?:very|really|so|sehr|total|voll|muy|muito|tres|bien|oh|ah|aber|mais)[\s,]+)*(?:" + Joined(set => set.Agreements) + @")(?:[\s,;:.!*_~()-]*(?:@\d+|!\d+))*");

    public static Regex Closer { get; } = All(set => set.Closers);

    public static Regex Verdict { get; } = All(set => set.Verdicts);

    public static Regex Greeting { get; } = All(set => set.Greetings);

    /// <summary>Any mixture of closing words, thanks and greetings, and nothing else.</summary>
    public static Regex Closing { get; } = Whole(
        @"(?:(?:" + Joined(set => set.Agreements, set => set.Closers, set => set.Thanks, set => set.Greetings, set => set.Fillers) + @"|@\d+|!\d+)(?![\p{L}\p{N}])[\s,;:.!*_~()-]*)+");

    public static Regex ThanksAtStart { get; } = AtStart(set => set.Thanks);

    public static Regex Thanks { get; } = Anywhere(set => set.Thanks);

    /// <summary>What stands before the matter itself: greetings, names, thanks, "so".</summary>
    public static Regex Lead { get; } = Pattern(
        @"^(?:(?:@\d+|!\d+|(?:" + Joined(set => set.Greetings, set => set.Fillers, set => set.Informations, set => set.Thanks, set => set.CopiesBefore) + @")(?![\p{L}\p{N}'-]))[\s,;:.!*_~()-]*|[\s,;:.*_~()-]+)+");

    /// <summary>Thanks and what they are for, up to the next part of the sentence.</summary>
    public static Regex ThanksClause { get; } = Pattern(
        @"^(?:" + Joined(set => set.Thanks) + @")(?![\p{L}\p{N}'-])[^,;:.!?–]*?(?:[,;:.!]+| - |(?=\b(?:but|aber|pero|mas|mais|and can|and could)\b))\s*");

    public static Regex Information { get; } = Anywhere(set => set.Informations);

    public static Regex Tag { get; } = Pattern(
        @"[\p{L}\p{N})\]](?:\s*[,.;:-]+\s*(?:" + Joined(set => set.Tags) + @")|\s+(?:right|isn't it|oder|ne|verdad|cierto|hein|gell|n'est[- ]ce pas))\s*$");

    public static Regex Rhetoric { get; } = All(set => set.Rhetoric);

    public static Regex CopiesBefore { get; } = AtEnd(set => set.CopiesBefore);

    public static Regex OwesBefore { get; } = AtEnd(set => set.OwesBefore);

    public static Regex HandsBefore { get; } = AtEnd(set => set.HandsBefore);

    public static Regex PassingBefore { get; } = AtEnd(set => set.PassingBefore);

    public static Regex PassingAfter { get; } = Pattern(@"^\s*" + Start + Joined(set => set.PassingAfter) + End);

    public static Regex TasksAfter { get; } = Pattern(@"^\s*(?:" + Joined(set => set.TasksAfter) + ")");

    public static Regex InformationAfter { get; } = Pattern(@"^[\s,:(-]*(?:" + Joined(set => set.Informations) + End);

    public static Regex TakeOver { get; } = Anywhere(set => set.TakeOvers);

    // What may go on says so by itself.
    private static Regex Sentence(Func<PhraseSet, string> of) => Pattern("^(?:" + Joined(of) + @")[\s,;:.!…)]*$");

    private static Regex AtStart(Func<PhraseSet, string> of) => Pattern("^(?:" + Joined(of) + End);

    private static Regex AtEnd(Func<PhraseSet, string> of) => Pattern(Start + Joined(of) + @")[\s:,('""]*$");

    private static Regex Anywhere(Func<PhraseSet, string> of) => Pattern(Start + Joined(of) + End);

    private static Regex All(Func<PhraseSet, string> of) => Whole(@"(?:" + Joined(of) + @")(?:[\s,;:.!*_~()-]*(?:@\d+|!\d+))*");

    private static Regex Whole(string pattern) => Pattern(@"^[\s,;:.!*_~()-]*(?:(?:@\d+|!\d+)[\s,:]*)*" + pattern + @"[\s,;:.!?*_~()-]*$");

    // Longer ones first, so that "thanks a lot" is not read as "thanks" and more.
    private static string Joined(params Func<PhraseSet, string>[] of) => string.Join('|', Languages
        .SelectMany(set => of.SelectMany(one => one(set).Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        .Distinct()
        .OrderByDescending(phrase => phrase.Length));

    private static Regex Pattern(string pattern) => Wording.Pattern(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
