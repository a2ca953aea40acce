namespace SlackCoach.Slack.Interactions;

/// <summary>The inputs of a message or view, by block id and action id.</summary>
internal sealed class StateValues(IReadOnlyDictionary<string, IReadOnlyDictionary<string, ElementValue>> values)
{
    public static readonly StateValues None = new(new Dictionary<string, IReadOnlyDictionary<string, ElementValue>>());

    /// <summary>The value of an input, or null where the view has no such input or it was left alone.</summary>
    public ElementValue? Find(string blockId, string actionId) =>
        values.TryGetValue(blockId, out var block) && block.TryGetValue(actionId, out var value) ? value : null;

    public IEnumerable<string> BlockIds => values.Keys;
}

/// <summary>One input's value; which member is set depends on the element.</summary>
internal sealed record ElementValue
{
    /// <summary>Typed text, or a number as it was typed; null when empty.</summary>
    public string? Text { get; init; }

    /// <summary>The chosen options' values (one for selects and radio buttons).</summary>
    public IReadOnlyList<string> Selected { get; init; } = [];

    /// <summary>"HH:mm" of a time picker.</summary>
    public string? Time { get; init; }

    /// <summary>What a date picker holds; null when empty.</summary>
    public DateOnly? Date { get; init; }

    public IReadOnlyList<string> FileIds { get; init; } = [];
}
