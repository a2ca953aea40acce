namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>The sample plan as the visitor would have it on disk.</summary>
internal static class SamplePlan
{
    public const string FileName = "promotion-plan.md";

    public static bool IsThere => typeof(SamplePlan).Assembly.GetManifestResourceInfo(FileName) is not null;

    public static byte[] Read()
    {
        using var stream = typeof(SamplePlan).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("The sandbox was built without its sample plan.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
