using SlackCoach.Slack.Events;

namespace SlackCoach.Members;

internal static class MemberServices
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddOptions<MemberOptions>().BindConfiguration(MemberOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<People>();
        services.AddScoped<MemberProfiles>();
        services.AddScoped<Membership>();
        services.AddScoped<HabitNudges>();
        services.AddScoped<Watching>();
        services.AddScoped<MemberGitHub>();
        services.AddScoped<MemberSnoozing>();
        services.AddScoped<WorkingTimes>();
        services.AddScoped<OwnCalendars>();
        services.AddScoped<StatusAbsences>();
        services.AddScoped<WorkedDays>();
        services.AddScoped<NextDigest>();
        services.AddScoped<MemberGitHub>();
        services.AddScoped<IEventHandler<UserChangeEvent>, UserChangeHandler>();

        return services;
    }
}
