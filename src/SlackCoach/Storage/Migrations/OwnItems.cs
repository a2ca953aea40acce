using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Items that members added to their plans themselves.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261125170000_OwnItems")]
internal sealed class OwnItems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<bool>("IsOwn", "PlanItems", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("IsOwn", "PlanItems");
}
