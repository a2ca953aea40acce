using System.Text.RegularExpressions;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Plans;

/// <summary>Finds the habits that running text asks for, to be suggested.</summary>
/// <remarks>A sentence counts when it says how often and either what somebody will do ("I will …", "we need to …") or, right behind the
/// rhythm, what they do ("Three times a week I walk") or something the product knows (pull requests, threads, documents). It is cut into
/// one habit per thing it asks for.</remarks>
internal static partial class RoutineFinder
{
    /// <summary>The habits of a paragraph.</summary>
    /// <param name="text">The paragraph, without marks, on one line.</param>
    /// <param name="lineOf">Gives the source line of words that stand in it.</param>
    public static IEnumerable<RoutineLine> InProse(string text, Func<string, int> lineOf) =>
        SentenceEnd().Split(Wording.Head(text)).SelectMany(sentence => InSentence(sentence.Trim(), lineOf));

    /// <summary>A habit written as a list entry that says its own rhythm at its start; null when it does not.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="line">Its line.</param>
    /// <param name="isRoutine">Whether it stands where habits are listed, so that its rhythm may stand anywhere in it.</param>
    public static RoutineLine? InEntry(string text, int line, bool isRoutine)
    {
        if (CadenceWords.FirstIn(Wording.Head(text)) is not { } mention || (mention.Index > 0 && !isRoutine))
        {
            return null;
        }

        var behind = Wording.Fold(text[(mention.Index + mention.Length)..]).TrimStart();
        var isLabelled = mention.Index == 0 && behind.Length > 0 && behind[0] is ':' or '-';
        var title = mention.Index == 0 && (isLabelled || behind.StartsWith(',')) ? TitleOf(text[(mention.Index + mention.Length)..]) : text;
        var bare = title == text ? WithoutRhythm(text, mention) : null;

        return title.Any(char.IsLetterOrDigit)
            ? new RoutineLine(PlainText.Cut(bare ?? title), mention.Cadence, CadenceWords.KeyOf(title), !isRoutine && !isLabelled, line)
            {
                TimeOfDay = mention.TimeOfDay ?? CadenceWords.EndingOf(title)?.TimeOfDay,
                TitleWithRhythm = bare is null ? null : PlainText.Cut(title),
            }
            : null;
    }

    // "Every Monday read a paper", "Read a paper every Monday". Where more is said of when, the words stay together.
    private static string? WithoutRhythm(string text, CadenceMention mention)
    {
        var ahead = text[..mention.Index].TrimEnd(' ', ',', ';', '-', '–', '—', '(');
        var behind = text[(mention.Index + mention.Length)..].Trim(' ', '.', ')');

        return (ahead.Length, behind.Length) switch
        {
            (0, > 0) when char.IsLetter(behind[0]) && !MoreOfWhen().IsMatch(behind) => Wording.Capitalised(behind),
            ( > 0, 0) when ahead.Any(char.IsLetter) && !LessExact().IsMatch(ahead) => ahead,
            _ => null,
        };
    }

    private static IEnumerable<RoutineLine> InSentence(string sentence, Func<string, int> lineOf)
    {
        if (sentence.EndsWith(':') || Placeholders.IsIn(sentence) || CadenceWords.FirstIn(sentence) is not { } first || !AsksForIt(sentence, first))
        {
            yield break;
        }

        var rhythm = first;

        foreach (var part in Merged(Parts(sentence)))
        {
            var mention = CadenceWords.FirstIn(part);
            rhythm = mention ?? rhythm;
            var words = mention is { } said ? part.Remove(said.Index, said.Length) : part;
            var title = TitleOf(words);

            if (title.Any(char.IsLetterOrDigit))
            {
                yield return new RoutineLine(
                    PlainText.Cut(title), rhythm.Cadence, CadenceWords.KeyOf(Wording.WithoutRemarks(title)), IsSuggested: true, lineOf(part))
                {
                    TimeOfDay = CadenceWords.EndingOf(title)?.TimeOfDay ?? rhythm.TimeOfDay,
                };
            }
        }
    }

