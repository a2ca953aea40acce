using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>What members share, and what of each week.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261127130000_Sharing")]
internal sealed class Sharing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SharingChoices",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                ManagerId = table.Column<string>(nullable: false),
                Fields = table.Column<string>(nullable: false),
                SendsOnSilence = table.Column<bool>(nullable: false),
                Agreed = table.Column<string>(nullable: true),
                Lapse = table.Column<string>(nullable: false),
                Asked = table.Column<string>(nullable: true),
                AskedId = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SharingChoices", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_SharingChoices_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_SharingChoices_WorkspaceId_MemberId", "SharingChoices", ["WorkspaceId", "MemberId"], unique: true);
        migrationBuilder.CreateIndex("IX_SharingChoices_WorkspaceId_ManagerId", "SharingChoices", ["WorkspaceId", "ManagerId"]);

        migrationBuilder.CreateTable(
            "SharedWeeks",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                WeekOn = table.Column<DateOnly>(nullable: false),
                Text = table.Column<string>(nullable: false),
                IsEdited = table.Column<bool>(nullable: false),
                State = table.Column<string>(nullable: false),
                NextDueAt = table.Column<long>(nullable: true),
                ChannelId = table.Column<string>(nullable: true),
                ManagerId = table.Column<string>(nullable: true),
                PostMessageId = table.Column<Guid>(nullable: true),
                Sendings = table.Column<int>(nullable: false),
                PostedOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SharedWeeks", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_SharedWeeks_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_SharedWeeks_WorkspaceId_MemberId_WeekOn", "SharedWeeks", ["WorkspaceId", "MemberId", "WeekOn"], unique: true);
        migrationBuilder.CreateIndex("IX_SharedWeeks_NextDueAt", "SharedWeeks", "NextDueAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("SharedWeeks");
        migrationBuilder.DropTable("SharingChoices");
    }
}
