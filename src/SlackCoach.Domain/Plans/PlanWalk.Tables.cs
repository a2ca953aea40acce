namespace SlackCoach.Domain.Plans;

/// <summary>Tables: one row, one entry.</summary>
internal sealed partial class PlanWalk
{
    private void TakeTable(PlanTable table, PlanElement element)
    {
        CloseRoutine();

        // A column of dates alone may as well be a record of what was.
        var isTimeline = table.WeekColumn is { } column
            && (!table.Head[column].StartsWith("date", StringComparison.OrdinalIgnoreCase) || table.TaskColumn is not null || IsInTimeline);

        var isOfWeek = _week?.Week is not null && table.TaskColumn is not null;

        if (table.TitleColumn is not { } titles || !(isTimeline || isOfWeek) || table.Rows.Count == 0)
        {
            TakeOtherTable(element);
            return;
        }

        if (isTimeline)
        {
            CloseWeek();
        }

        _ledger.AddStructural(table.FirstLine, table.FirstLine + 1);
        var weeks = isTimeline ? WeeksOf(table) : null;

        for (var row = 0; row < table.Rows.Count; row++)
        {
            var (line, cells) = table.Rows[row];
            var title = Cell(cells, titles);

            if (title.Length == 0 || Placeholders.IsIn(title))
            {
                _ledger.AddContext(line, line, Path);
            }
            else if (weeks?[row] is { Problem: { } problem })
            {
                _ledger.AddNotUnderstood(line, line, problem);
            }
            else
            {
                AddRow(table, titles, row, weeks is null ? _week!.Week : weeks[row].Week, weeks?[row].Words);
            }
        }

        _last = null;
    }

    private void TakeOtherTable(PlanElement element)
    {
        if (_week is { Week: null })
        {
            NotInAnyWeek(element);
        }
        else
        {
            KeepOrAttach(element);
        }
    }

    private void AddRow(PlanTable table, int titles, int row, WeekRef? week, string? words)
    {
        var (line, cells) = table.Rows[row];
        var status = table.StatusColumn is { } column ? Cell(cells, column) : "";
        var title = TitleWithoutBox(Cell(cells, titles), out var isChecked);
        var entry = EntryDraft.From(title, line, line, isChecked || PlanTable.MeansDone(status) ? true : null, week, words);

        // Cells beyond the head are kept too: nothing in a row may vanish.
        for (var other = 0; other < cells.Count; other++)
        {
            if (other != titles && other != table.WeekColumn && other != table.StatusColumn && Cell(cells, other) is { Length: > 0 } value)
            {
                entry.Add(other < table.Head.Count && table.Head[other].Length > 0 ? $"{table.Head[other]}: {value}" : value, line);
            }
        }

        _ledger.Add(entry);

        if (_week is { } scope)
        {
            scope.HasEntries = true;
        }
    }

    private static string TitleWithoutBox(string title, out bool isChecked)
    {
        isChecked = title.StartsWith("[x]", StringComparison.OrdinalIgnoreCase);

        return isChecked || title.StartsWith("[ ]", StringComparison.Ordinal) ? title[3..].Trim() : title;
    }

    /// <summary>The week of every row. A row without one goes with the row above it, as in a merged cell.</summary>
    private (WeekRef? Week, string? Words, string? Problem)[] WeeksOf(PlanTable table)
    {
        var headings = table.Rows.Select(row => HeadingOf(Cell(row.Cells, table.WeekColumn!.Value))).ToArray();
        var countsItself = _year is null
            && _period?.Period.Year is null
            && headings.FirstOrDefault(heading => heading is not null)?.Week is WeekRef.Iso { Number: 1, Year: null };
        var weeks = new (WeekRef? Week, string? Words, string? Problem)[headings.Length];

        for (var row = 0; row < headings.Length; row++)
        {
            var cell = Cell(table.Rows[row].Cells, table.WeekColumn!.Value);
            weeks[row] = cell.Length == 0 && row > 0 ? weeks[row - 1] : Placed(headings[row], cell, countsItself);
        }

        return weeks;
    }

    private (WeekRef? Week, string? Words, string? Problem) Placed(WeekHeading? heading, string cell, bool countsItself)
    {
        if (heading?.Week is not { } named)
        {
            return (null, null, heading?.Problem ?? (cell.Length == 0 ? "its row names no week" : $"\"{PlainText.Cut(cell)}\" names no week"));
        }

        var week = Dated(named);

        if (countsItself && named is WeekRef.Iso { Year: null, Number: var number })
        {
            week = _start is { } start ? OfDay(start.Monday.AddDays(7 * (number - 1))) : null;
        }

        if (week is not null)
        {
            _ledger.AddWeek(week);
        }

        return (week, heading.Words, null);
    }

    private static WeekRef.OfDay OfDay(DateOnly day) => new(new PartialDate(day.Year, day.Month, day.Day));

    private static WeekHeading? HeadingOf(string cell) =>
        cell.Length == 0 || Placeholders.IsIn(cell)
            ? null
            : WeekHeading.Parse(cell) ?? (char.IsAsciiDigit(cell[0]) ? WeekHeading.Parse("Week " + cell) : null);

    private static string Cell(IReadOnlyList<string> cells, int column) => column < cells.Count ? PlainText.Of(cells[column]).Text : "";
}
