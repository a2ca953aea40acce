using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Sharing;
using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;
using SlackCoach.GitHub;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Testing;

/// <summary>Rows with nothing special about them.</summary>
internal static class SampleRows
{
    /// <summary>A Monday, nine o'clock in UTC.</summary>
    public static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    public static Workspace Workspace(string teamId = "T1") =>
        new() { Id = Guid.CreateVersion7(Now), TeamId = teamId, CreatedAt = Now };

    public static Member Member(Workspace workspace, string userId = "U1") => new()
    {
        WorkspaceId = workspace.Id,
        Id = Guid.CreateVersion7(Now),
        SlackUserId = userId,
        ZoneId = "Etc/UTC",
        CreatedAt = Now,
        JoinedAt = Now,
        ProfileReadAt = Now,
    };

    public static Habit Habit(Member member, Guid? id = null) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = id ?? Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Title = "Circle the threads",
        Cadence = Cadence.EveryWorkingDay,
        Key = HabitKey.Threads,
        StartsOn = new DateOnly(2027, 1, 4),
    };

    /// <summary>A turn of a habit on the Monday of <see cref="Now"/>.</summary>
    public static Occurrence Turn(Cadence cadence, bool isDone) => new(
        cadence,
        cadence.PeriodOf(new DateOnly(2027, 1, 4), DayOfWeek.Monday),
        DueOn: null,
        Target: 1,
        Done: isDone ? 1 : 0,
        isDone ? OccurrenceState.Done : OccurrenceState.Open);

    public static Nudge Digest(Member member, DateTimeOffset? dueAt) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Kind = NudgeKind.MorningDigest,
        TimeOfDay = new TimeOnly(9, 0),
        Days = Weekdays.WorkWeek,
        NextDueAt = dueAt,
    };

    public static OneOnOne OneOnOne(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        PersonName = "Dana",
        Cadence = new EveryWeeksCadence(6, new DateOnly(2027, 1, 6), DayOfWeek.Wednesday),
        StartsOn = new DateOnly(2027, 1, 4),
    };

    /// <summary>On Wednesday 6 January 2027, so that its brief is due on the Monday of <see cref="Now"/>.</summary>
    public static OneOnOneMeeting Meeting(OneOnOne series) => new()
    {
        WorkspaceId = series.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = series.MemberId,
        OneOnOneId = series.Id,
        On = new DateOnly(2027, 1, 6),
        DatedAt = Now.AddDays(-7),
        NextDueAt = Now,
    };

    public static Plan Plan(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        SourceHash = "0",
        ImportedAt = Now,
    };

    public static PlanItem TimeOff(Plan plan, params DateOnly[] days) => new()
    {
        WorkspaceId = plan.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = plan.MemberId,
        PlanId = plan.Id,
        Kind = PlanItemKind.TimeOff,
        Title = "Days off",
        Line = 1,
        DaysOff = days.Length,
        OffOn = days,
    };

    public static Absence Absence(Member member, DateOnly startsOn, DateOnly? endsOn) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        StartsOn = startsOn,
        EndsOn = endsOn,
        Source = AbsenceSource.Typed,
        CreatedAt = Now,
    };

    /// <summary>A part of a day that is off.</summary>
    public static Absence PartOff(Member member, DateOnly on, TimeOnly from, TimeOnly until) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        StartsOn = on,
        EndsOn = on,
        FromTimeOfDay = from,
        UntilTimeOfDay = until,
        Source = AbsenceSource.Typed,
        CreatedAt = Now,
    };

    public static WorkspaceDayOff DayOff(Workspace workspace, DateOnly on) =>
        new() { WorkspaceId = workspace.Id, Id = Guid.CreateVersion7(Now), On = on, Name = "Company day" };

    public static OwnDayOff OwnDayOff(Member member, DateOnly on) =>
        new() { WorkspaceId = member.WorkspaceId, Id = Guid.CreateVersion7(Now), MemberId = member.Id, On = on };

    public static PullRequestMark Mark(Member member, int number) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Repository = "harborline/web",
        Number = number,
        LookedAt = Now,
        SnoozedUntilAt = Now.AddDays(1),
        SeenUntilAt = Now.AddTicks(-1),
        MarkedOn = new DateOnly(2027, 1, 4),
    };

    public static PullRequestDeed Deed(Member member, int number) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Kind = PullRequestDeedKind.Reviewed,
        Repository = "Harborline/Web",
        Number = number,
        Title = "Fix <swipe> 🚤",
        Url = "https://github.com/Harborline/Web/pull/1",
        At = Now,
        AskAt = Now.AddHours(1),
        ClosedAt = Now.AddDays(1),
        MergedAt = Now.AddDays(1),
        Comments = 3,
    };

    public static RepositoryChoice OwnChoice(Member member, string source) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Source = source,
        IsOwn = true,
        TriedAt = Now,
        CheckedAt = Now.AddTicks(-1),
        Failure = RepositoryFailure.NotFound,
    };

    public static ReadableRepository Readable(RepositoryChoice choice, string name) =>
        new() { WorkspaceId = choice.WorkspaceId, Id = Guid.CreateVersion7(Now), MemberId = choice.MemberId, ChoiceId = choice.Id, Name = name };

    public static OwnCalendar OwnCalendar(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        ProtectedLink = "encrypted",
        Name = "calendar.example",
        NextReadAt = Now,
    };

    /// <summary>In the week after that of <see cref="Now"/>.</summary>
    public static PlanItem PlannedOneOnOne(Plan plan) => new()
    {
        WorkspaceId = plan.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = plan.MemberId,
        PlanId = plan.Id,
        Kind = PlanItemKind.OneOnOne,
        Title = "1:1 with Mei",
        With = "Mei",
        WeekStartsOn = new DateOnly(2027, 1, 11),
        Line = 2,
    };

    public static PlanImport Import(Member member, PlanImportState state, DateTimeOffset requestedAt) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        SourceName = "plan.md",
        Text = "# A plan",
        State = state,
        RequestedAt = requestedAt,
    };

    public static HomeTab Home(Member member, DateTimeOffset? nextPublishAt) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        OpenedAt = Now,
        NextPublishAt = nextPublishAt,
    };

    public static OutboxMessage Message(Member member, string key, OutboxState state, DateTimeOffset at) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Key = key,
        On = DateOnly.FromDateTime(at.UtcDateTime),
        Payload = """{"text":"Hello"}""",
        State = state,
        CreatedAt = at,
        NotBeforeAt = at,
    };

    public static ReadingSource Feed(Workspace workspace, string address, DateTimeOffset nextPollAt) => new()
    {
        WorkspaceId = workspace.Id,
        Id = Guid.CreateVersion7(Now),
        Kind = ReadingSourceKind.Feed,
        Address = address,
        AddressHash = address,
        NextPollAt = nextPollAt,
    };

    public static GitHubAccount Account(Member member, DateTimeOffset? nextCareAt) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Login = "nadia-okafor",
        GitHubId = 4_711,
        State = GitHubAccountState.Connected,
        Teams = "harborline/checkout\nharborline/web",
        TokenExpiresAt = Now.AddHours(8),
        NextCareAt = nextCareAt,
        TeamsReadAt = Now,
        ConnectedAt = Now,
    };

    public static GitHubConnecting Connecting(Member member, DateTimeOffset? nextPollAt) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        UserCode = "WDJB-MJHT",
        Address = "https://github.com/login/device",
        ExpiresAt = Now.AddMinutes(15),
        IntervalSeconds = 5,
        NextPollAt = nextPollAt,
    };

    public static ReadingFollow Follow(Member member, ReadingSource source) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        SourceId = source.Id,
        Number = 1,
        Tags = "team",
        FollowedAt = Now,
    };

    public static ReadingItem Document(Member member, int number, string title, string link = "https://quay.example/queues") => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Number = number,
        Title = title,
        Link = link,
        LinkHash = link,
        Source = "quay.example",
        Tags = "queues",
        PublishedOn = new DateOnly(2026, 12, 31),
        AddedOn = new DateOnly(2027, 1, 4),
    };

    public static FollowedChannel FollowedChannel(Workspace workspace) => new()
    {
        WorkspaceId = workspace.Id,
        Id = Guid.CreateVersion7(Now),
        ChannelId = "C1",
        Name = "shop",
        IsPrivate = true,
        LeftIds = "U3 U4",
        NextReadAt = Now,
        ReadFromTs = new MessageTs(1_798_000_000_000_100),
        AgainFromTs = new MessageTs(1_798_000_000_000_300),
        Cursor = "next",
        IsListed = true,
        Read = 200,
        Error = "not_in_channel",
    };

    public static FollowedThread FollowedThread(Workspace workspace) => new()
    {
        WorkspaceId = workspace.Id,
        Id = Guid.CreateVersion7(Now),
        ChannelId = "C1",
        ThreadTs = new MessageTs(1_798_000_000_000_100),
        NextLookAt = Now,
        LookedUntilTs = new MessageTs(1_798_000_000_000_200),
        IsUnread = true,
        Cursor = "next",
    };

    public static ThreadMessage ThreadMessage(Workspace workspace) => new()
    {
        WorkspaceId = workspace.Id,
        Id = Guid.CreateVersion7(Now),
        ChannelId = "C1",
        Ts = new MessageTs(1_798_000_000_000_200),
        ThreadTs = new MessageTs(1_798_000_000_000_100),
        Facts = "{}",
        Title = "Who <fixes> the build? 🚤",
    };

    public static HeardReaction HeardReaction(Workspace workspace, string userId = "U2") => new()
    {
        WorkspaceId = workspace.Id,
        Id = Guid.CreateVersion7(Now),
        ChannelId = "C1",
        Ts = new MessageTs(1_798_000_000_000_200),
        Emoji = "eyes",
        UserId = userId,
        IsGiven = true,
        ToldTs = new MessageTs(1_798_000_000_000_400),
        HeardAt = Now,
    };

    public static LedgerEntry LedgerEntry(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        ChannelId = "C1",
        ThreadTs = new MessageTs(1_798_000_000_000_100),
        State = EntryState.Snoozed,
        Turn = StandingState.Mine,
        Standing = "{}",
        IsSaved = true,
        SnoozedUntilAt = Now,
        DecidedTs = new MessageTs(1_798_000_000_000_200),
        EnteredAt = Now,
        CountedFromAt = Now,
        NewestTs = new MessageTs(1_798_000_000_000_300),
        Title = "Who <fixes> the build? 🚤",
        GroupIds = "S1 S2",
    };

    public static LedgerChange LedgerChange(LedgerEntry entry) => new()
    {
        WorkspaceId = entry.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = entry.MemberId,
        EntryId = entry.Id,
        Reason = EntryReason.Finished,
        At = Now,
        From = EntryState.Open,
        To = EntryState.Closed,
        Detail = "decided <nothing>",
    };

    public static LedgerPreference LedgerPreference(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Wish = ThreadWish.Offered,
        ChannelId = "C1",
        Call = CallKind.Group,
        AuthorId = "U2",
    };

    public static EvidenceItem Evidence(Member member, int? number) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Number = number,
        State = number is null ? EvidenceState.Proposed : EvidenceState.Kept,
        Kind = EvidenceKind.Review,
        On = new DateOnly(2027, 1, 4),
        Text = "Cut <the> wait by half 🚤",
        Link = "https://quay.example/7",
        BenefitTo = "the *ledger* team",
        Tags = "impact go",
        IsPrivate = true,
        Source = number is null ? "review:harborline/web#7" : null,
        CreatedAt = Now,
    };

    public static FeedbackItem Feedback(Member member, int number) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Number = number,
        On = new DateOnly(2027, 1, 4),
        From = "Tomás",
        Text = "I want <to> see more code",
        Tags = "scope",
        AnsweredOn = new DateOnly(2027, 2, 1),
        Answer = "Four pull requests in January",
        CreatedAt = Now,
    };

    public static SharingChoice Sharing(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        Name = "Nadia Okafor",
        ChannelId = "C1",
        ManagerId = "U2",
        Fields = SharedFields.Counts | SharedFields.Away,
        SendsOnSilence = true,
        Agreed = "{}",
        Lapse = ConsentLapse.ReaderJoined,
        Asked = "{}",
        AskedId = Guid.CreateVersion7(Now),
    };

    public static SharedWeek SharedWeek(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        WeekOn = new DateOnly(2027, 1, 4),
        Text = "A <week>",
        IsEdited = true,
        State = SharedWeekState.Posted,
        NextDueAt = Now,
        ChannelId = "C1",
        ManagerId = "U2",
        PostMessageId = Guid.CreateVersion7(Now),
        PostTs = "1799000000.000100",
        Sendings = 2,
        PostedOn = new DateOnly(2027, 1, 8),
    };

    public static EnergyAnswer Energy(Member member, int level) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        WeekOn = new DateOnly(2027, 1, 4),
        Level = level,
    };

    public static OwnRubric OwnRubric(Member member) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(Now),
        MemberId = member.Id,
        SourceName = "ladder.yml",
        FileId = "F1",
        Link = "https://quay.example/ladder.yml",
        Text = "levels: []",
        Level = "Staff",
        RequestedAt = Now,
        ReadOn = new DateOnly(2027, 1, 4),
    };
}
