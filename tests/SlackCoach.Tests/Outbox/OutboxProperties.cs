using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Slack;
using SlackCoach.Storage;

namespace SlackCoach.Tests.Outbox;

public sealed class OutboxProperties
{
    private static readonly Gen<CallFault?> Faults = Gen.Elements<CallFault?>(
        null,
        new CallFault(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")),
        new CallFault(new SlackRateLimitException("method", TimeSpan.FromSeconds(3))),
        new CallFault(new SlackException("method", "invalid_auth")),
        new CallFault(new TimeoutException()),
        new CallFault(new TimeoutException(), AfterEffect: true),
        new CallFault(new SlackUnknownOutcomeException("method", "HTTP 500")),
        new CallFault(new SlackUnknownOutcomeException("method", "HTTP 500"), AfterEffect: true));

    private static readonly Gen<(Step Step, CallFault? Fault)> Calls =
        from step in Gen.Elements(Step.Open, Step.Find, Step.Post, Step.Post)
        from fault in Faults
        select (step, fault);

    private static readonly Gen<Weather> Weathers =
        from messages in Gen.Choose(1, 4)
        from faults in Gen.ListOf(Calls)
        from savesLost in Gen.ListOf(Gen.Choose(1, 6))
        select new Weather(messages, [.. faults.Take(12)], [.. savesLost]);

    [Fact]
    public async Task Every_message_arrives_exactly_once_in_any_weather()
    {
        await using var scene = await OutboxScene.Start(DatabaseProvider.Sqlite);
        var run = 0;

        Prop.ForAll(Weathers.ToArbitrary(), weather => Deliver(scene, weather, run++).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();
    }

    private static async Task<bool> Deliver(OutboxScene scene, Weather weather, int run)
    {
        scene.Slack.Heal();
        var keys = new List<string>();

        for (var number = 0; number < weather.Messages; number++)
        {
            keys.Add(await scene.Write($"{run}-{number}"));
        }

        foreach (var (step, fault) in weather.Faults)
        {
            scene.Slack.Next(step, fault);
        }

        var posted = 0;
        scene.Slack.AfterPost = () =>
        {
            if (weather.SavesLostAfterPost.Contains(++posted))
            {
                scene.Saves.Arm();
            }
        };
        var neverTwice = true;

        await scene.Settle(() => neverTwice &= keys.TrueForAll(key => scene.Slack.Count(key) <= 1));

        return neverTwice && keys.TrueForAll(key => scene.Slack.Count(key) == 1);
    }

    internal sealed record Weather(int Messages, (Step Step, CallFault? Fault)[] Faults, int[] SavesLostAfterPost);
}
