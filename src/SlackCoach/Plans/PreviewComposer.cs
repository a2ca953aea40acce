using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Plans;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>Reads a requested plan and composes what was understood of it, or why it could not be read.</summary>
internal sealed class PreviewComposer(CoachDbContext db, PlanSource source, MemberProfiles profiles, PlanComparison comparison, ProductClock clock)
    : IMessageComposer
{
    public const string ComposerName = "PlanPreview";

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var importId = Guid.ParseExact(row.Subject!, "N");
        var import = await db.PlanImports.Of(member).SingleAsync(i => i.Id == importId, cancellationToken);

        if (import.State is PlanImportState.Confirmed or PlanImportState.Discarded)
        {
            return null;
        }

        await profiles.EnsureRead(member, cancellationToken);

        if (member.Refusal is { } refusal)
        {
            Fail(import);

            return new Composition(StartMessage.Refused(refusal));
        }

        try
        {
            var teamId = await db.Workspaces.Where(w => w.Id == member.WorkspaceId).Select(w => w.TeamId).SingleAsync(cancellationToken);
            import.Text = await source.Read(teamId, import, cancellationToken);
            import.ReadOn = member.Calendar().DayOf(clock.GetUtcNow());

            return await Preview(member, import, PlanReader.Read(import.Text, import.ReadOn.Value), cancellationToken);
        }
        catch (Exception exception) when (exception is PlanSourceException or PlanUnreadableException)
        {
            Fail(import);

            return new Composition(PreviewMessage.Unreadable(import.SourceName, exception.Message));
        }
    }

    private async Task<Composition> Preview(Member member, PlanImport import, PlanDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Items.Count == 0 && draft.Routine.Count == 0)
        {
            Fail(import);

            return PreviewMessage.NothingFound(import.SourceName, draft);
        }

        var compared = await comparison.Compare(member, import.Text!, draft, cancellationToken);

        if (compared is { IsSame: true })
        {
            import.State = PlanImportState.Discarded;
            import.Text = null;

            return new Composition(PreviewMessage.Same(import.SourceName));
        }

        import.State = PlanImportState.Previewed;
        var shifts = PlanShift.Offers(draft, import.ReadOn!.Value, compared?.MovedByDays ?? 0);
        var zone = member.ZoneIsDefault
            ? string.Create(CultureInfo.InvariantCulture, $"Your Slack profile names no time zone, so I use {member.ZoneId}. Set one in Slack to change that.")
            : null;

        return PreviewMessage.Build(import.Id, import.SourceName, draft, shifts, compared, zone);
    }

    private static void Fail(PlanImport import)
    {
        import.State = PlanImportState.Failed;
        import.Text = null;
    }
}
