using System.Globalization;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Threads;

/// <summary>Why a thread stands where it does, in English sentences.</summary>
/// <remarks>They hold names: foreign text.</remarks>
public static class ThreadWords
{
    private const string Somebody = "Somebody";

    /// <summary>The reason as one sentence, with who and when: "Ben asked you today at 10:05."</summary>
    /// <param name="standing">How the thread stands.</param>
    /// <param name="nameOf">The name of a person or app by their id; null where it is not known.</param>
    /// <param name="calendar">The reader's calendar.</param>
    /// <param name="now">The present instant.</param>
    public static string Why(ThreadStanding standing, Func<string, string?> nameOf, MemberCalendar calendar, DateTimeOffset now)
    {
        var who = standing.AskerId is { } asker ? nameOf(asker) ?? Somebody : Somebody;
        var owners = Names(standing.OwnerIds, nameOf);
        var when = standing.Since is { } since ? " " + When(since.At, calendar, now) : string.Empty;

        return standing.Reason switch
        {
            ThreadReason.NothingForYou => "Nothing in it asks you for anything.",
            ThreadReason.AskedYou => $"{who} asked you{when}.",
            ThreadReason.NamedYou => $"{who} wrote to you{when}, and you have not answered.",
            ThreadReason.AskedAfterYou => $"{who} asked something{when}, after you had written here.",
            ThreadReason.HandedToYou => $"{who} handed it to you{when}.",
            ThreadReason.YouPromised => $"You said{when} that you would do it.",
            ThreadReason.YourQuestionCameBack => $"You asked back, and {Inner(who)} answered{when}.",
            ThreadReason.GroupWaited => $"{who} asked a group of yours{when}, and nobody has answered.",
            ThreadReason.YouWantedThis => $"{who} called you{when}, and you want such calls to be yours.",
            ThreadReason.YouAsked => $"You asked {owners ?? "here"}{when}, and there is no answer yet.",
            ThreadReason.YouHandedOver when standing.State == StandingState.Done => $"You handed it on{when}.",
            ThreadReason.YouHandedOver => $"You handed it to {owners ?? "somebody else"}{when}.",
            ThreadReason.TheyPromised => $"You asked{when}, and {owners ?? "somebody"} took it on.",
            ThreadReason.CopiedIn => $"{who} kept you informed{when}.",
            ThreadReason.AppNamedYou => $"{who}, an app, named you{when}.",
            ThreadReason.YouWantedOffer => $"{who} called you{when}, and you want such calls only to be offered.",
            ThreadReason.YouAnswered => $"You answered{when}.",
            ThreadReason.YouMarked => "You marked it with a reaction.",
            ThreadReason.TheyAnswered => $"What you asked was answered{when}.",
            ThreadReason.AskerContent => $"{who} was content{when}.",
            ThreadReason.Marked => "It was marked as resolved.",
            ThreadReason.AnotherAnswered => $"Somebody else took care of it{when}.",
            ThreadReason.ParentDeleted => "The message that began it was deleted.",
            ThreadReason.YouWantedNone => "You said that such calls are not yours.",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing.Reason, "No such reason"),
        };
    }

    /// <summary>A draft to ask again for what is waited for: "Hi Ben, did you get to look at this? A word is enough."</summary>
    /// <param name="standing">A standing that waits.</param>
    /// <param name="nameOf">The name of a person by their id; null where it is not known.</param>
    public static string NudgeDraft(ThreadStanding standing, Func<string, string?> nameOf)
    {
        var greeting = Names(standing.OwnerIds, nameOf) is { } names ? $"Hi {names}" : "Hi all";

        return standing.Reason switch
        {
            ThreadReason.TheyPromised => $"{greeting}, how is this coming along? Can I help?",
            ThreadReason.YouHandedOver => $"{greeting}, is this all right with you, or shall we look for somebody else?",
            _ => $"{greeting}, did you get to look at this? A word is enough.",
        };
    }

    /// <summary>What a preference says, for the settings: "When an app names you in this channel: only offered."</summary>
    /// <param name="preference">The preference.</param>
    /// <param name="nameOf">The name of a person or app by their id; null where it is not known.</param>
    /// <param name="channelNameOf">The name of a channel by its id, with its sign: <c>#shop</c>; null where it is not known.</param>
    public static string Sentence(ThreadPreference preference, Func<string, string?> nameOf, Func<string, string?> channelNameOf)
    {
        var who = preference.AuthorId is { } author ? nameOf(author) ?? "somebody who is gone" : preference.Call == CallKind.App ? "an app" : "anybody";
        var call = preference.Call switch
        {
            CallKind.Name or CallKind.App => $"When {who} names you",
            CallKind.Group => $"When {who} calls a group of yours",
            CallKind.Copy => $"When {who} copies you in",
            CallKind.Open => $"When {who} asks after you wrote",
            _ => $"Whatever {who} wants of you",
        };
        var where = preference.ChannelId is { } channel ? $" in {channelNameOf(channel) ?? "a channel that is gone"}" : string.Empty;

        return $"{call}{where}: {preference.Wish switch { ThreadWish.Never => "never yours", ThreadWish.Offered => "only offered", _ => "yours" }}.";
    }

    private static string? Names(IReadOnlyList<string> ids, Func<string, string?> nameOf)
    {
        var names = ids.Select(nameOf).OfType<string>().ToList();

        return names.Count switch
        {
            0 => null,
            1 => names[0],
            _ => $"{string.Join(", ", names[..^1])} and {names[^1]}",
        };
    }

    private static string Inner(string who) => who == Somebody ? "somebody" : who;

    private static string When(DateTimeOffset at, MemberCalendar calendar, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(at, calendar.Zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        var days = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, calendar.Zone).DateTime).DayNumber - DateOnly.FromDateTime(local.DateTime).DayNumber;

        return days switch
        {
            <= 0 => $"today at {time}",
            1 => $"yesterday at {time}",
            < 7 => $"on {local.ToString("dddd", CultureInfo.InvariantCulture)} at {time}",
            _ => $"on {local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        };
    }
}
