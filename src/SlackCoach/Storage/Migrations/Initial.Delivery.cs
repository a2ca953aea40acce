using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

internal sealed partial class Initial
{
    private static void CreateDelivery(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Outbox",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Key = table.Column<string>(nullable: false),
                Effect = table.Column<string>(nullable: false),
                Composer = table.Column<string>(nullable: true),
                Subject = table.Column<string>(nullable: true),
                On = table.Column<DateOnly>(nullable: false),
                Payload = table.Column<string>(nullable: true),
                ChannelId = table.Column<string>(nullable: true),
                TargetTs = table.Column<string>(nullable: true),
                Follows = table.Column<Guid>(nullable: true),
                ReplacesOriginal = table.Column<bool>(nullable: false),
                ProtectedResponseUrl = table.Column<string>(nullable: true),
                CreatedAt = table.Column<long>(nullable: false),
                NotBeforeAt = table.Column<long>(nullable: false),
                UnsureSinceAt = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                State = table.Column<string>(nullable: false),
                SentAt = table.Column<long>(nullable: true),
                SentTs = table.Column<string>(nullable: true),
                Error = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Outbox", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Outbox_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Outbox_State_NotBeforeAt", "Outbox", ["State", "NotBeforeAt"]);
        migrationBuilder.CreateIndex("IX_Outbox_WorkspaceId_Key", "Outbox", ["WorkspaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Outbox_WorkspaceId_MemberId_On", "Outbox", ["WorkspaceId", "MemberId", "On"]);

        migrationBuilder.CreateTable(
            "InboxEvents",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                EventId = table.Column<string>(nullable: false),
                Payload = table.Column<string>(nullable: true),
                ReceivedAt = table.Column<long>(nullable: false),
                Attempts = table.Column<int>(nullable: false),
                NextAttemptAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_InboxEvents", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey("FK_InboxEvents_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_InboxEvents_NextAttemptAt", "InboxEvents", "NextAttemptAt");
        migrationBuilder.CreateIndex("IX_InboxEvents_ReceivedAt", "InboxEvents", "ReceivedAt");
        migrationBuilder.CreateIndex("IX_InboxEvents_WorkspaceId_EventId", "InboxEvents", ["WorkspaceId", "EventId"], unique: true);

        migrationBuilder.CreateTable(
            "AnsweredRequests",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                TriggerId = table.Column<string>(nullable: false),
                Answer = table.Column<string>(nullable: true),
                AnsweredAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AnsweredRequests", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey("FK_AnsweredRequests_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_AnsweredRequests_AnsweredAt", "AnsweredRequests", "AnsweredAt");
        migrationBuilder.CreateIndex("IX_AnsweredRequests_WorkspaceId_TriggerId", "AnsweredRequests", ["WorkspaceId", "TriggerId"], unique: true);
    }
}
