namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>Puts together what the sentences of a message say, and whom each speaks to.</summary>
internal sealed class MessageReading
{
    private const Speech Closing = Speech.Acknowledgement | Speech.Greeting | Speech.Thanks | Speech.Agreement;

    private static readonly HashSet<string> Taking = ["eyes", "👀", "hourglass", "hourglass_flowing_sand", "⏳", "⌛"];
    private static readonly HashSet<string> Checks = ["white_check_mark", "heavy_check_mark", "ballot_box_with_check", "✅", "✔", "☑"];
    private static readonly HashSet<string> Assent = ["+1", "thumbsup", "👍", "ok_hand", "👌", "ok", "100", "💯", "ship", "🚢", "shipit", "rocket", "🚀"];
    private static readonly HashSet<string> Celebration = ["tada", "🎉", "partying_face", "🥳", "confetti_ball", "🎊", "birthday", "🎂"];
    private static readonly HashSet<string> Gratitude = ["pray", "🙏", "heart", "❤", "bow", "🙇"];

    private readonly SpokenText _spoken;
    private readonly List<int> _addressed = [];
    private readonly List<int> _copied = [];
    private readonly List<int> _handed = [];
    private readonly List<(AskKind Kind, List<int> To, bool OneIsEnough, bool IsFurther)> _asks = [];
    private List<int> _current = [];
    private bool _awaitsName;
    private bool _isHailed;

    public MessageReading(SpokenText spoken, bool hasFile)
    {
        _spoken = spoken;
        var isClosing = spoken.Sentences.Count > 0;

        foreach (var sentence in spoken.Sentences)
        {
            isClosing &= Hear(sentence);
        }

        if (spoken.Sentences.Count > 0 && spoken.Symbols.Overlaps(Celebration))
        {
            Speech |= Speech.Information;
        }

        if (spoken.HasCode || hasFile || (spoken.Sentences.Count == 0 && _asks.Count == 0 && spoken.PersonIds.Count == 0 && Symbols() is { } symbols && (Speech |= symbols) == 0))
        {
            Speech |= spoken.HasCode || hasFile ? Speech.Answer : Speech.None;
            isClosing = false;
        }

        // A name alone calls whoever bears it.
        if (spoken.Sentences.Count == 0 || _asks.Count > 0)
        {
            isClosing = false;
        }

        Speech = (Speech & ~(Speech.Acknowledgement | Speech.Greeting))
            | (isClosing ? (Speech & Speech.Acknowledgement) == 0 ? Speech & Speech.Greeting : Speech.Acknowledgement : 0)
            | (spoken.Sentences.Count == 0 ? Speech & Speech.Acknowledgement : 0);
        Asks = Merge();
        Points = spoken.HasCode || hasFile || spoken.Sentences.Any(PhraseBook.AllOfIt.IsMatch) ? 0 : spoken.Sentences.Sum(SentenceReading.PartCount);
    }

    public IReadOnlyList<string> AddressedIds => Ids(_addressed);

    public IReadOnlyList<string> CopiedIds => Ids(_copied.Except(_addressed));

    public IReadOnlyList<string> HandsOverToIds => Ids(_handed);

    public IReadOnlyList<Ask> Asks { get; }

    public Speech Speech { get; private set; }

    public int Points { get; }

