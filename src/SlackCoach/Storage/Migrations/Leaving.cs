using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>What is to go in Slack and at GitHub because somebody has left.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261127140000_Leaving")]
internal sealed class Leaving : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Removals",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                ChannelId = table.Column<string>(nullable: true),
                Ts = table.Column<string>(nullable: true),
                ProtectedSubject = table.Column<string>(nullable: true),
                NextDueAt = table.Column<long>(nullable: false),
                Attempts = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Removals", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey("FK_Removals_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Removals_NextDueAt", "Removals", "NextDueAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Removals");
}
