using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Ends a member's sharing: nothing goes out any more, also what silence would have sent.</summary>
internal sealed class StopSharing(CoachDbContext db, MemberSharing sharing)
{
    /// <summary>The caller saves.</summary>
    /// <param name="member">Whose sharing.</param>
    /// <param name="change">What asked for it: part of the keys.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether anything was shared or meant to be.</returns>
    public async Task<bool> Execute(Member member, string change, CancellationToken cancellationToken)
    {
        await sharing.HoldShown(member, change, cancellationToken);

        if (await sharing.Choice(member, cancellationToken) is not { } choice)
        {
            return false;
        }

        db.SharingChoices.Remove(choice);

        return true;
    }
}
