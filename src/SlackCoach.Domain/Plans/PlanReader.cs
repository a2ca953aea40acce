using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Reads a promotion plan written in Markdown.</summary>
/// <remarks>
/// <para>A week is named by a line of its own, be it a heading, bold, plain or a list entry: an ISO week ("Week 3", "W03", "2027-W03",
/// "Week 3, 2027"), a range (its entries belong to the first week) or dates ("Week of 23 Nov 2026", "23-27 Nov 2026"). A year line holds for
/// the weeks below it until the next year line. Weeks for which the plan names no year are taken as one timeline, nearest to the member's
/// day. "Week 1" to "Week 5" below a month are the weeks of that month, the first being the one with the month's first Thursday.</para>
/// <para>List entries below a month or quarter alone become entries without a week. In a table whose week column counts from 1 without a
/// year, weeks are counted from the start that its section names ("Timeline: June to September 2026": from the first Monday of June);
/// without a start they become entries without a week. Check boxes outside the timeline are context: they are as often a record.</para>
/// </remarks>
public static class PlanReader
{
    /// <summary>The longest text that is read, in UTF-16 characters.</summary>
    public const int MaximumLength = 256 * 1024;

    /// <summary>The most lines that are read.</summary>
    public const int MaximumLines = 20_000;

    /// <summary>Reads a plan.</summary>
    /// <param name="markdown">The plan's text.</param>
    /// <param name="today">The member's day: weeks without a year are taken nearest to it.</param>
    /// <returns>What was understood; empty for an empty text.</returns>
    /// <exception cref="PlanUnreadableException">The text is too long, nested too deeply, too costly, or no text.
    /// Anything else is read.</exception>
    public static PlanDraft Read(string markdown, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(markdown);

        try
        {
            return Walk(PlanText.From(markdown), today);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new PlanUnreadableException(PlanProblem.TooCostly, "This plan is written in a way that takes too long to read.", exception);
        }
    }

    private static PlanDraft Walk(PlanText source, DateOnly today)
    {
        var frontMatter = FrontMatter.Of(source);
        var body = source.WithoutFirst(frontMatter.LineCount);
        var walk = new PlanWalk(source, frontMatter);

        foreach (var element in PlanBlocks.Of(body))
        {
            walk.Take(element);
        }

        return walk.Finish(today);
    }
}
