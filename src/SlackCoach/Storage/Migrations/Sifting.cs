using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>What members leave out of the digest, their marks on pull requests, and what they did on GitHub.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126100000_Sifting")]
internal sealed class Sifting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("PullRequestFilter", "Members", nullable: true);
        migrationBuilder.AddColumn<int>("EnoughApprovals", "Members", nullable: true);
        migrationBuilder.AddColumn<bool>("WantsAllClear", "Members", nullable: true);
        migrationBuilder.AddColumn<long>("NewsAt", "Repositories", nullable: true);
        migrationBuilder.CreateIndex("IX_Outbox_WorkspaceId_Composer_On", "Outbox", ["WorkspaceId", "Composer", "On"]);
        CreateMarks(migrationBuilder);
        CreateDeeds(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("PullRequestDeeds");
        migrationBuilder.DropTable("PullRequestMarks");
        migrationBuilder.DropIndex("IX_Outbox_WorkspaceId_Composer_On", "Outbox");
        migrationBuilder.DropColumn("NewsAt", "Repositories");
        migrationBuilder.DropColumn("WantsAllClear", "Members");
        migrationBuilder.DropColumn("EnoughApprovals", "Members");
        migrationBuilder.DropColumn("PullRequestFilter", "Members");
    }

    private static void CreateMarks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PullRequestMarks",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Repository = table.Column<string>(nullable: false),
                Number = table.Column<int>(nullable: false),
                LookedAt = table.Column<long>(nullable: true),
                SnoozedAt = table.Column<long>(nullable: true),
                SnoozedUntilAt = table.Column<long>(nullable: true),
                MutedAt = table.Column<long>(nullable: true),
                SeenUntilAt = table.Column<long>(nullable: false),
                MarkedOn = table.Column<DateOnly>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PullRequestMarks", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PullRequestMarks_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            "IX_PullRequestMarks_WorkspaceId_MemberId_Repository_Number",
            "PullRequestMarks",
            ["WorkspaceId", "MemberId", "Repository", "Number"],
            unique: true);
    }

    private static void CreateDeeds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PullRequestDeeds",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Repository = table.Column<string>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Title = table.Column<string>(nullable: false),
                Url = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PullRequestDeeds", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PullRequestDeeds_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            "IX_PullRequestDeeds_WorkspaceId_MemberId_At_Repository_Number",
            "PullRequestDeeds",
            ["WorkspaceId", "MemberId", "At", "Repository", "Number"],
            unique: true);
    }
}
