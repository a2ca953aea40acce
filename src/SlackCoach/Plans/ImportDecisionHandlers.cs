using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Plans;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>Finds the import that a button of a preview is about.</summary>
internal sealed class ImportDecision(CoachDbContext db, People people, OutboxWriter outbox, ProductClock clock)
{
    /// <summary>The import when it still waits for the member; otherwise the click is answered and null comes back.</summary>
    public async Task<(Member Member, PlanImport Import)?> Find(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member
            || !Guid.TryParseExact(request.Action.Value, "N", out var importId)
            || await db.PlanImports.Of(member).SingleOrDefaultAsync(i => i.Id == importId, cancellationToken) is not { } import)
        {
            return null;
        }

        member.Acted(clock.GetUtcNow());

        if (import.State == PlanImportState.Previewed && member.Refusal is null)
        {
            return (member, import);
        }

        var state = import.State == PlanImportState.Confirmed ? "was imported already" : "was put aside; send it again to import it";
        var answer = member.Refusal is { } refusal ? StartMessage.Refused(refusal) : Reply.Plain($"This plan {state}. Nothing was changed.");
        await outbox.Add(outbox.Whisper(member, request, Today(member), answer), cancellationToken);

        return null;
    }

    /// <summary>Puts a message in the place of the preview.</summary>
    public Task Replace(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Replacement(member, request, Today(member), message), cancellationToken);

    private DateOnly Today(Member member) => member.Calendar().DayOf(clock.GetUtcNow());
}

/// <summary>Takes a press on "Import".</summary>
internal sealed class ConfirmImportHandler(CoachDbContext db, ImportDecision decision, ConfirmImport confirmImport, NextDigest nextDigest) : IBlockActionHandler
{
    public string ActionId => PreviewQuestions.ConfirmAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await decision.Find(request, cancellationToken) is not var (member, import))
        {
            return;
        }

        var draft = PlanReader.Read(import.Text!, import.ReadOn!.Value);
        var presentDays = await db.Plans.Of(member).Where(plan => plan.ArchivedAt == null)
            .Select(plan => plan.ShiftedByDays).FirstOrDefaultAsync(cancellationToken);
        var answers = PreviewQuestions.Read(draft, PlanShift.Offers(draft, import.ReadOn.Value, presentDays), request.State);
        var saved = answers.Shift?.Apply(draft) ?? draft;
        await confirmImport.Execute(member, import, saved, answers, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var nudge = await db.Nudges.Of(member).SingleAsync(n => n.Kind == NudgeKind.MorningDigest, cancellationToken);
        var digest = await nextDigest.Describe(nudge, member, cancellationToken);
        await decision.Replace(member, request, ImportedMessage.Build(import.SourceName, saved, answers, digest), cancellationToken);
    }
}

/// <summary>Takes a press on "Discard".</summary>
internal sealed class DiscardImportHandler(ImportDecision decision) : IBlockActionHandler
{
    public string ActionId => PreviewQuestions.DiscardAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await decision.Find(request, cancellationToken) is not var (member, import))
        {
            return;
        }

        import.State = PlanImportState.Discarded;
        import.Text = null;
        await decision.Replace(member, request, Reply.Plain("Discarded: nothing of that plan was kept. Send it again whenever you like."), cancellationToken);
    }
}
