using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Sharing;
using SlackCoach.Members;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Takes a press on "Set it up" or "Change".</summary>
internal sealed class OpenSharingHandler(MemberSharing sharing, FormOpening forms) : IBlockActionHandler
{
    public string ActionId => SharingMessages.OpenAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.Presser(request, cancellationToken) is { } member)
        {
            forms.OpenAfterReply(request.TeamId, member, request.TriggerId, SharingModal.Build(await sharing.Choice(member, cancellationToken)));
        }
    }
}

/// <summary>Keeps what was chosen, and asks the member to agree to who reads it. What they agreed to before holds no longer.</summary>
internal sealed class SharingSubmissionHandler(CoachDbContext db, People people, MemberSharing sharing, TimeProvider time) : IViewSubmissionHandler
{
    public string CallbackId => SharingModal.Callback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { JoinedAt: not null, Refusal: null } member)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [SharingModal.Channel] = "SlackCoach does not know your plan yet: send it one first." });
        }

        var (input, problems) = SharingModal.Read(submission.State, submission.UserId);

        if (input is null)
        {
            return new ViewErrorsResponse(problems);
        }

        var choice = await sharing.Choice(member, cancellationToken);
        var isOtherManager = choice is not null && choice.ManagerId != input.ManagerId;

        if (choice is not null && (isOtherManager || choice.ChannelId != input.ChannelId || choice.Fields != input.Fields))
        {
            await sharing.Outdate(member, submission.TriggerId, cancellationToken);
        }

        if (choice is null)
        {
            choice = new SharingChoice
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                Name = "",
                ChannelId = input.ChannelId,
                ManagerId = input.ManagerId,
                Fields = input.Fields,
            };
            db.SharingChoices.Add(choice);
        }

        (choice.ChannelId, choice.ManagerId, choice.Fields, choice.SendsOnSilence) = (input.ChannelId, input.ManagerId, input.Fields, input.SendsOnSilence);
        await sharing.AskAgain(member, choice, isOtherManager ? ConsentLapse.ManagerChanged : ConsentLapse.NotGiven, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}

/// <summary>Takes a press on "I agree": to the audience that was shown, and to no other.</summary>
internal sealed class AgreeHandler(MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => SharingMessages.AgreeAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.Presser(request, cancellationToken) is not { } member)
        {
            return;
        }

        if (await sharing.Choice(member, cancellationToken) is { Asked: { } asked } choice && choice.AskedId?.ToString("N") == request.Action.Value)
        {
            choice.Agreed = asked;
            await sharing.Replace(member, request, SharingMessages.Agreed(), cancellationToken);
        }
        else
        {
            await sharing.Whisper(member, request, Reply.Plain("Your sharing has changed since this was shown, so this answers nothing any more. /plan share shows how things stand."), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Not now": nothing is shared, and nothing is asked until the member comes back to it.</summary>
internal sealed class NotNowHandler(MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => SharingMessages.NotNowAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.Presser(request, cancellationToken) is not { } member)
        {
            return;
        }

        if (await sharing.Choice(member, cancellationToken) is { } choice && choice.AskedId?.ToString("N") == request.Action.Value)
        {
            (choice.Agreed, choice.Asked) = (null, null);
        }

        await sharing.Replace(member, request, SharingMessages.NotNow(), cancellationToken);
    }
}

/// <summary>Takes a press on "Show who reads it" or "Check again".</summary>
internal sealed class CheckReadersHandler(MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => SharingMessages.CheckAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.Presser(request, cancellationToken) is { } member && await sharing.Choice(member, cancellationToken) is { Agreed: null } choice)
        {
            await sharing.AskAgain(member, choice, choice.Lapse, cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Stop sharing".</summary>
internal sealed class StopSharingHandler(MemberSharing sharing, StopSharing stop) : IBlockActionHandler
{
    public string ActionId => SharingMessages.StopAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.Presser(request, cancellationToken) is { } member)
        {
            await stop.Execute(member, request.TriggerId, cancellationToken);
            await sharing.Replace(member, request, SharingMessages.Stopped(), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Preview this week".</summary>
internal sealed class ShowPreviewHandler(MemberSharing sharing) : IBlockActionHandler
{
    public string ActionId => PreviewMessage.ShowAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.Presser(request, cancellationToken) is { } member)
        {
            var week = HabitPeriod.Week(sharing.Today(member), member.WeekStartsOn);
            await sharing.Preview(member, week.From, request.TriggerId, cancellationToken);
        }
    }
}
