namespace SlackCoach.Domain.Threads;

/// <summary>Reads what the reactions to a message settle.</summary>
/// <remarks>Nobody knows when a reaction was given, so it speaks for its message alone; on the message that a thread hangs on it speaks for what
/// its giver asked and promised, too.</remarks>
internal static class MarkWalk
{
    // Seen and taken, but not done.
    private static readonly HashSet<string> Taking =
        ["eyes", "mag", "mag_right", "hourglass", "hourglass_flowing_sand", "construction", "raising_hand", "raised_hand", "hand", "on_it", "onit", "wip", "in_progress"];

    // Seen, but not taken as said.
    private static readonly HashSet<string> Doubting =
        ["thinking_face", "thinking", "question", "grey_question", "interrobang", "confused", "face_with_raised_eyebrow", "face_with_monocle", "grimacing", "scream"];

    private static readonly HashSet<string> Verdicts =
        ["+1", "-1", "thumbsup", "thumbsdown", "ok", "ok_hand", "100", "x", "no_entry", "no_entry_sign", "heavy_plus_sign", "yes", "no"];

    private static readonly HashSet<string> Contentment =
        ["+1", "thumbsup", "pray", "heart", "tada", "raised_hands", "ty", "thanks", "thank_you", "thankyou", "star", "bow", "clap", "ok_hand"];

    public static void Read(MessageFacts message, IReadOnlyList<Matter> matters, IReadOnlyList<Vow> vows, ThreadCustoms customs, string? openerId)
    {
        foreach (var (emoji, userIds) in message.Reactions.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            foreach (var userId in userIds)
            {
                if (customs.ResolvedEmoji.Contains(emoji))
                {
                    Resolve(message, userId, matters, vows, openerId);
                }
                else
                {
                    React(message, emoji, userId, matters);
                }
            }
        }
    }

    /// <summary>What marks on the message that a thread hangs on settle in all of it, once every message is heard.</summary>
    public static void ReadParent(MessageFacts parent, IReadOnlyList<Matter> matters, IReadOnlyList<Vow> vows, ThreadCustoms customs)
    {
        var markers = customs.ResolvedEmoji.SelectMany(emoji => parent.Reactions.TryGetValue(emoji, out var ids) ? ids : []).ToHashSet();
        var isByOpener = markers.Contains(parent.AuthorId);

        foreach (var matter in matters.Where(one => one.Call != CallKind.App))
        {
            // A question to somebody by name is not settled by a mark of whoever did not ask it.
            if (markers.Contains(matter.AskerId) || (isByOpener && matter.IsForAnybody && matter.ListenerIds.Contains(parent.AuthorId)))
            {
                matter.Settle(ThreadReason.Marked, parent.Ts);
            }
        }

        foreach (var vow in vows.Where(one => isByOpener || markers.Contains(one.ById)))
        {
            vow.Settle(ThreadReason.Marked, parent.Ts);
        }
    }

    private static void Resolve(MessageFacts message, string userId, IReadOnlyList<Matter> matters, IReadOnlyList<Vow> vows, string? openerId)
    {
        foreach (var matter in matters.Where(one => one.Ts == message.Ts))
        {
            if (userId == matter.AskerId && message.IsParent)
            {
                // Settled once all is heard, so that an answer still counts as one.
                continue;
            }

            if (userId == matter.AskerId)
            {
                matter.Settle(ThreadReason.Marked, message.Ts);
            }
            else if (matter.MayAnswer(userId) || matter.ToIds.Contains(userId))
            {
                matter.Mark(userId, message.Ts);
            }
        }

        foreach (var vow in vows.Where(one => one.Ts == message.Ts && (userId == one.ById || one.ToIds.Contains(userId) || userId == openerId)))
        {
            vow.Settle(userId == vow.ById ? ThreadReason.YouMarked : ThreadReason.Marked, message.Ts);
        }

        foreach (var matter in matters.Where(one => one.Ts < message.Ts && one.AskerId == userId && message.AuthorId != userId))
        {
            matter.Settle(ThreadReason.AskerContent, message.Ts);
        }
    }

    private static void React(MessageFacts message, string emoji, string userId, IReadOnlyList<Matter> matters)
    {
        foreach (var matter in matters.Where(one => one.Ts == message.Ts && one.MayAnswer(userId)))
        {
            if (matter.Call == CallKind.Copy
                || (matter.Call == CallKind.Name && matter.Kind is null && !Taking.Contains(emoji) && !Doubting.Contains(emoji))
                || (matter.Kind is AskKind.Confirmation or AskKind.Offer && Verdicts.Contains(emoji)))
            {
                matter.Mark(userId, message.Ts);
            }
            else if (Taking.Contains(emoji) && matter.Kind is not null)
            {
                matter.Promise(userId, message.Ts);
            }
        }

        if (message.Says(Speech.Answer | Speech.Resolution) && !message.Says(Speech.Promise) && Contentment.Contains(emoji))
        {
            foreach (var matter in matters.Where(one => one.Ts < message.Ts && one.AskerId == userId && message.AuthorId != userId))
            {
                matter.Settle(ThreadReason.AskerContent, message.Ts);
            }
        }
    }
}
