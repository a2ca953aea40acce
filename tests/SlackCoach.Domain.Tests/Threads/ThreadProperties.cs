using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Threads;

public class ThreadProperties
{
    private static readonly string[] People = ["ana", "ben", "cato"];

    private static readonly string[] Words =
    [
        "@ana can you look?", "@ben the build is red", "thanks!", "ok", "I'll look tomorrow", "done", "which one?", "It was the cache", "over to @cato", "cc @ana",
        "never mind", "!here who knows?", "!core ping", "no idea", "@cato @ana one of you, please", "+1", ":eyes:", "thanks @ana, but what about X?", "@ana",
    ];

    // A line is read once: reading takes longer than judging.
    private static readonly ConcurrentDictionary<string, MessageFacts> Lines = new();

    private static Gen<MessageFacts> AnyMessage { get; } =
        from at in Gen.Choose(0, 12)
        from who in Gen.Elements("ana", "ben", "cato", "ci[bot]", "slackcoach[own]")
        from words in Gen.Elements(Words)
        from isDeleted in Gen.Elements(false, false, false, false, false, true)
        from reaction in Gen.Elements("", "", "", "white_check_mark ana", "eyes ben", "+1 cato", "white_check_mark ben")
        select Message(who, isDeleted, words, reaction, at);

    // As in Slack, versions of a message have one author, and a later version a later edit.
    private static Gen<List<MessageFacts>> AnyThread { get; } = Gen.ListOf(AnyMessage).Select(messages => messages
        .GroupBy(message => message.Ts)
        .SelectMany(versions => versions.Select((version, at) => version with
        {
            AuthorId = versions.First().AuthorId,
            Author = versions.First().Author,
            EditedTs = at == 0 ? null : new MessageTs(version.Ts.Microseconds + at),
        }))
        .ToList());

