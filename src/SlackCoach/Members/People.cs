using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Finds the workspace and the person behind Slack's ids. Local data only.</summary>
internal sealed class People(CoachDbContext db, IOptions<MemberOptions> options, TimeProvider time)
{
    public async Task<Workspace> Workspace(string teamId, CancellationToken cancellationToken)
    {
        if (await db.Workspaces.SingleOrDefaultAsync(w => w.TeamId == teamId, cancellationToken) is { } known)
        {
            return known;
        }

        var now = time.GetUtcNow();

        // Two first requests may meet here: the second finds what the first wrote.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Workspaces" ("Id", "TeamId", "CreatedAt")
            VALUES ({Guid.CreateVersion7(now)}, {teamId}, {now.UtcTicks})
            ON CONFLICT ("TeamId") DO NOTHING
            """,
            cancellationToken);

        return await db.Workspaces.SingleAsync(w => w.TeamId == teamId, cancellationToken);
    }

    /// <summary>Finds a person. Inside a transaction they are locked until it ends: what one person asks for is done one by one, so that
    /// two quick presses never work on the same state. (SQLite has one writer anyway.)</summary>
    public async Task<Member?> Find(string teamId, string userId, CancellationToken cancellationToken)
    {
        // From the workspace to its member: the other way round reads all members.
        var found = db.Workspaces.Where(workspace => workspace.TeamId == teamId)
            .Join(db.Members, workspace => workspace.Id, member => member.WorkspaceId, (_, member) => member)
            .Where(member => member.SlackUserId == userId);

        if (db.Database.CurrentTransaction is not null && db.Database.IsNpgsql()
            && await found.Select(member => new { member.WorkspaceId, member.Id }).SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            await db.Members.In(known.WorkspaceId)
                .Where(member => member.Id == known.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.SlackUserId, member => member.SlackUserId), cancellationToken);
        }

        return await found.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The person's row; they become a member only by importing a plan or saving settings.</summary>
    public async Task<Member> FindOrAdd(string teamId, string userId, CancellationToken cancellationToken)
    {
        if (await Find(teamId, userId, cancellationToken) is { } known)
        {
            return known;
        }

        var workspace = await Workspace(teamId, cancellationToken);
        var now = time.GetUtcNow();

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Members" ("WorkspaceId", "Id", "SlackUserId", "ZoneId", "ZoneIsDefault", "WorkingDays", "CreatedAt")
            VALUES ({workspace.Id}, {Guid.CreateVersion7(now)}, {userId}, {options.Value.DefaultZone}, {true}, {nameof(Domain.Time.Weekdays.WorkWeek)}, {now.UtcTicks})
            ON CONFLICT ("WorkspaceId", "SlackUserId") DO NOTHING
            """,
            cancellationToken);

        return await db.Members.In(workspace.Id).SingleAsync(member => member.SlackUserId == userId, cancellationToken);
    }
}
