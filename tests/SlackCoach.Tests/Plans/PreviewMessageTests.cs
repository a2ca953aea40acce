using SlackCoach.Domain.Plans;
using SlackCoach.Plans;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Plans;

public sealed class PreviewMessageTests
{
    private const string Plan = """
        # To staff engineer

        Every day at 14:00 I sift through all open pull requests.

        Target: end of April 2024

        Every week, I need to:
        - Read a design document

        ## 2024

        Week 2
        - Write the proposal
        - 1:1 with Ada
        - 2 days off

        Week 3
        - Proposal is done
          - agreed on by **both** teams
          1. announced in <channel>

        Week 60
        - Nobody knows when
        """;

    private static readonly DateOnly Today = new(2027, 1, 4);

    [Fact]
    public void Shows_what_was_understood_and_asks_what_is_open()
    {
        var draft = PlanReader.Read(Plan, Today);

        Snapshot.Match(PreviewMessage.Build(Guid.Empty, "plan.md", draft, PlanShift.Offers(draft, Today, presentDays: 0), compared: null, zoneNote: null).Message);
    }

    [Fact]
    public void Shows_the_whole_plan_in_the_thread() => Snapshot.Match(PreviewThread.Build(PlanReader.Read(Plan, Today))[0]);

    [Fact]
    public void Says_what_a_new_plan_does_to_the_one_before()
    {
        var draft = PlanReader.Read("Week 2, 2027\n- Write the proposal\n", Today);

        Snapshot.Match(PreviewMessage.Build(
            Guid.Empty, "plan.md", draft, shifts: [], new ComparedPlan(IsSame: false, Added: 1, Kept: 4, Removed: 2, EndingHabits: ["Read a paper", "Write <it> down"], MovedByDays: 0), "Your Slack profile names no time zone.").Message);
    }

    [Fact]
    public void Keeps_its_questions_and_its_buttons_together_however_much_there_is_to_ask()
    {
        var much = new string('w', 200);
        var plan = "Target: end of June 2024\n\nEvery week, I need to:\n\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"- habit {n} {much}\n"))
            + string.Concat(Enumerable.Range(1, 20).Select(week => $"\n## Week {week}, 2024\n\n- 3 days off {week} {much}\n"))
            + string.Concat(Enumerable.Range(0, 30).Select(n => $"\n## Week {60 + n}, 2024\n\n- lost {n} {much}\n"));
        var draft = PlanReader.Read(plan, Today);
        var compared = new ComparedPlan(IsSame: false, Added: 1, Kept: 4, Removed: 2, EndingHabits: [.. Enumerable.Repeat(much, 30)], MovedByDays: 154 * 7);

        var preview = PreviewMessage.Build(Guid.Empty, $"{much}.md", draft, PlanShift.Offers(draft, Today, compared.MovedByDays), compared, much);

        var message = Assert.Single(MessageFitter.Fit(preview.Message));
        Assert.Contains(message.Blocks!, block => block is ActionsBlock);
    }

    [Theory]
    [InlineData("Week 2, 2027\n- Write the proposal\n")]
    [InlineData("")]
    public void Names_every_line_that_was_not_understood_in_the_message_or_its_thread(string understood)
    {
        var draft = PlanReader.Read(understood + string.Concat(Enumerable.Range(60, 15).Select(week => $"\n## Week {week}, 2027\n\n- lost in {week}\n")), Today);

        var preview = understood.Length > 0
            ? PreviewMessage.Build(Guid.Empty, "plan.md", draft, shifts: [], compared: null, zoneNote: null)
            : PreviewMessage.NothingFound("plan.md", draft);
        var sections = new[] { preview.Message }.Concat(preview.Thread)
            .SelectMany(message => message.Blocks!.OfType<SectionBlock>()).SelectMany(section => $"{section.Text!.Text}".Split('\n')).ToList();

        Assert.True(draft.NotUnderstood.Count > 10);
        Assert.All(draft.NotUnderstood, line => Assert.Single(sections, said => said.StartsWith($"Line {line.Line}: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Offers_the_form_of_three_ways_in() => Snapshot.Match(ImportModal.Build());

    [Fact]
    public void Confirms_what_was_imported()
    {
        var draft = PlanReader.Read(Plan, Today);

        Snapshot.Match(ImportedMessage.Build(
            "plan.md", draft, new ImportAnswers(draft.Routine, Shift: null, new Dictionary<int, List<DayOfWeek>>()), "Your next morning digest: Monday 4 January, 09:00 (Europe/Berlin)."));
    }
}
