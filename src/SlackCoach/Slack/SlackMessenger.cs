using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Slack;

/// <summary>Slack's Web API over HTTP.</summary>
internal sealed class SlackMessenger(SlackWebApi api, SlackRetries retries, BotTokens tokens, SlackFileDownload download, SlackFileUpload upload, HistoryBudget budget) : ISlackMessenger
{
    public async Task<AuthTestResponse> TestAuth(string teamId, CancellationToken cancellationToken)
    {
        const string Method = "auth.test";
        var answer = await Read(Method, teamId, HttpMethod.Post, "", Bytes([]), cancellationToken);

        return new AuthTestResponse
        {
            TeamId = Required(answer.Id("team_id"), Method),
            Team = answer.Id("team"),
            Url = answer.Id("url"),
            UserId = Required(answer.Id("user_id"), Method),
            BotId = answer.Id("bot_id"),
        };
    }

    public async Task<SlackUser> GetUser(string teamId, string userId, CancellationToken cancellationToken)
    {
        const string Method = "users.info";
        var answer = await Get(Method, teamId, [("user", userId)], cancellationToken);

        return Required(answer.Member("user")?.User(), Method);
    }

    public async Task<string> OpenConversation(string teamId, string userId, CancellationToken cancellationToken)
    {
        const string Method = "conversations.open";
        var answer = await Read(Method, teamId, HttpMethod.Post, "", Bytes(new JsonObject { ["users"] = userId }), cancellationToken);

        return Required(answer.Member("channel").Id("id"), Method);
    }

    public async Task<string> PostMessage(string teamId, Message message, CancellationToken cancellationToken)
    {
        const string Method = "chat.postMessage";

        if (message.Files is { Count: > 0 })
        {
            return await upload.Share(teamId, message, cancellationToken);
        }

        var answer = await Post(Method, teamId, Node(message), cancellationToken);

        // Posted, but nobody knows as what: to be read back.
        return answer.Id("ts") ?? throw new SlackUnknownOutcomeException(Method, "the answer has no ts");
    }

    public async Task UpdateMessage(string teamId, string channel, string ts, Message message, CancellationToken cancellationToken)
    {
        var body = Node(message with { Channel = channel, ThreadTs = null });
        body["ts"] = ts;

        await Post("chat.update", teamId, body, cancellationToken);
    }

    public Task<bool> DeleteMessage(string teamId, string channel, string ts, CancellationToken cancellationToken) =>
        Delete("chat.delete", teamId, new JsonObject { ["channel"] = channel, ["ts"] = ts }, gone: "message_not_found", cancellationToken);

    public Task<bool> DeleteFile(string teamId, string fileId, CancellationToken cancellationToken) =>
        Delete("files.delete", teamId, new JsonObject { ["file"] = fileId }, gone: "file_not_found", cancellationToken);

    public async Task PostEphemeral(string teamId, string channel, string userId, Message message, CancellationToken cancellationToken)
    {
        var body = Node(message with { Channel = channel, Metadata = null });
        body["user"] = userId;

        await Post("chat.postEphemeral", teamId, body, cancellationToken);
    }

    private async Task<bool> Delete(string method, string teamId, JsonObject body, string gone, CancellationToken cancellationToken)
    {
        try
        {
            await Post(method, teamId, body, cancellationToken);

            return true;
        }
        catch (SlackException exception) when (exception.Code == gone || exception.Code == "file_deleted")
        {
            return false;
        }
    }

