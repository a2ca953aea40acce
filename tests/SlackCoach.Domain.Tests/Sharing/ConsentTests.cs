using SlackCoach.Domain.Sharing;

namespace SlackCoach.Domain.Tests.Sharing;

public sealed class ConsentTests
{
    private static readonly Audience Agreed = Of("C1", isPublic: false, "U-manager", "U-manager", "U-peer");

    public static TheoryData<string, Audience?, Audience?, ConsentLapse?> Changes => new()
    {
        { "nothing changed", Agreed, Of("C1", false, "U-manager", "U-manager", "U-peer"), null },
        { "never agreed", null, Agreed, ConsentLapse.NotGiven },
        { "never agreed, and no channel", null, null, ConsentLapse.NotGiven },
        { "a peer left", Agreed, Of("C1", false, "U-manager", "U-manager"), null },
        { "somebody joined", Agreed, Of("C1", false, "U-manager", "U-manager", "U-peer", "U-new"), ConsentLapse.ReaderJoined },
        { "one left and another joined", Agreed, Of("C1", false, "U-manager", "U-manager", "U-new"), ConsentLapse.ReaderJoined },
        { "another manager, who reads it", Agreed, Of("C1", false, "U-peer", "U-manager", "U-peer"), ConsentLapse.ManagerChanged },
        { "the manager left", Agreed, Of("C1", false, "U-manager", "U-peer"), ConsentLapse.ManagerLeft },
        { "made public", Agreed, Of("C1", true, "U-manager", "U-manager", "U-peer"), ConsentLapse.MadePublic },
        { "made private", Of("C1", true, "U-manager", "U-manager"), Of("C1", false, "U-manager", "U-manager"), null },
        { "archived or left by SlackCoach", Agreed, null, ConsentLapse.ChannelLost },
        { "another channel", Agreed, Of("C2", false, "U-manager", "U-manager", "U-peer"), ConsentLapse.ChannelLost },
        { "public and joined: the graver is told", Agreed, Of("C1", true, "U-manager", "U-manager", "U-new"), ConsentLapse.MadePublic },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Holds_only_for_what_was_agreed_to(string change, Audience? agreed, Audience? present, ConsentLapse? lapse)
    {
        _ = change;

        Assert.Equal(lapse, Consent.Lapse(agreed, present));
    }

    private static Audience Of(string channel, bool isPublic, string manager, params string[] readers) => new(channel, isPublic, manager, readers.ToHashSet());
}
