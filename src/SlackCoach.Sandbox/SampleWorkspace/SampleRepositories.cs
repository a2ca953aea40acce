using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>The open pull requests of the fictional company Harborline, which sells berths in marinas.</summary>
/// <remarks>The engineer acts as <see cref="Engineer"/>; every age counts back from one instant, so that the sample is as old on any
/// day.</remarks>
internal sealed partial class SampleRepositories(DateTimeOffset now)
{
    /// <summary>The login of the sample's engineer.</summary>
    public const string Engineer = "nadia-okafor";

    /// <summary>The six repositories.</summary>
    public IReadOnlyList<StandInRepository> All =>
    [
        Repository("harborline/checkout-api", CheckoutApi),
        Repository("harborline/ledger", Ledger),
        Repository("harborline/web", Web),
        Repository("harborline/infra", Infra),
        Repository("harborline/mobile", Mobile),
        Repository("harborline/docs", Docs) with
        {
            Files = ["README.md", "adr/0001-one-ledger.md", "adr/0002-queues-have-limits.md", "adr/0003-no-friday-deploys.md"],
        },
    ];

    /// <summary>Adds the six repositories and the engineer to a stand-in.</summary>
    public void AddTo(StandInGitHub github)
    {
        github.Accounts.Add(new StandInAccount(4_711, Engineer, "harborline/checkout", "harborline/web"));

        foreach (var repository in All)
        {
            github.Add(repository);
        }
    }

    private StandInRepository Repository(string fullName, IReadOnlyList<Row> rows) => new(fullName, [.. rows.Select(Build)]);

    private StandInPullRequest Build(Row row)
    {
        var openedAt = now - Ages.Parse(row.Opened);

        return new StandInPullRequest
        {
            Number = row.Number,
            Title = row.Title,
            Author = row.Author,
            IsDraft = row.IsDraft,
            CreatedAt = openedAt,
            UpdatedAt = now - Ages.Parse(row.Updated ?? row.Opened),
            ReadyAt = row.Ready is null ? null : now - Ages.Parse(row.Ready),
            Additions = row.Added,
            Deletions = row.Removed,
            Head = Commit(row.Number, isHead: true),
            ReviewDecision = row.Decision,
            Checks = row.Checks,
            Labels = Parts(row.Labels),
            Reviews = [.. Parts(row.Reviews).Select(review => Review(review, row.Number))],
            RequestedReviewers = Parts(row.Asked),
            RequiredApprovals = row.Decision is null ? null : 1,
            Happened = [.. Commits(row), .. Parts(row.Asked).Select(reviewer => Ask(row, reviewer)), .. Parts(row.Then).Select(Remark)],
        };
    }

    /// <summary>One commit with the opening and, where somebody reviewed an earlier one, the head that came after.</summary>
    private IEnumerable<StandInEvent> Commits(Row row)
    {
        var isFirstOld = Parts(row.Reviews).Any(IsOld);
        yield return new StandInEvent("PullRequestCommit", now - Ages.Parse(row.Opened), row.Author) { Commit = Commit(row.Number, isHead: !isFirstOld) };

        if (isFirstOld)
        {
            var reviewed = Parts(row.Reviews).All(IsOld) ? row.Updated ?? row.Opened : Parts(row.Reviews).First(review => !IsOld(review)).Split(' ')[1];
            yield return new StandInEvent("PullRequestCommit", now - Ages.Parse(reviewed), row.Author) { Commit = Commit(row.Number, isHead: true) };
        }
    }

    /// <summary>Who has given a review is asked again by what happened last.</summary>
    private StandInEvent Ask(Row row, string reviewer) => new(
        "ReviewRequestedEvent",
        now - Ages.Parse(row.Reviews.Contains(reviewer, StringComparison.Ordinal) ? row.Updated ?? row.Opened : row.Ready ?? row.Opened),
        row.Author)
    {
        Reviewer = reviewer,
    };

    /// <summary>Reads <c>login 3h</c>: a comment.</summary>
    private StandInEvent Remark(string text) => new("IssueComment", now - Ages.Parse(text.Split(' ')[1]), text.Split(' ')[0]);

    /// <summary>Reads <c>+login 3h</c> (approved) or <c>-login 2d old</c> (asked for changes, on an earlier commit); <c>?</c> is a deleted
    /// account.</summary>
    private StandInReview Review(string text, int number)
    {
        var words = text.Split(' ');
        var login = words[0][1..];

        return new StandInReview(
            login == "?" ? null : login,
            words[0][0] == '+' ? "APPROVED" : "CHANGES_REQUESTED",
            now - Ages.Parse(words[1]),
            Commit(number, isHead: !IsOld(text)));
    }

    private static bool IsOld(string review) => review.EndsWith(" old", StringComparison.Ordinal);

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Commit(int number, bool isHead) => $"{number * 7919L + (isHead ? 1 : 0):x40}";

    /// <summary>One pull request as the tables write it. Ages are like <c>40m</c>, <c>5h</c> or <c>12d</c>; commas set off
    /// lists.</summary>
    private sealed record Row(int Number, string Title, string? Author, string Opened)
    {
        public string? Updated { get; init; }

        public string? Ready { get; init; }

        public bool IsDraft { get; init; }

        public int Added { get; init; }

        public int Removed { get; init; }

        public string? Decision { get; init; } = Required;

        public string? Checks { get; init; } = "SUCCESS";

        public string Labels { get; init; } = "";

        public string Reviews { get; init; } = "";

        public string Asked { get; init; } = "";

        public string Then { get; init; } = "";
    }
}
