using Microsoft.Extensions.Options;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

public sealed class HistoryBudgetTests
{
    private const string History = "conversations.history";

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Internal", 200, 1.2)]
    [InlineData("Marketplace", 200, 1.2)]
    [InlineData("Distributed", 15, 60)]
    public void Allows_what_slack_allows(string mode, int pageSize, double intervalSeconds)
    {
        var budget = Budget(mode);

        Assert.Equal((pageSize, intervalSeconds), (budget.PageSize, budget.Interval.TotalSeconds));
    }

    [Theory]
    [InlineData("Internal", 20_000, 0, "about 2 minutes")]
    [InlineData("Internal", 10_000, 2_000, "about 40 minutes")]
    [InlineData("Distributed", 15, 0, "less than a minute")]
    [InlineData("Distributed", 450, 0, "about 29 minutes")]
    [InlineData("Distributed", 10_000, 0, "about 12 hours")]
    [InlineData("Distributed", 10_000, 3_000, "about 3 days")]
    public void Tells_how_long_reading_takes(string mode, int messages, int threads, string words)
    {
        var budget = Budget(mode);

        Assert.Equal(words, HistoryBudget.Describe(budget.TimeFor(budget.PagesFor(messages), threads)));
    }

    [Theory]
    [InlineData(0, "less than a minute")]
    [InlineData(60, "about a minute")]
    [InlineData(61, "about 2 minutes")]
    [InlineData(90 * 60, "about 90 minutes")]
    [InlineData((90 * 60) + 1, "about 2 hours")]
    [InlineData((36 * 3600) + 1, "about 2 days")]
    public void Rounds_up(int seconds, string words) => Assert.Equal(words, HistoryBudget.Describe(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task Calls_of_a_method_are_kept_apart_and_others_do_not_wait()
    {
        var time = new InstantTimeProvider(Now);
        var pace = new PaceKeeper(Budget("Distributed").Interval, time);

        await pace.Wait("T1", History, default);
        await pace.Wait("T1", "conversations.replies", default);
        await pace.Wait("T2", History, default);
        Assert.Empty(time.Waits);

        await pace.Wait("T1", History, default);
        await pace.Wait("T1", History, default);
        Assert.Equal([1, 2], time.Waits.Select(wait => wait.TotalMinutes));
        Assert.Equal(Now.AddMinutes(3), pace.NextAt("T1", History));
    }

    [Fact]
    public async Task After_a_refusal_nothing_is_asked_before_slack_said()
    {
        var time = new InstantTimeProvider(Now);
        var pace = new PaceKeeper(Budget("Internal").Interval, time);

        await pace.Wait("T1", History, default);
        pace.HoldBack("T1", History, TimeSpan.FromSeconds(45));
        await pace.Wait("T1", History, default);

        Assert.Equal([45], time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public void A_word_that_is_no_mode_is_refused_at_the_start()
    {
        var options = new SlackOptions { BotToken = "x", SigningSecret = "s", HistoryBudget = (HistoryMode)7 };

        Assert.Equal(["Slack:HistoryBudget must be internal, marketplace or distributed."], new SlackOptionsValidator().Validate(null, options).Failures);
    }

    private static HistoryBudget Budget(string mode) => new(Options.Create(new SlackOptions { HistoryBudget = Enum.Parse<HistoryMode>(mode) }));
}
