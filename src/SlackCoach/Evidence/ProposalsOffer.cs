using System.Globalization;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Offers the latest things that happened as evidence, in a message that comes once a week.</summary>
internal sealed class ProposalsOffer(ProposeEvidence propose, MemberEvidence evidence) : IWeeklyOffer
{
    private const int MostOffered = 5;

    public async Task<IReadOnlyList<Block>> Blocks(Member member, CancellationToken cancellationToken)
    {
        var waiting = await propose.Execute(member, cancellationToken);

        if (waiting.Count == 0)
        {
            return [];
        }

        var rubric = await evidence.Rubric(member, cancellationToken);

        return
        [
            new SectionBlock { Text = (Markdown)"*May be evidence for your case*" },
            .. waiting.Take(MostOffered).SelectMany(item => ProposalMessages.Entry(item, rubric)),
            .. waiting.Count > MostOffered
                ? [new ContextBlock { Elements = [(Markdown)string.Create(CultureInfo.InvariantCulture, $"… and {waiting.Count - MostOffered} more: `/plan win proposals`")] }]
                : Array.Empty<Block>(),
        ];
    }
}
