namespace SlackCoach.Slack;

/// <summary>Everything SlackCoach asks of Slack's Web API: the seam behind which SlackNet could stand.</summary>
/// <remarks><c>teamId</c> says which workspace's bot token speaks. Slack's own refusals are <see cref="SlackException"/>;
/// a 429 that outlasts its bounded waits is <see cref="SlackRateLimitException"/>. Anything else that escapes
/// (<see cref="HttpRequestException"/>, <see cref="TimeoutException"/>, <see cref="SlackUnknownOutcomeException"/>) means
/// that nobody knows whether Slack acted, except a connection that was refused.</remarks>
internal interface ISlackMessenger
{
    Task<AuthTestResponse> TestAuth(string teamId, CancellationToken cancellationToken);

    Task<SlackUser> GetUser(string teamId, string userId, CancellationToken cancellationToken);

    /// <summary>Opens (or finds) the direct message with a person and returns its channel id.</summary>
    Task<string> OpenConversation(string teamId, string userId, CancellationToken cancellationToken);

    /// <summary>Posts once, without retrying what may have happened, and returns the message's timestamp; for a message with files, the id of the
    /// first file, as Slack shares files a moment later and does not tell the timestamp.</summary>
    Task<string> PostMessage(string teamId, Message message, CancellationToken cancellationToken);

    Task UpdateMessage(string teamId, string channel, string ts, Message message, CancellationToken cancellationToken);

    /// <summary>Deletes a message of the bot's.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> DeleteMessage(string teamId, string channel, string ts, CancellationToken cancellationToken);

    /// <summary>Deletes a file of the bot's.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> DeleteFile(string teamId, string fileId, CancellationToken cancellationToken);

    Task PostEphemeral(string teamId, string channel, string userId, Message message, CancellationToken cancellationToken);

    /// <summary>Reads a conversation (or, with <paramref name="threadTs"/>, a thread) back to its beginning at
    /// <paramref name="oldestAt"/> and returns the timestamp of the message that carries <paramref name="key"/>, itself or in a file's name, or null.</summary>
    Task<string?> FindByKey(
        string teamId, string channel, string? threadTs, DateTimeOffset oldestAt, string key, CancellationToken cancellationToken);

    Task OpenView(string teamId, string triggerId, ModalView view, CancellationToken cancellationToken);

    /// <summary>Puts a modal on top of the one that the trigger comes from; at most three lie on each other.</summary>
    Task PushView(string teamId, string triggerId, ModalView view, CancellationToken cancellationToken);

    Task UpdateView(string teamId, string viewId, ModalView view, CancellationToken cancellationToken);

    /// <summary>Replaces what a person's Home tab shows. The newest publish wins: whoever may publish twice at a time takes turns.</summary>
    Task PublishView(string teamId, string userId, HomeView view, CancellationToken cancellationToken);

    /// <summary>When a person is not to be disturbed; null where the workspace did not grant <c>dnd:read</c>.</summary>
    Task<DoNotDisturb?> GetDoNotDisturb(string teamId, string userId, CancellationToken cancellationToken);

    Task<SlackFile> GetFile(string teamId, string fileId, CancellationToken cancellationToken);

    /// <summary>Downloads a file's content with the bot's token, at most <paramref name="maxBytes"/> of it.</summary>
    /// <exception cref="SlackFileException">The address is not Slack's, a login page came back, or the file is too large.</exception>
    Task<byte[]> Download(string teamId, SlackFile file, int maxBytes, CancellationToken cancellationToken);

    /// <summary>Answers an interaction by its <c>response_url</c>; <paramref name="replaceOriginal"/> replaces the message it stands in.</summary>
    Task Respond(string responseUrl, Message message, bool replaceOriginal, CancellationToken cancellationToken);
}

internal sealed record AuthTestResponse
{
    public required string TeamId { get; init; }

    public string? Team { get; init; }

    public string? Url { get; init; }

    /// <summary>The bot's own user id.</summary>
    public required string UserId { get; init; }

    public string? BotId { get; init; }
}

internal sealed record SlackUser
{
    public required string Id { get; init; }

    public string? TeamId { get; init; }

    public string? Name { get; init; }

    public string? RealName { get; init; }

    /// <summary>IANA id; missing for some people.</summary>
    public string? Tz { get; init; }

    public bool Deleted { get; init; }

    public bool IsBot { get; init; }

    /// <summary>A guest of several channels.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A guest of one channel.</summary>
    public bool IsUltraRestricted { get; init; }

    /// <summary>An admin or an owner of the workspace.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Somebody of another workspace.</summary>
    public bool IsStranger { get; init; }

    /// <summary>What the person's status says; null when they have none.</summary>
    public string? StatusText { get; init; }

    /// <summary>The status's emoji by name, colons included, such as <c>:palm_tree:</c>.</summary>
    public string? StatusEmoji { get; init; }

    /// <summary>When Slack takes the status away; null when it stays.</summary>
    public DateTimeOffset? StatusExpiresAt { get; init; }
}

internal sealed record SlackFile
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Mimetype { get; init; }

    public string? Filetype { get; init; }

    public long Size { get; init; }

    public string? UrlPrivate { get; init; }

    public string? UrlPrivateDownload { get; init; }

    /// <summary>Whether SlackCoach sent it.</summary>
    public bool IsOwn => FileMarks.IsMarked(Name);

    /// <summary>Whether it is a calendar (iCalendar).</summary>
    public bool IsCalendar => Mimetype == "text/calendar" || Name?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true;
}
