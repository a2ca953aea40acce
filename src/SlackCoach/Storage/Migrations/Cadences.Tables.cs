using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

internal sealed partial class Cadences
{
    private static void CreatePastCadences(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PastCadences",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                HabitId = table.Column<Guid>(nullable: false),
                Cadence = table.Column<string>(nullable: false),
                StartsOn = table.Column<DateOnly>(nullable: false),
                EndsOn = table.Column<DateOnly>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PastCadences", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PastCadences_Habits_WorkspaceId_HabitId",
                    row => new { row.WorkspaceId, row.HabitId },
                    "Habits",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_PastCadences_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_PastCadences_WorkspaceId_HabitId_StartsOn", "PastCadences", ["WorkspaceId", "HabitId", "StartsOn"], unique: true);
        migrationBuilder.CreateIndex("IX_PastCadences_WorkspaceId_MemberId", "PastCadences", ["WorkspaceId", "MemberId"]);
    }

    private static void CreateMarks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "HabitMarks",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                HabitId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
                MadeAt = table.Column<long>(nullable: false),
                IsBackfilled = table.Column<bool>(nullable: false),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_HabitMarks", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_HabitMarks_Habits_WorkspaceId_HabitId",
                    row => new { row.WorkspaceId, row.HabitId },
                    "Habits",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_HabitMarks_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_HabitMarks_WorkspaceId_HabitId_On_Kind", "HabitMarks", ["WorkspaceId", "HabitId", "On", "Kind"], unique: true);
        migrationBuilder.CreateIndex("IX_HabitMarks_WorkspaceId_MemberId_On", "HabitMarks", ["WorkspaceId", "MemberId", "On"]);
    }

    private static void CreateSnoozes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Snoozes",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                HabitId = table.Column<Guid>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
                UntilAt = table.Column<long>(nullable: false),
                IsQueued = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Snoozes", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Snoozes_Habits_WorkspaceId_HabitId",
                    row => new { row.WorkspaceId, row.HabitId },
                    "Habits",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Snoozes_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Snoozes_WorkspaceId_HabitId", "Snoozes", ["WorkspaceId", "HabitId"], unique: true);
        migrationBuilder.CreateIndex("IX_Snoozes_WorkspaceId_MemberId", "Snoozes", ["WorkspaceId", "MemberId"]);
        migrationBuilder.CreateIndex("IX_Snoozes_IsQueued_UntilAt", "Snoozes", ["IsQueued", "UntilAt"]);
    }

    private static void CreateNudgeTimes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "NudgeTimes",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                TimeOfDay = table.Column<TimeOnly>(nullable: false),
                Days = table.Column<string>(nullable: false),
                NextDueAt = table.Column<long>(nullable: true),
                LastSaidOn = table.Column<DateOnly>(nullable: true),
                IgnoredInARow = table.Column<int>(nullable: false),
                PausedAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_NudgeTimes", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_NudgeTimes_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_NudgeTimes_NextDueAt", "NudgeTimes", "NextDueAt");
        migrationBuilder.CreateIndex("IX_NudgeTimes_WorkspaceId_MemberId_Kind_TimeOfDay", "NudgeTimes", ["WorkspaceId", "MemberId", "Kind", "TimeOfDay"], unique: true);
    }
}
