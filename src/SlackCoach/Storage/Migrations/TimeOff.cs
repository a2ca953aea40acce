using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Time off of members and workspaces, and what a member's working time is made of.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125120000_TimeOff")]
internal sealed class TimeOff : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Country", "Members", nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("WorkStartsTimeOfDay", "Members", nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("WorkEndsTimeOfDay", "Members", nullable: true);
        migrationBuilder.AddColumn<string>("AwayStatus", "Members", nullable: true);
        migrationBuilder.AddColumn<long>("AwayStatusSeenAt", "Members", nullable: true);

        migrationBuilder.CreateTable(
            "Absences",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                StartsOn = table.Column<DateOnly>(nullable: false),
                EndsOn = table.Column<DateOnly>(nullable: true),
                FromTimeOfDay = table.Column<TimeOnly>(nullable: true),
                UntilTimeOfDay = table.Column<TimeOnly>(nullable: true),
                HabitId = table.Column<Guid>(nullable: true),
                Source = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: true),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Absences", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Absences_Habits_WorkspaceId_HabitId",
                    row => new { row.WorkspaceId, row.HabitId },
                    "Habits",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Absences_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Absences_WorkspaceId_MemberId_EndsOn", "Absences", ["WorkspaceId", "MemberId", "EndsOn"]);
        migrationBuilder.CreateIndex("IX_Absences_WorkspaceId_HabitId", "Absences", ["WorkspaceId", "HabitId"]);

        migrationBuilder.CreateTable(
            "WorkspaceDaysOff",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
                Name = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_WorkspaceDaysOff", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_WorkspaceDaysOff_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_WorkspaceDaysOff_WorkspaceId_On", "WorkspaceDaysOff", ["WorkspaceId", "On"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("WorkspaceDaysOff");
        migrationBuilder.DropTable("Absences");
        migrationBuilder.DropColumn("AwayStatusSeenAt", "Members");
        migrationBuilder.DropColumn("AwayStatus", "Members");
        migrationBuilder.DropColumn("WorkEndsTimeOfDay", "Members");
        migrationBuilder.DropColumn("WorkStartsTimeOfDay", "Members");
        migrationBuilder.DropColumn("Country", "Members");
    }
}
