using SlackCoach.Domain.Routines;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Asks the features what a reminder shows beside the habits that they know about, such as three documents to read.</summary>
internal sealed class HabitDetails(IEnumerable<IHabitDetails> features)
{
    /// <summary>The blocks of each habit that has any, by its key. The caller saves.</summary>
    public async Task<IReadOnlyDictionary<HabitKey, IReadOnlyList<Block>>> Show(Member member, IEnumerable<HabitKey> keys, CancellationToken cancellationToken)
    {
        var shown = new Dictionary<HabitKey, IReadOnlyList<Block>>();

        foreach (var feature in features.Where(feature => keys.Contains(feature.Key)))
        {
            shown[feature.Key] = await feature.Show(member, cancellationToken);
        }

        return shown;
    }
}
