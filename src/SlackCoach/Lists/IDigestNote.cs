using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>What a feature has come along in the thread of the morning digest, told in the digest itself; it plugs in one class for each.</summary>
internal interface IDigestNote
{
    /// <summary>A line for each message in the thread; none, and the digest says nothing of it.</summary>
    /// <param name="member">Whose digest it is.</param>
    /// <param name="digestId">Its row in the outbox.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<string>> Lines(Member member, Guid digestId, CancellationToken cancellationToken);
}
