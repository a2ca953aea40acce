using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Absences;
using SlackCoach.Fetch;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Absences;

public sealed class SqliteOwnCalendarReadingTests : OwnCalendarReadingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresOwnCalendarReadingTests : OwnCalendarReadingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>The clock stands at Monday, 4 January 2027.</summary>
public abstract class OwnCalendarReadingTests
{
    private const string Calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270107\nEND:VEVENT\nEND:VCALENDAR\n";

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Two_processes_never_read_one_calendar_at_once()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        site.Script.Enqueue(async context =>
        {
            asked.SetResult();
            await release.Task;
            await context.Response.WriteAsync(Calendar);
        });

        var first = Read(floor);
        await asked.Task;
        await Read(floor);
        release.SetResult();
        await first;
        await Read(floor);

        Assert.Single(site.Requests);
        Assert.Equal([new DateOnly(2027, 1, 7)], await Days(floor));
        Assert.Single(await Said(floor));
    }

    [SkippableFact]
    public async Task What_is_removed_while_it_is_read_leaves_no_days()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        site.Script.Enqueue(async context =>
        {
            await floor.Do(services => services.GetRequiredService<OwnCalendars>().Remove(floor.Member, CancellationToken.None));
            await context.Response.WriteAsync(Calendar);
        });

        await Read(floor);

        Assert.Empty(await Days(floor));
        Assert.Empty(await Said(floor));
    }

    [SkippableFact]
    public async Task What_is_chosen_while_another_is_read_is_the_one_that_counts()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        site.Script.Enqueue(async context =>
        {
            await Follow(floor, site.Address + "other.ics");
            await context.Response.WriteAsync(Calendar.Replace("0107", "0201", StringComparison.Ordinal));
        });
        site.Script.Enqueue(LoopbackServer.Body(Calendar));

        await Read(floor);
        await Read(floor);

        Assert.Equal(["/days.ics", "/other.ics"], site.Requests.Select(request => request.Path));
        Assert.Equal([new DateOnly(2027, 1, 7)], await Days(floor));
    }

    [SkippableFact]
    public async Task A_calendar_that_fails_keeps_its_days_is_tried_ever_less_often_and_is_spoken_of_once()
    {
        await using var site = await LoopbackServer.Start(LoopbackServer.Body(Calendar));
        await using var floor = await Start(site);
        await Read(floor);
        floor.Time.Advance(TimeSpan.FromDays(1));

        for (var hour = 0; hour < 24; hour++)
        {
            await Read(floor);
            floor.Time.Advance(TimeSpan.FromHours(1));
        }

        // At once, and after 1, 2, 4 and 8 hours.
        Assert.Equal(1 + 5, site.Requests.Count);
        Assert.Equal([new DateOnly(2027, 1, 7)], await Days(floor));
        Assert.Equal(
            ["I read your calendar", "I could not read you"], (await Said(floor)).ConvertAll(payload => payload[payload.IndexOf('I', StringComparison.Ordinal)..][..20]));
    }

    [SkippableFact]
    public async Task Days_that_are_no_longer_named_are_worked_again_and_those_long_over_stay_off()
    {
        await using var site = await LoopbackServer.Start(LoopbackServer.Body(Calendar));
        await using var floor = await Start(site);
        await floor.Add(Off(new DateOnly(2026, 12, 20)), Off(new DateOnly(2026, 12, 21)), Off(new DateOnly(2027, 2, 1)));

        await Read(floor);

        Assert.Equal([new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 7)], await Days(floor));
        var working = await floor.Do(services => services.GetRequiredService<WorkingTimes>().Of(floor.Member, CancellationToken.None));
        var amongOthers = await floor.Do(services => services.GetRequiredService<WorkingTimes>().Of([floor.Member], CancellationToken.None));
        Assert.All([working, amongOthers[floor.Member.Id]], time => Assert.False(time.IsWorking(new DateOnly(2027, 1, 7))));

        OwnDayOff Off(DateOnly on) => SampleRows.OwnDayOff(floor.Member, on);
    }

    private async Task<Floor> Start(LoopbackServer site)
    {
        var floor = await Floor.Start(Provider, more: services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Fetch:TrustedHosts:0", $"127.0.0.1:{site.Port}")]).Build());
            services.AddFetch();
            services.AddScoped<OwnCalendarSource>();
            services.AddScoped<KeepOwnCalendar>();
            services.AddSingleton<OwnCalendarReading>();
        });
        await Follow(floor, site.Address + "days.ics");

        return floor;
    }

    private static Task Follow(Floor floor, string link) =>
        floor.Do(services => services.GetRequiredService<OwnCalendars>().Follow(floor.Member, new Uri(link), CancellationToken.None));

    private static Task Read(Floor floor) => floor.Services.GetRequiredService<OwnCalendarReading>().ReadDue(CancellationToken.None);

    private static Task<List<DateOnly>> Days(Floor floor) =>
        floor.Read(db => db.OwnDaysOff.Of(floor.Member).Select(day => day.On).OrderBy(on => on).ToListAsync());

    private static Task<List<string>> Said(Floor floor) =>
        floor.Read(db => db.Outbox.Of(floor.Member).OrderBy(row => row.Id).Select(row => row.Payload!).ToListAsync());
}
