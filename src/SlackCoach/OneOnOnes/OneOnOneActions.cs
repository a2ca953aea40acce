namespace SlackCoach.OneOnOnes;

/// <summary>What the buttons of 1:1s are called; the value is the id of a meeting, or of the series for <see cref="Remove"/> and <see cref="Replace"/>.</summary>
internal static class OneOnOneActions
{
    public const string Edit = "one_on_one_edit";
    public const string Send = "one_on_one_send";
    public const string Date = "one_on_one_date";
    public const string HowItWent = "one_on_one_note";
    public const string Remove = "one_on_one_remove";
    public const string Replace = "one_on_one_replace";
    public const string Keep = "one_on_one_keep";
}
