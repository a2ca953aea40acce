using SlackCoach.Domain.Naming;

namespace SlackCoach.Domain.Tests.Naming;

public class WordsTests
{
    [Theory]
    [InlineData("  Łódź \t ÉCOLE\nStraße ", "lodz ecole strasse")]
    [InlineData("e\u0301cole", "ecole")] // the accent as a character of its own
    [InlineData("İstanbul Ţară Việt", "istanbul tara viet")]
    [InlineData("ПРИВЕТ", "привет")]
    public void Case_accents_and_spacing_are_folded_away(string text, string folded) => Assert.Equal(folded, Words.Fold(text));

    [Theory]
    [InlineData("Anna's (second) 1:1!", "anna|s|second|1|1")]
    [InlineData("🚀launch—now", "launch|now")]
    [InlineData("𝐀bc", "𝐀bc")] // a letter of two code units
    [InlineData("…", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) => Assert.Equal(words, string.Join('|', Words.Of(text)));
}
