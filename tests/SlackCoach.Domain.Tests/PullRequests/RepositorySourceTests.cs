using SlackCoach.Domain.PullRequests;
using static SlackCoach.Domain.PullRequests.RepositorySourceKind;

namespace SlackCoach.Domain.Tests.PullRequests;

public sealed class RepositorySourceTests
{
    [Theory]
    [InlineData("harborline/web", Repository, "harborline", "web", "harborline/web")]
    [InlineData("  Harborline/.github ", Repository, "Harborline", ".github", "Harborline/.github")]
    [InlineData("harborline/*", Owner, "harborline", "*", "harborline/*")]
    [InlineData("topic:harborline/pay-ments", Topic, "harborline", "pay-ments", "topic:harborline/pay-ments")]
    [InlineData("TEAM:harborline/check_out", Team, "harborline", "check_out", "team:harborline/check_out")]
    public void Reads_the_four_forms(string text, RepositorySourceKind kind, string owner, string name, string written)
    {
        var source = RepositorySource.Parse(text);

        Assert.Equal((kind, owner, name, written), (source.Kind, source.Owner, source.Name, source.ToString()));
        Assert.Equal(kind != Repository, source.IsPattern);
        Assert.Equal(source, RepositorySource.Parse(written.ToUpperInvariant()));
        Assert.Equal(source.GetHashCode(), RepositorySource.Parse(written.ToUpperInvariant()).GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("web")]
    [InlineData("harborline/web/pulls")]
    [InlineData("https://github.com/harborline/web")]
    [InlineData("topic:payments")]
    [InlineData("topic:harborline/*")]
    [InlineData("topic:harborline/pay_ments")]
    [InlineData("topic:harborline/pay\" user:somebody")]
    [InlineData("topic:harborline/a123456789b123456789c123456789d123456789e123456789f")]
    [InlineData("team:harborline/*")]
    [InlineData("team:harborline/")]
    [InlineData("label:harborline/web")]
    public void Takes_nothing_else(string? text)
    {
        Assert.False(RepositorySource.TryParse(text, out var source));
        Assert.Null(source);
        Assert.Throws<FormatException>(() => RepositorySource.Parse(text ?? string.Empty));
    }

    [Fact]
    public void Is_a_repository_only_where_it_names_one()
    {
        Assert.Equal(RepositoryName.Parse("harborline/web"), RepositorySource.Parse("harborline/web").AsRepository());
        Assert.Throws<InvalidOperationException>(() => RepositorySource.Parse("team:harborline/web").AsRepository());
    }
}
