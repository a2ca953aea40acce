using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Reading;
using SlackCoach.Reading;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Reading;

/// <summary>The reading list as its member uses it.</summary>
public sealed class ReadingListTests
{
    [Fact]
    public async Task Documents_are_added_listed_dropped_and_put_back()
    {
        await using var scene = await ReadingScene.Open();

        Assert.Contains("nothing to read on your list", await scene.Say("read"), StringComparison.Ordinal);
        Assert.Equal("On your reading list: 1. Slow queues. /plan read shows it all.", await scene.Say("read add https://quay.example/slow-queues?utm_source=x #Queues"));
        Assert.Equal("On your reading list: 2. The <title> & more. /plan read shows it all.", await scene.Say("read add https://tide.example/2 The <title> & more"));
        Assert.Equal("That is on your list already: 1. Slow queues.", await scene.Say("read add http://QUAY.example/slow-queues/#top"));

        var list = await scene.Work.Say("/plan read");
        Assert.Equal(["Slow queues", "The <title> & more"], Shown.Links(list));
        Assert.Contains("quay.example, #queues", Shown.Text(list), StringComparison.Ordinal);
        Assert.Contains("2 to read, 0 read.", Shown.Text(list), StringComparison.Ordinal);

        Assert.StartsWith("Dropped: Slow queues.", await scene.Say("read drop queues"), StringComparison.Ordinal);
        Assert.Equal("That is dropped already: Slow queues. Nothing was changed.", await scene.Say("read drop 1"));
        Assert.Equal("You dropped that before; it is back on your list: 1. Slow queues.", await scene.Say("read add https://quay.example/slow-queues"));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        await using var scene = await ReadingScene.Open();

        foreach (var (command, answer) in new[]
        {
            ("read add mailto:ada@quay.example", "Add a link"),
            ("read done 9", "There is no document 9"),
            ("read done nothing", "No document of yours is called “nothing”"),
            ("read drop", "Which one?"),
            ("read remove 1", "Name a source by its number"),
            ("read pciks", "Did you mean /plan read picks?"),
            ("read page x", "Name a page by its number"),
            ("read add folder someone/else/docs", "SlackCoach is not set up to read someone/else"),
            ("read sources", "You follow nothing yet"),
            ("read add https://quay.example/list.md #go", "one document, or a list of links to follow?"),
        })
        {
            Assert.Contains(answer, await scene.Say(command), StringComparison.Ordinal);
        }

        Assert.Contains("nothing to read", await scene.Say("read"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finishing_takes_one_line_and_completes_the_habit()
    {
        await using var scene = await ReadingScene.Open();
        await scene.Say("read add https://quay.example/slow-queues");
        await scene.Say("read add https://quay.example/slow-clocks");

        var asked = await scene.Work.Say("/plan read done slow \"write it down\"");
        Assert.Contains("Which one do you mean?", Shown.Text(asked), StringComparison.Ordinal);

        Assert.Equal(
            "Read: Slow queues — “queues want limits”. That completes “read from the documents database”.",
            await scene.Say("read done 1 \"queues want limits\""), ignoreCase: true);
        Assert.Equal("Read: Slow clocks.", await scene.Say("read done clocks"));
        Assert.StartsWith("You read that already", await scene.Say("read done 2 again"), StringComparison.Ordinal);

        var (completions, takeaway) = await scene.Work.Rows(async db => (
            await db.HabitMarks.TagWith(SlackCoach.Storage.EveryWorkspace.Tag).CountAsync(),
            await db.ReadingItems.TagWith(SlackCoach.Storage.EveryWorkspace.Tag).Where(item => item.Number == 1).Select(item => item.Takeaway).SingleAsync()));
        Assert.Equal((1, "queues want limits"), (completions, takeaway));
    }

    [Fact]
    public async Task Picks_are_read_passed_over_and_dropped_by_their_buttons_in_a_posted_message()
    {
        await using var scene = await ReadingScene.Open();

        foreach (var name in new[] { "one", "two", "three", "four", "five" })
        {
            await scene.Say($"read add https://{name}.example/{name}");
        }

        var posted = Assert.Single(await scene.Work.Write("read picks"));
        Assert.Equal(["One", "Two", "Three"], Shown.Links(posted).Order(StringComparer.Ordinal).OrderBy(title => Array.IndexOf(["One", "Two", "Three"], title)));
        Assert.Contains("oldest unread", Shown.Text(posted), StringComparison.Ordinal);

        await scene.Press(posted, "Two", "Another");
        Assert.DoesNotContain("Two", Shown.Links(scene.Work.Now(posted)));
        Assert.Equal(3, Shown.Links(scene.Work.Now(posted)).Count);

        await scene.Press(posted, "One", "Read");
        var view = await scene.Work.OpenedView();
        Assert.Null(await scene.Work.Submit(view, new InputValues().Set(TakeawayModal.TakeawayBlock, TakeawayModal.Input, "Small steps")));
        Assert.Contains("✓ Read: One — Small steps", Shown.Text(scene.Work.Now(posted)), StringComparison.Ordinal);

        await scene.Press(posted, "Three", "Drop");
        Assert.Contains("Dropped: Three", Shown.Text(scene.Work.Now(posted)), StringComparison.Ordinal);

        // An old screen still shows the buttons.
        await scene.PressAsSeen(posted, "One", "Read");
        await scene.PressAsSeen(posted, "Three", "Drop");
        Assert.Equal(
            ["That is dropped already: Three. Nothing was changed.", "You read that already"],
            scene.Work.Whispers().TakeLast(2).Select(Shown.Text).Select(text => text.Split(", on")[0]).Order(StringComparer.Ordinal));

        var states = await scene.Work.Rows(db => db.ReadingItems.TagWith(SlackCoach.Storage.EveryWorkspace.Tag).OrderBy(item => item.Number).Select(item => item.State).ToListAsync());
        Assert.Equal([DocumentState.Read, DocumentState.Dropped], new[] { states[0], states[2] });
    }

    [Fact]
    public async Task A_pick_in_an_answer_to_a_command_is_read_by_a_form_and_the_answer_follows()
    {
        await using var scene = await ReadingScene.Open();
        await scene.Say("read add https://one.example/one");
        await scene.Say("read add https://two.example/two");

        var answer = await scene.Work.Say("/plan read picks");
        await scene.Press(answer, "One", "Read");
        await scene.Work.Submit(await scene.Work.OpenedView(), InputValues.Untouched);

        Assert.Contains("Read: One. That completes", Shown.Text(scene.Work.Now(answer)), StringComparison.Ordinal);
        Assert.Equal(["Two"], Shown.Links(scene.Work.Now(answer)));
    }

    [Fact]
    public async Task A_list_is_pasted_into_the_form_or_written_line_by_line()
    {
        await using var scene = await ReadingScene.Open();
        await scene.Work.Type("/plan read add");
        var view = await scene.Work.OpenedView();

        Assert.NotNull(await scene.Work.Submit(view, new InputValues().Set(AddReadingModal.PasteBlock, AddReadingModal.Input, "no links here")));
        Assert.Null(await scene.Work.Submit(view, new InputValues()
            .Set(AddReadingModal.PasteBlock, AddReadingModal.Input, "- [One](https://one.example/1) #a\n- nothing\n- https://two.example/2")
            .Set(AddReadingModal.TagsBlock, AddReadingModal.Input, "#Team")));
        Assert.Contains("2 documents added to your reading list. Not everything could be taken:\n• Line 2: There is no link in this line.", Shown.Text(scene.Work.Posts[^1]), StringComparison.Ordinal);

        var written = Assert.Single(await scene.Work.Write("read add https://three.example/3\nhttps://two.example/2"));
        Assert.Equal("1 document added to your reading list, 1 document there before.", Shown.Text(written));
        Assert.Contains("one.example, #a, #team", await scene.Say("read"), StringComparison.Ordinal);
    }
}
