using System.Globalization;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Routines;

/// <summary>The answer to <c>/plan today</c>.</summary>
internal static class TodayMessage
{
    /// <param name="list">The list.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="news">What has just changed; null when nothing has.</param>
    public static Message Build(TodayList list, DateTimeOffset now, string? news = null)
    {
        var open = list.OpenItems.Count();
        var habits = list.Habits.Count(habit => !habit.IsDone);
        var pullRequests = TodayBlocks.PullRequests(list, now);

        return new Message
        {
            Text = string.Create(CultureInfo.InvariantCulture, $"Today: {open} open in your plan this week, {habits} of your habits to go."),
            Blocks =
            [
                new HeaderBlock { Text = "Today, " + list.Today.ToString("dddd d MMMM", CultureInfo.InvariantCulture) },
                .. news is null ? [] : new[] { new SectionBlock { Text = (PlainText)news } },
                .. TodayBlocks.Plan(list),
                .. TodayBlocks.Habits(list),
                .. pullRequests is null ? [] : new[] { pullRequests },
                TodayBlocks.Note("Press a button, or type `/plan done 1`. `/plan undo` takes the last one back."),
            ],
        };
    }
}