    /// <summary>Takes in a sentence; gives whether it only closes.</summary>
    private bool Hear(string sentence)
    {
        var reading = SentenceReading.Of(sentence);
        var asks = reading.Asks is not null;
        var roles = NameRoles.Of(sentence, asks, _addressed.Count > 0);
        var named = Of(roles, NameRole.Addressed, NameRole.Owing, NameRole.Handed);
        List<int> informed = [.. _copied.Concat(sentence.Length > 0 && InformsFirst(sentence) ? Of(roles, NameRole.Copied) : []).Distinct()];

        if (PhraseBook.Information.IsMatch(sentence))
        {
            Speech |= Speech.Information;
        }

        var closes = !asks && IsClosing(reading);

        // Who is only greeted or thanked is not called.
        // Who is asked how they are and then told something is.
        _addressed.AddRange(closes ? [] : _isHailed && named.Count == 0 ? _current : named);
        _isHailed = closes && named.Count > 0 && sentence.Contains('?', StringComparison.Ordinal);
        _copied.AddRange(Of(roles, NameRole.Copied));
        _handed.AddRange(Of(roles, NameRole.Handed));

        if (_awaitsName && !asks && named.Count > 0 && SentenceReading.Body(sentence).Length == 0)
        {
            _asks[^1] = _asks[^1] with { To = named };
        }

        _awaitsName = false;

        if (!asks && _asks.Count > 0 && ((reading.Speech & Speech.Relief) != 0 || PhraseBook.Explanation.IsMatch(sentence)))
        {
            _ = _asks.RemoveAll(ask => ask.To.Count == 0);
        }

        if (asks && !(reading.IsTag && named.Count == 0))
        {
            Ask(sentence, reading.Asks!.Value, named, informed);
        }
        else if (Of(roles, NameRole.Owing) is { Count: > 0 } owing && !asks)
        {
            _asks.Add((AskKind.Request, owing, PhraseBook.OneOfYou.IsMatch(sentence), false));
        }

        // Thanks after the asking are thanks in advance.
        Speech |= _asks.Count > 0 && !asks ? reading.Speech & ~Speech.Thanks : reading.Speech;
        _current = named.Count > 0 ? named : _current;

        return closes;
    }

    private static bool IsClosing(SentenceReading reading) =>
        reading.Speech != Speech.None
        && (reading.Speech & ~(Closing | ((reading.Speech & Speech.Acknowledgement) != 0 ? Speech.Answer | Speech.Resolution : 0))) == 0;

    private void Ask(string sentence, AskKind kind, List<int> named, List<int> informed)
    {
        var isOpen = named.Count == 0 && PhraseBook.Anybody.IsMatch(sentence) && !PhraseBook.OneOfYou.IsMatch(sentence);
        var to = named.Count > 0 ? named : isOpen ? [] : _current.Count > 0 ? _current : informed;

        // Who is told something and then asked is asked.
        _addressed.AddRange(to);

        if (PhraseBook.TakeOver.IsMatch(SentenceReading.Body(sentence)) && kind != AskKind.Question)
        {
            _handed.AddRange(to);
        }

        _awaitsName = to.Count == 0 && !isOpen;
        var isFurther = PhraseBook.Further.IsMatch(sentence) && (kind < AskKind.Offer || _asks.Exists(ask => ask.Kind < AskKind.Offer));
        _asks.Add((kind, to, PhraseBook.OneOfYou.IsMatch(sentence), isFurther));
    }

    private static bool InformsFirst(string sentence) => PhraseBook.Lead.Match(sentence) is { Success: true } lead && lead.Value.Contains('@', StringComparison.Ordinal);

    private Speech? Symbols()
    {
        if (_spoken.Symbols.Count == 0)
        {
            return null;
        }

        return _spoken.Symbols.Overlaps(Taking) ? Speech.Promise
            : _spoken.Symbols.Overlaps(Checks) ? Speech.Answer | Speech.Resolution
            : Speech.Acknowledgement
                | (_spoken.Symbols.Overlaps(Assent) ? Speech.Agreement : 0)
                | (_spoken.Symbols.Overlaps(Gratitude) ? Speech.Thanks : 0);
    }

    private List<Ask> Merge() =>
        [.. _asks.GroupBy(ask => string.Join(',', ask.To.Order().Append(ask.IsFurther ? -1 : 0)))
            .Select(same => new Ask(same.Max(ask => ask.Kind), Ids(same.First().To), same.Any(ask => ask.OneIsEnough), same.First().IsFurther))];

    private static List<int> Of(List<(int At, NameRole Role)> roles, params NameRole[] wanted) =>
        [.. roles.Where(one => wanted.Contains(one.Role)).Select(one => one.At).Distinct()];

    private List<string> Ids(IEnumerable<int> at) => [.. at.Distinct().Where(one => one < _spoken.PersonIds.Count).Select(one => _spoken.PersonIds[one])];
}
