using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Members' own calendars of days off.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125160000_MemberCalendars")]
internal sealed class MemberCalendars : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OwnCalendars",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                ProtectedLink = table.Column<string>(nullable: true),
                FileId = table.Column<string>(nullable: true),
                Name = table.Column<string>(nullable: false),
                ETag = table.Column<string>(nullable: true),
                LastModified = table.Column<string>(nullable: true),
                NextReadAt = table.Column<long>(nullable: true),
                LeasedUntilAt = table.Column<long>(nullable: false),
                ReadAt = table.Column<long>(nullable: true),
                Failures = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OwnCalendars", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_OwnCalendars_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_OwnCalendars_WorkspaceId_MemberId", "OwnCalendars", ["WorkspaceId", "MemberId"], unique: true);
        migrationBuilder.CreateIndex("IX_OwnCalendars_NextReadAt", "OwnCalendars", "NextReadAt");

        migrationBuilder.CreateTable(
            "OwnDaysOff",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OwnDaysOff", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_OwnDaysOff_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_OwnDaysOff_WorkspaceId_MemberId_On", "OwnDaysOff", ["WorkspaceId", "MemberId", "On"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("OwnDaysOff");
        migrationBuilder.DropTable("OwnCalendars");
    }
}
