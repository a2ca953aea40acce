using SlackCoach.Domain.Reading;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Takes the answer to what a link is.</summary>
internal sealed class AddChoiceHandler(People people, AddReading addReading, MemberReading reading, OutboxWriter outbox) : IBlockActionHandler
{
    public const string Action = "reading_add";

    public string ActionId => Action;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { Refusal: null } member
            || request.Action.Value?.Split('|', 2) is not [var words, var address]
            || DocumentLink.TryParse(address) is not { } link)
        {
            return;
        }

        member.Acted(reading.Now);
        var tags = DocumentTags.Join(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), []);
        var answer = request.Action.ActionId.EndsWith(":list", StringComparison.Ordinal)
            ? await addReading.Follow(member, ReadingSourceKind.List, link, tags, cancellationToken)
            : await addReading.Document(member, link, null, tags, cancellationToken);
        await outbox.Add(outbox.Replacement(member, request, reading.Today(member), answer), cancellationToken);
    }
}
