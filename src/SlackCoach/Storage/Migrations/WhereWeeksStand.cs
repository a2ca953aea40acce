using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SlackCoach.Storage.Migrations;

/// <summary>Where the post of a week stands: the outbox forgets it after a month.</summary>
[DbContext(typeof(CoachDbContext))]
[Migration("20261128110000_WhereWeeksStand")]
internal sealed class WhereWeeksStand : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("PostTs", "SharedWeeks", nullable: true);
        migrationBuilder.Sql(
            $"""
            -- {EveryWorkspace.Tag}
            UPDATE "SharedWeeks" SET "PostTs" =
                (SELECT "SentTs" FROM "Outbox" WHERE "Outbox"."WorkspaceId" = "SharedWeeks"."WorkspaceId" AND "Outbox"."Id" = "SharedWeeks"."PostMessageId")
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("PostTs", "SharedWeeks");
}
