using System.Globalization;
using System.Text.Json.Nodes;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Progress;
using SlackCoach.Domain.Routines;
using SlackCoach.Outbox;
using SlackCoach.Progress;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Progress;

public sealed class SummaryMessageTests
{
    private static readonly DateOnly Monday = new(2027, 2, 1);
    private static readonly HabitPeriod Week = new(Monday, Monday.AddDays(6));

    [Fact]
    public void Tells_of_a_full_week() => Snapshot.Match(SummaryMessage.Build(Full(), []));

    [Fact]
    public void Tells_of_an_empty_week_without_reproach() => Snapshot.Match(SummaryMessage.Build(
        new ProgressWeek { Days = Week, AsOf = Monday.AddDays(4), DaysWorked = 5, Habits = [Sifting("kept 11 of the last 20 working days; strength 40 of 100", new HabitWeek(0, 5, false))] }, []));

    [Fact]
    public void Tells_of_a_week_away() => Snapshot.Match(SummaryMessage.Build(
        new ProgressWeek { Days = Week, AsOf = Week.Until, DaysAway = 5, Habits = [Sifting("kept 4 of the last 5 working days", new HabitWeek(0, 0, true))] }, []));

    [Fact]
    public void Tells_of_a_first_week() => Snapshot.Match(SummaryMessage.Build(
        new ProgressWeek
        {
            Days = Week,
            AsOf = Monday.AddDays(4),
            IsFirst = true,
            DaysWorked = 2,
            Done = [new ProgressItem("Draft the proposal", false)],
            Habits = [new HabitWeeks("Sift", "kept its first working day; strength 5 of 100", [.. new HabitWeek[7], new HabitWeek(1, 1, false)])],
        },
        []));

    [Fact]
    public void A_week_of_two_hundred_pieces_keeps_to_Slacks_limits_and_says_where_the_rest_is()
    {
        var many = Enumerable.Range(1, 200).Select(number => new EvidencePiece(number, Monday, EvidenceKind.Win, string.Create(CultureInfo.InvariantCulture, $"Piece {number} <!channel> {new string('x', 300)}"))
        {
            Link = string.Create(CultureInfo.InvariantCulture, $"https://quay.example/{number}"),
        });
        var message = SummaryMessage.Build(Full() with { Evidence = [.. many] }, []);

        Assert.Empty(SlackRules.MessageViolations(JsonOf(message)));
        Assert.Single(MessageFitter.Fit(message));
        Snapshot.Match(message);
    }

    [Fact]
    public void Three_low_weeks_offer_a_lighter_routine() => Snapshot.Match(SummaryMessage.Build(
        new ProgressWeek { Days = Week, AsOf = Week.Until, DaysWorked = 5, Energy = new EnergyTrend([(Monday.AddDays(-14), 2), (Monday.AddDays(-7), 1), (Monday, 2)]) }, []));

    private static ProgressWeek Full() => new()
    {
        Days = Week,
        AsOf = Monday.AddDays(4),
        DaysWorked = 4,
        DaysAway = 1,
        Done = [new ProgressItem("Milestone: the registry runs", true), new ProgressItem("Tidy R&D <docs>", false)],
        Carried = [new ProgressItem("Draft the report for finance", false)],
        Next = [new ProgressItem("Present the proposal", false)],
        Skipped = [("Read a design document", 1), ("Circle the threads", 2)],
        Habits = [Sifting("kept 19 of the last 20 working days, 8 in a row; strength 92 of 100", new HabitWeek(4, 4, false))],
        Milestones = new MilestoneOutlook(
            [new MilestoneState("The registry runs", Monday, Monday.AddDays(2))],
            [new MilestoneState("Everyone is moved", Monday.AddDays(28), null), new MilestoneState("The old one is off", null, null)])
        {
            TargetOn = new DateOnly(2027, 4, 30),
            WeeksLeft = 8,
            BufferWeeks = 2,
        },
        Reviews = [new ReviewGiven("quay/api#7", "Fix <!here> the tides", "https://github.example/quay/api/pull/7", Monday)],
        Threads = [new Ended(Guid.Empty, "Who owns the crane?", "decided: ops", "https://harborline.slack.example/archives/C1/p1", Monday), new Ended(Guid.Empty, "Lunch?", null, null, Monday)],
        Documents = [new Ended(Guid.Empty, "Slow queues", "queues want limits", "https://quay.example/slow-queues", Monday)],
        Evidence = [new EvidencePiece(3, Monday, EvidenceKind.Win, "Calmed the storm") { IsPrivate = true }],
        Energy = new EnergyTrend([(Monday.AddDays(-14), 3), (Monday.AddDays(-7), 4)]),
    };

    private static HabitWeeks Sifting(string words, HabitWeek last) => new(
        "Sift through <all> pull requests",
        words,
        [default, default, new HabitWeek(5, 5, false), new HabitWeek(4, 5, false), new HabitWeek(0, 0, true), new HabitWeek(2, 3, false), new HabitWeek(5, 5, false), last]);

    private static JsonObject JsonOf(Message message) => JsonNode.Parse(OutboxWriter.Json(message))!.AsObject();
}
