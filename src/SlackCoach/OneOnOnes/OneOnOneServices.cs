using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.OneOnOnes;

internal static class OneOnOneServices
{
    public static IServiceCollection AddOneOnOnes(this IServiceCollection services)
    {
        services.AddScoped<MeetingDates>();
        services.AddScoped<UpcomingMeetings>();
        services.AddScoped<PlannedMeetings>();
        services.AddScoped<MeetingPlanner>();
        services.AddScoped<MeetingsInDigest>();
        services.AddScoped<IDigestNote>(provider => provider.GetRequiredService<MeetingsInDigest>());
        services.AddScoped<MeetingNews>();
        services.AddScoped<MemberMeetings>();
        services.AddScoped<MeetingWindows>();
        services.AddScoped<BriefReader>();
        services.AddScoped<SentBriefs>();
        services.AddScoped<AddOneOnOne>();
        services.AddScoped<IAddition>(provider => provider.GetRequiredService<AddOneOnOne>());
        services.AddScoped<IWeekNote, ComingOneOnOnes>();
        services.AddScoped<IHomeSection, ComingOneOnOnes>();
        services.AddScoped<IDueWork, DueMeetings>();
        services.AddScoped<IMessageComposer, BriefComposer>();
        services.AddScoped<IMessageComposer, AskedComposer>();
        services.AddScoped<IBlockActionHandler, EditBriefHandler>();
        services.AddScoped<IBlockActionHandler, AnotherDayHandler>();
        services.AddScoped<IBlockActionHandler, HowItWentHandler>();
        services.AddScoped<IBlockActionHandler, ReplaceRhythmHandler>();
        services.AddScoped<IBlockActionHandler, KeepRhythmHandler>();
        services.AddScoped<IBlockActionHandler, RemoveRhythmHandler>();
        services.AddScoped<IBlockActionHandler, SendBriefHandler>();
        services.AddScoped<IViewSubmissionHandler, EditBriefSubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, AnotherDaySubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, HowItWentSubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, ChooseBriefSubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, ConfirmBriefSubmissionHandler>();

        return services;
    }
}
