using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SlackCoach.Slack;

/// <summary>Sends files to Slack and shares them in a conversation. Nobody sees a file before it is shared, so only sharing has an effect.</summary>
internal sealed class SlackFileUpload(SlackWebApi api, SlackRetries retries, BotTokens tokens)
{
    /// <summary>Uploads the files of a message, each marked with the message's key, and shares them together.</summary>
    /// <returns>The id of the first file.</returns>
    public async Task<string> Share(string teamId, Message message, CancellationToken cancellationToken)
    {
        var shared = new JsonArray();

        foreach (var file in message.Files!)
        {
            shared.Add(new JsonObject { ["id"] = await Upload(teamId, file, message.Metadata?.Key, cancellationToken), ["title"] = file.Title });
        }

        var body = new JsonObject
        {
            ["files"] = shared,
            ["channel_id"] = message.Channel,
            ["initial_comment"] = message.Text,
        };

        if (message.ThreadTs is { } threadTs)
        {
            body["thread_ts"] = threadTs;
        }

        await retries.Post(
            async stop => await api.Call("files.completeUploadExternal", tokens.For(teamId), HttpMethod.Post, "", Encoding.UTF8.GetBytes(body.ToJsonString()), stop),
            cancellationToken);

        return shared[0]!["id"]!.GetValue<string>();
    }

    private async Task<string> Upload(string teamId, MessageFile file, string? key, CancellationToken cancellationToken)
    {
        const string Method = "files.getUploadURLExternal";
        var query = new StringBuilder("?filename=").Append(Uri.EscapeDataString(key is null ? file.Name : FileMarks.Marked(file.Name, key)))
            .Append(CultureInfo.InvariantCulture, $"&length={file.Content.Length}");

        if (file.AltText is { } words)
        {
            query.Append("&alt_txt=").Append(Uri.EscapeDataString(words));
        }

        // Asking for an address twice shows nobody anything.
        var answer = await retries.Read(async stop => await api.Call(Method, tokens.For(teamId), HttpMethod.Get, query.ToString(), null, stop), cancellationToken);

        if (answer.Id("file_id") is not { } id || !Uri.TryCreate(answer.Text("upload_url"), UriKind.Absolute, out var address)
            || !SlackAddress.IsSlacks(address, api.BaseAddress))
        {
            throw new SlackException(Method, "not_an_address_of_slack");
        }

        await api.Upload(address, file.Content, cancellationToken);

        return id;
    }
}
