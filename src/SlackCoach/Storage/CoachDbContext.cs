using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Threads;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage;

/// <summary>All of the product's rows. Every row but <see cref="Workspace"/> belongs to a workspace, by its key and by its foreign keys.</summary>
internal sealed class CoachDbContext(DbContextOptions<CoachDbContext> options) : DbContext(options)
{
    private const int MostEmptyings = 20;

    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<PlanPassage> PlanPassages => Set<PlanPassage>();

    public DbSet<PlanImport> PlanImports => Set<PlanImport>();

    public DbSet<Habit> Habits => Set<Habit>();

    public DbSet<PastCadence> PastCadences => Set<PastCadence>();

    public DbSet<HabitMark> HabitMarks => Set<HabitMark>();

    public DbSet<Snooze> Snoozes => Set<Snooze>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ShownEntry> ShownEntries => Set<ShownEntry>();

    public DbSet<OneOnOne> OneOnOnes => Set<OneOnOne>();

    public DbSet<OneOnOneMeeting> OneOnOneMeetings => Set<OneOnOneMeeting>();

    public DbSet<Nudge> Nudges => Set<Nudge>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxEvent> InboxEvents => Set<InboxEvent>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<WatchedRepository> Repositories => Set<WatchedRepository>();

    public DbSet<OpenPullRequest> PullRequests => Set<OpenPullRequest>();

    public DbSet<RepositoryChoice> RepositoryChoices => Set<RepositoryChoice>();

    public DbSet<ReadableRepository> ReadableRepositories => Set<ReadableRepository>();

    public DbSet<PullRequestMark> PullRequestMarks => Set<PullRequestMark>();

    public DbSet<PullRequestDeed> PullRequestDeeds => Set<PullRequestDeed>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<WorkspaceDayOff> WorkspaceDaysOff => Set<WorkspaceDayOff>();

    public DbSet<OwnCalendar> OwnCalendars => Set<OwnCalendar>();

    public DbSet<OwnDayOff> OwnDaysOff => Set<OwnDayOff>();

    public DbSet<ReadingSource> ReadingSources => Set<ReadingSource>();

    public DbSet<ReadingFollow> ReadingFollows => Set<ReadingFollow>();

    public DbSet<ReadingItem> ReadingItems => Set<ReadingItem>();

    public DbSet<HomeTab> HomeTabs => Set<HomeTab>();

    public DbSet<GitHubAccount> GitHubAccounts => Set<GitHubAccount>();

    public DbSet<GitHubConnecting> GitHubConnecting => Set<GitHubConnecting>();

    public DbSet<FollowedChannel> FollowedChannels => Set<FollowedChannel>();

    public DbSet<FollowedThread> FollowedThreads => Set<FollowedThread>();

    public DbSet<ThreadMessage> ThreadMessages => Set<ThreadMessage>();

    public DbSet<HeardReaction> HeardReactions => Set<HeardReaction>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<LedgerChange> LedgerChanges => Set<LedgerChange>();

    public DbSet<LedgerPreference> LedgerPreferences => Set<LedgerPreference>();

    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    public DbSet<FeedbackItem> FeedbackItems => Set<FeedbackItem>();

    public DbSet<OwnRubric> OwnRubrics => Set<OwnRubric>();

    public DbSet<EnergyAnswer> EnergyAnswers => Set<EnergyAnswer>();

    public DbSet<SharingChoice> SharingChoices => Set<SharingChoice>();

    public DbSet<SharedWeek> SharedWeeks => Set<SharedWeek>();

    public DbSet<PickedStepUp> PickedStepUps => Set<PickedStepUp>();

    public DbSet<Removal> Removals => Set<Removal>();

