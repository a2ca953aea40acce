using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
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

/// <summary>Shows what a member's corrections have taught, each with a button that drops it.</summary>
internal sealed class ThreadPreferences(CoachDbContext db)
{
    public const string DropAction = "thread_preference_drop";

    private const int Most = 20;

    public async Task<Message> Show(Member member, CancellationToken cancellationToken)
    {
        var rows = await db.LedgerPreferences.Of(member).AsNoTracking().OrderByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        var sentences = new Dictionary<Guid, string>();

        foreach (var row in rows)
        {
            sentences[row.Id] = await Sentence(row, cancellationToken);
        }

        var title = rows.Count == 0 ? "Nothing is learnt yet: “Wrong: not mine” in a thread's menu teaches me" : "What your corrections taught me";

        return new Message
        {
            Text = title,
            Blocks =
            [
                new SectionBlock { Text = (PlainText)(title + ".") },
                .. rows.SelectMany(row => new Block[]
                {
                    new RichTextBlock { Elements = [new RichTextSection { Elements = [.. ShortTitle.Elements(sentences[row.Id])] }] },
                    new ActionsBlock { Elements = [Drop(row)] },
                }),
            ],
        };
    }

    public static Button Drop(LedgerPreference row) => new() { ActionId = DropAction, Text = "Forget this", Value = row.Id.ToString("N") };

    /// <summary>What it says, as a sentence; mentions as <c>&lt;@U…&gt;</c>.</summary>
    public async Task<string> Sentence(LedgerPreference row, CancellationToken cancellationToken)
    {
        var name = row.ChannelId is null ? null : await db.FollowedChannels.In(row.WorkspaceId).Where(channel => channel.ChannelId == row.ChannelId)
            .Select(channel => channel.Name).SingleOrDefaultAsync(cancellationToken);

        return ThreadWords.Sentence(row.AsPreference(), ShortTitle.Mention, _ => name is null ? "that channel" : $"#{name}");
    }
}

/// <summary>Takes a press on "Forget this".</summary>
internal sealed class DropPreferenceHandler(CoachDbContext db, People people, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => ThreadPreferences.DropAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        var now = clock.GetUtcNow();
        member.Acted(now);
        var found = await db.LedgerPreferences.Of(member).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

        if (found is not null)
        {
            db.LedgerPreferences.Remove(found);
        }

        await outbox.Add(
            outbox.Whisper(
                member,
                request,
                member.Calendar().DayOf(now),
                Reply.Plain(found is null ? "That was forgotten before." : "Forgotten: such calls are judged as for everybody, from the next message on.")),
            cancellationToken);
    }
}
