namespace SlackCoach.StepUps;

/// <summary>The workspace's own ways to grow.</summary>
internal sealed class StepUpOptions
{
    public const string Section = "StepUp";

    /// <summary>A YAML file whose entries are offered too; one with the id of a built-in entry stands in for it. Empty for none.</summary>
    public string Catalogue { get; set; } = "";
}
