using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class ItemClassifierTests
{
    [Theory]
    [InlineData("Milestone 2: alerts are quiet", PlanItemKind.Milestone)]
    [InlineData("The gateway is shipped", PlanItemKind.Milestone)]
    [InlineData("Both services are fully launched", PlanItemKind.Milestone)]
    [InlineData("The migration has been completed", PlanItemKind.Milestone)]
    [InlineData("Announce that the clean-up is done", PlanItemKind.Milestone)]
    [InlineData("Announce clean-up done (if it is)", PlanItemKind.Milestone)]
    [InlineData("Announce the clean-up", PlanItemKind.Task)]
    [InlineData("Discuss the plan (split into milestones)", PlanItemKind.Task)]
    [InlineData("Once the schema is done, tell billing", PlanItemKind.Task)]
    [InlineData("Get more done", PlanItemKind.Task)]
    [InlineData("Buffer", PlanItemKind.Buffer)]
    [InlineData("Slack week", PlanItemKind.Buffer)]
    [InlineData("Catch-up (whatever slipped)", PlanItemKind.Buffer)]
    [InlineData("Buffer for reviews", PlanItemKind.Buffer)]
    [InlineData("Buffer pool rewrite", PlanItemKind.Task)]
    [InlineData("Catch up with Dana", PlanItemKind.Task)]
    [InlineData("Check Slack process", PlanItemKind.Task)]
    [InlineData("1 day off", PlanItemKind.TimeOff)]
    [InlineData("Day off", PlanItemKind.TimeOff)]
    [InlineData("PTO", PlanItemKind.TimeOff)]
    [InlineData("Vacation in Lisbon", PlanItemKind.TimeOff)]
    [InlineData("Public holiday", PlanItemKind.TimeOff)]
    [InlineData("Thu–Fri off", PlanItemKind.TimeOff)]
    [InlineData("off on 2026-12-24", PlanItemKind.TimeOff)]
    [InlineData("OOO Monday", PlanItemKind.TimeOff)]
    [InlineData("Plan vacation coverage", PlanItemKind.Task)]
    [InlineData("Holiday calendar service", PlanItemKind.Task)]
    [InlineData("Finish the draft before vacation", PlanItemKind.Task)]
    [InlineData("Turn the old alerts off", PlanItemKind.Task)]
    [InlineData("Offboard server on-call", PlanItemKind.Task)]
    [InlineData("Prepare notes for the 1:1", PlanItemKind.Task)]
    [InlineData("Build a 1:1 mapping of ids", PlanItemKind.Task)]
    [InlineData("Version 1-1.5 rollout", PlanItemKind.Task)]
    public void Tells_by_the_words(string title, PlanItemKind expected) => Assert.Equal(expected, ItemClassifier.KindOf(title));

    [Theory]
    [InlineData("1o1 with my Skip Manager", "my Skip Manager")]
    [InlineData("1:1 with Ada about scope", "Ada")]
    [InlineData("1-1 Ada", "Ada")]
    [InlineData("1on1 with Ada (30 minutes)", "Ada")]
    [InlineData("One-on-one with Ada Lovelace", "Ada Lovelace")]
    [InlineData("one on one with the PE", "the PE")]
    [InlineData("1o1s with PEs", "PEs")]
    [InlineData("Skip-level 1:1", "Skip-level")]
    [InlineData("Schedule a 1:1 with Ada", "Ada")]
    [InlineData("1:1: talk about scope", null)]
    [InlineData("Weekly 1:1", null)]
    public void Knows_who_a_one_on_one_is_with(string title, string? with)
    {
        Assert.Equal(PlanItemKind.OneOnOne, ItemClassifier.KindOf(title));
        Assert.Equal(with, ItemClassifier.CompanionOf(title));
    }
}
