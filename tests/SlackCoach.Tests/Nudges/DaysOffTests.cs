using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Domain.Time.Holidays;
using SlackCoach.Members;
using SlackCoach.Nudges;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Nudges;

public sealed class DaysOffTests
{
    [Theory]
    [InlineData(1, "DE-BY")]
    [InlineData(2, "GB-SCT")]
    [InlineData(3, "JP")]
    [InlineData(4, null)]
    public async Task Weekends_holidays_and_days_off_never_bring_a_nudge_and_other_days_always_do(int seed, string? country)
    {
        var random = new Random(seed);
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        var first = DateOnly.FromDateTime(SampleRows.Now.UtcDateTime);
        var plan = SampleRows.Plan(floor.Member);
        await floor.Add(
            SampleRows.Digest(floor.Member, SampleRows.Now),
            plan,
            SampleRows.TimeOff(plan, Some(), Some()),
            SampleRows.DayOff(floor.Workspace, Some()),
            SampleRows.OwnDayOff(floor.Member, Some()),
            SampleRows.Absence(floor.Member, first.AddDays(random.Next(20)), first.AddDays(20 + random.Next(10))),
            SampleRows.Absence(floor.Member, first.AddDays(100), null));
        await floor.Read(db => db.Members.In(floor.Workspace.Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.Country, country)));

        for (var day = 0; day < 120; day++)
        {
            await floor.Do(services => services.GetRequiredService<NudgePlanner>().EnqueueDue(CancellationToken.None));
            floor.Time.Advance(TimeSpan.FromDays(1));
        }

        var nudged = await floor.Read(db => db.Outbox.In(floor.Workspace.Id).Select(row => row.On).ToListAsync());
        var working = await floor.Do(async services => await services.GetRequiredService<WorkingTimes>().Of(
            await services.GetRequiredService<CoachDbContext>().Members.In(floor.Workspace.Id).SingleAsync(), CancellationToken.None));
        var expected = Enumerable.Range(0, 120).Select(first.AddDays).Where(day => working.IsWorking(day));

        Assert.Equal(expected, nudged.Order());
        Assert.All(nudged, day => Assert.Null(PublicHolidays.Of(country)?.NameOf(day)));
        Assert.InRange(nudged.Count, 40, 75);

        DateOnly Some() => first.AddDays(random.Next(100));
    }
}
