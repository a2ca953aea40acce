using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Sharing;

/// <summary>Answers <c>/plan share</c>: how sharing stands, and what can be done with it.</summary>
internal sealed class ShareSubcommand(MemberSharing sharing, StopSharing stop, OutboxWriter outbox) : IPlanSubcommand
{
    public string Name => "share";

    public string Usage => "share [preview [last] | hold | withdraw | off]";

    public string Summary => "what a channel with your manager gets to see of your week; off until you choose it, and you see each post first";

    /// <summary>An admin who has no plan of their own may name somebody's manager.</summary>
    public bool IsForEveryone => true;

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var member = request.Member;
        var words = request.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        switch (words)
        {
            case [] when member.JoinedAt is null:
                return StartMessage.Build();

            case []:
                return SharingMessages.State(await sharing.Choice(member, cancellationToken));

            case ["off" or "stop"]:
                return await stop.Execute(member, request.Id, cancellationToken) ? SharingMessages.Stopped() : Reply.Plain("Sharing is off already. Nothing was changed.");

            case ["preview"] or ["preview", "last"]:
                if (await sharing.Choice(member, cancellationToken) is not { Agreed: not null } choice)
                {
                    return SharingMessages.State(await sharing.Choice(member, cancellationToken));
                }

                await sharing.Preview(member, HabitPeriod.Week(sharing.Today(member).AddDays(words.Length > 1 ? -7 : 0), member.WeekStartsOn).From, request.Id, cancellationToken);
                return Reply.Plain($"The post of {(words.Length > 1 ? "last" : "this")} week follows in our direct message. Nothing is posted unless you send it there.");

            case ["hold"]:
                return Reply.Plain(await sharing.HoldShown(member, request.Id, cancellationToken)
                    ? "Held: nothing of that week is posted unless you send it."
                    : "No preview waits for you. Nothing was changed.");

            case ["withdraw"]:
                return await Withdraw(request, cancellationToken);

            case ["manager", var whom, var manager] when MentionedPerson.Id(whom) is { } memberId && MentionedPerson.Id(manager) is { } managerId:
                await outbox.Add(outbox.Composed(member, ManagerComposer.ComposerName, $"{memberId}:{managerId}:{request.Id}", sharing.Today(member)), cancellationToken);
                return Reply.Plain("I am looking whether you may change that. The answer follows in our direct message.");

            default:
                return Reply.Plain(
                    $"I know /plan share, and with it preview, preview last, hold, withdraw and off; admins have /plan share manager @member @manager. I cannot read “{SlackText.Shorten(request.Arguments, 60)}”. Nothing was changed.");
        }
    }

    private async Task<Message> Withdraw(PlanRequest request, CancellationToken cancellationToken)
    {
        if (await sharing.LastPosted(request.Member, cancellationToken) is not { } week)
        {
            return Reply.Plain("No post of yours is in a channel. Nothing was changed.");
        }

        await sharing.Withdraw(request.Member, week, request.Id, cancellationToken);
        await sharing.Show(request.Member, week, request.Id, cancellationToken);

        return Reply.Plain($"I am taking back the post of the week that began on {SharingWords.Day(week.WeekOn)}.");
    }
}
