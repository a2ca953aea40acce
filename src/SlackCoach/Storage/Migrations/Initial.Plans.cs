using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

internal sealed partial class Initial
{
    private static void CreatePlans(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Plans",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: true),
                SourceHash = table.Column<string>(nullable: false),
                TargetOn = table.Column<DateOnly>(nullable: true),
                TargetIsApproximate = table.Column<bool>(nullable: false),
                ShiftedByDays = table.Column<int>(nullable: false),
                ImportedAt = table.Column<long>(nullable: false),
                ArchivedAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Plans", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_Plans_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_Plans_WorkspaceId_MemberId_ArchivedAt", "Plans", ["WorkspaceId", "MemberId", "ArchivedAt"]);

        migrationBuilder.CreateTable(
            "PlanItems",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                PlanId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Title = table.Column<string>(nullable: false),
                With = table.Column<string>(nullable: true),
                Details = table.Column<string>(nullable: true),
                When = table.Column<string>(nullable: true),
                WeekStartsOn = table.Column<DateOnly>(nullable: true),
                Line = table.Column<int>(nullable: false),
                DaysOff = table.Column<int>(nullable: true),
                OffOn = table.Column<string>(nullable: false),
                CompletedOn = table.Column<DateOnly>(nullable: true),
                CompletedAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PlanItems", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PlanItems_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_PlanItems_Plans_WorkspaceId_PlanId",
                    row => new { row.WorkspaceId, row.PlanId },
                    "Plans",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_PlanItems_WorkspaceId_MemberId_WeekStartsOn", "PlanItems", ["WorkspaceId", "MemberId", "WeekStartsOn"]);
        migrationBuilder.CreateIndex("IX_PlanItems_WorkspaceId_PlanId", "PlanItems", ["WorkspaceId", "PlanId"]);

        migrationBuilder.CreateTable(
            "PlanPassages",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                PlanId = table.Column<Guid>(nullable: false),
                Heading = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                FirstLine = table.Column<int>(nullable: false),
                LastLine = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PlanPassages", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PlanPassages_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_PlanPassages_Plans_WorkspaceId_PlanId",
                    row => new { row.WorkspaceId, row.PlanId },
                    "Plans",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_PlanPassages_WorkspaceId_MemberId", "PlanPassages", ["WorkspaceId", "MemberId"]);
        migrationBuilder.CreateIndex("IX_PlanPassages_WorkspaceId_PlanId", "PlanPassages", ["WorkspaceId", "PlanId"]);

        migrationBuilder.CreateTable(
            "PlanImports",
            table => new
            {
                WorkspaceId = table.Column<Guid>(nullable: false),
                Id = table.Column<Guid>(nullable: false),
                MemberId = table.Column<Guid>(nullable: false),
                SourceName = table.Column<string>(nullable: false),
                FileId = table.Column<string>(nullable: true),
                Link = table.Column<string>(nullable: true),
                Text = table.Column<string>(nullable: true),
                State = table.Column<string>(nullable: false),
                ReadOn = table.Column<DateOnly>(nullable: true),
                RequestedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PlanImports", row => new { row.WorkspaceId, row.Id });
                table.ForeignKey(
                    "FK_PlanImports_Members_WorkspaceId_MemberId",
                    row => new { row.WorkspaceId, row.MemberId },
                    "Members",
                    ["WorkspaceId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex("IX_PlanImports_State_RequestedAt", "PlanImports", ["State", "RequestedAt"]);
        migrationBuilder.CreateIndex("IX_PlanImports_WorkspaceId_MemberId_State", "PlanImports", ["WorkspaceId", "MemberId", "State"]);
    }
}
