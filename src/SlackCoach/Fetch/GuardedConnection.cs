using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace SlackCoach.Fetch;

/// <summary>Finds the addresses of a host.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>Opens connections to public addresses only: the name is resolved once, and what was checked is what is connected to.</summary>
internal sealed class GuardedConnection(ResolveHost resolve, IOptions<FetchOptions> options)
{
    public async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var allowed = await Resolve(host.Trim('[', ']'), cancellationToken);

        if (!options.Value.IsTrusted(host, port))
        {
            allowed = Array.FindAll(allowed, PublicAddress.IsPublic);
        }

        if (allowed is [])
        {
            throw new FetchException(FetchFailure.Refused, "That address is not on the public internet, so I did not fetch it.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken)
    {
        try
        {
            return IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        }
        catch (SocketException exception)
        {
            throw new FetchException(FetchFailure.Unreachable, "I could not find that address; is its name spelled right?", exception);
        }
    }
}
