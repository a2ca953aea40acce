using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Leaving;

/// <summary>Takes somebody who has left out of what is kept of others: their id gives way to one that means nobody, and their words to a
/// note. What others have open stays open.</summary>
internal sealed class ForgetMentions(CoachDbContext db)
{
    /// <summary>Stands for words of somebody who has left.</summary>
    public const string Gone = "A message by somebody who has left SlackCoach";

    public async Task Execute(Guid workspaceId, string userId, CancellationToken cancellationToken)
    {
        // Always another, so that two who have left stay two people, and that nothing leads back.
        var nobody = $"U{Guid.NewGuid():N}".ToUpperInvariant()[..16];

        await Threads(workspaceId, userId, nobody, cancellationToken);
        await Sharing(workspaceId, userId, nobody, cancellationToken);
        await db.OneOnOnes.In(workspaceId).Where(series => series.PersonSlackId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(series => series.PersonSlackId, (string?)null), cancellationToken);
        await Requests(workspaceId, userId, nobody, cancellationToken);
    }

    private async Task Threads(Guid workspaceId, string userId, string nobody, CancellationToken cancellationToken)
    {
        var author = $"\"AuthorId\":\"{userId}\"";
        var words = db.ThreadMessages.In(workspaceId).Where(message => message.Facts.Contains(author) && message.Title != null);

        // First what others' ledgers took of their words, then the words themselves.
        await db.LedgerEntries.In(workspaceId)
            .Where(entry => words.Any(message => message.ChannelId == entry.ChannelId && message.ThreadTs == entry.ThreadTs && message.Title == entry.Title)
                || entry.Standing.Contains($"\"AskerId\":\"{userId}\""))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Title, Gone), cancellationToken);
        await words.ExecuteUpdateAsync(set => set.SetProperty(message => message.Title, Gone), cancellationToken);

        await db.ThreadMessages.In(workspaceId).Where(message => message.Facts.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.Facts, message => message.Facts.Replace(userId, nobody)), cancellationToken);
        await db.ThreadMessages.In(workspaceId).Where(message => message.Title!.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.Title, message => message.Title!.Replace(userId, nobody)), cancellationToken);
        await db.LedgerEntries.In(workspaceId).Where(entry => entry.Standing.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Standing, entry => entry.Standing.Replace(userId, nobody)), cancellationToken);
        await db.LedgerEntries.In(workspaceId).Where(entry => entry.Title.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Title, entry => entry.Title.Replace(userId, nobody)), cancellationToken);
        await db.LedgerChanges.In(workspaceId).Where(change => change.Detail!.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(change => change.Detail, change => change.Detail!.Replace(userId, nobody)), cancellationToken);
        await db.LedgerPreferences.In(workspaceId).Where(preference => preference.AuthorId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.HeardReactions.In(workspaceId).Where(reaction => reaction.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.FollowedChannels.In(workspaceId).Where(channel => channel.LeftIds!.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.LeftIds, channel => channel.LeftIds!.Replace(userId, nobody)), cancellationToken);
    }

    private async Task Sharing(Guid workspaceId, string userId, string nobody, CancellationToken cancellationToken)
    {
        // Who named them as their manager has to name another.
        await db.SharingChoices.In(workspaceId).Where(choice => choice.ManagerId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(choice => choice.ManagerId, nobody).SetProperty(choice => choice.Agreed, (string?)null), cancellationToken);
        await db.SharedWeeks.In(workspaceId).Where(week => week.ManagerId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(week => week.ManagerId, nobody), cancellationToken);
    }

    /// <summary>What was answered, heard or said of late may hold anything: its text goes. That it was answered stays, so that nothing is done twice.
    /// What others said and is still to be heard stays, too, with somebody else's id in it.</summary>
    private async Task Requests(Guid workspaceId, string userId, string nobody, CancellationToken cancellationToken)
    {
        await db.AnsweredRequests.In(workspaceId).Where(request => request.Answer != null)
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.Answer, (string?)null), cancellationToken);

        var theirs = $"\"user\":\"{userId}\"";
        await db.InboxEvents.In(workspaceId).Where(heard => heard.Payload!.Contains(theirs))
            .ExecuteUpdateAsync(set => set.SetProperty(heard => heard.Payload, (string?)null).SetProperty(heard => heard.NextAttemptAt, (DateTimeOffset?)null), cancellationToken);
        await db.InboxEvents.In(workspaceId).Where(heard => heard.Payload!.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(heard => heard.Payload, heard => heard.Payload!.Replace(userId, nobody)), cancellationToken);

        // What they sent to others before a 1:1, and what told others of them.
        await db.Outbox.In(workspaceId).Where(row => row.State != OutboxState.Waiting && (row.Payload!.Contains(userId) || row.Key.Contains(":one-on-one:")))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, (string?)null), cancellationToken);
        await db.Outbox.In(workspaceId).Where(row => row.Payload!.Contains(userId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, row => row.Payload!.Replace(userId, nobody)), cancellationToken);
        // An admin who named another manager for them, or them.
        await db.Outbox.In(workspaceId).Where(row => row.Subject!.Contains(userId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Subject, row => row.Subject!.Replace(userId, nobody)).SetProperty(row => row.Key, row => row.Key.Replace(userId, nobody)),
                cancellationToken);
    }
}
