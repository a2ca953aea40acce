using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Time.Calendars;
using SlackCoach.Fetch;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Reads what a member's own calendar says. Slow: never inside a handler's three seconds.</summary>
internal sealed class OwnCalendarSource(CoachDbContext db, PublicFetcher fetcher, ISlackMessenger slack, Secrets secrets, ProductClock clock)
{
    /// <summary>How far back days may still change: as far as time off may be noted afterwards.</summary>
    public const int DaysBack = 14;

    private const int DaysAhead = 550;

    // A character takes at most four bytes.
    private const int MaxBytes = 4 * CalendarReader.LongestText;

    // What repeats is written out for a year and a half, so that even a calendar that never changes is read anew now and then.
    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(90);

    public async Task<CalendarReading> Read(OwnCalendar calendar, Member member, CancellationToken cancellationToken)
    {
        try
        {
            return calendar.FileId is { } fileId
                ? Read(await Download(calendar, fileId, cancellationToken), PageVersion.None, member)
                : await Fetch(calendar, member, cancellationToken);
        }
        catch (Exception exception) when (exception is FetchException or SlackFileException)
        {
            return new CalendarReading.Failed(exception.Message);
        }
        catch (Exception exception) when (exception is SlackException or TimeoutException)
        {
            return new CalendarReading.Failed("Slack did not hand out that file.");
        }
        catch (CryptographicException)
        {
            return new CalendarReading.Failed("The key that its link was encrypted with is gone.");
        }
    }

    private async Task<CalendarReading> Fetch(OwnCalendar calendar, Member member, CancellationToken cancellationToken)
    {
        var known = clock.GetUtcNow() - calendar.ReadAt < FreshFor && calendar is not { ETag: null, LastModified: null }
            ? new PageVersion(calendar.ETag, calendar.LastModified)
            : PageVersion.None;

        return await fetcher.GetIfChanged(new Uri(secrets.Unprotect(calendar.ProtectedLink!)), known, MaxBytes, cancellationToken) switch
        {
            FetchedPage.Changed { IsCutOff: true } => new CalendarReading.Failed($"It is larger than {ByteSize.Words(MaxBytes)}, which is more than I read."),
            FetchedPage.Changed page => Read(TextContent.Decode(page.Content.Content, page.Content.Charset), page.Version, member),
            _ => new CalendarReading.Unchanged(),
        };
    }

    private async Task<string> Download(OwnCalendar calendar, string fileId, CancellationToken cancellationToken)
    {
        var teamId = await db.Workspaces.Where(workspace => workspace.Id == calendar.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
        var file = await slack.GetFile(teamId, fileId, cancellationToken);

        return TextContent.Decode(await slack.Download(teamId, file, MaxBytes, cancellationToken), charset: null);
    }

    private CalendarReading Read(string text, PageVersion version, Member member)
    {
        var days = member.Calendar();
        var today = days.DayOf(clock.GetUtcNow());
        var found = CalendarReader.Read(text, today.AddDays(-DaysBack), today.AddDays(DaysAhead), days.Zone);

        return found.IsWhole
            ? new CalendarReading.Read([.. found.Days.Select(day => day.On)], found.Problems.Count, version)
            : new CalendarReading.Failed(found.Problems is [.., var last] ? last.Message : "The calendar has no end; it seems to be cut off.");
    }
}

/// <summary>What reading a calendar gave.</summary>
internal abstract record CalendarReading
{
    internal sealed record Unchanged : CalendarReading;

    /// <param name="Days">The days off, in order.</param>
    /// <param name="LeftOut">How many things in it could not be read.</param>
    /// <param name="Version">To be given with the next fetch.</param>
    internal sealed record Read(IReadOnlyList<DateOnly> Days, int LeftOut, PageVersion Version) : CalendarReading;

    /// <param name="Reason">A sentence fit to be shown.</param>
    internal sealed record Failed(string Reason) : CalendarReading;
}
