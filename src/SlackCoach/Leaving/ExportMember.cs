using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Leaving;

/// <summary>Writes down everything that is kept about a member, table by table as it is kept. Secrets are named and left out.</summary>
internal sealed class ExportMember(CoachDbContext db)
{
    private const string Secret = "(kept encrypted, and not exported)";

    // For people to read: only what JSON itself demands is escaped.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Message> Files(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var tables = new List<(string Title, List<JsonObject> Rows)> { ("You", [Row(member)]) };

        foreach (var table in MemberTables.All)
        {
            var rows = await table.Rows(db, member).AsNoTracking().ToListAsync(cancellationToken);
            tables.Add((table.Title, [.. rows.OrderBy(row => row.Id).Select(Row)]));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"everything-{today:yyyy-MM-dd}");
        var json = new JsonObject(tables.Select(table => KeyValuePair.Create(table.Title, (JsonNode?)new JsonArray([.. table.Rows]))));

        return new Message
        {
            Text = $"Everything that SlackCoach keeps about you, {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {tables.Sum(table => table.Rows.Count).ToString(CultureInfo.InvariantCulture)} rows. It holds what is private: look before you hand it on.",
            Files =
            [
                new MessageFile { Name = $"{name}.md", Title = "Everything, Markdown", Content = Encoding.UTF8.GetBytes(Markdown(tables, today)) },
                new MessageFile { Name = $"{name}.json", Title = "Everything, JSON", Content = Encoding.UTF8.GetBytes(json.ToJsonString(Readable)) },
            ],
        };
    }

    private JsonObject Row(IWorkspaceRow row)
    {
        var json = new JsonObject();

        foreach (var property in db.Model.FindEntityType(row.GetType())!.GetProperties().Where(IsShown))
        {
            json[property.Name] = Value(property, property.PropertyInfo!.GetValue(row));
        }

        return json;
    }

    // The workspace and the member are the same in every row.
    private static bool IsShown(IProperty property) => property.Name is not ("WorkspaceId" or "MemberId");

    private static JsonNode? Value(IProperty property, object? value) => value switch
    {
        null => null,
        _ when property.Name.StartsWith("Protected", StringComparison.Ordinal) => Secret,
        bool flag => flag,
        int number => number,
        long number => number,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly timeOfDay => timeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable many => new JsonArray([.. many.Cast<object>().Select(one => Value(property, one))]),
        _ => property.GetTypeMapping().Converter?.ConvertToProvider(value)?.ToString() ?? value.ToString(),
    };

    private static string Markdown(List<(string Title, List<JsonObject> Rows)> tables, DateOnly today)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# What SlackCoach keeps about you, {today:d MMMM yyyy}\n");

        foreach (var (title, rows) in tables.Where(table => table.Rows.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");

            foreach (var row in rows)
            {
                var facts = row.Where(fact => fact.Key != "Id" && !fact.Key.EndsWith("Id", StringComparison.Ordinal) && fact.Value is not null)
                    .Select(fact => $"{fact.Key}: {Inline(fact.Value!)}");
                text.Append(CultureInfo.InvariantCulture, $"- {string.Join("; ", facts)}\n");
            }
        }

        return text.ToString();
    }

    private static string Inline(JsonNode value) =>
        (value is JsonArray many ? string.Join(", ", many.Select(one => one?.ToString())) : value.ToString()).ReplaceLineEndings(" ").Replace("<", "\\<", StringComparison.Ordinal);
}
