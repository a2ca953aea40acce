using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackCoach.Domain.Threads;

/// <summary>Slack's <c>ts</c>: names a message within its channel and says when it was written, by Slack's clock.</summary>
/// <remarks>It compares as the number that it is, whereas the texts <c>999.5</c> and <c>1000.5</c> would not.</remarks>
/// <param name="Microseconds">Microseconds since 1970, 0 or more.</param>
[JsonConverter(typeof(MessageTsConverter))]
public readonly record struct MessageTs(long Microseconds) : IComparable<MessageTs>
{
    private const int MostSecondDigits = 11;
    private const int FractionDigits = 6;
    private const long PerSecond = 1_000_000;

    /// <summary>When the message was written (UTC).</summary>
    public DateTimeOffset At => DateTimeOffset.UnixEpoch.AddMicroseconds(Microseconds);

    /// <summary>Reads <c>1764093600.000100</c>.</summary>
    /// <exception cref="FormatException">The text is no <c>ts</c>.</exception>
    public static MessageTs Parse(string text) =>
        TryParse(text, out var ts) ? ts : throw new FormatException("A ts is seconds, a point and up to six digits");

    /// <summary>Reads <c>1764093600.000100</c>; a fraction of fewer than six digits is filled up with zeros, none counts as zero.</summary>
    public static bool TryParse(string? text, out MessageTs ts)
    {
        ts = default;

        if (text is null)
        {
            return false;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var seconds = point < 0 ? text : text[..point];
        var fraction = point < 0 ? string.Empty : text[(point + 1)..];

        if (seconds.Length is 0 or > MostSecondDigits || fraction.Length > FractionDigits || !seconds.All(char.IsAsciiDigit) || !fraction.All(char.IsAsciiDigit))
        {
            return false;
        }

        ts = new MessageTs((long.Parse(seconds, CultureInfo.InvariantCulture) * PerSecond) + long.Parse(fraction.PadRight(FractionDigits, '0'), CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>The <c>ts</c> of an instant, cut to whole microseconds.</summary>
    public static MessageTs Of(DateTimeOffset instant) => new((instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    /// <inheritdoc/>
    public int CompareTo(MessageTs other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>As Slack writes it: <c>1764093600.000100</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Microseconds / PerSecond}.{Microseconds % PerSecond:000000}");

    /// <summary>Whether one was written before the other.</summary>
    public static bool operator <(MessageTs one, MessageTs other) => one.Microseconds < other.Microseconds;

    /// <summary>Whether one was written after the other.</summary>
    public static bool operator >(MessageTs one, MessageTs other) => one.Microseconds > other.Microseconds;

    /// <summary>Whether one was not written after the other.</summary>
    public static bool operator <=(MessageTs one, MessageTs other) => one.Microseconds <= other.Microseconds;

    /// <summary>Whether one was not written before the other.</summary>
    public static bool operator >=(MessageTs one, MessageTs other) => one.Microseconds >= other.Microseconds;
}

/// <summary>Writes a <see cref="MessageTs"/> as the text that Slack uses.</summary>
public sealed class MessageTsConverter : JsonConverter<MessageTs>
{
    /// <inheritdoc/>
    public override MessageTs Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MessageTs.TryParse(reader.GetString(), out var ts) ? ts : throw new JsonException("No ts");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MessageTs value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
