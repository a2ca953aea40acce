using System.Globalization;
using SlackCoach.Domain.Sharing;

namespace SlackCoach.Sharing;

/// <summary>Sharing in words.</summary>
internal static class SharingWords
{
    public static readonly (SharedFields Field, string Name, string Description)[] Fields =
    [
        (SharedFields.Counts, "Counts", "How much you did: items, reviews, threads, documents. Numbers alone."),
        (SharedFields.Milestones, "Milestone titles", "Those reached this week, and the next one."),
        (SharedFields.Evidence, "Evidence", "What you kept by /plan win, but for private pieces."),
        (SharedFields.Strengths, "Habit strengths", "How well each habit was kept."),
        (SharedFields.Notes, "Notes", "Your own words about threads you closed and documents you read."),
        (SharedFields.Away, "Days away", "How many; never why."),
    ];

    public static string Describe(SharedFields fields) =>
        fields == SharedFields.None ? "your name and the week" : string.Join(", ", Fields.Where(field => fields.HasFlag(field.Field)).Select(field => field.Name.ToLowerInvariant()));

    public static string Readers(IReadOnlyList<string> names, int others) => (names, others) switch
    {
        ([], 0) => "nobody but you",
        (_, 0) => string.Join(", ", names),
        (_, 1) => $"{string.Join(", ", names)} and one more",
        _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names)} and {others} more"),
    };

    /// <summary>Why the member has to agree anew, as a sentence.</summary>
    public static string Why(ConsentLapse lapse) => lapse switch
    {
        ConsentLapse.NotGiven => "Nothing is shared until you agree.",
        ConsentLapse.ChannelLost => "I cannot read that channel: it is archived or gone, or I am not in it. Invite me there by /invite @SlackCoach, and nothing is shared until then.",
        ConsentLapse.ManagerChanged => "Another manager was named, so nothing is shared until you agree anew.",
        ConsentLapse.ManagerLeft => "The manager you named is not in that channel, so nothing is shared. Invite them, or choose another channel or manager by /plan share.",
        ConsentLapse.MadePublic => "That channel was private and is public now, so nothing is shared until you agree anew.",
        ConsentLapse.ReaderJoined => "Somebody reads that channel who did not when you agreed, so nothing is shared until you agree anew.",
        _ => throw new ArgumentOutOfRangeException(nameof(lapse), lapse, "No lapse"),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
