using SlackCoach.Slack.Events;

namespace SlackCoach.Members;

internal static class MemberServices
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddOptions<MemberOptions>().BindConfiguration(MemberOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AdminOptions>().Configure<IConfiguration>(TakeAdmins);
        services.AddScoped<People>();
        services.AddScoped<MemberProfiles>();
        services.AddScoped<Membership>();
        services.AddScoped<HabitNudges>();
        services.AddScoped<Watching>();
        services.AddScoped<OwnTokens>();
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

    // A list, or, as one environment variable, ids with commas between.
    private static void TakeAdmins(AdminOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(nameof(AdminOptions.Admins));
        var ids = section.Get<string[]>() ?? section.Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

        foreach (var id in ids)
        {
            options.Admins.Add(id);
        }
    }
}
