using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Absences;
using SlackCoach.Fetch;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Absences;

/// <summary>The clock stands at Monday, 4 January 2027.</summary>
public sealed class WorkspaceCalendarTests
{
    [Fact]
    public async Task A_link_is_read_once_a_day_and_its_days_replace_those_known()
    {
        await using var server = await LoopbackServer.Start(
            Calendar("20270107 Company day", "20270212 Ski day"), Calendar("20270107 Founders' day", "20270315 Spring day"));
        await using var floor = await With(server.Address + "days-off.ics", server.Port);
        await floor.Add(SampleRows.DayOff(floor.Workspace, new DateOnly(2026, 6, 1)));

        await Refresh(floor);
        await Refresh(floor);
        Assert.Equal(["06-01 Company day", "01-07 Company day", "02-12 Ski day"], await Days(floor));
        Assert.Single(server.Requests);

        floor.Time.Advance(TimeSpan.FromDays(1));
        await Refresh(floor);
        Assert.Equal(["06-01 Company day", "01-07 Founders' day", "03-15 Spring day"], await Days(floor));
    }

    [Fact]
    public async Task What_cannot_be_read_leaves_the_days_as_they_are_and_is_tried_again()
    {
        await using var server = await LoopbackServer.Start(
            context => Task.FromResult(context.Response.StatusCode = 500),
            LoopbackServer.Body("<!doctype html><title>Log in</title>"),
            Calendar("20270107 Company day"));
        await using var floor = await With(server.Address, server.Port);
        await floor.Add(SampleRows.DayOff(floor.Workspace, new DateOnly(2027, 2, 1)));

        await Refresh(floor);
        await Refresh(floor);
        Assert.Equal(["02-01 Company day"], await Days(floor));

        await Refresh(floor);
        Assert.Equal(["01-07 Company day"], await Days(floor));
    }

    [Fact]
    public async Task Private_addresses_are_not_read_unless_they_are_trusted()
    {
        await using var server = await LoopbackServer.Start(Calendar("20270107 Company day"));
        await using var floor = await With(server.Address, trustedPort: null);

        await Refresh(floor);

        Assert.Empty(server.Requests);
        Assert.Empty(await Days(floor));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("https://example.com/days-off.ics", true)]
    [InlineData("ftp://example.com/days-off.ics", false)]
    [InlineData("no-such-file.ics", false)]
    public void A_setting_that_is_no_link_and_no_file_is_refused_at_the_start(string calendar, bool isValid) =>
        Assert.Equal(isValid, new DaysOffOptionsValidator().Validate(null, new DaysOffOptions { Calendar = calendar }).Succeeded);

    private static Task<Floor> With(string calendar, int? trustedPort) => Floor.Start(DatabaseProvider.Sqlite, more: services =>
    {
        services.AddFetch();
        services.Configure<DaysOffOptions>(options => options.Calendar = calendar);
        services.Configure<FetchOptions>(options =>
        {
            if (trustedPort is { } port)
            {
                options.TrustedHosts.Add(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
            }
        });
        services.AddScoped<WorkspaceDays>();
        services.AddSingleton<WorkspaceCalendar>();
    });

    private static Task Refresh(Floor floor) => floor.Services.GetRequiredService<WorkspaceCalendar>().Refresh(CancellationToken.None);

    private static async Task<List<string>> Days(Floor floor) =>
        (await floor.Read(db => db.WorkspaceDaysOff.In(floor.Workspace.Id).OrderBy(day => day.On).ToListAsync()))
        .ConvertAll(day => string.Create(CultureInfo.InvariantCulture, $"{day.On:MM-dd} {day.Name}"));

    private static Func<HttpContext, Task> Calendar(params string[] days) => context => context.Response.WriteAsync(
        "BEGIN:VCALENDAR\r\n" + string.Concat(days.Select(day => $"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{day[..8]}\r\nSUMMARY:{day[9..]}\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n");
}
