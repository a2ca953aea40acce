using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Sharing;

internal static class SharingServices
{
    public static IServiceCollection AddSharing(this IServiceCollection services)
    {
        services.AddScoped<MemberSharing>();
        services.AddScoped<ReadAudience>();
        services.AddScoped<StopSharing>();
        services.AddScoped<PostClick>();
        services.AddScoped<IPlanSubcommand, ShareSubcommand>();
        services.AddScoped<IPlanSubcommand, TeamSubcommand>();
        services.AddScoped<IWeeklyFollowUp, PreviewAfterSummary>();
        services.AddScoped<IDueWork, SilentPosts>();
        services.AddScoped<IEvidenceKept, EvidenceInPosts>();

        services.AddScoped<IMessageComposer, ConsentComposer>();
        services.AddScoped<IMessageComposer, PreviewComposer>();
        services.AddScoped<IMessageComposer, PostComposer>();
        services.AddScoped<IMessageComposer, WithdrawalComposer>();
        services.AddScoped<IMessageComposer, ManagerComposer>();

        services.AddScoped<IBlockActionHandler, OpenSharingHandler>();
        services.AddScoped<IBlockActionHandler, AgreeHandler>();
        services.AddScoped<IBlockActionHandler, NotNowHandler>();
        services.AddScoped<IBlockActionHandler, CheckReadersHandler>();
        services.AddScoped<IBlockActionHandler, StopSharingHandler>();
        services.AddScoped<IBlockActionHandler, ShowPreviewHandler>();
        services.AddScoped<IViewSubmissionHandler, SharingSubmissionHandler>();

        services.AddScoped<IBlockActionHandler, SendPostHandler>();
        services.AddScoped<IBlockActionHandler, HoldPostHandler>();
        services.AddScoped<IBlockActionHandler, WithdrawPostHandler>();
        services.AddScoped<IBlockActionHandler, EditPostHandler>();
        services.AddScoped<IViewSubmissionHandler, EditPostSubmissionHandler>();

        return services;
    }
}
