namespace SlackCoach.Domain.Plans;

/// <summary>Paragraphs and list entries.</summary>
internal sealed partial class PlanWalk
{
    private const string Placeholder = "it is a placeholder that nobody has filled in";

    private void TakeParagraph(PlanElement paragraph)
    {
        if (paragraph.Level > 0 && _last is not null)
        {
            KeepOrAttach(paragraph);
            return;
        }

        var intro = paragraph.Content.IsBold ? RoutineIntro.RhythmOfHeading(paragraph.Text) : RoutineIntro.RhythmOf(paragraph.Text);

        if (intro is { } rhythm && (_week is null || !paragraph.Content.IsBold))
        {
            CloseWeek();
            _routine = (rhythm, 0);
            _ledger.AddStructural(paragraph.FirstLine, paragraph.LastLine);
            return;
        }

        if (_routine is { Level: not WholeSection })
        {
            CloseRoutine();
        }

        if (_week is { } week && (paragraph.Content.IsBold || week.Opening.Shape == ElementShape.ListEntry)
            && week.Opening.Shape != ElementShape.Heading)
        {
            CloseWeek();
        }

        if (_week is not null)
        {
            TakeParagraphOfWeek(paragraph);
        }
        else
        {
            TakeProse(paragraph);
        }
    }

    private void TakeParagraphOfWeek(PlanElement paragraph)
    {
        var isLabel = paragraph.Content.IsBold || paragraph.Text.EndsWith(':');
        var isContext = Labels.IsContext(paragraph.Text);
        _last = null;

        if (isLabel)
        {
            _isContextList = isContext;
            _ledger.AddStructural(paragraph.FirstLine, paragraph.LastLine);
        }
        else if (_week!.Week is null)
        {
            NotInAnyWeek(paragraph);
        }
        else if (Placeholders.IsIn(paragraph.Text))
        {
            _ledger.AddNotUnderstood(paragraph.FirstLine, paragraph.LastLine, Placeholder);
        }
        else if (isContext)
        {
            Keep(paragraph);
        }
        else if (ItemClassifier.KindOf(paragraph.Text) is PlanItemKind.TimeOff or PlanItemKind.Buffer)
        {
            AddEntry(paragraph.Text, paragraph, null);
        }
        else
        {
            _week.Paragraphs.Add(paragraph);
            AddDaysOff(paragraph);
        }
    }

    // Days off that prose speaks of beside other things: the prose stays what it is.
    private void AddDaysOff(PlanElement paragraph)
    {
        foreach (var words in OffDays.InProse(paragraph.Text))
        {
            var line = LineOf(words, paragraph);
            _ledger.Add(new EntryDraft(words, PlanItemKind.TimeOff, line, line, isDone: false) { Week = _week!.Week });
        }
    }

    private void TakeProse(PlanElement paragraph)
    {
        Keep(paragraph);
        _isContextList = false;

        for (var line = paragraph.FirstLine; line <= paragraph.LastLine; line++)
        {
            var words = PlainText.Of(_text[line].Trim()).Text;
            _ledger.AddTargetLine(line, words);

            if (Labels.StartOf(words) is { } monday)
            {
                _start = (monday, _headings.TryPeek(out var heading) ? heading.Level : 0);
            }
        }

        if (paragraph.LastLine > paragraph.FirstLine)
        {
            _ledger.AddTargetLine(paragraph.FirstLine, paragraph.Text);
        }

        foreach (var habit in RoutineFinder.InProse(paragraph.Text, words => LineOf(words, paragraph)))
        {
            _ledger.Add(habit);
        }
    }

    private int LineOf(string words, PlanElement paragraph)
    {
        var start = words.Split(' ', 4) is [var first, var second, var third, ..] ? $"{first} {second} {third}" : words;

        return Enumerable.Range(paragraph.FirstLine, paragraph.LastLine - paragraph.FirstLine + 1)
            .FirstOrDefault(line => _text[line].Contains(start, StringComparison.OrdinalIgnoreCase), paragraph.FirstLine);
    }

