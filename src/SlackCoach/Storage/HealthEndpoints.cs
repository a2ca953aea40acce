namespace SlackCoach.Storage;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it also reaches its database.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", async (CoachDbContext db, CancellationToken cancellationToken) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? Results.Text("ready")
                : Results.Text("The database cannot be reached.", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
