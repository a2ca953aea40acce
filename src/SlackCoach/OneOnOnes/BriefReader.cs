using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Reads what a member may want to tell in a 1:1, from local data only.</summary>
internal sealed class BriefReader(CoachDbContext db, HabitRecords habits, IEnumerable<IBriefPart> parts)
{
    // Before the first 1:1 of all: four weeks.
    private const int FirstLooksBack = 28;

    private const int MostLines = 10;
    private const int LongestLine = 130;

    /// <summary>The parts that have something to tell.</summary>
    public async Task<IReadOnlyList<BriefSection>> Read(OneOnOneMeeting meeting, MemberTiming timing, CancellationToken cancellationToken)
    {
        var (member, today, monday) = (timing.Member, timing.Today, IsoWeek.MondayOf(timing.Today));
        var last = await Last(meeting, cancellationToken);
        var since = last?.On ?? today.AddDays(-FirstLooksBack);
        var plan = await db.Plans.Of(member).AsNoTracking().SingleOrDefaultAsync(row => row.ArchivedAt == null, cancellationToken);
        var items = plan is null ? [] : await db.PlanItems.Of(member).AsNoTracking()
            .Where(item => item.PlanId == plan.Id && item.Kind != PlanItemKind.TimeOff && item.Kind != PlanItemKind.Buffer && item.Kind != PlanItemKind.OneOnOne)
            .OrderBy(item => item.WeekStartsOn == null).ThenBy(item => item.WeekStartsOn).ThenBy(item => item.Line)
            .ToListAsync(cancellationToken);
        var sections = new List<BriefSection>
        {
            Section(last is null ? "Done in the last four weeks" : $"Done since {MeetingDates.InWords(last.On)}", Done(items, since)),
            Section("Your routine", KeptHabit.Lines(await habits.Read(member, today, cancellationToken))),
        };

        foreach (var part in parts)
        {
            sections.Add(Section(part.Title, await part.Lines(member, since, today, cancellationToken)));
        }

        sections.Add(Section("Milestones ahead", Milestones(items, plan)));
        sections.Add(Section("Open from earlier weeks", [.. items.Where(item => item.CompletedOn is null && item.WeekStartsOn < monday).Select(item => item.Title)]));
        sections.Add(Section("What you noted last time", last?.Note is { } note ? [note] : []));

        return [.. sections.Where(section => section.Text.Length > 0)];
    }

    /// <summary>The last 1:1 with the same person that took place.</summary>
    private Task<OneOnOneMeeting?> Last(OneOnOneMeeting meeting, CancellationToken cancellationToken) =>
        db.OneOnOneMeetings.In(meeting.WorkspaceId).AsNoTracking()
            .Where(other => other.OneOnOneId == meeting.OneOnOneId && other.On < meeting.On && other.State != OneOnOneState.Cancelled)
            .OrderByDescending(other => other.On).FirstOrDefaultAsync(cancellationToken);

    private static List<string> Done(List<PlanItem> items, DateOnly since) =>
        [.. items.Where(item => item.CompletedOn >= since)
            .OrderBy(item => item.Kind != PlanItemKind.Milestone).ThenBy(item => item.CompletedOn)
            .Select(item => item.Kind == PlanItemKind.Milestone && !item.Title.StartsWith("Milestone", StringComparison.OrdinalIgnoreCase)
                ? $"Milestone: {item.Title}"
                : item.Title)];

    private static IEnumerable<string> Milestones(List<PlanItem> items, Plan? plan)
    {
        foreach (var item in items.Where(item => item is { Kind: PlanItemKind.Milestone, CompletedOn: null }))
        {
            yield return item.WeekStartsOn is { } monday ? $"{Cut(item.Title, LongestLine - 40)}, {IsoWeek.Label(monday)}" : item.Title;
        }

        if (plan?.TargetOn is { } target)
        {
            yield return $"Target: {(plan.TargetIsApproximate ? "about " : string.Empty)}{target.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        }
    }

    private static BriefSection Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var shown = all.Take(MostLines).Select(line => "• " + Cut(line, LongestLine)).ToList();

        if (all.Count > MostLines)
        {
            shown.Add(string.Create(CultureInfo.InvariantCulture, $"… and {all.Count - MostLines} more"));
        }

        return new BriefSection(title, string.Join('\n', shown));
    }

    private static string Cut(string text, int length) => SlackText.Shorten(text.ReplaceLineEndings(" "), length);
}
