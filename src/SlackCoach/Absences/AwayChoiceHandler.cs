using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Takes the answer to what a phrase about time off meant; the question becomes the answer.</summary>
internal sealed class AwayChoiceHandler(
    CoachDbContext db, People people, RecordAbsence recordAbsence, AbsenceReader reader, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => AwayReply.ChooseAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member
            || AwayChoice.TryParse(request.Action.Value) is not { } choice)
        {
            return;
        }

        var now = clock.GetUtcNow();
        member.Acted(now);
        var today = member.Calendar().DayOf(now);
        var answer = member.Refusal is { } refusal ? StartMessage.Refused(refusal) : await Record(member, choice, today, cancellationToken);
        await outbox.Add(outbox.Replacement(member, request, today, answer), cancellationToken);
    }

    private async Task<Message> Record(Member member, AwayChoice choice, DateOnly today, CancellationToken cancellationToken)
    {
        if (choice.HabitId is { } id && !await db.Habits.Of(member).AnyAsync(habit => habit.Id == id, cancellationToken))
        {
            return Reply.Plain("You do not have that habit any more. Nothing was changed.");
        }

        var recorded = await recordAbsence.Execute(member, choice.Off, choice.Reason, cancellationToken);

        return AwayReply.Recorded(recorded, await reader.Read(member, today, cancellationToken), today);
    }
}
