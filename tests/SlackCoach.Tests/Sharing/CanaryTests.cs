using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using SlackCoach.Domain.Sharing;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sharing;

/// <summary>Whatever a member does in whatever order, what is private reaches no channel, no manager, no log and no metric.</summary>
public sealed class CanaryTests
{
    private const int Actions = 30;

    // In every private word; what may be shared says "harbour" instead.
    private const string Canary = "quaggazebra";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Private_words_reach_nobody_but_the_member(int seed)
    {
        var random = new Random(seed);
        var measured = new ConcurrentBag<string>();
        using var meters = Listen(measured);
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Share((SharedFields)63, sendsOnSilence: true);
        var day = new DateOnly(2027, 1, 4);
        await work.MoveTo($"{day:yyyy-MM-dd} 10:00");
        var question = await work.SayIn(Harborline.CheckoutId, Harborline.JonasId, "@nadia can you look at the cranes?");

        for (var action = 0; action < Actions; action++)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"{Canary}{random.Next()}");

            switch (random.Next(14))
            {
                case 0:
                    await work.Say($"/plan win -p {words}");
                    break;
                case 1:
                    await work.Say($"/plan win {words} 🔒");
                    break;
                case 2:
                    await work.Say($"/plan win built the harbour {action}");
                    break;
                case 3:
                    await work.Say($"/plan feedback Tomás \"{words}\"");
                    break;
                case 4:
                    await work.Say($"/plan skip threads because {words}");
                    break;
                case 5:
                    await work.Say($"/plan add \"{words} with <@{Harborline.TomasId}>\"");
                    break;
                case 6:
                    await work.Say($"/plan add \"1:1 with {words}\" every 2 weeks");
                    break;
                case 7:
                    await work.Say($"/plan read add https://quay.example/{words}");
                    break;
                case 8:
                    await work.Say($"/plan {words} {words}");
                    break;
                case 9:
                    await work.Write(words);
                    break;
                case 10:
                    await work.Say("/plan done prs");
                    break;
                case 11:
                    await Press(work, random, "Send", "Hold this week", "Withdraw", "Send after all");
                    break;
                case 12:
                    await work.Say("/plan share preview");
                    await Press(work, random, "Send");
                    break;
                default:
                    day = day.AddDays(1);
                    await work.MoveTo($"{day:yyyy-MM-dd} 16:00");
                    await Press(work, random, "1 · drained", "4");
                    break;
            }
        }

        // Whatever happened above, one post of all that may be shared goes out.
        await work.Say("/plan win built the harbour wall");
        await work.Say("/plan share preview");
        await Press(work, random, "Send", "Send after all");
        await work.Say("/plan team", Harborline.TomasId);
        await work.SayIn(Harborline.CheckoutId, Workplace.Nadia, "They are fine.", question);

        Assert.Contains(work.Slack.MessagesIn(work.DmOf(Workplace.Nadia)), message => Shown.Json(message).ToJsonString().Contains(Canary, StringComparison.Ordinal));
        var others = work.Slack.Channels.Where(channel => channel.Id != work.DmOf(Workplace.Nadia)).SelectMany(channel => work.Slack.MessagesIn(channel.Id));
        Assert.DoesNotContain(others, message => $"{message.Text}{message.Blocks?.ToJsonString()}".Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(work.Logged, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(measured, tag => tag.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Presses one of these buttons of the newest message that has any; nothing where none does.</summary>
    private static async Task Press(Workplace work, Random random, params string[] labels)
    {
        var found = work.Posts.Reverse().Select(work.Now)
            .Select(message => (Message: message, Labels: Shown.Buttons(message).Intersect(labels).Where(label => Shown.Buttons(message).Count(other => other == label) == 1).ToList()))
            .FirstOrDefault(message => message.Labels.Count > 0);

        if (found.Labels is { Count: > 0 })
        {
            await work.Click(found.Message, found.Labels[random.Next(found.Labels.Count)]);
        }
    }

    private static MeterListener Listen(ConcurrentBag<string> measured)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, meters) => meters.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.Start();

        return listener;
    }
}
