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
}
