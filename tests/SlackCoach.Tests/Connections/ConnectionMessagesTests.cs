using SlackCoach.Connections;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Connections;

public sealed class ConnectionMessagesTests
{
    [Fact]
    public void Shows_the_code_and_where_it_is_entered() =>
        Snapshot.Match(ConnectionMessages.Code("WDJB-<!channel>", "https://github.com/login/device"));

    [Fact]
    public void Asks_before_it_disconnects() => Snapshot.Match(ConnectionMessages.AskWhetherToDisconnect("nadia-okafor", isConnected: true, Guid.Empty));

    [Fact]
    public void Says_where_a_token_is_revoked() =>
        Snapshot.Match(ConnectionMessages.ForgottenHere("nadia-okafor", new Uri("https://github.com/settings/apps/authorizations")));

    [Fact]
    public void Says_that_a_connection_has_ended() => Snapshot.Match(ConnectionMessages.Ended("nadia-okafor"));
}
