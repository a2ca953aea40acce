namespace SlackCoach.Slack;

/// <summary>What Slack's error codes mean for what comes next. Sources: Slack's method pages and its list of common errors.</summary>
internal static class SlackErrorCodes
{
    private static readonly HashSet<string> OfTheToken =
    [
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope", "no_permission",
        "org_login_required", "team_added_to_org", "not_allowed_token_type", "ekm_access_denied", "app_access_restricted",
    ];

    private static readonly HashSet<string> OfTheMember =
        ["user_disabled", "user_not_found", "user_not_visible", "channel_not_found", "is_archived", "messages_tab_disabled", "not_in_channel"];

    /// <summary>Whether no call can succeed until somebody mends the installation.</summary>
    public static bool StopsTheWorkspace(string code) => OfTheToken.Contains(code);

    /// <summary>Whether this person cannot be reached any more.</summary>
    public static bool StopsTheMember(string code) => OfTheMember.Contains(code);
}
