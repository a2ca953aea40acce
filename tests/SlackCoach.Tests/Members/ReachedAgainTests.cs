using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Members;

public sealed class ReachedAgainTests
{
    [Theory]
    [InlineData("/plan today")]
    [InlineData("today")]
    [InlineData("a file")]
    public async Task Somebody_whose_direct_message_was_closed_gets_digests_again_once_they_write(string written)
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Rows(db => db.Members.TagWith(EveryWorkspace.Tag)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.PausedAt, (DateTimeOffset?)work.App.Now)));
        await work.MoveTo("2027-01-04 09:00");
        Assert.DoesNotContain(work.Posts, Shown.IsDigest);

        await (written[0] == '/' ? work.Type(written) : written == "a file" ? work.SendFile("plan.md", SmallPlan.Text) : work.Write(written));
        await work.MoveTo("2027-01-05 09:00");

        Assert.Single(work.Posts, Shown.IsDigest);
    }
}
