using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Naming;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Routines;

/// <summary>Answers <c>/plan skip HABIT [yesterday | DATE] [because REASON]</c>.</summary>
internal sealed class SkipSubcommand(EntryFinder finder, SkipHabit skipHabit, ProductClock clock) : IPlanSubcommand
{
    private const string Because = " because ";
    private const int LongestReason = 200;

    public string Name => "skip";

    public string Usage => "skip HABIT [yesterday | DATE] [because REASON]";

    public string Summary => "leaves a habit out this time, at no cost";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var today = request.Member.Calendar().DayOf(clock.GetUtcNow());
        var (named, reason) = Split(request.Arguments);
        var outcome = await finder.Find(request.Member, named, cancellationToken);

        if (outcome is not NamingOutcome.Found(var entry, var on))
        {
            return NamingReply.Build(outcome, today, EntryChoice.Skip);
        }

        return SkipReply.Build(
            await skipHabit.Execute(request.Member, new EntryReference(entry.Kind, entry.SubjectId, on), reason, cancellationToken), today);
    }

    private static (string Named, string? Reason) Split(string arguments)
    {
        var at = arguments.IndexOf(Because, StringComparison.OrdinalIgnoreCase);

        return at < 0 ? (arguments, null)
            : (arguments[..at].Trim(), arguments[(at + Because.Length)..].Trim() is { Length: > 0 } reason ? SlackText.Shorten(reason, LongestReason) : null);
    }
}
