using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Since which day an outage kept nudges back.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261126140000_HeldUp")]
internal sealed class HeldUp : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<DateOnly>("HeldUpSinceOn", "NudgeTimes", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("HeldUpSinceOn", "NudgeTimes");
}
