using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Followed channels and threads, what is kept of their messages, and the members' ledgers.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126130000_Threads")]
internal sealed class Threads : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Domain", "Workspaces", nullable: true);
        migrationBuilder.AddColumn<string>("SaveReaction", "Members", nullable: true);
        migrationBuilder.AddColumn<long>("ThreadsReadAt", "Members", nullable: true);
        migrationBuilder.CreateIndex("IX_Members_ThreadsReadAt_JoinedAt", "Members", ["ThreadsReadAt", "JoinedAt"]);
        CreateFollowed(migrationBuilder);
        CreateMessages(migrationBuilder);
        CreateEntries(migrationBuilder);
        CreateChanges(migrationBuilder);
        CreatePreferences(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("LedgerPreferences");
        migrationBuilder.DropTable("LedgerChanges");
        migrationBuilder.DropTable("LedgerEntries");
        migrationBuilder.DropTable("ThreadMessages");
        migrationBuilder.DropTable("FollowedThreads");
        migrationBuilder.DropTable("FollowedChannels");
        migrationBuilder.DropIndex("IX_Members_ThreadsReadAt_JoinedAt", "Members");
        migrationBuilder.DropColumn("ThreadsReadAt", "Members");
        migrationBuilder.DropColumn("SaveReaction", "Members");
        migrationBuilder.DropColumn("Domain", "Workspaces");
    }

    private static void CreateFollowed(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "FollowedChannels",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: true),
                IsPrivate = table.Column<bool>(nullable: false),
                LeftIds = table.Column<string>(nullable: true),
                NextReadAt = table.Column<long>(nullable: true),
                ReadFromTs = table.Column<long>(nullable: true),
                Cursor = table.Column<string>(nullable: true),
                IsListed = table.Column<bool>(nullable: false),
                Read = table.Column<int>(nullable: false),
                Error = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_FollowedChannels", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_FollowedChannels_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_FollowedChannels_WorkspaceId_ChannelId", "FollowedChannels", ["WorkspaceId", "ChannelId"], unique: true);
        migrationBuilder.CreateIndex("IX_FollowedChannels_NextReadAt", "FollowedChannels", "NextReadAt");

        migrationBuilder.CreateTable(
            "FollowedThreads",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                ThreadTs = table.Column<long>(nullable: false),
                NextLookAt = table.Column<long>(nullable: true),
                LookedUntilTs = table.Column<long>(nullable: true),
                IsUnread = table.Column<bool>(nullable: false),
                Cursor = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_FollowedThreads", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_FollowedThreads_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex(
            "IX_FollowedThreads_WorkspaceId_ChannelId_ThreadTs", "FollowedThreads", ["WorkspaceId", "ChannelId", "ThreadTs"], unique: true);
        migrationBuilder.CreateIndex("IX_FollowedThreads_WorkspaceId_ChannelId_IsUnread", "FollowedThreads", ["WorkspaceId", "ChannelId", "IsUnread"]);
        migrationBuilder.CreateIndex("IX_FollowedThreads_NextLookAt", "FollowedThreads", "NextLookAt");
    }

    private static void CreateMessages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ThreadMessages",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                Ts = table.Column<long>(nullable: false),
                ThreadTs = table.Column<long>(nullable: false),
                Facts = table.Column<string>(nullable: false),
                Title = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ThreadMessages", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_ThreadMessages_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_ThreadMessages_WorkspaceId_ChannelId_Ts", "ThreadMessages", ["WorkspaceId", "ChannelId", "Ts"], unique: true);
        migrationBuilder.CreateIndex("IX_ThreadMessages_WorkspaceId_ChannelId_ThreadTs", "ThreadMessages", ["WorkspaceId", "ChannelId", "ThreadTs"]);
        migrationBuilder.CreateIndex("IX_ThreadMessages_Ts", "ThreadMessages", "Ts");
    }

    private static void CreateEntries(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "LedgerEntries",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                ThreadTs = table.Column<long>(nullable: false),
                State = table.Column<string>(nullable: false),
                Turn = table.Column<string>(nullable: false),
                Standing = table.Column<string>(nullable: false),
                IsSaved = table.Column<bool>(nullable: false),
                SnoozedUntilAt = table.Column<long>(nullable: true),
                DecidedTs = table.Column<long>(nullable: true),
                EnteredAt = table.Column<long>(nullable: false),
                CountedFromAt = table.Column<long>(nullable: false),
                NewestTs = table.Column<long>(nullable: false),
                Title = table.Column<string>(nullable: false),
                GroupIds = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LedgerEntries", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_LedgerEntries_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex(
            "IX_LedgerEntries_WorkspaceId_MemberId_ChannelId_ThreadTs", "LedgerEntries", ["WorkspaceId", "MemberId", "ChannelId", "ThreadTs"], unique: true);
        migrationBuilder.CreateIndex("IX_LedgerEntries_WorkspaceId_ChannelId_ThreadTs", "LedgerEntries", ["WorkspaceId", "ChannelId", "ThreadTs"]);
        migrationBuilder.CreateIndex("IX_LedgerEntries_WorkspaceId_MemberId_State", "LedgerEntries", ["WorkspaceId", "MemberId", "State"]);
    }

    private static void CreateChanges(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "LedgerChanges",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                EntryId = table.Column<Guid>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
                From = table.Column<string>(nullable: true),
                To = table.Column<string>(nullable: false),
                Detail = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LedgerChanges", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_LedgerChanges_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_LedgerChanges_LedgerEntries_WorkspaceId_EntryId",
                    row => new { row.WorkspaceId, row.EntryId },
                    "LedgerEntries",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_LedgerChanges_WorkspaceId_EntryId", "LedgerChanges", ["WorkspaceId", "EntryId"]);
        migrationBuilder.CreateIndex("IX_LedgerChanges_WorkspaceId_MemberId_At", "LedgerChanges", ["WorkspaceId", "MemberId", "At"]);
    }

    private static void CreatePreferences(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "LedgerPreferences",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Wish = table.Column<string>(nullable: false),
                ChannelId = table.Column<string>(nullable: true),
                Call = table.Column<string>(nullable: true),
                AuthorId = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LedgerPreferences", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_LedgerPreferences_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_LedgerPreferences_WorkspaceId_MemberId", "LedgerPreferences", ["WorkspaceId", "MemberId"]);
    }
}
