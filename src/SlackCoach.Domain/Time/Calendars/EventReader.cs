using System.Globalization;

namespace SlackCoach.Domain.Time.Calendars;

/// <summary>Makes an event of its properties.</summary>
internal sealed class EventReader(TimeZoneInfo zone, Action<int, string> report)
{
    private const int LongestInDays = 1_100;

    /// <summary>The event; null when it cannot be read, which is reported.</summary>
    public CalendarEvent? Read(int line, IReadOnlyList<ContentLine> properties)
    {
        var found = new CalendarEvent { Line = line };

        foreach (var property in properties)
        {
            Apply(found, property);
        }

        if (properties.FirstOrDefault(property => property.Name == "DTSTART") is not { } start)
        {
            report(line, "An event has no start.");

            return null;
        }

        if (!CalendarValues.TryRead(start.Value, zone, out var startsAt, out var isDate))
        {
            report(start.Line, "The start of an event is no date that can be read.");

            return null;
        }

        if (End(properties, startsAt, isDate) is not { } endsAt)
        {
            return null;
        }

        // Only days that are covered from midnight to midnight are off.
        found.StartsOn = DateOnly.FromDateTime(startsAt);
        found.FirstWholeDay = startsAt.TimeOfDay == TimeSpan.Zero ? 0 : 1;
        found.Days = Math.Max(0, (endsAt.Date - startsAt.Date).Days - found.FirstWholeDay);

        if (found.Days == 0 && !found.IsCancelled)
        {
            report(start.Line, "An event lasts less than a day and is no day off.");
        }

        if (found.Days > LongestInDays)
        {
            report(start.Line, "An event lasts longer than three years; the rest of it was left out.");
            found.Days = LongestInDays;
        }

        return found;
    }

    private DateTime? End(IReadOnlyList<ContentLine> properties, DateTime startsAt, bool isDate)
    {
        if (properties.FirstOrDefault(property => property.Name == "DTEND") is { } end)
        {
            if (!CalendarValues.TryRead(end.Value, zone, out var endsAt, out _) || endsAt < startsAt)
            {
                report(end.Line, "The end of an event is no date after its start.");

                return null;
            }

            // Some programs write a day's event with its own day as the end.
            return isDate && endsAt == startsAt ? startsAt.AddDays(1) : endsAt;
        }

        if (properties.FirstOrDefault(property => property.Name == "DURATION") is { } length)
        {
            if (!CalendarValues.TryReadDuration(length.Value, out var duration))
            {
                report(length.Line, "The duration of an event cannot be read.");

                return null;
            }

            return startsAt + duration;
        }

        return isDate ? startsAt.AddDays(1) : startsAt;
    }

    private void Apply(CalendarEvent found, ContentLine property)
    {
        switch (property.Name)
        {
            case "UID":
                found.Uid = property.Value;
                break;
            case "SUMMARY":
                found.Name = CalendarValues.Text(property.Value);
                break;
            case "STATUS":
                found.IsCancelled = property.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
                break;
            case "SEQUENCE":
                found.Sequence = int.TryParse(property.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
                break;
            case "RECURRENCE-ID":
                found.InsteadOf = Dates(property).Cast<DateOnly?>().FirstOrDefault();
                break;
            case "EXDATE":
                found.ExceptOn.UnionWith(Dates(property));
                break;
            case "RDATE":
                found.AlsoOn.AddRange(Dates(property));
                break;
            case "RRULE":
                found.Rule = RecurrenceRule.Read(property.Value, zone);

                if (found.Rule is null)
                {
                    report(property.Line, "A repetition is not understood; only the first of its events was taken.");
                }

                break;
        }
    }

    private IEnumerable<DateOnly> Dates(ContentLine property)
    {
        foreach (var value in property.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CalendarValues.TryRead(value, zone, out var at, out _))
            {
                yield return DateOnly.FromDateTime(at);
            }
            else
            {
                report(property.Line, $"{property.Name} holds something that is no date.");
            }
        }
    }
}
