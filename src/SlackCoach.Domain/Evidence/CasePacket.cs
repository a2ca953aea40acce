using System.Globalization;

namespace SlackCoach.Domain.Evidence;

/// <summary>A case for a promotion, ready to be written down: what was done, what it shows, what is missing and what nobody knows.</summary>
/// <remarks>It accounts for itself: <see cref="Pieces"/> and <see cref="LeftOut"/> are together all that was kept within its days.</remarks>
public sealed record CasePacket
{
    /// <summary>A competency without evidence for so many days is a gap.</summary>
    public const int DaysUntilGap = 30;

    /// <summary>What it is called: the plan's title, or words of our own. Foreign text.</summary>
    public required string Title { get; init; }

    /// <summary>The day the plan works towards; null where it names none.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>The first day that counts, inclusive; null for everything.</summary>
    public DateOnly? SinceOn { get; init; }

    /// <summary>The last day that counts, inclusive.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>The evidence that it shows, the earliest first, each piece once.</summary>
    public required IReadOnlyList<EvidencePiece> Pieces { get; init; }

    /// <summary>How many private pieces of those days it leaves out.</summary>
    public required int LeftOut { get; init; }

    /// <summary>What the evidence shows, in the rubric's order; a piece stands at each competency that it is tagged with.</summary>
    public required IReadOnlyList<CaseChapter> Chapters { get; init; }

    /// <summary>The evidence that is tagged with no competency.</summary>
    public required IReadOnlyList<EvidencePiece> Untied { get; init; }

    /// <summary>The milestones of those days, in the plan's order.</summary>
    public required IReadOnlyList<CaseMilestone> Milestones { get; init; }

    /// <summary>The feedback that was noted or answered in those days, the earliest first.</summary>
    public required IReadOnlyList<Feedback> Feedback { get; init; }

    /// <summary>What is missing, each a sentence.</summary>
    public required IReadOnlyList<CaseGap> Gaps { get; init; }

    /// <summary>What it does not know, each a sentence.</summary>
    public required IReadOnlyList<string> Unknowns { get; init; }

    /// <summary>Its days in words: "4 January 2027 to 31 March 2027".</summary>
    public string Days => SinceOn is { } since ? $"{CaseWords.Day(since)} to {CaseWords.Day(UntilOn)}" : $"until {CaseWords.Day(UntilOn)}";

    /// <summary>How much it holds, in a sentence that leaves nothing out.</summary>
    public string Account => LeftOut == 0
        ? $"{CaseWords.Count(Pieces.Count, "piece")} of evidence."
        : string.Create(CultureInfo.InvariantCulture, $"{CaseWords.Count(Pieces.Count + LeftOut, "piece")} of evidence, {LeftOut} of them private and left out.");

    /// <summary>Puts a case together.</summary>
    public static CasePacket Of(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        var within = facts.Pieces.Where(piece => IsWithin(piece.On, facts)).OrderBy(piece => piece.On).ThenBy(piece => piece.Number).ToList();
        var shown = within.Where(piece => facts.WithPrivate || !piece.IsPrivate).ToList();
        var feedback = facts.Feedback.Where(said => IsWithin(said.On, facts) || IsWithin(said.AnsweredOn, facts)).OrderBy(said => said.On).ThenBy(said => said.Number).ToList();
        var chapters = facts.Rubric.Competencies.Select(competency => new CaseChapter(
            competency,
            [.. shown.Where(piece => piece.Tags.Contains(competency.Tag))],
            [.. feedback.Where(said => said.Tags.Contains(competency.Tag))],
            facts.Rubric.ProblemTags.ToList().IndexOf(competency.Tag) + 1)).ToList();
        var packet = new CasePacket
        {
            Title = facts.PlanTitle ?? "The case for a promotion",
            TargetOn = facts.TargetOn,
            SinceOn = facts.SinceOn,
            UntilOn = facts.UntilOn,
            Pieces = shown,
            LeftOut = within.Count - shown.Count,
            Chapters = chapters,
            Untied = [.. shown.Where(piece => facts.Rubric.Named(piece.Tags).Count == 0)],
            Milestones = [.. facts.Milestones.Where(milestone => milestone is { PlannedOn: null, ReachedOn: null }
                || IsWithin(milestone.ReachedOn, facts) || (milestone.PlannedOn is { } planned && !(planned.AddDays(6) < facts.SinceOn)))],
            Feedback = feedback,
            Gaps = [.. chapters.Select(chapter => CaseGap.Of(chapter, facts)).OfType<CaseGap>()],
            Unknowns = [],
        };

        return packet with { Unknowns = [.. CaseUnknowns.Of(facts, packet)] };
    }

