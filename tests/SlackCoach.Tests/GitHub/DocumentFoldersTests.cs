using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class DocumentFoldersTests
{
    private static readonly RepositoryName Docs = RepositoryName.Parse("harborline/docs");

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["GitHub:Repositories:0"] = "harborline/*",
        ["GitHub:Repositories:1"] = "acme/wiki",
    };

    [Fact]
    public async Task Reads_the_Markdown_files_that_lie_in_the_folder_itself()
    {
        await using var setup = await Open("adr/0001 queues.md", "adr/Notes.MARKDOWN", "adr/picture.png", "adr/old/0000.md", "README.md");

        var folder = await Read(setup, "adr", null);

        Assert.Equal(
            ["https://github.example/harborline/docs/blob/HEAD/adr/0001%20queues.md", "https://github.example/harborline/docs/blob/HEAD/adr/Notes.MARKDOWN"],
            folder!.Files.Select(file => file.AbsoluteUri));
        Assert.Equal(["https://github.example/harborline/docs/blob/HEAD/README.md"], (await Read(setup, "", null))!.Files.Select(file => file.AbsoluteUri));
    }

    [Fact]
    public async Task A_folder_of_the_known_version_is_not_read_again()
    {
        await using var setup = await Open("adr/0001.md");
        var version = (await Read(setup, "adr", null))!.Version;

        Assert.Null(await Read(setup, "adr", version));
        Assert.NotNull(await Read(setup, "adr", "another"));
    }

    [Theory]
    [InlineData("harborline/docs", "none")]
    [InlineData("harborline/missing", "adr")]
    [InlineData("stranger/docs", "adr")]
    public async Task What_is_not_there_or_not_configured_is_not_found(string repository, string path)
    {
        await using var setup = await Open("adr/0001.md");

        var exception = await Assert.ThrowsAsync<GitHubException>(
            () => setup.Service<IDocumentFolders>().Read(RepositoryName.Parse(repository), path, null, default));

        Assert.Equal(RepositoryFailure.NotFound, exception.Reason);
    }

    [Theory]
    [InlineData("harborline/anything", true)]
    [InlineData("HARBORLINE/docs", true)]
    [InlineData("acme/wiki", true)]
    [InlineData("acme/secret", false)]
    public async Task Reads_only_what_the_configuration_names(string repository, bool isAllowed)
    {
        await using var setup = await Open();

        Assert.Equal(isAllowed, setup.Service<IDocumentFolders>().Allows(RepositoryName.Parse(repository)));
    }

    private static async Task<GitHubSetup> Open(params string[] files)
    {
        var setup = await GitHubSetup.Open(Settings);
        setup.GitHub.Add(new StandInRepository("harborline/docs", []) { Files = files });

        return setup;
    }

    private static Task<DocumentFolder?> Read(GitHubSetup setup, string path, string? known) =>
        setup.Service<IDocumentFolders>().Read(Docs, path, known, default);
}
