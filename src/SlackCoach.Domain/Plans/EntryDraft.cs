namespace SlackCoach.Domain.Plans;

/// <summary>An entry whose week's year is not settled yet.</summary>
internal sealed class EntryDraft(string text, PlanItemKind kind, int line, int lastLine, bool isDone)
{
    private const string Ticks = "✅☑✔";

    private readonly List<string> _details = [];

    public int Line { get; } = line;

    public int LastLine { get; private set; } = lastLine;

    public PlanItemKind Kind { get; } = kind;

    /// <summary>Its week, with the line that names it; null where it has none.</summary>
    public WeekRef? Week { get; init; }

    /// <summary>What stands in place of the week.</summary>
    public string? When { get; init; }

    public static EntryDraft From(string text, int line, int lastLine, bool? isChecked, WeekRef? week, string? when)
    {
        var words = text.TrimStart(Ticks.ToCharArray()).TrimStart('\uFE0F', ' ') is { Length: > 0 } behind ? behind : text;

        var isDone = isChecked ?? words.Length < text.Length;

        return new EntryDraft(words, ItemClassifier.KindOf(words), line, lastLine, isDone) { Week = week, When = when };
    }

    /// <summary>Takes in what stands nested below the entry.</summary>
    public void Add(string details, int lastLine)
    {
        _details.Add(details);
        LastLine = Math.Max(LastLine, lastLine);
    }

    public PlanItemDraft ToItem(DateOnly? monday)
    {
        var title = PlainText.Cut(text);
        var off = Kind == PlanItemKind.TimeOff ? OffDays.Read(text, monday) : ((int Count, IReadOnlyList<DateOnly> On)?)null;
        string[] details = title == text ? [.. _details] : [text, .. _details];

        return new PlanItemDraft
        {
            Kind = Kind,
            Title = title,
            WeekStartsOn = monday,
            When = monday is null ? When : null,
            Line = Line,
            LastLine = LastLine,
            IsDone = isDone,
            DaysOff = off?.Count,
            OffOn = off?.On ?? [],
            With = Kind == PlanItemKind.OneOnOne ? ItemClassifier.CompanionOf(text) : null,
            Details = details.Length > 0 ? string.Join('\n', details) : null,
        };
    }
}
