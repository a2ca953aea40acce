using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>Takes in a plan to be read. The preview follows in the direct message, also after a restart.</summary>
internal sealed class ImportRequests(CoachDbContext db, OutboxWriter outbox, ProductClock clock, TimeProvider time)
{
    public Task File(Member member, string fileId, string name, CancellationToken cancellationToken) =>
        Add(member, name, fileId, link: null, text: null, cancellationToken);

    public Task Link(Member member, Uri link, CancellationToken cancellationToken) =>
        Add(member, link.AbsoluteUri, fileId: null, link.AbsoluteUri, text: null, cancellationToken);

    public Task Paste(Member member, string text, CancellationToken cancellationToken) =>
        Add(member, "pasted text", fileId: null, link: null, text, cancellationToken);

    private async Task Add(Member member, string sourceName, string? fileId, string? link, string? text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var import = new PlanImport
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            SourceName = sourceName,
            FileId = fileId,
            Link = link,
            Text = text,
            State = PlanImportState.Requested,
            RequestedAt = now,
        };
        db.PlanImports.Add(import);

        var today = member.Calendar().DayOf(clock.GetUtcNow());
        await outbox.Add(outbox.Composed(member, PreviewComposer.ComposerName, import.Id.ToString("N"), today), cancellationToken);
    }
}
