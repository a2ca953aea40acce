using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Repositories that members choose for themselves, which of them their tokens may read, what renamed ones are called now,
/// and how repositories stood when they were read.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126120000_OwnRepositories")]
internal sealed class OwnRepositories : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("PresentName", "Repositories", nullable: true);
        migrationBuilder.AddColumn<string>("State", "Repositories", nullable: true);
        migrationBuilder.AddColumn<long>("WholeAt", "Repositories", nullable: true);
        migrationBuilder.AddColumn<bool>("IsOwn", "RepositoryChoices", nullable: true);
        migrationBuilder.AddColumn<long>("TriedAt", "RepositoryChoices", nullable: true);
        migrationBuilder.AddColumn<long>("CheckedAt", "RepositoryChoices", nullable: true);
        migrationBuilder.AddColumn<string>("Failure", "RepositoryChoices", nullable: true);

        migrationBuilder.CreateTable(
            "ReadableRepositories",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                ChoiceId = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReadableRepositories", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_ReadableRepositories_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_ReadableRepositories_RepositoryChoices_WorkspaceId_ChoiceId",
                    row => new { row.WorkspaceId, row.ChoiceId },
                    "RepositoryChoices",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            "IX_ReadableRepositories_WorkspaceId_ChoiceId_Name", "ReadableRepositories", ["WorkspaceId", "ChoiceId", "Name"], unique: true);
        migrationBuilder.CreateIndex("IX_ReadableRepositories_WorkspaceId_MemberId", "ReadableRepositories", ["WorkspaceId", "MemberId"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ReadableRepositories");
        migrationBuilder.DropColumn("Failure", "RepositoryChoices");
        migrationBuilder.DropColumn("CheckedAt", "RepositoryChoices");
        migrationBuilder.DropColumn("TriedAt", "RepositoryChoices");
        migrationBuilder.DropColumn("IsOwn", "RepositoryChoices");
        migrationBuilder.DropColumn("WholeAt", "Repositories");
        migrationBuilder.DropColumn("State", "Repositories");
        migrationBuilder.DropColumn("PresentName", "Repositories");
    }
}
