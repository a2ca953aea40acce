using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>Reads what a person's Home tab shows now, from local data only.</summary>
internal sealed class HomeReader(TodayReader today, WeekReader week, HabitRecords habits, IEnumerable<IHomeSection> sections)
{
    public async Task<HomeView> Read(Member member, CancellationToken cancellationToken)
    {
        if (member.Refusal is { } refusal)
        {
            return HomeTabView.Refused(refusal);
        }

        if (member.JoinedAt is null)
        {
            return HomeTabView.Start();
        }

        var list = await today.Read(member, cancellationToken);
        var around = await week.Read(member, cancellationToken);
        var kept = around?.Habits ?? await habits.Read(member, list.Today, cancellationToken);
        var further = new List<Block>();

        foreach (var section in sections.OrderBy(section => section.Order))
        {
            further.AddRange(await section.Build(member, list.Today, cancellationToken));
        }

        return HomeTabView.Build(list, around, kept, further);
    }
}
