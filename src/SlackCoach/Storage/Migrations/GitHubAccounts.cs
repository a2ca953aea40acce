using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Members' accounts on GitHub, and repositories that GitHub said have changed.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126090000_GitHubAccounts")]
internal sealed class GitHubAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("ChangedAt", "Repositories", nullable: true);
        CreateAccounts(migrationBuilder);
        CreateConnecting(migrationBuilder);
    }

    private static void CreateAccounts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "GitHubAccounts",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Login = table.Column<string>(nullable: false),
                GitHubId = table.Column<long>(nullable: true),
                State = table.Column<string>(nullable: false),
                Teams = table.Column<string>(nullable: false),
                ProtectedToken = table.Column<string>(nullable: true),
                ProtectedRefreshToken = table.Column<string>(nullable: true),
                TokenExpiresAt = table.Column<long>(nullable: true),
                NextCareAt = table.Column<long>(nullable: true),
                Failures = table.Column<int>(nullable: false),
                TeamsReadAt = table.Column<long>(nullable: true),
                ConnectedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GitHubAccounts", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_GitHubAccounts_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_GitHubAccounts_WorkspaceId_MemberId", "GitHubAccounts", ["WorkspaceId", "MemberId"], unique: true);
        migrationBuilder.CreateIndex("IX_GitHubAccounts_NextCareAt", "GitHubAccounts", "NextCareAt");
        migrationBuilder.CreateIndex("IX_GitHubAccounts_GitHubId", "GitHubAccounts", "GitHubId");
    }

    private static void CreateConnecting(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "GitHubConnecting",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                UserCode = table.Column<string>(nullable: true),
                Address = table.Column<string>(nullable: true),
                ProtectedDeviceCode = table.Column<string>(nullable: true),
                ProtectedGrant = table.Column<string>(nullable: true),
                ExpiresAt = table.Column<long>(nullable: false),
                IntervalSeconds = table.Column<int>(nullable: false),
                NextPollAt = table.Column<long>(nullable: true),
                Failures = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GitHubConnecting", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_GitHubConnecting_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_GitHubConnecting_WorkspaceId_MemberId", "GitHubConnecting", ["WorkspaceId", "MemberId"], unique: true);
        migrationBuilder.CreateIndex("IX_GitHubConnecting_NextPollAt", "GitHubConnecting", "NextPollAt");
    }
}
