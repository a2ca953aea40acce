using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Shows what waits below the habit of circling the threads, wherever it is reminded of.</summary>
internal sealed class ThreadsInNudge(MemberThreads threads) : IHabitDetails
{
    public HabitKey Key => HabitKey.Threads;

    public async Task<IReadOnlyList<Block>> Show(Member member, CancellationToken cancellationToken) =>
        ThreadsMessage.Below(await threads.Read(member, cancellationToken));
}

/// <summary>Counts the threads on the Home tab.</summary>
internal sealed class ThreadsAtHome(MemberThreads threads) : IHomeSection
{
    public int Order => 50;

    public async Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var sweep = await threads.Read(member, cancellationToken);

        return sweep.Mine.Count + sweep.Saved.Count + sweep.Waiting.Count == 0 ? [] :
        [
            ThreadBlocks.Heading("*Threads*"),
            new SectionBlock
            {
                Text = (Markdown)string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{sweep.Mine.Count} yours, {sweep.Saved.Count} saved, {sweep.Waiting.Count} waiting for others. `/plan threads` lists them."),
            },
        ];
    }
}
