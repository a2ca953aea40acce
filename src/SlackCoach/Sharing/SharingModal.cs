using SlackCoach.Domain.Sharing;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>The window in which sharing is chosen. Nothing is shared by it: the member agrees afterwards, once they have seen who reads the channel.</summary>
internal static class SharingModal
{
    public const string Callback = "sharing";
    public const string Channel = "channel";
    public const string Manager = "manager";
    public const string Fields = "fields";
    public const string Silence = "silence";

    public const string Holds = "hold";
    public const string Sends = "send";

    private static readonly Option[] Silences =
    [
        new() { Text = "Hold it: nothing is posted", Value = Holds },
        new() { Text = "Post it on the next working day at 10:00", Value = Sends },
    ];

    public static ModalView Build(SharingChoice? present)
    {
        var options = SharingWords.Fields.Select(field => (field.Field, Option: new Option { Text = field.Name, Value = field.Field.ToString(), Description = field.Description })).ToList();
        var ticked = options.Where(option => present?.Fields.HasFlag(option.Field) == true).Select(option => option.Option).ToList();

        return new ModalView
        {
            CallbackId = Callback,
            Title = "Sharing",
            Submit = "Show who reads it",
            Close = "Cancel",
            Blocks =
            [
                new SectionBlock { Text = (PlainText)"Nothing is shared yet. You see who reads the channel before you agree, and each post, word for word, before it goes out." },
                new InputBlock
                {
                    BlockId = Channel,
                    Label = "Channel",
                    Element = new ConversationsSelect
                    {
                        ActionId = Channel,
                        InitialConversation = present?.ChannelId,
                        Filter = new ConversationFilter { Include = ["public", "private"], ExcludeExternalSharedChannels = true },
                    },
                    Hint = "SlackCoach has to be in it: /invite @SlackCoach.",
                },
                new InputBlock { BlockId = Manager, Label = "The manager who may read it", Element = new UsersSelect { ActionId = Manager, InitialUser = present?.ManagerId } },
                new InputBlock
                {
                    BlockId = Fields,
                    Label = "What of your week is shared",
                    Element = new Checkboxes { ActionId = Fields, Options = [.. options.Select(option => option.Option)], InitialOptions = ticked.Count > 0 ? ticked : null },
                    Hint = "Private pieces, your energy, 1:1s and what others wrote never are.",
                    Optional = true,
                },
                new InputBlock
                {
                    BlockId = Silence,
                    Label = "If you say nothing to a preview",
                    Element = new RadioButtons { ActionId = Silence, Options = Silences, InitialOption = Silences[present?.SendsOnSilence == true ? 1 : 0] },
                },
            ],
        };
    }

    /// <summary>What was chosen, or what is wrong, by the block where it is shown.</summary>
    public static (SharingInput? Input, IReadOnlyDictionary<string, string> Problems) Read(StateValues state, string memberId)
    {
        var channel = One(state, Channel);
        var manager = One(state, Manager);
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);

        if (channel is null)
        {
            problems[Channel] = "Choose a channel.";
        }

        if (manager is null || manager == memberId)
        {
            problems[Manager] = manager is null ? "Choose your manager." : "That is you. Choose the person who may read it.";
        }

        var ticked = state.Find(Fields, Fields)?.Selected ?? [];
        var fields = SharingWords.Fields.Where(field => ticked.Contains(field.Field.ToString())).Aggregate(SharedFields.None, (all, field) => all | field.Field);

        if (fields == SharedFields.None)
        {
            problems[Fields] = "Tick at least one: a post of nothing tells nothing.";
        }

        return problems.Count > 0 ? (null, problems) : (new SharingInput(channel!, manager!, fields, One(state, Silence) == Sends), problems);
    }

    private static string? One(StateValues state, string id) => state.Find(id, id)?.Selected is [var one] ? one : null;
}

/// <param name="ChannelId">The channel.</param>
/// <param name="ManagerId">The Slack id of the manager.</param>
/// <param name="Fields">What is shared.</param>
/// <param name="SendsOnSilence">What silence means.</param>
internal sealed record SharingInput(string ChannelId, string ManagerId, SharedFields Fields, bool SendsOnSilence);

/// <summary>The window in which a post is written anew.</summary>
internal static class EditPostModal
{
    public const string Callback = "share_edit";
    public const string Text = "text";

    public static ModalView Build(SharedWeek week) => new()
    {
        CallbackId = Callback,
        Title = "Edit the post",
        Submit = "Show it",
        Close = "Cancel",
        PrivateMetadata = week.Id.ToString("N"),
        Blocks =
        [
            new InputBlock
            {
                BlockId = Text,
                Label = "What is posted, word for word",
                Element = new PlainTextInput { ActionId = Text, Multiline = true, InitialValue = week.Text, MaxLength = SharedPost.Longest },
                Hint = "Nothing is posted by this window: the preview shows what you wrote, and you press Send there.",
            },
        ],
    };
}
