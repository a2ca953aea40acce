namespace SlackCoach.Domain.Threads;

/// <summary>Walks through a thread in the order of its messages and notes who is called upon, and what becomes of it.</summary>
internal sealed class ThreadWalk(ThreadCustoms customs, string? openerId)
{
    private readonly HashSet<string> _participantIds = [];
    private readonly List<Matter> _matters = [];
    private readonly List<Vow> _vows = [];
    private MessageFacts? _last;

    public IReadOnlyList<Matter> Matters => _matters;

    public IReadOnlyList<Vow> Vows => _vows;

    public bool HasPart(string id) => _participantIds.Contains(id);

    /// <summary>Hears the next message. What an app says answers nothing and asks nobody, though it may name somebody.</summary>
    public void Hear(MessageFacts message)
    {
        if (message.Author == AuthorKind.App)
        {
            Call(message, message.MentionedIds, CallKind.App);
        }

        if (message.Author != AuthorKind.Person)
        {
            return;
        }

        message = ReadDelay(message);
        var answered = Respond(message);
        KeepVows(message, answered);
        Ask(message);

        MarkWalk.Read(message, _matters, _vows, customs, openerId);
        _last = message;

        if (message.Asks.Count > 0 || message.Speech != Speech.None && !message.Says(Speech.Acknowledgement | Speech.Greeting))
        {
            _ = _participantIds.Add(message.AuthorId);
        }
    }

    /// <summary>"Not yet" promises where something is asked of its author or promised by them, "after lunch" where that is a deed.</summary>
    private MessageFacts ReadDelay(MessageFacts message)
    {
        var author = message.AuthorId;
        var owed = _matters.Where(matter => matter.Settled is null && matter.ToIds.Contains(author) && matter.AnswerOf(author) is null).ToList();
        var owesWord = owed.Count > 0 || _vows.Exists(vow => vow.ById == author && vow.Settled is null);
        var owesDeed = owed.Count > 0 ? owed.Exists(matter => matter.Kind is null or AskKind.Request) : owesWord;
        var promises = (message.Says(Speech.Delay) && owesWord) || (message.Says(Speech.Later) && owesDeed && !message.Says(Speech.Resolution));

        return !message.Says(Speech.Delay | Speech.Later) ? message
            : message with { Speech = promises ? (message.Speech & ~Speech.Answer) | Speech.Promise : message.Speech | Speech.Answer };
    }

    /// <summary>Lets a message answer what was asked before it, and gives the matters that it met.</summary>
    private List<Matter> Respond(MessageFacts message)
    {
        var author = message.AuthorId;
        var met = new List<Matter>();

        foreach (var matter in _matters.Where(one => one.Settled is null && one.AskerId == author))
        {
            Reconsider(matter, message);
        }

        var open = _matters.Where(one => one.Settled is null && one.MayAnswer(author) && one.AnswerOf(author) is null).ToList();

        // Who names somebody that asked answers them alone: the other's question stays open.
        if (open.Any(one => message.MentionedIds.Contains(one.AskerId)))
        {
            open = [.. open.Where(one => message.MentionedIds.Contains(one.AskerId))];
        }

        // "Is it there? And who signs?" wants two answers.
        if (message.Says(Speech.Answer) && !message.Says(Speech.Resolution) && message.Points > 0 && open.Any(one => one.IsFurther))
        {
            var first = open.Where(one => !one.IsFurther).ToList();
            open = [.. first, .. open.Where(one => one.IsFurther).Take(message.Points - (first.Exists(one => !one.IsAnswered) ? 1 : 0))];
        }

        foreach (var matter in open.Where(matter => Meeting.Meets(matter, message, HasOtherToldSince(matter))))
        {
            met.Add(matter);

            // An offer that is welcome binds whoever made it.
            if (matter.Kind == AskKind.Offer && message.Says(Speech.Agreement) && matter.AnswerOf(author) == message.Ts)
            {
                _vows.Add(new Vow(message.Ts, matter.AskerId, [author]));
            }
        }

        return met;
    }

    /// <summary>Whoever asked says something themselves: that they are content, or what they were asked in return.</summary>
    private void Reconsider(Matter matter, MessageFacts message)
    {
        var isContent = message.Says(Speech.Relief)
            || (message.Says(Speech.Thanks) && matter.LastAnswerTs is not null | HasOtherSpokenSince(matter) && !matter.PromiserIds.Any() && !matter.IsPartlyAnswered)
            || (message.Says(Speech.Agreement) && message.Says(Speech.Acknowledgement) && matter.Kind < AskKind.Offer && !matter.IsAnswered && HasOtherToldSince(matter));

        if (isContent)
        {
            matter.Settle(ThreadReason.AskerContent, message.Ts);
        }
        else if (message.Says(Speech.Answer | Speech.Resolution | Speech.Ignorance | Speech.Agreement))
        {
            matter.ComeBack(message.Ts);
        }
    }

    /// <summary>Whether the last word told something; "perfect" then closes what asked for words, whoever told it.</summary>
    private bool HasOtherToldSince(Matter matter) => HasOtherSpokenSince(matter) && _last!.Says(Speech.Answer) && !_last.Says(Speech.Promise) && _last.Asks.Count == 0;

    // Of several who were called at once the others do not speak for this one.
    private bool HasOtherSpokenSince(Matter matter) => _last is not null && _last.Ts > matter.Ts && _last.AuthorId != matter.AskerId
        && !_matters.Exists(other => other != matter && other.Ts == matter.Ts && other.ToIds.Contains(_last.AuthorId));

