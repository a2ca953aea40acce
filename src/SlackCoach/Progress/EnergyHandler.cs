using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Progress;

/// <summary>Takes the answer to how much energy a week left, also a changed one.</summary>
internal sealed class EnergyHandler(
    CoachDbContext db, People people, SummaryReader summary, PostedBlocks posted, OutboxWriter outbox, ProductClock clock, TimeProvider time) : IBlockActionHandler
{
    public string ActionId => EnergyBlocks.Action;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (EnergyBlocks.Read(request.Action.Value) is not var (weekOn, level) || await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return;
        }

        member.Acted(clock.GetUtcNow());
        var today = summary.Today(member);

        if (member.Refusal is { } refusal)
        {
            await outbox.Add(outbox.Whisper(member, request, today, StartMessage.Refused(refusal)), cancellationToken);
            return;
        }

        await Keep(member, weekOn, level, cancellationToken);
        // What is shown below reads it.
        await db.SaveChangesAsync(cancellationToken);
        var week = await summary.Read(member, HabitPeriod.Week(weekOn, member.WeekStartsOn), cancellationToken);

        if (request.IsEphemeral)
        {
            await outbox.Add(outbox.Replacement(member, request, today, await summary.Message(member, week, cancellationToken)), cancellationToken);
        }
        else
        {
            await posted.Replace(member, EnergyBlocks.Replacing(week.Energy, weekOn), request.TriggerId, today, cancellationToken);
        }
    }

    private async Task Keep(Member member, DateOnly weekOn, int level, CancellationToken cancellationToken)
    {
        if (await db.EnergyAnswers.Of(member).SingleOrDefaultAsync(answer => answer.WeekOn == weekOn, cancellationToken) is { } said)
        {
            said.Level = level;
            return;
        }

        db.EnergyAnswers.Add(new EnergyAnswer
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            WeekOn = weekOn,
            Level = level,
        });
    }
}
