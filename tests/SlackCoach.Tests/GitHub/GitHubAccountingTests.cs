using FsCheck;
using FsCheck.Fluent;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class GitHubAccountingTests
{
    private static readonly GitHubFault?[] Faults =
        [null, null, null, GitHubFault.NotFound, GitHubFault.Forbidden, GitHubFault.BadGateway, GitHubFault.Reset, GitHubFault.InvalidJson];

    [Fact]
    public async Task Reads_all_that_works_and_names_all_that_does_not_whichever_fail()
    {
        await using var setup = await GitHubSetup.Open();
        var names = GitHubSamples.Names(8);

        // The last three have a second page.
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            setup.GitHub.Add(GitHubSamples.Repository(name, pullRequests: index < 5 ? 1 : 51));
        }

        var anyFaults = Gen.Elements(Faults).ArrayOf(names.Length).ToArbitrary();
        var property = Prop.ForAll(anyFaults, faults => Accounts(setup, names, faults).GetAwaiter().GetResult());

        await Task.Run(() => property.Check(Config.QuickThrowOnFailure.WithMaxTest(20)));
    }

    private static async Task<bool> Accounts(GitHubSetup setup, string[] names, GitHubFault?[] faults)
    {
        foreach (var (name, fault) in names.Zip(faults))
        {
            setup.GitHub.Mend(name);

            if (fault is { } present)
            {
                setup.GitHub.Break(name, present);
            }
        }

        // A fresh hour: these readings are not about points.
        setup.Clock.Advance(TimeSpan.FromHours(2));
        var readings = await setup.Read(names);

        return readings.Zip(faults).All(pair => pair switch
        {
            (RepositoryRead read, null) => read.Open.Count == setup.GitHub.Find(read.Repository.ToString())!.PullRequests.Count,
            (RepositoryFailed failed, { } fault) => failed.Reason == Expected(fault),
            _ => false,
        });
    }

    private static RepositoryFailure Expected(GitHubFault fault) => fault switch
    {
        GitHubFault.NotFound => RepositoryFailure.NotFound,
        GitHubFault.Forbidden => RepositoryFailure.Forbidden,
        GitHubFault.InvalidJson => RepositoryFailure.BadAnswer,
        _ => RepositoryFailure.Unavailable,
    };
}
