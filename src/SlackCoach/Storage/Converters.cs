using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Threads;

namespace SlackCoach.Storage;

/// <summary>An instant as UTC ticks.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>A cadence as its text.</summary>
internal sealed class CadenceConverter()
    : ValueConverter<Cadence, string>(cadence => cadence.ToString(), text => CadenceText.Parse(text));

/// <summary>A few dates in one text column: ISO dates with commas.</summary>
internal sealed class DatesConverter()
    : ValueConverter<IReadOnlyList<DateOnly>, string>(dates => Write(dates), text => Read(text))
{
    private static string Write(IReadOnlyList<DateOnly> dates) =>
        string.Join(',', dates.Select(date => date.ToString("O", CultureInfo.InvariantCulture)));

    private static List<DateOnly> Read(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(date => DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture))];
}

internal sealed class DatesComparer() : ValueComparer<IReadOnlyList<DateOnly>>(
    (left, right) => left!.SequenceEqual(right!),
    dates => dates.Aggregate(0, (hash, date) => HashCode.Combine(hash, date)),
    dates => dates.ToList());

/// <summary>A <c>ts</c> of Slack's as its microseconds.</summary>
internal sealed class MicrosecondsConverter()
    : ValueConverter<MessageTs, long>(ts => ts.Microseconds, microseconds => new MessageTs(microseconds));
