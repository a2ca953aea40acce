using System.Globalization;
using System.Text.Json;

namespace SlackCoach.Slack;

/// <summary>Reads channels over HTTP.</summary>
internal sealed class SlackConversations(SlackWebApi api, SlackRetries retries, BotTokens tokens, HistoryBudget budget, PaceKeeper pace) : ISlackConversations
{
    // More is allowed (999), but Slack advises no more than 200.
    private const string ListLimit = "200";

    public Task<HistoryPage> GetHistory(string teamId, string channel, HistoryRange range, string? cursor, CancellationToken cancellationToken) =>
        Page("conversations.history", teamId, [("channel", channel)], range, cursor, cancellationToken);

    public Task<HistoryPage> GetReplies(
        string teamId, string channel, string threadTs, HistoryRange range, string? cursor, CancellationToken cancellationToken) =>
        Page("conversations.replies", teamId, [("channel", channel), ("ts", threadTs)], range, cursor, cancellationToken);

    public async Task<IReadOnlyList<SlackChannel>> GetOwnChannels(string teamId, CancellationToken cancellationToken)
    {
        (string, string)[] asked = [("types", "public_channel,private_channel"), ("exclude_archived", "true")];
        var channels = await All("users.conversations", teamId, asked, "channels", cancellationToken);

        // The method lists what the bot is in, and does not say so of each.
        return [.. channels.Select(Channel).OfType<SlackChannel>().Select(channel => channel with { IsMember = true })];
    }

    public async Task<SlackChannel> GetChannel(string teamId, string channel, CancellationToken cancellationToken)
    {
        const string Method = "conversations.info";
        var answer = await Get(Method, teamId, [("channel", channel)], cancellationToken);

        return answer.Member("channel") is { } found ? Required(Channel(found), Method) : throw Lacking(Method);
    }

    public async Task<IReadOnlyList<string>> GetMembers(string teamId, string channel, CancellationToken cancellationToken)
    {
        var members = await All("conversations.members", teamId, [("channel", channel)], "members", cancellationToken);

        return [.. members.Where(member => member.ValueKind == JsonValueKind.String).Select(member => member.GetString()!)];
    }

    public async Task<IReadOnlyList<string>> GetGroupMembers(string teamId, string group, CancellationToken cancellationToken)
    {
        var answer = await Get("usergroups.users.list", teamId, [("usergroup", group)], cancellationToken);

        return [.. ((JsonElement?)answer).Items("users").Where(user => user.ValueKind == JsonValueKind.String).Select(user => user.GetString()!)];
    }

    public async Task<string> GetPermalink(string teamId, string channel, string ts, CancellationToken cancellationToken)
    {
        const string Method = "chat.getPermalink";
        var answer = await Get(Method, teamId, [("channel", channel), ("message_ts", ts)], cancellationToken);

        return Required(answer.Id("permalink"), Method);
    }

    public async Task<SlackTeam> GetTeam(string teamId, CancellationToken cancellationToken)
    {
        const string Method = "team.info";
        var team = (await Get(Method, teamId, [], cancellationToken)).Member("team");

        return new SlackTeam { Id = Required(team.Id("id"), Method), Name = team.Id("name"), Domain = Required(team.Id("domain"), Method) };
    }

    private async Task<HistoryPage> Page(
        string method, string teamId, (string, string)[] what, HistoryRange range, string? cursor, CancellationToken cancellationToken)
    {
        (string, string)[] asked =
        [
            .. what,
            ("limit", budget.PageSize.ToString(CultureInfo.InvariantCulture)),
            .. Given("oldest", range.OldestTs),
            .. Given("latest", range.LatestTs),
            .. Given("cursor", cursor),
        ];

        try
        {
            await pace.Wait(teamId, method, cancellationToken);
            var answer = await Get(method, teamId, asked, cancellationToken);

            return new HistoryPage([.. answer.Items("messages").Select(SlackPayload.Message).OfType<SlackMessage>()], NextCursor(answer, method, cursor));
        }
        catch (SlackRateLimitException limit)
        {
            pace.HoldBack(teamId, method, limit.RetryAfter);
            throw;
        }
    }

    /// <summary>All pages of a list that is never long.</summary>
    private async Task<List<JsonElement>> All(
        string method, string teamId, (string, string)[] what, string list, CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        string? cursor = null;

        do
        {
            var answer = await Get(method, teamId, [.. what, ("limit", ListLimit), .. Given("cursor", cursor)], cancellationToken);
            all.AddRange(answer.Items(list));
            cursor = NextCursor(answer, method, cursor);
        }
        while (cursor is not null);

        return all;
    }

    /// <remarks>A page that is not the last and names no new place would be read for ever, or taken for the end.</remarks>
    private static string? NextCursor(JsonElement answer, string method, string? cursor) =>
        answer.Member("response_metadata").Id("next_cursor") switch
        {
            null when answer.Flag("has_more") => throw new SlackUnknownOutcomeException(method, "there is more, but no cursor to it"),
            { } next when next == cursor => throw new SlackUnknownOutcomeException(method, "the cursor repeats itself"),
            var next => next,
        };

    private static SlackChannel? Channel(JsonElement element) => element.Id("id") is not { } id
        ? null
        : new SlackChannel
        {
            Id = id,
            Name = element.Id("name"),
            IsPrivate = element.Flag("is_private"),
            IsArchived = element.Flag("is_archived"),
            IsMember = element.Flag("is_member"),
        };

    private static (string, string)[] Given(string name, string? value) => value is null ? [] : [(name, value)];

    private static T Required<T>(T? value, string method)
        where T : class => value ?? throw Lacking(method);

    private static SlackUnknownOutcomeException Lacking(string method) => new(method, "the answer lacks what was asked for");

    private ValueTask<JsonElement> Get(string method, string teamId, (string Name, string Value)[] query, CancellationToken cancellationToken)
    {
        var asked = query is [] ? "" : "?" + string.Join('&', query.Select(item => $"{item.Name}={Uri.EscapeDataString(item.Value)}"));

        return retries.Read(async stop => await api.Call(method, tokens.For(teamId), HttpMethod.Get, asked, null, stop), cancellationToken);
    }
}
