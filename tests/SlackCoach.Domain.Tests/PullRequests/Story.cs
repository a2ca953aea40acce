using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.PullRequests;

/// <summary>What happened to a pull request, told in a line: <c>wren asks me; me approves; wren pushes</c>.</summary>
/// <remarks>The first step happens on Monday at 09:00, each further one an hour later. <c>me</c> and <c>ben</c> are in the team <c>@core</c>.
/// As on GitHub, a review meets the request to its reviewer and to their team, and a dismissal changes the review's state.
/// Facts have no author: <c>draft</c>, <c>conflicts</c>, <c>red</c>, <c>running</c>, <c>needs 2</c>, <c>verdict Approved</c>.</remarks>
internal static class Story
{
    public const string Me = "me";
    public const string Author = "wren";

    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly Reader TheReader = new("ME", ["acme/core"]);

    public static readonly WorkingTime Working = new(new MemberCalendar(TimeZoneInfo.Utc, Weekdays.WorkWeek), DayHours.Usual);

    public static DateTimeOffset Hour(int hour) => Monday.AddHours(hour);

    public static PullRequest Tell(string story, string author = Author)
    {
        var told = Open(author);
        var hour = 0;

        foreach (var step in story.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = step.Split(' ');
            told = Fact(told, words) ?? Happen(told, Hour(hour), words[0], words[1], words.ElementAtOrDefault(2));
            hour += told.Timeline.Count > hour ? 1 : 0;
        }

        return told with { UpdatedAt = told.KnownUntil };
    }

    public static PullRequest Open(string author = Author, int number = 1, string repository = "acme/shop") => new()
    {
        Repository = RepositoryName.Parse(repository),
        Number = number,
        Title = "Sell more",
        Url = $"https://github.com/{repository}/pull/{number}",
        Author = author,
        CreatedAt = Monday.AddHours(-1),
        UpdatedAt = Monday.AddHours(-1),
        ReadyAt = Monday.AddHours(-1),
        Checks = ChecksState.Passing,
        Mergeability = Mergeability.Clean,
        BaseBranch = "main",
    };

    public static PullRequest Happen(PullRequest one, DateTimeOffset at, string who, string does, string? whom = null)
    {
        var isBot = who.EndsWith("[bot]", StringComparison.Ordinal);

        return does switch
        {
            "approves" => Review(one, at, who, ReviewState.Approved),
            "objects" => Review(one, at, who, ReviewState.ChangesRequested),
            "remarks" => Review(one, at, who, ReviewState.Commented),
            "comments" => With(one, new Commented(at, who) { ByBot = isBot }),
            "pushes" => With(one, new Pushed(at, who) { ByBot = isBot, Commit = Commit(at) }),
            "forces" => With(one, new Pushed(at, who) { ByBot = isBot }),
            "updates" => With(one, new Pushed(at, who) { ByBot = isBot, Commit = Commit(at), MergesBase = true }),
            "asks" => Ask(one, at, who, whom!),
            "dismisses" => Dismiss(one, at, who, whom!),
            "readies" => With(one, new MarkedReady(at, who)) with { ReadyAt = at },
            _ => throw new ArgumentException($"Nobody {does}", nameof(does)),
        };
    }

    private static PullRequest? Fact(PullRequest one, string[] words) => words switch
    {
        ["draft"] => one with { IsDraft = true },
        ["conflicts"] => one with { Mergeability = Mergeability.Conflicting },
        ["unmerged"] => one with { Mergeability = Mergeability.Unknown },
        ["red"] => one with { Checks = ChecksState.Failing },
        ["running"] => one with { Checks = ChecksState.Pending },
        ["unchecked"] => one with { Checks = ChecksState.None },
        ["needs", var approvals] => one with { RequiredApprovals = int.Parse(approvals, CultureInfo.InvariantCulture) },
        ["verdict", var decision] => one with { Decision = Enum.Parse<ReviewDecision>(decision) },
        _ => null,
    };

    private static PullRequest Review(PullRequest one, DateTimeOffset at, string who, ReviewState state)
    {
        var isBot = who.EndsWith("[bot]", StringComparison.Ordinal);
        var met = one.ReviewRequests.Where(request => request.Reviewer != who && !(request.IsTeam && who is Me or "ben"));
        var others = one.Reviews.Where(review => review.Reviewer != who);

        return With(one, new Reviewed(at, who, state) { ByBot = isBot }) with
        {
            ReviewRequests = [.. met],
            Reviews = state == ReviewState.Commented ? one.Reviews : [.. others, new Review(who, state, at, OfHead: true) { ByBot = isBot }],
        };
    }

    private static PullRequest Ask(PullRequest one, DateTimeOffset at, string who, string whom)
    {
        var request = new ReviewRequest(whom.TrimStart('@'), whom.StartsWith('@')) { IsBot = whom.EndsWith("[bot]", StringComparison.Ordinal) };

        return With(one, new ReviewAsked(at, who, request.Reviewer, request.IsTeam) { ByBot = who.EndsWith("[bot]", StringComparison.Ordinal) }) with
        {
            ReviewRequests = [.. one.ReviewRequests.Where(other => other != request), request],
        };
    }

    private static PullRequest Dismiss(PullRequest one, DateTimeOffset at, string who, string whom)
    {
        var review = one.Reviews.Single(review => review.Reviewer == whom);
        var dismissal = new ReviewDismissed(at, who, whom, review.State) { ByBot = who.EndsWith("[bot]", StringComparison.Ordinal), ReviewedAt = review.SubmittedAt };

        return With(one, dismissal) with
        {
            Reviews = [.. one.Reviews.Select(other => other == review ? review with { State = ReviewState.Dismissed } : other)],
            Timeline =
            [
                .. one.Timeline.Select(happened => happened is Reviewed { Actor: var actor } told && actor == whom && told.At == review.SubmittedAt
                    ? told with { State = ReviewState.Dismissed }
                    : happened),
                dismissal,
            ],
        };
    }

    private static PullRequest With(PullRequest one, PullRequestEvent happened) => one with { Timeline = [.. one.Timeline, happened], UpdatedAt = happened.At };

    private static string Commit(DateTimeOffset at) => at.Ticks.ToString("x40", CultureInfo.InvariantCulture);
}
