using System.Globalization;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Evidence;

/// <summary>Something that happened and may be evidence; the member says whether it is.</summary>
/// <param name="Source">What it comes from, the same each time it is looked at: nothing is proposed twice under one.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="On">The member's day on which it happened.</param>
/// <param name="Text">What was done, as it would be kept: at most <see cref="EvidencePhrase.Longest"/> characters. Foreign text.</param>
/// <param name="Link">Where it can be seen; null where nobody knows.</param>
public sealed record Proposal(string Source, EvidenceKind Kind, DateOnly On, string Text, string? Link);

/// <summary>A review that the member gave.</summary>
/// <param name="PullRequest">The pull request, such as <c>owner/name#7</c>.</param>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="Link">Where it is.</param>
/// <param name="On">The member's day.</param>
/// <param name="Comments">How many comments on lines it holds; null when nobody knows.</param>
public sealed record ReviewGiven(string PullRequest, string Title, string Link, DateOnly On, int? Comments = null);

/// <summary>A pull request of the member's that was merged.</summary>
/// <param name="PullRequest">The pull request, such as <c>owner/name#7</c>.</param>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="Link">Where it is.</param>
/// <param name="On">The member's day on which it was merged.</param>
public sealed record PullRequestMerged(string PullRequest, string Title, string Link, DateOnly On);

/// <summary>Something that the member ended here, with words about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it was called. Foreign text.</param>
/// <param name="Words">What the member noted of it; null for what needs no words.</param>
/// <param name="Link">Where it can be seen; null where nobody knows.</param>
/// <param name="On">The member's day.</param>
public sealed record Ended(Guid Id, string Title, string? Words, string? Link, DateOnly On);

/// <summary>What happened to a member, as far as it is known here.</summary>
public sealed record Happenings
{
    /// <summary>Reviews given, each review by itself.</summary>
    public IReadOnlyList<ReviewGiven> Reviews { get; init; } = [];

    /// <summary>Pull requests of their own that were merged.</summary>
    public IReadOnlyList<PullRequestMerged> PullRequests { get; init; } = [];

    /// <summary>Threads that the member closed.</summary>
    public IReadOnlyList<Ended> Threads { get; init; } = [];

    /// <summary>Documents that the member read.</summary>
    public IReadOnlyList<Ended> Documents { get; init; } = [];

    /// <summary>Milestones that the member reached.</summary>
    public IReadOnlyList<Ended> Milestones { get; init; } = [];

    /// <summary>1:1s, by what the member noted of them.</summary>
    public IReadOnlyList<Ended> OneOnOnes { get; init; } = [];
}

/// <summary>Makes proposals of what happened.</summary>
public static class Proposals
{
    private const int LongestName = 200;

    /// <summary>One for each pull request reviewed in an ISO week, however many rounds it took; for each pull request of the member's that was
    /// merged; for each milestone; and for each thread, document and 1:1 of which the member noted something. The latest first.</summary>
    public static IReadOnlyList<Proposal> Of(Happenings happened)
    {
        ArgumentNullException.ThrowIfNull(happened);

        return
        [
            .. Reviews(happened.Reviews)
                .Concat(happened.PullRequests.Select(own => Make($"pull-request:{own.PullRequest}", EvidenceKind.PullRequest, own.On, $"Merged: {own.Title}", own.Link)))
                .Concat(happened.Threads.Where(Says).Select(thread => Make("thread", EvidenceKind.Thread, thread, $"{thread.Words}: {thread.Title}")))
                .Concat(happened.Documents.Where(Says).Select(read => Make("document", EvidenceKind.Document, read, $"Read {read.Title}: {read.Words}")))
                .Concat(happened.Milestones.Select(Milestone))
                .Concat(happened.OneOnOnes.Where(Says).Select(talk => Make("one-on-one", EvidenceKind.OneOnOne, talk, $"{talk.Title}: {talk.Words}")))
                .DistinctBy(proposal => proposal.Source)
                .OrderByDescending(proposal => proposal.On).ThenBy(proposal => proposal.Source, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Proposal> Reviews(IEnumerable<ReviewGiven> reviews)
    {
        foreach (var rounds in reviews.GroupBy(review => (review.PullRequest, Week: IsoWeek.MondayOf(review.On))))
        {
            var last = rounds.MaxBy(review => review.On)!;
            var depth = Depth(rounds.Count(), rounds.Sum(review => review.Comments ?? 0));

            yield return Make(
                string.Create(CultureInfo.InvariantCulture, $"review:{rounds.Key.PullRequest}:{rounds.Key.Week:yyyy-MM-dd}"),
                EvidenceKind.Review,
                last.On,
                $"Reviewed {depth}{last.Title}",
                last.Link);
        }
    }

    /// <summary>"in 2 rounds with 9 comments: "; nothing for one round without any.</summary>
    private static string Depth(int rounds, int comments)
    {
        var words = string.Join(' ', new[]
        {
            rounds > 1 ? string.Create(CultureInfo.InvariantCulture, $"in {rounds} rounds") : null,
            comments > 0 ? $"with {CaseWords.Count(comments, "comment")}" : null,
        }.OfType<string>());

        return words.Length > 0 ? $"{words}: " : "";
    }

    /// <summary>By its title: a plan that is imported anew has other entries, and the same milestones.</summary>
    private static Proposal Milestone(Ended reached)
    {
        var name = EvidencePhrase.OneLine(reached.Title).ToLowerInvariant();

        return Make($"milestone:{name[..Math.Min(name.Length, LongestName)]}", EvidenceKind.Milestone, reached.On, reached.Title, reached.Link);
    }

    private static bool Says(Ended ended) => !string.IsNullOrWhiteSpace(ended.Words);

    private static Proposal Make(string source, EvidenceKind kind, Ended ended, string text) =>
        Make(string.Create(CultureInfo.InvariantCulture, $"{source}:{ended.Id:N}"), kind, ended.On, text, ended.Link);

    private static Proposal Make(string source, EvidenceKind kind, DateOnly on, string text, string? link) =>
        new(source, kind, on, EvidencePhrase.OneLine(text), link);
}
