using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Lists;
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
    public const string OfferAction = "thread_preference_offer";

    private const int Most = 20;

    public async Task<Message> Show(Member member, CancellationToken cancellationToken)
    {
        var rows = await db.LedgerPreferences.Of(member).AsNoTracking().OrderByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        var sentences = new Dictionary<Guid, string>();

        foreach (var row in rows)
        {
            sentences[row.Id] = await Sentence(row, cancellationToken);
        }

        var more = await db.LedgerPreferences.Of(member).CountAsync(cancellationToken) - rows.Count;
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
                .. more > 0 ? [TodayBlocks.Note(string.Create(CultureInfo.InvariantCulture, $"These are the last {Most}; {more} older ones show once some of these are forgotten."))] : Array.Empty<Block>(),
            ],
        };
    }

    public static Button Drop(LedgerPreference row) => new() { ActionId = DropAction, Text = "Forget this", Value = row.Id.ToString("N") };

    /// <summary>What can be made of what was just learnt, by one click.</summary>
    public static ActionsBlock Choices(LedgerPreference row) => new()
    {
        Elements = row.Wish == ThreadWish.Never
            ? [new Button { ActionId = OfferAction, Text = "Only offer them", Value = row.Id.ToString("N") }, Drop(row)]
            : [Drop(row)],
    };

    /// <summary>What it says, as a sentence; mentions as <c>&lt;@U…&gt;</c>.</summary>
    public async Task<string> Sentence(LedgerPreference row, CancellationToken cancellationToken)
    {
        var name = row.ChannelId is null ? null : await db.FollowedChannels.In(row.WorkspaceId).Where(channel => channel.ChannelId == row.ChannelId)
            .Select(channel => channel.Name).SingleOrDefaultAsync(cancellationToken);

        return ThreadWords.Sentence(row.AsPreference(), ShortTitle.Mention, _ => name is null ? "that channel" : $"#{name}");
    }
}

/// <summary>Finds what was learnt by a button's value, does something with it, and says so.</summary>
internal sealed class PreferenceClick(CoachDbContext db, People people, OutboxWriter outbox, ProductClock clock)
{
    public async Task Do(BlockActionRequest request, Func<LedgerPreference?, Task<string>> act, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        var now = clock.GetUtcNow();
        member.Acted(now);
        var sentence = await act(await db.LedgerPreferences.Of(member).SingleOrDefaultAsync(row => row.Id == id, cancellationToken));
        await outbox.Add(
            outbox.Whisper(
                member,
                request,
                member.Calendar().DayOf(now),
                new Message { Text = ShortTitle.Plain(sentence), Blocks = [new RichTextBlock { Elements = [new RichTextSection { Elements = [.. ShortTitle.Elements(sentence)] }] }] }),
            cancellationToken);
    }
}

/// <summary>Takes a press on "Forget this".</summary>
internal sealed class DropPreferenceHandler(CoachDbContext db, PreferenceClick click) : IBlockActionHandler
{
    public string ActionId => ThreadPreferences.DropAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        found =>
        {
            if (found is null)
            {
                return Task.FromResult("That was forgotten before.");
            }

            db.LedgerPreferences.Remove(found);

            return Task.FromResult("Forgotten: such calls are judged as for everybody, from the next message on.");
        },
        cancellationToken);
}

/// <summary>Takes a press on "Only offer them".</summary>
internal sealed class OfferPreferenceHandler(ThreadPreferences preferences, PreferenceClick click) : IBlockActionHandler
{
    public string ActionId => ThreadPreferences.OfferAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        async found =>
        {
            if (found is null)
            {
                return "That was forgotten before. Nothing was changed.";
            }

            found.Wish = ThreadWish.Offered;

            return $"Learnt: {await preferences.Sentence(found, cancellationToken)}";
        },
        cancellationToken);
}
