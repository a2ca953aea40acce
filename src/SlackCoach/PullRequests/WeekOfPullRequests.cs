using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Tells what a member reviewed and opened this week, from what the refreshes saw.</summary>
internal sealed class WeekOfPullRequests(CoachDbContext db, ProductClock clock)
{
    private const int MostListed = 40;
    private const int LongestTitle = 150;

    public async Task<Message> Build(Member member, string? login, CancellationToken cancellationToken)
    {
        var calendar = member.Calendar();
        var today = calendar.DayOf(clock.GetUtcNow());
        var from = today.AddDays(-(((int)today.DayOfWeek - (int)member.WeekStartsOn + 7) % 7));
        var begins = calendar.At(from, MemberCalendar.DayEndsAt);
        var deeds = await db.PullRequestDeeds.Of(member).AsNoTracking()
            .Where(deed => deed.At >= begins).OrderBy(deed => deed.At).ToListAsync(cancellationToken);
        // Several reviews of one pull request are one line.
        var reviewed = deeds.Where(deed => deed.Kind == PullRequestDeedKind.Reviewed).GroupBy(deed => (deed.Repository, deed.Number)).Select(same => same.Last()).ToList();
        var opened = deeds.FindAll(deed => deed.Kind == PullRequestDeedKind.Opened);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"Since {from:dddd d MMMM} you reviewed {Count(reviewed.Count)} and opened {Count(opened.Count)}.");

        return new Message
        {
            Text = text,
            Blocks =
            [
                new HeaderBlock { Text = "Your pull requests this week" },
                new SectionBlock { Text = (PlainText)text },
                .. Part("Reviewed", reviewed),
                .. Part("Opened", opened),
                TodayBlocks.Note(login is null
                    ? "I do not know who you are on GitHub, so nothing can be counted: `/plan connect` tells me."
                    : $"Seen for {Mrkdwn.Escape(login)} in the repositories you watch, while they were open."),
            ],
        };
    }

    private static IEnumerable<Block> Part(string title, List<PullRequestDeed> deeds)
    {
        if (deeds.Count == 0)
        {
            yield break;
        }

        yield return new RichTextBlock
        {
            Elements =
            [
                new RichTextSection { Elements = [new RichTextText { Text = title, Style = new RichTextStyle { Bold = true } }] },
                new RichTextList
                {
                    Style = "bullet",
                    Elements = [.. deeds.Take(MostListed).Select(Line)],
                },
            ],
        };

        if (deeds.Count > MostListed)
        {
            yield return TodayBlocks.Note(string.Create(CultureInfo.InvariantCulture, $"… and {deeds.Count - MostListed} more."));
        }
    }

    private static RichTextSection Line(PullRequestDeed deed) => new()
    {
        Elements =
        [
            new RichTextLink { Url = deed.Url, Text = string.IsNullOrWhiteSpace(deed.Title) ? "(no title)" : SlackText.Shorten(SlackText.Clean(deed.Title), LongestTitle) },
            new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $" {deed.Repository} #{deed.Number}{Outcome(deed)}") },
        ],
    };

    private static string Outcome(PullRequestDeed deed) => deed switch
    {
        { MergedAt: not null } => ", merged",
        { ClosedAt: not null } => ", closed",
        { Comments: 1 } => ", 1 comment",
        { Comments: > 1 and var comments } => string.Create(CultureInfo.InvariantCulture, $", {comments} comments"),
        _ => "",
    };

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} pull request{(count == 1 ? "" : "s")}");
}