    [Fact]
    public void Neither_order_nor_repeats_change_where_a_thread_stands() =>
        Prop.ForAll(
            AnyThread.ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            (thread, seed) =>
            {
                var shuffled = thread.Concat(thread.Take(3)).OrderBy(message => HashCode.Combine(message.Ts, message.EditedTs, seed)).ToList();

                return People.All(who => Same(Judge(thread, who), Judge(shuffled, who)));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Versions_seen_on_the_way_end_where_a_fresh_reading_begins() =>
        Prop.ForAll(
            AnyThread.ToArbitrary(),
            thread =>
            {
                var newest = thread.GroupBy(message => message.Ts).Select(versions =>
                {
                    var last = versions.OrderBy(one => one.IsDeleted).ThenBy(one => one.EditedTs ?? default).Last();

                    return versions.SelectMany(one => one.Reactions).Aggregate(last, (one, reaction) =>
                        reaction.Value.Aggregate(one, (now, user) => now.WithReaction(reaction.Key, user, isGiven: true)));
                }).ToList();

                return People.All(who => Same(Judge(thread, who), Judge(newest, who)));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_apps_and_this_product_say_makes_nothing_mine() =>
        Prop.ForAll(
            AnyThread.ToArbitrary(),
            Gen.Elements(Words).ToArbitrary(),
            (thread, words) => People.All(who =>
                Judge([.. thread, Message("ci[bot]", false, words, "", 60)], who).State == StandingState.Mine
                    == (Judge(thread, who).State == StandingState.Mine))).QuickCheckThrowOnFailure();

    [Fact]
    public void Closing_words_of_others_open_nothing() =>
        Prop.ForAll(
            AnyThread.ToArbitrary(),
            Gen.Elements("thanks!", "+1", "np", ":tada:", "@ana thank you", "gracias", "valeu", "danke dir", "merci !").ToArbitrary(),
            (thread, words) =>
                Judge(thread, "ana").State == StandingState.Mine
                || Judge([.. thread, Message("dora", false, words, "", 60)], "ana").State != StandingState.Mine).QuickCheckThrowOnFailure();

    [Fact]
    public void No_entry_changes_its_state_without_a_reason() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Choose(0, 99)).ToArbitrary(),
            steps =>
            {
                var entry = EntryRules.Enter("C1", Ts(0), Standing(0), Told.Start)!.Entry;

                foreach (var (step, at) in steps.Select((step, at) => (step, at + 1)))
                {
                    var next = Step(entry, step, at);
                    var isSame = next.Entry.State == entry.State && next.Entry.IsSaved == entry.IsSaved && next.Entry.Standing.State == entry.Standing.State;

                    if ((next.Change is null && !isSame && !(entry.State != EntryState.Open && next.Entry.State == entry.State))
                        || (next.Change is { } change && (change.From != entry.State || change.To != next.Entry.State)))
                    {
                        return false;
                    }

                    entry = next.Entry;
                }

                return true;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_away_are_neutral_for_what_is_carried_over() =>
        Prop.ForAll(
            Gen.Choose(0, 40).ToArbitrary(),
            Gen.Choose(0, 20).ToArbitrary(),
            Gen.Choose(0, 60).ToArbitrary(),
            (starts, length, later) =>
            {
                var calendar = new MemberCalendar(TimeZoneInfo.Utc, Weekdays.WorkWeek);
                var first = new DateOnly(2026, 11, 23).AddDays(starts);
                var away = new WorkingTime(calendar, DayHours.Usual, timeOff: [new TimeOff(first, first.AddDays(length))]);
                var entry = EntryRules.Enter("C1", Ts(0), Standing(0), Told.Start)!.Entry;
                var now = Told.Start.AddDays(later);
                var worked = Enumerable.Range(1, later).Count(day => away.IsWorking(new DateOnly(2026, 11, 23).AddDays(day)));

                return EntryRules.CarriedDays(entry, away, now) == worked;
            }).QuickCheckThrowOnFailure();

    private static MessageFacts Message(string who, bool isDeleted, string words, string reaction, int minute)
    {
        var said = Lines.GetOrAdd($"{who}: {words}", static line => Told.Message(line, Told.Start, isParent: false)) with { Ts = Ts(minute), IsParent = minute == 0 };
        var marked = reaction.Split(' ') is [var emoji, var by] ? said.WithReaction(emoji, by, isGiven: true) : said;

        return isDeleted ? MessageFacts.Deleted(marked.Ts, who, minute == 0) : marked;
    }

    private static EntryStep Step(ThreadEntry entry, int step, int minute)
    {
        var at = Told.Start.AddMinutes(minute);

        return (step % 10) switch
        {
            0 => EntryRules.Follow(entry, Standing(minute), at),
            1 => EntryRules.Follow(entry, Standing(minute) with { State = StandingState.Done, Reason = ThreadReason.YouAnswered }, at),
            2 => EntryRules.Save(entry, at),
            3 => EntryRules.Snooze(entry, at.AddMinutes(step), Ts(minute), at),
            4 => EntryRules.Wake(entry, at),
            5 => EntryRules.Finish(entry, null, Ts(minute), at),
            6 => EntryRules.HandOver(entry, "cato", Ts(minute), at),
            7 => EntryRules.Drop(entry, Ts(minute), at),
            8 => EntryRules.Correct(entry, (ThreadWish)(step % 3), Ts(minute), at),
            _ => EntryRules.Follow(entry, Standing(minute) with { State = (StandingState)(step % 5) }, at),
        };
    }

    private static ThreadStanding Standing(int minute) => new(StandingState.Mine, ThreadReason.AskedYou, Ts(minute)) { AskerId = "ben" };

    private static MessageTs Ts(int minute) => MessageTs.Of(Told.Start.AddMinutes(minute));

    private static ThreadStanding Judge(IReadOnlyCollection<MessageFacts> thread, string who) =>
        ThreadRules.Judge(thread, who, new ThreadCustoms { GroupIds = ["core"] }, Told.Start.AddHours(9));

    private static bool Same(ThreadStanding one, ThreadStanding other) =>
        one with { OwnerIds = [] } == other with { OwnerIds = [] } && one.OwnerIds.SequenceEqual(other.OwnerIds);
}
