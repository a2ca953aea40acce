using System.Text;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>What a message says, checked against Slack's rules.</summary>
internal sealed record MessageContent(string Text, JsonArray? Blocks, JsonObject? Metadata)
{
    private const int MostTextStored = 40_000;
    private const int MostTextInUpdate = 4_000;
    private const int MostMetadataBytes = 8_000;

    public static MessageContent From(SlackCall call, bool isUpdate = false) =>
        From(call.Text("text"), call.Json("blocks", "invalid_blocks_format"), call.Json("metadata", "invalid_metadata_format"), isUpdate);

    /// <exception cref="StandInSlackException">Slack would refuse it.</exception>
    public static MessageContent From(string? text, JsonNode? blocks, JsonNode? metadata, bool isUpdate)
    {
        if (blocks is not null and not JsonArray)
        {
            throw new StandInSlackException("invalid_blocks_format");
        }

        var list = blocks as JsonArray is { Count: > 0 } some ? some : null;

        if (string.IsNullOrEmpty(text) && list is null)
        {
            throw new StandInSlackException("no_text");
        }

        if (isUpdate && text?.Length > MostTextInUpdate)
        {
            throw new StandInSlackException("msg_too_long");
        }

        if (list is not null)
        {
            Require(list);
        }

        return new MessageContent(Shorten(text ?? ""), list is null ? null : BlockNormalizer.Normalize(list), CheckMetadata(metadata));
    }

    private static void Require(JsonArray blocks)
    {
        var errors = BlockRules.CheckMessage(blocks);

        if (errors.Count > 0)
        {
            throw new StandInSlackException("invalid_blocks", errors);
        }

        if (BlockRules.AreTooLong(blocks))
        {
            throw new StandInSlackException("msg_blocks_too_long");
        }
    }

    private static string Shorten(string text) => text.Length <= MostTextStored ? text : text[..MostTextStored];

    private static JsonObject? CheckMetadata(JsonNode? metadata)
    {
        if (metadata is null)
        {
            return null;
        }

        if (metadata is not JsonObject json || json["event_type"] is not JsonValue || json["event_payload"] is not JsonObject)
        {
            throw new StandInSlackException("invalid_metadata_format");
        }

        if (Encoding.UTF8.GetByteCount(json.ToJsonString()) > MostMetadataBytes)
        {
            throw new StandInSlackException("metadata_too_large");
        }

        return json.DeepClone().AsObject();
    }
}
