using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqliteWorkspaceRuleTests : WorkspaceRuleTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresWorkspaceRuleTests : WorkspaceRuleTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>Every row belongs to a workspace: the keys see to it in the database, and the guard in the tests.</summary>
public abstract class WorkspaceRuleTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task A_statement_that_names_no_workspace_is_refused()
    {
        await using var floor = await Floor.Start(Provider);
        var plan = SampleRows.Plan(floor.Member);
        await floor.Add(plan);

        await Refused(db => db.Members.ToListAsync());
        await Refused(db => db.Outbox.Where(row => row.Key == "k").CountAsync());
        await Refused(db => db.Habits.ExecuteUpdateAsync(set => set.SetProperty(habit => habit.EndsOn, new DateOnly(2027, 1, 1))));
        await Refused(db => db.Habits.Where(habit => habit.MemberId == floor.Member.Id).ExecuteDeleteAsync());
        await Refused(db => db.Workspaces.Where(w => db.Members.Any(m => m.SlackUserId == "U1")).ToListAsync());
        await Refused(db => (from item in db.PlanItems join p in db.Plans on item.PlanId equals p.Id select item.Id).ToListAsync());

        async Task Refused<T>(Func<CoachDbContext, Task<T>> work)
        {
            await using var db = floor.Database.Open();
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => work(db));
            Assert.Contains("names no workspace", refusal.Message, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_statement_that_names_its_workspace_or_is_meant_for_all_is_not_refused()
    {
        await using var floor = await Floor.Start(Provider);
        await floor.Add(SampleRows.Habit(floor.Member));

        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
        Assert.Equal(1, await floor.Read(db => db.Habits.TagWith(EveryWorkspace.Tag).CountAsync()));
        Assert.Equal(1, await floor.Read(db => db.Habits.TagWith(EveryWorkspace.Tag)
            .ExecuteUpdateAsync(set => set.SetProperty(habit => habit.EndsOn, new DateOnly(2027, 1, 1)))));
        Assert.Equal(1, await floor.Read(db => db.Habits.In(floor.Workspace.Id).ExecuteDeleteAsync()));
    }

    [SkippableFact]
    public async Task A_row_cannot_belong_to_a_member_of_another_workspace()
    {
        await using var floor = await Floor.Start(Provider);
        var other = SampleRows.Workspace("T2");
        await floor.Add(other);
        var stray = SampleRows.Habit(SampleRows.Member(other));

        var crossing = new Habit
        {
            WorkspaceId = other.Id,
            Id = stray.Id,
            MemberId = floor.Member.Id,
            Title = stray.Title,
            Cadence = stray.Cadence,
            Key = stray.Key,
            StartsOn = stray.StartsOn,
        };

        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(crossing));
    }

    [SkippableFact]
    public async Task An_item_cannot_belong_to_a_plan_of_another_workspace()
    {
        await using var floor = await Floor.Start(Provider);
        var other = SampleRows.Workspace("T2");
        var stranger = SampleRows.Member(other);
        var plan = SampleRows.Plan(floor.Member);
        await floor.Add(other, stranger, plan);

        var crossing = new PlanPassage
        {
            WorkspaceId = other.Id,
            Id = Guid.CreateVersion7(SampleRows.Now),
            MemberId = stranger.Id,
            PlanId = plan.Id,
            Heading = "Problems",
            Text = "Text",
            FirstLine = 1,
            LastLine = 1,
        };

        await Assert.ThrowsAsync<DbUpdateException>(() => floor.Add(crossing));
    }

    [SkippableFact]
    public async Task The_same_effect_is_kept_once_in_a_workspace_and_apart_in_two()
    {
        await using var floor = await Floor.Start(Provider);
        var other = SampleRows.Workspace("T2");
        var stranger = SampleRows.Member(other);
        await floor.Add(other, stranger);

        await floor.Add(SampleRows.Message(floor.Member, "k", OutboxState.Waiting, SampleRows.Now));
        await floor.Add(SampleRows.Message(stranger, "k", OutboxState.Waiting, SampleRows.Now));

        await Assert.ThrowsAsync<DbUpdateException>(
            () => floor.Add(SampleRows.Message(floor.Member, "k", OutboxState.Waiting, SampleRows.Now)));
    }

    [SkippableFact]
    public async Task Removing_a_workspace_removes_its_rows_and_no_others()
    {
        await using var floor = await Floor.Start(Provider);
        var other = SampleRows.Workspace("T2");
        var stranger = SampleRows.Member(other);
        await floor.Add(other, stranger, SampleRows.Habit(stranger), SampleRows.Habit(floor.Member));

        await floor.Read(db => db.Workspaces.Where(w => w.Id == other.Id).ExecuteDeleteAsync());

        Assert.Equal(
            [floor.Workspace.Id],
            await floor.Read(db => db.Habits.TagWith(EveryWorkspace.Tag).Select(habit => habit.WorkspaceId).ToListAsync()));
    }
}
