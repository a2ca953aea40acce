using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Commands;

public sealed class CommandMessagesTests
{
    [Fact]
    public void Says_how_to_start() => Snapshot.Match(StartMessage.Build());

    [Fact]
    public void Refuses_a_guest_in_plain_words() => Snapshot.Match(StartMessage.Refused(MemberRefusal.Guest));

    [Fact]
    public void Lists_what_can_be_typed() => Snapshot.Match(HelpMessage.Build([new Sample()]));

    [Fact]
    public void Guesses_at_an_unknown_word() => Snapshot.Match(HelpMessage.ForUnknown("<tody>", "today", [new Sample()]));

    private sealed class Sample : IPlanSubcommand
    {
        public string Name => "today";

        public string Usage => "today";

        public string Summary => "what your plan says for <today>";

        public Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) => Task.FromResult<Message?>(null);
    }
}
