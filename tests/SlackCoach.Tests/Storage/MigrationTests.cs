using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

/// <summary>What an earlier version wrote is still there after the next one has started.</summary>
public sealed class MigrationTests
{
    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    internal async Task Time_off_keeps_the_members_of_the_first_schema(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmpty(provider);
        var (workspace, member, now) = (Guid.CreateVersion7(SampleRows.Now), Guid.CreateVersion7(SampleRows.Now), SampleRows.Now.UtcTicks);

        await using (var before = database.Open())
        {
            await before.GetService<IMigrator>().MigrateAsync("20261123000000_Initial");
            await before.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Workspaces" ("Id", "TeamId", "CreatedAt") VALUES ({workspace}, {"T1"}, {now})""");
            await before.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Members" ("WorkspaceId", "Id", "SlackUserId", "ZoneId", "ZoneIsDefault", "WorkingDays", "CreatedAt")
                VALUES ({workspace}, {member}, {"U1"}, {"Europe/Berlin"}, {false}, {"WorkWeek"}, {now})
                """);
        }

        await using var db = database.Open();
        await db.Database.MigrateAsync();
        var kept = await db.Members.In(workspace).SingleAsync();

        Assert.Equal((member, "U1", "Europe/Berlin", Weekdays.WorkWeek), (kept.Id, kept.SlackUserId, kept.ZoneId, kept.WorkingDays));
        Assert.Equal(DayHours.Usual, kept.WorkingHours());
        Assert.Null(kept.Country);
    }
}
