using System.Globalization;
using SlackCoach.Domain.Reading;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Counts on the Home tab what is on the reading list, and names what was picked.</summary>
internal sealed class ReadingAtHome(MemberReading reading) : IHomeSection
{
    private const int MostNamed = 3;

    public int Order => 60;

    public async Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await reading.StillToRead(member, cancellationToken);
        var picked = open.Where(item => item.State == DocumentState.Picked).Take(MostNamed).ToList();

        return open.Count == 0 ? [] :
        [
            new SectionBlock { Text = (Markdown)"*Reading*" },
            .. picked.Count == 0 ? [] : new[] { new RichTextBlock { Elements = [.. picked.Select(item => PickBlocks.Section(item, null))] } },
            TodayBlocks.Note(string.Create(CultureInfo.InvariantCulture, $"{open.Count} to read. `/plan read` lists them, `/plan read picks` offers three.")),
        ];
    }
}
