using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackCoach.OneOnOnes;

/// <summary>A part of a brief, as the member last left it.</summary>
/// <param name="Title">Its heading, in words of our own.</param>
/// <param name="Text">Its lines.</param>
internal sealed record BriefSection(string Title, string Text);

/// <summary>The parts of a brief as their row keeps them.</summary>
[JsonSerializable(typeof(IReadOnlyList<BriefSection>))]
internal sealed partial class BriefText : JsonSerializerContext
{
    public static string Write(IReadOnlyList<BriefSection> sections) => JsonSerializer.Serialize(sections, Default.IReadOnlyListBriefSection);

    /// <summary>None where there is no brief yet.</summary>
    public static IReadOnlyList<BriefSection> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Default.IReadOnlyListBriefSection)!;
}
