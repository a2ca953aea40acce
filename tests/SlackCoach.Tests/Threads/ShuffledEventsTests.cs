using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Threads;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;
using SlackCoach.Threads;

namespace SlackCoach.Tests.Threads;

/// <summary>In whatever order events of a conversation arrive, how often each, and if some never do: the ledger ends as a fresh reading of the conversation
/// finds it.</summary>
public sealed class ShuffledEventsTests
{
    private static readonly BusyChannels Channel = new(Channels: 1, MessagesEach: 0, ["U07ANA0001", "U07BEN0001", "U07CATO001", "U07DORA001"]);

    private static readonly string[] Words =
    [
        "<@U07ANA0001> can you look?", "<@U07BEN0001> the build is red", "thanks!", "ok", "I'll look tomorrow", "done", "which one?", "It was the cache",
        "over to <@U07CATO001>", "cc <@U07DORA001>", "never mind", "no idea", "<@U07CATO001> <@U07ANA0001> one of you, please", "thanks <@U07ANA0001>, but what about lunch?",
    ];

    private static readonly DateTimeOffset Later = SampleRows.Now.AddMinutes(20);

    private static readonly string[] Emoji = ["white_check_mark", "eyes", "+1"];

    [SkippableTheory]
    [InlineData(1, DatabaseProvider.Sqlite)]
    [InlineData(2, DatabaseProvider.Sqlite)]
    [InlineData(3, DatabaseProvider.Sqlite)]
    [InlineData(4, DatabaseProvider.Sqlite)]
    [InlineData(5, DatabaseProvider.Postgres)]
    internal async Task Shuffled_and_repeated_events_end_where_a_fresh_reading_begins(int seed, DatabaseProvider provider)
    {
        var random = new Random(seed);
        await using var scene = await BackfillScene.Start(Channel, HistoryMode.Internal, provider);
        await using var app = await scene.StartApp();
        await scene.UntilRead(channels: 1);
        var events = await Converse(scene, random);

        await Tell(scene, [.. events.Concat(events.Take(20)).OrderBy(_ => random.Next())]);
        await scene.UntilSettled();

        await AssertAsFresh(scene);
    }

    [SkippableTheory]
    [InlineData(6, DatabaseProvider.Sqlite)]
    [InlineData(7, DatabaseProvider.Sqlite)]
    [InlineData(8, DatabaseProvider.Postgres)]
    internal async Task Missing_events_are_made_up_for_once_slack_says_that_it_held_some_back(int seed, DatabaseProvider provider)
    {
        var random = new Random(seed);
        await using var scene = await BackfillScene.Start(Channel, HistoryMode.Internal, provider);
        await using var app = await scene.StartApp();
        await scene.UntilRead(channels: 1);
        var events = await Converse(scene, random);

        await Tell(scene, [.. events.Where(_ => random.Next(4) > 0).OrderBy(_ => random.Next())]);
        await scene.Host.Delivery.HoldBackEvents(SampleRows.Now.AddMinutes(-1));
        await scene.UntilSettled();

        await AssertAsFresh(scene);
    }

    /// <summary>People talk, and nobody is told yet.</summary>
    /// <returns>What Slack would have told.</returns>
    private static async Task<List<JsonObject>> Converse(BackfillScene scene, Random random)
    {
        var slack = scene.Host.Slack;
        var events = new List<JsonObject>();
        scene.Host.Delivery.AppBaseUrl = null;
        slack.EventHappened += events.Add;

        for (var step = 0; step < 80; step++)
        {
            var said = slack.MessagesIn(BusyChannels.IdOf(0)).Where(message => !message.IsTombstone).ToList();
            var at = SampleRows.Now.AddSeconds(10 * step);
            slack.ShownNow = () => at;
            var person = Channel.People[random.Next(Channel.People.Count)];
            var one = said.Count == 0 ? null : said[random.Next(said.Count)];

            switch (one is null ? 0 : random.Next(10))
            {
                case 0 or 1 or 2:
                    slack.Post(new MessageDraft(BusyChannels.IdOf(0), person, Words[random.Next(Words.Length)]));
                    break;
                case 3 or 4 or 5 or 6:
                    slack.Post(new MessageDraft(BusyChannels.IdOf(0), person, Words[random.Next(Words.Length)]) { ThreadTs = one!.Ts });
                    break;
                case 7:
                    slack.Edit(one!.Channel, one.Ts, message => message with { Text = $"{Words[random.Next(Words.Length)]} ({step})" });
                    break;
                case 8:
                    slack.ToggleReaction(person, one!.Channel, one.Ts, Emoji[random.Next(Emoji.Length)]);
                    break;
                default:
                    slack.Delete(one!.Channel, one.Ts);
                    break;
            }
        }

        slack.EventHappened -= events.Add;
        await scene.Host.Delivery.WhenIdle();

        return events;
    }

    private static async Task Tell(BackfillScene scene, List<JsonObject> events)
    {
        scene.Host.Delivery.AppBaseUrl = scene.App!.BaseUrl;
        await scene.App.MoveClockTo(Later);

        foreach (var (told, number) in events.Select((told, number) => (told, number)))
        {
            // A repeat comes under the id of the first now and then, and now and then under one of its own.
            var id = number % 2 == 0 ? null : $"Ev{events.IndexOf(told)}";
            Assert.True((await scene.Host.Delivery.Event(told, id)).Succeeded);
        }
    }

    private static async Task AssertAsFresh(BackfillScene scene)
    {
        await using var fresh = await scene.Anew(Channel.People);
        await using var app = await fresh.StartApp(Later);
        await fresh.UntilRead(channels: 1);

        Assert.Equal(await Messages(fresh), await Messages(scene));
        Assert.Equal(await Entries(fresh), await Entries(scene));
    }

    /// <summary>A message that is gone leaves a trace only where somebody heard of it.</summary>
    private static Task<string> Messages(BackfillScene scene) => scene.Ask(async db => string.Join('\n', (
        await db.ThreadMessages.TagWith(EveryWorkspace.Tag).OrderBy(message => message.Ts).ToListAsync())
            .Where(message => !LedgerJson.ReadFacts(message.Facts).IsDeleted).Select(message => $"{message.ThreadTs} {message.Facts}")));

    /// <summary>What is settled is in a ledger only where it was open before; and of a thread that opened again only the newest words may be known.</summary>
    private static Task<string> Entries(BackfillScene scene) => scene.Ask(async db => string.Join('\n', (
        await db.LedgerEntries.TagWith(EveryWorkspace.Tag).Where(entry => entry.State != EntryState.Closed)
            .Join(db.Members, entry => entry.MemberId, member => member.Id, (entry, member) => new { entry, member.SlackUserId })
            .OrderBy(row => row.entry.ThreadTs).ThenBy(row => row.SlackUserId).ToListAsync())
            .Select(row => $"{row.entry.ThreadTs} {row.SlackUserId} {row.entry.State} {row.entry.Turn} {row.entry.Standing}")));
}
