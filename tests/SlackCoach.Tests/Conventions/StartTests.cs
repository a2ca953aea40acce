using SlackCoach.Sandbox.Hosting;
using SlackCoach.Tests.Outbox;

namespace SlackCoach.Tests.Conventions;

/// <summary>The app as a process of its own, with settings that it cannot run with.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Slack:SigningSecret", "", "Slack:SigningSecret is empty")]
    [InlineData("Slack:BotToken", "", "Slack:BotToken is empty")]
    [InlineData("Slack:AppToken", "xapp-1", "Socket Mode comes later")]
    [InlineData("Database:Provider", "MySql", "Database:Provider")]
    [InlineData("Database:Provider", "Postgres", "DataProtection:KeyPath is needed")]
    [InlineData("Clock:StartAt", "soon", "Clock:StartAt")]
    [InlineData("GitHub:Repositories:0", "harborline", "'harborline' is no repository")]
    public async Task Says_what_is_wrong_in_a_line_and_ends(string key, string value, string problem)
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-");
        var settings = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = "secret",
            ["Slack:BotToken"] = "xoxb-1",
            [key] = value,
        };
        await using var app = AppProcess.Start(new AppSettings(settings), folder.FullName);

        var (exitCode, output) = await app.Ended();

        Assert.Equal(1, exitCode);
        Assert.Contains("SlackCoach does not start with these settings:\n- ", output, StringComparison.Ordinal);
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
