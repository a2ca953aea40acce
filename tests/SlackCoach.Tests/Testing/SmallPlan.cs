namespace SlackCoach.Tests.Testing;

/// <summary>A plan of three weeks from Monday 4 January 2027 on.</summary>
internal static class SmallPlan
{
    public const string Text = """
        # Towards senior

        **Target:** 30 June 2027

        ## Routine

        Every morning:

        - Sift through all open pull requests
        - Circle the Slack threads that wait for me

        Every month:

        - Read one design document

        ## Timeline

        ### Week 1, 2027

        - Draft the proposal for caching
        - Draft the report for finance
        - Tidy R&D <docs>

        ### Week 2, 2027

        - 2 days off
        - Present the proposal

        ### Week 3, 2027

        - Buffer

        """;

    /// <summary>The line of "2 days off", from 1.</summary>
    public static int DaysOffLine => LineOf("- 2 days off");

    public static int LineOf(string line) => Array.IndexOf(Text.ReplaceLineEndings("\n").Split('\n'), line) + 1;
}
