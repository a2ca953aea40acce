using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Sharing;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Sharing;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Leaving;

public sealed class SqliteForgetTests : ForgetTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresForgetTests : ForgetTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>After <c>/plan forget</c> nothing that is kept names or quotes the member, and what is others' is as it was.</summary>
public abstract class ForgetTests
{
    // Put everywhere a member can write.
    private const string Canary = "zebraquagga";

    private const string Plan = $"""
        # Towards {Canary} senior

        **Target:** 31 March 2027

        ## Problems

        1. Little {Canary} code

        ## Routine

        Every morning:

        - Sift through all open {Canary} pull requests

        ## Timeline

        ### Week 1, 2027

        - Milestone: the {Canary} schema is agreed on
        - Draft the {Canary} proposal
        """;

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Nothing_that_is_kept_names_or_quotes_whoever_has_left_and_others_keep_what_is_theirs()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Provider = Provider });
        await work.Import(SmallPlan.Text, userId: Harborline.JonasId);
        await LiveThere(work);
        var others = await DumpOf(work, Harborline.JonasId);
        Assert.NotEmpty(await Found(work));
        Assert.NotEmpty(work.InChannel());

        var asked = await work.Say("/plan forget");
        Assert.Contains("What I cannot remove", Shown.Text(asked), StringComparison.Ordinal);
        await work.Click(asked, "Keep it");
        Assert.NotEmpty(work.Posts);
        await work.Click(await work.Say("/plan forget"), "Forget everything");

        Assert.Empty(await Found(work));
        Assert.DoesNotContain(work.Slack.MessagesIn(work.DmOf(Workplace.Nadia)), message => message.User == work.Slack.App.BotUserId && !message.IsEphemeral && message.Subtype != "tombstone");
        Assert.Empty(work.InChannel());
        Assert.StartsWith("Nothing is kept of you here.", Shown.Text(work.Home()!), StringComparison.Ordinal);
        Assert.Equal(others, await DumpOf(work, Harborline.JonasId));

        // What Jonas owes is open still, in other words.
        Assert.Contains("somebody who has left SlackCoach", Shown.Text(await work.Say("/plan threads", Harborline.JonasId)), StringComparison.Ordinal);

        // Who comes back begins anew.
        Assert.StartsWith("You have kept no evidence yet", Shown.Text(await Anew(work)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Deleting_obeys_Slacks_limits_and_goes_on_after_a_restart()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Provider = Provider });
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-08 16:00");
        var before = work.Posts.Count;
        Assert.True(before > 2);

        // Slack asks for a second, which is waited for, and then for an hour, in which the app ends.
        work.Slack.Faults.Next("chat.delete", new Fault.RateLimited(1));
        work.Slack.Faults.Next("chat.delete", new Fault.RateLimited(3600));
        await work.Click(await work.Say("/plan forget"), "Forget everything");
        Assert.Equal(before, work.Posts.Count);
        Assert.Contains("Everything about you is removed here.", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);
        var waits = Assert.Single(await work.Rows(db => db.Removals.TagWith(EveryWorkspace.Tag).ToListAsync()));
        Assert.True(waits.NextDueAt - TimeProvider.System.GetUtcNow() > TimeSpan.FromMinutes(50));

        await work.Rows(db => db.Removals.TagWith(EveryWorkspace.Tag).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextDueAt, row => waits.NextDueAt.AddHours(-2))));
        await work.Restart(work.App.Now);
        Assert.Empty(work.Posts);
        Assert.Empty(await work.Rows(db => db.Removals.TagWith(EveryWorkspace.Tag).ToListAsync()));
    }

    /// <summary>Writes the canary wherever somebody can write.</summary>
    private static async Task LiveThere(Workplace work)
    {
        await work.Import(Plan);
        await work.Share(SharedFields.Evidence | SharedFields.Milestones);
        await work.MoveTo("2027-01-05 10:00");
        await work.Say($"/plan win Cut the {Canary} wait https://quay.example/{Canary} #{Canary}");
        await work.Say($"/plan win -p Said no to {Canary}");
        await work.Say($"/plan feedback Tomás \"More {Canary}\"");
        await work.Say($"/plan read add https://quay.example/{Canary}/slow");
        await work.Say($"/plan read done 1 \"takes {Canary}\"");
        await work.Say($"/plan add \"Water the {Canary}\" every 2 weeks");
        await work.Say($"/plan add \"1:1 with {Canary}\" every 6 weeks");
        await work.Say($"/plan skip prs because {Canary}");
        await work.Say("/plan done proposal");
        await work.Say("/plan away 2027-02-01..2027-02-05");
        await work.OpenHome();
        var asked = await work.SayIn(Harborline.CheckoutId, Workplace.Nadia, $"@jonas can you look at the {Canary} basket?");
        await work.SayIn(Harborline.CheckoutId, Harborline.JonasId, "@nadia which one do you mean?", asked);
        await work.SayIn(Harborline.CheckoutId, Workplace.Nadia, $"The {Canary} one. Could you take it, @jonas?", asked);
        await work.React(asked, Workplace.Nadia, "eyes");
        await work.Click(await work.Preview(), "Send");
        await work.Say($"/plan share manager <@{Workplace.Nadia}> <@{Harborline.MeiId}>", Harborline.JonasId);
        await work.MoveTo("2027-01-08 16:00");
        await work.Click(work.Posts[^2], "2");
        await work.Say("/plan export all");
        await work.Say("/plan case");
    }

    private static async Task<StandInMessage> Anew(Workplace work)
    {
        await work.Import(SmallPlan.Text);

        return await work.Say("/plan win list");
    }

    /// <summary>Where the member's id or words are found: in which tables, and on SQLite in the bytes of which files.</summary>
    private async Task<IReadOnlyList<string>> Found(Workplace work)
    {
        string[] sought = [Workplace.Nadia, Canary];
        var found = await work.Rows(async db =>
        {
            var rows = new List<string>();
            await db.Database.OpenConnectionAsync();

            foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table}\"";
                await using var reader = await command.ExecuteReaderAsync();

                while (await reader.ReadAsync())
                {
                    rows.AddRange(Enumerable.Range(0, reader.FieldCount).Where(field => sought.Any(words => reader[field].ToString()!.Contains(words, StringComparison.OrdinalIgnoreCase)))
                        .Select(field => $"{table}.{reader.GetName(field)}: {reader[field]}"));
                }
            }

            return rows;
        });

        if (Provider == DatabaseProvider.Sqlite)
        {
            found.AddRange(
                from file in Directory.EnumerateFiles(work.Database.Folder, "*", SearchOption.AllDirectories)
                where !file.EndsWith(".lock", StringComparison.Ordinal)
                let bytes = Read(file)
                from words in sought
                where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0
                select $"{words} in {Path.GetFileName(file)}");
        }

        return found;
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        return bytes.ToArray();
    }

    /// <summary>Every row of a member's, but for what sending messages changes by itself, and for words of those who left.</summary>
    private static Task<string> DumpOf(Workplace work, string userId) => work.Rows(async db =>
    {
        var member = await db.Members.TagWith(EveryWorkspace.Tag).SingleAsync(row => row.SlackUserId == userId);
        var rows = new List<object> { member };
        rows.AddRange(await db.Plans.Of(member).OrderBy(row => row.Id).ToListAsync());
        rows.AddRange(await db.PlanItems.Of(member).OrderBy(row => row.Id).ToListAsync());
        rows.AddRange(await db.Habits.Of(member).OrderBy(row => row.Id).ToListAsync());
        rows.AddRange(await db.Nudges.Of(member).OrderBy(row => row.Id).ToListAsync());
        rows.AddRange(await db.RepositoryChoices.Of(member).OrderBy(row => row.Id).ToListAsync());
        rows.AddRange(await db.LedgerEntries.Of(member).OrderBy(row => row.Id).Select(row => new { row.Id, row.State, row.Turn, row.ThreadTs }).ToListAsync());

        return string.Join('\n', rows.Select(row => JsonSerializer.Serialize(row)));
    });
}
