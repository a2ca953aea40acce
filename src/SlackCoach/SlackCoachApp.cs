using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Fetch;
using SlackCoach.GitHub;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Nudges;
using SlackCoach.Outbox;
using SlackCoach.Plans;
using SlackCoach.PullRequests;
using SlackCoach.Routines;
using SlackCoach.Scheduling;
using SlackCoach.Settings;
using SlackCoach.Slack;
using SlackCoach.Slack.Endpoints;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;

namespace SlackCoach;

/// <summary>Puts the product together: the floors first, then a line for each feature.</summary>
internal static class SlackCoachApp
{
    public static WebApplicationBuilder AddSlackCoach(this WebApplicationBuilder builder)
    {
        // A failed start is explained by RunOrExplain, or ends the process with its exception.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        builder.Services
            .AddClock(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddScheduling()
            .AddOutbox()
            .AddSlack()
            .AddInbox()
            .AddGitHub()
            .AddFetch()
            .AddMembers()
            .AddLists()
            .AddCommands();

        builder.Services
            .AddPlans()
            .AddRoutines()
            .AddNudges()
            .AddPullRequests()
            .AddSettings();

        return builder;
    }

    public static WebApplication UseSlackCoach(this WebApplication app)
    {
        app.MapSlack();
        app.MapHealth();

        return app;
    }

    /// <summary>Runs until it is stopped. Settings that it cannot start with are named one by one, without a stack trace.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunOrExplain(this WebApplication app)
    {
        try
        {
            await app.RunAsync();

            return 0;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync("SlackCoach does not start with these settings:");

            foreach (var problem in exception.Failures)
            {
                await Console.Error.WriteLineAsync($"- {problem}");
            }

            return 1;
        }
    }
}
