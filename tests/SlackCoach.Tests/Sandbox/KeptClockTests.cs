using SlackCoach.Sandbox.Hosting;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sandbox;

public sealed class KeptClockTests
{
    [Fact]
    public async Task A_clock_that_was_moved_goes_on_from_there()
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-");
        await using var work = await Workplace.Open();
        KeptClock.Keep(work.App, folder.FullName);

        await work.MoveTo("2027-01-04 09:00");

        var kept = KeptClock.Read(folder.FullName);
        Assert.NotNull(kept);
        Assert.InRange(kept.Value, Workplace.Berlin("2027-01-04 09:00"), work.App.Now);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public void Without_a_readable_instant_there_is_none(string? content)
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-");

        if (content is not null)
        {
            File.WriteAllText(Path.Combine(folder.FullName, "clock.txt"), content);
        }

        Assert.Null(KeptClock.Read(folder.FullName));
        Assert.Null(KeptClock.Read(null));
        folder.Delete(recursive: true);
    }
}
