using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.StepUps;

/// <summary>A way to grow that is offered, and the gaps of the case that it speaks to.</summary>
/// <param name="StepUp">The way.</param>
/// <param name="Gaps">The gaps, in the case's order; none where it fits none.</param>
public sealed record StepUpOffer(StepUp StepUp, IReadOnlyList<CaseGap> Gaps);

/// <summary>Says which ways to grow fit somebody now, and when their steps are due.</summary>
public static class StepUpOffers
{
    /// <summary>How many are offered at a time: 3.</summary>
    public const int Offered = 3;

    /// <summary>All that were not picked yet, in the order in which they are offered: each time the one that speaks to most gaps that none before it
    /// speaks to, then the one that speaks to most gaps at all, then by the catalogue's order.</summary>
    /// <param name="catalogue">The ways there are.</param>
    /// <param name="gaps">What the case lacks.</param>
    /// <param name="picked">The ids of those that were picked.</param>
    public static IReadOnlyList<StepUpOffer> Ranked(IEnumerable<StepUp> catalogue, IReadOnlyList<CaseGap> gaps, IReadOnlySet<string> picked)
    {
        var left = catalogue.Where(stepUp => !picked.Contains(stepUp.Id))
            .Select(stepUp => new StepUpOffer(stepUp, [.. gaps.Where(gap => Fits(stepUp, gap.Competency))])).ToList();
        var (ranked, covered) = (new List<StepUpOffer>(), new HashSet<CaseGap>());

        while (left.Count > 0)
        {
            // Once every gap is spoken to, the round begins anew.
            var next = left.MaxBy(offer => (offer.Gaps.Count(gap => !covered.Contains(gap)), offer.Gaps.Count))!;
            ranked.Add(next);
            left.Remove(next);
            covered.UnionWith(next.Gaps);

            if (covered.Count == gaps.Count)
            {
                covered.Clear();
            }
        }

        return ranked;
    }

    /// <summary>The Mondays of the weeks in which the steps are to be done, one step a week from the next week on; weeks in which nothing is worked are
    /// left out.</summary>
    /// <param name="steps">How many steps.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="isWorking">Whether the member works on a day.</param>
    public static IReadOnlyList<DateOnly> Weeks(int steps, DateOnly today, Func<DateOnly, bool> isWorking) =>
        [.. Enumerable.Range(1, WorkingTime.DaysLookedAt / 7).Select(week => IsoWeek.MondayOf(today).AddDays(7 * week))
            .Where(monday => Enumerable.Range(0, 7).Any(day => isWorking(monday.AddDays(day)))).Take(steps)];

    private static bool Fits(StepUp stepUp, Competency competency) =>
        stepUp.Grows.Contains(competency.Tag)
        || (competency.Source != CompetencySource.Direction
            && competency.Title.ToLowerInvariant().Split([' ', ',', '.', '-', '/', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
                .Any(word => stepUp.SpeaksTo.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal))));
}
