using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>The reading list: where documents come from, who follows it, and each member's documents.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125130000_Reading")]
internal sealed class AddReading : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateSources(migrationBuilder);
        CreateFollows(migrationBuilder);
        CreateItems(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ReadingItems");
        migrationBuilder.DropTable("ReadingFollows");
        migrationBuilder.DropTable("ReadingSources");
    }

    private static void CreateSources(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReadingSources",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Address = table.Column<string>(nullable: false),
                AddressHash = table.Column<string>(nullable: false),
                Title = table.Column<string>(nullable: true),
                ETag = table.Column<string>(nullable: true),
                LastModified = table.Column<string>(nullable: true),
                NextPollAt = table.Column<long>(nullable: false),
                LeasedUntilAt = table.Column<long>(nullable: false),
                ReadAt = table.Column<long>(nullable: true),
                Failure = table.Column<string>(nullable: true),
                Failures = table.Column<int>(nullable: false),
                Flaw = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReadingSources", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey("FK_ReadingSources_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_ReadingSources_NextPollAt", "ReadingSources", "NextPollAt");
        migrationBuilder.CreateIndex(
            "IX_ReadingSources_WorkspaceId_Kind_AddressHash", "ReadingSources", ["WorkspaceId", "Kind", "AddressHash"], unique: true);
    }

    private static void CreateFollows(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReadingFollows",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                SourceId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Tags = table.Column<string>(nullable: false),
                FollowedAt = table.Column<long>(nullable: false),
                ToldAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReadingFollows", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_ReadingFollows_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_ReadingFollows_ReadingSources_WorkspaceId_SourceId",
                    row => new { row.WorkspaceId, row.SourceId },
                    "ReadingSources",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_ReadingFollows_WorkspaceId_MemberId_Number", "ReadingFollows", ["WorkspaceId", "MemberId", "Number"], unique: true);
        migrationBuilder.CreateIndex("IX_ReadingFollows_WorkspaceId_SourceId_MemberId", "ReadingFollows", ["WorkspaceId", "SourceId", "MemberId"], unique: true);
    }

    private static void CreateItems(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReadingItems",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Title = table.Column<string>(nullable: false),
                Link = table.Column<string>(nullable: false),
                LinkHash = table.Column<string>(nullable: false),
                Source = table.Column<string>(nullable: false),
                SourceId = table.Column<Guid>(nullable: true),
                Tags = table.Column<string>(nullable: false),
                PublishedOn = table.Column<DateOnly>(nullable: true),
                AddedOn = table.Column<DateOnly>(nullable: false),
                State = table.Column<string>(nullable: false),
                PickedOn = table.Column<DateOnly>(nullable: true),
                PickedFor = table.Column<string>(nullable: true),
                PassedOn = table.Column<DateOnly>(nullable: true),
                Takeaway = table.Column<string>(nullable: true),
                ReadOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReadingItems", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_ReadingItems_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_ReadingItems_WorkspaceId_MemberId_LinkHash", "ReadingItems", ["WorkspaceId", "MemberId", "LinkHash"], unique: true);
        migrationBuilder.CreateIndex("IX_ReadingItems_WorkspaceId_MemberId_Number", "ReadingItems", ["WorkspaceId", "MemberId", "Number"], unique: true);
        migrationBuilder.CreateIndex("IX_ReadingItems_WorkspaceId_MemberId_State", "ReadingItems", ["WorkspaceId", "MemberId", "State"]);
    }
}
