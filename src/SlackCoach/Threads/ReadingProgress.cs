using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Says which channels are followed, how far the reading of what was said before is, and how long it will take.</summary>
internal sealed class ReadingProgress(CoachDbContext db, HistoryBudget budget, ProductClock clock)
{
    /// <returns>A sentence or two; null where all is read.</returns>
    public async Task<string?> Describe(Member member, CancellationToken cancellationToken)
    {
        var channels = await db.FollowedChannels.In(member.WorkspaceId).AsNoTracking().ToListAsync(cancellationToken);
        var reading = channels.FindAll(channel => channel.NextReadAt is not null);
        var refused = channels.FindAll(channel => channel is { NextReadAt: null, Error: not null });

        if (channels.Count == 0)
        {
            return "I am in no channel yet: invite me to those whose threads I shall follow, by `/invite @SlackCoach` there. What you save by hand works everywhere.";
        }

        var sentences = new List<string>();

        if (reading.Count > 0)
        {
            var left = await TimeLeft(member.WorkspaceId, reading, cancellationToken);
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"I am still reading what was said before in {reading.Count} of {channels.Count} channels; {channels.Sum(channel => channel.Read)} messages are read so far. At the pace that Slack allows, it takes {left}."));
        }

        if (refused.Count > 0)
        {
            var codes = string.Join(", ", refused.Select(channel => channel.Error).Distinct());
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Slack did not let me read what was said before in {refused.Count} of {channels.Count} ({codes}); what is said now is followed."));
        }

        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    private async Task<string> TimeLeft(Guid workspaceId, List<FollowedChannel> reading, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = reading.ConvertAll(channel => channel.ChannelId);
        var threads = await db.FollowedThreads.In(workspaceId).CountAsync(thread => ids.Contains(thread.ChannelId) && thread.IsUnread, cancellationToken);
        var pages = 0;

        foreach (var channel in reading.Where(channel => !channel.IsListed))
        {
            var oldest = await db.ThreadMessages.In(workspaceId).Where(message => message.ChannelId == channel.ChannelId && message.Ts > channel.ReadFromTs)
                .OrderBy(message => message.Ts).Select(message => (MessageTs?)message.Ts).FirstOrDefaultAsync(cancellationToken);
            pages += BackfillEstimate.PagesLeft(
                oldest is null ? 0 : budget.PagesFor(channel.Read), now - (oldest?.At ?? now), channel.ReadFromTs is { } from ? now - from.At : TimeSpan.Zero);
        }

        return HistoryBudget.Describe(budget.TimeFor(pages, threads));
    }
}
