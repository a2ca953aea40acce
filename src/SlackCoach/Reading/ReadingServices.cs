using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Reading;

internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddScoped<MemberReading>();
        services.AddScoped<IHomeSection, ReadingAtHome>();
        services.AddScoped<AddDocuments>();
        services.AddScoped<AddReading>();
        services.AddScoped<FollowSource>();
        services.AddScoped<PickDocuments>();
        services.AddScoped<IHabitDetails>(provider => provider.GetRequiredService<PickDocuments>());
        services.AddScoped<FinishDocument>();
        services.AddScoped<DocumentNaming>();
        services.AddScoped<PickClick>();

        services.AddScoped<IPlanSubcommand, ReadSubcommand>();
        services.AddScoped<IReadVerb, ListVerb>();
        services.AddScoped<IReadVerb, PicksVerb>();
        services.AddScoped<IReadVerb, AddVerb>();
        services.AddScoped<IReadVerb, DoneVerb>();
        services.AddScoped<IReadVerb, DropVerb>();
        services.AddScoped<IReadVerb, SourcesVerb>();
        services.AddScoped<IReadVerb, RemoveVerb>();
        services.AddScoped<IBlockActionHandler, OpenPickHandler>();
        services.AddScoped<IBlockActionHandler, ReadPickHandler>();
        services.AddScoped<IBlockActionHandler, AnotherPickHandler>();
        services.AddScoped<IBlockActionHandler, DropPickHandler>();
        services.AddScoped<IBlockActionHandler, AddChoiceHandler>();
        services.AddScoped<IMessageShortcutHandler, SaveMessageHandler>();
        services.AddScoped<IViewSubmissionHandler, TakeawaySubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, AddReadingSubmissionHandler>();

        services.AddScoped<SourceReader>();
        services.AddScoped<KeepReading>();
        services.AddSingleton<SourcePolling>();
        services.AddRecurringJob<PollSourcesJob>(PollSourcesJob.Key, PollSourcesJob.Interval);

        return services;
    }
}
