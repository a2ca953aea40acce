using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Until when what happens in channels was heard.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126160000_HeardUntil")]
internal sealed class HeardUntil : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("HeardUntilAt", "Workspaces", nullable: true);
        migrationBuilder.CreateIndex("IX_FollowedThreads_ThreadTs", "FollowedThreads", ["ThreadTs"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_FollowedThreads_ThreadTs", "FollowedThreads");
        migrationBuilder.DropColumn("HeardUntilAt", "Workspaces");
    }
}
