using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Naming;

public class ItemNamingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly ListEntry Sift = Habit(1, "Sift through the open pull requests", HabitKey.PullRequests);
    private static readonly ListEntry Circle = Habit(2, "Circle the Slack threads", HabitKey.Threads);
    private static readonly ListEntry Reading = Habit(3, "Read from the wiki", HabitKey.Reading, isOpen: false);
    private static readonly ListEntry DesignReview = Item(4, "Design review with Zoë");
    private static readonly ListEntry Design = Item(5, "Design");
    private static readonly ListEntry Report = Item(6, "Write the report");
    private static readonly ListEntry OldReport = Item(7, "Read Anna's report", isOpen: false);
    private static readonly ListEntry OneOnOne = Item(8, "1:1 with Anna");
    private static readonly ListEntry Papers = Item(9, "Read 3 papers on release 1.2.3");
    private static readonly ListEntry Launch = Item(0, "🚀Launch (Łódź)");
    private static readonly ListEntry Threading = Item(0, "Threads in .NET: give a talk");

    private static readonly ListEntry[] Candidates =
        [Sift, Circle, Reading, DesignReview, Design, Report, OldReport, OneOnOne, Papers, Launch, Threading];

    public static TheoryData<string, string> Names => new()
    {
        { "1", Sift.Title },
        { " #4 ", DesignReview.Title },
        { "4.", DesignReview.Title },
        { "3", Reading.Title }, // a number beats the word in "Read 3 papers"
        { "prs", Sift.Title },
        { "PR", Sift.Title },
        { "Pull-Requests", Sift.Title },
        { "threads", Circle.Title }, // the habit's word beats a title's
        { "thread", Circle.Title },
        { "docs", Reading.Title }, // also when it is completed
        { "read", Reading.Title },
        { "design", Design.Title }, // all of one title beats a part of another
        { "design review", DesignReview.Title },
        { "review design", DesignReview.Title },
        { "zoe", DesignReview.Title },
        { "REPORT", Report.Title }, // open before completed
        { "anna's report", OldReport.Title },
        { "1:1", OneOnOne.Title },
        { "release 1.2.3", Papers.Title },
        { "pap", Papers.Title }, // part of a word
        { "lodz", Launch.Title },
        { "launch", Launch.Title },
        { "🚀", Launch.Title },
        { "talk", Threading.Title },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_is_found_by_number_habit_or_words(string text, string title)
    {
        var found = Assert.IsType<NamingOutcome.Found>(Resolve(text));

        Assert.Equal((title, Today), (found.Entry.Title, found.On));
    }

    [Theory]
    [InlineData("prs today", "2026-11-23")]
    [InlineData("prs Yesterday", "2026-11-22")]
    [InlineData("1 2026-11-20", "2026-11-20")]
    [InlineData("sift   2026-11-16", "2026-11-16")] // seven days ago, inclusive
    public void A_day_may_follow_the_name(string text, string on) =>
        Assert.Equal(new NamingOutcome.Found(Sift, Day(on)), Resolve(text));

    [Theory]
    [InlineData("prs 2026-11-15", DateProblem.TooLongAgo, "2026-11-15")]
    [InlineData("prs 12 Nov", DateProblem.TooLongAgo, "12 Nov")]
    [InlineData("prs Nov 12", DateProblem.TooLongAgo, "Nov 12")]
    [InlineData("prs 2026-11-24", DateProblem.InTheFuture, "2026-11-24")]
    [InlineData("prs tomorrow", DateProblem.InTheFuture, "tomorrow")]
    [InlineData("prs 2026-11-31", DateProblem.Unreadable, "2026-11-31")]
    [InlineData("prs 2026-1-2", DateProblem.Unreadable, "2026-1-2")]
    [InlineData("prs 20.11.2026", DateProblem.Unreadable, "20.11.2026")]
    [InlineData("99 11/20/2026", DateProblem.Unreadable, "11/20/2026")]
    public void A_day_that_cannot_be_used_is_named_with_its_reason(string text, DateProblem reason, string typed) =>
        Assert.Equal(new NamingOutcome.DateNotAllowed(reason, typed), Resolve(text));

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("yesterday")]
    [InlineData("2026-11-20")]
    public void A_day_alone_names_nothing(string text) => Assert.IsType<NamingOutcome.NothingNamed>(Resolve(text));

    [Fact]
    public void Several_open_entries_that_fit_alike_are_asked_back()
    {
        var ambiguous = Assert.IsType<NamingOutcome.Ambiguous>(Resolve("with yesterday", Design, OneOnOne, DesignReview));

        Assert.Equal([OneOnOne, DesignReview], ambiguous.Entries);
        Assert.Equal(Day("2026-11-22"), ambiguous.On);
    }

    [Fact]
    public void Several_completed_entries_are_asked_back_where_none_is_open() =>
        Assert.IsType<NamingOutcome.Ambiguous>(
            Resolve("report", OldReport, Item(0, "Report to Anna", isOpen: false)));

    [Fact]
    public void Saying_it_twice_does_not_complete_what_fits_less_well()
    {
        var completed = Design with { IsOpen = false };

        Assert.Equal(new NamingOutcome.Found(completed, Today), Resolve("design", completed, DesignReview));
    }

    [Fact]
    public void Two_habits_of_one_key_are_asked_back() =>
        Assert.IsType<NamingOutcome.Ambiguous>(Resolve("docs", Reading with { IsOpen = true }, Habit(0, "Another", HabitKey.Reading)));

    [Fact]
    public void A_habits_word_is_a_word_of_a_title_for_who_lacks_the_habit() =>
        Assert.Equal(new NamingOutcome.Found(Threading, Today), Resolve("threads", Design, Threading));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    [InlineData("0003000", 3000)]
    public void A_number_beyond_the_list_is_told_with_its_highest(string text, int number) =>
        Assert.Equal(new NamingOutcome.NoSuchNumber(number, 9), Resolve(text));

    [Fact]
    public void An_empty_list_has_no_numbers() =>
        Assert.Equal(new NamingOutcome.NoSuchNumber(1, 0), ItemNaming.Resolve("1", [], true, Candidates, Today));

    [Fact]
    public void A_number_of_an_earlier_days_list_is_not_trusted()
    {
        Assert.Equal(new NamingOutcome.ListTooOld(1), ItemNaming.Resolve("1", Candidates, listIsCurrent: false, Candidates, Today));
        Assert.IsType<NamingOutcome.Found>(ItemNaming.Resolve("prs", Candidates, listIsCurrent: false, Candidates, Today));
    }

    [Theory]
    [InlineData("thraeds", "Circle the Slack threads;Threads in .NET: give a talk")]
    [InlineData("reprot", "Write the report;Read Anna's report")]
    [InlineData("dseign reveiw", "Design review with Zoë")]
    [InlineData("holiday", "")]
    [InlineData("99999999999", "")]
    [InlineData("!!!", "")]
    public void An_unknown_name_is_answered_with_what_is_spelled_like_it(string text, string titles)
    {
        var notFound = Assert.IsType<NamingOutcome.NotFound>(Resolve(text));

        Assert.Equal(text, notFound.Word);
        Assert.Equal(titles, string.Join(';', notFound.Suggestions.Select(entry => entry.Title)));
    }

    [Fact]
    public void A_whole_page_names_nothing() =>
        Assert.IsType<NamingOutcome.NotFound>(Resolve(string.Join(' ', Enumerable.Repeat("design", 5_000))));

    private static NamingOutcome Resolve(string text, params ListEntry[] candidates) =>
        ItemNaming.Resolve(
            text, [.. Candidates.Where(entry => entry.Number > 0)], listIsCurrent: true, candidates is [] ? Candidates : candidates, Today);

    private static ListEntry Item(int number, string title, bool isOpen = true) =>
        new(number, ListEntryKind.PlanItem, new Guid(number, 1, 0, new byte[8]), title, HabitKey.None, isOpen);

    private static ListEntry Habit(int number, string title, HabitKey key, bool isOpen = true) =>
        new(number, ListEntryKind.Habit, new Guid(number, 2, 0, new byte[8]), title, key, isOpen);
}
