namespace SlackCoach.Domain.Plans;

/// <summary>Goes through a plan from top to bottom and decides what each element is, by what stands above it.</summary>
internal sealed partial class PlanWalk
{
    // The level of habits that a heading introduces: they go on below its paragraphs.
    private const int WholeSection = -1;

    private readonly PlanText _text;
    private readonly DraftLedger _ledger;
    private readonly Stack<(int Level, string Text)> _headings = new();

    private int? _year;
    private WeekScope? _week;
    private (PeriodHeading Period, string Words, int Level)? _period;
    private (CadenceMention Rhythm, int Level)? _routine;
    private int? _routineSection;
    private (DateOnly Monday, int Level)? _start;
    private bool _isContextList;
    private (EntryDraft Entry, int Level)? _last;
    private bool _sawHeading;

    public PlanWalk(PlanText text, FrontMatter frontMatter)
    {
        _text = text;
        _ledger = new DraftLedger(text) { Title = frontMatter.Title };

        if (frontMatter.LineCount > 0)
        {
            _ledger.AddStructural(1, frontMatter.LineCount);
        }

        for (var line = 1; line <= frontMatter.LineCount; line++)
        {
            _ledger.AddTargetLine(line, text[line]);
        }
    }

    private string Path => string.Join(" / ", _headings.Reverse().Select(heading => heading.Text));

    private bool IsInTimeline => _headings.Any(heading => Labels.IsTimeline(heading.Text));

    /// <summary>Takes the next element.</summary>
    public void Take(PlanElement element)
    {
        if (element.Shape is ElementShape.Paragraph or ElementShape.ListEntry && element.Text.Length == 0)
        {
            // A picture without a caption, an entity that shows nothing.
            Keep(element);
            return;
        }

        if (element.Shape is ElementShape.Heading or ElementShape.Paragraph or ElementShape.ListEntry && Opens(element))
        {
            return;
        }

        switch (element.Shape)
        {
            case ElementShape.Heading: TakeHeading(element); break;
            case ElementShape.Paragraph: TakeParagraph(element); break;
            case ElementShape.ListEntry: TakeEntry(element); break;
            case ElementShape.Table: TakeTable(element.Table!, element); break;
            case ElementShape.Rule: TakeRule(element); break;
            case ElementShape.Opaque: KeepOrAttach(element); break;
        }
    }

    /// <summary>Ends the walk.</summary>
    public PlanDraft Finish(DateOnly today)
    {
        CloseWeek();

        return _ledger.ToDraft(today);
    }

    // Lines that open something, however they are written.
    private bool Opens(PlanElement element)
    {
        var isSingle = element.Shape == ElementShape.Heading || element.FirstLine == element.LastLine || element.Shape == ElementShape.ListEntry;

        if (isSingle && WeekHeading.Parse(element.Text) is { } week && CanOpenWeek(element, week))
        {
            OpenWeek(element, week);
            return true;
        }

        if (isSingle && PeriodHeading.Parse(element.Text) is { } period && !(element.Shape == ElementShape.ListEntry && !element.HasNested))
        {
            OpenPeriod(element, period);
            return true;
        }

        return false;
    }

    // A date alone is a heading, or a plain line by itself; with words behind it ("23 Nov: ship it") it opens a week only in a timeline, and
    // within a week it is one of its days.
    private bool CanOpenWeek(PlanElement element, WeekHeading week)
    {
        if (!week.IsDate || element.Shape == ElementShape.Heading || (element.Shape == ElementShape.Paragraph && week.Rest.Length == 0))
        {
            return true;
        }

        var saysWhat = week.Rest.Length > 0 || (element.Shape == ElementShape.ListEntry && element.HasNested);
        var isFree = _week is null or { Heading.IsDate: true, Opening.Shape: not ElementShape.Heading };

        return saysWhat && isFree && IsInTimeline;
    }

    private void OpenWeek(PlanElement element, WeekHeading heading)
    {
        CloseWeek();
        CloseRoutine();

        if (element.Shape == ElementShape.Heading)
        {
            PushHeading(element);
        }

        _week = new WeekScope(heading, heading.Week is { } named ? Dated(named) : null, element);

        if (_week.Week is { } week)
        {
            _ledger.AddWeek(week, element);
        }
        else
        {
            _ledger.AddNotUnderstood(element.FirstLine, element.LastLine, heading.Problem!);
            return;
        }

        if (heading.Rest.Length > 0 && (!_week.HasTheme || ItemClassifier.KindOf(heading.Rest) != PlanItemKind.Task))
        {
            AddEntry(heading.Rest, element, element.IsChecked);
        }
    }

