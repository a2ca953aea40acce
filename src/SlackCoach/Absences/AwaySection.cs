using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>What of the Home tab tells of time off: what runs, what comes, and the days off of the plan.</summary>
internal sealed class AwaySection(AbsenceReader absences, WorkingTimes workingTimes) : IHomeSection
{
    private const int MostLines = 10;

    public int Order => 100;

    public async Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await absences.Read(member, today, cancellationToken);
        var planned = (await workingTimes.Of(member, cancellationToken)).TimeOff
            .Where(off => off.EndsOn >= today && !known.Any(absence => absence.Off == off));
        var lines = known.Select(absence => (absence.Off.StartsOn, Text: AwayReply.Days(absence.Off, today) + (absence.Habit is { } habit ? $", from “{habit}”" : string.Empty)))
            .Concat(planned.Select(off => (off.StartsOn, Text: AwayReply.Days(off, today) + ", by your plan")))
            .OrderBy(line => line.StartsOn).Select(line => line.Text).Distinct().ToList();

        return lines.Count == 0 ? [] :
        [
            new SectionBlock { Text = (Markdown)"*Time off*" },
            new SectionBlock { Text = (PlainText)string.Join('\n', lines.Take(MostLines)) },
            TodayBlocks.Note("`/plan away` adds some, `/plan back` ends it."),
        ];
    }
}
