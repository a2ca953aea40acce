using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Testing;

/// <summary>A guard that lets everything pass looks just like one that has nothing to object to.</summary>
public sealed class WorkspaceFilterGuardTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private CoachDbContext _db = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _db = _database.Open();
    }

    public async Task DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Refuses_a_query_that_names_no_workspace() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _db.Members.Where(member => member.SlackUserId == "U1").ToListAsync());

    [Fact]
    public async Task Refuses_a_change_that_names_no_workspace()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _db.Habits.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.ZoneId, "Etc/UTC")));
    }

    [Fact]
    public async Task Lets_through_what_names_one_workspace_or_is_meant_for_all()
    {
        Assert.Empty(await _db.Members.In(Guid.Empty).ToListAsync());
        Assert.Empty(await _db.Members.TagWith(EveryWorkspace.Tag).ToListAsync());
        Assert.Empty(await _db.Members
            .Where(member => _db.Workspaces.Any(w => w.TeamId == "T1" && w.Id == member.WorkspaceId)).ToListAsync());
        Assert.Empty(await _db.Workspaces.ToListAsync());
    }

    [Fact]
    public async Task Lets_a_row_be_saved_changed_and_removed_by_its_whole_key()
    {
        var workspace = new Workspace
        {
            Id = Guid.CreateVersion7(),
            TeamId = "T1",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        var member = new Member
        {
            WorkspaceId = workspace.Id,
            Id = Guid.CreateVersion7(),
            SlackUserId = "U1",
            ZoneId = "Etc/UTC",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        _db.AddRange(workspace, member);
        await _db.SaveChangesAsync();
        member.ZoneId = "Europe/Berlin";
        await _db.SaveChangesAsync();
        _db.Remove(member);

        Assert.Equal(1, await _db.SaveChangesAsync());
    }
}
