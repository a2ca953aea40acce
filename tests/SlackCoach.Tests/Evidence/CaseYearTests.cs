using System.Globalization;
using System.Text;
using System.Text.Json;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Evidence;

/// <summary>A year of what a member did, said through the front door; the case is held against what was said.</summary>
public sealed class CaseYearTests
{
    private const string Plan = """
        # From senior to staff

        **Target:** 31 December 2027

        ## Problems

        1. Little code of mine
        2. My reviews come late
        3. Nobody hears of what I do

        ## Timeline

        ### Week 1, 2027

        - Milestone: the schema is agreed on

        ### Week 20, 2027

        - Milestone: the ledger is live

        ### Week 45, 2027

        - Milestone: two teams use it
        """;

    private static readonly string[] Deeds =
    [
        "Cut the wait at the checkout from 3 s to 0.8 s", "Wrote down how refunds are booked, with examples for every country we sell in", "Paired with Jonas on his first migration",
        "Led the review of the payment timeouts", "Found the leak in the image cache", "Showed the new dashboards to support & sales", "Took the pager over for <Black Friday>",
    ];

    private static readonly Competency[] Competencies =
        [new("scope", "Scope"), new("impact", "Impact"), new("autonomy", "Autonomy"), new("p1", "Little code of mine", 1), new("p2", "My reviews come late", 2), new("p3", "Nobody hears of what I do", 3)];

    [Fact]
    public async Task The_packet_is_what_the_year_was()
    {
        var dice = new Random(7);
        await using var work = await Workplace.Open();
        await work.Import(Plan);
        List<Deed> deeds = [];
        HashSet<string> answered = [];
        var (openFeedback, day) = (0, new DateOnly(2027, 1, 5));

        for (; day.Year == 2027; day = day.AddDays(dice.Next(6, 16)))
        {
            await work.MoveTo($"{day:yyyy-MM-dd} 10:00");

            for (var more = dice.Next(0, 5); more > 0; more--)
            {
                var tags = Competencies.Where(one => one.Tag != "p3" && dice.Next(3) == 0 && (one.Tag != "autonomy" || day.Month < 10)).Select(one => one.Tag).ToList();
                var deed = new Deed(day, Deeds[dice.Next(Deeds.Length)], dice.Next(4) == 0 ? null : $"https://pr.example/{deeds.Count + 1}?a=1&b=2", tags, dice.Next(5) == 0);
                await work.Say($"/plan win {(deed.IsPrivate ? "-p " : "")}{deed.Text} {deed.Link} {string.Concat(tags.Select(tag => $"#{tag} "))}".TrimEnd());
                deeds.Add(deed);
            }

            if (dice.Next(4) == 0)
            {
                var tag = Competencies[dice.Next(3, 5)].Tag;
                await work.Say($"/plan feedback Tomás \"Say more of it, {day:MMMM}\" #{tag}");
                openFeedback++;

                if (dice.Next(2) == 0)
                {
                    await work.Say($"/plan feedback done {openFeedback} \"Said it at the demo\"");
                    answered.Add(tag);
                }
            }
        }

        await work.MoveTo("2027-12-31 10:00");
        await work.Say("/plan done schema");
        var shown = deeds.Where(deed => !deed.IsPrivate).ToList();
        Assert.InRange(shown.Count, 30, 200);

        var overview = Shown.Text(await work.Say("/plan case"));
        Assert.Contains($"{deeds.Count} pieces of evidence, {deeds.Count - shown.Count} of them private and left out.", overview, StringComparison.Ordinal);

        var files = CaseFilesTests.Files(work).ToDictionary(file => Path.GetExtension(file.Name), file => Encoding.UTF8.GetString(file.Content));
        using var json = JsonDocument.Parse(files[".json"]);
        Assert.Equal(shown.Count, json.RootElement.GetProperty("totals").GetProperty("evidence").GetInt32());
        Assert.Equal(openFeedback, json.RootElement.GetProperty("feedback").GetArrayLength());
        Assert.Equal(
            shown.Select(deed => (deed.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), deed.Text, deed.Link)),
            json.RootElement.GetProperty("evidence").EnumerateArray().Select(piece => (piece.GetProperty("date").GetString()!, piece.GetProperty("text").GetString()!, piece.GetProperty("link").GetString())));

        var expectedGaps = Competencies.Where(one => one.Problem > 0
            ? !shown.Exists(deed => deed.Tags.Contains(one.Tag)) && !answered.Contains(one.Tag)
            : !shown.Exists(deed => deed.Tags.Contains(one.Tag) && deed.On >= new DateOnly(2027, 12, 1))).Select(one => one.Title);
        Assert.Equal(expectedGaps, json.RootElement.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetProperty("sentence").GetString()!.Split(':')[0]));
        Assert.Contains("the schema is agreed on: planned for the week of 4 January 2027, reached on 31 December 2027", files[".md"], StringComparison.Ordinal);
        Assert.Contains("the ledger is live: planned for the week of 17 May 2027, not reached", files[".md"], StringComparison.Ordinal);
        Assert.All(shown.Select(deed => deed.Link).OfType<string>(), link => Assert.Contains($"<a href=\"{link.Replace("&", "&amp;", StringComparison.Ordinal)}\"", files[".html"], StringComparison.Ordinal));
    }

    private sealed record Deed(DateOnly On, string Text, string? Link, List<string> Tags, bool IsPrivate);

    private sealed record Competency(string Tag, string Title, int Problem = 0);
}
