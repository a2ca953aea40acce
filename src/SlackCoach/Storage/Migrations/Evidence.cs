using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Evidence for the case, feedback, and rubrics of companies.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126170000_Evidence")]
internal sealed class Evidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateEvidence(migrationBuilder);
        CreateFeedback(migrationBuilder);
        CreateRubrics(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "OwnRubrics", "FeedbackItems", "EvidenceItems" })
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void CreateEvidence(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "EvidenceItems",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: true),
                State = table.Column<string>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
                Text = table.Column<string>(nullable: false),
                Link = table.Column<string>(nullable: true),
                BenefitTo = table.Column<string>(nullable: true),
                Tags = table.Column<string>(nullable: false),
                IsPrivate = table.Column<bool>(nullable: false),
                Source = table.Column<string>(nullable: true),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_EvidenceItems", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_EvidenceItems_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            "IX_EvidenceItems_WorkspaceId_MemberId_Number", "EvidenceItems", ["WorkspaceId", "MemberId", "Number"], unique: true);
        migrationBuilder.CreateIndex(
            "IX_EvidenceItems_WorkspaceId_MemberId_Source", "EvidenceItems", ["WorkspaceId", "MemberId", "Source"], unique: true);
        migrationBuilder.CreateIndex("IX_EvidenceItems_WorkspaceId_MemberId_State_On", "EvidenceItems", ["WorkspaceId", "MemberId", "State", "On"]);
    }

    private static void CreateFeedback(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "FeedbackItems",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                On = table.Column<DateOnly>(nullable: false),
                From = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                Tags = table.Column<string>(nullable: false),
                AnsweredOn = table.Column<DateOnly>(nullable: true),
                Answer = table.Column<string>(nullable: true),
                IsRemoved = table.Column<bool>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_FeedbackItems", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_FeedbackItems_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            "IX_FeedbackItems_WorkspaceId_MemberId_Number", "FeedbackItems", ["WorkspaceId", "MemberId", "Number"], unique: true);
    }

    private static void CreateRubrics(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OwnRubrics",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                SourceName = table.Column<string>(nullable: false),
                FileId = table.Column<string>(nullable: true),
                Link = table.Column<string>(nullable: true),
                Text = table.Column<string>(nullable: true),
                Level = table.Column<string>(nullable: true),
                RequestedAt = table.Column<long>(nullable: false),
                ReadOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OwnRubrics", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_OwnRubrics_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_OwnRubrics_WorkspaceId_MemberId", "OwnRubrics", ["WorkspaceId", "MemberId"], unique: true);
    }
}
