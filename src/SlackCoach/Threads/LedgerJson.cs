using System.Text.Json;
using System.Text.Json.Serialization;
using SlackCoach.Domain.Threads;

namespace SlackCoach.Threads;

/// <summary>What is known of messages and threads as their rows keep it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MessageFacts))]
[JsonSerializable(typeof(ThreadStanding))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static string Write(MessageFacts facts) => JsonSerializer.Serialize(facts, Default.MessageFacts);

    public static string Write(ThreadStanding standing) => JsonSerializer.Serialize(standing, Default.ThreadStanding);

    public static MessageFacts ReadFacts(string json) => JsonSerializer.Deserialize(json, Default.MessageFacts)!;

    public static ThreadStanding ReadStanding(string json) => JsonSerializer.Deserialize(json, Default.ThreadStanding)!;
}
