using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.OneOnOnes;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.OneOnOnes;

public sealed class OneOnOneMessagesTests
{
    private static readonly Guid Id = Guid.Parse("0193A000-0000-7000-8000-000000000001");
    private static readonly string Metadata = $"{Id:N}:Nadia & Co: Okafor";
    private static readonly Member Member = SampleRows.Member(SampleRows.Workspace());

    [Fact]
    public void Shows_the_brief() => Snapshot.Match(BriefMessage.Build(Series("U2"), Meeting()));

    [Fact]
    public void Shows_a_late_brief_with_nothing_to_ask_to_somebody_who_cannot_send_it()
    {
        var meeting = Meeting();
        meeting.ToAsk = null;

        Snapshot.Match(BriefMessage.Build(Series(null), meeting, "Monday 4 January at 09:00"));
    }

    [Fact]
    public void Asks_how_it_went() => Snapshot.Match(AskedMessage.Build(Series(null), Meeting(), new DateOnly(2027, 2, 17)));

    [Fact]
    public void Shows_how_it_went()
    {
        var meeting = Meeting();
        meeting.Note = "Numbers, *please* & soon";

        Snapshot.Match(AskedMessage.Build(Series(null), meeting, nextOn: null));
    }

    [Fact]
    public void Shows_the_window_to_edit_the_brief() => Snapshot.Match(BriefModal.Build(Meeting()));

    [Fact]
    public void Shows_the_window_to_choose_what_is_sent() => Snapshot.Match(SendBriefModal.Choose(Series("U2"), Meeting(), "Nadia & Co: Okafor"));

    [Fact]
    public void Shows_exactly_what_is_sent()
    {
        var meeting = Meeting();
        meeting.Draft = OutboxWriter.Json(SendBriefModal.Read(Chosen, Metadata, meeting)!);
        meeting.DraftId = Id;

        Snapshot.Match(SendBriefModal.Confirm(Series("U2"), meeting));
    }

    [Fact]
    public void Sends_what_was_chosen_and_nothing_else() => Snapshot.Match(SendBriefModal.Read(Chosen, Metadata, Meeting())!);

    [Fact]
    public void Nothing_chosen_is_nothing_to_send() => Assert.Null(SendBriefModal.Read(StateValues.None, Metadata, Meeting()));

    [Fact]
    public void Confirms_what_was_added() => Snapshot.Match(OneOnOneMessages.Added(Series(null), Meeting(), Timing));

    [Fact]
    public void Asks_whether_to_replace() => Snapshot.Match(OneOnOneMessages.AskWhetherToReplace(
        Series(null), Meeting(), new RhythmWish(Cadence.Monthly, new DateOnly(2027, 1, 4), "U2")));

    [Fact]
    public void A_wish_comes_back_from_its_button()
    {
        var wish = new RhythmWish(CadenceText.Parse("EveryWeeks:6:2027-01-06:Wednesday"), new DateOnly(2027, 1, 4), null);

        Assert.Equal((Id, wish), RhythmWish.TryParse(wish.ToValue(Id)));
        Assert.Null(RhythmWish.TryParse("nonsense"));
    }

    [Fact]
    public void The_longest_brief_keeps_slacks_limits()
    {
        var meeting = Meeting();
        meeting.Brief = BriefText.Write([.. Enumerable.Range(1, 9).Select(number => new BriefSection($"Part {number}", new string('x', 1_500)))]);
        meeting.ToAsk = new string('?', 2_000);
        var series = Series("U2");
        series.PersonName = new string('N', 300);

        Assert.Empty(SlackRules.MessageViolations(System.Text.Json.Nodes.JsonNode.Parse(OutboxWriter.Json(BriefMessage.Build(series, meeting)))!.AsObject()));
    }

    private static MemberTiming Timing => new(
        Member, SampleRows.Now, new DateOnly(2027, 1, 4), new TimeOnly(9, 0), new WorkingTime(Member.Calendar(), new DayHours(new TimeOnly(9, 0), new TimeOnly(17, 0))));

    private static StateValues Chosen => new(new Dictionary<string, IReadOnlyDictionary<string, ElementValue>>
    {
        [SendBriefModal.Words] = new Dictionary<string, ElementValue> { [SendBriefModal.Words] = new() { Text = "Can we talk about <!channel>?" } },
        [SendBriefModal.Parts] = new Dictionary<string, ElementValue> { [SendBriefModal.Parts] = new() { Selected = ["part_0", "to_ask"] } },
    });

    private static OneOnOne Series(string? slackId)
    {
        var series = SampleRows.OneOnOne(Member);

        return new OneOnOne
        {
            WorkspaceId = series.WorkspaceId,
            Id = Id,
            MemberId = series.MemberId,
            PersonName = "Dana <Lee>",
            PersonSlackId = slackId,
            Cadence = series.Cadence,
            StartsOn = series.StartsOn,
        };
    }

    private static OneOnOneMeeting Meeting() => new()
    {
        WorkspaceId = Member.WorkspaceId,
        Id = Id,
        MemberId = Member.Id,
        OneOnOneId = Id,
        On = new DateOnly(2027, 1, 7),
        DatedAt = SampleRows.Now,
        Brief = BriefText.Write(
        [
            new BriefSection("Done since Thursday 26 November", "• Draft the <proposal> & *send* it"),
            new BriefSection("Your routine", "• Circle the threads: kept 19 of the last 20 working days"),
        ]),
        ToAsk = "Is the case ready?",
    };
}
