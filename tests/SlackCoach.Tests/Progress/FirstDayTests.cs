using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Progress;

/// <summary>The week's first day counts from the hour at which a day begins.</summary>
public sealed class FirstDayTests
{
    [Fact]
    public async Task What_was_done_on_the_first_day_is_in_the_summary_and_what_was_done_in_the_night_before_is_not()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Rows(async db =>
        {
            var member = await db.Members.TagWith(EveryWorkspace.Tag).FirstAsync(row => row.SlackUserId == Workplace.Nadia);
            db.PullRequestDeeds.AddRange(Reviewed(member, 7, "2027-01-04 03:00"), Reviewed(member, 8, "2027-01-04 10:00"), Reviewed(member, 9, "2027-01-04 02:59"));
            return await db.SaveChangesAsync();
        });
        await work.MoveTo("2027-01-05 10:00");

        Assert.Contains("2 reviews given", Shown.Text(await work.Say("/plan summary")), StringComparison.Ordinal);
    }

    private static PullRequestDeed Reviewed(Member member, int number, string at) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(),
        MemberId = member.Id,
        Kind = PullRequestDeedKind.Reviewed,
        Repository = "harborline/web",
        Number = number,
        Title = "Change it",
        Url = "https://github.example/harborline/web/pull/7",
        At = Workplace.Berlin(at),
    };
}
