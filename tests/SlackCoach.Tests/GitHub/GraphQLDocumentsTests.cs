using System.Runtime.CompilerServices;
using SlackCoach.GitHub;

namespace SlackCoach.Tests.GitHub;

/// <summary>Holds the documents that are sent against approved copies, which the contract checks hold against GitHub's schema.</summary>
public sealed class GraphQLDocumentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Sends_the_approved_document_for_a_number_of_repositories(int count) =>
        Match($"OpenPullRequests{count}", GraphQLDocuments.Build(count));

    [Fact]
    public void Sends_the_approved_document_for_the_repositories_of_an_owner() =>
        Match("OwnerRepositories", GraphQLDocuments.OwnerRepositories);

    [Fact]
    public void Sends_the_approved_document_for_a_folder() => Match("DocumentFolder", GraphQLDocuments.DocumentFolder);

    [Fact]
    public void Sends_the_approved_documents_for_topics_teams_and_what_a_token_may_read()
    {
        Match("TopicRepositories", GraphQLDocuments.TopicRepositories);
        Match("TeamRepositories", GraphQLDocuments.TeamRepositories);
        Match("RepositoryStates", GraphQLDocuments.RepositoryStates);
        Match("PullRequestOutcomes", GraphQLDocuments.PullRequestOutcomes);
    }

    [Fact]
    public void Approves_one_document_for_each_number_of_repositories_and_each_other_question() =>
        Assert.Equal(GraphQLDocuments.MaxRepositories + 6, Approved().Count);

    /// <summary>All approved documents.</summary>
    internal static HashSet<string> Approved([CallerFilePath] string testFile = "") =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(testFile)!, "*.verified.graphql").Select(File.ReadAllText)];

    private static void Match(string name, string document, [CallerFilePath] string testFile = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        var approved = File.Exists(stem + ".verified.graphql") ? File.ReadAllText(stem + ".verified.graphql") : null;

        if (document != approved)
        {
            File.WriteAllText(stem + ".received.graphql", document);
            Assert.Fail($"What GitHub would get is not the approved document. Compare {stem}.received.graphql with the approved file.");
        }
    }
}
