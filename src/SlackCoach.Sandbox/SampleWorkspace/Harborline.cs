using System.Collections.Immutable;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>Harborline Goods: a shop's engineers, five channels and what was said in them of late.</summary>
internal static class Harborline
{
    public const string NadiaId = "U07NADIA01";
    public const string TomasId = "U07TOMAS01";
    public const string CheckoutId = "C07CHECK01";
    public const string PlatformId = "C07PLATF01";
    public const string RandomId = "C07RANDO01";

    /// <summary>Private: Nadia, her manager and SlackCoach.</summary>
    public const string ProgressId = "C07PROGR01";

    /// <summary>Where SlackCoach is not, until somebody adds it.</summary>
    public const string DesignId = "C07DESIG01";
    public const string PriyaId = "U07PRIYA01";
    public const string JonasId = "U07JONAS01";
    public const string MeiId = "U07MEILN01";

    public static void Populate(StandInSlack slack)
    {
        slack.AddUser(new StandInUser(NadiaId, "nadia", "Nadia Okafor", "Europe/Berlin")
        {
            Title = "Engineer, Checkout",
            CanBeActed = true,
        });
        slack.AddUser(new StandInUser(TomasId, "tomas", "Tomás Rivera", "Europe/Lisbon")
        {
            Title = "Engineering manager",
            CanBeActed = true,
            IsAdmin = true,
        });
        slack.AddUser(new StandInUser(PriyaId, "priya", "Priya Raman", "Asia/Kolkata") { Title = "Senior engineer, Platform" });
        slack.AddUser(new StandInUser(JonasId, "jonas", "Jonas Weber", "Europe/Berlin") { Title = "Engineer, Checkout" });
        slack.AddUser(new StandInUser(MeiId, "mei", "Mei Lin", "America/New_York") { Title = "Product, Checkout" });

        ImmutableArray<string> everybody = [NadiaId, TomasId, PriyaId, JonasId, MeiId, slack.App.BotUserId];
        AddChannel(CheckoutId, "checkout", "Basket, payment and everything up to the thank-you page");
        AddChannel(PlatformId, "platform", "Deploys, databases, on-call");
        AddChannel(RandomId, "random", "Lunch, bikes, weather");
        slack.AddChannel(new StandInChannel(DesignId, "design", ChannelKind.Public, everybody.Remove(slack.App.BotUserId))
        {
            Topic = "Screens, words and what people make of them",
        });
        slack.AddChannel(new StandInChannel(ProgressId, "nadia-progress", ChannelKind.Private, [NadiaId, TomasId, slack.App.BotUserId])
        {
            Topic = "How Nadia's plan is going",
        });
        slack.OpenDirectMessage(NadiaId, out _);
        slack.OpenDirectMessage(TomasId, out _);

        foreach (var line in History.Lines.OrderByDescending(line => line.HoursAgo))
        {
            Say(slack, line);
        }

        void AddChannel(string id, string name, string topic) =>
            slack.AddChannel(new StandInChannel(id, name, ChannelKind.Public, everybody) { Topic = topic });
    }

    private static void Say(StandInSlack slack, History.Line line)
    {
        var ago = TimeSpan.FromHours(line.HoursAgo);
        var parent = slack.Remember(new MessageDraft(line.Channel, line.Who, line.Text), ago);

        foreach (var name in line.Reactions)
        {
            slack.React(parent, name.Who, name.Name);
        }

        foreach (var reply in line.Replies)
        {
            slack.Remember(new MessageDraft(line.Channel, reply.Who, reply.Text) { ThreadTs = parent.Ts },
                ago - TimeSpan.FromMinutes(reply.MinutesLater));
        }
    }
}
