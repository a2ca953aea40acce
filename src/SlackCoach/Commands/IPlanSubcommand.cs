using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Commands;

/// <summary>One subcommand of <c>/plan</c>; a feature plugs in one class for each.</summary>
internal interface IPlanSubcommand
{
    string Name { get; }

    /// <summary>How it is typed, for the help: <c>done ITEM [yesterday | DATE]</c>.</summary>
    string Usage { get; }

    /// <summary>What it does, in one line of the help.</summary>
    string Summary { get; }

    /// <summary>Whether it works for somebody who is no member yet.</summary>
    bool IsForEveryone => false;

    /// <summary>Whether these arguments may go on over several lines, in a direct message; other texts of several lines are taken for plans.</summary>
    bool TakesLines(string arguments) => false;

    /// <summary>Answers from local data. The caller saves, once, after it returns.</summary>
    /// <returns>The reply, or null when something else follows (a modal).</returns>
    Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken);
}

/// <summary>A subcommand as it was typed, after <c>/plan</c> or in the bot's direct message.</summary>
/// <param name="TeamId">The workspace it was typed in.</param>
/// <param name="Member">Who typed it.</param>
/// <param name="Arguments">What follows the subcommand, trimmed.</param>
/// <param name="Id">The trigger or event: the same in every delivery.</param>
/// <param name="TriggerId">Opens a modal; null in a direct message, where Slack gives none.</param>
internal sealed record PlanRequest(string TeamId, Member Member, string Arguments, string Id, string? TriggerId);
