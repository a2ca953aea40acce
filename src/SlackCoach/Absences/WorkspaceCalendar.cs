using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Calendars;
using SlackCoach.Fetch;
using SlackCoach.Members;

namespace SlackCoach.Absences;

/// <summary>Reads the days off that the configuration names, and has every workspace keep them.</summary>
internal sealed partial class WorkspaceCalendar(
    IServiceScopeFactory scopes,
    IOptions<DaysOffOptions> options,
    IOptions<MemberOptions> members,
    ProductClock clock,
    TimeProvider time,
    ILogger<WorkspaceCalendar> logger)
{
    // A character takes at most four bytes.
    private const int MaxBytes = 4 * CalendarReader.LongestText;

    private const int DaysBack = 60;
    private const int DaysAhead = 550;

    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(1);

    private DateTimeOffset _readAt;
    private int _served = -1;

    /// <summary>Reads them, unless that was done within a day for as many workspaces. What cannot be read is logged, and the days known
    /// so far stay.</summary>
    public async Task Refresh(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var days = scope.ServiceProvider.GetRequiredService<WorkspaceDays>();
        var workspaces = await days.Workspaces(cancellationToken);

        if (workspaces.Count == _served && time.GetUtcNow() - _readAt < FreshFor)
        {
            return;
        }

        if (await Read(scope.ServiceProvider, cancellationToken) is not { } calendar)
        {
            return;
        }

        foreach (var problem in calendar.Problems)
        {
            Log.NotRead(logger, problem.Line, problem.Message);
        }

        // A page that asks for a login says nothing about the days off.
        if (!calendar.IsWhole)
        {
            return;
        }

        var from = Today().AddDays(-DaysBack);

        foreach (var workspaceId in workspaces)
        {
            await days.Replace(workspaceId, from, calendar.Days, cancellationToken);
        }

        (_readAt, _served) = (time.GetUtcNow(), workspaces.Count);
    }

    private async Task<DaysOffCalendar?> Read(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (options.Value.Calendar.Length == 0)
        {
            return new DaysOffCalendar([], []);
        }

        try
        {
            var text = options.Value.Link is { } link
                ? (await services.GetRequiredService<PublicFetcher>().GetText(link, MaxBytes, cancellationToken)).Text
                : await File.ReadAllTextAsync(options.Value.Calendar, cancellationToken);
            var today = Today();

            return CalendarReader.Read(text, today.AddDays(-DaysBack), today.AddDays(DaysAhead), Zone());
        }
        catch (Exception exception) when (exception is FetchException or IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(logger, exception.Message);

            return null;
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone()).DateTime);

    private TimeZoneInfo Zone() => MemberCalendar.TryFindZone(members.Value.DefaultZone, out var zone) ? zone : TimeZoneInfo.Utc;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "DaysOff:Calendar could not be read; the days known so far stay: {Reason}")]
        public static partial void Unreadable(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "DaysOff:Calendar, line {Line}: {Reason}")]
        public static partial void NotRead(ILogger logger, int line, string reason);
    }
}
