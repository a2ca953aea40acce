using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>The window in which a member says what their digest leaves out. The ids name its blocks and, within each, the input.</summary>
internal static class FilterModal
{
    public const string Callback = "pull_request_filter";
    public const string Hide = "hide";
    public const string Bots = "bots";
    public const string LabelsAny = "labels_any";
    public const string LabelsAll = "labels_all";
    public const string LabelsNone = "labels_none";
    public const string TitleWords = "title_words";
    public const string Branches = "branches";
    public const string OnlyAuthors = "only_authors";
    public const string NotAuthors = "not_authors";
    public const string MinLines = "min_lines";
    public const string MaxLines = "max_lines";
    public const string Checks = "checks";
    public const string MinDays = "min_days";
    public const string MaxDays = "max_days";
    public const string Approvals = "approvals";
    public const string AllClear = "all_clear";

    public const string Drafts = "drafts";
    public const string ByBots = "by_bots";
    public const string On = "on";

    public const int MostApprovals = 6;
    public const int MostDays = 365;
    public const int MostLines = 1_000_000;
    public const int LongestList = 1_000;

    private const string Names = "Separate several by commas. * stands for any letters.";

    private static readonly Option[] HideOptions =
        [new() { Text = "Drafts", Value = Drafts }, new() { Text = "Pull requests of bots", Value = ByBots }];

    private static readonly Option[] CheckOptions =
    [
        new() { Text = "Failing", Value = nameof(ChecksState.Failing) },
        new() { Text = "Still running", Value = nameof(ChecksState.Pending) },
        new() { Text = "Passing", Value = nameof(ChecksState.Passing) },
        new() { Text = "Without checks", Value = nameof(ChecksState.None) },
    ];

    private static readonly Option AllClearOption = new() { Text = "Say so in the morning when there is nothing at all", Value = On };

    public static ModalView Build(Member member, TimeSpan day)
    {
        var filter = DigestFilterJson.Of(member);

        return new ModalView
        {
            CallbackId = Callback,
            Title = "The digest leaves out",
            Submit = "Save",
            Close = "Back",
            Blocks =
            [
                new SectionBlock { Text = (PlainText)"What is left out is counted in the digest, by reason. /plan prs why, with a link, names the rule." },
                Ticks(Hide, "Leave out", HideOptions, [.. filter.HideDrafts ? [Drafts] : Array.Empty<string>(), .. filter.HideBots ? [ByBots] : Array.Empty<string>()]),
                Text(Bots, "Accounts that are bots, too", filter.BotLogins, Names),
                Text(TitleWords, "Titles with these words", filter.TitleWords, "Whole words only: wip does not hide “swipe”. Separate several by commas."),
                Text(LabelsNone, "With one of these labels", filter.LabelsNone, "Separate several by commas."),
                Text(LabelsAny, "With none of these labels", filter.LabelsAny, "Only what has at least one of them is listed."),
                Text(LabelsAll, "Without all of these labels", filter.LabelsAll, "Only what has all of them is listed."),
                Text(Branches, "Not into these branches", filter.BaseBranches, "Only what goes into one of them is listed, such as main, release/*."),
                Text(NotAuthors, "By these authors", filter.NotAuthors, Names),
                Text(OnlyAuthors, "Not by these authors", filter.OnlyAuthors, "Only theirs are listed. " + Names),
                Number(MinLines, "Fewer changed lines than", filter.MinLines, MostLines),
                Number(MaxLines, "More changed lines than", filter.MaxLines, MostLines),
                Ticks(Checks, "With checks that are", CheckOptions, [.. filter.NotChecks.Select(state => state.ToString())]),
                Number(MinDays, "Ready for fewer working days than", Days(filter.MinAge, day), MostDays),
                Number(MaxDays, "Ready for more working days than", Days(filter.MaxAge, day), MostDays),
                new DividerBlock(),
                Number(Approvals, "Approvals that are enough, where the branch has no rule", member.EnoughApprovals ?? TurnRules.UsualApprovals, MostApprovals),
                Ticks(AllClear, "All clear", [AllClearOption], member.WantsAllClear == true ? [On] : []),
            ],
        };
    }

    private static int? Days(TimeSpan? age, TimeSpan day) => age is { } time ? (int)Math.Round(time / day) : null;

    private static InputBlock Ticks(string id, string label, IReadOnlyList<Option> options, IReadOnlyList<string> ticked)
    {
        var initial = options.Where(option => ticked.Contains(option.Value)).ToList();

        return new InputBlock
        {
            BlockId = id,
            Label = label,
            Element = new Checkboxes { ActionId = id, Options = options, InitialOptions = initial.Count > 0 ? initial : null },
            Optional = true,
        };
    }

    private static InputBlock Text(string id, string label, IReadOnlyList<string> values, string hint) => new()
    {
        BlockId = id,
        Label = label,
        Element = new PlainTextInput
        {
            ActionId = id,
            InitialValue = values.Count == 0 ? null : SlackText.Shorten(string.Join(", ", values), LongestList),
            MaxLength = LongestList,
        },
        Hint = hint,
        Optional = true,
    };

    private static InputBlock Number(string id, string label, int? value, int most) => new()
    {
        BlockId = id,
        Label = label,
        Element = new NumberInput { ActionId = id, InitialValue = value, MinValue = 1, MaxValue = most },
        Hint = string.Create(CultureInfo.InvariantCulture, $"A whole number from 1 to {most}; empty for no such rule."),
        Optional = true,
    };
}
