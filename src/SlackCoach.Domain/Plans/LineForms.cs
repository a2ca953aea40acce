namespace SlackCoach.Domain.Plans;

/// <summary>What a line can be by its words alone, wherever it stands.</summary>
internal static class LineForms
{
    private const int LongestAlone = 300;

    /// <summary>Whether a line, content without list marker, opens something of its own, so that no neighbouring line is part of it.</summary>
    public static bool StandsAlone(string content)
    {
        if (content.Length is 0 or > LongestAlone)
        {
            return false;
        }

        var plain = PlainText.Of(content);

        return plain.IsBold
            || WeekHeading.Parse(plain.Text) is { IsDate: false }
            || WeekHeading.Parse(plain.Text) is { Rest: "" }
            || PeriodHeading.Parse(plain.Text) is not null
            || RoutineIntro.RhythmOf(plain.Text) is not null;
    }
}
