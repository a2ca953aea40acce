using SlackCoach.Benchmarks;

// dotnet run -c Release --project tests/SlackCoach.Benchmarks
// Ends with 1 when /plan today is too slow, reading GitHub costs too much, events are lost or taken slowly, or channels are read beyond Slack's
// budget. "digest", "today", "events" or "backfill" measures one of them; "events --minutes 5" for so long instead of 20 seconds.
var only = args is [var name, ..] ? name : null;
var passes = true;

if (only is null or "digest")
{
    passes &= await DigestBenchmark.Run();
}

if (only is null or "today")
{
    passes &= await TodayBenchmark.Run(members: 1_000, requests: 5_000);
}

if (only is null or "events")
{
    var minutes = args is [_, "--minutes", var text] ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 1.0 / 3;
    passes &= await EventsBenchmark.Run(perSecond: 100, TimeSpan.FromMinutes(minutes));
}

if (only is null or "backfill")
{
    passes &= await BackfillBenchmark.Run();
}

return passes ? 0 : 1;
