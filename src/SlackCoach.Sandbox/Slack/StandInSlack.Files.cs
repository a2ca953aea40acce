namespace SlackCoach.Sandbox.Slack;

internal sealed partial class StandInSlack
{
    private readonly Dictionary<string, StandInFile> _files = [];

    /// <summary>Where the stand-in is reached: what links to files and messages begin with.</summary>
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1/");

    public StandInFile Upload(string userId, string name, string mimetype, byte[] content)
    {
        lock (_gate)
        {
            var file = new StandInFile(NextId('F'), Path.GetFileName(name), mimetype, userId, content, _time.GetUtcNow()
                .ToUnixTimeSeconds());
            _files[file.Id] = file;
            return file;
        }
    }

    public StandInFile? FindFile(string id)
    {
        lock (_gate)
        {
            return _files.GetValueOrDefault(id);
        }
    }

    /// <summary>Uploads a file and shares it in a conversation, as the attach button does.</summary>
    public StandInMessage Share(string userId, string channelId, string text, string? threadTs, string name, string mimetype,
        byte[] content)
    {
        var file = Upload(userId, name, mimetype, content);
        return Post(new MessageDraft(channelId, userId, text) { ThreadTs = threadTs, Subtype = "file_share", FileIds = [file.Id] });
    }
}
