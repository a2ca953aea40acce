using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Slack;

namespace SlackCoach.Commands;

/// <summary>Finds the subcommand that a line means, and has it answered.</summary>
internal sealed class PlanCommands(IEnumerable<IPlanSubcommand> subcommands, ProductClock clock)
{
    private const string Default = "today";

    public async Task<Message?> Answer(PlanRequest request, string line, CancellationToken cancellationToken)
    {
        var (name, arguments) = Split(line);

        if (request.Member.Refusal is { } refusal)
        {
            return StartMessage.Refused(refusal);
        }

        if (Find(name) is not { } subcommand)
        {
            var nearest = NearestWord.Find(name, subcommands.Select(s => s.Name));

            return request.Member.JoinedAt is null && nearest is null ? StartMessage.Build() : HelpMessage.ForUnknown(name, nearest, subcommands);
        }

        request.Member.Acted(clock.GetUtcNow());

        if (request.Member.JoinedAt is null && !subcommand.IsForEveryone)
        {
            return StartMessage.Build(isTooEarly: arguments.Length > 0);
        }

        return await subcommand.Handle(request with { Arguments = arguments }, cancellationToken);
    }

    /// <summary>Whether a text of several lines is a command and no plan.</summary>
    public bool TakesLines(string line)
    {
        var (name, arguments) = Split(line);

        return Find(name)?.TakesLines(arguments) == true;
    }

    private IPlanSubcommand? Find(string name) =>
        subcommands.FirstOrDefault(subcommand => string.Equals(subcommand.Name, name, StringComparison.OrdinalIgnoreCase));

    private static (string Name, string Arguments) Split(string line)
    {
        var trimmed = line.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\n', '\r', '\u00A0']);

        return trimmed.Length == 0 ? (Default, string.Empty)
            : end < 0 ? (trimmed, string.Empty)
            : (trimmed[..end], trimmed[end..].Trim());
    }
}
