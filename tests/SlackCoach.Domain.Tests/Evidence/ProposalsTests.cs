using SlackCoach.Domain.Evidence;

namespace SlackCoach.Domain.Tests.Evidence;

public sealed class ProposalsTests
{
    private static readonly DateOnly Monday = new(2027, 1, 4);
    private static readonly Guid Id = Guid.Parse("0193a000-0000-7000-8000-000000000001");

    [Fact]
    public void A_pull_request_reviewed_in_a_week_is_one_proposal_with_its_rounds()
    {
        var proposals = Proposals.Of(new Happenings
        {
            Reviews =
            [
                new("harborline/web#7", "Old title", "https://pr.example/7", Monday),
                new("harborline/web#7", "Cut the wait", "https://pr.example/7", Monday.AddDays(4)),
                new("harborline/web#7", "Cut the wait", "https://pr.example/7", Monday.AddDays(7)),
                new("harborline/web#8", "Tidy up", "https://pr.example/8", Monday),
                new("harborline/web#9", "Queues", "https://pr.example/9", Monday, 7),
                new("harborline/web#9", "Queues", "https://pr.example/9", Monday, 2),
                new("harborline/web#10", "Locks", "https://pr.example/10", Monday.AddDays(-7), 1),
            ],
        });

        Assert.Equal(
            [
                ("review:harborline/web#7:2027-01-11", "Reviewed Cut the wait"),
                ("review:harborline/web#7:2027-01-04", "Reviewed in 2 rounds: Cut the wait"),
                ("review:harborline/web#8:2027-01-04", "Reviewed Tidy up"),
                ("review:harborline/web#9:2027-01-04", "Reviewed in 2 rounds with 9 comments: Queues"),
                ("review:harborline/web#10:2026-12-28", "Reviewed with 1 comment: Locks"),
            ],
            proposals.Select(proposal => (proposal.Source, proposal.Text)));
    }

    [Fact]
    public void A_milestone_is_known_by_its_title_in_whichever_plan() =>
        Assert.Single(Proposals.Of(new Happenings
        {
            Milestones = [new(Id, "The schema", null, null, Monday), new(Guid.NewGuid(), "the  schema", null, null, Monday.AddDays(1))],
        }));

    [Fact]
    public void Threads_documents_and_talks_need_words_and_milestones_do_not()
    {
        var (silent, told) = (new Ended(Id, "A title", " ", null, Monday), new Ended(Id, "A title", "my words", "https://x.example", Monday));

        Assert.Equal(
            ["document: Read A title: my words", "milestone: A title", "milestone: A title", "one-on-one: A title: my words", "pull-request: Merged: Cut", "thread: my words: A title"],
            Proposals.Of(new Happenings { Documents = [silent], Milestones = [silent], OneOnOnes = [silent], Threads = [silent] })
                .Concat(Proposals.Of(new Happenings
                {
                    Documents = [told],
                    Milestones = [told],
                    OneOnOnes = [told],
                    Threads = [told],
                    PullRequests = [new("a/b#1", "Cut", "https://pr.example", Monday)],
                }))
                .Select(proposal => $"{proposal.Source.Split(':')[0]}: {proposal.Text}").Order(StringComparer.Ordinal));
    }
}
