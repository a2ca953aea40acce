using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

/// <summary>What a database of an earlier version holds is there after the migration.</summary>
public sealed class MigrationTests
{
    private const string WorkspaceId = "0193A000-0000-7000-8000-000000000001";
    private const string MemberId = "0193A000-0000-7000-8000-000000000002";

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    internal async Task Habits_keep_their_rhythm_and_what_was_done_of_them(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmpty(provider);
        await using (var before = database.Open())
        {
            await before.GetService<IMigrator>().MigrateAsync("20261123000000_Initial");

            foreach (var statement in RowsOfTheFirstVersion(provider))
            {
                await before.Database.ExecuteSqlRawAsync(statement);
            }

            await before.Database.MigrateAsync();
        }

        await using var db = database.Open();
        var workspaceId = Guid.Parse(WorkspaceId);
        var habits = await db.Habits.In(workspaceId).OrderBy(habit => habit.Title).ToListAsync();
        var marks = await db.HabitMarks.In(workspaceId).OrderBy(mark => mark.On).ToListAsync();
        var nudges = await db.Nudges.In(workspaceId).OrderBy(row => row.Kind).ToListAsync();
        var nudge = nudges[0];

        Assert.Equal([Cadence.EveryWorkingDay, Cadence.Weekly, Cadence.Monthly], habits.Select(habit => habit.Cadence));
        Assert.Equal(
            [(habits[2].Id, new DateOnly(2026, 11, 3)), (habits[1].Id, new DateOnly(2026, 11, 20)), (habits[0].Id, new DateOnly(2026, 11, 24))],
            marks.Select(mark => (mark.HabitId, mark.On)));
        Assert.All(marks, mark => Assert.Equal((MarkKind.Done, false, null), (mark.Kind, mark.IsBackfilled, mark.Reason)));
        Assert.Equal((NudgeKind.MorningDigest, new TimeOnly(9, 0), 0, null), (nudge.Kind, nudge.TimeOfDay, nudge.IgnoredInARow, nudge.PausedAt));
        Assert.Equal(
            [(NudgeKind.MorningDigest, nudge.NextDueAt), (NudgeKind.WeeklySummary, nudge.NextDueAt)], nudges.Select(row => (row.Kind, row.NextDueAt)));
        Assert.Equal((new TimeOnly(16, 0), Weekdays.Friday), (nudges[1].TimeOfDay, nudges[1].Days));
        Assert.Equal(DayOfWeek.Monday, (await db.Members.In(workspaceId).SingleAsync()).WeekStartsOn);
    }

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

    private static IEnumerable<string> RowsOfTheFirstVersion(DatabaseProvider provider)
    {
        var no = provider == DatabaseProvider.Postgres ? "FALSE" : "0";
        yield return $"""INSERT INTO "Workspaces" ("Id", "TeamId", "CreatedAt") VALUES ('{WorkspaceId}', 'T1', 1)""";
        yield return $"""
            INSERT INTO "Members" ("WorkspaceId", "Id", "SlackUserId", "ZoneId", "ZoneIsDefault", "WorkingDays", "CreatedAt")
            VALUES ('{WorkspaceId}', '{MemberId}', 'U1', 'Europe/Berlin', {no}, 'WorkWeek', 1)
            """;
        yield return $"""
            INSERT INTO "Nudges" ("WorkspaceId", "Id", "MemberId", "Kind", "TimeOfDay", "Days", "NextDueAt")
            VALUES ('{WorkspaceId}', '{Id(9)}', '{MemberId}', 'MorningDigest', '09:00:00', 'WorkWeek', 5)
            """;

        foreach (var (number, title, cadence, period, on) in new[]
        {
            (3, "A daily one", "EveryWorkingDay", "2026-11-24", "2026-11-24"),
            (4, "B weekly one", "Weekly", "2026-11-16", "2026-11-20"),
            (5, "C monthly one", "Monthly", "2026-11-01", "2026-11-03"),
        })
        {
            yield return $"""
                INSERT INTO "Habits" ("WorkspaceId", "Id", "MemberId", "Title", "Cadence", "Key", "StartsOn")
                VALUES ('{WorkspaceId}', '{Id(number)}', '{MemberId}', '{title}', '{cadence}', 'None', '2026-10-01')
                """;
            yield return $"""
                INSERT INTO "HabitCompletions" ("WorkspaceId", "Id", "MemberId", "HabitId", "PeriodStartsOn", "CompletedOn", "CompletedAt")
                VALUES ('{WorkspaceId}', '{Id(number + 10)}', '{MemberId}', '{Id(number)}', '{period}', '{on}', 7)
                """;
        }

        static string Id(int number) => $"0193A000-0000-7000-8000-0000000000{number:00}";
    }
}
