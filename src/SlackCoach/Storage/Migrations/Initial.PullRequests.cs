using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

internal sealed partial class Initial
{
    private static void CreatePullRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Repositories",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Source = table.Column<string>(nullable: false),
                TriedAt = table.Column<long>(nullable: true),
                ReadAt = table.Column<long>(nullable: true),
                Failure = table.Column<string>(nullable: true),
                Withheld = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Repositories", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey("FK_Repositories_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Repositories_WorkspaceId_Source_Name", "Repositories", ["WorkspaceId", "Source", "Name"], unique: true);

        migrationBuilder.CreateTable(
            "PullRequests",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                RepositoryId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                HiddenBy = table.Column<string>(nullable: true),
                Details = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PullRequests", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PullRequests_Repositories_WorkspaceId_RepositoryId",
                    row => new { row.WorkspaceId, row.RepositoryId },
                    "Repositories",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_PullRequests_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_PullRequests_WorkspaceId_RepositoryId_HiddenBy", "PullRequests", ["WorkspaceId", "RepositoryId", "HiddenBy"]);
        migrationBuilder.CreateIndex("IX_PullRequests_WorkspaceId_RepositoryId_Number", "PullRequests", ["WorkspaceId", "RepositoryId", "Number"], unique: true);
    }
}
