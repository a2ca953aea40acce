namespace SlackCoach.Plans;

/// <summary>A link to a plan as a person types or pastes it.</summary>
internal static class PlanLink
{
    /// <summary>Reads an https address; Slack may have wrapped it as <c>&lt;https://…|label&gt;</c>.</summary>
    public static Uri? TryParse(string? text)
    {
        var address = text?.Trim() ?? string.Empty;

        if (address is ['<', .. var inner, '>'])
        {
            address = inner.Split('|')[0];
        }

        // Whether it may be fetched is for the fetcher to say: a trusted host may speak plain http.
        return Uri.TryCreate(address, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            ? link
            : null;
    }
}
