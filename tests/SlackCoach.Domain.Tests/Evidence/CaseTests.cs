using System.Text.Json;
using SlackCoach.Domain.Evidence;

namespace SlackCoach.Domain.Tests.Evidence;

public sealed class CaseTests
{
    private static readonly DateOnly Today = new(2027, 3, 31);

    private static readonly Rubric Rubric = Rubric.Of(["Little code", "Late reviews"]);

    private static EvidencePiece Piece(int number, DateOnly on, string tags = "", string? link = null, bool isPrivate = false, string text = "Did it") =>
        new(number, on, EvidenceKind.Win, text) { Tags = tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), Link = link, IsPrivate = isPrivate };

    private static CaseFacts Facts(params EvidencePiece[] pieces) => new() { UntilOn = Today, Rubric = Rubric, Pieces = pieces, KnowsGitHub = true };

    [Fact]
    public void Accounts_for_every_piece_of_its_days()
    {
        var facts = Facts(Piece(1, new(2026, 12, 31)), Piece(2, new(2027, 1, 1)), Piece(3, Today, isPrivate: true), Piece(4, Today.AddDays(1))) with { SinceOn = new DateOnly(2027, 1, 1) };

        var packet = CasePacket.Of(facts);
        Assert.Equal([2], packet.Pieces.Select(piece => piece.Number));
        Assert.Equal("2 pieces of evidence, 1 of them private and left out.", packet.Account);
        Assert.Contains(packet.Unknowns, sentence => sentence == "1 piece from before 1 January 2027 is not in it.");

        Assert.Equal([2, 3], CasePacket.Of(facts with { WithPrivate = true }).Pieces.Select(piece => piece.Number));
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "Scope: nothing since 28 February 2027, 31 days ago.")]
    [InlineData(-1, "Scope: no evidence yet.")]
    public void A_competency_without_evidence_for_30_days_is_a_gap(int daysAgo, string? gap)
    {
        var pieces = daysAgo < 0 ? [] : new[] { Piece(1, Today.AddDays(-daysAgo), "scope") };

        Assert.Equal(gap, CasePacket.Of(Facts(pieces)).Gaps.SingleOrDefault(found => found.Competency.Tag == "scope")?.Sentence);
    }

    [Fact]
    public void What_a_case_leaves_out_fills_no_gap_and_is_not_denied()
    {
        string Gap(CaseFacts facts) => CasePacket.Of(facts).Gaps.Single(found => found.Competency.Tag == "scope").Sentence;
        var facts = Facts(Piece(1, new(2027, 2, 10), "scope")) with { SinceOn = new DateOnly(2027, 3, 1) };

        Assert.Equal("Scope: nothing in these days; the last on 10 February 2027.", Gap(facts));
        Assert.Equal("Scope: only private evidence, which is left out.", Gap(Facts(Piece(1, Today, "scope", isPrivate: true))));
    }

    [Fact]
    public void A_problem_is_a_gap_until_a_deed_or_an_answer_speaks_to_it()
    {
        var said = new Feedback(1, Today, "Tomás", "More code") { Tags = ["late-reviews"] };
        string[] Gaps(CaseFacts facts) => [.. CasePacket.Of(facts).Gaps.Where(gap => gap.Competency.Source == CompetencySource.Problem).Select(gap => gap.Competency.Tag)];

        Assert.Equal(["little-code", "late-reviews"], Gaps(Facts() with { Feedback = [said] }));
        Assert.Equal(["little-code"], Gaps(Facts() with { Feedback = [said with { AnsweredOn = Today, Answer = "Reviewed daily" }] }));
        Assert.Equal(["late-reviews"], Gaps(Facts(Piece(1, new(2026, 1, 1), "little-code"))));
    }

    [Fact]
    public void Milestones_of_its_days_are_in_it_planned_and_reached()
    {
        var facts = Facts() with
        {
            SinceOn = new DateOnly(2027, 2, 3),
            Milestones =
            [
                new("Long ago", new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 8)),
                new("Late", new DateOnly(2027, 1, 4), new DateOnly(2027, 2, 3)),
                new("Planned that week", new DateOnly(2027, 2, 1), null),
                new("Some day", null, null),
            ],
        };

        Assert.Equal(["Late", "Planned that week", "Some day"], CasePacket.Of(facts).Milestones.Select(milestone => milestone.Title));
        Assert.Contains("- Late: planned for the week of 4 January 2027, reached on 3 February 2027", CaseMarkdown.Write(CasePacket.Of(facts)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_is_text_in_every_form()
    {
        const string Hostile = "<script>alert(1)</script> [x](https://evil.example) **b** |&\r\n=1+1";
        var packet = CasePacket.Of(Facts(Piece(1, Today, "scope", "javascript:alert(1)", text: Hostile), Piece(2, Today, text: "=HYPERLINK(\"x\")")) with
        {
            PlanTitle = Hostile,
            Feedback = [new(1, Today, "@Tomás", "+1, \"more\"")],
        });

        var markdown = CaseMarkdown.Write(packet);
        Assert.Contains(@"1: \<script\>alert(1)\</script\> \[x\](https\://evil.example) \*\*b\*\* \|\& =1+1. 31 March 2027 · win · Scope", markdown, StringComparison.Ordinal);
        var html = CaseHtml.Write(packet);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html + markdown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h1>&lt;script&gt;", html, StringComparison.Ordinal);
        var csv = CaseCsv.Write(packet);
        Assert.Contains("evidence,2,2027-03-31,Win,\"'=HYPERLINK(\"\"x\"\")\",,,,,no,,,\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("feedback,1,2027-03-31,,\"'+1, \"\"more\"\"\",,'@Tomás,,,,,,\r\n", csv, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CaseJson.Write(packet));
        Assert.Equal(Hostile, json.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void Says_what_it_does_not_know()
    {
        var packet = CasePacket.Of(Facts(Piece(1, Today)) with { KnowsGitHub = false, Undecided = 2, Rubric = Rubric.Of([]) });

        Assert.Equal(
            [
                "Only what was kept here is in it. What was done and never noted, and what others would say, is not known.",
                "No GitHub account is known, so reviews and pull requests were not seen.",
                "One piece has no link, so nobody else can look it up.",
                "What 1 piece of evidence shows was not said: no tag names a competency.",
                "Whether 2 more things that happened are evidence was not decided.",
                "The plan names no problems, so none could be looked at.",
            ],
            packet.Unknowns);
    }

    [Theory]
    [InlineData("", null, false)]
    [InlineData("since 2027-01-04", "2027-01-04", false)]
    [InlineData("since 4 January", "2027-01-04", false)]
    [InlineData("since December -p", "2026-12-01", true)]
    [InlineData("with private since 1 April", "2026-04-01", true)]
    [InlineData("since 2026", "2026-01-01", false)]
    [InlineData("Jan 4, 2027", "2027-01-04", false)]
    [InlineData("with private", null, true)]
    public void Reads_its_days(string typed, string? since, bool withPrivate) =>
        Assert.Equal(new CaseSpan(since is null ? null : DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), withPrivate), CaseSpan.Read(typed, Today));

    [Theory]
    [InlineData("since 2027-04-01")]
    [InlineData("since whenever")]
    public void A_day_that_is_none_or_to_come_is_not_read(string typed) => Assert.Null(CaseSpan.Read(typed, Today));
}
