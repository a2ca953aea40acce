using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>The one place that knows when a Home tab is no longer true: whenever rows of its member are saved that it may show. The note is
/// saved with them, and many changes are one note.</summary>
/// <remarks>Rows of a new kind count unless they are named here as not shown. What is changed past the change tracker
/// (<c>ExecuteUpdate</c>) is not noticed.</remarks>
internal sealed class StaleHomes(JobWake wake, TimeProvider time) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly string[] ShownOfMembers =
    [
        nameof(Member.Refusal), nameof(Member.JoinedAt), nameof(Member.ZoneId), nameof(Member.WorkingDays), nameof(Member.FirstDayOfWeek),
        nameof(Member.Country),
    ];

    // Contexts with a tab to publish, until their work is committed; whoever saves may clear the change tracker before that.
    private readonly ConditionalWeakTable<CoachDbContext, object> _stale = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CoachDbContext db)
        {
            await Note(db, cancellationToken);

            if (db.ChangeTracker.Entries<HomeTab>().Any(home => home.Entity.NextPublishAt is not null))
            {
                _stale.AddOrUpdate(db, this);
            }
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CoachDbContext { Database.CurrentTransaction: null } db)
        {
            await Wake(db);
        }

        return result;
    }

    public async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CoachDbContext db)
        {
            await Wake(db);
        }
    }

    private async Task Note(CoachDbContext db, CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries().Where(IsShown).Select(entry => Owner(entry.Entity)).Distinct().ToList();

        foreach (var workspace in changed.GroupBy(owner => owner.WorkspaceId, owner => owner.MemberId))
        {
            var members = workspace.ToList();
            var homes = await db.HomeTabs.In(workspace.Key).Where(home => members.Contains(home.MemberId)).ToListAsync(cancellationToken);

            foreach (var home in homes)
            {
                home.NextPublishAt = time.GetUtcNow();
                home.Attempts = 0;
                // Written also where the row was due already when it was read: it may be under way by now, with the state before.
                db.Entry(home).Property(h => h.NextPublishAt).IsModified = true;
            }
        }
    }

    private async Task Wake(CoachDbContext db)
    {
        if (_stale.Remove(db))
        {
            await wake.Signal(HomeJob.Key, CancellationToken.None);
        }
    }

    private static bool IsShown(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity switch
        {
            Member => entry.State == EntityState.Modified && ShownOfMembers.Any(name => entry.Property(name).IsModified),
            Nudge => entry.State != EntityState.Modified || IsSwitched(entry) || entry.Property(nameof(Nudge.TimeOfDay)).IsModified
                || entry.Property(nameof(Nudge.Days)).IsModified,
            HomeTab or OutboxMessage or ShownEntry or Change or PlanImport or PlanPassage or RepositoryChoice or ReadableRepository or OwnCalendar => false,
            IMemberRow => true,
            _ => false,
        };

    // The next due time moves with every nudge.
    private static bool IsSwitched(EntityEntry entry) =>
        entry.Property(nameof(Nudge.NextDueAt)) is var due && due.OriginalValue is null != due.CurrentValue is null;

    private static (Guid WorkspaceId, Guid MemberId) Owner(object row) =>
        row is Member member ? (member.WorkspaceId, member.Id) : row is IMemberRow owned ? (owned.WorkspaceId, owned.MemberId) : default;
}
