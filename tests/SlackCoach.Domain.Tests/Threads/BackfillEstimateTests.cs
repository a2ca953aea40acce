using SlackCoach.Domain.Threads;

namespace SlackCoach.Domain.Tests.Threads;

public sealed class BackfillEstimateTests
{
    [Theory]
    [InlineData(0, 0, 14, 1)]   // Nothing is read: a page at least.
    [InlineData(1, 0, 14, 1)]   // A page of today alone tells nothing.
    [InlineData(1, 7, 14, 1)]
    [InlineData(2, 1, 14, 26)]
    [InlineData(10, 13.5, 14, 1)]
    [InlineData(10, 14, 14, 0)]
    [InlineData(10, 20, 14, 0)]
    public void Supposes_that_people_talked_as_much_before(int pages, double daysCovered, double days, int left) =>
        Assert.Equal(left, BackfillEstimate.PagesLeft(pages, TimeSpan.FromDays(daysCovered), TimeSpan.FromDays(days)));

    [Fact]
    public void Takes_no_negative_count() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BackfillEstimate.PagesLeft(-1, TimeSpan.Zero, TimeSpan.Zero));
}
