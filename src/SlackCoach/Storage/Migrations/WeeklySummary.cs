using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Weekly summaries, and how much energy weeks left.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261127000000_WeeklySummary")]
internal sealed class WeeklySummary : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "EnergyAnswers",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                WeekOn = table.Column<DateOnly>(nullable: false),
                Level = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_EnergyAnswers", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_EnergyAnswers_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_EnergyAnswers_WorkspaceId_MemberId_WeekOn", "EnergyAnswers", ["WorkspaceId", "MemberId", "WeekOn"], unique: true);

        // Whoever has a digest has a summary, on or off as the digest is. A member has one, so their id can be its own; from when it is due next, the
        // planner finds its day by itself.
        migrationBuilder.Sql("""
            INSERT INTO "NudgeTimes" ("WorkspaceId", "Id", "MemberId", "Kind", "TimeOfDay", "Days", "NextDueAt", "IgnoredInARow")
            SELECT "WorkspaceId", "MemberId", "MemberId", 'WeeklySummary', '16:00:00', 'Friday', "NextDueAt", 0
            FROM "NudgeTimes" WHERE "Kind" = 'MorningDigest'
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DELETE FROM "NudgeTimes" WHERE "Kind" = 'WeeklySummary'""");
        migrationBuilder.DropTable("EnergyAnswers");
    }
}
