using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.PullRequests;

/// <summary>What a member sent in about what their digest leaves out.</summary>
/// <param name="Filter">The rules; to be used only without problems.</param>
/// <param name="Approvals">How many approvals are enough; null for the usual.</param>
/// <param name="WantsAllClear">Whether a digest says that there is nothing.</param>
/// <param name="Problems">What is wrong, by the block where it is shown.</param>
internal sealed record FilterInput(DigestFilter Filter, int? Approvals, bool WantsAllClear, IReadOnlyDictionary<string, string> Problems)
{
    private const int MostEntries = 50;

    /// <param name="state">The window's inputs.</param>
    /// <param name="day">How long the member works in a day.</param>
    public static FilterInput Read(StateValues state, TimeSpan day)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var hidden = Selected(state, FilterModal.Hide);
        var (minLines, maxLines) = (Number(FilterModal.MinLines, FilterModal.MostLines), Number(FilterModal.MaxLines, FilterModal.MostLines));
        var (minDays, maxDays) = (Number(FilterModal.MinDays, FilterModal.MostDays), Number(FilterModal.MaxDays, FilterModal.MostDays));

        if (minLines > maxLines)
        {
            problems[FilterModal.MaxLines] = "With these two numbers nothing would ever be listed.";
        }

        if (minDays > maxDays)
        {
            problems[FilterModal.MaxDays] = "With these two numbers nothing would ever be listed.";
        }

        var filter = new DigestFilter
        {
            HideDrafts = hidden.Contains(FilterModal.Drafts),
            HideBots = hidden.Contains(FilterModal.ByBots),
            BotLogins = List(FilterModal.Bots),
            TitleWords = List(FilterModal.TitleWords),
            LabelsAny = List(FilterModal.LabelsAny),
            LabelsAll = List(FilterModal.LabelsAll),
            LabelsNone = List(FilterModal.LabelsNone),
            BaseBranches = List(FilterModal.Branches),
            OnlyAuthors = List(FilterModal.OnlyAuthors),
            NotAuthors = List(FilterModal.NotAuthors),
            MinLines = minLines,
            MaxLines = maxLines,
            NotChecks = [.. Selected(state, FilterModal.Checks).Select(value => Enum.TryParse<ChecksState>(value, out var check) ? check : (ChecksState?)null).OfType<ChecksState>()],
            MinAge = minDays * day,
            MaxAge = maxDays * day,
        };
        var approvals = Number(FilterModal.Approvals, FilterModal.MostApprovals);

        return new FilterInput(filter, approvals, Selected(state, FilterModal.AllClear).Contains(FilterModal.On), problems);

        IReadOnlyList<string> List(string id)
        {
            var entries = (state.Find(id, id)?.Text ?? string.Empty)
                .Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

            if (entries.Count > MostEntries)
            {
                problems[id] = string.Create(CultureInfo.InvariantCulture, $"These are {entries.Count}; {MostEntries} is the most.");
            }

            return entries;
        }

        int? Number(string id, int most)
        {
            if (state.Find(id, id)?.Text is not { Length: > 0 } text)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }

            problems[id] = string.Create(CultureInfo.InvariantCulture, $"A whole number from 1 to {most}, please, or nothing.");

            return null;
        }
    }

    private static IReadOnlyList<string> Selected(StateValues state, string id) => state.Find(id, id)?.Selected ?? [];
}
