using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Plans;

/// <summary>Answers <c>/plan import [LINK]</c>.</summary>
internal sealed class ImportSubcommand(ImportRequests requests, ImportModalOpening opening) : IPlanSubcommand
{
    public string Name => "import";

    public string Usage => "import [LINK]";

    public string Summary => "reads your promotion plan; you see what I understood before anything is saved";

    public bool IsForEveryone => true;

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments.Length > 0)
        {
            return await ReadLink(request, cancellationToken);
        }

        if (request.TriggerId is { } triggerId)
        {
            opening.AfterReply(request.TeamId, request.Member, triggerId);

            return null;
        }

        return new Message
        {
            Text = "Send me your plan here as a Markdown file, or open the form for a link or a short paste.",
            Blocks =
            [
                new SectionBlock
                {
                    Text = (PlainText)"Send me your plan here as a Markdown file, or open the form for a link or a short paste.",
                    Accessory = new Button { ActionId = OpenImportHandler.Action, Text = "Open the form" },
                },
            ],
        };
    }

    private async Task<Message> ReadLink(PlanRequest request, CancellationToken cancellationToken)
    {
        if (PlanLink.TryParse(request.Arguments) is not { } link)
        {
            return Reply.Plain("That is no https link. Send me the plan as a Markdown file in our direct message, or type /plan import with a link to the raw file.");
        }

        await requests.Link(request.Member, link, cancellationToken);

        return Reply.Plain("I'll read that plan now. What I understood comes to our direct message; nothing is saved until you say so.");
    }
}
