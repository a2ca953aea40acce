using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Holds words of a piece of evidence that others may come to see. A feature that does so plugs in one.</summary>
internal interface IEvidenceKept
{
    /// <summary>The piece is private or gone from now on, or says something else: its words must not go out any more. The caller saves.</summary>
    /// <param name="member">Whose piece.</param>
    /// <param name="text">What it said.</param>
    /// <param name="change">What asked for it: part of keys.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task TakeBack(Member member, string text, string change, CancellationToken cancellationToken);
}

internal static class EvidenceKeepers
{
    /// <summary>Has all of them take it back.</summary>
    public static async Task TakeBack(this IEnumerable<IEvidenceKept> keepers, Member member, string text, string change, CancellationToken cancellationToken)
    {
        foreach (var keeper in keepers)
        {
            await keeper.TakeBack(member, text, change, cancellationToken);
        }
    }
}
