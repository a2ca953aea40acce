using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Testing;

/// <summary>Compares the JSON that Slack would get with the approved file beside the test.</summary>
/// <remarks>A mismatch writes <c>*.received.json</c> beside the approved file: read it, and rename it to accept.</remarks>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Match(Message message, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "") =>
        Match(JsonSerializer.SerializeToNode(message, SlackJson.Default.Message), testFile, testName);

    public static void Match(ModalView view, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "") =>
        Match(JsonSerializer.SerializeToNode(view, SlackJson.Default.ModalView), testFile, testName);

    public static void Match(HomeView view, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "") =>
        Match(JsonSerializer.SerializeToNode(view, SlackJson.Default.HomeView), testFile, testName);

    private static void Match(JsonNode? json, string testFile, string testName)
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}");
        var received = json!.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        var approved = File.Exists(stem + ".verified.json") ? File.ReadAllText(stem + ".verified.json") : null;

        if (received == approved)
        {
            return;
        }

        File.WriteAllText(stem + ".received.json", received);
        Assert.Fail(approved is null
            ? $"Nothing is approved yet for {testName}. Read {stem}.received.json, and rename it to .verified.json to accept it."
            : $"What Slack would get has changed. Compare {stem}.received.json with the approved file.");
    }
}
