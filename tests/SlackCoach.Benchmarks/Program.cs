using SlackCoach.Benchmarks;

// dotnet run -c Release --project tests/SlackCoach.Benchmarks
// Ends with 1 when /plan today is too slow, or reading GitHub costs too much. "digest" or "today" measures one of them.
var isCheap = args is ["today"] || await DigestBenchmark.Run();
var isFast = args is ["digest"] || await TodayBenchmark.Run(members: 1_000, requests: 5_000);

return isCheap && isFast ? 0 : 1;
