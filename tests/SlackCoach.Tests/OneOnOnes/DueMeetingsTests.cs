using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Lists;
using SlackCoach.Nudges;
using SlackCoach.OneOnOnes;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.OneOnOnes;

public sealed class SqliteDueMeetingsTests : DueMeetingsTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresDueMeetingsTests : DueMeetingsTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class DueMeetingsTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Two_nodes_that_tick_at_once_write_one_brief()
    {
        await using var floor = await Start();
        var series = SampleRows.OneOnOne(floor.Member);
        await floor.Add(series, SampleRows.Meeting(series));
        floor.Interceptors.Add(new NodesMeet(nodes: 2));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Tick(floor))));
        floor.Interceptors.Clear();
        await Tick(floor);

        var row = await floor.Read(db => db.Outbox.Of(floor.Member).SingleAsync());
        var meeting = await floor.Read(db => db.OneOnOneMeetings.Of(floor.Member).SingleAsync());
        Assert.Equal(BriefComposer.ComposerName, row.Composer);
        Assert.Equal((OneOnOneState.Briefed, row.Id), (meeting.State, meeting.BriefMessageId));
        Assert.Equal(new DateTimeOffset(2027, 1, 7, 9, 0, 0, TimeSpan.Zero), meeting.NextDueAt);
    }

    [SkippableFact]
    public async Task Two_nodes_that_find_the_same_entry_of_a_plan_keep_one_1_1()
    {
        await using var floor = await Start();
        var plan = SampleRows.Plan(floor.Member);
        var item = SampleRows.PlannedOneOnOne(plan);
        var series = SampleRows.OneOnOne(floor.Member);
        series.PersonName = item.With;
        series.Cadence = null;
        await floor.Add(plan, item, series);
        floor.Interceptors.Add(new NodesMeet(nodes: 2));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Tick(floor))));
        floor.Interceptors.Clear();
        await Tick(floor);

        var meeting = await floor.Read(db => db.OneOnOneMeetings.Of(floor.Member).SingleAsync());
        Assert.Equal((series.Id, item.Id, new DateOnly(2027, 1, 11)), (meeting.OneOnOneId, meeting.PlanItemId, meeting.On));
    }

    [SkippableFact]
    public async Task The_brief_is_due_on_the_second_working_day_before_and_not_earlier_in_that_day()
    {
        await using var floor = await Start();
        var series = SampleRows.OneOnOne(floor.Member);
        var meeting = SampleRows.Meeting(series);
        meeting.On = new DateOnly(2027, 1, 12);
        await floor.Add(series, meeting);

        foreach (var (hours, briefs) in new[] { (0, 0), (95, 0), (1, 1), (24, 1) })
        {
            floor.Time.Advance(TimeSpan.FromHours(hours));
            await Tick(floor);
            Assert.Equal(briefs, await floor.Read(db => db.Outbox.Of(floor.Member).CountAsync()));
        }
    }

    /// <summary>It is 09:00, the digest's time: quiet until 11:00 and off until 13:00, the brief waits for both.</summary>
    [SkippableFact]
    public async Task The_brief_waits_for_the_end_of_the_quiet_hours_and_of_a_part_of_the_day_that_is_off()
    {
        await using var floor = await Start();
        var series = SampleRows.OneOnOne(floor.Member);
        await floor.Add(
            series,
            SampleRows.Meeting(series),
            SampleRows.PartOff(floor.Member, new DateOnly(2027, 1, 4), new TimeOnly(11, 0), new TimeOnly(13, 0)));
        await floor.Read(db => db.Members.In(floor.Member.WorkspaceId).ExecuteUpdateAsync(set => set
            .SetProperty(member => member.QuietFromTimeOfDay, new TimeOnly(20, 0)).SetProperty(member => member.QuietUntilTimeOfDay, new TimeOnly(11, 0))));

        foreach (var (minutes, briefs) in new[] { (0, 0), (119, 0), (1, 0), (119, 0), (1, 1) })
        {
            floor.Time.Advance(TimeSpan.FromMinutes(minutes));
            await Tick(floor);
            Assert.Equal(briefs, await floor.Read(db => db.Outbox.Of(floor.Member).CountAsync()));
        }
    }

    /// <summary>The minute's turn came between the two: the digest is due, but was not yet when nudges were written.</summary>
    [SkippableFact]
    public async Task The_brief_never_goes_before_a_digest_that_is_due()
    {
        await using var floor = await Start();
        var series = SampleRows.OneOnOne(floor.Member);
        await floor.Add(series, SampleRows.Meeting(series));
        await floor.Read(db => db.Nudges.Of(floor.Member).ExecuteUpdateAsync(set => set.SetProperty(nudge => nudge.NextDueAt, SampleRows.Now)));

        await Tick(floor);
        Assert.Empty(await floor.Read(db => db.Outbox.Of(floor.Member).ToListAsync()));

        await floor.Do(services => services.GetRequiredService<NudgePlanner>().EnqueueDue(CancellationToken.None));
        await Tick(floor);
        var rows = await floor.Read(db => db.Outbox.Of(floor.Member).ToListAsync());
        var digest = Assert.Single(rows, row => row.Composer == nameof(NudgeKind.MorningDigest));
        Assert.Equal(digest.Id, Assert.Single(rows, row => row.Composer == BriefComposer.ComposerName).Follows);
    }

    [SkippableFact]
    public async Task A_plan_that_names_it_no_longer_takes_it_away()
    {
        await using var floor = await Start();
        var plan = SampleRows.Plan(floor.Member);
        plan.ArchivedAt = SampleRows.Now;
        var item = SampleRows.PlannedOneOnOne(plan);
        var series = SampleRows.OneOnOne(floor.Member);
        series.Cadence = null;
        var meeting = SampleRows.Meeting(series);
        meeting.PlanItemId = item.Id;
        await floor.Add(plan, item, series, meeting);

        await Tick(floor);

        Assert.Equal(OneOnOneState.Cancelled, (await floor.Read(db => db.OneOnOneMeetings.Of(floor.Member).SingleAsync())).State);
        Assert.Equal(0, await floor.Read(db => db.Outbox.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task Rows_come_back_as_they_went()
    {
        await using var floor = await Start();
        var series = SampleRows.OneOnOne(floor.Member);
        var meeting = SampleRows.Meeting(series);
        meeting.Brief = BriefText.Write([new BriefSection("Done", "• R&D <docs>")]);
        meeting.SentOn = new DateOnly(2027, 1, 5);
        await floor.Add(series, meeting);

        await using var db = floor.Database.Open();
        var readSeries = await db.OneOnOnes.Of(floor.Member).SingleAsync();
        var read = await db.OneOnOneMeetings.Of(floor.Member).SingleAsync();

        Assert.Equal((series.Cadence, series.Title), (readSeries.Cadence, readSeries.Title));
        Assert.Equal([new BriefSection("Done", "• R&D <docs>")], BriefText.Read(read.Brief));
        Assert.Equal((meeting.On, meeting.SentOn, meeting.NextDueAt, meeting.State), (read.On, read.SentOn, read.NextDueAt, read.State));
    }

    private async Task<Floor> Start()
    {
        var floor = await Floor.Start(Provider, more: services => services.AddLists().AddOneOnOnes());
        await floor.Add(SampleRows.Digest(floor.Member, null));

        return floor;
    }

    private static async Task Tick(Floor floor)
    {
        await using var scope = floor.Services.CreateAsyncScope();
        var due = scope.ServiceProvider.GetServices<IDueWork>().Single();

        for (var runs = 0; await due.EnqueueDue(CancellationToken.None) > 0; runs++)
        {
            Assert.True(runs < 10, "It never comes to an end.");
        }
    }
}
