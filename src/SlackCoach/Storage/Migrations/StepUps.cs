using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Ways to grow that members picked.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261127150000_StepUps")]
internal sealed class StepUps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PickedStepUps",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                StepUpId = table.Column<string>(nullable: false),
                PickedOn = table.Column<DateOnly>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PickedStepUps", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PickedStepUps_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_PickedStepUps_WorkspaceId_MemberId_StepUpId", "PickedStepUps", ["WorkspaceId", "MemberId", "StepUpId"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("PickedStepUps");
}
