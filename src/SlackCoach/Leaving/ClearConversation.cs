using SlackCoach.Slack;

namespace SlackCoach.Leaving;

/// <summary>Deletes everything that SlackCoach wrote in a direct message, files and threads included, the newest first. What the person wrote is theirs.</summary>
internal sealed class ClearConversation(ISlackConversations conversations, ISlackMessenger slack)
{
    public async Task Execute(string teamId, string channelId, CancellationToken cancellationToken)
    {
        var bot = await slack.TestAuth(teamId, cancellationToken);

        for (string? cursor = null; ;)
        {
            var page = await conversations.GetHistory(teamId, channelId, default, cursor, cancellationToken);

            foreach (var message in page.Messages)
            {
                if (message.ReplyCount > 0)
                {
                    await ClearThread(teamId, channelId, message.Ts, bot.UserId, cancellationToken);
                }

                await Delete(teamId, channelId, message, bot.UserId, cancellationToken);
            }

            if (page.NextCursor is null)
            {
                return;
            }

            cursor = page.NextCursor;
        }
    }

    private async Task ClearThread(string teamId, string channelId, string threadTs, string botId, CancellationToken cancellationToken)
    {
        for (string? cursor = null; ;)
        {
            var page = await conversations.GetReplies(teamId, channelId, threadTs, default, cursor, cancellationToken);

            foreach (var reply in page.Messages.Where(message => message.IsReply))
            {
                await Delete(teamId, channelId, reply, botId, cancellationToken);
            }

            if (page.NextCursor is null)
            {
                return;
            }

            cursor = page.NextCursor;
        }
    }

    private async Task Delete(string teamId, string channelId, SlackMessage message, string botId, CancellationToken cancellationToken)
    {
        if (message.User != botId)
        {
            return;
        }

        foreach (var fileId in message.FileIds)
        {
            await Try(() => slack.DeleteFile(teamId, fileId, cancellationToken));
        }

        await Try(() => slack.DeleteMessage(teamId, channelId, message.Ts, cancellationToken));
    }

    /// <summary>What is gone already, or cannot go, keeps nothing else from going.</summary>
    private static async Task Try(Func<Task> delete)
    {
        try
        {
            await delete();
        }
        catch (SlackException exception) when (exception.Code is "message_not_found" or "cant_delete_message" or "file_not_found" or "file_deleted" or "cant_delete_file")
        {
        }
    }
}
