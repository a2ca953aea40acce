using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>Finds the snoozes that have ended and writes their reminders to the outbox.</summary>
internal sealed class SnoozePlanner(CoachDbContext db, OutboxWriter outbox, MemberSnoozing snoozing, ProductClock clock)
{
    private const int BatchSize = 200;

    /// <summary>Writes a batch in one save.</summary>
    /// <returns>How many had ended; zero when there is nothing left to do.</returns>
    public async Task<int> EnqueueEnded(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ended = await db.Snoozes.TagWith(EveryWorkspace.Tag)
            .Where(snooze => !snooze.IsQueued && snooze.UntilAt <= now).OrderBy(snooze => snooze.UntilAt).Take(BatchSize).ToListAsync(cancellationToken);
        var (workspaces, ids) = (ended.Select(snooze => snooze.WorkspaceId).Distinct().ToList(), ended.Select(snooze => snooze.MemberId).Distinct().ToList());
        var members = await db.Members.TagWith(EveryWorkspace.Tag)
            .Where(member => workspaces.Contains(member.WorkspaceId) && ids.Contains(member.Id)).ToListAsync(cancellationToken);

        var rules = await snoozing.Rules(members, cancellationToken);
        var rows = members.Select(member => Plan(member, [.. ended.Where(snooze => snooze.MemberId == member.Id)], rules[member.Id], now));
        await outbox.Add([.. rows.OfType<OutboxMessage>()], cancellationToken);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (Overtaken.Is(exception))
        {
            return 0;
        }

        return ended.Count;
    }

    /// <summary>Gives the reminder of a member's snoozes; null, and they wait on, where none is welcome now.</summary>
    private OutboxMessage? Plan(Member member, List<Snooze> snoozes, SnoozeRules rules, DateTimeOffset now)
    {
        var welcomeAt = rules.Fit(now);

        if (welcomeAt > now)
        {
            snoozes.ForEach(snooze => snooze.UntilAt = welcomeAt);

            return null;
        }

        var subject = "snooze-" + snoozes.Max(snooze => snooze.UntilAt).UtcTicks.ToString(CultureInfo.InvariantCulture);
        snoozes.ForEach(snooze => snooze.IsQueued = true);

        return member.PausedAt is null ? outbox.Composed(member, nameof(NudgeKind.Habits), subject, member.Calendar().DayOf(now)) : null;
    }
}
