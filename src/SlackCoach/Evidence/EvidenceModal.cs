using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Reading;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Evidence;

/// <summary>The window in which a piece of evidence is written or changed.</summary>
internal static class EvidenceModal
{
    public const string CallbackId = "evidence_piece";
    public const string TextBlock = "text";
    public const string LinkBlock = "link";
    public const string KindBlock = "kind";
    public const string DayBlock = "day";
    public const string BenefitBlock = "benefit";
    public const string RubricBlock = "rubric";
    public const string TagsBlock = "tags";
    public const string PrivateBlock = "private";
    public const string Input = "value";

    private const string IsPrivate = "private";
    private const int LongestName = 80;

    public static ModalView Build(EvidenceOrigin origin, EvidencePiece piece, Rubric rubric)
    {
        var offered = rubric.Competencies.Take(SlackLimits.Options).Select(Choice).ToList();
        var chosen = offered.Where(option => piece.Tags.Contains(option.Value)).ToList();
        var more = piece.Tags.Except(chosen.Select(option => option.Value)).ToList();

        return new ModalView
        {
            CallbackId = CallbackId,
            PrivateMetadata = origin.ToString(),
            Title = "Evidence",
            Submit = "Keep it",
            Close = "Cancel",
            Blocks =
            [
                Field(TextBlock, "What did you do?", new PlainTextInput { ActionId = Input, InitialValue = piece.Text, Multiline = true, MaxLength = EvidencePhrase.Longest }),
                Field(LinkBlock, "Where can it be seen?", new UrlTextInput { ActionId = Input, InitialValue = piece.Link }, isOptional: true),
                Field(KindBlock, "What is it?", new StaticSelect { ActionId = Input, Options = [.. Enum.GetValues<EvidenceKind>().Select(Choice)], InitialOption = Choice(piece.Kind) }),
                Field(DayBlock, "When?", new DatePicker { ActionId = Input, InitialDate = piece.On }),
                Field(BenefitBlock, "Who benefited?", new PlainTextInput { ActionId = Input, InitialValue = piece.BenefitTo, MaxLength = LongestName }, isOptional: true),
                Field(RubricBlock, "What does it show?", new StaticMultiSelect { ActionId = Input, Options = offered, InitialOptions = chosen.Count > 0 ? chosen : null }, isOptional: true),
                Field(
                    TagsBlock,
                    "Other tags",
                    new PlainTextInput { ActionId = Input, InitialValue = more.Count > 0 ? string.Join(' ', more.Select(tag => $"#{tag}")) : null, MaxLength = 200 },
                    isOptional: true),
                Field(
                    PrivateBlock,
                    "Who may see it?",
                    new Checkboxes { ActionId = Input, Options = [Private], InitialOptions = piece.IsPrivate ? [Private] : null },
                    isOptional: true),
            ],
        };
    }

    /// <summary>What was sent in, or a sentence at each field that cannot be taken.</summary>
    public static (EvidenceDraft? Draft, EvidenceKind Kind, DateOnly? On, IReadOnlyDictionary<string, string> Errors) Read(StateValues state, DateOnly today)
    {
        var errors = new Dictionary<string, string>();
        var text = EvidencePhrase.OneLine(Text(state, TextBlock) ?? "");
        var link = Text(state, LinkBlock) is { } typed ? DocumentLink.TryParse(typed) : null;
        var on = state.Find(DayBlock, Input)?.Date;

        if (text.Length == 0)
        {
            errors[TextBlock] = "Say in a few words what you did.";
        }

        if (link is null && Text(state, LinkBlock) is not null)
        {
            errors[LinkBlock] = "That is no link that I can keep: it begins with https:// or http://.";
        }

        if (on > today)
        {
            errors[DayBlock] = "That day is still to come.";
        }

        if (!Enum.TryParse<EvidenceKind>(Selected(state, KindBlock) is [var chosen] ? chosen : "", out var kind))
        {
            kind = EvidenceKind.Win;
        }

        var tags = DocumentTags.Join(Selected(state, RubricBlock), (Text(state, TagsBlock) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
        var draft = new EvidenceDraft(
            text, link, Text(state, BenefitBlock) is { } who ? EvidencePhrase.OneLine(who) : null, tags, Selected(state, PrivateBlock).Contains(IsPrivate));

        return (errors.Count == 0 ? draft : null, kind, on, errors);
    }

    private static Option Private => new() { Text = "Only me: it is in nothing that I share", Value = IsPrivate };

    private static InputBlock Field(string block, string label, BlockElement element, bool isOptional = false) =>
        new() { BlockId = block, Label = label, Optional = isOptional, Element = element };

    private static Option Choice(EvidenceKind kind) => new() { Text = kind.InWords(), Value = kind.ToString() };

    private static Option Choice(Competency competency) =>
        new() { Text = SlackText.Fit(competency.Title, SlackLimits.OptionText), Value = competency.Tag };

    private static string? Text(StateValues state, string block) => state.Find(block, Input)?.Text?.Trim() is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<string> Selected(StateValues state, string block) => state.Find(block, Input)?.Selected ?? [];
}
