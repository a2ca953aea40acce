namespace SlackCoach.Domain.Sharing;

/// <summary>Where a member's post is read, and by whom.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="IsPublic">Whether everybody in the workspace may read it.</param>
/// <param name="ManagerId">The Slack id of the manager whom the member named.</param>
/// <param name="ReaderIds">The Slack ids of everybody in the channel, the member and SlackCoach left out.</param>
public sealed record Audience(string ChannelId, bool IsPublic, string ManagerId, IReadOnlySet<string> ReaderIds);

/// <summary>Whether what a member agreed to still holds.</summary>
public static class Consent
{
    /// <summary>Why nothing may be posted until the member agrees anew; null while their agreement holds. Somebody who leaves takes nothing away
    /// from it, unless it is the manager.</summary>
    /// <param name="agreed">What the member agreed to; null while they agreed to nothing.</param>
    /// <param name="present">How it is now; null where the channel cannot be read: it is archived, gone, or SlackCoach is not in it.</param>
    public static ConsentLapse? Lapse(Audience? agreed, Audience? present) =>
        agreed is null ? ConsentLapse.NotGiven
        : present is null || present.ChannelId != agreed.ChannelId ? ConsentLapse.ChannelLost
        : present.ManagerId != agreed.ManagerId ? ConsentLapse.ManagerChanged
        : !present.ReaderIds.Contains(present.ManagerId) ? ConsentLapse.ManagerLeft
        : present.IsPublic && !agreed.IsPublic ? ConsentLapse.MadePublic
        : !present.ReaderIds.IsSubsetOf(agreed.ReaderIds) ? ConsentLapse.ReaderJoined
        : null;
}

/// <summary>Why a member has to agree anew.</summary>
public enum ConsentLapse
{
    /// <summary>They have not agreed yet.</summary>
    NotGiven,

    /// <summary>The channel cannot be read or posted to.</summary>
    ChannelLost,

    /// <summary>Another manager was named, by the member or by an admin.</summary>
    ManagerChanged,

    /// <summary>The manager is not in the channel.</summary>
    ManagerLeft,

    /// <summary>The channel was private and is public now.</summary>
    MadePublic,

    /// <summary>Somebody reads it who did not.</summary>
    ReaderJoined,
}
