using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Time.Phrases;

namespace SlackCoach.Domain.Tests.Time.Phrases;

public class TimeOffPhraseProperties
{
    private static readonly string[] Pieces =
    [
        "until", "from", "for", "to", "-", "–", "..", "next", "last", "this", "week", "weeks", "month", "Friday", "monday", "today", "tomorrow", "yesterday",
        "morning", "afternoon", "5", "16", "12th", "the", "5/10", "29/2", "31.12.", "Oct", "5 Oct", "2026-10-05", "2026-10-16", "0001-01-01", "9999-12-31", "2099-12-31",
        "3 days", "400 days", "two", "in", "back", "on", "of", "14:00", "25:00", "11 am", "(reason)", "()", "prs", "reading", "end", "and", "between", "\u0000", "🎉",
    ];

    [Fact]
    public void Whatever_is_typed_is_understood_within_bounds_asked_back_or_refused() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
            phrase =>
            {
                TimeOffReading[] readings = TimeOffPhraseTests.Read(phrase) switch
                {
                    TimeOffPhrase.Understood(var reading) => [reading],
                    TimeOffPhrase.Ambiguous(var several) => [.. several],
                    _ => [],
                };
                var today = new DateOnly(2026, 9, 30);

                return readings.All(reading =>
                    reading.StartsOn >= today.AddDays(-TimeOffPhrase.DaysBack) && reading.StartsOn <= today.AddDays(TimeOffPhrase.DaysAhead)
                    && !(reading.EndsOn < reading.StartsOn) && reading.InWords(today).Length > 0)
                    && readings.Distinct().Count() == readings.Length && readings.Length <= 4;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
