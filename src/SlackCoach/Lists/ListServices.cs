namespace SlackCoach.Lists;

internal static class ListServices
{
    public static IServiceCollection AddLists(this IServiceCollection services)
    {
        services.AddScoped<ShownLists>();
        services.AddScoped<TodayReader>();
        services.AddScoped<WeekReader>();
        services.AddScoped<MemberHabits>();
        services.AddScoped<DueHabits>();
        services.AddScoped<HabitDetails>();
        services.AddScoped<HabitRecords>();
        services.AddScoped<EntryFinder>();
        services.AddScoped<PresentItems>();
        services.AddScoped<PostedLists>();
        services.AddScoped<PostedBlocks>();
        services.AddScoped<Happened>();
        services.AddScoped<ReadProgress>();

        return services;
    }
}
