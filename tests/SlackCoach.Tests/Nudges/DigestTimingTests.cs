using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Nudges;

/// <summary>4 January 2027 is a Monday.</summary>
public sealed class DigestTimingTests
{
    [Fact]
    public async Task Comes_on_working_days_at_its_time_and_not_on_the_weekend()
    {
        await using var work = await Member();

        foreach (var time in new[] { "08 08:59", "08 09:00", "08 12:00", "09 09:00", "10 15:00", "11 08:59", "11 09:00" })
        {
            await work.MoveTo($"2027-01-{time}");
        }

        Assert.Equal(["08 09:00", "11 09:00"], Digests(work));
    }

    [Fact]
    public async Task Comes_once_after_days_without_the_app_and_says_that_it_is_late()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 09:00");
        await work.StopApp();

        await work.StartApp(Workplace.Berlin("2027-01-07 11:00"));

        Assert.Equal(["04 09:00", "07 11:00"], Digests(work));
        Assert.DoesNotContain("This comes late", Shown.Text(work.Posts.First(Shown.IsDigest)), StringComparison.Ordinal);
        Assert.Contains("This comes late: it was due at 09:00.", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_once_when_the_clock_leaps_over_two_days_and_not_again_when_it_goes_back()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 09:00");
        await work.MoveTo("2027-01-06 09:10");
        await work.MoveTo("2027-01-06 08:00");
        await work.MoveTo("2027-01-06 09:10");

        Assert.Equal(["04 09:00", "06 09:10"], Digests(work));
    }

    [Fact]
    public async Task Stays_out_when_its_day_is_over()
    {
        await using var work = await Member();

        await work.MoveTo("2027-01-05 03:00");

        Assert.Empty(Digests(work));
    }

    private static async Task<Workplace> Member()
    {
        var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        return work;
    }

    private static IEnumerable<string> Digests(Workplace work) =>
        work.Posts.Where(Shown.IsDigest).Select(post => $"{post.ShownAt.ToOffset(TimeSpan.FromHours(1)):dd HH:mm}");
}
