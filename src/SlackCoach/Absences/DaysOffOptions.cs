using Microsoft.Extensions.Options;

namespace SlackCoach.Absences;

/// <summary>What everybody has off: section <c>DaysOff</c>.</summary>
internal sealed class DaysOffOptions
{
    public const string Section = "DaysOff";

    /// <summary>An iCalendar link (https) or the path of a file with the days that the company has off; empty for none.</summary>
    public string Calendar { get; set; } = "";

    /// <summary>The link; null where the setting is a path or empty.</summary>
    public Uri? Link => Calendar.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(Calendar, UriKind.Absolute, out var link) ? link : null;
}

/// <summary>Takes a link that can be fetched, or a file that is there.</summary>
internal sealed class DaysOffOptionsValidator : IValidateOptions<DaysOffOptions>
{
    public ValidateOptionsResult Validate(string? name, DaysOffOptions options) =>
        options.Calendar.Length == 0 || File.Exists(options.Calendar) || options.Link is { Scheme: "https" or "http" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"DaysOff:Calendar '{options.Calendar}' is neither an https link nor a file that is there.");
}