    private static bool IsWithin(DateOnly? on, CaseFacts facts) => on is { } day && !(day < facts.SinceOn) && day <= facts.UntilOn;
}

/// <summary>A competency with what speaks for it.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Pieces">The evidence tagged with it, the earliest first.</param>
/// <param name="Feedback">The feedback that is about it, the earliest first.</param>
/// <param name="ProblemNumber">The place of a problem in the plan, from 1; 0 for any other competency.</param>
public sealed record CaseChapter(Competency Competency, IReadOnlyList<EvidencePiece> Pieces, IReadOnlyList<Feedback> Feedback, int ProblemNumber = 0)
{
    /// <summary>What it is called where there is little room: "Scope", "problem 2".</summary>
    public string Label => ProblemNumber > 0 ? string.Create(CultureInfo.InvariantCulture, $"problem {ProblemNumber}") : Competency.Title;

    /// <summary>What it is called: "Scope", "Problem 2: My reviews come late".</summary>
    public string Title => ProblemNumber > 0 ? string.Create(CultureInfo.InvariantCulture, $"Problem {ProblemNumber}: {Competency.Title}") : Competency.Title;

    /// <summary>How much there is, by kind, in a sentence: "5 pieces: 3 reviews, 2 wins; the last on 4 January 2027."</summary>
    public string Summary
    {
        get
        {
            if (Pieces.Count == 0)
            {
                return "none yet.";
            }

            var kinds = Pieces.GroupBy(piece => piece.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
                .Select(kind => CaseWords.Count(kind.Count(), kind.Key.InWords().ToLowerInvariant()));

            return $"{CaseWords.Count(Pieces.Count, "piece")}: {string.Join(", ", kinds)}; the last on {CaseWords.Day(Pieces[^1].On)}.";
        }
    }
}

/// <summary>Something that a case lacks.</summary>
/// <param name="Competency">The competency or problem.</param>
/// <param name="LastOn">The day of its last evidence; null where there is none.</param>
/// <param name="Sentence">The gap in words.</param>
public sealed record CaseGap(Competency Competency, DateOnly? LastOn, string Sentence)
{
    /// <summary>The gap of a chapter; null where it has none.</summary>
    /// <remarks>A problem is a gap while there is neither evidence nor answered feedback for it; any other competency when its last evidence is more
    /// than <see cref="CasePacket.DaysUntilGap"/> days before the last day of the case. What the case leaves out fills no gap, and is not denied.</remarks>
    /// <param name="chapter">The competency with what the case shows of it.</param>
    /// <param name="facts">All that was kept.</param>
    public static CaseGap? Of(CaseChapter chapter, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(chapter);
        ArgumentNullException.ThrowIfNull(facts);

        var title = chapter.Competency.Title.TrimEnd('.', ' ');
        var (competency, untilOn, last) = (chapter.Competency, facts.UntilOn, chapter.Pieces.Count > 0 ? chapter.Pieces[^1].On : (DateOnly?)null);
        var leftOut = facts.Pieces.Where(piece => piece.On <= untilOn && piece.Tags.Contains(competency.Tag)).ToList();

        if (competency.Source == CompetencySource.Problem)
        {
            return last is null && !chapter.Feedback.Any(said => said.AnsweredOn is not null)
                ? new CaseGap(competency, null, $"{title}: no deed speaks to this problem yet.")
                : null;
        }

        return last is not { } on ? new CaseGap(competency, null, $"{title}: {None(leftOut)}")
            : untilOn.DayNumber - on.DayNumber > CasePacket.DaysUntilGap
                ? new CaseGap(competency, on, string.Create(
                    CultureInfo.InvariantCulture, $"{title}: nothing since {CaseWords.Day(on)}, {untilOn.DayNumber - on.DayNumber} days ago."))
                : null;
    }

    private static string None(List<EvidencePiece> leftOut) =>
        leftOut.Count == 0 ? "no evidence yet."
        : leftOut.Exists(piece => !piece.IsPrivate) ? $"nothing in these days; the last on {CaseWords.Day(leftOut.Where(piece => !piece.IsPrivate).Max(piece => piece.On))}."
        : "only private evidence, which is left out.";
}