    private void KeepVows(MessageFacts message, List<Matter> met)
    {
        var author = message.AuthorId;
        var promised = met.Where(one => one.PromiseOf(author) == message.Ts).ToList();
        var isTime = message.Says(Speech.Agreement) && met.Count > 0 && promised.Count == 0;
        var isVow = (message.Says(Speech.Promise) && !message.Says(Speech.Resolution) && !isTime) || promised.Count > 0;

        foreach (var vow in _vows.Where(one => one.Settled is null))
        {
            if (vow.ById == author && (isVow || message.Says(Speech.Answer | Speech.Resolution) || message.HandsOverToIds.Count > 0 || (message.Says(Speech.Agreement) && PromisedWords(author))))
            {
                vow.Settle(ThreadReason.YouAnswered, message.Ts);
                AnswerPromised(author, message.Ts, isVow);
            }
            else if (vow.ById != author && message.Says(Speech.Relief) && (vow.ToIds.Contains(author) || author == openerId))
            {
                vow.Settle(ThreadReason.AskerContent, message.Ts);
            }
        }

        if (isVow)
        {
            var toIds = _matters.Where(one => one.PromiseOf(author) == message.Ts).Select(one => one.AskerId).Distinct();
            _vows.Add(new Vow(message.Ts, author, [.. toIds]));
        }
    }

    /// <summary>Whether what somebody promised were words: then "ok" keeps the promise.</summary>
    private bool PromisedWords(string author) => _matters.Any(one => one.Kind is AskKind.Confirmation && one.PromiseOf(author) is not null && one.AnswerOf(author) is null);

    private void AnswerPromised(string author, MessageTs at, bool isVow)
    {
        foreach (var matter in _matters.Where(one => !isVow && one.PromiseOf(author) < at))
        {
            matter.Answer(author, at);
        }
    }

    private void Ask(MessageFacts message)
    {
        var author = message.AuthorId;
        var calledIds = new HashSet<string>([author]);

        foreach (var ask in message.Asks)
        {
            // Who calls somebody and asks in the next breath asks them.
            var toIds = (ask.ToIds.Count == 0 && message.Groups.Count == 0 && _last?.AuthorId == author ? _last.AddressedIds : ask.ToIds).Where(id => id != author).ToList();
            calledIds.UnionWith(toIds);

            if (toIds.Count > 0 || ask.ToIds.Count == 0)
            {
                _matters.Add(new Matter(message.Ts, author, Kind(toIds, message), ask.Kind, toIds)
                {
                    Groups = toIds.Count == 0 ? message.Groups : [],
                    ListenerIds = _participantIds.Where(id => id != author).ToHashSet(),
                    OneIsEnough = ask.OneIsEnough,
                    IsFurther = ask.IsFurther,
                    IsHandOver = toIds.Any(message.HandsOverToIds.Contains),
                });
            }
        }

        foreach (var id in message.HandsOverToIds.Where(calledIds.Add))
        {
            _matters.Add(new Matter(message.Ts, author, CallKind.Name, AskKind.Request, [id]) { IsHandOver = true });
        }

        // "Still fails" asks those who helped for more.
        if (message.Asks.Count == 0 && message.Says(Speech.Trouble) && _last is { } last && last.AuthorId != author && last.Says(Speech.Answer)
            && (author == openerId || _matters.Exists(one => one.AskerId == author && one.Kind is not null)))
        {
            _matters.Add(new Matter(message.Ts, author, CallKind.Open, AskKind.Question, []) { ListenerIds = new HashSet<string> { last.AuthorId } });
        }

        Call(message, message.AddressedIds.Where(id => calledIds.Add(id) && IsCalled(id, message)), message.Says(Speech.Information) ? CallKind.Copy : CallKind.Name);
        Call(message, message.CopiedIds.Where(calledIds.Add), CallKind.Copy);

        if (message.Asks.Count == 0 && !message.Says(Speech.Information | Speech.Acknowledgement | Speech.Thanks) && message.Groups.Any(IsUserGroup))
        {
            _matters.Add(new Matter(message.Ts, author, CallKind.Group, null, []) { Groups = [.. message.Groups.Where(IsUserGroup)] });
        }
    }

    private void Call(MessageFacts message, IEnumerable<string> ids, CallKind call) =>
        _matters.AddRange(ids.ToList().Select(id => new Matter(message.Ts, message.AuthorId, call, null, [id])));

    /// <summary>Whether a name without an ask calls for a word: not when it thanks, greets, promises, or answers whoever is named.</summary>
    private bool IsCalled(string id, MessageFacts message) =>
        !message.Says(Speech.Thanks | Speech.Acknowledgement | Speech.Greeting | Speech.Promise | Speech.Relief)
        && !(message.Says(Speech.Resolution | Speech.Assent) && HasPart(id))
        && !_matters.Any(one => one.AskerId == id && one.Kind is not null && one.AnswerOf(message.AuthorId) is not null);

    private static CallKind Kind(List<string> toIds, MessageFacts message) =>
        toIds.Count > 0 ? CallKind.Name : message.Groups.Count > 0 ? CallKind.Group : CallKind.Open;

    private static bool IsUserGroup(string group) => group is not ("here" or "channel" or "everyone");
}
