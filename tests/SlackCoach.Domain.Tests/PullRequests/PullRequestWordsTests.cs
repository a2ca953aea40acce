using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.Domain.Tests.PullRequests;

public class PullRequestWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("00:00:00", "just now")]
    [InlineData("-01:00:00", "just now")] // the other side's clock is ahead
    [InlineData("00:00:59", "just now")]
    [InlineData("00:01:00", "1 min")]
    [InlineData("00:59:59", "59 min")]
    [InlineData("01:00:00", "1 h")]
    [InlineData("23:59:59", "23 h")]
    [InlineData("1.00:00:00", "1 day")]
    [InlineData("13.23:59:59", "13 days")]
    [InlineData("14.00:00:00", "2 weeks")]
    [InlineData("59.00:00:00", "8 weeks")]
    [InlineData("60.00:00:00", "2 months")]
    [InlineData("729.00:00:00", "24 months")]
    [InlineData("730.00:00:00", "2 years")]
    [InlineData("3649.00:00:00", "9 years")]
    public void An_age_is_told_in_whole_units(string age, string words) =>
        Assert.Equal(words, PullRequestWords.Age(Now - TimeSpan.Parse(age, CultureInfo.InvariantCulture), Now));

    [Fact]
    public void An_age_is_never_told_in_none_of_a_unit() =>
        Prop.ForAll(
            Gen.Choose(60, int.MaxValue).ToArbitrary(),
            seconds => char.IsBetween(PullRequestWords.Age(Now.AddSeconds(-seconds), Now)[0], '1', '9')).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(ReviewDecision.ReviewRequired, "review required")]
    [InlineData(ReviewDecision.ChangesRequested, "changes requested")]
    [InlineData(ReviewDecision.Approved, "approved")]
    [InlineData(ReviewDecision.None, "no review yet")]
    public void A_verdict_is_told_in_words(ReviewDecision decision, string words) =>
        Assert.Equal(words, PullRequestWords.Review(decision, []));

    [Theory]
    [InlineData(ReviewState.Approved, "approved")]
    [InlineData(ReviewState.ChangesRequested, "changes requested")]
    [InlineData(ReviewState.Dismissed, "reviewed without a verdict")]
    [InlineData(ReviewState.Other, "reviewed without a verdict")]
    public void Without_a_verdict_the_reviews_are_told(ReviewState state, string words) =>
        Assert.Equal(words, PullRequestWords.Review(ReviewDecision.None, [new Review("anna", state, Now, OfHead: true)]));

    [Theory]
    [InlineData(ChecksState.Passing, "checks pass")]
    [InlineData(ChecksState.Failing, "checks fail")]
    [InlineData(ChecksState.Pending, "checks running")]
    [InlineData(ChecksState.None, "no checks")]
    public void Checks_are_told_in_words(ChecksState checks, string words) => Assert.Equal(words, PullRequestWords.Checks(checks));

    [Fact]
    public void A_size_is_told_in_lines_added_and_removed() => Assert.Equal("+120 −14", PullRequestWords.Size(120, 14));
}
