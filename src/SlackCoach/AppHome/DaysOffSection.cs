using System.Globalization;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>The days off that the plan names and that are not over.</summary>
internal sealed class DaysOffSection(PlannedDaysOff daysOff) : IHomeSection
{
    private const int MostDays = 10;

    public int Order => 100;

    public async Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var coming = (await daysOff.Read(member, cancellationToken)).Where(day => day >= today).Order().ToList();

        if (coming.Count == 0)
        {
            return [];
        }

        var named = string.Join(", ", coming.Take(MostDays).Select(day => day.ToString("ddd d MMM", CultureInfo.InvariantCulture)));
        var more = coming.Count > MostDays ? string.Create(CultureInfo.InvariantCulture, $" and {coming.Count - MostDays} more") : string.Empty;

        return [new SectionBlock { Text = (Markdown)"*Days off in your plan*" }, new SectionBlock { Text = (PlainText)$"{named}{more}" }];
    }
}
