using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;
using SlackCoach.Absences;
using SlackCoach.AppHome;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Connections;
using SlackCoach.Evidence;
using SlackCoach.Fetch;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Leaving;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Nudges;
using SlackCoach.OneOnOnes;
using SlackCoach.Outbox;
using SlackCoach.Plans;
using SlackCoach.Progress;
using SlackCoach.PullRequests;
using SlackCoach.Reading;
using SlackCoach.Routines;
using SlackCoach.Scheduling;
using SlackCoach.Settings;
using SlackCoach.Sharing;
using SlackCoach.Slack;
using SlackCoach.Slack.Endpoints;
using SlackCoach.Slack.Inbox;
using SlackCoach.StepUps;
using SlackCoach.Storage;
using SlackCoach.Threads;

namespace SlackCoach;

/// <summary>Puts the product together: the floors first, then a line for each feature.</summary>
internal static class SlackCoachApp
{
    // Before every other source, so that any of them may ask for more.
    private static readonly Dictionary<string, string?> QuietLibraries = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
        ["Logging:LogLevel:Quartz"] = "Warning",
    };

    public static WebApplicationBuilder AddSlackCoach(this WebApplicationBuilder builder)
    {
        // A failed start is explained by RunOrExplain, or ends the process with its exception.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLibraries });

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
            .AddOneOnOnes()
            .AddNudges()
            .AddPullRequests()
            .AddThreads()
            .AddReading()
            .AddEvidence()
            .AddProgress()
            .AddSharing()
            .AddStepUps()
            .AddGitHubConnections()
            .AddSettings()
            .AddAbsences()
            .AddAppHome()
            .AddLeaving();

        return builder;
    }

    public static WebApplication UseSlackCoach(this WebApplication app)
    {
        app.MapSlack();
        app.MapGitHubWebhook();
        app.MapHealth();

        return app;
    }

    /// <summary>Puts the app together and runs it until it is stopped. Settings that it cannot start with are named one by one, without a
    /// stack trace.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunOrExplain(Func<WebApplication> compose)
    {
        try
        {
            await using var app = compose();
            await app.StartAsync();
            await app.WaitForShutdownAsync();

            return 0;
        }
        catch (Exception exception) when (Problems(exception) is { Count: > 0 } problems)
        {
            await Console.Error.WriteLineAsync("SlackCoach does not start with these settings:");

            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync($"- {problem}");
            }

            return 1;
        }
    }

    /// <summary>What is wrong with the settings; nothing for a failure of another kind.</summary>
    private static List<string> Problems(Exception exception) => exception switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        SettingsException wrong => [wrong.Message],
        // What a settings reader throws for a value that is no number, date or known word.
        InvalidOperationException { InnerException: FormatException or ArgumentException } unreadable => [unreadable.Message],
        AggregateException several when several.InnerExceptions.All(inner => Problems(inner).Count > 0) =>
            [.. several.InnerExceptions.SelectMany(Problems).Distinct()],
        _ => [],
    };
}

/// <summary>The app cannot run with its settings; the message says which one is wrong, and what to do.</summary>
internal sealed class SettingsException(string message, Exception? innerException = null) : Exception(message, innerException);
