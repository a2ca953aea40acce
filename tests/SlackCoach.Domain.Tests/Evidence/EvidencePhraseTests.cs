using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Evidence;

namespace SlackCoach.Domain.Tests.Evidence;

public sealed class EvidencePhraseTests
{
    [Theory]
    [InlineData("Cut the wait by half", "Cut the wait by half", null, null, "", false)]
    [InlineData("Cut the wait by half https://pr.example/7 #impact #Big-Win for Ledger", "Cut the wait by half", "https://pr.example/7", "Ledger", "impact big-win", false)]
    [InlineData("#scope Cut (https://pr.example/7) the wait for the ledger team.", "Cut the wait", "https://pr.example/7", "the ledger team", "scope", false)]
    [InlineData("-p Said no to the rewrite", "Said no to the rewrite", null, null, "", true)]
    [InlineData("Said no to the rewrite -p", "Said no to the rewrite", null, null, "", true)]
    [InlineData("Said no to the rewrite for Dana -p #autonomy", "Said no to the rewrite", null, "Dana", "autonomy", true)]
    [InlineData("🔒 Said no to the rewrite", "Said no to the rewrite", null, null, "", true)]
    [InlineData("Said no🔒", "Said no", null, null, "", true)]
    [InlineData("Taught grep -p to people", "Taught grep -p to people", null, null, "", false)]
    [InlineData("Closed #42 for good", "Closed #42 for good", null, null, "", false)]
    [InlineData("Waited for review", "Waited for review", null, null, "", false)]
    [InlineData("Wrote the guide for <@U1|tomas>", "Wrote the guide", null, "tomas", "", false)]
    [InlineData("Wrote the guide for Dana and Ines from Legal", "Wrote the guide for Dana and Ines from Legal", null, null, "", false)]
    [InlineData("Wrote the guide for Dana and Ines", "Wrote the guide", null, "Dana and Ines", "", false)]
    [InlineData("Wrote <https://wiki.example/a_b|the guide>", "Wrote", "https://wiki.example/a_b", null, "", false)]
    [InlineData("https://wiki.example/the-guide", "The guide", "https://wiki.example/the-guide", null, "", false)]
    [InlineData("One https://a.example/1, two https://b.example/2", "One two https://b.example/2", "https://a.example/1", null, "", false)]
    [InlineData("One <https://a.example/1>, two <https://b.example/2|the second>", "One two https://b.example/2", "https://a.example/1", null, "", false)]
    [InlineData("Told <!here> in <#C1|shop>", "Told @here in shop", null, null, "", false)]
    [InlineData("javascript:alert(1) is no link", "javascript:alert(1) is no link", null, null, "", false)]
    [InlineData("#impact -p", "", null, null, "impact", true)]
    [InlineData("two\nlines", "two lines", null, null, "", false)]
    [InlineData("", "", null, null, "", false)]
    public void Reads_what_is_typed(string typed, string text, string? link, string? who, string tags, bool isPrivate)
    {
        var draft = EvidencePhrase.Read(typed);

        Assert.Equal((text, link, who, tags, isPrivate), (draft.Text, draft.Link?.AbsoluteUri, draft.BenefitTo, string.Join(' ', draft.Tags), draft.IsPrivate));
    }

    [Fact]
    public void A_message_is_kept_whole_and_without_its_marks()
    {
        const string Rest = "so that each of the three changes can be read on its own and taken back on its own, which took the fear out of them";

        Assert.Equal($"We split nothing_else & the wait, @channel, {Rest}", EvidencePhrase.Plain($"We split *nothing_else* &amp; _the_ *wait*, <!channel>, {Rest}"));
    }

    [Fact]
    public void Reads_a_long_text_at_once_and_cuts_it()
    {
        var draft = EvidencePhrase.Read(string.Concat(Enumerable.Repeat("for Ada and ", 5_000)));

        Assert.InRange(draft.Text.Length, 1, EvidencePhrase.Longest);
    }

    [Fact]
    public void Whatever_is_typed_is_read_and_a_lock_is_never_overlooked() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Elements("for", "-p", "#", "#a", "https://x.example", "<https://y.example|y>", "<@U1|ada>", "Ada", "the", "team", "\n", "\u0000", "🔒", ".", "(")).Select(words => string.Join(' ', words))),
        typed =>
        {
            var (evidence, feedback) = (EvidencePhrase.Read(typed), FeedbackPhrase.Read(typed));

            Assert.True(evidence.IsPrivate || (!typed.Contains("🔒", StringComparison.Ordinal) && !typed.StartsWith("-p ", StringComparison.Ordinal)));
            Assert.True(evidence.Text.Length <= EvidencePhrase.Longest && !evidence.Text.Contains('\n', StringComparison.Ordinal) && feedback.Text.Length <= EvidencePhrase.Longest);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Tomás \"More code, please\" #p2", "Tomás", "More code, please", "p2")]
    [InlineData("<@U1|tomas> more code, please", "tomas", "more code, please", "")]
    [InlineData("Ines Prado: talk to more teams", "Ines Prado", "talk to more teams", "")]
    [InlineData("Ines “talk to more: teams”", "Ines", "talk to more: teams", "")]
    [InlineData("talk to more teams", null, "talk to more teams", "")]
    [InlineData("\"talk to more teams\"", null, "talk to more teams", "")]
    [InlineData("Tomás \"\"", "Tomás", "", "")]
    public void Reads_who_said_what(string typed, string? from, string text, string tags)
    {
        var draft = FeedbackPhrase.Read(typed);

        Assert.Equal((from, text, tags), (draft.From, draft.Text, string.Join(' ', draft.Tags)));
    }
}
