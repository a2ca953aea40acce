using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>What was heard of reactions, and from where a channel is read again once it is read.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261127100000_HeardReactions")]
internal sealed class HeardReactions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("AgainFromTs", "FollowedChannels", nullable: true);
        migrationBuilder.CreateTable(
            "HeardReactions",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                Ts = table.Column<long>(nullable: false),
                Emoji = table.Column<string>(nullable: false),
                UserId = table.Column<string>(nullable: false),
                IsGiven = table.Column<bool>(nullable: false),
                ToldTs = table.Column<long>(nullable: false),
                HeardAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_HeardReactions", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_HeardReactions_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex(
            "IX_HeardReactions_WorkspaceId_ChannelId_Ts_Emoji_UserId", "HeardReactions", ["WorkspaceId", "ChannelId", "Ts", "Emoji", "UserId"], unique: true);
        migrationBuilder.CreateIndex("IX_HeardReactions_HeardAt", "HeardReactions", "HeardAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("HeardReactions");
        migrationBuilder.DropColumn("AgainFromTs", "FollowedChannels");
    }
}
