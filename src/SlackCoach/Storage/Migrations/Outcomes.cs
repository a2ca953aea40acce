using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>What became of pull requests, and how deep reviews went.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261128090000_Outcomes")]
internal sealed class Outcomes : Migration
{
    private const string Deeds = "PullRequestDeeds";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("AskAt", Deeds, nullable: true);
        migrationBuilder.AddColumn<long>("ClosedAt", Deeds, nullable: true);
        migrationBuilder.AddColumn<long>("MergedAt", Deeds, nullable: true);
        migrationBuilder.AddColumn<int>("Comments", Deeds, nullable: true);
        migrationBuilder.CreateIndex("IX_PullRequestDeeds_WorkspaceId_AskAt", Deeds, ["WorkspaceId", "AskAt"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_PullRequestDeeds_WorkspaceId_AskAt", Deeds);
        migrationBuilder.DropColumn("Comments", Deeds);
        migrationBuilder.DropColumn("MergedAt", Deeds);
        migrationBuilder.DropColumn("ClosedAt", Deeds);
        migrationBuilder.DropColumn("AskAt", Deeds);
    }
}
