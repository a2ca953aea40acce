using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Threads;
using SlackCoach.Storage.Model;
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
        modelBuilder.AddMembers();
        modelBuilder.AddPlans();
        modelBuilder.AddMessages();
        modelBuilder.AddGitHub();
        modelBuilder.AddReading();
        modelBuilder.AddThreads();
        modelBuilder.AddProgress();
    }
}
