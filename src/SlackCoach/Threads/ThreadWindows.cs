using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>The windows that ask for a line, a time or a person before a thread is dealt with.</summary>
internal sealed partial class ThreadWindows(AfterReply afterReply, Secrets secrets)
{
    public const string CallbackId = "thread_decide";
    public const string Block = "answer";
    public const string Input = "value";

    private const int LongestLine = 200;
    private const int LongestTime = 60;

    /// <summary>Opens one once Slack has its answer.</summary>
    public void Open(BlockActionRequest request, Member member, string choice, LedgerEntry row)
    {
        var origin = new ThreadOrigin(choice, row.Id, request is { IsEphemeral: true, ResponseUrl: { } url } ? secrets.Protect(url) : null);
        var view = Build(origin, row);
        afterReply.Enqueue((services, cancellationToken) => Open(services, request.TeamId, member, request.TriggerId, view, cancellationToken));
    }

    internal static ModalView Build(ThreadOrigin origin, LedgerEntry row) => new()
    {
        CallbackId = CallbackId,
        PrivateMetadata = origin.ToString(),
        Title = origin.Choice switch { ThreadBlocks.Snooze => "Snooze until", ThreadBlocks.HandOver => "Hand over", _ => "Done" },
        Submit = origin.Choice switch { ThreadBlocks.Snooze => "Snooze", ThreadBlocks.HandOver => "Hand over", _ => "Done" },
        Close = "Cancel",
        Blocks =
        [
            new SectionBlock { Text = (PlainText)ThreadBlocks.Title(row.Title) },
            origin.Choice switch
            {
                ThreadBlocks.Snooze => new InputBlock
                {
                    BlockId = Block,
                    Label = "Until when?",
                    Hint = "Such as: in an hour, this afternoon, tomorrow, Thursday, 2027-01-11. Somebody who asks anew brings it back earlier.",
                    Element = new PlainTextInput { ActionId = Input, MaxLength = LongestTime },
                },
                ThreadBlocks.HandOver => new InputBlock
                {
                    BlockId = Block,
                    Label = "To whom?",
                    Hint = "Nothing is sent to them: tell them in the thread. Here it then waits for them.",
                    Element = new UsersSelect { ActionId = Input },
                },
                _ => new InputBlock
                {
                    BlockId = Block,
                    Label = "What came of it?",
                    Hint = "One line, such as “decided to keep the cache”. For you alone: it is kept as evidence.",
                    Optional = true,
                    Element = new PlainTextInput { ActionId = Input, MaxLength = LongestLine },
                },
            },
        ],
    };

    private static async Task Open(
        IServiceProvider services, string teamId, Member member, string triggerId, ModalView view, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ISlackMessenger>().OpenView(teamId, triggerId, view, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<ThreadWindows>>(), exception, reference);
            await Tell(services, member, triggerId, reference, cancellationToken);
        }
    }

    private static async Task Tell(IServiceProvider services, Member member, string triggerId, string reference, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var today = services.GetRequiredService<MemberThreads>().Today(member);
        var message = Reply.Plain($"Slack did not open the window, and nothing was changed. Please try once more. Reference: {reference}");
        await outbox.Add(outbox.Written(member, "thread-window", triggerId, today, message), cancellationToken);
        await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
        await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The window of a thread did not open. Reference: {Reference}")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}

/// <summary>Where a window was opened: it comes back with the window, so that the answer finds the message.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="EntryId">The thread.</param>
/// <param name="ProtectedResponseUrl">Encrypted; for a message that only the member sees, and null for one that was posted.</param>
internal sealed record ThreadOrigin(string Choice, Guid EntryId, string? ProtectedResponseUrl)
{
    public override string ToString() => $"{Choice} {EntryId:N} {ProtectedResponseUrl}";

    public static ThreadOrigin? TryParse(string text) =>
        text.Split(' ', 3) is [var choice, var id, var url] && Guid.TryParseExact(id, "N", out var entryId)
            ? new ThreadOrigin(choice, entryId, url.Length > 0 ? url : null)
            : null;
}
