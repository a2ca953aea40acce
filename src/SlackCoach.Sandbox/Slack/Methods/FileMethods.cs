using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal static class FileMethods
{
    public static JsonObject GetInfo(StandInSlack slack, SlackCall call) =>
        slack.FindFile(call.Required("file", "file_not_found")) is { } file
            ? new JsonObject
            {
                ["file"] = MessageJson.File(slack, file),
                ["comments"] = new JsonArray(),
                ["response_metadata"] = new JsonObject { ["next_cursor"] = "" }
            }
            : throw new StandInSlackException("file_not_found");

    public static JsonObject Delete(StandInSlack slack, SlackCall call)
    {
        var file = slack.FindFile(call.Required("file", "file_not_found")) ?? throw new StandInSlackException("file_not_found");

        if (file.User != slack.App.BotUserId)
        {
            throw new StandInSlackException("cant_delete_file");
        }

        slack.DeleteFile(file.Id);

        return [];
    }

    public static JsonObject GetUploadAddress(StandInSlack slack, SlackCall call)
    {
        var name = call.Required("filename", "missing_argument");
        var length = call.Number("length", 0, int.MaxValue);

        if (length <= 0)
        {
            throw new StandInSlackException("missing_argument");
        }

        var id = slack.AnnounceUpload(name, length);

        return new JsonObject { ["upload_url"] = new Uri(slack.BaseUrl, $"upload/{id}").AbsoluteUri, ["file_id"] = id };
    }

    public static JsonObject CompleteUpload(StandInSlack slack, SlackCall call)
    {
        if (call.Json("files", "file_not_found") is not JsonArray { Count: > 0 } files)
        {
            throw new StandInSlackException("file_not_found");
        }

        var ids = files.Select(file => file?["id"]?.GetValue<string>() ?? throw new StandInSlackException("file_not_found")).ToList();
        var channel = slack.FindChannel(call.Required("channel_id", "channel_not_found")) ?? throw new StandInSlackException("channel_not_found");

        if (!channel.Has(slack.App.BotUserId))
        {
            throw new StandInSlackException("not_in_channel");
        }

        if (!slack.ShareUploads(ids, channel.Id, call.Text("initial_comment") ?? "", call.Text("thread_ts")))
        {
            throw new StandInSlackException("file_not_found");
        }

        return new JsonObject
        {
            ["files"] = new JsonArray([.. files.Select(file => new JsonObject { ["id"] = file!["id"]!.GetValue<string>(), ["title"] = file["title"]?.GetValue<string>() })]),
        };
    }
}
