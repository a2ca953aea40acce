namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>What people hold in their hands: web, mobile, docs.</summary>
internal sealed partial class SampleRepositories
{
    private static readonly IReadOnlyList<Row> Web =
    [
        new(1204, "Show the harbour map before the calendar", "leila-haddad", "3d")
        {
            Updated = "6h", Added = 322, Removed = 140, Labels = "feature, design", Asked = "nadia-okafor, @web", Decision = Required,
        },
        new(1206, "Make every form usable by keyboard alone", "leila-haddad", "46h")
        {
            Updated = "30h", Added = 508, Removed = 377, Labels = "accessibility", Asked = "nadia-okafor", Checks = "FAILURE",
        },
        new(1207, "Load the map only when it is in view", "yusuf-demir", "28h")
        {
            Updated = "4h", Added = 61, Removed = 14, Labels = "performance", Decision = Approved, Reviews = "+leila-haddad 4h",
        },
        new(1198, "Add Hebrew: תרגום ראשון לדף התשלום", "noam-bar-lev", "8d")
        {
            Updated = "5d", Added = 690, Removed = 3, Labels = "i18n", Decision = ChangesRequested,
            Reviews = "-leila-haddad 7d old", Asked = "leila-haddad",
        },
        new(1209, "🚤💨 Faster first paint: inline the critical styles ⚡️👩🏽‍💻", "leila-haddad", "5h")
        {
            Added = 48, Removed = 112, Labels = "performance", Checks = "PENDING",
        },
        new(
            1191,
            "Replace the date picker with one that knows about seasons, tides, local holidays, the two kinds of long weekend, berths that "
            + "are let by the half day, guests who arrive after midnight, "
            + "and what happens to all of these when the clocks change in late October",
            "yusuf-demir",
            "19d")
        {
            Updated = "12d", Ready = "13d", Added = 3_871, Removed = 2_954, Labels = "feature", Asked = "nadia-okafor, leila-haddad",
        },
        new(1210, "Bump vite from 7.1.4 to 7.1.5", "bump-buoy[bot]", "4h") { Added = 3, Removed = 3, Labels = "dependencies" },
        new(1208, "Spike: offline berth list", "nadia-okafor", "21h")
        {
            IsDraft = true, Added = 270, Removed = 0, Labels = "experiment", Checks = null,
        },
    ];

    private static readonly IReadOnlyList<Row> Mobile =
    [
        new(527, "Open the gate with the phone in the pocket", "kenji-morita", "6d")
        {
            Updated = "2d", Added = 760, Removed = 88, Labels = "feature, bluetooth", Asked = "nadia-okafor", Checks = "SUCCESS",
        },
        new(530, "Crash on start when the clock is set to 1970", "amara-diallo", "35h")
        {
            Updated = "31h", Added = 9, Removed = 1, Labels = "bug, crash", Asked = "@mobile",
        },
        new(531, "Ask for notifications only after the first booking", "kenji-morita", "23h")
        {
            Updated = "3h", Added = 57, Removed = 20, Decision = Approved, Reviews = "+amara-diallo 3h",
        },
        new(519, "Share one colour table with the web", "amara-diallo", "12d")
        {
            Updated = "10d", Added = 133, Removed = 240, Labels = "design", Decision = ChangesRequested, Reviews = "-kenji-morita 10d",
        },
        new(532, "Read `*berth*`, _tide_ and ~gate~ aloud as words", "amara-diallo", "8h")
        {
            Added = 14, Removed = 6, Labels = "accessibility", Asked = "nadia-okafor",
        },
        new(533, "Refresh screenshots for the stores", "night-watch[bot]", "6h")
        {
            Added = 0, Removed = 0, Labels = "automated", Decision = null, Checks = null,
        },
    ];

    private static readonly IReadOnlyList<Row> Docs =
    [
        new(88, "How a refund travels, with a drawing", "ines-caldeira", "7d")
        {
            Updated = "7d", Added = 142, Removed = 9, Decision = null, Checks = null, Asked = "nadia-okafor",
        },
        new(90, "Runbook: the payment provider is down", "piotr-zielinski", "3d")
        {
            Updated = "27h", Added = 98, Removed = 0, Labels = "runbook", Decision = null, Asked = "nadia-okafor, hanna-weiss",
        },
        new(91, "Fix links & typos in <Getting started>", "kenji-morita", "2d")
        {
            Updated = "5h", Added = 21, Removed = 21, Decision = null, Then = "nadia-okafor 26h, kenji-morita 5h",
        },
        new(92, "Write down how we review", "nadia-okafor", "10h")
        {
            Added = 76, Removed = 0, Decision = null, Checks = null, Asked = "tomas-rivera, leila-haddad",
        },
        new(85, "Glossary of harbour words", null, "29d")
        {
            Updated = "29d", Added = 310, Removed = 0, Decision = null, Checks = "SUCCESS",
        },
    ];
}
