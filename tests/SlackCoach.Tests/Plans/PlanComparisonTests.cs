using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Plans;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Plans;

public sealed class PlanComparisonTests
{
    // A title held its rhythm before it was cut out of it.
    [Theory]
    [InlineData("Pair with a newcomer", true)]
    [InlineData("Pair with a newcomer twice a week", true)]
    [InlineData("Pair with somebody", false)]
    public void A_habit_is_the_same_with_and_without_its_rhythm_in_its_title(string title, bool isSame)
    {
        var line = Assert.Single(PlanReader.Read("## Routine\n- Pair with a newcomer twice a week", new DateOnly(2027, 1, 4)).Routine);
        var habit = new Habit
        {
            WorkspaceId = Guid.Empty,
            Id = Guid.Empty,
            MemberId = Guid.Empty,
            Title = title,
            Cadence = new TimesAWeekCadence(2),
            Key = HabitKey.None,
            StartsOn = new DateOnly(2027, 1, 4),
        };

        Assert.Equal((isSame, !isSame), (PlanComparison.IsSame(habit, line), PlanComparison.Ends(habit, [line])));
    }
}
