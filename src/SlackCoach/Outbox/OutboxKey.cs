using System.Globalization;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Names an effect: the same effect always has the same key, whoever writes it and however often.</summary>
internal static class OutboxKey
{
    public static string For(Member member, string kind, string subject, DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"{member.Id:N}:{kind}:{subject}:{on:yyyy-MM-dd}");

    /// <summary>The key of a further message that belongs to an effect; the first has part 0 and the bare key.</summary>
    public static string Part(string key, int part) => string.Create(CultureInfo.InvariantCulture, $"{key}:{part}");
}
