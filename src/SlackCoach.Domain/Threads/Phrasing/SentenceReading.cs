using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>What one sentence says.</summary>
/// <param name="Asks">What would answer it; null where it asks nothing.</param>
/// <param name="Speech">What else it says.</param>
/// <param name="IsTag">Whether it states something and only asks for assent: "right?"</param>
internal sealed record SentenceReading(AskKind? Asks, Speech Speech, bool IsTag = false)
{
    private const int ShortSentence = 40;
    private const int LeastWords = 3;
    private const int WordsOfTwoParts = 14;

    private static readonly Regex TrailingNames = Wording.Pattern(@"[\s,]*(?:(?:@\d+|!\d+)[\s,.!]*)+(?=\??$)", RegexOptions.CultureInvariant);
    private static readonly Regex Clauses = Wording.Pattern(@"[,;]\s+|\s+-\s+|\s+(?=but |pero |mas |aber |mais |and then |and i'?ll |und ich )|:\s+|\.\.+\s*", RegexOptions.CultureInvariant);
    private static readonly Regex Rejoined = Wording.Pattern(@"^(?:and|but|yes|yep|yup|yeah|ok|okay|si|sim|ja|oui|y|pero|e|mas|und|aber|et|mais|so|then|though|aunque|also)\s+", RegexOptions.CultureInvariant);

    private static readonly Regex Parts = Wording.Pattern(@"[,;:]\s+|\s+-\s+|\s+(?:and|y|e|und|et)\s+", RegexOptions.CultureInvariant);

    private static readonly Regex Contrast = Wording.Pattern(
        @"\b(?:but|however|although|except|unfortunately|par contre|mais|cependant|aber|allerdings|jedoch|leider|pero|sin embargo|aunque|porem|so que|no entanto|mas)\s+\S+\s+\S+",
        RegexOptions.CultureInvariant);
    private static readonly Regex Outcry = Wording.Pattern(@"^\w+(?: \w+)?\s*(?:\?!|!\?)", RegexOptions.CultureInvariant);
    private static readonly Regex Yes = Wording.Pattern(@"^(?:yes|yep|yeah|yup|si|sim|ja|oui|ouais)\b", RegexOptions.CultureInvariant);
    private static readonly Regex NamesAlone = Wording.Pattern(@"^(?:(?:@\d+|!\d+|\^+|[\s,.!:&+]))+$", RegexOptions.CultureInvariant);

    public static SentenceReading Of(string sentence)
    {
        if ((NamesAlone.IsMatch(sentence) || PhraseBook.Hail.IsMatch(sentence)) && sentence.Contains('@', StringComparison.Ordinal))
        {
            return new(null, Speech.None);
        }

        var thanks = PhraseBook.Thanks.IsMatch(sentence) && !InAdvance(sentence) && !Contrast.IsMatch(sentence);
        var rest = Body(sentence);
        var body = rest.TrimEnd('?', '!', '.', ' ', '…', ')', '"', ',', ':', ';', '-');
        var isQuestion = rest.Contains('?', StringComparison.Ordinal) || sentence.Contains('¿', StringComparison.Ordinal);
        var gratitude = thanks ? Speech.Thanks : Speech.None;

        if (isQuestion)
        {
            if (PhraseBook.Rhetoric.IsMatch(body) || PhraseBook.Rhetoric.IsMatch(sentence) || Outcry.IsMatch(sentence))
            {
                return new(null, Speech.Acknowledgement | gratitude);
            }

            var isTag = body.Length > 0 && PhraseBook.Tag.IsMatch(body) && !PhraseBook.WordQuestion.IsMatch(body) && !PhraseBook.YesNoQuestion.IsMatch(body) && !PhraseBook.Request.IsMatch(body);

            return new(Kind(body), (isTag ? Speech.Answer : Before(body)) | gratitude, isTag);
        }

        if (Closes(sentence, body) is { } closing)
        {
            return new(null, closing | gratitude);
        }

        var clauses = Clauses.Split(body).Select(clause => Rejoined.Replace(Body(clause), string.Empty)).Where(clause => clause.Length > 0).ToList();
        var whole = clauses.Prepend(body).Distinct().ToList();

        if (AsksWithoutMark(body, whole) is { } kind)
        {
            return new(kind, Before(body) | gratitude);
        }

        return new(null, Statement(body, whole, clauses) | gratitude | (PhraseBook.Agreement.IsMatch(Clauses.Split(sentence)[0]) ? Speech.Assent : 0));
    }

