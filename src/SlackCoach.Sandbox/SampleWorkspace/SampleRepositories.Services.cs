namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>What runs on the servers: checkout-api, ledger, infra.</summary>
internal sealed partial class SampleRepositories
{
    private const string Required = "REVIEW_REQUIRED";
    private const string Approved = "APPROVED";
    private const string ChangesRequested = "CHANGES_REQUESTED";

    private static readonly IReadOnlyList<Row> CheckoutApi =
    [
        new(812, "Hold a berth for ten minutes while the guest pays", "tomas-rivera", "3d")
        {
            Updated = "2h", Added = 412, Removed = 96, Labels = "feature, payments", Asked = "nadia-okafor, @checkout",
        },
        new(815, "Return 409 instead of 500 when two guests take the same berth", "nadia-okafor", "2d")
        {
            Updated = "5h", Added = 88, Removed = 31, Labels = "bug", Decision = ChangesRequested,
            Reviews = "-ines-caldeira 5h", Asked = "tomas-rivera",
        },
        new(817, "Retry the card network on timeouts, at most twice", "ines-caldeira", "26h")
        {
            Updated = "20h", Added = 154, Removed = 40, Labels = "payments, reliability", Asked = "nadia-okafor", Checks = "FAILURE",
        },
        new(818, "Speak of berths, not slots, in error messages", "yusuf-demir", "25h")
        {
            Added = 19, Removed = 19, Labels = "good first review",
        },
        new(803, "Move price rules out of the controller", "nadia-okafor", "11d")
        {
            Updated = "6d", Ready = "8d", Added = 934, Removed = 871, Labels = "refactoring", Decision = Approved,
            Reviews = "+tomas-rivera 6d, +ines-caldeira 7d old",
        },
        new(820, "Bump Grpc.AspNetCore from 2.70.0 to 2.71.0", "bump-buoy[bot]", "9h") { Added = 4, Removed = 4, Labels = "dependencies" },
        new(794, "Experiment: price by the boat's length and the tide", "hanna-weiss", "33d")
        {
            Updated = "30d", IsDraft = true, Added = 1_260, Removed = 15, Labels = "experiment", Checks = "FAILURE",
        },
        new(819, "Fix <!channel> being read as a person in guest notes", "yusuf-demir", "18h")
        {
            Added = 27, Removed = 3, Labels = "bug, security", Asked = "nadia-okafor",
        },
    ];

    private static readonly IReadOnlyList<Row> Ledger =
    [
        new(341, "Round halves to even when a deposit is split", "ines-caldeira", "4d")
        {
            Updated = "3h", Added = 73, Removed = 22, Labels = "money", Decision = ChangesRequested,
            Reviews = "-nadia-okafor 3d old", Asked = "nadia-okafor",
        },
        new(344, "Close the books of a month only once", "nadia-okafor", "30h")
        {
            Updated = "28h", Added = 210, Removed = 18, Labels = "money, reliability", Asked = "ines-caldeira, tomas-rivera",
        },
        new(337, "Keep every amount as whole cents", "tomas-rivera", "14d")
        {
            Updated = "9d", Added = 2_340, Removed = 2_105, Labels = "money, breaking", Decision = ChangesRequested,
            Reviews = "-ines-caldeira 10d, +? 11d old",
        },
        new(345, "Index postings by marina and day", "hanna-weiss", "7h")
        {
            Added = 34, Removed = 0, Labels = "performance", Checks = "PENDING", Asked = "@ledger",
        },
        new(346, "Revert \"Book a deposit on the day of arrival\"", "tomas-rivera", "50m")
        {
            Added = 18, Removed = 210, Labels = "money", Checks = "PENDING", Asked = "nadia-okafor",
        },
        new(329, "WIP: second currency", null, "61d") { Updated = "58d", IsDraft = true, Added = 480, Removed = 12, Checks = "ERROR" },
        new(342, "Bump Npgsql from 9.0.3 to 10.0.0", "bump-buoy[bot]", "3d")
        {
            Added = 6, Removed = 6, Labels = "dependencies", Checks = "FAILURE",
        },
    ];

    private static readonly IReadOnlyList<Row> Infra =
    [
        new(156, "Give staging its own message broker", "piotr-zielinski", "5d")
        {
            Updated = "4d", Added = 188, Removed = 7, Labels = "terraform", Asked = "nadia-okafor, hanna-weiss",
        },
        new(158, "Alert on queue age rather than queue length", "hanna-weiss", "2d")
        {
            Updated = "22h", Added = 41, Removed = 37, Decision = Approved, Reviews = "+piotr-zielinski 22h",
        },
        new(159, "Rotate the database password every month", "piotr-zielinski", "20h")
        {
            Added = 66, Removed = 2, Labels = "security", Asked = "@platform",
        },
        new(151, "Drop the old load balancer", "nadia-okafor", "16d")
        {
            Updated = "15d", Added = 0, Removed = 512, Labels = "terraform", Checks = null,
        },
        new(160, "Weekly image refresh", "night-watch[bot]", "14h") { Added = 12, Removed = 12, Labels = "automated", Decision = null },
        new(148, "Try spot machines for nightly builds", "piotr-zielinski", "40d")
        {
            Updated = "21d", IsDraft = true, Added = 97, Removed = 20, Checks = null,
        },
    ];
}
