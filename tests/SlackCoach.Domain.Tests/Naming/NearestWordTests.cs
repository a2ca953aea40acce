using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Naming;

namespace SlackCoach.Domain.Tests.Naming;

public class NearestWordTests
{
    private static readonly string[] Subcommands = ["today", "week", "done", "undo", "prs", "import", "settings", "help"];

    [Theory]
    [InlineData("today", "today")]
    [InlineData("TODAY", "today")]
    [InlineData("toady", "today")] // swapped
    [InlineData("tday", "today")] // missing
    [InlineData("doen", "done")]
    [InlineData("prss", "prs")] // too many
    [InlineData("pr", "prs")]
    [InlineData("weak", "week")] // wrong
    [InlineData("improt", "import")]
    [InlineData("setings", "settings")]
    [InlineData("sétting", "settings")]
    public void A_slip_is_understood(string typed, string known) => Assert.Equal(known, NearestWord.Find(typed, Subcommands));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xy")]
    [InlineData("banana")]
    [InlineData("dune buggy")]
    [InlineData("helpmepleasehelpmepleasehelpmepleasehelpme")]
    public void What_is_not_close_is_no_slip(string typed) => Assert.Null(NearestWord.Find(typed, Subcommands));

    [Fact]
    public void Of_words_equally_near_the_first_is_taken() => Assert.Equal("cart", NearestWord.Find("carx", ["cart", "card"]));

    [Fact]
    public void Nothing_is_near_where_nothing_is_known() => Assert.Null(NearestWord.Find("today", []));

    [Fact]
    public void A_swap_anywhere_in_a_word_is_understood() =>
        Prop.ForAll(
            (from word in Gen.Elements(Subcommands) from at in Gen.Choose(0, word.Length - 2) select (word, at)).ToArbitrary(),
            swap =>
            {
                var letters = swap.word.ToCharArray();
                (letters[swap.at], letters[swap.at + 1]) = (letters[swap.at + 1], letters[swap.at]);

                return NearestWord.Find(new string(letters), Subcommands) == swap.word;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Being_near_is_mutual_for_words_of_one_length() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements('a', 'b', 'c'), 6).Select(letters => new string(letters)).Two().ToArbitrary(),
            pair => NearestWord.Slips(pair.Item1, pair.Item2) == NearestWord.Slips(pair.Item2, pair.Item1)).QuickCheckThrowOnFailure();
}
