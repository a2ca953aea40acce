using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SlackCoach.Commands;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack.Endpoints;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;
using SlackCoach.Tests.Testing;
using YamlDotNet.RepresentationModel;

namespace SlackCoach.Tests.Conventions;

/// <summary>What Slack is told about the app is what the app does.</summary>
public sealed partial class ManifestTests
{
    /// <summary>The scopes that each of Slack's methods asks for, with those of each kind of conversation it is used on; none where any token will
    /// do.</summary>
    private static readonly Dictionary<string, string[]> ScopesOf = new()
    {
        ["auth.test"] = [],
        ["users.info"] = ["users:read"],
        ["users.conversations"] = ["channels:read", "groups:read"],
        ["conversations.open"] = ["im:write"],
        ["conversations.info"] = ["channels:read", "groups:read"],
        ["conversations.members"] = ["channels:read", "groups:read"],
        ["conversations.history"] = ["im:history", "channels:history", "groups:history"],
        ["conversations.replies"] = ["im:history", "channels:history", "groups:history"],
        ["files.info"] = ["files:read"],
        ["files.getUploadURLExternal"] = ["files:write"],
        ["files.completeUploadExternal"] = ["files:write"],
        ["usergroups.users.list"] = ["usergroups:read"],
        ["team.info"] = ["team:read"],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["chat.delete"] = ["chat:write"],
        ["files.delete"] = ["files:write"],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.getPermalink"] = [],
        ["views.open"] = [],
        ["views.push"] = [],
        ["views.update"] = [],
        ["views.publish"] = [],
        ["dnd.info"] = ["dnd:read"],
    };

    /// <summary>The scope that each event asks for; none where it comes to every app.</summary>
    private static readonly Dictionary<string, string[]> ScopesOfEvents = new()
    {
        ["message.im"] = ["im:history"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["user_change"] = ["users:read"],
        ["app_home_opened"] = [],
    };

    private static readonly YamlNode Manifest = Load();

    [Fact]
    public void Names_the_routes_that_the_app_serves()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapSlack();
        var served = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!).Order(StringComparer.Ordinal);
        var named = Texts(Manifest).Where(text => Uri.TryCreate(text, UriKind.Absolute, out _) && text.Contains("/slack/", StringComparison.Ordinal))
            .Select(text => new Uri(text).AbsolutePath).Order(StringComparer.Ordinal);

        Assert.Equal(served, named);
    }

    [Fact]
    public void Subscribes_to_the_events_that_are_read()
    {
        var subscribed = List("settings", "event_subscriptions", "bot_events").Select(name => name.Split('.')[0]).Distinct();

        Assert.Equal(EventParser.Types.Order(StringComparer.Ordinal), subscribed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_stand_in_sends_every_event_that_is_subscribed_to() =>
        Assert.Equal(
            List("settings", "event_subscriptions", "bot_events").Order(StringComparer.Ordinal),
            EventfulDay.Events().Select(EventfulDay.SubscriptionOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Asks_for_the_scopes_that_are_used_and_no_other()
    {
        var called = Repository.AppFiles("Slack").SelectMany(file => Methods().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct();
        var heard = List("settings", "event_subscriptions", "bot_events").SelectMany(
            name => ScopesOfEvents.GetValueOrDefault(name) ?? [name.StartsWith("group", StringComparison.Ordinal) ? "groups:read" : "channels:read"]);
        // "commands" is for its own command and its shortcuts.
        var used = called.SelectMany(method => ScopesOf[method]).Concat(heard).Append("commands");

        var asked = List("oauth_config", "scopes", "bot").Concat(List("oauth_config", "scopes", "bot_optional"));
        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registers_the_shortcuts_that_are_handled_and_the_stand_in_offers_them()
    {
        var named = Manifest["features"] is YamlMappingNode features && features.Children.TryGetValue("shortcuts", out var list)
            ? ((YamlSequenceNode)list).Select(node => (Type: node["type"].ToString(), Id: node["callback_id"].ToString(), Name: node["name"].ToString())).ToList()
            : [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddSlackCoach();

        Assert.Equal(named.Count(shortcut => shortcut.Type == "message"), builder.Services.Count(service => service.ServiceType == typeof(IMessageShortcutHandler)));
        Assert.Equal(named.Count(shortcut => shortcut.Type == "global"), builder.Services.Count(service => service.ServiceType == typeof(IGlobalShortcutHandler)));
        Assert.All(named, shortcut => Assert.InRange(shortcut.Name.Length, 1, 24));
        Assert.Equal(
            named.Where(shortcut => shortcut.Type == "message").Select(shortcut => new StandInShortcut(shortcut.Id, shortcut.Name)), StandInApp.Default.Shortcuts);
    }

    [Fact]
    public void Enables_the_home_tab() => Assert.Equal("true", Node("features", "app_home", "home_tab_enabled").ToString());

    [Fact]
    public void Registers_the_command_with_a_hint_of_every_subcommand()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddSlackCoach();
        var types = builder.Services.Where(service => service.ServiceType == typeof(IPlanSubcommand)).Select(service => service.ImplementationType!);
        var names = types.Select(type => type.Name[..^"Subcommand".Length].ToLowerInvariant());
        var command = Assert.Single((YamlSequenceNode)Node("features", "slash_commands"));
        var hinted = HintedWords().Matches(command["usage_hint"].ToString()).Select(match => match.Value);

        Assert.Equal("/plan", command["command"].ToString());
        Assert.Equal(typeof(PlanCommandHandler), Assert.Single(builder.Services, service => service.ServiceType == typeof(ISlashCommandHandler)).ImplementationType);
        Assert.Equal(names.Order(StringComparer.Ordinal), hinted.Order(StringComparer.Ordinal));
        Assert.Equal("true", command["should_escape"].ToString());
    }

    [SkippableFact]
    public void The_readme_names_every_subcommand()
    {
        Skip.IfNot(File.Exists(Path.Combine(Repository.Root, "README.md")), "There is no README yet.");
        var readme = Repository.Read("README.md");

        Assert.All(
            typeof(IPlanSubcommand).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IPlanSubcommand))),
            type => Assert.Contains($"/plan {type.Name[..^"Subcommand".Length].ToLowerInvariant()}", readme, StringComparison.Ordinal));
    }

    private static YamlNode Load()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read("manifest.yml")));
        return yaml.Documents[0].RootNode;
    }

    private static YamlNode Node(params string[] path) => path.Aggregate(Manifest, (node, key) => node[key]);

    private static IEnumerable<string> List(params string[] path) => ((YamlSequenceNode)Node(path)).Select(node => node.ToString());

    private static IEnumerable<string> Texts(YamlNode node) => node.AllNodes.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");

    [GeneratedRegex(@"""((?:auth|users|conversations|files|chat|views|dnd)\.[a-zA-Z]+|team\.info|usergroups\.users\.list)""")]
    private static partial Regex Methods();

    [GeneratedRegex(@"\b[a-z]+\b")]
    private static partial Regex HintedWords();
}
