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
        services.AddScoped<Watching>();
        services.AddScoped<PlannedDaysOff>();
        services.AddScoped<MemberDays>();
        services.AddScoped<WorkedDays>();
        services.AddScoped<NextDigest>();
        services.AddScoped<IEventHandler<UserChangeEvent>, UserChangeHandler>();

        return services;
    }
}
