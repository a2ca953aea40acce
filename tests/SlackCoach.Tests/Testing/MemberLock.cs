using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Testing;

/// <summary>The lock that makes what one person asks for happen one by one.</summary>
internal static class MemberLock
{
    /// <summary>Whether a request of anybody's in the one workspace could begin now.</summary>
    public static async Task<bool> IsFree(TestDatabase database)
    {
        await using var db = database.Open();
        db.Database.SetCommandTimeout(1);
        var workspaceId = await db.Workspaces.TagWith(EveryWorkspace.Tag).Select(workspace => workspace.Id).SingleAsync();
        await using var transaction = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync() : null;

        try
        {
            if (transaction is not null)
            {
                await db.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '100ms'");
            }

            await db.Members.In(workspaceId)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.SlackUserId, member => member.SlackUserId));

            return true;
        }
        catch (Exception exception) when (exception is DbException or { InnerException: DbException })
        {
            return false;
        }
    }
}
