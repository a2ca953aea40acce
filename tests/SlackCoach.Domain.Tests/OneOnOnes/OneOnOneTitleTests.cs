using SlackCoach.Domain.OneOnOnes;

namespace SlackCoach.Domain.Tests.OneOnOnes;

public sealed class OneOnOneTitleTests
{
    [Theory]
    [InlineData("1:1 with Tomás", "Tomás", null)]
    [InlineData("1-1 with Tomás Rivera", "Tomás Rivera", null)]
    [InlineData("One-on-one with my manager", "my manager", null)]
    [InlineData("1on1 with @tomas", "tomas", null)]
    [InlineData("1:1 with <@U07TOMAS01|tomas>", "tomas", "U07TOMAS01")]
    [InlineData("1:1 with <@U07TOMAS01>", null, "U07TOMAS01")]
    [InlineData("1:1 <@W07TOMAS01|Tomás Rivera> about the case", "Tomás Rivera", "W07TOMAS01")]
    public void Reads_who_it_is_with(string title, string? name, string? id)
    {
        Assert.True(OneOnOneTitle.TryRead(title, out var companion));
        Assert.Equal(new Companion(name, id), companion);
    }

    [Fact]
    public void Knows_a_talk_with_nobody_named()
    {
        Assert.True(OneOnOneTitle.TryRead("1:1", out var companion));
        Assert.Null(companion);
    }

    [Theory]
    [InlineData("Prepare the 1:1 with Tomás")]
    [InlineData("Read a paper")]
    [InlineData("Thank <@U07TOMAS01|tomas>")]
    public void Takes_other_titles_for_what_they_are(string title) => Assert.False(OneOnOneTitle.TryRead(title, out _));

    [Theory]
    [InlineData("Tomás", null, "TOMAS", null, true)]
    [InlineData("Tomás", "U1", "tomas", null, true)]
    [InlineData("Tomás", "U1", "Tomás", "U2", false)]
    [InlineData(null, "U1", "Tomás", "U1", true)]
    [InlineData(null, "U1", "Tomás", null, false)]
    public void Knows_the_same_person(string? name, string? id, string? otherName, string? otherId, bool isSame) =>
        Assert.Equal(isSame, new Companion(name, id).IsSame(new Companion(otherName, otherId)));

    [Fact]
    public void Shows_a_mention_as_a_name() =>
        Assert.Equal("Thank tomas and @U2", OneOnOneTitle.Shown("Thank <@U1|tomas> and <@U2>"));
}