    /// <summary>The sentence without names, greetings and thanks around it.</summary>
    public static string Body(string sentence)
    {
        var body = TrailingNames.Replace(sentence, string.Empty);

        for (var before = string.Empty; before != body;)
        {
            before = body;
            var led = PhraseBook.Lead.Replace(body, string.Empty);
            body = PhraseBook.ThanksClause.Replace(led.Length > 0 || body.Contains('?', StringComparison.Ordinal) ? led : body, string.Empty).TrimStart('¿', '¡', ' ');
        }

        return body;
    }

    /// <summary>How many things a sentence tells, at least one; "yes, it did" is one.</summary>
    public static int PartCount(string sentence) =>
        Math.Max(Parts.Split(sentence).Count(part => !IsClosing(part)), Wording.WordCount(sentence) < WordsOfTwoParts ? 1 : 2);

    private static bool InAdvance(string sentence) =>
        sentence.Contains("in advance", StringComparison.Ordinal) || sentence.Contains("im voraus", StringComparison.Ordinal) || sentence.Contains("de antemano", StringComparison.Ordinal)
        || sentence.Contains("desde ya", StringComparison.Ordinal) || sentence.Contains("desde ja", StringComparison.Ordinal) || sentence.Contains("d'avance", StringComparison.Ordinal)
        || sentence.Contains("par avance", StringComparison.Ordinal) || sentence.Contains("no thanks", StringComparison.Ordinal);

    private static Speech? Closes(string sentence, string body)
    {
        if (PhraseBook.Verdict.IsMatch(body) || PhraseBook.Verdict.IsMatch(sentence))
        {
            return Speech.Answer | Speech.Acknowledgement | (Yes.IsMatch(body) ? Speech.Agreement : 0) | (PhraseBook.Resolution.IsMatch(body) ? Speech.Resolution : 0);
        }

        if (PhraseBook.Relief.IsMatch(body))
        {
            return null;
        }

        if (PhraseBook.Greeting.IsMatch(sentence))
        {
            return Speech.Greeting;
        }

        if (PhraseBook.Agreement.IsMatch(body) || PhraseBook.Agreement.IsMatch(sentence))
        {
            return Speech.Acknowledgement | Speech.Agreement;
        }

        if (body.Length == 0 || PhraseBook.Closer.IsMatch(body) || !PhraseBook.Closing.IsMatch(sentence))
        {
            return PhraseBook.Closer.IsMatch(body) || (body.Length == 0 && (PhraseBook.Thanks.IsMatch(sentence) || PhraseBook.Closing.IsMatch(sentence))) ? Speech.Acknowledgement : null;
        }

        // "yes, see you there" is more than a closing word, and "perfect, thanks" agrees.
        return Speech.Acknowledgement
            | (Yes.IsMatch(body) ? Speech.Answer : Clauses.Split(sentence).Any(clause => PhraseBook.Agreement.IsMatch(clause)) ? Speech.Agreement : 0);
    }

    private static AskKind Kind(string body) =>
        PhraseBook.Offer.IsMatch(body) ? AskKind.Offer
        : PhraseBook.Telling.IsMatch(body) ? AskKind.Question
        : PhraseBook.Ability.IsMatch(body) ? AskKind.Confirmation
        : PhraseBook.Request.IsMatch(body) && !PhraseBook.NoRequest.IsMatch(body) ? AskKind.Request
        : Clauses.Split(body).Any(clause => PhraseBook.WordQuestion.IsMatch(clause) || PhraseBook.Nudge.IsMatch(clause)) || body.Length == 0 ? AskKind.Question
        : AskKind.Confirmation;

