using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class RoutineTests
{
    [Theory]
    [InlineData("Every morning:\n- Sift through all open PRs", "EveryWorkingDay|PullRequests|False|Sift through all open PRs")]
    [InlineData("## Weekly habits\n- Read one paper", "Weekly|Reading|False|Read one paper")]
    [InlineData("## Every morning\n\nBefore stand-up:\n\n- Sift through all open PRs", "EveryWorkingDay|PullRequests|False|Sift through all open PRs")]
    [InlineData("**Daily**\n- Circle the threads", "EveryWorkingDay|Threads|False|Circle the threads")]
    [InlineData("## Routine\n- Every morning: sift through PRs\n- Share a summary once a month", "EveryWorkingDay|PullRequests|False|Sift through PRs", "Monthly|None|False|Share a summary")]
    [InlineData("- Every week:\n  - Read a document\n- Unrelated", "Weekly|Reading|False|Read a document")]
    [InlineData("- Daily: look at the open PRs", "EveryWorkingDay|PullRequests|False|Look at the open PRs")]
    [InlineData("I will read one design document every week.", "Weekly|Reading|True|Read one design document")]
    [InlineData("Every day I'll review open pull requests and answer all threads.", "EveryWorkingDay|PullRequests|True|Review open pull requests", "EveryWorkingDay|Threads|True|Answer all threads")]
    [InlineData("Outages went from 1 per week to 1 every month and a half.")]
    [InlineData("- reduced outages to one every month")]
    [InlineData("Every week the team had an outage.")]
    [InlineData("## Routine\n- [Habit]")]
    [InlineData("## Routine\n- Read a paper every two weeks", "EveryWeeks:2:2024-01-01|Reading|False|Read a paper")]
    [InlineData("## Routine\n- Every other Thursday: demo what I built", "EveryWeeks:2:2024-01-01:Thursday|None|False|Demo what I built")]
    [InlineData("## Routine\n- Pair with a newcomer twice a week", "TimesAWeek:2|None|False|Pair with a newcomer")]
    [InlineData("## Routine\n- Three times a week: answer a question of another team", "TimesAWeek:3|None|False|Answer a question of another team")]
    [InlineData("## Routine\n- Every Monday and Thursday: triage bugs", "Weekdays:Monday,Thursday|None|False|Triage bugs")]
    [InlineData("## Routine\n- On Tuesdays, Thursdays and Fridays: office hours", "Weekdays:Tuesday,Thursday,Friday|None|False|Office hours")]
    [InlineData("## Routine\n- On the last working day of the month: write the report", "Monthly:WorkingDay:-1|None|False|Write the report")]
    [InlineData("## Routine\n- Send the numbers on the 2nd Tuesday of every month", "Monthly:Tuesday:2|None|False|Send the numbers")]
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
    [InlineData("## Routine\n- Every quarter on the last Friday: look over the goals", "Quarterly:Friday:-1|None|False|Look over the goals")]
    [InlineData("## Routine\n- Quarterly, on the 2nd Monday: look over the goals", "Quarterly:Monday:2|None|False|Look over the goals")]
    [InlineData("## Routine\n- Every month on the last working day: write the report", "Monthly:WorkingDay:-1|None|False|Write the report")]
    [InlineData("## Routine\n- Every month, on the 15th: check the budget", "Monthly:Date:15|None|False|Check the budget")]
    [InlineData("## Routine\n- On the last day of every quarter: send the numbers", "Quarterly:WorkingDay:-1|None|False|Send the numbers")]
    [InlineData("## Routine\n- Every week on Friday: tidy up", "Weekdays:Friday|None|False|Tidy up")]
    [InlineData("## Routine\n- Every fortnight on Tuesday: share a demo", "EveryWeeks:2:2024-01-01:Tuesday|None|False|Share a demo")]
    [InlineData("## Routine\n- On working days: triage bugs", "EveryWorkingDay|None|False|Triage bugs")]
    [InlineData("## Routine\n- Every working day: triage bugs", "EveryWorkingDay|None|False|Triage bugs")]
    [InlineData("## Routine\n- Each workday: triage bugs", "EveryWorkingDay|None|False|Triage bugs")]
    [InlineData("## Routine\n- Once, on 20 January 2027: present the design", "Once:2027-01-20|None|False|Present the design")]
    [InlineData("## Routine\n- Once on Wednesday, 20 January 2027: present the design", "Once:2027-01-20|None|False|Present the design")]
    [InlineData("## Routine\n- Every Monday read a paper", "Weekdays:Monday|Reading|False|Read a paper")]
    [InlineData("## Routine\n- Every Monday before stand-up: read a paper", "Weekdays:Monday|Reading|False|Every Monday before stand-up: read a paper")]
    [InlineData("## Routine\n- Demo what I built at least once a month", "Monthly|None|False|Demo what I built at least once a month")]
    [InlineData("## Routine\n- Tidy the wiki every Friday if there is time", "Weekdays:Friday|None|False|Tidy the wiki every Friday if there is time")]
    [InlineData("## About\nEvery quarter, on the last Friday, I send the letter.", "Quarterly:Friday:-1|None|True|Send the letter")]
    public void Finds_habits(string markdown, params string[] expected) =>
        Assert.Equal(
            expected,
            PlanReader.Read(markdown, new DateOnly(2026, 11, 23)).Routine.Select(habit => $"{habit.Cadence}|{habit.Key}|{habit.IsSuggested}|{habit.Title}"));

    [Theory]
    [InlineData("## Routine\n- Every working day at 14:00: triage bugs", "EveryWorkingDay 14:00 Triage bugs")]
    [InlineData("## Routine\n- On working days at 2 pm - triage bugs", "EveryWorkingDay 14:00 Triage bugs")]
    [InlineData("## Routine\n- Every Monday and Thursday, 9:30 a.m.: triage bugs", "Weekdays:Monday,Thursday 09:30 Triage bugs")]
    [InlineData("## Routine\n- Once, on 20 January 2027 at noon: present the design", "Once:2027-01-20 12:00 Present the design")]
    [InlineData("## Routine\n- Every Friday: triage bugs at 4 pm", "Weekdays:Friday 16:00 Triage bugs at 4 pm")]
    [InlineData("## Routine\n- Triage bugs every working day at 14:00", "EveryWorkingDay 14:00 Triage bugs")]
    [InlineData("Every working day at 14:00:\n- Triage bugs\n- Look at the alerts at 15:00", "EveryWorkingDay 14:00 Triage bugs", "EveryWorkingDay 15:00 Look at the alerts at 15:00")]
    [InlineData("Every day at 14:00 I'll triage bugs.", "EveryWorkingDay 14:00 Triage bugs")]
    [InlineData("## Routine\n- Every working day at 14:00-15:00: triage bugs", "EveryWorkingDay  Every working day at 14:00-15:00: triage bugs")]
    [InlineData("## Routine\n- Every working day at 25:00: triage bugs", "EveryWorkingDay  Every working day at 25:00: triage bugs")]
    public void Reads_the_time_of_day_of_a_habit(string markdown, params string[] expected) =>
        Assert.Equal(
            expected,
            PlanReader.Read(markdown, new DateOnly(2026, 11, 23)).Routine.Select(habit => $"{habit.Cadence} {habit.TimeOfDay:HH\\:mm} {habit.Title}"));

    [Theory]
    [InlineData("## Routine\n- Once, on 20 January: present the design", "not in which year")]
    [InlineData("## Routine\n- Read a paper", "does not say how often")]
    [InlineData("## Routine\n- Read a paper every year", "a rhythm that no habit has")]
    public void A_habit_without_a_rhythm_is_not_understood(string markdown, string reason)
    {
        var draft = PlanReader.Read(markdown, new DateOnly(2026, 11, 23));

        Assert.Empty(draft.Routine);
        Assert.Contains(reason, Assert.Single(draft.NotUnderstood).Reason, StringComparison.Ordinal);
    }
}
