using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SlackCoach.Domain.Evidence;

/// <summary>Writes a case as JSON: days as <c>yyyy-MM-dd</c>, what is not known as <c>null</c>, evidence named by its numbers.</summary>
public static class CaseJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The document, with lines that end in <c>\n</c>.</summary>
    public static string Write(CasePacket packet)
    {
        ArgumentNullException.ThrowIfNull(packet);

        var document = new JsonObject
        {
            ["title"] = packet.Title,
            ["since"] = Day(packet.SinceOn),
            ["until"] = Day(packet.UntilOn),
            ["target"] = Day(packet.TargetOn),
            ["totals"] = new JsonObject
            {
                ["evidence"] = packet.Pieces.Count,
                ["privateLeftOut"] = packet.LeftOut,
                ["milestones"] = packet.Milestones.Count,
                ["milestonesReached"] = packet.Milestones.Count(milestone => milestone.ReachedOn is not null),
                ["feedback"] = packet.Feedback.Count,
                ["feedbackOpen"] = packet.Feedback.Count(said => said.AnsweredOn is null),
            },
            ["competencies"] = Array(packet.Chapters, chapter => new JsonObject
            {
                ["tag"] = chapter.Competency.Tag,
                ["title"] = chapter.Competency.Title,
                ["source"] = chapter.Competency.Source.ToString().ToLowerInvariant(),
                ["expectation"] = chapter.Competency.Expectation,
                ["evidence"] = Array(chapter.Pieces, piece => piece.Number),
                ["feedback"] = Array(chapter.Feedback, said => said.Number),
            }),
            ["milestones"] = Array(packet.Milestones, milestone => new JsonObject
            {
                ["title"] = milestone.Title,
                ["plannedForWeekOf"] = Day(milestone.PlannedOn),
                ["reached"] = Day(milestone.ReachedOn),
            }),
            ["evidence"] = Array(packet.Pieces, Piece),
            ["feedback"] = Array(packet.Feedback, Said),
            ["gaps"] = Array(packet.Gaps, gap => new JsonObject
            {
                ["tag"] = gap.Competency.Tag,
                ["last"] = Day(gap.LastOn),
                ["sentence"] = gap.Sentence,
            }),
            ["unknown"] = Array(packet.Unknowns, sentence => sentence),
        };

        return document.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Piece(EvidencePiece piece) => new()
    {
        ["number"] = piece.Number,
        ["date"] = Day(piece.On),
        ["kind"] = piece.Kind.ToString(),
        ["text"] = piece.Text,
        ["link"] = CaseWords.Link(piece.Link),
        ["for"] = piece.BenefitTo,
        ["tags"] = Array(piece.Tags, tag => tag),
        ["private"] = piece.IsPrivate,
    };

    private static JsonObject Said(Feedback said) => new()
    {
        ["number"] = said.Number,
        ["date"] = Day(said.On),
        ["from"] = said.From,
        ["text"] = said.Text,
        ["tags"] = Array(said.Tags, tag => tag),
        ["answered"] = Day(said.AnsweredOn),
        ["answer"] = said.Answer,
    };

    private static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode> node) => [.. values.Select(value => (JsonNode?)node(value))];

    private static string? Day(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
