using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

internal enum MrkdwnKind
{
    Text,
    Bold,
    Italic,
    Strike,
    Code,
    CodeBlock,
    Quote,
    Link,
    Mention,
}

/// <summary>A piece of read mrkdwn; a piece without children shows its text.</summary>
internal sealed record MrkdwnNode(MrkdwnKind Kind, string Text)
{
    public ImmutableArray<MrkdwnNode> Children { get; init; } = [];

    public string? Url { get; init; }
}

/// <summary>Reads the part of Slack's mrkdwn that people and the product use.</summary>
internal static partial class Mrkdwn
{
    public static ImmutableArray<MrkdwnNode> Read(string text, StandInSlack slack, PageClock clock)
    {
        var nodes = ImmutableArray.CreateBuilder<MrkdwnNode>();
        var parts = text.Split("```");

        for (var i = 0; i < parts.Length; i++)
        {
            // An unclosed fence is plain text.
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                nodes.Add(new MrkdwnNode(MrkdwnKind.CodeBlock, Unescape(parts[i].Trim('\n'))));
            }
            else
            {
                ReadLines(i % 2 == 1 ? "```" + parts[i] : parts[i], slack, clock, nodes);
            }
        }

        return nodes.ToImmutable();
    }

    private static void ReadLines(string text, StandInSlack slack, PageClock clock, ImmutableArray<MrkdwnNode>.Builder nodes)
    {
        var plain = new List<string>();

        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("&gt;", StringComparison.Ordinal) || line.StartsWith('>'))
            {
                Flush();
                var quoted = line[(line[0] == '>' ? 1 : 4)..].TrimStart();
                nodes.Add(new MrkdwnNode(MrkdwnKind.Quote, "") { Children = Inline(quoted, slack, clock) });
            }
            else
            {
                plain.Add(line);
            }
        }

        Flush();

        void Flush()
        {
            if (plain.Count > 0)
            {
                nodes.AddRange(Inline(string.Join('\n', plain), slack, clock));
                plain.Clear();
            }
        }
    }

    private static ImmutableArray<MrkdwnNode> Inline(string text, StandInSlack slack, PageClock clock)
    {
        var nodes = ImmutableArray.CreateBuilder<MrkdwnNode>();
        var position = 0;

        foreach (Match match in Marks().Matches(text))
        {
            Plain(text[position..match.Index]);
            position = match.Index + match.Length;

            var kind = match.Value[0] switch
            {
                '`' => MrkdwnKind.Code,
                '*' => MrkdwnKind.Bold,
                '_' => MrkdwnKind.Italic,
                '~' => MrkdwnKind.Strike,
                ':' => MrkdwnKind.Text,
                _ => MrkdwnKind.Link,
            };
            nodes.Add(kind switch
            {
                MrkdwnKind.Link => Angle(match.Value[1..^1], slack, clock),
                MrkdwnKind.Code => new MrkdwnNode(kind, Unescape(match.Value[1..^1])),
                MrkdwnKind.Text => new MrkdwnNode(kind, Emoji.Show(match.Value[1..^1])),
                _ => new MrkdwnNode(kind, "") { Children = Inline(match.Value[1..^1], slack, clock) },
            });
        }

        Plain(text[position..]);
        return nodes.ToImmutable();

        void Plain(string rest)
        {
            if (rest.Length > 0)
            {
                nodes.Add(new MrkdwnNode(MrkdwnKind.Text, Unescape(rest)));
            }
        }
    }

    private static MrkdwnNode Angle(string inside, StandInSlack slack, PageClock clock)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? inside : inside[..bar];
        var label = bar < 0 ? null : Unescape(inside[(bar + 1)..]);

        return target[0] switch
        {
            '@' => new MrkdwnNode(MrkdwnKind.Mention, "@" + (slack.FindUser(target[1..])?.RealName ?? label ?? target[1..])),
            '#' => new MrkdwnNode(MrkdwnKind.Mention, "#" + (slack.FindChannel(target[1..])?.Name ?? label ?? target[1..])),
            '!' when target.StartsWith("!date^", StringComparison.Ordinal) => new MrkdwnNode(MrkdwnKind.Text, Date(target, label, clock)),
            '!' => new MrkdwnNode(MrkdwnKind.Mention, "@" + target[1..].Split('^')[0]),
            _ when WebAddress.IsSafe(Unescape(target)) =>
                new MrkdwnNode(MrkdwnKind.Link, label ?? Unescape(target)) { Url = Unescape(target) },
            _ => new MrkdwnNode(MrkdwnKind.Text, label ?? Unescape(inside)),
        };
    }

    private static string Date(string target, string? fallback, PageClock clock)
    {
        var parts = target.Split('^');

        if (parts.Length < 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return fallback ?? target;
        }

        var local = clock.ToLocal(DateTimeOffset.FromUnixTimeSeconds(seconds));
        return DateParts().Replace(parts[2], match => local.ToString(match.Value switch
        {
            "{time}" => "HH:mm",
            "{time_secs}" => "HH:mm:ss",
            "{date_num}" => "yyyy-MM-dd",
            "{date_short}" or "{date_short_pretty}" => "d MMM yyyy",
            "{date_long}" or "{date_long_pretty}" => "dddd, d MMMM yyyy",
            _ => "d MMMM yyyy",
        }, CultureInfo.InvariantCulture));
    }

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<[^<>\n]+>|`[^`\n]+`|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])|(?<!\w)_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)|(?<!\w)~(?=[^\s~])[^~\n]*[^\s~]~(?!\w)|(?<![\w:]):[a-z0-9_+-]+:(?!\w)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex DateParts();
}

/// <summary>Which addresses a message may link to.</summary>
internal static class WebAddress
{
    public static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto");
}
