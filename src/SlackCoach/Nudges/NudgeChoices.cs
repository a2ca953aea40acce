using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>What a member decides about a nudge by a button under it.</summary>
internal sealed class NudgeChoices(CoachDbContext db, People people, Membership membership, OutboxWriter outbox, ProductClock clock)
{
    /// <summary>It stays as it is, and counts as answered.</summary>
    public Task Keep(BlockActionRequest request, CancellationToken cancellationToken) => Decide(
        request,
        (_, nudge) =>
        {
            nudge.Welcome();

            return Task.FromResult($"{NudgeMessages.Name(nudge)} stays as it is.");
        },
        cancellationToken);

    /// <summary>It comes no more until the member wants it again.</summary>
    public Task Pause(BlockActionRequest request, CancellationToken cancellationToken) => Decide(
        request,
        (_, nudge) =>
        {
            nudge.Welcome();
            (nudge.PausedAt, nudge.NextDueAt) = (clock.GetUtcNow(), null);

            return Task.FromResult($"{NudgeMessages.Name(nudge)} is paused. /plan settings brings it back.");
        },
        cancellationToken);

    /// <summary>A paused one comes again.</summary>
    public Task Resume(BlockActionRequest request, CancellationToken cancellationToken) => Decide(
        request,
        async (member, nudge) =>
        {
            nudge.Welcome();
            await membership.Schedule(nudge, member, cancellationToken);

            return $"{NudgeMessages.Name(nudge)} comes again.";
        },
        cancellationToken);

    private async Task Decide(BlockActionRequest request, Func<Member, Nudge, Task<string>> decide, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        member.Acted(clock.GetUtcNow());
        var nudge = await db.Nudges.Of(member).SingleOrDefaultAsync(nudge => nudge.Id == id, cancellationToken);
        var answer = nudge is null ? "That reminder is no longer there. /plan settings shows what there is." : await decide(member, nudge);

        await outbox.Add(outbox.Whisper(member, request, member.Calendar().DayOf(clock.GetUtcNow()), Reply.Plain(answer)), cancellationToken);
    }
}
