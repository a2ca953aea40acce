namespace SlackCoach.Scheduling;

/// <summary>Something that comes due by the product's clock; the tick looks at it each minute, at the start, and when that clock is moved. A feature plugs
/// in one class for each kind.</summary>
internal interface IDueWork
{
    /// <summary>Writes a batch of what is due to the outbox, and saves it.</summary>
    /// <returns>How much of it was done; zero when nothing is left to do.</returns>
    Task<int> EnqueueDue(CancellationToken cancellationToken);
}
