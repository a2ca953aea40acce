using Microsoft.Extensions.DependencyInjection.Extensions;
using SlackCoach.Scheduling;

namespace SlackCoach.Slack.Inbox;

internal static class InboxServices
{
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddScoped<RequestLedger>();
        services.AddSingleton<EventQueue>();
        services.AddScoped<EventInbox>();
        services.AddScoped<EventHandling>();
        services.AddScoped<EventDispatch>();
        services.AddScoped<EventApology>();
        services.TryAddScoped<AfterReply>();
        services.TryAddSingleton<AfterReplyQueue>();
        services.AddRecurringJob<InboxJob>(InboxJob.Key, TimeSpan.FromSeconds(10));

        return services;
    }
}
