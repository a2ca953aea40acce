using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Evidence;

namespace SlackCoach.Domain.Tests.Evidence;

/// <summary>A year of a member's history, whatever it was: the case's totals, links and gaps are those of the history.</summary>
public sealed class CaseProperties
{
    private static readonly DateOnly FirstDay = new(2026, 4, 1);
    private static readonly DateOnly Today = new(2027, 3, 31);
    private static readonly Rubric Rubric = Rubric.Of(["Little code", "Late reviews"]);
    private static readonly string[] Tags = ["scope", "impact", "autonomy", "little-code", "late-reviews", "go"];

    private static readonly Gen<EvidencePiece> Pieces =
        from day in Gen.Choose(0, 364)
        from number in Gen.Choose(1, 1_000_000)
        from tags in Gen.Choose(0, 63)
        from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
        from text in Gen.Elements("Cut the wait", "=SUM(A1)", "Said \"no\", twice", "a|b", "<b>bold</b>", "line\nbreak", "🚤")
        from isLinked in Gen.Elements(true, false)
        from isPrivate in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new EvidencePiece(number, FirstDay.AddDays(day), kind, text)
        {
            Tags = [.. Tags.Where((_, at) => (tags & (1 << at)) != 0)],
            Link = isLinked ? FormattableString.Invariant($"https://pr.example/{number}") : null,
            IsPrivate = isPrivate,
        };

    private static readonly Gen<Feedback> Said =
        from number in Gen.Choose(1, 1_000)
        from day in Gen.Choose(0, 364)
        from tag in Gen.Elements(Tags)
        from answeredAfter in Gen.Choose(-30, 30)
        select new Feedback(number, FirstDay.AddDays(day), "Tomás", "More code")
        {
            Tags = [tag],
            AnsweredOn = answeredAfter >= 0 && day + answeredAfter < 365 ? FirstDay.AddDays(day + answeredAfter) : null,
            Answer = answeredAfter >= 0 ? "Did more" : null,
        };

    private static readonly Arbitrary<CaseFacts> Years = Arb.From(
        from pieces in Gen.ArrayOf(Pieces)
        from said in Gen.ArrayOf(Said)
        from since in Gen.Choose(-1, 364)
        from withPrivate in Gen.Elements(true, false)
        select new CaseFacts
        {
            SinceOn = since < 0 ? null : FirstDay.AddDays(since),
            UntilOn = Today,
            Rubric = Rubric,
            Pieces = [.. pieces.DistinctBy(piece => piece.Number)],
            Feedback = [.. said.DistinctBy(feedback => feedback.Number)],
            WithPrivate = withPrivate,
        });

    [Fact]
    public void Totals_links_and_gaps_are_those_of_the_history() => Prop.ForAll(Years, facts =>
    {
        var expected = facts.Pieces.Where(piece => facts.SinceOn is null || piece.On >= facts.SinceOn).ToList();
        var shown = expected.Where(piece => facts.WithPrivate || !piece.IsPrivate).ToList();
        var packet = CasePacket.Of(facts);

        Assert.Equal(shown.Select(piece => piece.Number).Order(), packet.Pieces.Select(piece => piece.Number).Order());
        Assert.Equal(expected.Count, packet.Pieces.Count + packet.LeftOut);

        foreach (var tag in Tags.Except(["go"]))
        {
            var tagged = shown.Where(piece => piece.Tags.Contains(tag)).ToList();
            var isAnswered = packet.Feedback.Any(said => said.Tags.Contains(tag) && said.AnsweredOn is not null);
            var isGap = Rubric.ProblemTags.Contains(tag) ? tagged.Count == 0 && !isAnswered : !tagged.Any(piece => piece.On >= Today.AddDays(-30));
            Assert.Equal(isGap, packet.Gaps.Any(gap => gap.Competency.Tag == tag));
            Assert.Equal(tagged.Count, packet.Chapters.Single(chapter => chapter.Competency.Tag == tag).Pieces.Count);
        }

        Assert.Equal(shown.Count(piece => piece.Tags.All(tag => tag == "go")), packet.Untied.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_form_holds_every_piece_with_its_link_once() => Prop.ForAll(Years, facts =>
    {
        var packet = CasePacket.Of(facts);
        var (markdown, html, rows) = (CaseMarkdown.Write(packet), CaseHtml.Write(packet), Rows(CaseCsv.Write(packet)));
        using var json = JsonDocument.Parse(CaseJson.Write(packet));
        var pieces = json.RootElement.GetProperty("evidence").EnumerateArray().ToList();

        Assert.Equal(packet.Pieces.Count, json.RootElement.GetProperty("totals").GetProperty("evidence").GetInt32());
        Assert.Equal(packet.Pieces.Select(piece => piece.Number), pieces.Select(piece => piece.GetProperty("number").GetInt32()));
        Assert.Equal(packet.Pieces.Select(piece => piece.Text), pieces.Select(piece => piece.GetProperty("text").GetString()));
        Assert.All(rows, row => Assert.Equal(13, row.Count));
        var evidence = rows.Where(row => row[0] == "evidence").ToList();
        Assert.Equal(packet.Pieces.Select(piece => piece.Link ?? ""), evidence.Select(row => row[5]));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell is ['=' or '+' or '-' or '@', ..]));

        foreach (var link in packet.Pieces.Select(piece => piece.Link).OfType<string>())
        {
            Assert.Equal(2, markdown.Split($"(<{link}>)").Length);
            Assert.Equal(2, html.Split($"<a href=\"{link}\"").Length);
        }

        Assert.Equal(packet.Pieces.Count, html.Split("<td class=\"number\">").Length - 1);
    }).QuickCheckThrowOnFailure();

    /// <summary>Reads a table as RFC 4180 says.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), false);

        for (var at = 0; at < csv.Length; at++)
        {
            switch (csv[at])
            {
                case '"' when isQuoted && at + 1 < csv.Length && csv[at + 1] == '"':
                    cell.Append(csv[++at]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    rows.Add(row);
                    row = [];
                    at++;
                    break;
                case var character:
                    cell.Append(character);
                    break;
            }
        }

        return rows;
    }
}
