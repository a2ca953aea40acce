using SlackCoach.Clock;
using SlackCoach.Scheduling;

namespace SlackCoach.Nudges;

/// <summary>Ticks at once when the product starts, as something may have come due while it was down, and when its clock is moved.</summary>
internal sealed class TickOnClockMoves(ProductClock clock, JobWake wake) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        clock.Moved += Look;

        return Look();
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        clock.Moved -= Look;

        return Task.CompletedTask;
    }

    private Task Look() => wake.Signal(Tick.Key);
}
