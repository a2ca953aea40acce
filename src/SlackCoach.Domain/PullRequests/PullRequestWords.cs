using System.Globalization;

namespace SlackCoach.Domain.PullRequests;

/// <summary>A pull request's state in English words, so that nothing is told by color or a picture alone.</summary>
public static class PullRequestWords
{
    private const int DaysPerWeek = 7;
    private const int DaysPerMonth = 30;
    private const int DaysPerYear = 365;

    /// <summary>How much time has passed: <c>just now</c>, <c>5 min</c>, <c>3 h</c>, <c>1 day</c>, <c>2 weeks</c>,
    /// <c>3 months</c>.</summary>
    /// <remarks>Whole units, rounded down; a unit is used from two of it on, except minutes, hours and days, which begin at one. A day
    /// is 24 hours, a month 30 days, a year 365.</remarks>
    /// <param name="from">The instant it began.</param>
    /// <param name="now">The present instant; one before <paramref name="from"/> (clocks differ) counts as the same.</param>
    public static string Age(DateTimeOffset from, DateTimeOffset now)
    {
        var age = now - from;

        return (int)age.TotalDays switch
        {
            _ when age < TimeSpan.FromMinutes(1) => "just now",
            _ when age < TimeSpan.FromHours(1) => Count((int)age.TotalMinutes, "min", "min"),
            0 => Count((int)age.TotalHours, "h", "h"),
            < 2 * DaysPerWeek and var days => Count(days, "day", "days"),
            < 2 * DaysPerMonth and var days => Count(days / DaysPerWeek, "week", "weeks"),
            < 2 * DaysPerYear and var days => Count(days / DaysPerMonth, "month", "months"),
            var days => Count(days / DaysPerYear, "year", "years"),
        };
    }

    /// <summary>What the reviews come to: <c>review required</c>, <c>changes requested</c>, <c>approved</c>, <c>no review yet</c> or,
    /// where all opinions were dismissed, <c>reviewed without a verdict</c>.</summary>
    /// <param name="decision">GitHub's verdict.</param>
    /// <param name="reviews">The last opinion of each reviewer, which counts where GitHub gives no verdict.</param>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is not known.</exception>
    public static string Review(ReviewDecision decision, IReadOnlyList<Review> reviews) => DigestRules.Verdict(decision, reviews) switch
    {
        ReviewDecision.ReviewRequired => "review required",
        ReviewDecision.ChangesRequested => "changes requested",
        ReviewDecision.Approved => "approved",
        ReviewDecision.None => reviews.Count == 0 ? "no review yet" : "reviewed without a verdict",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such verdict"),
    };

    /// <summary>How the checks stand: <c>checks pass</c>, <c>checks fail</c>, <c>checks running</c> or <c>no checks</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is not known.</exception>
    public static string Checks(ChecksState checks) => checks switch
    {
        ChecksState.Passing => "checks pass",
        ChecksState.Failing => "checks fail",
        ChecksState.Pending => "checks running",
        ChecksState.None => "no checks",
        _ => throw new ArgumentOutOfRangeException(nameof(checks), checks, "No such state"),
    };

    /// <summary>Lines added and removed: <c>+120 −14</c>, with a real minus sign.</summary>
    /// <param name="additions">Lines added, 0 or more.</param>
    /// <param name="deletions">Lines removed, 0 or more.</param>
    public static string Size(int additions, int deletions) =>
        string.Create(CultureInfo.InvariantCulture, $"+{additions} −{deletions}");

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
