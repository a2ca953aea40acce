using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Takes back time off that was noted by mistake, as if it had never been.</summary>
internal sealed class AwayRemoveHandler(CoachDbContext db, People people, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => AwayReply.RemoveAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        member.Acted(clock.GetUtcNow());
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var answer = "That time off is not there any more. Nothing was changed; /plan away shows what you have.";

        if (await db.Absences.Of(member).SingleOrDefaultAsync(absence => absence.Id == id, cancellationToken) is { } absence)
        {
            db.Absences.Remove(absence);
            answer = $"Removed: {AwayReply.Days(absence.AsTimeOff(), today)}. Those days count as before.";
        }

        await outbox.Add(outbox.Replacement(member, request, today, Reply.Plain(answer)), cancellationToken);
    }
}