    private static bool AsksForIt(string sentence, CadenceMention mention) =>
        Intent().IsMatch(sentence)
        || (mention.Index == 0 && Doing().IsMatch(sentence[mention.Length..]) && !Past().IsMatch(sentence))
        || (mention.Index == 0 && CadenceWords.KeyOf(Wording.WithoutRemarks(sentence)) != HabitKey.None && !Past().IsMatch(sentence));

    // Cut at commas, semicolons and "and" outside brackets.
    private static List<string> Parts(string sentence)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);

        for (var i = 0; i < sentence.Length; i++)
        {
            depth += sentence[i] switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };

            var length = depth > 0 ? 0
                : sentence[i] is ',' or ';' ? 1
                : string.CompareOrdinal(sentence, i, " and ", 0, 5) == 0 ? 4
                : 0;

            if (length > 0)
            {
                parts.Add(sentence[start..i]);
                start = i + length;
                i += length - 1;
            }
        }

        parts.Add(sentence[start..]);

        return [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];
    }

    // A part that names neither a rhythm nor a subject goes with the part before it ("sift, sort and answer all pull requests"),
    // and a rhythm alone with the part behind it ("Every day, …").
    private static List<string> Merged(List<string> parts)
    {
        var merged = new List<string>();

        foreach (var part in parts)
        {
            var isOwn = CadenceWords.FirstIn(part) is not null || CadenceWords.KeyOf(Wording.WithoutRemarks(part)) != HabitKey.None;

            if (merged.Count == 0 || (isOwn && !IsOnlyLead(merged[^1])))
            {
                merged.Add(part);
            }
            else
            {
                merged[^1] += (IsOnlyLead(merged[^1]) ? ", " : " and ") + part;
            }
        }

        return merged;
    }

    private static bool IsOnlyLead(string part) =>
        CadenceWords.FirstIn(part) is { } mention && !TitleOf(part.Remove(mention.Index, mention.Length)).Any(char.IsLetterOrDigit);

    private static string TitleOf(string words)
    {
        var title = words.Trim(' ', ',', ':', ';', '-', '–', '—', '.');
        title = Subject().Replace(title, "");

        // Where a rhythm was cut out, two blanks are left.
        return Wording.Capitalised(string.Join(' ', title.Trim(' ', ',', '.').Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static readonly Regex MoreOfWhenPattern = Wording.Pattern(
        @"^(?:at|on|in|between|from|until|till|before|after|during|except|unless|when|while|if|and|or|to|for|of|with|but|not|starting|beginning)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex MoreOfWhen() => MoreOfWhenPattern;

    private static readonly Regex LessExactPattern = Wording.Pattern(
        @"(?:\b(?:least|most|about|around|roughly|approximately|almost|nearly|than|up\s+to|only|or|and|not|except|ideally|maybe|possibly|both|either|of|on|in|for|with|the|a)|[:,(])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex LessExact() => LessExactPattern;

    private static readonly Regex SentenceEndPattern = Wording.Pattern(@"(?<=[.!?])\s+(?=[A-Z""'(])", RegexOptions.CultureInvariant);

    private static Regex SentenceEnd() => SentenceEndPattern;

    private static readonly Regex IntentPattern = Wording.Pattern(
        @"\b(?:will|shall|must|should|needs?\s+to|ha(?:ve|s)\s+to|wants?\s+to|plans?\s+to|going\s+to|aims?\s+to|intends?\s+to)\b|['’]ll\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Intent() => IntentPattern;

    private static readonly Regex DoingPattern = Wording.Pattern(
        @"^[\s,]*(?:I|we)\s+(?:(?:always|usually|also)\s+)?(?![a-z]+ed\b)[a-z]+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Doing() => DoingPattern;

    private static readonly Regex PastPattern = Wording.Pattern(
        @"\b(?:was|were|had|did|used\s+to|reduced|improved)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Past() => PastPattern;

    private static readonly Regex SubjectPattern = Wording.Pattern(
        @"^(?:\w+\s+){0,3}?(?:will|shall|must|should|needs?\s+to|ha(?:ve|s)\s+to|wants?\s+to|plans?\s+to|(?:am|is"
            + @"|are)\s+going\s+to|aims?\s+to|intends?\s+to)\s+|^\w+['’]ll\s+|^(?:I|we|he|she|they)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Subject() => SubjectPattern;
}