    /// <summary>On SQLite: what was overwritten in the database still stands in its log until that is emptied, which it can be only while nobody
    /// reads; SQLite waits for that, up to five seconds.</summary>
    /// <returns>Whether it is empty.</returns>
    public async Task<bool> EmptyLog(CancellationToken cancellationToken)
    {
        if (!Database.IsSqlite())
        {
            return true;
        }

        // One connection for all three.
        await Database.OpenConnectionAsync(cancellationToken);

        try
        {
            await Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 5000", cancellationToken);
            await using var checkpoint = Database.GetDbConnection().CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            var isBusy = Convert.ToInt32(await checkpoint.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            await Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 0", cancellationToken);

            return isBusy == 0;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>On SQLite: writes the file anew. What is deleted is overwritten, but a page that was rearranged before may hold a stale copy.</summary>
    /// <exception cref="IOException">Somebody was reading all the time, so that the log still holds what was there.</exception>
    public async Task RewriteFile(CancellationToken cancellationToken)
    {
        if (!Database.IsSqlite())
        {
            return;
        }

        await Database.ExecuteSqlAsync($"VACUUM", cancellationToken);

        for (var attempt = 1; !await EmptyLog(cancellationToken); attempt++)
        {
            if (attempt == MostEmptyings)
            {
                throw new IOException("The database's log could not be emptied: it was read all the time.");
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order or compare DateTimeOffset in SQL; UTC ticks sort the same everywhere.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<MessageTs>().HaveConversion<MicrosecondsConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<Cadence>().HaveConversion<CadenceConverter>();
        configurationBuilder.Properties<IReadOnlyList<DateOnly>>().HaveConversion<DatesConverter, DatesComparer>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Workspace>(workspace =>
        {
            workspace.Property(w => w.Id).ValueGeneratedNever();
            workspace.HasIndex(w => w.TeamId).IsUnique();
        });

        var members = OfWorkspace<Member>(modelBuilder);
        members.HasIndex(m => new { m.WorkspaceId, m.SlackUserId }).IsUnique();
        members.HasIndex(m => new { m.ThreadsReadAt, m.JoinedAt });

        OfMember<Plan>(modelBuilder).HasIndex(p => new { p.WorkspaceId, p.MemberId, p.ArchivedAt });

        var items = OfPlan<PlanItem>(modelBuilder, i => i.PlanId);
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.WeekStartsOn });
        items.HasIndex(i => new { i.Kind, i.WeekStartsOn });
        OfPlan<PlanPassage>(modelBuilder, p => p.PlanId);

        var imports = OfMember<PlanImport>(modelBuilder);
        imports.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State });
        imports.HasIndex(i => new { i.State, i.RequestedAt });

        OfMember<Habit>(modelBuilder).HasIndex(h => new { h.WorkspaceId, h.MemberId, h.EndsOn });

        var pastCadences = OfHabit<PastCadence>(modelBuilder, c => c.HabitId);
        pastCadences.HasIndex(c => new { c.WorkspaceId, c.HabitId, c.StartsOn }).IsUnique();
        pastCadences.HasIndex(c => new { c.WorkspaceId, c.MemberId });

        var marks = OfHabit<HabitMark>(modelBuilder, m => m.HabitId);
        marks.HasIndex(m => new { m.WorkspaceId, m.HabitId, m.On, m.Kind }).IsUnique();
        marks.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });

        var snoozes = OfHabit<Snooze>(modelBuilder, s => s.HabitId);
        snoozes.HasIndex(s => new { s.WorkspaceId, s.HabitId }).IsUnique();
        snoozes.HasIndex(s => new { s.WorkspaceId, s.MemberId });
        snoozes.HasIndex(s => new { s.IsQueued, s.UntilAt });
        // Two nodes, or a node and the member, must not both move it.
        snoozes.Property(s => s.UntilAt).IsConcurrencyToken();
        snoozes.Property(s => s.IsQueued).IsConcurrencyToken();

        OfMember<Change>(modelBuilder).HasIndex(c => new { c.WorkspaceId, c.MemberId, c.UndoneAt });
        OfMember<ShownEntry>(modelBuilder).HasIndex(e => new { e.WorkspaceId, e.MemberId, e.Number }).IsUnique();

        OfMember<OneOnOne>(modelBuilder).HasIndex(o => new { o.WorkspaceId, o.MemberId, o.EndedOn });

