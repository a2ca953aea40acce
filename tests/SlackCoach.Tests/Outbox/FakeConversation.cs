using System.Globalization;
using Moq;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Tests.Outbox;

/// <summary>A step of a delivery that asks something of Slack.</summary>
internal enum Step
{
    Open,
    Find,
    Post,
    Update,
    Respond,
}

/// <summary>What happens to one call.</summary>
/// <param name="Exception">What the caller gets.</param>
/// <param name="AfterEffect">Whether Slack acted nevertheless.</param>
internal sealed record CallFault(Exception Exception, bool AfterEffect = false);

/// <summary>Slack as a delivery sees it: it keeps what is posted, and fails as it is told.</summary>
internal sealed class FakeConversation
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Step, Queue<CallFault?>> _faults =
        Enum.GetValues<Step>().ToDictionary(step => step, _ => new Queue<CallFault?>());

    private readonly List<Posted> _messages = [];

    public FakeConversation()
    {
        Messenger.Setup(s => s.OpenConversation(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string _, string user, CancellationToken _) => Call(Step.Open, () => "D-" + user));
        Messenger
            .Setup(s => s.FindByKey(
                It.IsAny<string>(),
                It.IsAny<string>(),
                It.IsAny<string?>(),
                It.IsAny<DateTimeOffset>(),
                It.IsAny<string>(),
                It.IsAny<CancellationToken>()))
            .Returns((string _, string channel, string? thread, DateTimeOffset _, string key, CancellationToken _) =>
                Call(Step.Find, () => Find(channel, thread, key)));
        Messenger.Setup(s => s.PostMessage(It.IsAny<string>(), It.IsAny<Message>(), It.IsAny<CancellationToken>()))
            .Returns((string _, Message message, CancellationToken _) => Call(Step.Post, () => Keep(message)));
        Messenger
            .Setup(s => s.UpdateMessage(
                It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Message>(), It.IsAny<CancellationToken>()))
            .Returns((string _, string channel, string ts, Message message, CancellationToken _) =>
                Call(Step.Update, () => Change(channel, ts, message)));
        Messenger
            .Setup(s => s.Respond(It.IsAny<string>(), It.IsAny<Message>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .Returns((string url, Message message, bool _, CancellationToken _) => Call(Step.Respond, () => Say(url, message)));
    }

    public Mock<ISlackMessenger> Messenger { get; } = new(MockBehavior.Strict);

    /// <summary>Runs in the middle of each call, before it has its effect.</summary>
    public Func<Step, Task> During { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after a post had its effect.</summary>
    public Action AfterPost { get; set; } = () => { };

    public IReadOnlyList<Posted> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>What was said by a <c>response_url</c>.</summary>
    public List<(string Url, string Text)> Responses { get; } = [];

    public int PostsTried { get; private set; }

    public void Next(Step step, Exception exception, bool afterEffect = false, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _faults[step].Enqueue(new CallFault(exception, afterEffect));
        }
    }

    public void Next(Step step, CallFault? fault) => _faults[step].Enqueue(fault);

    public void Heal()
    {
        foreach (var queue in _faults.Values)
        {
            queue.Clear();
        }
    }

    public int Count(string key) => Messages.Count(message => message.Key == key);

    private async Task<T> Call<T>(Step step, Func<T> effect)
    {
        await During(step);
        _faults[step].TryDequeue(out var fault);
        PostsTried += step == Step.Post ? 1 : 0;

        if (fault is { AfterEffect: false })
        {
            throw fault.Exception;
        }

        var result = effect();

        return fault is null ? result : throw fault.Exception;
    }

    private string? Find(string channel, string? thread, string key) =>
        Messages.FirstOrDefault(message => (message.Channel, message.Thread, message.Key) == (channel, thread, key))?.Ts;

    private string Keep(Message message)
    {
        lock (_lock)
        {
            var ts = string.Create(CultureInfo.InvariantCulture, $"{_messages.Count + 1}.000000");
            var key = message.Metadata!.EventPayload["key"]!.GetValue<string>();
            _messages.Add(new Posted(message.Channel!, message.ThreadTs, key, message.Text, ts, message.Blocks ?? []));
            AfterPost();

            return ts;
        }
    }

    private bool Change(string channel, string ts, Message message)
    {
        lock (_lock)
        {
            var index = _messages.FindIndex(posted => (posted.Channel, posted.Ts) == (channel, ts));
            _messages[index] = _messages[index] with { Text = message.Text, Blocks = message.Blocks ?? [] };

            return true;
        }
    }

    private bool Say(string url, Message message)
    {
        lock (_lock)
        {
            Responses.Add((url, message.Text));

            return true;
        }
    }

    internal sealed record Posted(string Channel, string? Thread, string Key, string Text, string Ts, IReadOnlyList<Block> Blocks);
}
