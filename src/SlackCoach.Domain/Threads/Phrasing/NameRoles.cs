using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>What a sentence wants with those that it names.</summary>
internal enum NameRole
{
    /// <summary>It speaks to them.</summary>
    Addressed,

    /// <summary>It says that they are to act.</summary>
    Owing,

    /// <summary>It hands something over to them.</summary>
    Handed,

    /// <summary>It keeps them informed.</summary>
    Copied,

    /// <summary>It speaks about them.</summary>
    Passing,
}

/// <summary>Finds out what a sentence wants with those that it names.</summary>
internal static class NameRoles
{
    private static readonly Regex Runs = Wording.Pattern(@"@\d+(?:\s*(?:,|&|\+|/|\b(?:and|or|y|o|e|ou|und|oder|et)\b)?\s*@\d+)*", RegexOptions.CultureInvariant);
    private static readonly Regex Names = Wording.Pattern(@"@(?<at>\d+)", RegexOptions.CultureInvariant);
    private static readonly Regex Owned = Wording.Pattern(@"^'?s\b", RegexOptions.CultureInvariant);
    private static readonly Regex OwnedTask = Wording.Pattern(@"^'s (?:turn|call|review (?:is )?(?:needed|missing|pending)|approval (?:is )?(?:needed|missing)|input (?:is )?needed|move|decision)", RegexOptions.CultureInvariant);
    private static readonly Regex AskedWhere = Wording.Pattern(@"^\s*(?:in|back|here|out|away|off|sick|ooo|on (?:vacation|leave|pto|holiday)|de vacaciones|de ferias|im urlaub|krank|en conges?|en vacances)\b", RegexOptions.CultureInvariant);
    private static readonly Regex PartEnds = Wording.Pattern(@"[,;:.!?()\-–]\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex PartBegins = Wording.Pattern(@"^[,;:.!?)]", RegexOptions.CultureInvariant);
    private static readonly Regex Joins = Wording.Pattern(@"(?:^|\s)(?:and|or|y|o|e|ou|und|oder|et|&)\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Conjunction = Wording.Pattern(@"[\w,]\s+(?:but|so|pero|mas|aber|mais|also|and then)\s*,?\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Object = Wording.Pattern(
        @"(?:^|[,.;:]\s|\b(?:and|but|y|e|und|et)\s)(?:i|we|he|she|they|yo|he|hemos|eu|nos|a gente|ich|wir|er|sie|j'ai|je|on|nous|il|elle)(?:'\w+)?\s(?:\S+\s){0,3}$",
        RegexOptions.CultureInvariant);
    private static readonly Regex Copula = Wording.Pattern(@"(?:^|\s)(?:was|were|it's|that's|war|fue|era|foi|c'etait|etait|(?:my|our|mi|meu|minha|mein|meine|mon|ma)\s(?:\w+\s){1,2}(?:is|es|e|ist|est))\s+(?:(?:a|o|la|el)\s+)?$", RegexOptions.CultureInvariant);
    private static readonly Regex Subject = Wording.Pattern(@"^\s*(?:is|was|has|had|will|would|did|does|can|could|should|might|may|are|do|est|a|ist|hat|kann)n?'?t? (?:it|this|that|the|we|you|they|there|i|your|our|any|these|anyone|u|everything|das|es|du|der|die)\b", RegexOptions.CultureInvariant);

    /// <summary>The names in a sentence, by their number, each with its role.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asks">Whether it asks something.</param>
    /// <param name="isAnybodyAddressed">Whether the message has spoken to somebody before.</param>
    public static List<(int At, NameRole Role)> Of(string sentence, bool asks, bool isAnybodyAddressed)
    {
        var roles = new List<(int At, NameRole Role)>();

        foreach (Match run in Runs.Matches(sentence))
        {
            var role = Role(sentence[..run.Index], sentence[(run.Index + run.Length)..], asks, isAnybodyAddressed || roles.Any(one => one.Role != NameRole.Passing && one.Role != NameRole.Copied), roles);
            roles.AddRange(Names.Matches(run.Value).Select(name => (int.Parse(name.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture), role)));
        }

        return roles;
    }

    private static NameRole Role(string before, string after, bool asks, bool isAnybodyAddressed, List<(int At, NameRole Role)> others)
    {
        var isFirst = PhraseBook.Lead.Replace(before, string.Empty).Trim(' ', '(', '"', '\'', '¿', '¡').Length == 0;
        var isLast = after.Trim(' ', '.', '!', '?', ',', ':', ')', '^', '…').Length == 0;

        if (PhraseBook.CopiesBefore.IsMatch(before) || PhraseBook.InformationAfter.IsMatch(after))
        {
            return NameRole.Copied;
        }

        if (PhraseBook.HandsBefore.IsMatch(before))
        {
            return NameRole.Handed;
        }

        if (OwnedTask.IsMatch(after))
        {
            return NameRole.Owing;
        }

        if (PhraseBook.OwesBefore.IsMatch(before) && !(PhraseBook.OwesBefore.Match(before).Index == 0 && !isFirst && others.Count > 0 && others[0].Role == NameRole.Addressed && before.Contains("ping", StringComparison.Ordinal)))
        {
            return NameRole.Owing;
        }

        // "Those are @ana's."
        if (Owned.IsMatch(after))
        {
            return Owned.Replace(after, string.Empty).Trim(' ', '.', '!').Length == 0 && !asks ? NameRole.Owing : NameRole.Passing;
        }

        if (isFirst)
        {
            return PhraseBook.TasksAfter.IsMatch(after) && !asks ? NameRole.Handed
                : !asks && PhraseBook.PassingAfter.IsMatch(after) && !Subject.IsMatch(after) ? NameRole.Passing
                : NameRole.Addressed;
        }

        if (Conjunction.IsMatch(before))
        {
            return asks || !PhraseBook.PassingAfter.IsMatch(after) ? NameRole.Addressed : NameRole.Passing;
        }

        if (PhraseBook.PassingBefore.IsMatch(before) && !PartEnds.IsMatch(before))
        {
            return NameRole.Passing;
        }

        if (!asks && (Copula.IsMatch(before) || Object.IsMatch(before)))
        {
            return NameRole.Passing;
        }

        if (Joins.IsMatch(before) && others.Count > 0)
        {
            return others[^1].Role;
        }

        if (PhraseBook.TasksAfter.IsMatch(after))
        {
            return NameRole.Handed;
        }

        if (PartEnds.IsMatch(before) || PartBegins.IsMatch(after) || isLast)
        {
            return !isLast && !asks && PhraseBook.PassingAfter.IsMatch(after) && !Subject.IsMatch(after) ? NameRole.Passing : NameRole.Addressed;
        }

        return !isAnybodyAddressed && !AskedWhere.IsMatch(after) && (asks || !PhraseBook.PassingAfter.IsMatch(after)) ? NameRole.Addressed : NameRole.Passing;
    }
}
