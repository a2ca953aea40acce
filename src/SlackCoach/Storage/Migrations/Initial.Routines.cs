using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

internal sealed partial class Initial
{
    private static void CreateRoutines(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Habits",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false),
                Cadence = table.Column<string>(nullable: false),
                Key = table.Column<string>(nullable: false),
                StartsOn = table.Column<DateOnly>(nullable: false),
                EndsOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Habits", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Habits_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Habits_WorkspaceId_MemberId_EndsOn", "Habits", ["WorkspaceId", "MemberId", "EndsOn"]);

        migrationBuilder.CreateTable(
            "HabitCompletions",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                HabitId = table.Column<Guid>(nullable: false),
                PeriodStartsOn = table.Column<DateOnly>(nullable: false),
                CompletedOn = table.Column<DateOnly>(nullable: false),
                CompletedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_HabitCompletions", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_HabitCompletions_Habits_WorkspaceId_HabitId",
                    row => new { row.WorkspaceId, row.HabitId },
                    "Habits",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_HabitCompletions_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_HabitCompletions_WorkspaceId_HabitId_PeriodStartsOn", "HabitCompletions", ["WorkspaceId", "HabitId", "PeriodStartsOn"], unique: true);
        migrationBuilder.CreateIndex("IX_HabitCompletions_WorkspaceId_MemberId_CompletedOn", "HabitCompletions", ["WorkspaceId", "MemberId", "CompletedOn"]);

        migrationBuilder.CreateTable(
            "Changes",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                SubjectId = table.Column<Guid>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
                MadeAt = table.Column<long>(nullable: false),
                UndoneAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Changes", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Changes_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Changes_WorkspaceId_MemberId_UndoneAt", "Changes", ["WorkspaceId", "MemberId", "UndoneAt"]);

        migrationBuilder.CreateTable(
            "ShownEntries",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                SubjectId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ShownEntries", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_ShownEntries_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_ShownEntries_WorkspaceId_MemberId_Number", "ShownEntries", ["WorkspaceId", "MemberId", "Number"], unique: true);
    }
}
