using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Nudges;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

/// <summary>Answers <c>/plan snooze HABIT [UNTIL]</c>: the longest end of the line that says a time is one, the rest names the habit.</summary>
internal sealed class SnoozeSubcommand(EntryFinder finder, SnoozeHabit snoozeHabit, MemberSnoozing snoozing, ProductClock clock) : IPlanSubcommand
{
    private const int MostWords = 40;

    public string Name => "snooze";

    public string Usage => "snooze HABIT [1h | this afternoon | tomorrow | DATE]";

    public string Summary => "reminds you of a habit later; without a time, in an hour";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (named, until) = Split(request.Arguments, await snoozing.Rules(request.Member, cancellationToken), now);
        var outcome = await finder.Find(request.Member, named, cancellationToken);

        if (outcome is not NamingOutcome.Found(var entry, var on))
        {
            return NamingReply.Build(outcome, request.Member.Calendar().DayOf(now), EntryChoice.Snooze);
        }

        return SnoozeReply.Build(await snoozeHabit.Execute(request.Member, new EntryReference(entry.Kind, entry.SubjectId, on), until, cancellationToken));
    }

    private static (string Named, string Until) Split(string arguments, SnoozeRules rules, DateTimeOffset now)
    {
        var words = arguments.Split(' ', MostWords, StringSplitOptions.RemoveEmptyEntries);
        var ends = Enumerable.Range(1, Math.Max(0, words.Length - 1)).Select(count => (Named: words[..count], Until: string.Join(' ', words[count..])));

        return ends.Where(end => rules.Read(end.Until, now) is not null).Select(end => (string.Join(' ', end.Named), end.Until)).FirstOrDefault() switch
        {
            (null, _) => (arguments, string.Empty),
            var found => found,
        };
    }
}
