using SlackCoach.Clock;
using SlackCoach.Scheduling;

namespace SlackCoach.AppHome;

/// <summary>Looks at once for tabs whose day is over when the product's clock is moved.</summary>
internal sealed class HomeOnClockMoves(ProductClock clock, JobWake wake) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        clock.Moved += Look;

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        clock.Moved -= Look;

        return Task.CompletedTask;
    }

    private Task Look() => wake.Signal(HomeJob.Key);
}