    private static AskKind? AsksWithoutMark(string body, List<string> whole)
    {
        if (PhraseBook.Relief.IsMatch(body) || PhraseBook.NoRequest.IsMatch(body) || whole.Any(clause => PhraseBook.NoRequest.IsMatch(clause)))
        {
            return null;
        }

        return PhraseBook.Proposal.IsMatch(body) ? AskKind.Offer
            : PhraseBook.Request.IsMatch(body) ? Kind(body)
            : whole.Any(PhraseBook.Nudge.IsMatch) ? AskKind.Question
            : whole.Any(PhraseBook.WordQuestion.IsMatch) ? AskKind.Question
            : whole.Any(PhraseBook.YesNoQuestion.IsMatch) ? AskKind.Confirmation
            : null;
    }

    /// <summary>What is said in a sentence before it comes to ask.</summary>
    private static Speech Before(string body)
    {
        var first = Clauses.Split(body).FirstOrDefault() ?? string.Empty;

        return first.Length == body.Length || first.Length == 0 ? Speech.None
            : Promises(first) ? Speech.Promise
            : PhraseBook.Verdict.IsMatch(first) ? Speech.Answer
            : PhraseBook.Resolution.IsMatch(first) && !PhraseBook.NoResolution.IsMatch(first) ? Speech.Answer | Speech.Resolution
            : !IsClosing(first) && !PhraseBook.Ignorance.IsMatch(first) && Wording.WordCount(first) >= LeastWords ? Speech.Answer
            : Speech.None;
    }

    private static Speech Statement(string body, List<string> whole, List<string> clauses)
    {
        if (body.Length == 0)
        {
            return Speech.None;
        }

        var relief = PhraseBook.Relief.IsMatch(body) || clauses.Any(PhraseBook.Relief.IsMatch) ? Speech.Relief : Speech.None;
        var trouble = relief == Speech.None && PhraseBook.Trouble.IsMatch(body) ? Speech.Trouble : Speech.None;
        var promise = clauses.FindIndex(Promises);

        if (whole.Any(clause => PhraseBook.Ignorance.IsMatch(clause)))
        {
            return Speech.Ignorance | relief | trouble | (promise >= 0 ? Speech.Promise : 0);
        }

        if (clauses.Count > 0 && IsTime(clauses[^1], clauses.Count > 1) && clauses[..^1].All(IsClosing))
        {
            return Speech.Later | Speech.Agreement;
        }

        if (promise >= 0)
        {
            return Speech.Promise | (promise > 0 && !clauses[..promise].All(clause => clause.Length < 4 || IsClosing(clause)) ? Speech.Answer : 0);
        }

        if (clauses.Any(PhraseBook.Delay.IsMatch))
        {
            return Speech.Delay;
        }

        return whole.Any(clause => PhraseBook.Resolution.IsMatch(clause)) && !PhraseBook.NoResolution.IsMatch(body) && body.Length < 4 * ShortSentence
            ? Speech.Answer | Speech.Resolution | relief
            : Speech.Answer | relief | (PhraseBook.TimeToCome.IsMatch(body) && !PhraseBook.NotOwnFuture.IsMatch(body) ? Speech.Later : 0) | trouble;
    }

    // "I send it on Friday" promises in whatever words.
    private static bool Promises(string clause) =>
        (PhraseBook.Promise.IsMatch(clause) && !PhraseBook.NoPromise.IsMatch(clause)) || (PhraseBook.OwnDeed.IsMatch(clause) && PhraseBook.TimeToCome.IsMatch(clause));

    // "Tomorrow", "once I am back", and after a yes "tomorrow is fine".
    private static bool IsTime(string clause, bool isLed) =>
        PhraseBook.Time.IsMatch(clause) || (PhraseBook.TimeToCome.Match(clause) is { Success: true, Index: 0 } time && (isLed || time.Length == clause.Length));

    private static bool IsClosing(string clause) =>
        PhraseBook.Closing.IsMatch(clause) || PhraseBook.Agreement.IsMatch(clause) || PhraseBook.Closer.IsMatch(clause) || PhraseBook.Verdict.IsMatch(clause);
}
