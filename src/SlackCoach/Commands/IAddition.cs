using SlackCoach.Domain.Routines;
using SlackCoach.Slack;

namespace SlackCoach.Commands;

/// <summary>Something that <c>/plan add</c> adds besides habits and items of the plan; a feature plugs in one class for each kind.</summary>
internal interface IAddition
{
    /// <summary>Adds it where it is of this kind; the caller saves.</summary>
    /// <returns>The answer; null when it is not of this kind.</returns>
    Task<Message?> Add(PlanRequest request, AdditionReading.Understood addition, CancellationToken cancellationToken);
}
