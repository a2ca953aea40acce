using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Answers <c>/plan win</c> and what may follow it.</summary>
internal sealed class WinSubcommand(MemberEvidence evidence, KeepEvidence keep, ProposeEvidence propose, RubricVerb rubricVerb, IEnumerable<IEvidenceKept> keepers) : IPlanSubcommand
{
    public string Name => "win";

    public string Usage => "win [TEXT LINK #tag] [-p] | win proposals | win rubric | win remove N";

    public string Summary => "keeps what you did as evidence for your case; alone it lists the last pieces";

    public bool TakesLines(string arguments) => arguments.Length > 0;

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var member = request.Member;
        var rubric = await evidence.Rubric(member, cancellationToken);

        switch (request.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case [] or ["list"]:
                return EvidenceMessages.List(await evidence.Kept(member, since: null, cancellationToken), rubric, (await propose.Execute(member, cancellationToken)).Count);
            case ["rubric", .. var rest] when rest.Length <= 3:
                return await rubricVerb.Handle(request, string.Join(' ', rest), cancellationToken);
            case ["proposals" or "proposal"]:
                return ProposalMessages.List(await propose.Execute(member, cancellationToken), rubric);
            case ["remove" or "delete", var number] when int.TryParse(number.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var named):
                return await Remove(request, named, cancellationToken);
            case ["remove" or "delete"] or ["remove" or "delete", _]:
                return Reply.Plain("Which one? /plan win remove N takes a piece out; /plan win shows the numbers. Nothing was kept.");
            default:
                return await Keep(member, request.Arguments, rubric, cancellationToken);
        }
    }

    private async Task<Message> Keep(Member member, string text, Rubric rubric, CancellationToken cancellationToken)
    {
        var draft = EvidencePhrase.Read(text);

        return draft.Text.Length == 0
            ? Reply.Formatted($"What did you do? {EvidenceMessages.HowTo} Nothing was kept.")
            : EvidenceMessages.Piece(await keep.Execute(member, draft, EvidenceKind.Win, evidence.Today(member), rubric, cancellationToken), rubric);
    }

    private async Task<Message> Remove(PlanRequest request, int number, CancellationToken cancellationToken)
    {
        if (await evidence.Numbered(request.Member, number, cancellationToken) is not { } item)
        {
            return Reply.Plain(string.Create(
                CultureInfo.InvariantCulture, $"There is no piece of evidence {number}. Nothing was changed; /plan win shows the numbers."));
        }

        var text = item.Text;
        KeepEvidence.Remove(item);
        await keepers.TakeBack(request.Member, text, request.Id, cancellationToken);

        return EvidenceMessages.Removed(text);
    }
}
