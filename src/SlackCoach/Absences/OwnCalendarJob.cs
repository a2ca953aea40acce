using Quartz;
using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Scheduling;
using SlackCoach.Storage;

namespace SlackCoach.Absences;

/// <summary>Reads the members' own calendars that are due. It is woken when one comes due; its own turns find what a wake missed.</summary>
[DisallowConcurrentExecution]
internal sealed class OwnCalendarJob(OwnCalendarReading reading, JobWake wake) : IJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(OwnCalendars.ReadingJob);
        await reading.ReadDue(cancellationToken);
    }
}

/// <summary>Has calendars read that have come due. A slow server must not hold up the tick, so that is left to the job.</summary>
internal sealed class DueOwnCalendars(CoachDbContext db, JobWake wake, ProductClock clock, TimeProvider time) : IDueWork
{
    public async Task<int> EnqueueDue(CancellationToken cancellationToken)
    {
        if (await OwnCalendarReading.Due(db, clock.GetUtcNow(), time.GetUtcNow(), cancellationToken) is [_, ..])
        {
            await wake.Signal(OwnCalendars.ReadingJob, cancellationToken);
        }

        return 0;
    }
}
