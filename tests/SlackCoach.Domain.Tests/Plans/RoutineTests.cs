using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class RoutineTests
{
    [Theory]
    [InlineData("Every morning:\n- Sift through all open PRs", "EveryWorkingDay|PullRequests|False|Sift through all open PRs")]
    [InlineData("## Weekly habits\n- Read one paper", "Weekly|Reading|False|Read one paper")]
    [InlineData("## Every morning\n\nBefore stand-up:\n\n- Sift through all open PRs", "EveryWorkingDay|PullRequests|False|Sift through all open PRs")]
    [InlineData("**Daily**\n- Circle the threads", "EveryWorkingDay|Threads|False|Circle the threads")]
    [InlineData("## Routine\n- Every morning: sift through PRs\n- Share a summary once a month", "EveryWorkingDay|PullRequests|False|Sift through PRs", "Monthly|None|False|Share a summary once a month")]
    [InlineData("- Every week:\n  - Read a document\n- Unrelated", "Weekly|Reading|False|Read a document")]
    [InlineData("- Daily: look at the open PRs", "EveryWorkingDay|PullRequests|False|Look at the open PRs")]
    [InlineData("I will read one design document every week.", "Weekly|Reading|True|Read one design document")]
    [InlineData("Every day I'll review open pull requests and answer all threads.", "EveryWorkingDay|PullRequests|True|Review open pull requests", "EveryWorkingDay|Threads|True|Answer all threads")]
    [InlineData("Outages went from 1 per week to 1 every month and a half.")]
    [InlineData("- reduced outages to one every month")]
    [InlineData("Every week the team had an outage.")]
    [InlineData("## Routine\n- [Habit]")]
    [InlineData("## Routine\n- Read a paper every two weeks", "EveryWeeks:2:2024-01-01|Reading|False|Read a paper every two weeks")]
    [InlineData("## Routine\n- Every other Thursday: demo what I built", "EveryWeeks:2:2024-01-01:Thursday|None|False|Demo what I built")]
    [InlineData("## Routine\n- Pair with a newcomer twice a week", "TimesAWeek:2|None|False|Pair with a newcomer twice a week")]
    [InlineData("## Routine\n- Three times a week: answer a question of another team", "TimesAWeek:3|None|False|Answer a question of another team")]
    [InlineData("## Routine\n- Every Monday and Thursday: triage bugs", "Weekdays:Monday,Thursday|None|False|Triage bugs")]
    [InlineData("## Routine\n- On Tuesdays, Thursdays and Fridays: office hours", "Weekdays:Tuesday,Thursday,Friday|None|False|Office hours")]
    [InlineData("## Routine\n- On the last working day of the month: write the report", "Monthly:WorkingDay:-1|None|False|Write the report")]
    [InlineData("## Routine\n- Send the numbers on the 2nd Tuesday of every month", "Monthly:Tuesday:2|None|False|Send the numbers on the 2nd Tuesday of every month")]
    [InlineData("## Routine\n- Every first Monday of the month: tidy the backlog", "Monthly:Monday:1|None|False|Tidy the backlog")]
    [InlineData("## Routine\n- On the 15th of every month: check the budget", "Monthly:Date:15|None|False|Check the budget")]
    [InlineData("## Routine\n- Quarterly: look over the goals", "Quarterly|None|False|Look over the goals")]
    [InlineData("## Routine\n- Fortnightly: share a demo", "EveryWeeks:2:2024-01-01|None|False|Share a demo")]
    [InlineData("## About\nThree times a week I go for a walk without a phone.", "TimesAWeek:3|None|True|Go for a walk without a phone")]
    [InlineData("## About\nOn the last working day of every month I send the letter.", "Monthly:WorkingDay:-1|None|True|Send the letter")]
    [InlineData("## About\nOn the first Monday of every month, I tidy the team wiki.", "Monthly:Monday:1|None|True|Tidy the team wiki")]
    [InlineData("## About\nEvery three weeks I pair with somebody from another team.", "EveryWeeks:3:2024-01-01|None|True|Pair with somebody from another team")]
    [InlineData("## About\nEvery week I attended the review.")]
    [InlineData("## About\nEvery month we had an outage.")]
    public void Finds_habits(string markdown, params string[] expected) =>
        Assert.Equal(
            expected,
            PlanReader.Read(markdown, new DateOnly(2026, 11, 23)).Routine.Select(habit => $"{habit.Cadence}|{habit.Key}|{habit.IsSuggested}|{habit.Title}"));

    [Theory]
    [InlineData("## Routine\n- Read a paper", "does not say how often")]
    [InlineData("## Routine\n- Read a paper every year", "a rhythm that no habit has")]
    public void A_habit_without_a_rhythm_is_not_understood(string markdown, string reason)
    {
        var draft = PlanReader.Read(markdown, new DateOnly(2026, 11, 23));

        Assert.Empty(draft.Routine);
        Assert.Contains(reason, Assert.Single(draft.NotUnderstood).Reason, StringComparison.Ordinal);
    }
}
