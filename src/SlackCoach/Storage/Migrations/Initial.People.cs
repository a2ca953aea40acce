using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

internal sealed partial class Initial
{
    private static void CreatePeople(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Workspaces",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                TeamId = table.Column<string>(nullable: false),
                ProtectedBotToken = table.Column<string>(nullable: true),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Workspaces", row => row.Id);
            });

        migrationBuilder.CreateIndex("IX_Workspaces_TeamId", "Workspaces", "TeamId", unique: true);

        migrationBuilder.CreateTable(
            "Members",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                SlackUserId = table.Column<string>(nullable: false),
                DirectChannelId = table.Column<string>(nullable: true),
                ZoneId = table.Column<string>(nullable: false),
                ZoneIsDefault = table.Column<bool>(nullable: false),
                ProfileReadAt = table.Column<long>(nullable: true),
                Refusal = table.Column<string>(nullable: true),
                WorkingDays = table.Column<string>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                JoinedAt = table.Column<long>(nullable: true),
                PausedAt = table.Column<long>(nullable: true),
                ListShownOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Members", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey("FK_Members_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Members_WorkspaceId_SlackUserId", "Members", ["WorkspaceId", "SlackUserId"], unique: true);

        migrationBuilder.CreateTable(
            "Nudges",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                TimeOfDay = table.Column<TimeOnly>(nullable: false),
                Days = table.Column<string>(nullable: false),
                NextDueAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Nudges", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Nudges_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Nudges_NextDueAt", "Nudges", "NextDueAt");
        migrationBuilder.CreateIndex("IX_Nudges_WorkspaceId_MemberId_Kind", "Nudges", ["WorkspaceId", "MemberId", "Kind"], unique: true);

        migrationBuilder.CreateTable(
            "RepositoryChoices",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Source = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RepositoryChoices", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_RepositoryChoices_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_RepositoryChoices_WorkspaceId_MemberId_Source", "RepositoryChoices", ["WorkspaceId", "MemberId", "Source"], unique: true);
    }
}
