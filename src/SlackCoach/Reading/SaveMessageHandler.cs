using SlackCoach.Commands;
using SlackCoach.Domain.Reading;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Takes the message shortcut "Save to reading list": the first link of the message, or else the message itself.</summary>
internal sealed class SaveMessageHandler(People people, AddReading addReading, MemberReading reading, OutboxWriter outbox) : IMessageShortcutHandler
{
    public const string Callback = "reading_save";

    public string CallbackId => Callback;

    public async Task Handle(MessageShortcut shortcut, CancellationToken cancellationToken)
    {
        var member = await people.FindOrAdd(shortcut.TeamId, shortcut.UserId, cancellationToken);
        member.Acted(reading.Now);
        var answer = member.Refusal is { } refusal ? StartMessage.Refused(refusal)
            : member.JoinedAt is null ? StartMessage.Build(isTooEarly: true)
            : await Save(member, shortcut, cancellationToken);
        await outbox.Add(outbox.Written(member, "reading-saved", shortcut.TriggerId, reading.Today(member), answer), cancellationToken);
    }

    private async Task<Message> Save(Member member, MessageShortcut shortcut, CancellationToken cancellationToken) =>
        LinkInText.First(shortcut.MessageText) is { } found ? await addReading.Document(member, found.Link, found.Label, [], cancellationToken)
        : shortcut.Permalink is { } permalink ? await addReading.Document(member, new Uri(permalink), "A message in Slack", [], cancellationToken)
        : Reply.Plain("There is no link in that message, and Slack did not say where the message can be read. Nothing was changed.");
}
