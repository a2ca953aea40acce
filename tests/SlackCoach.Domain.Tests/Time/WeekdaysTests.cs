using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Time;

public class WeekdaysTests
{
    [Fact]
    public void A_set_holds_the_days_it_is_made_of()
    {
        Assert.Equal(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            Enum.GetValues<DayOfWeek>().Where(day => Weekdays.WorkWeek.Includes(day)));
        Assert.Equal([DayOfWeek.Sunday], Enum.GetValues<DayOfWeek>().Where(day => Weekdays.Sunday.Includes(day)));
        Assert.Equal(7, Enum.GetValues<DayOfWeek>().Count(day => Weekdays.All.Includes(day)));
        Assert.DoesNotContain(Enum.GetValues<DayOfWeek>(), day => Weekdays.None.Includes(day));
    }

    [Fact]
    public void A_set_keeps_the_numbers_it_is_stored_with() =>
        Assert.Equal(
            [0, 1, 2, 4, 8, 16, 31, 32, 64, 127],
            Enum.GetValues<Weekdays>().Select(days => (int)days).Order());
}
