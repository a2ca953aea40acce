using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Threads;

internal static class ThreadServices
{
    public static IServiceCollection AddThreads(this IServiceCollection services)
    {
        services.AddOptions<ThreadOptions>().BindConfiguration(ThreadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ThreadLedger>();
        services.AddScoped<KeepMessage>();
        services.AddScoped<HeardReactions>();
        services.AddScoped<SaveThread>();
        services.AddScoped<MemberThreads>();
        services.AddScoped<DecideThread>();
        services.AddScoped<WhyThread>();
        services.AddScoped<ThreadPreferences>();
        services.AddScoped<ThreadClick>();
        services.AddScoped<ThreadWindows>();
        services.AddScoped<IPlanSubcommand, ThreadsSubcommand>();
        services.AddScoped<IHabitDetails, ThreadsInNudge>();
        services.AddScoped<IHomeSection, ThreadsAtHome>();
        services.AddScoped<IBlockActionHandler, ThreadDoneHandler>();
        services.AddScoped<IBlockActionHandler, ThreadTomorrowHandler>();
        services.AddScoped<IBlockActionHandler, MoreThreadHandler>();
        services.AddScoped<PreferenceClick>();
        services.AddScoped<IBlockActionHandler, DropPreferenceHandler>();
        services.AddScoped<IBlockActionHandler, OfferPreferenceHandler>();
        services.AddScoped<IViewSubmissionHandler, ThreadSubmissionHandler>();
        services.AddScoped<IMessageShortcutHandler, SaveForTomorrowHandler>();
        services.AddScoped<FollowChannels>();
        services.AddScoped<HistoryPages>();
        services.AddScoped<GoneMessages>();
        services.AddScoped<GroupCalls>();
        services.AddScoped<EarlierThreads>();
        services.AddSingleton<ChannelReading>();
        services.AddSingleton<AskedChannels>();
        services.AddSingleton<ChannelPeople>();
        services.AddScoped<HeardSoFar>();
        services.AddScoped<ReadingProgress>();
        services.AddRecurringJob<ReadChannelsJob>(ReadChannelsJob.Key, ReadChannelsJob.Interval);
        services.AddRecurringJob<ReadThreadsJob>(ReadThreadsJob.Key, ReadThreadsJob.Interval);
        services.AddRecurringJob<NewcomersJob>(NewcomersJob.Key, NewcomersJob.Interval);
        services.AddRecurringJob<GroupCallsJob>(GroupCallsJob.Key, GroupCallsJob.Interval);
        AddEvents(services);

        return services;
    }

    private static void AddEvents(IServiceCollection services)
    {
        services.AddScoped<ChannelMessages>();
        services.AddScoped<IEventHandler<MessageEvent>>(provider => provider.GetRequiredService<ChannelMessages>());
        services.AddScoped<IEventHandler<MessageChangedEvent>>(provider => provider.GetRequiredService<ChannelMessages>());
        services.AddScoped<IEventHandler<MessageDeletedEvent>>(provider => provider.GetRequiredService<ChannelMessages>());
        services.AddScoped<ChannelReactions>();
        services.AddScoped<IEventHandler<ReactionAddedEvent>>(provider => provider.GetRequiredService<ChannelReactions>());
        services.AddScoped<IEventHandler<ReactionRemovedEvent>>(provider => provider.GetRequiredService<ChannelReactions>());
        services.AddScoped<ChannelJoins>();
        services.AddScoped<IEventHandler<MemberJoinedChannelEvent>>(provider => provider.GetRequiredService<ChannelJoins>());
        services.AddScoped<IEventHandler<AppRateLimitedEvent>>(provider => provider.GetRequiredService<ChannelJoins>());
        services.AddScoped<ChannelEnds>();
        services.AddScoped<IEventHandler<ChannelLeftEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
        services.AddScoped<IEventHandler<ChannelArchivedEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
        services.AddScoped<IEventHandler<ChannelDeletedEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
        services.AddScoped<IEventHandler<ChannelRenamedEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
        services.AddScoped<IEventHandler<ChannelConvertedEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
        services.AddScoped<IEventHandler<MemberJoinedChannelEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
        services.AddScoped<IEventHandler<MemberLeftChannelEvent>>(provider => provider.GetRequiredService<ChannelEnds>());
    }
}
