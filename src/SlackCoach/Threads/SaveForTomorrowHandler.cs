using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Takes the message shortcut "Save for tomorrow", in any channel that the person can see.</summary>
internal sealed class SaveForTomorrowHandler(
    CoachDbContext db, People people, SaveThread save, DecideThread decide, MemberThreads threads, OutboxWriter outbox) : IMessageShortcutHandler
{
    public const string Callback = "thread_save";

    public string CallbackId => Callback;

    public async Task Handle(MessageShortcut shortcut, CancellationToken cancellationToken)
    {
        var member = await people.FindOrAdd(shortcut.TeamId, shortcut.UserId, cancellationToken);
        member.Acted(threads.Now);
        var answer = member.Refusal is { } refusal ? StartMessage.Refused(refusal)
            : member.JoinedAt is null ? StartMessage.Build(isTooEarly: true)
            : await Save(member, shortcut, cancellationToken);
        await outbox.Add(outbox.Written(member, "thread-saved", shortcut.TriggerId, threads.Today(member), answer), cancellationToken);
    }

    private async Task<Message> Save(Member member, MessageShortcut shortcut, CancellationToken cancellationToken)
    {
        if (!MessageTs.TryParse(shortcut.MessageTs, out var ts))
        {
            return Reply.Plain("Slack did not say which message that is. Nothing was saved.");
        }

        if (shortcut.TeamDomain is { Length: > 0 } domain)
        {
            await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId && workspace.Domain == null)
                .ExecuteUpdateAsync(set => set.SetProperty(workspace => workspace.Domain, domain), cancellationToken);
        }

        var thread = MessageTs.TryParse(shortcut.ThreadTs, out var threadTs) ? threadTs : ts;
        var row = await save.Execute(member, shortcut.ChannelId, thread, ts, shortcut.MessageText, threads.Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await decide.Tomorrow(member, row.Id, cancellationToken);

        return new Message
        {
            Text = "Saved: it comes back with your threads on the next working day.",
            Blocks =
            [
                ThreadBlocks.Note(row, "Saved, and back on the next working day:") with { BlockId = null },
                new ContextBlock { Elements = [(Markdown)"`/plan threads saved` lists what is back. Nobody else sees it."] },
            ],
        };
    }
}
