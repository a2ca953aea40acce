using SlackCoach.Benchmarks;

// dotnet run -c Release --project tests/SlackCoach.Benchmarks
// Ends with 1 when /plan today is too slow.
return await TodayBenchmark.Run(members: 1_000, requests: 5_000) ? 0 : 1;