    // "Week 2" below "March" is the second of March, unless the month really holds that week of the year.
    private WeekRef Dated(WeekRef named)
    {
        if (named.Year is not null)
        {
            return named;
        }

        var year = _period?.Period.Year ?? _year;

        return named switch
        {
            WeekRef.Iso { Number: <= 5 } iso when _period?.Period.Month is { } month and not 1 && !(month == 2 && iso.Number == 5) =>
                new WeekRef.OfMonth(iso.Number, month, year),
            WeekRef.Iso iso => iso with { Year = year },
            WeekRef.OfDay day => new WeekRef.OfDay(day.Date with { Year = year }),
            _ => named,
        };
    }

    private void CloseWeek()
    {
        if (_week is { } week)
        {
            if (week.Heading.Rest.Length > 0 && week is { HasTheme: true, HasEntries: false, Week: not null, Paragraphs.Count: 0 })
            {
                AddEntry(week.Heading.Rest, week.Opening, week.Opening.IsChecked);
            }

            foreach (var paragraph in week.Paragraphs)
            {
                if (week.HasEntries)
                {
                    _ledger.AddContext(paragraph.FirstLine, paragraph.LastLine, Path);
                }
                else
                {
                    _ledger.Add(EntryDraft.From(paragraph.Text, paragraph.FirstLine, paragraph.LastLine, null, week.Week, null));
                }
            }
        }

        _week = null;
        _last = null;
        _isContextList = false;
    }

    private void CloseRoutine() => _routine = null;

    private void OpenPeriod(PlanElement element, PeriodHeading period)
    {
        CloseWeek();
        CloseRoutine();

        if (element.Shape == ElementShape.Heading)
        {
            PushHeading(element);
        }

        _ledger.AddStructural(element.FirstLine, element.LastLine);

        if (period.IsYear)
        {
            _year = period.Year;
            _period = null;
        }
        else
        {
            _period = (period, element.Text.TrimEnd(':', ' '), element.Shape == ElementShape.Heading ? element.Level : int.MaxValue);
        }
    }

    private void TakeHeading(PlanElement heading)
    {
        if (_week is { } week && !week.EndsAtHeading(heading.Level))
        {
            PushHeading(heading);
            _isContextList = Labels.IsContext(heading.Text);
        }
        else
        {
            CloseWeek();
            CloseRoutine();
            PushHeading(heading);

            if (RoutineIntro.IsRoutine(heading.Text))
            {
                _routineSection = heading.Level;
            }

            if (RoutineIntro.RhythmOfHeading(heading.Text) is { } rhythm)
            {
                _routine = (rhythm, WholeSection);
            }
        }

        _ledger.AddStructural(heading.FirstLine, heading.LastLine);
        _ledger.AddTargetLine(heading.FirstLine, heading.Text);
        _last = null;

        if (!_sawHeading && !Placeholders.IsIn(heading.Text) && heading.Text.Length > 0)
        {
            _ledger.Title ??= heading.Text;
        }

        _sawHeading = true;
    }

    private void PushHeading(PlanElement heading)
    {
        while (_headings.TryPeek(out var above) && above.Level >= heading.Level)
        {
            _headings.Pop();
        }

        _headings.Push((heading.Level, heading.Text));
        _period = _period is { } period && heading.Level <= period.Level ? null : _period;
        _routineSection = _routineSection >= heading.Level ? null : _routineSection;
        _start = _start is { } start && heading.Level <= start.Level ? null : _start;
    }

    private void TakeRule(PlanElement rule)
    {
        _ledger.AddStructural(rule.FirstLine, rule.LastLine);

        if (_week is { HasEntries: true } or { Paragraphs.Count: > 0 })
        {
            CloseWeek();
        }

        CloseRoutine();
    }

    private void Keep(PlanElement element) => _ledger.AddContext(element.FirstLine, element.LastLine, Path);

    // What stands nested below an entry belongs to it; everything else is context.
    private void KeepOrAttach(PlanElement element)
    {
        if (element.Level > 0 && _last is { } last && element.Level >= last.Level)
        {
            last.Entry.Add(_text.Between(element.FirstLine, element.LastLine), element.LastLine);
        }
        else
        {
            Keep(element);
        }
    }

    private void AddEntry(string text, PlanElement element, bool? isChecked, string? when = null)
    {
        var entry = EntryDraft.From(text, element.FirstLine, element.LastLine, isChecked, _week?.Week, when);
        _ledger.Add(entry);
        _last = (entry, element.Shape == ElementShape.ListEntry ? element.Level : 0);

        if (_week is { } week)
        {
            week.HasEntries = true;
        }
    }
}
