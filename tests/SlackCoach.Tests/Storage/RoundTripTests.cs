using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Reading;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqliteRoundTripTests : RoundTripTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresRoundTripTests : RoundTripTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class RoundTripTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Instants_order_and_compare_in_sql_whatever_offset_they_came_with()
    {
        await using var floor = await Floor.Start(Provider);
        var early = new DateTimeOffset(2027, 1, 4, 20, 0, 0, TimeSpan.FromHours(12));
        var late = new DateTimeOffset(2027, 1, 4, 1, 0, 0, 1, TimeSpan.FromHours(-8));
        await floor.Add(
            SampleRows.Message(floor.Member, "late", OutboxState.Sent, late),
            SampleRows.Message(floor.Member, "early", OutboxState.Sent, early));

        var keys = await floor.Read(db => db.Outbox.In(floor.Workspace.Id)
            .OrderBy(row => row.NotBeforeAt).Select(row => row.Key).ToListAsync());
        var upToNow = await floor.Read(db => db.Outbox.In(floor.Workspace.Id)
            .Where(row => row.NotBeforeAt <= SampleRows.Now).Select(row => row.NotBeforeAt).ToListAsync());

        Assert.Equal(["early", "late"], keys);
        Assert.Equal([early], upToNow);
        Assert.All(upToNow, instant => Assert.Equal(TimeSpan.Zero, instant.Offset));
    }

    [SkippableFact]
    public async Task An_instant_keeps_its_last_tick()
    {
        await using var floor = await Floor.Start(Provider);
        var instant = SampleRows.Now.AddTicks(1_234_567);
        await floor.Add(SampleRows.Digest(floor.Member, instant));

        Assert.Equal(instant, await floor.Read(db => db.Nudges.Of(floor.Member).Select(nudge => nudge.NextDueAt).SingleAsync()));
    }

    [SkippableFact]
    public async Task Dates_times_enums_and_sets_of_days_come_back_as_they_went()
    {
        await using var floor = await Floor.Start(Provider);
        var plan = SampleRows.Plan(floor.Member);
        var item = SampleRows.TimeOff(plan, new DateOnly(2024, 2, 29), new DateOnly(2027, 12, 31));
        var nudge = SampleRows.Digest(floor.Member, null);
        nudge.Days = Weekdays.Monday | Weekdays.Saturday;
        nudge.TimeOfDay = new TimeOnly(23, 59);
        await floor.Add(plan, item, nudge);

        await using var db = floor.Database.Open();
        var readItem = await db.PlanItems.Of(floor.Member).SingleAsync();
        var readNudge = await db.Nudges.Of(floor.Member).SingleAsync();

        Assert.Equal([new DateOnly(2024, 2, 29), new DateOnly(2027, 12, 31)], readItem.OffOn);
        Assert.Equal(PlanItemKind.TimeOff, readItem.Kind);
        Assert.Equal(Weekdays.Monday | Weekdays.Saturday, readNudge.Days);
        Assert.Equal(new TimeOnly(23, 59), readNudge.TimeOfDay);
        Assert.Null(readNudge.NextDueAt);
    }

    [SkippableFact]
    public async Task Time_off_and_working_hours_come_back_as_they_went()
    {
        await using var floor = await Floor.Start(Provider);
        var habit = SampleRows.Habit(floor.Member);
        var absence = new Absence
        {
            WorkspaceId = floor.Workspace.Id,
            Id = Guid.CreateVersion7(SampleRows.Now),
            MemberId = floor.Member.Id,
            StartsOn = new DateOnly(2028, 2, 29),
            EndsOn = null,
            FromTimeOfDay = new TimeOnly(12, 0),
            UntilTimeOfDay = new TimeOnly(3, 0),
            HabitId = habit.Id,
            Source = AbsenceSource.SlackStatus,
            Reason = "Dentist",
            CreatedAt = SampleRows.Now,
        };
        await floor.Add(habit, absence, SampleRows.DayOff(floor.Workspace, new DateOnly(2027, 12, 24)));
        await floor.Read(db => db.Members.In(floor.Workspace.Id).ExecuteUpdateAsync(set => set
            .SetProperty(member => member.WorkStartsTimeOfDay, new TimeOnly(10, 30)).SetProperty(member => member.WorkEndsTimeOfDay, new TimeOnly(2, 0))
            .SetProperty(member => member.Country, "GB-SCT").SetProperty(member => member.AwayStatus, ":palm_tree:")));

        await using var db = floor.Database.Open();
        var read = await db.Absences.Of(floor.Member).SingleAsync();
        var member = await db.Members.In(floor.Workspace.Id).SingleAsync();

        Assert.Equal(new TimeOff(new DateOnly(2028, 2, 29), null, DayHours.Afternoon, habit.Id), read.AsTimeOff());
        Assert.Equal((AbsenceSource.SlackStatus, "Dentist", SampleRows.Now), (read.Source, read.Reason, read.CreatedAt));
        Assert.Equal(new DayHours(new TimeOnly(10, 30), new TimeOnly(2, 0)), member.WorkingHours());
        Assert.Equal(("GB-SCT", ":palm_tree:"), (member.Country, member.AwayStatus));
        Assert.Equal([new DateOnly(2027, 12, 24)], await db.WorkspaceDaysOff.In(floor.Workspace.Id).Select(day => day.On).ToListAsync());

        await floor.Read(db => db.Habits.Of(floor.Member).ExecuteDeleteAsync());
        Assert.Equal(0, await floor.Read(db => db.Absences.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task A_calendar_of_a_members_own_comes_back_as_it_went_one_for_each_member_with_each_day_once()
    {
        await using var floor = await Floor.Start(Provider);
        var calendar = SampleRows.OwnCalendar(floor.Member);
        (calendar.ETag, calendar.LastModified, calendar.ReadAt, calendar.LeasedUntilAt, calendar.Failures) = ("\"1\"", "Mon, 04 Jan 2027", SampleRows.Now, SampleRows.Now.AddMinutes(1), 2);
        await floor.Add(calendar, SampleRows.OwnDayOff(floor.Member, new DateOnly(2028, 2, 29)));

        Assert.Equivalent(calendar, await floor.Read(db => db.OwnCalendars.Of(floor.Member).SingleAsync()), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.OwnCalendar(floor.Member)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.OwnDayOff(floor.Member, new DateOnly(2028, 2, 29))));
        Assert.Equal([new DateOnly(2028, 2, 29)], await floor.Read(db => db.OwnDaysOff.Of(floor.Member).Select(day => day.On).ToListAsync()));
    }

    [SkippableFact]
    public async Task Marks_on_pull_requests_and_deeds_come_back_as_they_went_once_each()
    {
        await using var floor = await Floor.Start(Provider);
        var (mark, deed) = (SampleRows.Mark(floor.Member, 1), SampleRows.Deed(floor.Member, 1));
        await floor.Add(mark, deed, SampleRows.Mark(floor.Member, 2), SampleRows.Deed(floor.Member, 2));

        Assert.Equivalent(mark, await floor.Read(db => db.PullRequestMarks.Of(floor.Member).SingleAsync(row => row.Number == 1)), strict: true);
        Assert.Equivalent(deed, await floor.Read(db => db.PullRequestDeeds.Of(floor.Member).SingleAsync(row => row.Number == 1)), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Mark(floor.Member, 1)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Deed(floor.Member, 1)));
    }

    [SkippableFact]
    public async Task What_is_kept_of_threads_comes_back_as_it_went_once_each()
    {
        await using var floor = await Floor.Start(Provider);
        var (channel, thread, message) = (SampleRows.FollowedChannel(floor.Workspace), SampleRows.FollowedThread(floor.Workspace), SampleRows.ThreadMessage(floor.Workspace));
        var entry = SampleRows.LedgerEntry(floor.Member);
        var (change, preference) = (SampleRows.LedgerChange(entry), SampleRows.LedgerPreference(floor.Member));
        var reaction = SampleRows.HeardReaction(floor.Workspace);
        await floor.Add(channel, thread, message, reaction, entry, change, preference);

        Assert.Equivalent(channel, await floor.Read(db => db.FollowedChannels.In(floor.Workspace.Id).SingleAsync()), strict: true);
        Assert.Equivalent(thread, await floor.Read(db => db.FollowedThreads.In(floor.Workspace.Id).SingleAsync()), strict: true);
        Assert.Equivalent(message, await floor.Read(db => db.ThreadMessages.In(floor.Workspace.Id).SingleAsync()), strict: true);
        Assert.Equivalent(reaction, await floor.Read(db => db.HeardReactions.In(floor.Workspace.Id).SingleAsync()), strict: true);
        Assert.Equivalent(entry, await floor.Read(db => db.LedgerEntries.Of(floor.Member).SingleAsync()), strict: true);
        Assert.Equivalent(change, await floor.Read(db => db.LedgerChanges.Of(floor.Member).SingleAsync()), strict: true);
        Assert.Equivalent(preference, await floor.Read(db => db.LedgerPreferences.Of(floor.Member).SingleAsync()), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.LedgerEntry(floor.Member)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.ThreadMessage(floor.Workspace)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.HeardReaction(floor.Workspace)));
    }

    [SkippableFact]
    public async Task Sharing_and_the_weeks_shared_come_back_as_they_went_once_each()
    {
        await using var floor = await Floor.Start(Provider);
        var (choice, week) = (SampleRows.Sharing(floor.Member), SampleRows.SharedWeek(floor.Member));
        await floor.Add(choice, week);

        Assert.Equivalent(choice, await floor.Read(db => db.SharingChoices.Of(floor.Member).SingleAsync()), strict: true);
        Assert.Equivalent(week, await floor.Read(db => db.SharedWeeks.Of(floor.Member).SingleAsync()), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Sharing(floor.Member)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.SharedWeek(floor.Member)));
    }

    [SkippableFact]
    public async Task A_week_has_one_answer_about_its_energy()
    {
        await using var floor = await Floor.Start(Provider);
        var answer = SampleRows.Energy(floor.Member, 4);
        await floor.Add(answer);

        Assert.Equivalent(answer, await floor.Read(db => db.EnergyAnswers.Of(floor.Member).SingleAsync()), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Energy(floor.Member, 2)));
    }

    [SkippableFact]
    public async Task Evidence_feedback_and_rubrics_come_back_as_they_went_once_each()
    {
        await using var floor = await Floor.Start(Provider);
        var (kept, feedback, rubric) = (SampleRows.Evidence(floor.Member, 1), SampleRows.Feedback(floor.Member, 1), SampleRows.OwnRubric(floor.Member));
        await floor.Add(kept, SampleRows.Evidence(floor.Member, 2), SampleRows.Evidence(floor.Member, null), feedback, rubric);

        Assert.Equivalent(kept, await floor.Read(db => db.EvidenceItems.Of(floor.Member).SingleAsync(row => row.Number == 1)), strict: true);
        Assert.Equivalent(feedback, await floor.Read(db => db.FeedbackItems.Of(floor.Member).SingleAsync()), strict: true);
        Assert.Equivalent(rubric, await floor.Read(db => db.OwnRubrics.Of(floor.Member).SingleAsync()), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Evidence(floor.Member, 1)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Evidence(floor.Member, null)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Feedback(floor.Member, 1)));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.OwnRubric(floor.Member)));
    }

    [SkippableFact]
    public async Task Accounts_codes_and_what_they_open_come_back_as_they_went()
    {
        await using var floor = await Floor.Start(Provider);
        var choice = SampleRows.OwnChoice(floor.Member, "topic:harborline/pay");
        var readable = SampleRows.Readable(choice, "harborline/web");
        await floor.Add(choice, readable);
        Assert.Equivalent(choice, await floor.Read(db => db.RepositoryChoices.Of(floor.Member).SingleAsync()), strict: true);
        Assert.Equivalent(readable, await floor.Read(db => db.ReadableRepositories.Of(floor.Member).SingleAsync()), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Readable(choice, "harborline/web")));
        await floor.Read(db => db.RepositoryChoices.Of(floor.Member).ExecuteDeleteAsync());
        Assert.Equal(0, await floor.Read(db => db.ReadableRepositories.Of(floor.Member).CountAsync()));
        await floor.Add(SampleRows.Account(floor.Member, SampleRows.Now.AddHours(7)), SampleRows.Connecting(floor.Member, SampleRows.Now.AddSeconds(5)));

        await using var db = floor.Database.Open();
        var account = await db.GitHubAccounts.Of(floor.Member).SingleAsync();
        var connecting = await db.GitHubConnecting.Of(floor.Member).SingleAsync();

        Assert.Equal(("nadia-okafor", 4_711L, GitHubAccountState.Connected), (account.Login, account.GitHubId, account.State));
        Assert.Equal("harborline/checkout\nharborline/web", account.Teams);
        Assert.Equal((SampleRows.Now.AddHours(8), SampleRows.Now.AddHours(7)), (account.TokenExpiresAt, account.NextCareAt));
        Assert.Equal(("WDJB-MJHT", SampleRows.Now.AddMinutes(15), 5), (connecting.UserCode, connecting.ExpiresAt, connecting.IntervalSeconds));
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Account(floor.Member, null)));
    }

    [SkippableFact]
    public async Task A_changed_list_of_dates_is_noticed_and_saved()
    {
        await using var floor = await Floor.Start(Provider);
        var plan = SampleRows.Plan(floor.Member);
        await floor.Add(plan, SampleRows.TimeOff(plan, new DateOnly(2027, 1, 5)));

        await using (var db = floor.Database.Open())
        {
            (await db.PlanItems.Of(floor.Member).SingleAsync()).OffOn = [];
            Assert.Equal(1, await db.SaveChangesAsync());
        }

        Assert.Empty((await floor.Read(db => db.PlanItems.Of(floor.Member).SingleAsync())).OffOn);
    }

    [SkippableFact]
    public async Task A_reading_list_comes_back_as_it_went_and_goes_with_its_source()
    {
        await using var floor = await Floor.Start(Provider);
        var source = SampleRows.Feed(floor.Workspace, "https://harbor.example/feed.xml", SampleRows.Now);
        var document = SampleRows.Document(floor.Member, 1, "Queues want limits");
        (document.State, document.PickedOn, document.PickedFor) = (DocumentState.Picked, new DateOnly(2027, 1, 4), "oldest unread");
        await floor.Add(source, SampleRows.Follow(floor.Member, source), document);

        var read = await floor.Read(db => db.ReadingItems.Of(floor.Member).SingleAsync());

        Assert.Equivalent(document.ToDocument(), read.ToDocument(), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Document(floor.Member, 2, "Queues want limits")));
        Assert.Equal(1, await floor.Read(db => db.ReadingSources.In(floor.Workspace.Id).ExecuteDeleteAsync()));
        Assert.Empty(await floor.Read(db => db.ReadingFollows.Of(floor.Member).ToListAsync()));
    }

    [SkippableFact]
    public async Task Enums_are_text_so_that_the_database_can_be_read_and_reordered()
    {
        await using var floor = await Floor.Start(Provider);
        await floor.Add(SampleRows.Digest(floor.Member, null));

        var kind = await floor.Read(db => db.Database
            .SqlQuery<string>($"""SELECT "Kind" AS "Value" FROM "NudgeTimes" WHERE "WorkspaceId" = {floor.Workspace.Id}""").SingleAsync());

        Assert.Equal("MorningDigest", kind);
    }

    [SkippableFact]
    public async Task A_secret_comes_back_from_its_encrypted_column_and_only_with_its_keys()
    {
        await using var floor = await Floor.Start(Provider);
        var secrets = new Secrets(new EphemeralDataProtectionProvider());
        const string Token = "xoxb-very-secret-token";

        await using (var db = floor.Database.Open())
        {
            (await db.Workspaces.SingleAsync()).ProtectedBotToken = secrets.Protect(Token);
            await db.SaveChangesAsync();
        }

        var kept = (await floor.Read(db => db.Workspaces.SingleAsync())).ProtectedBotToken!;

        Assert.DoesNotContain(Token, kept, StringComparison.Ordinal);
        Assert.Equal(Token, secrets.Unprotect(kept));
        var stranger = new Secrets(new EphemeralDataProtectionProvider());
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => stranger.Unprotect(kept));
    }

    [SkippableFact]
    public async Task A_person_has_one_home_tab()
    {
        await using var floor = await Floor.Start(Provider);
        await floor.Add(SampleRows.Home(floor.Member, SampleRows.Now));

        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(SampleRows.Home(floor.Member, null)));
        Assert.Equal(SampleRows.Now, await floor.Read(db => db.HomeTabs.Of(floor.Member).Select(home => home.NextPublishAt).SingleAsync()));
    }

    [SkippableFact]
    public async Task Migrating_again_keeps_every_row()
    {
        await using var floor = await Floor.Start(Provider);
        await floor.Add(SampleRows.Habit(floor.Member), SampleRows.Message(floor.Member, "k", OutboxState.Waiting, SampleRows.Now));

        await using (var db = floor.Database.Open())
        {
            await db.Database.MigrateAsync();
        }

        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
        Assert.Equal(1, await floor.Read(db => db.Outbox.Of(floor.Member).CountAsync()));
    }
}
