namespace SlackCoach.Sandbox.Slack;

internal sealed partial class StandInSlack
{
    private readonly Dictionary<string, StandInFile> _files = [];

    /// <summary>What the app has announced to send, and not shared yet.</summary>
    private readonly Dictionary<string, (string Name, int Length)> _announced = [];

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

    /// <summary>Notes that the app will send a file of this name and length; gives its id.</summary>
    public string AnnounceUpload(string name, int length)
    {
        lock (_gate)
        {
            var id = NextId('F');
            _announced[id] = (Path.GetFileName(name), length);
            return id;
        }
    }

    /// <summary>Deletes a file; messages that it came with stay, without it.</summary>
    public void DeleteFile(string id)
    {
        lock (_gate)
        {
            _files.Remove(id);
        }

        Changed?.Invoke();
    }

    /// <summary>Takes the content of a file that was announced.</summary>
    public bool TakeUpload(string id, byte[] content)
    {
        lock (_gate)
        {
            if (!_announced.TryGetValue(id, out var announced) || announced.Length != content.Length)
            {
                return false;
            }

            _files[id] = new StandInFile(id, announced.Name, MimetypeOf(announced.Name), App.BotUserId, content, _time.GetUtcNow().ToUnixTimeSeconds());
            return true;
        }
    }

    /// <summary>Shares files that the app has sent, in one message; false where one of them is not there, or was shared before.</summary>
    public bool ShareUploads(IReadOnlyList<string> ids, string channelId, string comment, string? threadTs)
    {
        lock (_gate)
        {
            if (!ids.All(id => _announced.ContainsKey(id) && _files.ContainsKey(id)))
            {
                return false;
            }

            foreach (var id in ids)
            {
                _announced.Remove(id);
            }
        }

        Post(new MessageDraft(channelId, App.BotUserId, comment) { ThreadTs = threadTs, Subtype = "file_share", FileIds = [.. ids] });

        return true;
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

    private static string MimetypeOf(string name) => Path.GetExtension(name) switch
    {
        ".md" => "text/markdown",
        ".html" => "text/html",
        ".csv" => "text/csv",
        ".json" => "application/json",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };
}
