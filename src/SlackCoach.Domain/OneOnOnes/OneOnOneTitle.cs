using System.Text.RegularExpressions;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.OneOnOnes;

/// <summary>Who a 1:1 is with.</summary>
/// <param name="Name">As written; null where Slack gave an id and no name.</param>
/// <param name="SlackUserId">The person's id where they were mentioned in Slack; null for a name alone.</param>
public sealed record Companion(string? Name, string? SlackUserId)
{
    /// <summary>Whether two are the same person: by their ids where both have one, else by their names, whatever the case and the accents.</summary>
    public bool IsSame(Companion other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return SlackUserId is not null && other.SlackUserId is not null
            ? SlackUserId == other.SlackUserId
            : Name is not null && other.Name is not null && Words.Fold(Name) == Words.Fold(other.Name);
    }
}

/// <summary>Reads titles such as <c>1:1 with Tomás</c> and <c>one-on-one with &lt;@U1|tomas&gt;</c>.</summary>
public static partial class OneOnOneTitle
{
    // Stands in for a mention, whose signs would end a name.
    private const string Mentioned = "SlackMention";

    /// <summary>Reads a title; false where it is no 1:1.</summary>
    /// <param name="title">The title, with Slack's marks for people.</param>
    /// <param name="companion">Who it is with; null where it does not say.</param>
    public static bool TryRead(string title, out Companion? companion)
    {
        var mention = Mention().Match(title);
        var plain = mention.Success ? title[..mention.Index] + Mentioned + title[(mention.Index + mention.Length)..] : title;
        companion = null;

        if (ItemClassifier.KindOf(plain) != PlanItemKind.OneOnOne)
        {
            return false;
        }

        companion = ItemClassifier.CompanionOf(plain) switch
        {
            null => null,
            var name when mention.Success && name.Contains(Mentioned, StringComparison.Ordinal) =>
                new Companion(mention.Groups["name"] is { Length: > 0 } label ? label.Value : null, mention.Groups["id"].Value),
            var name => new Companion(name.TrimStart('@'), null),
        };

        return true;
    }

    /// <summary>A title as people read it: a mention is the person's name.</summary>
    public static string Shown(string title) =>
        Mention().Replace(title, mention => mention.Groups["name"] is { Length: > 0 } name ? name.Value : "@" + mention.Groups["id"].Value);

    /// <summary>A text in which each mention is the person's name behind an <c>@</c>.</summary>
    public static string WithNames(string text) =>
        Mention().Replace(text, mention => "@" + (mention.Groups["name"] is { Length: > 0 } name ? name : mention.Groups["id"]).Value);

    [GeneratedRegex(@"<@(?<id>[UW][A-Z0-9]+)(?:\|(?<name>[^<>|]*))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
