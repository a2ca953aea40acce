using System.Text.Json;
using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Threads;

public class ThreadWordsTests
{
    private static readonly MemberCalendar Calendar = new(TimeZoneInfo.Utc, Weekdays.WorkWeek);

    [Theory]
    [InlineData("<@ben> please look at *this* <https://example.com/a|page>", "@Ben please look at this page")]
    [InlineData("see <https://example.com/a?b=c>", "see example.com")]
    [InlineData("a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("<!here> `code` ~gone~ <#C1|shop>", "@here code gone #shop")]
    [InlineData("<!subteam^S1|@core> and <@U9>", "@core and @somebody")]
    [InlineData("&gt; quoted\nmine", "mine")]
    [InlineData("```x = 1```", "A message without words")]
    [InlineData("snake_case stays", "snake_case stays")]
    public void A_title_has_no_markup(string text, string expected) => Assert.Equal(expected, ThreadTitle.Of(text, Name));

    [Fact]
    public void A_title_is_cut_at_a_word()
    {
        var title = ThreadTitle.Of(string.Join(' ', Enumerable.Repeat("number", 30)), Name);

        Assert.True(title.Length <= ThreadTitle.Longest);
        Assert.EndsWith("number…", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_has_a_sentence() => Assert.All(
        from reason in Enum.GetValues<ThreadReason>()
        from state in Enum.GetValues<StandingState>()
        select ThreadWords.Why(new ThreadStanding(state, reason, MessageTs.Of(Told.Start)), Name, Calendar, Told.Start),
        sentence => Assert.Matches("^[A-Z].*[.]$", sentence));

    [Theory]
    [InlineData(1, "Ben asked you today at 09:00.")]
    [InlineData(24, "Ben asked you yesterday at 09:00.")]
    [InlineData(72, "Ben asked you on Monday at 09:00.")]
    [InlineData(240, "Ben asked you on 23 November 2026.")]
    public void A_reason_says_who_and_when(int hoursAgo, string expected) => Assert.Equal(
        expected,
        ThreadWords.Why(new ThreadStanding(StandingState.Mine, ThreadReason.AskedYou, MessageTs.Of(Told.Start)) { AskerId = "ben" }, Name, Calendar, Told.Start.AddHours(hoursAgo)));

    [Fact]
    public void A_nudge_greets_those_who_are_to_act() => Assert.Equal(
        "Hi Ben and Cato, did you get to look at this? A word is enough.",
        ThreadWords.NudgeDraft(new ThreadStanding(StandingState.Waiting, ThreadReason.YouAsked) { OwnerIds = ["ben", "cato"] }, Name));

    [Fact]
    public void A_preference_reads_as_a_sentence()
    {
        Assert.Equal("When Ben names you in #shop: never yours.", Sentence(new ThreadPreference(ThreadWish.Never, "C1", CallKind.Name, "ben")));
        Assert.Equal("When anybody calls a group of yours: only offered.", Sentence(new ThreadPreference(ThreadWish.Offered, Call: CallKind.Group)));
        Assert.Equal("Whatever anybody wants of you in #shop: yours.", Sentence(new ThreadPreference(ThreadWish.Mine, "C1")));
    }

    [Fact]
    public void The_most_particular_preference_counts()
    {
        ThreadPreference[] preferences =
        [
            new(ThreadWish.Mine, AuthorId: "ben"),
            new(ThreadWish.Never, "C1"),
            new(ThreadWish.Offered, "C1", CallKind.Name),
        ];

        Assert.Equal(ThreadWish.Mine, ThreadPreference.Of(preferences, "C1", CallKind.Name, "ben"));
        Assert.Equal(ThreadWish.Offered, ThreadPreference.Of(preferences, "C1", CallKind.Name, "cato"));
        Assert.Equal(ThreadWish.Never, ThreadPreference.Of(preferences, "C1", CallKind.Group, "cato"));
        Assert.Null(ThreadPreference.Of(preferences, "C2", CallKind.Group, "cato"));
    }

    [Theory]
    [InlineData("deploy[bot]: @ana your deploy failed", ThreadWish.Mine, StandingState.Mine)]
    [InlineData("deploy[bot]: @ana your deploy failed", ThreadWish.Never, StandingState.Done)]
    [InlineData("ben: released cc @ana", ThreadWish.Never, StandingState.Done)]
    [InlineData("ben: released cc @ana", ThreadWish.Mine, StandingState.Mine)]
    [InlineData("ben: @ana the build is red", ThreadWish.Offered, StandingState.Offered)]
    [InlineData("ben: @ana the build is red", ThreadWish.Never, StandingState.Done)]
    public void One_click_mends_a_wrong_call_and_the_next_of_its_kind(string line, ThreadWish wish, StandingState expected)
    {
        var told = Told.Read(line + "\n=> ana Mine");
        var customs = new ThreadCustoms { ChannelId = "C1" };
        var learned = Correction.Teach(told.Judge("ana", customs), wish, "C1");

        Assert.Equal(expected, told.Judge("ana", customs with { Preferences = [learned!] }).State);
    }

    [Fact]
    public void Facts_survive_being_stored()
    {
        var facts = Told.Message("ben (edited): @ana could you look? cc @cato {eyes ana}", Told.Start, isParent: true);
        var back = JsonSerializer.Deserialize<MessageFacts>(JsonSerializer.Serialize(facts))!;

        Assert.Equal(JsonSerializer.Serialize(facts), JsonSerializer.Serialize(back));
        Assert.Equal(["cato"], back.CopiedIds);
        Assert.Equal(["ana"], back.Reactions["eyes"]);
    }

    [Theory]
    [InlineData("1764093600.000100", "1764093600.000100")]
    [InlineData("1764093600", "1764093600.000000")]
    [InlineData("1764093600.1", "1764093600.100000")]
    [InlineData("", null)]
    [InlineData("-1.0", null)]
    [InlineData("1.0000001", null)]
    [InlineData("now", null)]
    public void A_ts_is_a_number(string text, string? expected) => Assert.Equal(expected, MessageTs.TryParse(text, out var ts) ? ts.ToString() : null);

    [Fact]
    public void A_ts_compares_by_its_value() => Assert.True(MessageTs.Parse("999.5") < MessageTs.Parse("1000.5"));

    private static string? Name(string id) => id switch { "ben" => "Ben", "cato" => "Cato", _ => null };

    private static string Sentence(ThreadPreference preference) => ThreadWords.Sentence(preference, Name, id => id == "C1" ? "#shop" : null);
}