    public async Task<string?> FindByKey(
        string teamId, string channel, string? threadTs, DateTimeOffset oldestAt, string key, CancellationToken cancellationToken)
    {
        var method = threadTs is null ? "conversations.history" : "conversations.replies";
        var seconds = (oldestAt - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond;
        (string, string)[] asked =
        [
            ("channel", channel),
            .. threadTs is null ? Array.Empty<(string, string)>() : [("ts", threadTs)],
            ("oldest", seconds.ToString("0.000000", CultureInfo.InvariantCulture)),
            ("inclusive", "true"),
            ("include_all_metadata", "true"),
            ("limit", budget.PageSize.ToString(CultureInfo.InvariantCulture)),
        ];
        var cursors = new HashSet<string>(StringComparer.Ordinal);

        for (string? cursor = null; ;)
        {
            var page = await Get(method, teamId, cursor is null ? asked : [.. asked, ("cursor", cursor)], cancellationToken);
            var found = page.Items("messages").FirstOrDefault(message => IsMarked(message, key));

            if (found.Id("ts") is { } ts)
            {
                return ts;
            }

            cursor = page.Member("response_metadata").Id("next_cursor");

            if (cursor is null)
            {
                // "Not found" makes the relay post again, so it must not rest on half a conversation.
                return page.Flag("has_more") ? throw new SlackUnknownOutcomeException(method, "there is more, but no cursor to it") : null;
            }

            if (!cursors.Add(cursor))
            {
                throw new SlackUnknownOutcomeException(method, "the cursor repeats itself");
            }
        }
    }

    public async Task OpenView(string teamId, string triggerId, ModalView view, CancellationToken cancellationToken) =>
        await Post("views.open", teamId, new JsonObject { ["trigger_id"] = triggerId, ["view"] = Node(view) }, cancellationToken);

    public async Task PushView(string teamId, string triggerId, ModalView view, CancellationToken cancellationToken) =>
        await Post("views.push", teamId, new JsonObject { ["trigger_id"] = triggerId, ["view"] = Node(view) }, cancellationToken);

    public async Task UpdateView(string teamId, string viewId, ModalView view, CancellationToken cancellationToken) =>
        await Post("views.update", teamId, new JsonObject { ["view_id"] = viewId, ["view"] = Node(view) }, cancellationToken);

    // Publishing the same twice changes nothing, so what is unclear is tried again.
    public async Task PublishView(string teamId, string userId, HomeView view, CancellationToken cancellationToken) =>
        await Read(
            "views.publish", teamId, HttpMethod.Post, "", Bytes(new JsonObject { ["user_id"] = userId, ["view"] = Node(view) }), cancellationToken);

    public async Task<DoNotDisturb?> GetDoNotDisturb(string teamId, string userId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Get("dnd.info", teamId, [("user", userId)], cancellationToken);
            var isScheduled = answer.Flag("dnd_enabled");

            return new DoNotDisturb
            {
                StartsAt = isScheduled ? answer.Instant("next_dnd_start_ts") : null,
                EndsAt = isScheduled ? answer.Instant("next_dnd_end_ts") : null,
                SnoozedUntilAt = answer.Flag("snooze_enabled") ? SnoozedUntil(answer) : null,
            };
        }
        catch (SlackException exception) when (exception.Code == "missing_scope")
        {
            return null;
        }
    }

    public async Task<SlackFile> GetFile(string teamId, string fileId, CancellationToken cancellationToken)
    {
        const string Method = "files.info";
        var answer = await Get(Method, teamId, [("file", fileId)], cancellationToken);

        return Required(answer.Member("file")?.File(), Method);
    }

    public async Task<byte[]> Download(string teamId, SlackFile file, int maxBytes, CancellationToken cancellationToken) =>
        await download.Get(file, tokens.For(teamId), maxBytes, cancellationToken);

    public async Task Respond(string responseUrl, Message message, bool replaceOriginal, CancellationToken cancellationToken)
    {
        const string Method = "response_url";

        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !SlackAddress.IsSlacks(address, api.BaseAddress))
        {
            throw new SlackException(Method, "not_an_address_of_slack");
        }

        var body = Node(message with { Channel = null, Metadata = null });
        body["response_type"] = "ephemeral";
        body["replace_original"] = replaceOriginal;

        await retries.Post(
            async stop =>
            {
                await api.Post(Method, address, Bytes(body), stop);
                return true;
            },
            cancellationToken);
    }

    private static bool IsMarked(JsonElement message, string key) =>
        message.Items("files").Any(file => FileMarks.IsMarked(file.Text("name"), key))
        || (message.Member("metadata") is { } metadata
            && metadata.Text("event_type") == MessageMetadata.KeyEventType
            && metadata.Member("event_payload").Text("key") == key);

    private static JsonObject Node(Message message) =>
        JsonSerializer.SerializeToNode(MessageFitter.FitOne(message), SlackJson.Default.Message)!.AsObject();

    private static JsonNode Node(ModalView view) => JsonSerializer.SerializeToNode(ModalFitter.Fit(view), SlackJson.Default.ModalView)!;

    private static JsonNode Node(HomeView view) => JsonSerializer.SerializeToNode(HomeFitter.Fit(view), SlackJson.Default.HomeView)!;

    private static DateTimeOffset? SnoozedUntil(JsonElement answer) =>
        answer.Flag("snooze_is_indefinite") ? DateTimeOffset.MaxValue : answer.Instant("snooze_endtime");

    private static byte[] Bytes(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString());

    private static T Required<T>(T? value, string method)
        where T : class => value ?? throw new SlackUnknownOutcomeException(method, "the answer lacks what was asked for");

    private ValueTask<JsonElement> Get(
        string method, string teamId, (string Name, string Value)[] query, CancellationToken cancellationToken) =>
        Read(
            method,
            teamId,
            HttpMethod.Get,
            "?" + string.Join('&', query.Select(item => $"{item.Name}={Uri.EscapeDataString(item.Value)}")),
            null,
            cancellationToken);

    private ValueTask<JsonElement> Read(
        string method, string teamId, HttpMethod verb, string query, byte[]? body, CancellationToken cancellationToken) =>
        retries.Read(async stop => await api.Call(method, tokens.For(teamId), verb, query, body, stop), cancellationToken);

    private ValueTask<JsonElement> Post(string method, string teamId, JsonObject body, CancellationToken cancellationToken) =>
        retries.Post(async stop => await api.Call(method, tokens.For(teamId), HttpMethod.Post, "", Bytes(body), stop), cancellationToken);
}
