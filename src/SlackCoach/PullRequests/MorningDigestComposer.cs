using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
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

        return overview is null && list is { HasPlan: false, Habits.Count: 0 }
            ? null
            : DigestMessage.Build(
                overview,
                list,
                await DueAtWhenLate(row, member, cancellationToken),
                clock.GetUtcNow(),
                wasAway: (await workingTimes.Of(member, cancellationToken)).IsFirstAfterAway(row.On));
    }

    private async Task<string?> DueAtWhenLate(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var timeOfDay = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.MorningDigest)
            .Select(nudge => nudge.TimeOfDay).SingleAsync(cancellationToken);

        return clock.GetUtcNow() - member.Calendar().At(row.On, timeOfDay) > NudgeDue.LateAfter
            ? timeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
    }
}
