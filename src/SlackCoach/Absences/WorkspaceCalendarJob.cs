using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Absences;

/// <summary>Keeps the days off that the configuration names up to date.</summary>
[DisallowConcurrentExecution]
internal sealed class WorkspaceCalendarJob(WorkspaceCalendar calendar, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("workspace-calendar");

    /// <summary>How often it looks: the calendar is read once a day, and again after an hour when that failed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await calendar.Refresh(cancellationToken);
    }
}
