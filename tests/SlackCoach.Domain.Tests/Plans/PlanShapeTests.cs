using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

/// <summary>Small plans of many shapes, each with what must come of it. An entry is written "week|kind|title", with "*" when it is done.</summary>
public sealed class PlanShapeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string, string, string[]> Shapes => new()
    {
        { "heading", "## Week 3, 2027\n- Write it", ["2027-01-18|Task|Write it"] },
        { "deep heading", "##### W3 2027\n\n* Write it", ["2027-01-18|Task|Write it"] },
        { "iso week", "# 2027-W03\n1. Write it\n2. Read it", ["2027-01-18|Task|Write it", "2027-01-18|Task|Read it"] },
        { "bold line", "**Week 3 (2027)**\n- Write it", ["2027-01-18|Task|Write it"] },
        { "bold label", "**Week 3, 2027:** Write it", ["2027-01-18|Task|Write it"] },
        { "plain line", "2027\n\nWeek 3\n- Write it\nWeek 4\n- Read it", ["2027-01-18|Task|Write it", "2027-01-25|Task|Read it"] },
        { "inline text", "### 2027\nWeek 3: Write it\nWeek 4: Read it", ["2027-01-18|Task|Write it", "2027-01-25|Task|Read it"] },
        { "list of weeks", "Year 2027\n\n- Week 3\n  - Write it\n- Week 4\n  - Read it\n", ["2027-01-18|Task|Write it", "2027-01-25|Task|Read it"] },
        { "list with text", "Year 2027\n\n- Week 3: Write it\n- Week 4 – Read it", ["2027-01-18|Task|Write it", "2027-01-25|Task|Read it"] },
        { "flat list", "2027\n\n- Week 3\n- Write it\n- Week 4\n- Read it", ["2027-01-18|Task|Write it", "2027-01-25|Task|Read it"] },
        { "range", "## Weeks 3-4, 2027\n- Write it", ["2027-01-18|Task|Write it"] },
        { "range with dash and year line", "2027\n## Weeks 3–4: Design\n- Write it", ["2027-01-18|Task|Write it"] },
        { "theme alone is the entry", "## Week 3, 2027 — Write it", ["2027-01-18|Task|Write it"] },
        { "week of, iso date", "## Week of 2026-11-23\n- Write it", ["2026-11-23|Task|Write it"] },
        { "week of, month first", "Week of Nov 23, 2026\n- Write it", ["2026-11-23|Task|Write it"] },
        { "week of a Thursday", "Week of 26 November 2026: Write it", ["2026-11-23|Task|Write it"] },
        { "day range", "### 23–27 Nov 2026\n- Write it", ["2026-11-23|Task|Write it"] },
        { "day range, month first", "### Nov 30 – Dec 4\n- Write it", ["2026-11-30|Task|Write it"] },
        { "week with its dates", "### Week 53 (28 Dec 2026 – 3 Jan 2027)\n- Write it", ["2026-12-28|Task|Write it"] },
        { "weeks of a month", "## March 2027\n### Week 1\n- Write it\n### Week 4\n- Read it", ["2027-03-01|Task|Write it", "2027-03-22|Task|Read it"] },
        { "over new year", "Week 51\n- a\n\nWeek 52\n- b\n\nWeek 53\n- c\n\nWeek 1\n- d", ["2026-12-14|Task|a", "2026-12-21|Task|b", "2026-12-28|Task|c", "2027-01-04|Task|d"] },
        { "over new year, backwards", "Week 2\n- a\n\nWeek 1\n- b\n\nWeek 53\n- c", ["2027-01-11|Task|a", "2027-01-04|Task|b", "2026-12-28|Task|c"] },
        { "a year of quarters", "Week 1\n- a\n\nWeek 40\n- b", ["2027-01-04|Task|a", "2027-10-04|Task|b"] },
        { "years in between", "2023\n\nWeek 52\n- a\n\n2024\n\nWeek 1\n- b", ["2023-12-25|Task|a", "2024-01-01|Task|b"] },
        { "weeks above the first year", "Week 52\n- a\n\n2024\n\nWeek 1\n- b", ["2023-12-25|Task|a", "2024-01-01|Task|b"] },
        { "same week twice", "2027\n\nWeek 3\n- a\n\nWeek 4\n- b\n\nWeek 3\n- c", ["2027-01-18|Task|a", "2027-01-25|Task|b", "2027-01-18|Task|c"] },
        { "check boxes", "## Week 3, 2027\n- [ ] a\n- [x] b\n- [X] **c**", ["2027-01-18|Task|a", "2027-01-18|Task|b*", "2027-01-18|Task|c*"] },
        { "nested bullets", "## Week 3, 2027\n- a\n  - how\n  - [x] b\n- c", ["2027-01-18|Task|a", "2027-01-18|Task|b*", "2027-01-18|Task|c"] },
        { "labelled groups", "## Week 3, 2027\n- Code:\n  - a\n- People:\n  - 1:1 with Ada", ["2027-01-18|Task|a", "2027-01-18|OneOnOne|1:1 with Ada"] },
        { "table", "2027\n\n| Week | Task | Done |\n|---|---|---|\n| 3 | a | [x] |\n| 4-5 | b | |", ["2027-01-18|Task|a*", "2027-01-25|Task|b"] },
        { "table of written weeks", "| Status | When it is due | Week of |\n|--|--|--|\n| Done | a | 18 Jan 2027 |", ["2027-01-18|Task|a*"] },
        { "table that counts itself", "| Week | Task |\n|---|---|\n| 1-2 | a |\n| 3 | b |", ["Week 1-2|Task|a", "Week 3|Task|b"] },
        { "table with a start", "Start: 14 Jan 2027\n\n| Week | Task |\n|---|---|\n| 1 | a |\n| 2 | b |", ["2027-01-11|Task|a", "2027-01-18|Task|b"] },
        { "table inside a week", "## Week 3, 2027\n\n| Task | Status |\n|---|---|\n| a | done |\n| b | open |", ["2027-01-18|Task|a*", "2027-01-18|Task|b"] },
        { "days within a week", "## Timeline\n### Week 52, 2026\n- 24 Dec: day off\n- a", ["2026-12-21|TimeOff|24 Dec: day off", "2026-12-21|Task|a"] },
        { "dated list in a timeline", "## Timeline\n- 2027-01-20: a\n- 2027-01-27: b", ["2027-01-18|Task|a", "2027-01-25|Task|b"] },
        { "dated list elsewhere", "## Done so far\n- 2027-01-20: a", [] },
        { "dated record", "| Date | Feedback |\n|---|---|\n| 2026-01-20 | good |", [] },
        { "theme over a list", "## Week 3, 2027: Foundations\n- a", ["2027-01-18|Task|a"] },
        { "time off in the heading", "## Week 3, 2027 (vacation)\n## Week 4: Buffer\n- a", ["2027-01-18|TimeOff|vacation", "2027-01-25|Buffer|Buffer", "2027-01-25|Task|a"] },
        { "ticked off with a sign", "## Week 3, 2027\n- ✅ a\n- b", ["2027-01-18|Task|a*", "2027-01-18|Task|b"] },
        { "month alone", "## March 2027\n- a\n- [x] b", ["March 2027|Task|a", "March 2027|Task|b*"] },
        { "quarter in review", "## Reviews\n### Quarterly Review\n#### Q1 2027\n- [x] a", [] },
        { "windows line ends and mark", "\uFEFF## Week 3, 2027\r\n\r\n- a\r\n- b\r\n", ["2027-01-18|Task|a", "2027-01-18|Task|b"] },
        { "tabs", "2027\n\n-\tWeek 3\n\t-\ta\n", ["2027-01-18|Task|a"] },
        { "indented as code", "2027\n\nWeek 3\n\n    - a\n    - b", ["2027-01-18|Task|a", "2027-01-18|Task|b"] },
        { "typographic bullets", "2027\n\nWeek 3\n• a\n• b", ["2027-01-18|Task|a", "2027-01-18|Task|b"] },
        { "paragraph as entry", "## Week 3, 2027\n\nWrite the *first* draft of\nthe `design`.", ["2027-01-18|Task|Write the first draft of the design."] },
        { "paragraph beside a list", "## Week 3, 2027\nIt will be short.\n\n- a", ["2027-01-18|Task|a"] },
        { "notes in a week", "## Week 3, 2027\n- a\n\n#### Notes\n- b\n\n## Week 4, 2027\n- c", ["2027-01-18|Task|a", "2027-01-25|Task|c"] },
        { "ends at the next heading", "## Week 3, 2027\n- a\n\n## Feedback\n- b", ["2027-01-18|Task|a"] },
        { "code fence", "## Week 3, 2027\n- a\n\n```\n- b\nWeek 4\n```", ["2027-01-18|Task|a"] },
        { "legend and loose boxes", "Legend:\n- [ ] open\n- [x] done\n\n- [ ] Ship it one day", [] },
        { "placeholders", "## Week 3, 2027\n- [Activity]\n- [ ] {{TASK}}\n- Done by YYYY-MM-DD\n- [Platform] Ship the gateway", ["2027-01-18|Task|[Platform] Ship the gateway"] },
        { "prose about a week", "Week 3 went badly.\n\n- a", [] },
        { "wrapped entry", "## Week 3, 2027\n- a that goes\non here\n- b", ["2027-01-18|Task|a that goes on here", "2027-01-18|Task|b"] },
        { "week and its first day", "2027\n\nWk 5 - 1 Feb\n- a\nWk 6 - 8 Feb\n- b", ["2027-02-01|Task|a", "2027-02-08|Task|b"] },
        { "week and its first day, colon", "2027\n\nWk 5: 1 Feb\n- a\n\nWk 6: 8 Feb\n- b", ["2027-02-01|Task|a", "2027-02-08|Task|b"] },
        { "week and its first day, bare", "2027\n\nW5 1 Feb\n- a\n\nW6 8 Feb\n- b", ["2027-02-01|Task|a", "2027-02-08|Task|b"] },
        { "week and its first day, en dash", "Week 5 – 1 Feb 2027\n- a\n\nWeek 6 – Mon 8 Feb\n- b", ["2027-02-01|Task|a", "2027-02-08|Task|b"] },
        { "week and its days", "## Week 6 - 8-12 Feb 2027\n- a\n\n## Week 7, Feb 15\n- b", ["2027-02-08|Task|a", "2027-02-15|Task|b"] },
        { "week, its first day and a theme", "2027\n\nWk 6 - 8 Feb: the launch\nWk 7: 15 Feb - Look back", ["2027-02-08|Task|the launch", "2027-02-15|Task|Look back"] },
        { "week and what is due in it", "2027\n\nWeek 6: 8 Feb demo for sales", ["2027-02-08|Task|8 Feb demo for sales"] },
        { "weeks from one to another", "2027\n\nWeek 6 - 8: write it", ["2027-02-08|Task|write it"] },
        { "days off in prose", "## Week 4, 2027\nA short week: off on Thursday 28 and Friday 29 January. Mind the launch.\n\n- a", ["2027-01-25|TimeOff|Off on Thursday 28 and Friday 29 January", "2027-01-25|Task|a"] },
        { "days off in prose alone", "## Week 4, 2027\nFinish the draft. I will be off on Thursday and Friday.", ["2027-01-25|TimeOff|Off on Thursday and Friday", "2027-01-25|Task|Finish the draft. I will be off on Thursday and Friday."] },
        { "days off as the whole of it", "## Week 4, 2027\nI'll be off on Thursday 28 and Friday 29 January.", ["2027-01-25|TimeOff|I'll be off on Thursday 28 and Friday 29 January."] },
        { "what is no time off in prose", "## Week 4, 2027\nTurn the flag off on Thursday. Finish it before I am off on Friday.", ["2027-01-25|Task|Turn the flag off on Thursday. Finish it before I am off on Friday."] },
        { "links and marks", "## Week 3, 2027\n- Read [the paper](https://example.org/x) on `List<T>` & __fsync__", ["2027-01-18|Task|Read the paper on List<T> & fsync"] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_plan_of_this_shape_is_read(string shape, string markdown, string[] expected)
    {
        var draft = PlanReader.Read(markdown, Today);

        Assert.Equal(expected, draft.Items.Select(Shown));
        Assert.True(Coverage.LostLines(markdown, draft).Count == 0, $"{shape} loses {string.Join(", ", Coverage.LostLines(markdown, draft))}");
    }

    [Fact]
    public void What_has_no_words_is_no_entry()
    {
        var draft = PlanReader.Read("## Week 3, 2027\n- ???\n- Write it", Today);

        Assert.Equal("Write it", Assert.Single(draft.Items).Title);
        Assert.Equal((2, "it has no words"), (Assert.Single(draft.NotUnderstood).Line, draft.NotUnderstood[0].Reason));
    }

    [Theory]
    [InlineData("Week 54\n- a", 1, "there is no week 54")]
    [InlineData("## Week 0\n- a", 1, "there is no week 0")]
    [InlineData("Week ??\n- a", 1, "it does not say which week")]
    [InlineData("- Week TBD\n  - a", 1, "it does not say which week")]
    [InlineData("2027\n\nWeek 53\n- a", 3, "2027 has no week 53")]
    [InlineData("Week of soon\n- a", 1, "it does not say which week")]
    [InlineData("Week of 2027-02-30\n- a", 1, "there is no such day")]
    public void What_names_no_week_is_said_with_what_stands_below(string markdown, int line, string reason)
    {
        var draft = PlanReader.Read(markdown, Today);

        Assert.Empty(draft.Items);
        Assert.Equal((line, reason), (draft.NotUnderstood[0].Line, draft.NotUnderstood[0].Reason));
        Assert.Equal(2, draft.NotUnderstood.Count);
        Assert.Empty(Coverage.LostLines(markdown, draft));
    }

    [Fact]
    public void Nested_bullets_and_cells_stay_with_their_entry()
    {
        var draft = PlanReader.Read("## Week 3, 2027\n- a\n  - **how**\n  - when\n\n| Task | Link |\n|--|--|\n| b | docs |", Today);

        Assert.Equal("  - **how**\n  - when", draft.Items[0].Details);
        Assert.Equal(["how", "when"], SubPoints.Of(draft.Items[0].Details));
        Assert.Equal((2, 4), (draft.Items[0].Line, draft.Items[0].LastLine));
        Assert.Equal("Link: docs", draft.Items[1].Details);
    }

    [Fact]
    public void A_long_title_is_cut_between_characters_and_kept_whole_beside()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍🚀 fly ", 100)).Trim();
        var item = Assert.Single(PlanReader.Read($"## Week 3, 2027\n- {text}", Today).Items);

        Assert.InRange(item.Title.Length, 480, 500);
        Assert.EndsWith("…", item.Title, StringComparison.Ordinal);
        Assert.StartsWith(item.Title[..^1].TrimEnd(), text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', item.Title);
        Assert.Equal(text, item.Details);
    }

    private static string Shown(PlanItemDraft item) =>
        $"{(item.WeekStartsOn is { } monday ? $"{monday:yyyy-MM-dd}" : item.When)}|{item.Kind}|{item.Title}{(item.IsDone ? "*" : "")}";
}
