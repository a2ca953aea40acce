using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Answers <c>/plan feedback</c> and what may follow it.</summary>
internal sealed class FeedbackSubcommand(MemberEvidence evidence, KeepFeedback feedback) : IPlanSubcommand
{
    private const string NotThere = "There is no feedback of that number. Nothing was changed; /plan feedback all shows the numbers.";

    public string Name => "feedback";

    public string Usage => "feedback [NAME \"TEXT\"] | feedback done N \"TEXT\"";

    public string Summary => "notes what somebody told you, and what you did about it; alone it lists what is open";

    public bool TakesLines(string arguments) => arguments.Length > 0;

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var (member, text) = (request.Member, request.Arguments);
        var rubric = await evidence.Rubric(member, cancellationToken);

        return text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] or ["open" or "list"] => FeedbackMessages.List(await feedback.All(member, cancellationToken), rubric, withAnswered: false),
            ["all"] => FeedbackMessages.List(await feedback.All(member, cancellationToken), rubric, withAnswered: true),
            ["done" or "answered", var number] when IsNumber(number) => Reply.Plain($"What did you do about it? /plan feedback done {number} \"TEXT\". Nothing was changed."),
            ["done" or "answered", var number, var answer] when IsNumber(number) => await Answer(member, number, answer, rubric, cancellationToken),
            ["remove" or "delete", var number] when IsNumber(number) => await Remove(member, number, cancellationToken),
            _ => await Keep(member, text, rubric, cancellationToken),
        };
    }

    private async Task<Message> Keep(Member member, string text, Rubric rubric, CancellationToken cancellationToken) =>
        FeedbackPhrase.Read(text) switch
        {
            { From: null } or { Text: "" } => Reply.Formatted($"Who said what? {FeedbackMessages.HowTo} Nothing was kept."),
            var draft => FeedbackMessages.Piece(await feedback.Execute(member, draft, rubric, cancellationToken), rubric, "Kept as feedback"),
        };

    private async Task<Message> Answer(Member member, string number, string answer, Rubric rubric, CancellationToken cancellationToken)
    {
        if (await feedback.Numbered(member, number, cancellationToken) is not { } item)
        {
            return Reply.Plain(NotThere);
        }

        var words = answer.Trim(' ', '"', '“', '”', '„');

        if (words.Length == 0)
        {
            return Reply.Plain($"What did you do about it? /plan feedback done {number} \"TEXT\". Nothing was changed.");
        }

        feedback.Answer(member, item, words);

        return FeedbackMessages.Piece(item, rubric, "Answered");
    }

    private async Task<Message> Remove(Member member, string number, CancellationToken cancellationToken)
    {
        if (await feedback.Numbered(member, number, cancellationToken) is not { } item)
        {
            return Reply.Plain(NotThere);
        }

        KeepFeedback.Remove(item);

        return FeedbackMessages.Removed();
    }

    private static bool IsNumber(string word) => word.TrimStart('#') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);
}
