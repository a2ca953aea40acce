namespace SlackCoach.Domain.Plans;

/// <summary>Collects what became of every line, and makes the draft of it.</summary>
internal sealed class DraftLedger(PlanText text)
{
    private readonly List<EntryDraft> _entries = [];
    private readonly List<WeekRef> _weeks = [];
    private readonly List<(WeekRef Week, int Line)> _weekLines = [];
    private readonly List<(int First, int Last, string Heading)> _context = [];
    private readonly SortedDictionary<int, string> _notUnderstood = [];
    private readonly SortedSet<int> _structural = [];
    private readonly List<RoutineLine> _routine = [];
    private readonly List<(int Line, string Text)> _targetLines = [];

    public string? Title { get; set; }

    /// <summary>Takes a line that names a week that can be read.</summary>
    public void AddWeek(WeekRef week, PlanElement opening)
    {
        _weeks.Add(week);
        _weekLines.AddRange(Lines(opening.FirstLine, opening.LastLine).Select(line => (week, line)));
    }

    /// <summary>Takes a week that a table row names; its line is the row's.</summary>
    public void AddWeek(WeekRef week) => _weeks.Add(week);

    public void Add(EntryDraft entry) => _entries.Add(entry);

    public void Add(RoutineLine habit) => _routine.Add(habit);

    public void AddStructural(int first, int last) => _structural.UnionWith(Lines(first, last));

    public void AddContext(int first, int last, string heading) => _context.Add((first, last, heading));

    /// <summary>Takes a line that may name the target.</summary>
    public void AddTargetLine(int line, string words) => _targetLines.Add((line, words));

    public void AddNotUnderstood(int first, int last, string reason)
    {
        foreach (var line in Lines(first, last))
        {
            _notUnderstood.TryAdd(line, reason);
        }
    }

    public PlanDraft ToDraft(DateOnly today)
    {
        var mondays = Settle(today);
        var items = new List<PlanItemDraft>();

        foreach (var entry in _entries.OrderBy(entry => entry.Line))
        {
            if (entry.Week is { } week && mondays[week] is null)
            {
                AddNotUnderstood(entry.Line, entry.LastLine, "its week could not be read");
            }
            else
            {
                items.Add(entry.ToItem(entry.Week is { } known ? mondays[known] : null));
            }
        }

        DateOnly[] weeks = [.. items.Select(item => item.WeekStartsOn).OfType<DateOnly>().Distinct().Order()];

        return new PlanDraft
        {
            Title = Title is { } title ? PlainText.Cut(title) : null,
            Items = items,
            Routine = [.. _routine.OrderBy(habit => habit.Line)],
            Target = TargetFinder.In(_targetLines, weeks.Length > 0 ? weeks[0] : today),
            Context = Passages(),
            NotUnderstood = [.. _notUnderstood.Select(found => new NotUnderstood(found.Key, text[found.Key], found.Value))],
            Weeks = weeks,
            StructuralLines = [.. _structural],
        };
    }

    // Two weeks written alike are two references: their neighbours may put them into different years.
    private Dictionary<WeekRef, DateOnly?> Settle(DateOnly today)
    {
        var years = TimelineYears.Of(_weeks, today);
        var mondays = new Dictionary<WeekRef, DateOnly?>(ReferenceEqualityComparer.Instance);
        var reasons = new Dictionary<WeekRef, string>(ReferenceEqualityComparer.Instance);

        for (var i = 0; i < years.Length; i++)
        {
            mondays[_weeks[i]] = _weeks[i].MondayIn(years[i]);
            reasons[_weeks[i]] = _weeks[i].WhyMissing(years[i]);
        }

        foreach (var (week, line) in _weekLines)
        {
            if (mondays[week] is null)
            {
                AddNotUnderstood(line, line, reasons[week]);
            }
            else
            {
                _structural.Add(line);
            }
        }

        return mondays;
    }

    private List<ContextPassage> Passages()
    {
        var passages = new List<ContextPassage>();

        foreach (var (first, last, heading) in _context.OrderBy(range => range.First))
        {
            if (passages is [.., var open]
                && open.Heading == heading
                && Enumerable.Range(open.LastLine + 1, Math.Max(0, first - open.LastLine - 1)).All(text.IsBlank))
            {
                var end = Math.Max(last, open.LastLine);
                passages[^1] = new ContextPassage(heading, "", open.FirstLine, end);
            }
            else
            {
                passages.Add(new ContextPassage(heading, "", first, last));
            }
        }

        return [.. passages.Select(passage => passage with { Text = text.Between(passage.FirstLine, passage.LastLine) })];
    }

    private IEnumerable<int> Lines(int first, int last) => Enumerable.Range(first, last - first + 1).Where(line => !text.IsBlank(line));
}
