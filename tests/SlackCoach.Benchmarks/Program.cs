using SlackCoach.Benchmarks;

// dotnet run -c Release --project tests/SlackCoach.Benchmarks
await TodayBenchmark.Run(members: 1_000, requests: 5_000);
