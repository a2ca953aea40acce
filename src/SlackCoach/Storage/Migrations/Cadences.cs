using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Habits with every cadence: a mark for each day instead of a completion for each period, cadences that change, skips, snoozes, and more than one
/// nudge a member.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125110000_Cadences")]
internal sealed partial class Cadences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddColumns(migrationBuilder);
        CreatePastCadences(migrationBuilder);
        CreateMarks(migrationBuilder);
        CreateSnoozes(migrationBuilder);
        CreateNudgeTimes(migrationBuilder);

        // A completion counted for a period and said on which day it was made; a day says both.
        migrationBuilder.Sql(
            """
            INSERT INTO "HabitMarks" ("WorkspaceId", "Id", "MemberId", "HabitId", "Kind", "On", "MadeAt", "IsBackfilled")
            SELECT "WorkspaceId", "Id", "MemberId", "HabitId", 'Done', "CompletedOn", "CompletedAt", (1 = 0) FROM "HabitCompletions"
            """);
        migrationBuilder.DropTable("HabitCompletions");

        migrationBuilder.Sql(
            """
            INSERT INTO "NudgeTimes" ("WorkspaceId", "Id", "MemberId", "Kind", "TimeOfDay", "Days", "NextDueAt", "IgnoredInARow")
            SELECT "WorkspaceId", "Id", "MemberId", "Kind", "TimeOfDay", "Days", "NextDueAt", 0 FROM "Nudges"
            """);
        migrationBuilder.DropTable("Nudges");
    }

    private static void AddColumns(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("CadenceSince", "Habits", nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("NudgeTimeOfDay", "Habits", nullable: true);
        migrationBuilder.AddColumn<string>("Mark", "Changes", nullable: true);
        migrationBuilder.AddColumn<string>("FirstDayOfWeek", "Members", nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("QuietFromTimeOfDay", "Members", nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("QuietUntilTimeOfDay", "Members", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("LastActedOn", "Members", nullable: true);
    }
}
