using System.Globalization;

namespace SlackCoach.Domain.Evidence;

/// <summary>Days and counts as a case writes them, and links that it may hold.</summary>
internal static class CaseWords
{
    public static string Day(DateOnly on) => on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int count, string one) => string.Create(
        CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>Words as a sentence of their own.</summary>
    public static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    /// <summary>The numbers of a chapter's pieces.</summary>
    public static string Numbers(CaseChapter chapter) =>
        string.Join(", ", chapter.Pieces.Select(piece => piece.Number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a milestone came to: "planned for the week of …, reached on …".</summary>
    public static string Of(CaseMilestone milestone)
    {
        var planned = milestone.PlannedOn is { } monday ? $"planned for the week of {Day(monday)}" : "planned without a week";

        return milestone.ReachedOn is { } reached ? $"{planned}, reached on {Day(reached)}" : $"{planned}, not reached yet";
    }

    /// <summary>What is said of a piece beside its text: its day, kind, who benefited, what it shows.</summary>
    public static string Facts(EvidencePiece piece, CasePacket packet)
    {
        var shows = packet.Chapters.Where(chapter => piece.Tags.Contains(chapter.Competency.Tag)).ToList();
        var labels = shows.Select(chapter => chapter.Label).Concat(piece.Tags.Except(shows.Select(chapter => chapter.Competency.Tag)).Select(tag => $"#{tag}"));

        return string.Join(" · ", new[]
        {
            Day(piece.On),
            piece.Kind.InWords().ToLowerInvariant(),
            piece.BenefitTo is { } who ? $"for {who}" : null,
            string.Join(", ", labels) is { Length: > 0 } what ? what : null,
            piece.IsPrivate ? "private" : null,
        }.OfType<string>());
    }

    /// <summary>A link that may be opened; null for anything but http and https.</summary>
    public static string? Link(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
}

/// <summary>What a case does not know.</summary>
internal static class CaseUnknowns
{
    public static IEnumerable<string> Of(CaseFacts facts, CasePacket packet)
    {
        yield return "Only what was kept here is in it. What was done and never noted, and what others would say, is not known.";

        if (!facts.KnowsGitHub)
        {
            yield return "No GitHub account is known, so reviews and pull requests were not seen.";
        }
        else
        {
            yield return "Of pull requests, only those of the watched repositories were seen, while they were open.";
        }

        if (packet.Pieces.Count(piece => CaseWords.Link(piece.Link) is null) is > 0 and var unlinked)
        {
            yield return unlinked == 1 ? "One piece has no link, so nobody else can look it up." : FormattableString.Invariant($"{unlinked} pieces have no link, so nobody else can look them up.");
        }

        if (packet.Untied.Count > 0)
        {
            yield return $"What {CaseWords.Count(packet.Untied.Count, "piece")} of evidence {(packet.Untied.Count == 1 ? "shows" : "show")} was not said: no tag names a competency.";
        }

        if (facts.Undecided > 0)
        {
            yield return $"Whether {CaseWords.Count(facts.Undecided, "more thing")} that happened {(facts.Undecided == 1 ? "is" : "are")} evidence was not decided.";
        }

        if (facts.Rubric.ProblemTags.Count == 0)
        {
            yield return "The plan names no problems, so none could be looked at.";
        }

        if (facts.Pieces.Count(piece => piece.On < facts.SinceOn) is > 0 and var earlier)
        {
            yield return $"{CaseWords.Count(earlier, "piece")} from before {CaseWords.Day(facts.SinceOn!.Value)} {(earlier == 1 ? "is" : "are")} not in it.";
        }
    }
}
