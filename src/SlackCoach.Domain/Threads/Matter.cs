namespace SlackCoach.Domain.Threads;

/// <summary>Something in a thread that somebody is called upon to answer, and what has become of it.</summary>
internal sealed class Matter(MessageTs ts, string askerId, CallKind call, AskKind? kind, IReadOnlyList<string> toIds)
{
    private readonly Dictionary<string, MessageTs> _answers = [];
    private readonly Dictionary<string, MessageTs> _promises = [];
    private readonly Dictionary<string, MessageTs> _askedBack = [];
    private readonly HashSet<string> _marked = [];
    private readonly HashSet<string> _handedOn = [];

    public MessageTs Ts => ts;

    public string AskerId => askerId;

    public CallKind Call => call;

    /// <summary>What would answer it; null for a call without an ask.</summary>
    public AskKind? Kind => kind;

    /// <summary>Whom it calls upon; empty where it is anybody, or a group.</summary>
    public IReadOnlyList<string> ToIds => toIds;

    /// <summary>The groups that it calls upon.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Those who had taken part when anybody was asked.</summary>
    public IReadOnlySet<string> ListenerIds { get; init; } = new HashSet<string>();

    public bool OneIsEnough { get; init; }

    /// <summary>Whether it came on top of another ask, and wants an answer of its own.</summary>
    public bool IsFurther { get; init; }

    public bool IsHandOver { get; init; }

    /// <summary>Whether anybody may answer it for all.</summary>
    public bool IsForAnybody => Call is CallKind.Open or CallKind.Group;

    /// <summary>Why and by which message it is settled for all; null while it is not.</summary>
    public (ThreadReason Reason, MessageTs Ts)? Settled { get; private set; }

    /// <summary>The message by which whoever asked answered a question in return; null while none did.</summary>
    public MessageTs? CameBackTs { get; private set; }

    public bool IsAskedBack => _askedBack.Count > 0;

    /// <summary>Who promised it and has not answered.</summary>
    public IEnumerable<string> PromiserIds => _promises.Keys.Where(id => !_answers.ContainsKey(id)).Order(StringComparer.Ordinal);

    /// <summary>Those called upon who have not answered.</summary>
    public IEnumerable<string> OwnerIds => ToIds.Where(id => !_answers.ContainsKey(id));

    public bool IsAnswered => Settled is not null || (IsForAnybody || OneIsEnough ? _answers.Count > 0 : ToIds.Count > 0 && ToIds.All(_answers.ContainsKey));

    /// <summary>Whether some of several have answered, each of whom was to: thanks are theirs.</summary>
    public bool IsPartlyAnswered => !IsAnswered && _answers.Count > 0;

    public MessageTs? LastAnswerTs => _answers.Count == 0 ? null : _answers.Values.Max();

    public MessageTs? AnswerOf(string id) => _answers.TryGetValue(id, out var at) ? at : null;

    public MessageTs? PromiseOf(string id) => _promises.TryGetValue(id, out var at) ? at : null;

    public MessageTs? QuestionOf(string id) => _askedBack.TryGetValue(id, out var at) ? at : null;

    public bool IsMarkedBy(string id) => _marked.Contains(id);

    public bool IsHandedOnBy(string id) => _handedOn.Contains(id);

    /// <summary>Whether somebody's word counts for it.</summary>
    public bool MayAnswer(string id) => id != AskerId && (IsForAnybody || ToIds.Contains(id));

    public void Answer(string id, MessageTs at) => _ = _answers.TryAdd(id, at);

    public void Mark(string id, MessageTs at)
    {
        _ = _marked.Add(id);
        Answer(id, at);
    }

    public void HandOn(string id, MessageTs at)
    {
        _ = _handedOn.Add(id);
        Answer(id, at);
    }

    public void Promise(string id, MessageTs at) => _promises[id] = at;

    public void AskBack(string id, MessageTs at)
    {
        _askedBack[id] = at;
        CameBackTs = null;
    }

    public void ComeBack(MessageTs at) => CameBackTs ??= _askedBack.Count > 0 ? at : null;

    public void Settle(ThreadReason reason, MessageTs at) => Settled ??= (reason, at);
}

/// <summary>Something that somebody promised.</summary>
/// <param name="Ts">The message.</param>
/// <param name="ById">Who.</param>
/// <param name="ToIds">To whom: those whose matters it met; empty for nobody in particular.</param>
internal sealed record Vow(MessageTs Ts, string ById, IReadOnlyList<string> ToIds)
{
    /// <summary>Why and by which message it is settled; null while it is not.</summary>
    public (ThreadReason Reason, MessageTs Ts)? Settled { get; private set; }

    public void Settle(ThreadReason reason, MessageTs at) => Settled ??= (reason, at);
}
