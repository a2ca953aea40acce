using Microsoft.EntityFrameworkCore;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Composes the question how a 1:1 went.</summary>
internal sealed class AskedComposer(CoachDbContext db) : IMessageComposer
{
    public const string ComposerName = "OneOnOneAsked";

    public string Name => ComposerName;

    public bool IsUnasked => true;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(row.Subject!, "N");

        if (await db.OneOnOneMeetings.Of(member).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var series = await db.OneOnOnes.Of(member).SingleAsync(candidate => candidate.Id == meeting.OneOnOneId, cancellationToken);

        return new Composition(AskedMessage.Build(series, meeting, await NextOn(db, meeting, cancellationToken)));
    }

    /// <summary>The day of the next 1:1 with the same person.</summary>
    public static Task<DateOnly?> NextOn(CoachDbContext db, OneOnOneMeeting meeting, CancellationToken cancellationToken) =>
        db.OneOnOneMeetings.In(meeting.WorkspaceId)
            .Where(other => other.OneOnOneId == meeting.OneOnOneId && other.On > meeting.On
                && (other.State == OneOnOneState.Planned || other.State == OneOnOneState.Briefed))
            .OrderBy(other => other.On).Select(other => (DateOnly?)other.On).FirstOrDefaultAsync(cancellationToken);
}