        var meetings = OfRow<OneOnOneMeeting, OneOnOne>(modelBuilder, m => m.OneOnOneId);
        meetings.HasIndex(m => new { m.WorkspaceId, m.OneOnOneId, m.On }).IsUnique();
        meetings.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });
        meetings.HasIndex(m => new { m.WorkspaceId, m.PlanItemId });
        meetings.HasIndex(m => m.NextDueAt);
        meetings.HasIndex(m => m.SendingMessageId);
        // Whoever was overtaken by another node, or by the member, can no longer save.
        meetings.Property(m => m.NextDueAt).IsConcurrencyToken();

        var nudges = OfMember<Nudge>(modelBuilder);
        nudges.ToTable("NudgeTimes");
        nudges.HasIndex(n => new { n.WorkspaceId, n.MemberId, n.Kind, n.TimeOfDay }).IsUnique();
        nudges.HasIndex(n => n.NextDueAt);
        nudges.Property(n => n.NextDueAt).IsConcurrencyToken();

        var outbox = OfMember<OutboxMessage>(modelBuilder);
        outbox.HasIndex(m => new { m.WorkspaceId, m.Key }).IsUnique();
        outbox.HasIndex(m => new { m.State, m.NotBeforeAt });
        outbox.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });
        outbox.HasIndex(m => new { m.WorkspaceId, m.Composer, m.On });
        // Whoever lost the lease to somebody else can no longer save.
        outbox.Property(m => m.NotBeforeAt).IsConcurrencyToken();

        var events = OfWorkspace<InboxEvent>(modelBuilder);
        events.HasIndex(e => new { e.WorkspaceId, e.EventId }).IsUnique();
        events.HasIndex(e => e.NextAttemptAt);
        events.HasIndex(e => e.ReceivedAt);

        var answered = OfWorkspace<AnsweredRequest>(modelBuilder);
        answered.HasIndex(r => new { r.WorkspaceId, r.TriggerId }).IsUnique();
        answered.HasIndex(r => r.AnsweredAt);

        OfWorkspace<WatchedRepository>(modelBuilder).HasIndex(r => new { r.WorkspaceId, r.Source, r.Name }).IsUnique();

        var pullRequests = OfWorkspace<OpenPullRequest>(modelBuilder);
        pullRequests.HasIndex(p => new { p.WorkspaceId, p.RepositoryId, p.HiddenBy });
        // Two nodes that read the same repository at the same time must not both keep what they read.
        pullRequests.HasIndex(p => new { p.WorkspaceId, p.RepositoryId, p.Number }).IsUnique();
        pullRequests.HasOne<WatchedRepository>().WithMany()
            .HasForeignKey(p => new { p.WorkspaceId, p.RepositoryId }).OnDelete(DeleteBehavior.Cascade);

        OfMember<RepositoryChoice>(modelBuilder).HasIndex(c => new { c.WorkspaceId, c.MemberId, c.Source }).IsUnique();

        var readable = OfRow<ReadableRepository, RepositoryChoice>(modelBuilder, r => r.ChoiceId);
        readable.HasIndex(r => new { r.WorkspaceId, r.ChoiceId, r.Name }).IsUnique();
        readable.HasIndex(r => new { r.WorkspaceId, r.MemberId });

        OfMember<PullRequestMark>(modelBuilder).HasIndex(m => new { m.WorkspaceId, m.MemberId, m.Repository, m.Number }).IsUnique();
        // Two nodes that see the same review must not both keep it.
        OfMember<PullRequestDeed>(modelBuilder).HasIndex(d => new { d.WorkspaceId, d.MemberId, d.At, d.Repository, d.Number }).IsUnique();

        var homeTabs = OfMember<HomeTab>(modelBuilder);
        homeTabs.HasIndex(h => new { h.WorkspaceId, h.MemberId }).IsUnique();
        homeTabs.HasIndex(h => h.NextPublishAt);
        homeTabs.HasIndex(h => h.DayEndsAt);

        var absences = OfMember<Absence>(modelBuilder);
        absences.HasIndex(a => new { a.WorkspaceId, a.MemberId, a.EndsOn });
        absences.HasOne<Habit>().WithMany().HasForeignKey(a => new { a.WorkspaceId, a.HabitId }).OnDelete(DeleteBehavior.Cascade);

        OfWorkspace<WorkspaceDayOff>(modelBuilder).HasIndex(d => new { d.WorkspaceId, d.On }).IsUnique();

        var calendars = OfMember<OwnCalendar>(modelBuilder);
        calendars.HasIndex(c => new { c.WorkspaceId, c.MemberId }).IsUnique();
        calendars.HasIndex(c => c.NextReadAt);

        OfMember<OwnDayOff>(modelBuilder).HasIndex(d => new { d.WorkspaceId, d.MemberId, d.On }).IsUnique();

        AddReading(modelBuilder);
        AddGitHub(modelBuilder);
        AddThreads(modelBuilder);
        AddEvidence(modelBuilder);
    }

    private static void AddReading(ModelBuilder modelBuilder)
    {
        var sources = OfWorkspace<ReadingSource>(modelBuilder);
        sources.HasIndex(s => new { s.WorkspaceId, s.Kind, s.AddressHash }).IsUnique();
        sources.HasIndex(s => s.NextPollAt);

        var follows = OfMember<ReadingFollow>(modelBuilder);
        follows.HasIndex(f => new { f.WorkspaceId, f.SourceId, f.MemberId }).IsUnique();
        follows.HasIndex(f => new { f.WorkspaceId, f.MemberId, f.Number }).IsUnique();
        follows.HasOne<ReadingSource>().WithMany().HasForeignKey(f => new { f.WorkspaceId, f.SourceId }).OnDelete(DeleteBehavior.Cascade);

        var items = OfMember<ReadingItem>(modelBuilder);
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.LinkHash }).IsUnique();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.Number }).IsUnique();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State });
    }

    private static void AddGitHub(ModelBuilder modelBuilder)
    {
        var accounts = OfMember<GitHubAccount>(modelBuilder);
        accounts.HasIndex(a => new { a.WorkspaceId, a.MemberId }).IsUnique();
        accounts.HasIndex(a => a.NextCareAt);
        accounts.HasIndex(a => a.GitHubId);
        // Whoever was overtaken by another node, or by the member, can no longer save.
        accounts.Property(a => a.NextCareAt).IsConcurrencyToken();

        var connecting = OfMember<GitHubConnecting>(modelBuilder);
        connecting.HasIndex(c => new { c.WorkspaceId, c.MemberId }).IsUnique();
        connecting.HasIndex(c => c.NextPollAt);
        connecting.Property(c => c.NextPollAt).IsConcurrencyToken();
    }

    private static void AddThreads(ModelBuilder modelBuilder)
    {
        var channels = OfWorkspace<FollowedChannel>(modelBuilder);
        channels.HasIndex(c => new { c.WorkspaceId, c.ChannelId }).IsUnique();
        channels.HasIndex(c => c.NextReadAt);
        // Two nodes must not both read on.
        channels.Property(c => c.NextReadAt).IsConcurrencyToken();

        var threads = OfWorkspace<FollowedThread>(modelBuilder);
        threads.HasIndex(t => new { t.WorkspaceId, t.ChannelId, t.ThreadTs }).IsUnique();
        threads.HasIndex(t => new { t.WorkspaceId, t.ChannelId, t.IsUnread });
        threads.HasIndex(t => t.NextLookAt);
        threads.HasIndex(t => t.ThreadTs);

        var messages = OfWorkspace<ThreadMessage>(modelBuilder);
        messages.HasIndex(m => new { m.WorkspaceId, m.ChannelId, m.Ts }).IsUnique();
        messages.HasIndex(m => new { m.WorkspaceId, m.ChannelId, m.ThreadTs });
        messages.HasIndex(m => m.Ts);

        var reactions = OfWorkspace<HeardReaction>(modelBuilder);
        reactions.HasIndex(r => new { r.WorkspaceId, r.ChannelId, r.Ts, r.Emoji, r.UserId }).IsUnique();
        reactions.HasIndex(r => r.HeardAt);

        var entries = OfMember<LedgerEntry>(modelBuilder);
        entries.HasIndex(e => new { e.WorkspaceId, e.MemberId, e.ChannelId, e.ThreadTs }).IsUnique();
        entries.HasIndex(e => new { e.WorkspaceId, e.ChannelId, e.ThreadTs });
        entries.HasIndex(e => new { e.WorkspaceId, e.MemberId, e.State });

        var changes = OfRow<LedgerChange, LedgerEntry>(modelBuilder, c => c.EntryId);
        changes.HasIndex(c => new { c.WorkspaceId, c.EntryId });
        changes.HasIndex(c => new { c.WorkspaceId, c.MemberId, c.At });

        OfMember<LedgerPreference>(modelBuilder).HasIndex(p => new { p.WorkspaceId, p.MemberId });
    }

    private static void AddEvidence(ModelBuilder modelBuilder)
    {
        var items = OfMember<EvidenceItem>(modelBuilder);
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.Number }).IsUnique();
        // Two nodes that see the same must not both propose it.
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.Source }).IsUnique();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State, i.On });

        OfMember<FeedbackItem>(modelBuilder).HasIndex(f => new { f.WorkspaceId, f.MemberId, f.Number }).IsUnique();
        OfMember<OwnRubric>(modelBuilder).HasIndex(r => new { r.WorkspaceId, r.MemberId }).IsUnique();
        var sharings = OfMember<SharingChoice>(modelBuilder);
        sharings.HasIndex(s => new { s.WorkspaceId, s.MemberId }).IsUnique();
        sharings.HasIndex(s => new { s.WorkspaceId, s.ManagerId });
        var sharedWeeks = OfMember<SharedWeek>(modelBuilder);
        sharedWeeks.HasIndex(w => new { w.WorkspaceId, w.MemberId, w.WeekOn }).IsUnique();
        sharedWeeks.HasIndex(w => w.NextDueAt);
        // Two nodes, or a node and the member, must not both send it.
        sharedWeeks.Property(w => w.State).IsConcurrencyToken();

        OfMember<PickedStepUp>(modelBuilder).HasIndex(p => new { p.WorkspaceId, p.MemberId, p.StepUpId }).IsUnique();
        OfWorkspace<Removal>(modelBuilder).HasIndex(r => r.NextDueAt);
        OfMember<EnergyAnswer>(modelBuilder).HasIndex(a => new { a.WorkspaceId, a.MemberId, a.WeekOn }).IsUnique();
    }

    private static EntityTypeBuilder<T> OfWorkspace<T>(ModelBuilder modelBuilder)
        where T : class, IWorkspaceRow
    {
        var entity = modelBuilder.Entity<T>();
        entity.HasKey(row => new { row.WorkspaceId, row.Id });
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.HasOne<Workspace>().WithMany().HasForeignKey(row => row.WorkspaceId).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }

    private static EntityTypeBuilder<T> OfMember<T>(ModelBuilder modelBuilder)
        where T : class, IMemberRow
    {
        var entity = modelBuilder.Entity<T>();
        entity.HasKey(row => new { row.WorkspaceId, row.Id });
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.HasOne<Member>().WithMany().HasForeignKey(row => new { row.WorkspaceId, row.MemberId }).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }

    private static EntityTypeBuilder<T> OfPlan<T>(ModelBuilder modelBuilder, Expression<Func<T, Guid>> planId)
        where T : class, IMemberRow => OfRow<T, Plan>(modelBuilder, planId);

    private static EntityTypeBuilder<T> OfHabit<T>(ModelBuilder modelBuilder, Expression<Func<T, Guid>> habitId)
        where T : class, IMemberRow => OfRow<T, Habit>(modelBuilder, habitId);

    private static EntityTypeBuilder<T> OfRow<T, TOwner>(ModelBuilder modelBuilder, Expression<Func<T, Guid>> ownerId)
        where T : class, IMemberRow
        where TOwner : class, IMemberRow
    {
        var entity = OfMember<T>(modelBuilder);
        var ownerIdName = ((MemberExpression)ownerId.Body).Member.Name;
        entity.HasOne<TOwner>().WithMany().HasForeignKey(nameof(IWorkspaceRow.WorkspaceId), ownerIdName).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }
}
