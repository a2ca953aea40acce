using SlackCoach.Commands;
using SlackCoach.Domain.Naming;
using SlackCoach.Slack;

namespace SlackCoach.Reading;

/// <summary>Answers <c>/plan read</c> and what may follow it; each verb is a class of its own.</summary>
internal sealed class ReadSubcommand(IEnumerable<IReadVerb> verbs) : IPlanSubcommand
{
    public string Name => "read";

    public string Usage => "read [add LINK | picks | done N | drop N | sources | remove N]";

    public string Summary => "your reading list: what to read next, and what you took from it";

    public bool TakesLines(string arguments) => arguments.StartsWith("add", StringComparison.OrdinalIgnoreCase);

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var text = request.Arguments;
        var end = text.IndexOfAny([' ', '\t', '\n', '\r']);
        var word = (end < 0 ? text : text[..end]).ToLowerInvariant();
        var rest = end < 0 ? "" : text[end..].Trim();

        if (verbs.FirstOrDefault(verb => verb.Names.Contains(word)) is { } found)
        {
            return await found.Handle(request with { Arguments = rest }, cancellationToken);
        }

        var nearest = NearestWord.Find(word, verbs.SelectMany(verb => verb.Names));

        return Reply.Plain(
            (nearest is null ? "" : $"Did you mean /plan read {nearest}? ")
            + "I know /plan read, and after it: page 2, add LINK, picks, done 1 \"what I took from it\", drop 1, sources, remove 1. Nothing was changed.");
    }
}

/// <summary>A word that may follow <c>/plan read</c>.</summary>
internal interface IReadVerb
{
    /// <summary>The words; one is empty when nothing needs to follow.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>As <see cref="IPlanSubcommand.Handle"/>; the arguments are what follows the word.</summary>
    Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken);
}
