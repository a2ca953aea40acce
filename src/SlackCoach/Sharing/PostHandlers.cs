using SlackCoach.Commands;
using SlackCoach.Domain.Sharing;
using SlackCoach.Members;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Finds the week that a button of a preview is about, and does something with it.</summary>
internal sealed class PostClick(MemberSharing sharing)
{
    public async Task Do(BlockActionRequest request, Func<Member, SharedWeek, Task> act, CancellationToken cancellationToken, params SharedWeekState[] states)
    {
        var value = request.Action.Value?.Split(':') ?? [];

        if (value.Length == 0 || !Guid.TryParseExact(value[0], "N", out var id) || await sharing.Presser(request, cancellationToken) is not { } member)
        {
            return;
        }

        if (await sharing.Find(member, id, cancellationToken) is not { } week)
        {
            await sharing.Whisper(member, request, Reply.Plain("That week is not here any more. Nothing was changed."), cancellationToken);
        }
        else if (value.Length > 1 && value[1] != PreviewMessage.Mark(week))
        {
            await sharing.Whisper(member, request, Reply.Plain("The text has changed since this was shown, so nothing was sent. It shows in a moment as it is now."), cancellationToken);
            await sharing.Show(member, week, request.TriggerId, cancellationToken);
        }
        else if (!states.Contains(week.State))
        {
            await sharing.Whisper(member, request, Reply.Plain($"{MemberSharing.Sentence(week)} Nothing was changed."), cancellationToken);
            await sharing.Show(member, week, request.TriggerId, cancellationToken);
        }
        else
        {
            await act(member, week);
        }
    }
}

/// <summary>Takes a press on "Send" or "Send after all".</summary>
internal sealed class SendPostHandler(PostClick click, MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => PreviewMessage.SendAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        async (member, week) =>
        {
            if (await sharing.Choice(member, cancellationToken) is not { Agreed: not null } choice)
            {
                await sharing.Whisper(member, request, Reply.Plain("Sharing is off or waits for you to agree, so nothing was sent. /plan share shows how things stand."), cancellationToken);
                return;
            }

            await sharing.Send(member, choice, week, cancellationToken);
            await sharing.Show(member, week, request.TriggerId, cancellationToken);
        },
        cancellationToken,
        SharedWeekState.Shown,
        SharedWeekState.Held,
        SharedWeekState.Withdrawn);
}

/// <summary>Takes a press on "Hold this week".</summary>
internal sealed class HoldPostHandler(PostClick click, MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => PreviewMessage.HoldAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        (member, week) =>
        {
            (week.State, week.NextDueAt) = (SharedWeekState.Held, null);

            return sharing.Show(member, week, request.TriggerId, cancellationToken);
        },
        cancellationToken,
        SharedWeekState.Shown,
        SharedWeekState.Held);
}

/// <summary>Takes a press on "Withdraw".</summary>
internal sealed class WithdrawPostHandler(PostClick click, MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => PreviewMessage.WithdrawAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        async (member, week) =>
        {
            await sharing.Withdraw(member, week, request.TriggerId, cancellationToken);
            await sharing.Show(member, week, request.TriggerId, cancellationToken);
        },
        cancellationToken,
        SharedWeekState.Posted);
}

/// <summary>Takes a press on "Edit".</summary>
internal sealed class EditPostHandler(PostClick click, FormOpening forms) : IBlockActionHandler
{
    public string ActionId => PreviewMessage.EditAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        (member, week) =>
        {
            forms.OpenAfterReply(request.TeamId, member, request.TriggerId, EditPostModal.Build(week));

            return Task.CompletedTask;
        },
        cancellationToken,
        SharedWeekState.Shown,
        SharedWeekState.Held,
        SharedWeekState.Withdrawn);
}

/// <summary>Takes what the member wrote as the post of the week; the preview shows it, and nothing is sent. Silence sends nothing of it.</summary>
internal sealed class EditPostSubmissionHandler(People people, MemberSharing sharing) : IViewSubmissionHandler
{
    public string CallbackId => EditPostModal.Callback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        // Slack counts a line end as one character, and browsers send two.
        var text = submission.State.Find(EditPostModal.Text, EditPostModal.Text)?.Text?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

        if (string.IsNullOrEmpty(text) || text.Length > SharedPost.Longest)
        {
            return Problem(string.IsNullOrEmpty(text) ? "Write something, or close this window and press Hold this week." : $"That is longer than {SharedPost.Longest} characters.");
        }

        if (await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { } member
            || !Guid.TryParseExact(submission.View.PrivateMetadata, "N", out var id) || await sharing.Find(member, id, cancellationToken) is not { } week)
        {
            return Problem("That week is not here any more. Nothing was changed.");
        }

        if (week.State is not (SharedWeekState.Shown or SharedWeekState.Held or SharedWeekState.Withdrawn))
        {
            return Problem($"{MemberSharing.Sentence(week)} Nothing was changed.");
        }

        (week.Text, week.IsEdited, week.State, week.NextDueAt) = (text, true, SharedWeekState.Shown, null);
        await sharing.Show(member, week, submission.TriggerId, cancellationToken, "This is what you wrote. Nothing is posted unless you press Send.");

        return ViewSubmissionResponse.Close;
    }

    private static ViewErrorsResponse Problem(string sentence) => new(new Dictionary<string, string> { [EditPostModal.Text] = sentence });
}
