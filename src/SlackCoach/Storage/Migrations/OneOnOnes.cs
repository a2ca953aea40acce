using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>1:1s, and habits that a member added themselves.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125140000_OneOnOnes")]
internal sealed class OneOnOnes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("IsOwn", "Habits", nullable: true);
        migrationBuilder.CreateIndex("IX_PlanItems_Kind_WeekStartsOn", "PlanItems", ["Kind", "WeekStartsOn"]);
        CreateOneOnOnes(migrationBuilder);
        CreateMeetings(migrationBuilder);
    }

    private static void CreateOneOnOnes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OneOnOnes",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                PersonName = table.Column<string>(nullable: true),
                PersonSlackId = table.Column<string>(nullable: true),
                Cadence = table.Column<string>(nullable: true),
                StartsOn = table.Column<DateOnly>(nullable: false),
                EndedOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OneOnOnes", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_OneOnOnes_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_OneOnOnes_WorkspaceId_MemberId_EndedOn", "OneOnOnes", ["WorkspaceId", "MemberId", "EndedOn"]);
    }

    private static void CreateMeetings(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OneOnOneMeetings",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                OneOnOneId = table.Column<Guid>(nullable: false),
                PlanItemId = table.Column<Guid>(nullable: true),
                On = table.Column<DateOnly>(nullable: false),
                TurnOn = table.Column<DateOnly>(nullable: true),
                IsDateChosen = table.Column<bool>(nullable: false),
                State = table.Column<string>(nullable: false),
                DatedAt = table.Column<long>(nullable: false),
                NextDueAt = table.Column<long>(nullable: true),
                Brief = table.Column<string>(nullable: true),
                ToAsk = table.Column<string>(nullable: true),
                BriefMessageId = table.Column<Guid>(nullable: true),
                AskedMessageId = table.Column<Guid>(nullable: true),
                Note = table.Column<string>(nullable: true),
                Draft = table.Column<string>(nullable: true),
                DraftId = table.Column<Guid>(nullable: true),
                SendingMessageId = table.Column<Guid>(nullable: true),
                SentOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OneOnOneMeetings", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_OneOnOneMeetings_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_OneOnOneMeetings_OneOnOnes_WorkspaceId_OneOnOneId",
                    row => new { row.WorkspaceId, row.OneOnOneId },
                    "OneOnOnes",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            "IX_OneOnOneMeetings_WorkspaceId_OneOnOneId_On", "OneOnOneMeetings", ["WorkspaceId", "OneOnOneId", "On"], unique: true);
        migrationBuilder.CreateIndex("IX_OneOnOneMeetings_WorkspaceId_MemberId_On", "OneOnOneMeetings", ["WorkspaceId", "MemberId", "On"]);
        migrationBuilder.CreateIndex("IX_OneOnOneMeetings_WorkspaceId_PlanItemId", "OneOnOneMeetings", ["WorkspaceId", "PlanItemId"]);
        migrationBuilder.CreateIndex("IX_OneOnOneMeetings_NextDueAt", "OneOnOneMeetings", "NextDueAt");
        migrationBuilder.CreateIndex("IX_OneOnOneMeetings_SendingMessageId", "OneOnOneMeetings", "SendingMessageId");
    }
}
