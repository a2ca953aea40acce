using Quartz;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Nudges;

internal static class NudgeServices
{
    public static IServiceCollection AddNudges(this IServiceCollection services)
    {
        services.AddScoped<NudgePlanner>();
        services.AddScoped<NudgeReactions>();
        services.AddScoped<SnoozePlanner>();
        services.AddScoped<NudgeChoices>();
        services.AddScoped<IHomeSection, PausedAtHome>();
        services.AddScoped<IMessageComposer, HabitsComposer>();
        services.AddScoped<IBlockActionHandler, NudgeKeepHandler>();
        services.AddScoped<IBlockActionHandler, NudgePauseHandler>();
        services.AddScoped<IBlockActionHandler, NudgeResumeHandler>();
        services.AddQuartz(quartz => quartz.ScheduleJob<TickJob>(
            trigger => trigger
                .WithIdentity("every-minute")
                // A tick missed while the process was down is not replayed: the next one finds all that is due.
                .WithCronSchedule("0 * * * * ?", cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
            job => job.WithIdentity(Tick.Key)));
        services.AddHostedService<TickOnClockMoves>();

        return services;
    }
}
