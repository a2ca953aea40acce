namespace SlackCoach.Domain.Threads;

/// <summary>What a message does for something that was asked.</summary>
internal static class Meeting
{
    /// <summary>Holds a message against a matter that its author may answer; false when it does nothing for it.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="message">The message.</param>
    /// <param name="isTold">Whether another has just told something, so that "exactly" says the same.</param>
    public static bool Meets(Matter matter, MessageFacts message, bool isTold)
    {
        var author = message.AuthorId;
        var isCalled = matter.ToIds.Contains(author);
        var asksOthers = message.Asks.Any(ask => ask.ToIds.Any(id => id != matter.AskerId && id != author));
        var asksBack = message.Asks.Any(ask => ask.ToIds.Count == 0 || ask.ToIds.Contains(matter.AskerId));
        var isAnswer = message.Says(Speech.Answer | Speech.Resolution) || (isCalled && message.Says(Speech.Ignorance));

        // "Tomorrow" tells who asked when, and "yes" who asked whether; who was asked to do something has only promised it.
        var agrees = message.Says(Speech.Agreement) && !message.Says(Speech.Resolution);
        // "It is on my other laptop, you get it tonight" only promises the deed.
        isAnswer = (matter.Kind == AskKind.Request && agrees && message.Says(Speech.Acknowledgement)) || (matter.Kind is not null && !agrees && message.Says(Speech.Promise) && !message.Says(Speech.Resolution)) ? false
            : isAnswer || (agrees && message.Says(Speech.Promise) && matter.Kind is not (null or AskKind.Request));

        // "@cato usually does that" does not do it.
        if (matter is { IsForAnybody: true, Kind: AskKind.Request } && !message.Says(Speech.Resolution | Speech.Promise) && message.MentionedIds.Any(id => id != matter.AskerId && id != author))
        {
            return false;
        }

        if (isCalled && message.HandsOverToIds.Any(id => id != author))
        {
            matter.HandOn(author, message.Ts);
        }
        else if (matter.Call == CallKind.Copy || (isAnswer && !(asksBack && AsksFirst(matter, message))))
        {
            matter.Answer(author, message.Ts);
        }
        else if (isCalled && asksOthers)
        {
            matter.HandOn(author, message.Ts);
        }
        else if (message.Says(Speech.Promise))
        {
            matter.Promise(author, message.Ts);
        }
        else if (asksBack && isCalled | matter.Call == CallKind.Group | matter.ListenerIds.Contains(author))
        {
            matter.AskBack(author, message.Ts);
        }
        else if (message.Says(Speech.Agreement | Speech.Acknowledgement))
        {
            return MeetsBriefly(matter, message, isTold);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether a question in return comes before the deed, or before a word about what was told.</summary>
    private static bool AsksFirst(Matter matter, MessageFacts message) => matter.Kind switch
    {
        AskKind.Request => !message.Says(Speech.Resolution),
        null => !message.Says(Speech.Resolution | Speech.Thanks | Speech.Agreement | Speech.Acknowledgement),
        _ => false,
    };

    private static bool MeetsBriefly(Matter matter, MessageFacts message, bool isTold)
    {
        if (matter.Kind is null || (message.Says(Speech.Agreement) && (matter.Kind is AskKind.Confirmation or AskKind.Offer || (isTold && matter.Kind == AskKind.Question))))
        {
            matter.Answer(message.AuthorId, message.Ts);
        }
        else if (matter.Kind == AskKind.Request && message.Says(Speech.Agreement) && matter.ToIds.Contains(message.AuthorId) | matter.ListenerIds.Contains(message.AuthorId))
        {
            matter.Promise(message.AuthorId, message.Ts);
        }
        else
        {
            return false;
        }

        return true;
    }
}
