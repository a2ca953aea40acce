using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Progress;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Progress;

/// <summary>Composes the weekly summary, with a picture of the habits in its thread.</summary>
internal sealed class SummaryComposer(CoachDbContext db, SummaryReader summary, IEnumerable<IWeeklyFollowUp> followUps) : IMessageComposer
{
    public string Name => nameof(NudgeKind.WeeklySummary);

    public bool IsOfItsDay => true;

    public bool IsUnasked => true;

    public bool LocksMember => true;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var nudge = await db.Nudges.Of(member).SingleAsync(nudge => nudge.Kind == NudgeKind.WeeklySummary, cancellationToken);
        var told = SummaryDay.ToldOn(row.On, nudge.Days.Each().First(), member.WeekStartsOn);
        var week = await summary.Read(member, told, cancellationToken);

        foreach (var followUp in followUps)
        {
            await followUp.Follow(member, week, cancellationToken);
        }

        return new Composition(await summary.Message(member, week, cancellationToken), week.Habits.Count == 0 ? [] : [Picture(week)]);
    }

    private static Message Picture(ProgressWeek week) => new()
    {
        Text = "Your habits over the last eight weeks, numbered as above: the fuller a square, the more of that week was kept.",
        Files =
        [
            new MessageFile
            {
                Name = "habits.png",
                Title = "Habits, week by week",
                Content = HabitPicture.Draw(week.Habits).Encode(),
                AltText = HabitPicture.InWords(week.Habits),
            },
        ],
    };
}
