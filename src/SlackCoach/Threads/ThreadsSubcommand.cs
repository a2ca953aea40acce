using SlackCoach.Commands;
using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Answers <c>/plan threads</c> and what may follow it, from what was heard of channels so far.</summary>
internal sealed class ThreadsSubcommand(
    ReadingProgress progress, MemberThreads threads, WhyThread why, ThreadPreferences preferences, WorkingTimes workingTimes) : IPlanSubcommand
{
    public string Name => "threads";

    public string Usage => "threads [waiting | saved | why LINK | preferences | save-with :EMOJI:]";

    public string Summary => "the Slack threads in which you owe an answer, what you saved, who owes you one";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var words = request.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words switch
        {
            [] => ThreadsMessage.Build(await threads.Read(request.Member, cancellationToken), await Reading(request.Member, cancellationToken)),
            [var one] when Is(one, "waiting") => ThreadsMessage.Waiting(await threads.Read(request.Member, cancellationToken)),
            [var one] when Is(one, "saved") => ThreadsMessage.Saved(await threads.Read(request.Member, cancellationToken)),
            [var one] when Is(one, "preferences") => await preferences.Show(request.Member, cancellationToken),
            [var one, var link] when Is(one, "why") => await Why(request.Member, link, cancellationToken),
            [var one, var emoji] when Is(one, "save-with") => SaveWith(request.Member, emoji),
            _ => Reply.Formatted(
                "I know `/plan threads`, `/plan threads waiting`, `/plan threads saved`, `/plan threads why` with a link to a message, `/plan threads preferences`, "
                + "and `/plan threads save-with :eyes:`, or `off`, for a reaction of yours that saves a message."),
        };
    }

    private async Task<Message> Why(Member member, string link, CancellationToken cancellationToken) =>
        MessageLink.TryParse(link) is var (channel, thread)
            ? await why.Explain(member, channel, thread, await workingTimes.Of(member, cancellationToken), cancellationToken)
            : Reply.Plain("Which thread? Give me the link of a message in it, by its menu and “Copy link”, behind /plan threads why.");

    private static Message SaveWith(Member member, string emoji)
    {
        if (Is(emoji, "off"))
        {
            member.SaveReaction = null;
            return Reply.Plain("No reaction of yours saves a message any more. The shortcut “Save for tomorrow” still does.");
        }

        if (ThreadCustoms.EmojiName(emoji) is not { Length: > 0 and <= 100 } name || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '\''))
        {
            return Reply.Formatted("Give me an emoji by its name, such as `/plan threads save-with :eyes:`. Nothing was changed.");
        }

        member.SaveReaction = name;
        return Reply.Plain($"Whenever you react with :{name}: in a channel that I am in, the message is saved with your threads. Everybody sees the reaction, nobody sees your list.");
    }

    /// <summary>How far the reading of channels is, where it is under way.</summary>
    private async Task<IReadOnlyList<Slack.Blocks.Block>> Reading(Member member, CancellationToken cancellationToken) =>
        await progress.Describe(member, cancellationToken) is { } sentence ? [Lists.TodayBlocks.Note(sentence)] : [];

    private static bool Is(string word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