    private void TakeEntry(PlanElement entry)
    {
        if (_week is { } week && week.EndsAtEntry(entry))
        {
            CloseWeek();
        }

        if (RoutineIntro.RhythmOf(entry.Text) is { } rhythm && _week is null)
        {
            _routine = (rhythm, entry.Level);
            _ledger.AddStructural(entry.FirstLine, entry.LastLine);
        }
        else if (_routine is not null || (_routineSection is not null && _week is null))
        {
            TakeHabit(entry);
        }
        else if (_week is not null)
        {
            TakeEntryOfWeek(entry);
        }
        else if (_period is { } period && !_isContextList && !_headings.Any(heading => Labels.IsContext(heading.Text)))
        {
            TakeEntryOfPeriod(entry, period.Words);
        }
        else
        {
            TakeLooseEntry(entry);
        }
    }

    private void TakeHabit(PlanElement entry)
    {
        if (_routine is { Level: var level } && level > 0 && entry.Level <= level)
        {
            _routine = null;
        }

        if (Placeholders.IsIn(entry.Text))
        {
            Keep(entry);
        }
        else if (RoutineFinder.InEntry(entry.Text, entry.FirstLine, _routineSection is not null) is { } own)
        {
            AddHabit(own, entry);
        }
        else if (_routine is { } routine)
        {
            var title = PlainText.Cut(entry.Text);
            var time = CadenceWords.EndingOf(entry.Text)?.TimeOfDay ?? routine.Rhythm.TimeOfDay;
            AddHabit(
                new RoutineLine(title, routine.Rhythm.Cadence, CadenceWords.KeyOf(title), IsSuggested: false, entry.FirstLine) { TimeOfDay = time }, entry);
        }
        else if (_routineSection is not null)
        {
            var reason = CadenceWords.LacksItsYear(entry.Text) ? "it says once and not in which year: write the year behind the day"
                : CadenceWords.NamesAnother(entry.Text)
                ? "it asks for a rhythm that no habit has: days, weeks, months and quarters are known (twice a week, every other Monday, on the last working day of the month)"
                : "it stands among the habits and does not say how often";
            _ledger.AddNotUnderstood(entry.FirstLine, entry.LastLine, reason);
        }
        else
        {
            TakeLooseEntry(entry);
        }
    }

    // A habit stands for one line; what it is written over is kept beside it.
    private void AddHabit(RoutineLine habit, PlanElement entry)
    {
        _ledger.Add(habit);

        if (entry.LastLine > entry.FirstLine || habit.IsSuggested || habit.Title.EndsWith('…'))
        {
            Keep(entry);
        }
    }

    private void TakeEntryOfWeek(PlanElement entry)
    {
        if (_week!.Week is null)
        {
            NotInAnyWeek(entry);
        }
        else if (Placeholders.IsIn(entry.Text))
        {
            _ledger.AddNotUnderstood(entry.FirstLine, entry.LastLine, Placeholder);
        }
        else if (_isContextList)
        {
            Keep(entry);
        }
        else
        {
            TakeListed(entry, when: null);
        }
    }

    private void TakeEntryOfPeriod(PlanElement entry, string words)
    {
        if (Placeholders.IsIn(entry.Text))
        {
            Keep(entry);
        }
        else
        {
            TakeListed(entry, words);
        }
    }

    private void TakeListed(PlanElement entry, string? when)
    {
        if (!entry.HasNested && !entry.Text.Any(char.IsLetterOrDigit))
        {
            _ledger.AddNotUnderstood(entry.FirstLine, entry.LastLine, "it has no words");
            return;
        }

        if (entry.HasNested && entry.Text.EndsWith(':') && entry.IsChecked is null)
        {
            _last = null;
            _ledger.AddStructural(entry.FirstLine, entry.LastLine);
        }
        else if (_last is { } last && entry.Level > last.Level && last.Level > 0 && entry.IsChecked is null
            && ItemClassifier.KindOf(entry.Text) == PlanItemKind.Task)
        {
            last.Entry.Add(_text.Between(entry.FirstLine, entry.LastLine), entry.LastLine);
        }
        else
        {
            AddEntry(entry.Text, entry, entry.IsChecked, when);
        }
    }

    private void TakeLooseEntry(PlanElement entry)
    {
        Keep(entry);
        _ledger.AddTargetLine(entry.FirstLine, entry.Text);

        if (!Placeholders.IsIn(entry.Text) && RoutineFinder.InEntry(entry.Text, entry.FirstLine, isRoutine: false) is { } habit)
        {
            _ledger.Add(habit);
        }
    }

    private void NotInAnyWeek(PlanElement element) =>
        _ledger.AddNotUnderstood(element.FirstLine, element.LastLine, $"it stands below \"{_week!.Heading.Words}\", which names no week");
}
