using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Time;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.SampleWorkspace;

namespace SlackCoach.Tests.GitHub;

public sealed class SampleRepositoriesTests
{
    [Fact]
    public async Task Reads_forty_pull_requests_of_six_repositories_through_the_product()
    {
        await using var setup = await GitHubSetup.Open();
        new SampleRepositories(GitHubSetup.Start).AddTo(setup.GitHub);

        var names = await setup.Source.Expand(RepositorySource.Parse("harborline/*"), CancellationToken.None);
        var readings = (await setup.Source.ReadOpen(names, CancellationToken.None)).Cast<RepositoryRead>().ToList();

        Assert.Equal(
            ["checkout-api", "docs", "infra", "ledger", "mobile", "web"],
            readings.Select(reading => reading.PresentName.Name));
        Assert.Equal(40, readings.Sum(reading => reading.Open.Count));
    }

    [Fact]
    public async Task Holds_every_kind_that_a_digest_has_to_tell_apart()
    {
        var all = await ReadAll();

        Assert.Equal(5, all.Count(one => one.AuthorIsBot));
        Assert.Equal(["bump-buoy", "night-watch"], all.Where(one => one.AuthorIsBot).Select(one => one.Author).Distinct().Order());
        Assert.Equal(4, all.Count(one => one.IsDraft));
        Assert.Equal(2, all.Count(one => one.Author is null));
        Assert.Equal(6, all.Count(one => one.Author == SampleRepositories.Engineer));
        Assert.InRange(all.Count(one => one.ReviewRequests.Any(request => request.Reviewer == SampleRepositories.Engineer)), 10, 20);
        Assert.Equal(Enum.GetValues<ReviewDecision>(), all.Select(one => one.Decision).Distinct().Order());
        Assert.Equal(Enum.GetValues<ChecksState>(), all.Select(one => one.Checks).Distinct().Order());
        Assert.Contains(all, one => one.Reviews.Any(review => !review.OfHead));
        Assert.Contains(all, one => one.ReviewRequests.Any(request => request.IsTeam));
        Assert.Contains(all, one => one.ReadyAt > one.CreatedAt);
    }

    [Fact]
    public async Task Shows_the_engineer_every_section_of_a_digest()
    {
        var digest = DigestRules.Build(
            await ReadAll(),
            new Reader(SampleRepositories.Engineer, ["harborline/checkout"]),
            _ => null,
            new DigestFilter(),
            new WorkingTime(new MemberCalendar(TimeZoneInfo.Utc, Weekdays.WorkWeek), DayHours.Usual),
            GitHubSetup.Start);

        Assert.Equal(
            Enum.GetValues<TurnSection>().Where(section => section != TurnSection.Hidden),
            digest.Sections.Select(section => section.Section));
        Assert.Equal([88, 90, 156, 346, 527, 532, 812, 819, 1191, 1204], Numbers(TurnSection.ReviewNow).Order());
        Assert.Equal([91, 341], Numbers(TurnSection.LookAgain).Order());
        Assert.Equal([158, 531, 1207], Numbers(TurnSection.ReadyToMerge).Order());
        Assert.Equal([151, 803, 815], Numbers(TurnSection.MineToAct).Order());
        Assert.Equal([92, 344], Numbers(TurnSection.MineWaiting).Order());

        IEnumerable<int> Numbers(TurnSection section) =>
            digest.Sections.Single(one => one.Section == section).PullRequests.Select(placed => placed.PullRequest.Number);
    }

    [Fact]
    public async Task Holds_titles_that_try_the_promise_on_foreign_text()
    {
        var titles = (await ReadAll()).Select(one => one.Title).ToList();

        Assert.Contains(titles, title => title.Contains("<!channel>", StringComparison.Ordinal));
        Assert.Contains(titles, title => title.Length is > 250 and <= 256);
        Assert.Contains(titles, title => title.Any(character => character is >= 'א' and <= 'ת'));
        Assert.Contains(titles, title => title.Contains("🚤", StringComparison.Ordinal));
        Assert.Contains(titles, title => title.Contains("*berth*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_as_old_on_any_day_and_never_from_the_future()
    {
        var now = new DateTimeOffset(2031, 5, 5, 7, 0, 0, TimeSpan.Zero);

        var all = await ReadAll(now);

        Assert.All(all, one =>
        {
            Assert.InRange(one.CreatedAt, now.AddDays(-62), one.UpdatedAt);
            Assert.InRange(one.ReadyAt, one.CreatedAt, now);
            Assert.InRange(one.UpdatedAt, one.CreatedAt, now);
            Assert.All(one.Reviews, review => Assert.InRange(review.SubmittedAt!.Value, one.CreatedAt, one.UpdatedAt));
            Assert.All(one.Timeline, happened => Assert.InRange(happened.At, one.CreatedAt, one.UpdatedAt));
        });
    }

    private static async Task<List<PullRequest>> ReadAll(DateTimeOffset? now = null)
    {
        await using var setup = await GitHubSetup.Open();
        var sample = new SampleRepositories(now ?? GitHubSetup.Start);
        sample.AddTo(setup.GitHub);
        var readings = await setup.Read([.. sample.All.Select(repository => repository.FullName)]);

        return [.. readings.Cast<RepositoryRead>().SelectMany(reading => reading.Open)];
    }
}
