using System.Collections.Immutable;
using static SlackCoach.Sandbox.SampleWorkspace.Harborline;

namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>What was said before the visitor came.</summary>
internal static class History
{
    private const string Priya = "U07PRIYA01";
    private const string Jonas = "U07JONAS01";
    private const string Mei = "U07MEILN01";

    public static readonly ImmutableArray<Line> Lines =
    [
        new(70, CheckoutId, Mei,
            "The new address form goes to half of our visitors from tomorrow. Abandonment on that step is 11.4% today; let "
            + "us see where it is on Friday.")
        {
            Reactions = [(NadiaId, "eyes"), (Jonas, "crossed_fingers")],
        },
        new(52, CheckoutId, Jonas,
            "Does anybody know why we round the tax *per line* and not on the total? Finance found a basket that is off by two cents.")
        {
            Replies =
            [
                new(14, NadiaId, "It was per total until last spring. The invoice service rounds per line, and the two have to agree."),
                new(21, Jonas, "So the basket that is off has a discount spread over lines?"),
                new(33, NadiaId, "I think so. `allocate_discount` rounds each share down and nobody hands out the remainder. "
                + "I will write a test tonight."),
                new(1330, Jonas, "Did the test fail the way you expected?"),
            ],
        },
        new(27, CheckoutId, NadiaId,
            "Heads-up: I am splitting the payment retry change into three pull requests so that each can be read in one "
            + "sitting. The first one only moves code.")
        {
            Reactions = [(Jonas, "heart"), (TomasId, "thumbsup")],
            Replies = [new(40, TomasId, "Thank you. The last review of that size took us a week.")],
        },
        new(5, CheckoutId, Mei, "<@U07NADIA01> can the saved-cards experiment start on Thursday, or does it wait for the retry change?")
        {
            Replies = [new(25, Jonas, "From my side it can start; the flag is in.")],
        },
        new(75, PlatformId, Priya, "Staging moves to the new database host tonight at 20:00 UTC. Expect about ten minutes without writes.")
        {
            Reactions = [(TomasId, "thumbsup"), (NadiaId, "thumbsup")],
        },
        new(54, PlatformId, Priya,
            "Staging is over, seven minutes in all. Production follows next week; the runbook is at "
            + "https://wiki.example.com/runbooks/database-move and I would love a second reader.")
        {
            Replies =
            [
                new(90, TomasId, "<@U07NADIA01> would you read it? You know the checkout side of it best."),
                new(150, NadiaId, "Yes, tomorrow."),
            ],
        },
        new(29, PlatformId, Jonas,
            "The build queue is at 25 minutes since this morning. Is somebody running load tests on the shared runners?")
        {
            Replies = [new(6, Priya, "Found it: a nightly job that never ended. Killed; the queue drains now."), new(9, Jonas, "Thanks!")],
        },
        new(6, PlatformId, Priya, "On-call this week is me. Two alerts last night, both from the same flaky probe; a fix is up for review.")
        {
            Reactions = [(NadiaId, "eyes")],
        },
        new(50, DesignId, Mei, "Three drafts of the page after payment are in the folder. The second one says less, and I think it is the better for it.")
        {
            Replies =
            [
                new(35, NadiaId, "The second one reads well. What does it say when the bank answers late, do we have words for that?"),
                new(1520, TomasId, "We should. That state is on screen for nine seconds on a bad day."),
            ],
        },
        new(24, DesignId, NadiaId, "<@U07MEILN01> is the empty basket drawn anywhere? I can only find the full one.")
        {
            Replies = [new(50, Mei, "It is now: same folder, last page."), new(64, NadiaId, "Found it, thank you!")],
        },
        new(4, DesignId, Mei, "<@U07NADIA01> could you tell me by tomorrow whether the address form can show two errors at once?"),
        new(48, RandomId, Jonas, "The bakery at the corner now has the good cinnamon buns on Wednesdays too. This is not a drill.")
        {
            Reactions = [(NadiaId, "tada"), (Mei, "tada"), (Priya, "cry")],
        },
        new(26, RandomId, Mei, "Whoever left a single glove in the big meeting room: it is on the plant.")
        {
            Replies = [new(4, NadiaId, "Which plant?"), new(7, Mei, "The tall one. It waves now.")],
        },
        new(7, RandomId, TomasId, "Lunch walk at 12:30 if it stays dry?")
        {
            Reactions = [(NadiaId, "thumbsup"), (Jonas, "thumbsup")],
        },
    ];

    internal sealed record Line(double HoursAgo, string Channel, string Who, string Text)
    {
        public ImmutableArray<(string Who, string Name)> Reactions { get; init; } = [];

        public ImmutableArray<Reply> Replies { get; init; } = [];
    }

    internal sealed record Reply(double MinutesLater, string Who, string Text);
}
