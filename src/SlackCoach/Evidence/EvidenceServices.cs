using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Evidence;

internal static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddScoped<MemberEvidence>();
        services.AddScoped<KeepEvidence>();
        services.AddScoped<EvidenceClick>();
        services.AddScoped<IPlanSubcommand, WinSubcommand>();
        services.AddScoped<IMessageShortcutHandler, KeepAsEvidenceHandler>();
        services.AddScoped<IBlockActionHandler, EvidencePrivacyHandler>();
        services.AddScoped<IBlockActionHandler, EvidenceEditHandler>();
        services.AddScoped<IBlockActionHandler, EvidenceRemoveHandler>();
        services.AddScoped<IViewSubmissionHandler, EvidenceSubmissionHandler>();

        services.AddScoped<ProposeEvidence>();
        services.AddScoped<ProposalClick>();
        services.AddScoped<IBlockActionHandler, ProposalAcceptHandler>();
        services.AddScoped<IBlockActionHandler, ProposalDismissHandler>();
        services.AddScoped<IWeeklyOffer, ProposalsOffer>();

        services.AddScoped<RubricVerb>();
        services.AddScoped<RubricRequests>();
        services.AddScoped<IMessageComposer, RubricComposer>();
        services.AddScoped<IBlockActionHandler, RubricOpenHandler>();
        services.AddScoped<IViewSubmissionHandler, RubricSubmissionHandler>();

        services.AddScoped<CaseReader>();
        services.AddScoped<ICaseGaps, CaseGaps>();
        services.AddScoped<IPlanSubcommand, CaseSubcommand>();

        services.AddScoped<KeepFeedback>();
        services.AddScoped<FeedbackClick>();
        services.AddScoped<IPlanSubcommand, FeedbackSubcommand>();
        services.AddScoped<IBlockActionHandler, FeedbackAboutHandler>();
        services.AddScoped<IBlockActionHandler, FeedbackAnswerHandler>();
        services.AddScoped<IBlockActionHandler, FeedbackRemoveHandler>();
        services.AddScoped<IViewSubmissionHandler, FeedbackAnswerSubmissionHandler>();
        services.AddScoped<IBriefPart, FeedbackInBrief>();

        return services;
    }
}
