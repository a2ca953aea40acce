using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Progress;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Sharing;

namespace SlackCoach.Domain.Tests.Sharing;

public sealed class SharedPostTests
{
    private const SharedFields Everything = (SharedFields)63;

    private static readonly DateOnly Monday = new(2027, 2, 1);

    private static readonly ProgressWeek Week = new()
    {
        Days = new HabitPeriod(Monday, Monday.AddDays(6)),
        AsOf = Monday.AddDays(4),
        DaysWorked = 3,
        DaysAway = 2,
        Done = [new ProgressItem("DONE-TITLE", false)],
        Carried = [new ProgressItem("CARRIED", false)],
        Next = [new ProgressItem("NEXT", false)],
        Skipped = [("SKIPPED", 1)],
        Habits = [new HabitWeeks("Sifting", "kept 19 of the last 20 working days", [])],
        Milestones = new MilestoneOutlook(
            [new MilestoneState("The registry\nruns", Monday, Monday.AddDays(2)), new MilestoneState("LONG-AGO", Monday, Monday.AddDays(-20))],
            [new MilestoneState("Everyone is moved", Monday.AddDays(28), null)]),
        Reviews = [new ReviewGiven("quay/secret#7", "REVIEW-TITLE", "https://github.example/REVIEW-LINK", Monday)],
        Threads = [new Ended(Guid.Empty, "THREAD-TITLE", "decided: ops", "https://slack.example/THREAD-LINK", Monday), new Ended(Guid.Empty, "THREAD-TITLE", null, null, Monday)],
        Documents = [new Ended(Guid.Empty, "DOCUMENT-TITLE", "queues want limits", "https://quay.example/DOCUMENT-LINK", Monday)],
        Evidence = [new EvidencePiece(3, Monday, EvidenceKind.Win, "PRIVATE") { IsPrivate = true }, new EvidencePiece(4, Monday, EvidenceKind.Win, "Cut the wait") { Link = "https://pr.example/7", BenefitTo = "BENEFIT" }],
        Energy = new EnergyTrend([(Monday, 1)]),
    };

    [Theory]
    [InlineData(SharedFields.None, "Nothing to share of this week.")]
    [InlineData(SharedFields.Counts, "Done: 1 item of the plan, 1 review, 2 threads closed, 1 document read")]
    [InlineData(SharedFields.Milestones, "Milestones:\n• Reached: The registry runs\n• Next: Everyone is moved, week of 1 March")]
    [InlineData(SharedFields.Evidence, "Evidence:\n• Cut the wait https://pr.example/7")]
    [InlineData(SharedFields.Strengths, "Habits:\n• Sifting: kept 19 of the last 20 working days")]
    [InlineData(SharedFields.Notes, "Notes:\n• decided: ops\n• queues want limits")]
    [InlineData(SharedFields.Away, "Away for 2 days.")]
    public void Each_field_shows_its_own_and_nothing_else(SharedFields fields, string rest) =>
        Assert.Equal($"Nadia, 1 February to 7 February 2027\n{rest}", SharedPost.Of("Nadia", Week, fields));

    [Theory]
    [InlineData("Cut the wait", "Evidence:\n• Cut the wait https://pr.example/7\n• Wrote the guide\nAway for 2 days.", "Evidence:\n• Wrote the guide\nAway for 2 days.")]
    [InlineData("Cut the wait", "Evidence:\n• Cut the wait\nAway for 2 days.", "Away for 2 days.")]
    [InlineData("Cut the wait", "Evidence:\n• Cut the wait", "Nothing to share of this week.")]
    [InlineData("Turned the offer down", "A week in which I Turned the offer down.\nAnd more.", "And more.")]
    [InlineData("Go", "Evidence:\n• Good progress\nGo on.", "Evidence:\n• Good progress\nGo on.")]
    public void A_piece_that_is_taken_back_leaves_the_text(string piece, string rest, string expected) =>
        Assert.Equal($"Nadia, 1 February\n{expected}", SharedPost.Without($"Nadia, 1 February\n{rest}", piece));

    [Fact]
    public void A_lock_on_evidence_locks_the_same_words_among_the_notes()
    {
        var locked = new EvidencePiece(5, Monday, EvidenceKind.Thread, "decided: ops: THREAD-TITLE") { IsPrivate = true };
        var week = Week with { Evidence = [locked], Documents = [new Ended(Guid.Empty, "Queues", "🔒 not for us", null, Monday)] };

        Assert.DoesNotContain("Notes", SharedPost.Of("Nadia", week, SharedFields.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_field_is_in_no_post() =>
        Prop.ForAll(Gen.Choose(0, 63).ToArbitrary(), fields =>
        {
            var post = SharedPost.Of("Nadia", Week, (SharedFields)fields);
            Assert.DoesNotContain(
                ["PRIVATE", "BENEFIT", "THREAD-TITLE", "THREAD-LINK", "REVIEW-TITLE", "REVIEW-LINK", "secret", "DOCUMENT-TITLE", "DOCUMENT-LINK", "DONE-TITLE", "CARRIED", "NEXT", "SKIPPED", "LONG-AGO"],
                secret => post.Contains(secret, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_much_there_is_it_fits_and_says_what_is_left_out()
    {
        var much = Week with
        {
            Evidence = [.. Enumerable.Range(1, 200).Select(number => new EvidencePiece(number, Monday, EvidenceKind.Win, string.Create(CultureInfo.InvariantCulture, $"{number} {string.Concat(Enumerable.Repeat("😀", 200))}")))],
            Threads = [.. Enumerable.Range(1, 40).Select(number => new Ended(Guid.Empty, "", new string('é', 400), null, Monday))],
        };
        var post = SharedPost.Of("Nadia", much, Everything);

        Assert.InRange(post.Length, 1, SharedPost.Longest);
        Assert.Contains("• and 188 more", post, StringComparison.Ordinal);
        Assert.EndsWith("… and more than fits here", post, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(post)));
    }
}
