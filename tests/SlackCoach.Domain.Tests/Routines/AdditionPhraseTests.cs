using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Tests.Routines;

public sealed class AdditionPhraseTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    [Theory]
    [InlineData("\"1:1 with Tomás\" every 6 weeks", "1:1 with Tomás", "EveryWeeks:6:2024-01-01")]
    [InlineData("\"1:1 with Tomás\" every 6 weeks on Thursday", "1:1 with Tomás", "EveryWeeks:6:2024-01-01:Thursday")]
    [InlineData("“1:1 with Tomás” every six weeks, on a Thursday", "1:1 with Tomás", "EveryWeeks:6:2024-01-01:Thursday")]
    [InlineData("„1:1 with Tomás“ on 2026-12-03", "1:1 with Tomás", "Once:2026-12-03")]
    [InlineData("'1:1 with Tomás' once on 3 December", "1:1 with Tomás", "Once:2026-12-03")]
    [InlineData("\"1:1 with <@U07TOMAS01|tomas>\" every month on the first Monday", "1:1 with <@U07TOMAS01|tomas>", "Monthly:Monday:1")]
    [InlineData("\"1:1\" every month on the last working day", "1:1", "Monthly:WorkingDay:-1")]
    [InlineData("\"1:1\" monthly on the 2nd Tuesday", "1:1", "Monthly:Tuesday:2")]
    [InlineData("\"1:1\" every month on the 15th", "1:1", "Monthly:Date:15")]
    [InlineData("\"1:1\" quarterly on the first working day", "1:1", "Quarterly:WorkingDay:1")]
    [InlineData("\"1:1\" on the last Friday of every month", "1:1", "Monthly:Friday:-1")]
    [InlineData("\"1:1\" every other Thursday", "1:1", "EveryWeeks:2:2024-01-01:Thursday")]
    [InlineData("\"1:1\" biweekly on Tuesday", "1:1", "EveryWeeks:2:2024-01-01:Tuesday")]
    [InlineData("\"1:1\" every fortnight", "1:1", "EveryWeeks:2:2024-01-01")]
    [InlineData("\"1:1\" every week on Thursday", "1:1", "Weekdays:Thursday")]
    [InlineData("\"1:1\" weekly on Monday and Thursday", "1:1", "Weekdays:Monday,Thursday")]
    [InlineData("\"1:1\" every 1 week", "1:1", "Weekly")]
    [InlineData("\"1:1\" every quarter", "1:1", "Quarterly")]
    [InlineData("\"1:1\" on Thursday", "1:1", "Once:2026-11-26")]
    [InlineData("\"1:1\" on Wednesday", "1:1", "Once:2026-12-02")]
    [InlineData("\"1:1\" next Friday", "1:1", "Once:2026-11-27")]
    [InlineData("\"1:1\" tomorrow", "1:1", "Once:2026-11-26")]
    [InlineData("\"1:1\" today", "1:1", "Once:2026-11-25")]
    [InlineData("\"1:1\" on Thursday 3 December", "1:1", "Once:2026-12-03")]
    [InlineData("\"1:1\" on Thu, December 3rd", "1:1", "Once:2026-12-03")]
    [InlineData("\"1:1\" on January 7", "1:1", "Once:2027-01-07")]
    [InlineData("\"1:1\" 3.12.2026", "1:1", "Once:2026-12-03")]
    [InlineData("1:1 with Tomás every 6 weeks", "1:1 with Tomás", "EveryWeeks:6:2024-01-01")]
    [InlineData("1:1 with Tomás Rivera on 2026-12-03.", "1:1 with Tomás Rivera", "Once:2026-12-03")]
    [InlineData("Answer a question of another team three times a week", "Answer a question of another team", "TimesAWeek:3")]
    [InlineData("\"Read one paper\" every working day", "Read one paper", "EveryWorkingDay")]
    [InlineData("\"Read one paper\", every morning", "Read one paper", "EveryWorkingDay")]
    [InlineData("\"Office hours\" every Monday, Wednesday and Friday", "Office hours", "Weekdays:Monday,Wednesday,Friday")]
    [InlineData("\"Office hours\" on Tuesdays", "Office hours", "Weekdays:Tuesday")]
    [InlineData("\"Say \"thanks\" to somebody\" once a week", "Say \"thanks\" to somebody", "Weekly")]
    [InlineData("\"Draft the proposal\"", "Draft the proposal", "")]
    [InlineData("Draft the weekly report", "Draft the weekly report", "")]
    [InlineData("\"Draft the proposal", "Draft the proposal", "")]
    public void Reads_a_title_and_a_rhythm(string typed, string title, string cadence)
    {
        var read = Assert.IsType<AdditionReading.Understood>(AdditionPhrase.Read(typed, Wednesday));

        Assert.Equal((title, cadence), (read.Title, read.Cadence?.ToString() ?? ""));
        Assert.Null(read.From);
    }

    [Theory]
    [InlineData("\"1:1 with Mei\" every 6 weeks from 2027-01-11", "EveryWeeks:6:2024-01-01", "2027-01-11")]
    [InlineData("\"1:1 with Mei\" every 2 weeks on Thursday, starting next Thursday", "EveryWeeks:2:2024-01-01:Thursday", "2026-11-26")]
    [InlineData("Read a paper every week starting 1 December", "Weekly", "2026-12-01")]
    public void Reads_when_it_begins(string typed, string cadence, string from)
    {
        var read = Assert.IsType<AdditionReading.Understood>(AdditionPhrase.Read(typed, Wednesday));

        Assert.Equal((cadence, from), (read.Cadence!.ToString(), read.From!.Value.ToString("O", null)));
    }

    [Theory]
    [InlineData("\"Triage bugs\" every day at 14:00", "Triage bugs", "EveryWorkingDay", "14:00")]
    [InlineData("Triage bugs every working day at 2 pm", "Triage bugs", "EveryWorkingDay", "14:00")]
    [InlineData("\"Triage bugs\" on Thursday at 9:30", "Triage bugs", "Once:2026-11-26", "09:30")]
    [InlineData("\"Triage bugs\" every 2 weeks starting 2027-01-11 at noon", "Triage bugs", "EveryWeeks:2:2024-01-01", "12:00")]
    public void Reads_the_time_of_day(string typed, string title, string cadence, string time)
    {
        var read = Assert.IsType<AdditionReading.Understood>(AdditionPhrase.Read(typed, Wednesday));

        Assert.Equal((title, cadence, time), (read.Title, read.Cadence!.ToString(), read.TimeOfDay!.Value.ToString("HH:mm", null)));
    }

    [Theory]
    [InlineData("\"Look back\" every day at 25:00", "Look back", "every day at 25:00")]
    [InlineData("\"Look back\" every year", "Look back", "every year")]
    [InlineData("Look back every year", "Look back", "every year")]
    [InlineData("\"Look back\" every 3 hours", "Look back", "every 3 hours")]
    [InlineData("\"1:1 with Mei\" every 60 weeks", "1:1 with Mei", "every 60 weeks")]
    [InlineData("\"1:1 with Mei\" every 0 weeks", "1:1 with Mei", "every 0 weeks")]
    [InlineData("\"1:1 with Mei\" every 6 weeks at tea time", "1:1 with Mei", "every 6 weeks at tea time")]
    [InlineData("\"1:1 with Mei\" on 2026-13-45", "1:1 with Mei", "on 2026-13-45")]
    [InlineData("\"1:1 with Mei\" sometimes", "1:1 with Mei", "sometimes")]
    public void Says_which_words_are_no_rhythm(string typed, string title, string words) =>
        Assert.Equal(new AdditionReading.UnknownRhythm(title, words), AdditionPhrase.Read(typed, Wednesday));

    [Theory]
    [InlineData("\"1:1 with Mei\" on 2026-11-24", "2026-11-24")]
    [InlineData("\"1:1 with Mei\" every 6 weeks from 2026-11-02", "2026-11-02")]
    public void Tells_a_day_that_is_past(string typed, string on) =>
        Assert.Equal(new AdditionReading.Past("1:1 with Mei", DateOnly.Parse(on, null)), AdditionPhrase.Read(typed, Wednesday));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("\"\" every week")]
    public void Finds_nothing_to_add(string typed) => Assert.IsType<AdditionReading.NoTitle>(AdditionPhrase.Read(typed, Wednesday));
}
