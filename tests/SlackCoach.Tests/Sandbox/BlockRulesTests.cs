using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Sandbox;

public sealed class BlockRulesTests
{
    private const string Section = """{"type":"section","text":{"type":"mrkdwn","text":"TEXT"}}""";
    private const string Button = """{"type":"button","action_id":"a","text":{"type":"plain_text","text":"Go"}}""";

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"hello","verbatim":true}}""")]
    [InlineData("""{"type":"section","fields":[{"type":"plain_text","text":"hello"}]}""")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"timepicker","initial_time":"09:00"}}""")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"number_input","is_decimal_allowed":false,"initial_value":"3","max_value":"7"}}""")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","url":"https://a.example","text":"a","style":{"bold":true}}]}]}""")]
    public void Takes_what_slack_takes(string block) => Assert.Empty(BlockRules.CheckMessage(Blocks(block)));

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":""}}""", "must be more than 0 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""{"type":"section"}""", "missing required field: text [json-pointer:/blocks/0]")]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "must be one of: plain_text [json-pointer:/blocks/0/text/type]")]
    [InlineData("""{"type":"carousel"}""", "unsupported type: carousel [json-pointer:/blocks/0/type]")]
    [InlineData("""{"type":"divider","colour":"red"}""", "invalid additional property: colour [json-pointer:/blocks/0]")]
    [InlineData("""{"type":"actions","elements":[]}""", "must have at least 1 items [json-pointer:/blocks/0/elements]")]
    [InlineData("""{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}""", "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]")]
    [InlineData("""{"type":"actions","elements":[{"type":"multi_static_select","action_id":"a"}]}""", "unsupported type: multi_static_select [json-pointer:/blocks/0/elements/0/type]")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"file_input","action_id":"f"}}""", "unsupported type: file_input [json-pointer:/blocks/0/element/type]")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"timepicker","initial_time":"9 am"}}""", "must match the pattern HH:mm [json-pointer:/blocks/0/element/initial_time]")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"number_input","initial_value":"3"}}""", "missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"number_input","is_decimal_allowed":false,"min_value":"few"}}""", "must match the pattern number [json-pointer:/blocks/0/element/min_value]")]
    [InlineData("""{"type":"actions","elements":[{"type":"number_input","is_decimal_allowed":false,"action_id":"n"}]}""", "unsupported type: number_input [json-pointer:/blocks/0/elements/0/type]")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}""", "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]")]
    public void Says_what_is_wrong_and_where(string block, string sentence) =>
        Assert.Contains(sentence, BlockRules.CheckMessage(Blocks(block)));

    [Theory]
    [InlineData("""{"type":"home","blocks":[{"type":"divider"}],"private_metadata":"m"}""", null)]
    [InlineData("""{"type":"modal","blocks":[{"type":"divider"}]}""", "must be one of: home [json-pointer:/view/type]")]
    [InlineData("""{"type":"home","blocks":[],"title":{"type":"plain_text","text":"T"}}""", "invalid additional property: title [json-pointer:/view]")]
    [InlineData("""{"type":"home","blocks":[{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"file_input"}}]}""",
        "unsupported type: file_input [json-pointer:/view/blocks/0/element/type]")]
    public void Holds_a_home_tab_to_slacks_rules(string view, string? sentence) =>
        Assert.Equal(sentence is null ? [] : [sentence], BlockRules.CheckView(JsonNode.Parse(view)!, "home"));

    [Theory]
    [InlineData(3000, true)]
    [InlineData(3001, false)]
    public void Holds_a_section_to_3000_characters(int length, bool fits)
    {
        Assert.Equal(fits, BlockRules.CheckMessage(Blocks(Section.Replace("TEXT", Text(length), StringComparison.Ordinal))).Count == 0);
    }

    [Theory]
    [InlineData("header", 150)]
    [InlineData("button", 75)]
    [InlineData("value", 2000)]
    public void Holds_each_text_to_its_limit(string what, int most)
    {
        string Block(int length) => (what switch
        {
            "header" => """{"type":"header","text":{"type":"plain_text","text":"TEXT"}}""",
            "button" => """{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"TEXT"}}]}""",
            _ => """{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"},"value":"TEXT"}]}""",
        }).Replace("TEXT", Text(length), StringComparison.Ordinal);

        Assert.Empty(BlockRules.CheckMessage(Blocks(Block(most))));
        Assert.Contains(BlockRules.CheckMessage(Blocks(Block(most + 1))), error =>
            error.StartsWith($"must be less than {most + 1} characters", StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_a_message_to_50_blocks_and_a_row_to_25_buttons()
    {
        string[] Dividers(int count) => [.. Enumerable.Repeat("""{"type":"divider"}""", count)];
        string Row(int count) => $$"""{"type":"actions","elements":[{{string.Join(',', Enumerable.Range(0, count).Select(i => Button.Replace("\"a\"", $"\"a{i}\"", StringComparison.Ordinal)))}}]}""";

        Assert.Empty(BlockRules.CheckMessage(Blocks(Dividers(50))));
        Assert.Equal(["no more than 50 items allowed [json-pointer:/blocks]"], BlockRules.CheckMessage(Blocks(Dividers(51))));
        Assert.Empty(BlockRules.CheckMessage(Blocks(Row(25))));
        Assert.Equal(["no more than 25 items allowed [json-pointer:/blocks/0/elements]"], BlockRules.CheckMessage(Blocks(Row(26))));
    }

    [Fact]
    public void Wants_block_ids_unique_in_the_message_and_action_ids_in_the_block()
    {
        var errors = BlockRules.CheckMessage(Blocks(
            $$"""{"type":"actions","block_id":"b","elements":[{{Button}},{{Button}}]}""",
            """{"type":"divider","block_id":"b"}"""));

        Assert.Contains(errors, error => error.Contains("/blocks/0/elements/1/action_id", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Contains("/blocks/1/block_id", StringComparison.Ordinal));
    }

    [Fact]
    public void Wants_the_initial_option_among_the_options_word_for_word()
    {
        string Select(string initial) =>
            """
            {"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"static_select",
              "options":[{"text":{"type":"plain_text","text":"One"},"value":"1"}],
              "initial_option":{"text":{"type":"plain_text","text":"INITIAL"},"value":"1"}}}
            """.Replace("INITIAL", initial, StringComparison.Ordinal);

        Assert.Empty(BlockRules.CheckMessage(Blocks(Select("One"))));
        Assert.Equal(["must match one of the options [json-pointer:/blocks/0/element/initial_option]"],
            BlockRules.CheckMessage(Blocks(Select("Eins"))));
    }

    [Fact]
    public void Finds_blocks_too_long_together_that_are_fine_one_by_one()
    {
        var section = Section.Replace("TEXT", Text(2900), StringComparison.Ordinal);

        Assert.False(BlockRules.AreTooLong(Blocks(section, section, section, section)));
        Assert.True(BlockRules.AreTooLong(Blocks(section, section, section, section, section)));
    }

    [Fact]
    public void Wants_a_modal_with_inputs_to_have_a_submit_button()
    {
        var view = JsonNode.Parse("""{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"file_input"}}]}""")!;
        Assert.Equal(["missing required field: submit [json-pointer:/view]"], BlockRules.CheckView(view));

        view["submit"] = JsonNode.Parse("""{"type":"plain_text","text":"Send"}""");
        Assert.Empty(BlockRules.CheckView(view));

        view["title"]!["text"] = new string('x', 25);
        Assert.Contains("must be less than 25 characters [json-pointer:/view/title/text]", BlockRules.CheckView(view));
    }

    private static string Text(int length) => new('x', length);

    private static JsonArray Blocks(params string[] blocks) => JsonNode.Parse($"[{string.Join(',', blocks)}]")!.AsArray();
}
