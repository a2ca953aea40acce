using SlackCoach.Domain.Evidence;
using SlackCoach.Evidence;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Evidence;

/// <summary>What members read about their evidence and feedback; what was written stands in it as it is.</summary>
public sealed class EvidenceMessagesTests
{
    private static readonly Member Nadia = SampleRows.Member(SampleRows.Workspace());

    private static readonly Rubric Rubric = Rubric.Of(["Little <code> of mine", "My reviews come late"]);

    [Fact]
    public void Shows_a_piece_with_its_buttons() => Snapshot.Match(EvidenceMessages.Piece(Piece(3), Rubric));

    [Fact]
    public void Lists_the_last_pieces() =>
        Snapshot.Match(EvidenceMessages.List([.. Enumerable.Range(1, 200).Select(number => Piece(201 - number))], Rubric, proposals: 4));

    [Fact]
    public void Says_how_to_begin() => Snapshot.Match(EvidenceMessages.List([], Rubric, proposals: 0));

    [Fact]
    public void Asks_for_a_piece_in_a_window() => Snapshot.Match(EvidenceModal.Build(new EvidenceOrigin(null), Piece(1).ToPiece(), Rubric));

    [Fact]
    public void Lists_feedback_open_and_answered()
    {
        var (open, answered) = (SampleRows.Feedback(Nadia, 2), Plain(SampleRows.Feedback(Nadia, 1), 1));
        (open.AnsweredOn, open.Answer, open.Tags) = (null, null, "little-code-of-mine");

        Snapshot.Match(FeedbackMessages.List([Plain(open, 2), answered], Rubric, withAnswered: true));
    }

    [Fact]
    public void Asks_what_feedback_is_about() => Snapshot.Match(FeedbackMessages.Piece(Plain(SampleRows.Feedback(Nadia, 1), 1), Rubric, "Kept as feedback"));

    [Fact]
    public void Offers_what_happened() =>
        Snapshot.Match(ProposalMessages.List([.. Enumerable.Range(1, 200).Select(number => Piece(number, isProposed: true))], Rubric, ProposalMessages.Decided(Piece(300), "Cut <!here> it")));

    [Fact]
    public void Says_what_a_case_holds_and_lacks() => Snapshot.Match(CaseMessages.Overview(CasePacket.Of(new CaseFacts
    {
        UntilOn = new DateOnly(2027, 3, 31),
        Rubric = Rubric,
        Pieces = [.. Enumerable.Range(1, 200).Select(number => Piece(number).ToPiece())],
        Feedback = [SampleRows.Feedback(Nadia, 1).ToFeedback()],
        Undecided = 3,
    })));

    [Fact]
    public void Shows_a_companys_rubric()
    {
        var company = new CompanyRubric("The <ladder>", ["Senior", "Staff"], [new CompanyCompetency("Craft & care", new Dictionary<string, string>())]);

        Snapshot.Match(RubricMessages.Show(Rubric.Of(["Little <code>"], company.At(null)), SampleRows.OwnRubric(Nadia), company, "I read your company's rubric."));
    }

    private static EvidenceItem Piece(int number, bool isProposed = false) => new()
    {
        WorkspaceId = Nadia.WorkspaceId,
        Id = Guid.Parse($"0193a000-0000-7000-8000-{number:D12}"),
        MemberId = Nadia.Id,
        Number = isProposed ? null : number,
        State = isProposed ? EvidenceState.Proposed : EvidenceState.Kept,
        Kind = EvidenceKind.Review,
        On = new DateOnly(2027, 1, 4),
        Text = "Cut *the* <!channel> wait by half",
        Link = number % 2 == 0 ? null : "https://quay.example/7",
        BenefitTo = "<@U1>",
        Tags = "go little-code-of-mine impact",
        IsPrivate = number == 3,
        CreatedAt = SampleRows.Now,
    };

    private static FeedbackItem Plain(FeedbackItem item, int number) => new()
    {
        WorkspaceId = item.WorkspaceId,
        Id = Guid.Parse($"0193a000-0000-7000-8000-00000000000{number}"),
        MemberId = item.MemberId,
        Number = number,
        On = item.On,
        From = item.From,
        Text = item.Text,
        Tags = item.Tags,
        AnsweredOn = item.AnsweredOn,
        Answer = item.Answer,
        CreatedAt = item.CreatedAt,
    };
}
