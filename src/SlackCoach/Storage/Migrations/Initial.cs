using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>The first schema. Neutral: no column types, so that each provider maps the CLR types its own way.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261123000000_Initial")]
internal sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreatePeople(migrationBuilder);
        CreatePlans(migrationBuilder);
        CreateRoutines(migrationBuilder);
        CreateDelivery(migrationBuilder);
        CreatePullRequests(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("PullRequests");
        migrationBuilder.DropTable("Repositories");
        migrationBuilder.DropTable("AnsweredRequests");
        migrationBuilder.DropTable("InboxEvents");
        migrationBuilder.DropTable("Outbox");
        migrationBuilder.DropTable("ShownEntries");
        migrationBuilder.DropTable("Changes");
        migrationBuilder.DropTable("HabitCompletions");
        migrationBuilder.DropTable("Habits");
        migrationBuilder.DropTable("PlanImports");
        migrationBuilder.DropTable("PlanPassages");
        migrationBuilder.DropTable("PlanItems");
        migrationBuilder.DropTable("Plans");
        migrationBuilder.DropTable("RepositoryChoices");
        migrationBuilder.DropTable("Nudges");
        migrationBuilder.DropTable("Members");
        migrationBuilder.DropTable("Workspaces");
    }
}
