using Microsoft.Extensions.DependencyInjection;
using Moq;
using Quartz;
using SlackCoach.Absences;
using SlackCoach.AppHome;
using SlackCoach.Clock;
using SlackCoach.Connections;
using SlackCoach.Fetch;
using SlackCoach.GitHub;
using SlackCoach.Lists;
using SlackCoach.Nudges;
using SlackCoach.OneOnOnes;
using SlackCoach.Outbox;
using SlackCoach.PullRequests;
using SlackCoach.Reading;
using SlackCoach.Routines;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

/// <summary>What runs every few seconds finds its rows by an index, however many members there are.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task The_tick_reads_no_table_from_end_to_end()
    {
        var plans = await PlansOf(services => services.GetRequiredService<NudgePlanner>().EnqueueDue(CancellationToken.None));

        Assert.Contains(plans, line => line.Contains("IX_NudgeTimes_NextDueAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
    }

    [Fact]
    public async Task Due_1_1s_are_found_by_indexes()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite, more: services => services.AddLists().AddOneOnOnes());
        var plan = SampleRows.Plan(floor.Member);
        var series = SampleRows.OneOnOne(floor.Member);
        await floor.Add(SampleRows.Digest(floor.Member, null), plan, SampleRows.PlannedOneOnOne(plan), series, SampleRows.Meeting(series));
        var asked = new AskedStatements();
        floor.Interceptors.Add(asked);
        await floor.Do(services => services.GetServices<IDueWork>().Single().EnqueueDue(CancellationToken.None));
        floor.Interceptors.Clear();
        var plans = await asked.Plans(floor.Database);

        Assert.Contains(plans, line => line.Contains("IX_OneOnOneMeetings_NextDueAt", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_PlanItems_Kind_WeekStartsOn", StringComparison.Ordinal));
        Assert.All(plans, line => Assert.False(AskedStatements.IsScan(line), line));
    }

    [Fact]
    public async Task The_lanes_of_the_outbox_read_no_table_from_end_to_end()
    {
        var plans = await PlansOf(async services =>
        {
            await services.GetRequiredService<OutboxLanes>().Compose(CancellationToken.None);
            await services.GetRequiredService<OutboxLanes>().Answer(CancellationToken.None);
            await services.GetRequiredService<OutboxLanes>().Deliver(CancellationToken.None);
        });

        Assert.Contains(plans, line => line.Contains("IX_Outbox_State_NotBeforeAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
    }

    [Fact]
    public async Task The_inbox_reads_no_table_from_end_to_end()
    {
        var plans = await PlansOf(async services => await new InboxJob(
                services.GetRequiredService<IServiceScopeFactory>(),
                services.GetRequiredService<JobWake>(),
                services.GetRequiredService<OutboxWake>(),
                services.GetRequiredService<TimeProvider>())
            .Execute(Mock.Of<IJobExecutionContext>()));

        Assert.Contains(plans, line => line.Contains("IX_InboxEvents_NextAttemptAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
    }

    [Fact]
    public async Task The_home_job_reads_no_table_from_end_to_end()
    {
        var plans = await PlansOf(async services => await new HomeJob(
                services.GetRequiredService<IServiceScopeFactory>(),
                services.GetRequiredService<JobWake>(),
                services.GetRequiredService<ProductClock>(),
                services.GetRequiredService<TimeProvider>())
            .Execute(Mock.Of<IJobExecutionContext>()));

        Assert.Contains(plans, line => line.Contains("IX_HomeTabs_NextPublishAt", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_HomeTabs_DayEndsAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
    }

    [Fact]
    public async Task Housekeeping_finds_old_events_answers_and_messages_by_their_age()
    {
        var plans = await PlansOf(services => services.GetRequiredService<Housekeeping>().Sweep(CancellationToken.None));

        Assert.Contains(plans, line => line.Contains("IX_InboxEvents_ReceivedAt", StringComparison.Ordinal)
            || line.Contains("IX_InboxEvents_NextAttemptAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
        Assert.Contains(plans, line => line.Contains("IX_AnsweredRequests_AnsweredAt", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_Outbox_State_NotBeforeAt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Polling_finds_the_sources_that_are_due_by_an_index()
    {
        var plans = await PlansOf(services => services.GetRequiredService<SourcePolling>().PollDue(CancellationToken.None), services => services
            .AddSingleton<SourcePolling>().AddScoped<SourceReader>().AddFetch().AddGitHub());

        Assert.Contains(plans, line => line.Contains("IX_ReadingSources_NextPollAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
    }

    [Fact]
    public async Task Calendars_that_are_due_are_found_by_an_index()
    {
        var plans = await PlansOf(
            async services =>
            {
                await services.GetRequiredService<IDueWork>().EnqueueDue(CancellationToken.None);
                await services.GetRequiredService<OwnCalendarReading>().ReadDue(CancellationToken.None);
            },
            services => services.AddScoped<IDueWork, DueOwnCalendars>().AddSingleton<OwnCalendarReading>());

        Assert.Contains(plans, line => line.Contains("IX_OwnCalendars_NextReadAt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_a_reading_of_GitHub_concerns_is_found_by_indexes()
    {
        var plans = await PlansOf(
            async services =>
            {
                var db = services.GetRequiredService<CoachDbContext>();
                var workspaceId = db.Workspaces.Select(workspace => workspace.Id).First();
                db.Repositories.Add(new WatchedRepository { WorkspaceId = workspaceId, Id = Guid.CreateVersion7(), Name = "a/b", Source = "a/b", NewsAt = SampleRows.Now });
                await db.SaveChangesAsync();
                await services.GetRequiredService<RefreshFollowUp>().Run(workspaceId, [], CancellationToken.None);
            },
            services => services.AddGitHub().AddLists().AddRoutines().AddPullRequests());

        Assert.Contains(plans, line => line.Contains("IX_Outbox_WorkspaceId_Composer_On", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Codes_and_accounts_that_are_due_are_found_by_indexes()
    {
        var plans = await PlansOf(
            services => services.GetRequiredService<AccountWork>().DoDue(CancellationToken.None), services => services.AddGitHub().AddGitHubConnections());

        Assert.Contains(plans, line => line.Contains("IX_GitHubConnecting_NextPollAt", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_GitHubAccounts_NextCareAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, AskedStatements.IsScan);
    }

    [Fact]
    public async Task Commands_and_clicks_read_no_table_from_end_to_end()
    {
        var asked = new AskedStatements();
        await using var work = await Workplace.Open(new WorkplaceOptions { Interceptor = asked });
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        await work.Click(work.Posts[^1], "Sifted");

        foreach (var command in new[] { "today", "week", "done 1", "done finance", "undo", "prs", "prs all", "help",
            "read add https://quay.example/queues", "read", "read picks", "read done 1", "read sources",
            "win Cut the wait #impact", "win", "win proposals", "win remove 1", "feedback Tomás \"More code\"", "feedback",
            "connect nadia-okafor", "disconnect" })
        {
            await work.Say($"/plan {command}");
        }

        var plans = await asked.Plans(work.Database, withJobs: false);

        Assert.Contains(plans, line => line.Contains("IX_Members_WorkspaceId_SlackUserId", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_PlanItems_WorkspaceId_MemberId_WeekStartsOn", StringComparison.Ordinal));
        Assert.All(plans, line => Assert.False(AskedStatements.IsScan(line), line));
    }

    /// <summary>Does the work on a database with rows to find, and asks SQLite how it found them.</summary>
    private static async Task<List<string>> PlansOf(Func<IServiceProvider, Task> work, Action<IServiceCollection>? more = null)
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite, more: more);
        await floor.Add(
            SampleRows.Digest(floor.Member, SampleRows.Now),
            SampleRows.Message(floor.Member, "k", OutboxState.Waiting, SampleRows.Now),
            SampleRows.Home(floor.Member, null),
            new InboxEvent
            {
                WorkspaceId = floor.Workspace.Id,
                Id = Guid.CreateVersion7(SampleRows.Now),
                EventId = "Ev1",
                Payload = "{}",
                ReceivedAt = SampleRows.Now,
                NextAttemptAt = SampleRows.Now,
            });
        var asked = new AskedStatements();
        floor.Interceptors.Add(asked);
        await floor.Do(work);
        floor.Interceptors.Clear();

        return await asked.Plans(floor.Database);
    }
}
