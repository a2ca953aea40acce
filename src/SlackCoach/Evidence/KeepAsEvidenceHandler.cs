using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Evidence;

/// <summary>Takes the message shortcut "Keep as evidence": opens the window with the message's words, as far as a piece may hold them, and its link.</summary>
internal sealed class KeepAsEvidenceHandler(People people, MemberEvidence evidence, FormOpening forms, OutboxWriter outbox) : IMessageShortcutHandler
{
    public const string Callback = "evidence_keep";

    public string CallbackId => Callback;

    public async Task Handle(MessageShortcut shortcut, CancellationToken cancellationToken)
    {
        var member = await people.FindOrAdd(shortcut.TeamId, shortcut.UserId, cancellationToken);
        member.Acted(evidence.Now);

        if (member.Refusal is not null || member.JoinedAt is null)
        {
            var answer = member.Refusal is { } refusal ? StartMessage.Refused(refusal) : StartMessage.Build(isTooEarly: true);
            await outbox.Add(outbox.Written(member, "evidence-kept", shortcut.TriggerId, evidence.Today(member), answer), cancellationToken);
            return;
        }

        var today = evidence.Today(member);
        var said = MessageTs.TryParse(shortcut.MessageTs, out var ts) ? member.Calendar().DayOf(ts.At) : today;
        var piece = new EvidencePiece(
            Number: 0,
            said <= today ? said : today,
            shortcut.ThreadTs is null ? EvidenceKind.Win : EvidenceKind.Thread,
            EvidencePhrase.Plain(shortcut.MessageText))
        {
            Link = shortcut.Permalink,
        };
        forms.OpenAfterReply(
            shortcut.TeamId, member, shortcut.TriggerId, EvidenceModal.Build(new EvidenceOrigin(null), piece, await evidence.Rubric(member, cancellationToken)));
    }
}
