using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage;

/// <summary>All of the product's rows. Every row but <see cref="Workspace"/> belongs to a workspace, by its key and by its foreign keys.</summary>
internal sealed class CoachDbContext(DbContextOptions<CoachDbContext> options) : DbContext(options)
{
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<PlanPassage> PlanPassages => Set<PlanPassage>();

    public DbSet<PlanImport> PlanImports => Set<PlanImport>();

    public DbSet<Habit> Habits => Set<Habit>();

    public DbSet<HabitCompletion> HabitCompletions => Set<HabitCompletion>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ShownEntry> ShownEntries => Set<ShownEntry>();

    public DbSet<Nudge> Nudges => Set<Nudge>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxEvent> InboxEvents => Set<InboxEvent>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<WatchedRepository> Repositories => Set<WatchedRepository>();

    public DbSet<OpenPullRequest> PullRequests => Set<OpenPullRequest>();

    public DbSet<RepositoryChoice> RepositoryChoices => Set<RepositoryChoice>();

    public DbSet<HomeTab> HomeTabs => Set<HomeTab>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order or compare DateTimeOffset in SQL; UTC ticks sort the same everywhere.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<IReadOnlyList<DateOnly>>().HaveConversion<DatesConverter, DatesComparer>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Workspace>(workspace =>
        {
            workspace.Property(w => w.Id).ValueGeneratedNever();
            workspace.HasIndex(w => w.TeamId).IsUnique();
        });

        OfWorkspace<Member>(modelBuilder).HasIndex(m => new { m.WorkspaceId, m.SlackUserId }).IsUnique();

        OfMember<Plan>(modelBuilder).HasIndex(p => new { p.WorkspaceId, p.MemberId, p.ArchivedAt });
        OfPlan<PlanItem>(modelBuilder, i => i.PlanId).HasIndex(i => new { i.WorkspaceId, i.MemberId, i.WeekStartsOn });
        OfPlan<PlanPassage>(modelBuilder, p => p.PlanId);

        var imports = OfMember<PlanImport>(modelBuilder);
        imports.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State });
        imports.HasIndex(i => new { i.State, i.RequestedAt });

        OfMember<Habit>(modelBuilder).HasIndex(h => new { h.WorkspaceId, h.MemberId, h.EndsOn });

        var completions = OfMember<HabitCompletion>(modelBuilder);
        completions.HasIndex(c => new { c.WorkspaceId, c.HabitId, c.PeriodStartsOn }).IsUnique();
        completions.HasIndex(c => new { c.WorkspaceId, c.MemberId, c.CompletedOn });
        completions.HasOne<Habit>().WithMany().HasForeignKey(c => new { c.WorkspaceId, c.HabitId }).OnDelete(DeleteBehavior.Cascade);

        OfMember<Change>(modelBuilder).HasIndex(c => new { c.WorkspaceId, c.MemberId, c.UndoneAt });
        OfMember<ShownEntry>(modelBuilder).HasIndex(e => new { e.WorkspaceId, e.MemberId, e.Number }).IsUnique();

        var nudges = OfMember<Nudge>(modelBuilder);
        nudges.HasIndex(n => new { n.WorkspaceId, n.MemberId, n.Kind }).IsUnique();
        nudges.HasIndex(n => n.NextDueAt);
        nudges.Property(n => n.NextDueAt).IsConcurrencyToken();

        var outbox = OfMember<OutboxMessage>(modelBuilder);
        outbox.HasIndex(m => new { m.WorkspaceId, m.Key }).IsUnique();
        outbox.HasIndex(m => new { m.State, m.NotBeforeAt });
        outbox.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });
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

        var homeTabs = OfMember<HomeTab>(modelBuilder);
        homeTabs.HasIndex(h => new { h.WorkspaceId, h.MemberId }).IsUnique();
        homeTabs.HasIndex(h => h.NextPublishAt);
        homeTabs.HasIndex(h => h.DayEndsAt);
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

    private static EntityTypeBuilder<T> OfPlan<T>(ModelBuilder modelBuilder, System.Linq.Expressions.Expression<Func<T, Guid>> planId)
        where T : class, IMemberRow
    {
        var entity = OfMember<T>(modelBuilder);
        var planIdName = ((System.Linq.Expressions.MemberExpression)planId.Body).Member.Name;
        entity.HasOne<Plan>().WithMany().HasForeignKey(nameof(IWorkspaceRow.WorkspaceId), planIdName).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }
}
