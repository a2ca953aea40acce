using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Threads;

namespace SlackCoach.Domain.Tests.Threads;

/// <summary>A thread told in lines, and where it stands for one of those in it.</summary>
/// <remarks>
/// <code>
/// # What it is about
/// ben: @ana can you look?          a message; the first is the one the thread hangs on; ten minutes lie between two
/// deploy[bot]: @ana failed         by an app; slackcoach[own] is this product
/// ana: done {check ben}            with a reaction, {+1 ben cato} by several
/// ben (deleted): …                 deleted; (edited) edited; (file) with a file
/// 5h                               time goes by, here and at the end
/// => ana Mine AskedYou             what is expected; several may follow; the reason may be left out
/// </code>
/// In messages <c>@ana</c> names a person, <c>!here</c> and <c>!core</c> a group (ana is in core), <c>\n</c> breaks the line.
/// </remarks>
internal sealed partial record Told(string About, IReadOnlyList<MessageFacts> Thread, DateTimeOffset AsOf, IReadOnlyList<(string Who, StandingState State, ThreadReason? Reason)> Expected)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<Told> ReadAll(string resource)
    {
        using var stream = typeof(Told).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(told => told.Contains("=>", StringComparison.Ordinal)).Select(Read)];
    }

    public static Told Read(string told)
    {
        var thread = new List<MessageFacts>();
        var expected = new List<(string, StandingState, ThreadReason?)>();
        var about = string.Empty;
        var at = Start;

        foreach (var line in told.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#'))
            {
                about = line[1..].Trim();
            }
            else if (line.StartsWith("=>", StringComparison.Ordinal))
            {
                var words = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                expected.Add((words[0], Enum.Parse<StandingState>(words[1]), words.Length > 2 ? Enum.Parse<ThreadReason>(words[2]) : null));
            }
            else if (line.EndsWith('h') && int.TryParse(line[..^1], CultureInfo.InvariantCulture, out var hours))
            {
                at += TimeSpan.FromHours(hours);
            }
            else
            {
                thread.Add(Message(line, at, thread.Count == 0));
                at += Step;
            }
        }

        return new Told(about.Length > 0 ? about : thread.Count + " messages: " + told.Split('\n')[0], thread, at, expected);
    }

    public static MessageFacts Message(string line, DateTimeOffset at, bool isParent)
    {
        var match = Line().Match(line);
        var who = match.Groups["who"].Value;
        var marks = match.Groups["marks"].Value;
        var ts = MessageTs.Of(at);
        var kind = who.EndsWith("[bot]", StringComparison.Ordinal) ? AuthorKind.App : who.EndsWith("[own]", StringComparison.Ordinal) ? AuthorKind.OwnApp : AuthorKind.Person;
        var text = Mentions().Replace(match.Groups["text"].Value.Replace("\\n", "\n", StringComparison.Ordinal), "<@$1>");
        text = Groups().Replace(text, group => group.Groups[1].Value is "here" or "channel" or "everyone" ? $"<!{group.Groups[1].Value}>" : $"<!subteam^{group.Groups[1].Value}|@{group.Groups[1].Value}>");

        if (marks.Contains("deleted", StringComparison.Ordinal))
        {
            return MessageFacts.Deleted(ts, who, isParent);
        }

        var message = MessageReader.Read(
            ts, who, text, kind, isParent,
            marks.Contains("edited", StringComparison.Ordinal) ? MessageTs.Of(at.AddMinutes(45)) : null,
            marks.Contains("file", StringComparison.Ordinal));

        return match.Groups["reaction"].Captures.Select(capture => capture.Value.Split(' ')).Aggregate(message, (one, words) =>
            words[1..].Aggregate(one, (now, user) => now.WithReaction(words[0], user, isGiven: true)));
    }

    public ThreadStanding Judge(string who, ThreadCustoms? customs = null) =>
        ThreadRules.Judge(Thread, who, customs ?? new ThreadCustoms { GroupIds = who == "ana" ? ["core"] : [] }, AsOf);

    public override string ToString() => About;

    [GeneratedRegex(@"^(?<who>[\w\[\]]+)(?: \((?<marks>[\w ]+)\))?: ?(?<text>.*?)(?: ?\{(?<reaction>[\w+-]+(?: [\w\[\]]+)+)\})*$")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<![\w`/])@([a-z]+)\b")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"(?<![\w`])!([a-z]+)\b")]
    private static partial Regex Groups();
}
