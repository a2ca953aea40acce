using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Evidence;

/// <summary>Reads a company's rubric from YAML or Markdown.</summary>
/// <remarks><para>YAML: <c>levels</c>, a list of names, the lowest first; <c>competencies</c>, a mapping of names to what is expected by level, or a list of
/// entries with <c>name</c> and <c>levels</c>; <c>name</c>, what the rubric is called. Without <c>levels</c> they are those that the competencies name, in
/// that order.</para>
/// <para>Markdown: a table whose first column names competencies and whose other columns are levels; or headings, a competency each, with a list entry
/// or a heading below it for each level, such as <c>- Staff: leads the work of several teams</c>. The first heading of the first level is what the
/// rubric is called.</para></remarks>
public static partial class RubricReader
{
    /// <summary>The longest rubric, in UTF-16 characters.</summary>
    public const int Longest = 100_000;

    /// <summary>Reads a rubric.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">The name of its file or the end of its link, whose ending tells what it is; where it does not, the text does.</param>
    public static RubricReading Read(string text, string name = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);

        if (text.Length > Longest)
        {
            return RubricReading.Failed(1, "file", "That is longer than a rubric that I read: 100,000 characters.");
        }

        var clean = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var draft = new RubricDraft();

        if (IsYaml(clean, name))
        {
            RubricYaml.Read(clean, draft);
        }
        else
        {
            RubricMarkdown.Read(clean, draft);
        }

        return draft.Finish();
    }

    private static bool IsYaml(string text, string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".yml" or ".yaml" => true,
        ".md" or ".markdown" => false,
        _ => YamlKey().IsMatch(text),
    };

    [GeneratedRegex(@"^(?:levels|competencies)\s*:", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex YamlKey();
}
