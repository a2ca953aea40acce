using System.Globalization;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.PullRequests;

/// <summary>Names a pull request in a message, in the state in which it was shown there.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Number">The number within it.</param>
/// <param name="SeenUntil">Up to when the message shows what happened to it (UTC).</param>
internal sealed record PullRequestReference(RepositoryName Repository, int Number, DateTimeOffset SeenUntil)
{
    public static PullRequestReference Of(PullRequest pullRequest) => new(pullRequest.Repository, pullRequest.Number, pullRequest.KnownUntil);

    public static PullRequestReference? TryParse(string? text)
    {
        var parts = text?.Split(['#', '@']);

        return parts is [var name, var number, var ticks]
            && RepositoryName.TryParse(name, out var repository)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedNumber)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedTicks)
            && parsedTicks <= DateTimeOffset.MaxValue.UtcTicks
                ? new PullRequestReference(repository, parsedNumber, new DateTimeOffset(parsedTicks, TimeSpan.Zero))
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Repository}#{Number}@{SeenUntil.UtcTicks}");
}
