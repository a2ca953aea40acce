using System.Net;
using System.Net.Sockets;

namespace SlackCoach.Fetch;

/// <summary>Tells addresses of the public internet from all others.</summary>
/// <remarks>After IANA's registries of special-purpose addresses. What carries another address inside (IPv4-mapped, NAT64, 6to4, Teredo)
/// is refused altogether: no ordinary site is reached by such an address.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic4 =
    [
        .. Parse(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud provider's host, reachable from inside only
            "169.254.0.0/16", // link-local, with the clouds' metadata service
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"), // reserved, and broadcast
    ];

    // The only part of IPv6 that is given out as public; loopback, unique local, link-local, multicast, mapped and NAT64 lie outside.
    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublic6 =
    [
        .. Parse(
            "2001::/23", // protocol assignments, with Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"), // documentation
    ];

    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(NotPublic4, network => network.Contains(address)),
        // Asked first: IPNetwork matches mapped addresses against IPv6 networks in ways of its own.
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6
            && Public6.Contains(address)
            && !Array.Exists(NotPublic6, network => network.Contains(address)),
        _ => false,
    };

    private static IEnumerable<IPNetwork> Parse(params string[] networks) => networks.Select(IPNetwork.Parse);
}
