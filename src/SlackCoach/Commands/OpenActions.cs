namespace SlackCoach.Commands;

/// <summary>Buttons that any message or the Home tab may offer, whoever takes the press.</summary>
internal static class OpenActions
{
    public const string Settings = "settings_open";

    public const string Import = "plan_import_open";
}
