using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Home tabs that are kept true.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125150000_AppHome")]
internal sealed class AppHome : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "HomeTabs",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                OpenedAt = table.Column<long>(nullable: false),
                NextPublishAt = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                PublishedAt = table.Column<long>(nullable: true),
                DayEndsAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_HomeTabs", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_HomeTabs_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_HomeTabs_WorkspaceId_MemberId", "HomeTabs", ["WorkspaceId", "MemberId"], unique: true);
        migrationBuilder.CreateIndex("IX_HomeTabs_NextPublishAt", "HomeTabs", "NextPublishAt");
        migrationBuilder.CreateIndex("IX_HomeTabs_DayEndsAt", "HomeTabs", "DayEndsAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("HomeTabs");
}
