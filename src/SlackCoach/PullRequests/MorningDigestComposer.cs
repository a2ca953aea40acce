using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Composes the morning digest when it goes out, from pull requests read a moment ago.</summary>
internal sealed class MorningDigestComposer(
    CoachDbContext db,
    Watching watching,
    RepositoryRefresh refresh,
    MemberPullRequests pullRequests,
    TodayReader today,
    WorkingTimes workingTimes,
    ProductClock clock) : IMessageComposer
{
    // Ten members at nine o'clock share one reading.
    private static readonly TimeSpan FreshEnough = TimeSpan.FromMinutes(5);

    public string Name => nameof(NudgeKind.MorningDigest);

    public bool IsOfItsDay => true;

    // The list it shows is the one whose numbers count from then on.
    public bool LocksMember => true;

    public async Task Prepare(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await watching.Of(member, cancellationToken) is { Count: > 0 } sources)
        {
            await refresh.Refresh(member.WorkspaceId, sources, FreshEnough, cancellationToken);
        }
    }

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var overview = await pullRequests.Read(member, cancellationToken);
        var list = await today.Show(member, cancellationToken);

        if (overview is null && list is { HasPlan: false, Habits.Count: 0 })
        {
            return null;
        }

        var working = await workingTimes.Of(member, cancellationToken);

        return DigestMessage.Build(
            overview, list, await DueAtWhenLate(row, member, working, cancellationToken), clock.GetUtcNow(), working.IsFirstAfterAway(row.On));
    }

    private async Task<string?> DueAtWhenLate(OutboxMessage row, Member member, WorkingTime working, CancellationToken cancellationToken)
    {
        var timeOfDay = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.MorningDigest)
            .Select(nudge => nudge.TimeOfDay).SingleAsync(cancellationToken);

        var dueAt = working.Calendar.At(row.On, timeOfDay);

        // One that waited until the member was back is not late.
        return clock.GetUtcNow() - dueAt > NudgeDue.LateAfter && !working.IsAwayAt(dueAt)
            ? timeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
    }
}
