using System.Text.Json;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.GitHub;
using SlackCoach.Lists;
using SlackCoach.PullRequests;
using SlackCoach.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed class DigestMessageTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Lists_pull_requests_accounts_for_all_and_ends_with_the_plan() =>
        Snapshot.Match(DigestMessage.Build(Overview(count: 3), List(), [], dueAt: null, Now).Message);

    [Fact]
    public void Says_when_it_comes_late_and_names_what_could_not_be_read() => Snapshot.Match(DigestMessage.Build(
        Overview(count: 1) with { Unread = [new UnreadRepository("harborline/infra", RepositoryFailure.Forbidden, Now.AddHours(-30))] }, List(), [], "09:00", Now).Message);

    [Fact]
    public void Never_calls_it_quiet_when_nothing_could_be_read() => Snapshot.Match(DigestMessage.Build(
        Overview(count: 0) with { Unread = [new UnreadRepository("harborline/web", RepositoryFailure.TimedOut, null)] }, List(), [], null, Now).Message);

    [Fact]
    public void Puts_the_next_forty_into_the_thread_and_counts_the_rest()
    {
        var digest = DigestMessage.Build(Overview(count: 63), List(), [], null, Now);

        Assert.Equal(4, digest.Thread.Count);
        Assert.Contains("10 listed here, 40 in the thread, 13 more by ", JsonSerializer.Serialize(digest.Message, SlackJson.Default.Message), StringComparison.Ordinal);
    }

    private static PullRequestOverview Overview(int count) => new(
        DigestRules.Build(
            [.. Enumerable.Range(1, count).Select(Open), .. Enumerable.Range(900, 3).Select(number => Open(number) with { IsDraft = number < 902, AuthorIsBot = true })],
            new Reader("ines", []), _ => null, new DigestFilter(), new WorkingTime(SampleRows.Member(SampleRows.Workspace()).Calendar(), DayHours.Usual), Now),
        Repositories: 2,
        Unread: [],
        Withheld: 0,
        ReadAt: Now)
    {
        Login = "ines",
    };

    private static PullRequest Open(int number) => new()
    {
        Repository = RepositoryName.Parse("harborline/web"),
        Number = number,
        Title = number == 1 ? "<!channel> *bold* & <https://evil.example|link>" : $"Change number {number}",
        Url = $"https://github.com/harborline/web/pull/{number}",
        Author = number == 2 ? null : "wren",
        CreatedAt = Now.AddDays(-number),
        UpdatedAt = Now,
        ReadyAt = Now.AddDays(-number),
        Decision = ReviewDecision.ReviewRequired,
        Checks = number == 3 ? ChecksState.Failing : ChecksState.Passing,
        ReviewRequests = number == 2 ? [new ReviewRequest("ines", IsTeam: false)] : [],
        Additions = 120,
        Deletions = 14,
    };

    private static TodayList List() => new()
    {
        Today = new DateOnly(2027, 1, 4),
        Monday = new DateOnly(2027, 1, 4),
        Items = [new ListedItem(1, Guid.Empty, "Write the proposal", PlanItemKind.Task, IsDone: false), new ListedItem(0, Guid.AllBitsSet, "Book the room", PlanItemKind.Task, IsDone: true)],
        Notes = ["Time off: 1 day off (no day was chosen, so none counts as off)"],
        Habits =
        [
            new ListedHabit(2, Guid.Empty, "Sift through the open pull requests", Cadence.EveryWorkingDay, HabitKey.PullRequests, SampleRows.Turn(Cadence.EveryWorkingDay, isDone: false)),
            new ListedHabit(3, Guid.AllBitsSet, "Read a design document", Cadence.Weekly, HabitKey.Reading, SampleRows.Turn(Cadence.Weekly, isDone: true)),
        ],
        OpenFromEarlier = 2,
        HasPlan = true,
        PullRequests = new PullRequestCount(3, 3, Now.AddMinutes(-4), 0),
    };
}
