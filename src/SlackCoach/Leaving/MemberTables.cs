using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Leaving;

/// <summary>The rows that are a member's, by what they are called to them.</summary>
internal static class MemberTables
{
    public static readonly IReadOnlyList<MemberTable> All =
    [
        new("Plans", (db, member) => db.Plans.Of(member)),
        new("Items of plans", (db, member) => db.PlanItems.Of(member)),
        new("Passages of plans", (db, member) => db.PlanPassages.Of(member)),
        new("Imports", (db, member) => db.PlanImports.Of(member)),
        new("Habits", (db, member) => db.Habits.Of(member)),
        new("Rhythms that habits had before", (db, member) => db.PastCadences.Of(member)),
        new("Habits done and skipped", (db, member) => db.HabitMarks.Of(member)),
        new("Habits put off", (db, member) => db.Snoozes.Of(member)),
        new("Changes that can be undone", (db, member) => db.Changes.Of(member)),
        new("Nudges", (db, member) => db.Nudges.Of(member)),
        new("1:1s", (db, member) => db.OneOnOnes.Of(member)),
        new("Dates of 1:1s", (db, member) => db.OneOnOneMeetings.Of(member)),
        new("Time off", (db, member) => db.Absences.Of(member)),
        new("Your calendar", (db, member) => db.OwnCalendars.Of(member)),
        new("Days off of your calendar", (db, member) => db.OwnDaysOff.Of(member)),
        new("Repositories", (db, member) => db.RepositoryChoices.Of(member)),
        new("Repositories you may read", (db, member) => db.ReadableRepositories.Of(member)),
        new("Pull requests marked", (db, member) => db.PullRequestMarks.Of(member)),
        new("Pull requests reviewed and opened", (db, member) => db.PullRequestDeeds.Of(member)),
        new("Your GitHub account", (db, member) => db.GitHubAccounts.Of(member)),
        new("Connections to GitHub under way", (db, member) => db.GitHubConnecting.Of(member)),
        new("Threads", (db, member) => db.LedgerEntries.Of(member)),
        new("What became of threads", (db, member) => db.LedgerChanges.Of(member)),
        new("What your corrections taught", (db, member) => db.LedgerPreferences.Of(member)),
        new("Reading lists followed", (db, member) => db.ReadingFollows.Of(member)),
        new("Reading list", (db, member) => db.ReadingItems.Of(member)),
        new("Evidence", (db, member) => db.EvidenceItems.Of(member)),
        new("Feedback", (db, member) => db.FeedbackItems.Of(member)),
        new("Rubric", (db, member) => db.OwnRubrics.Of(member)),
        new("Energy", (db, member) => db.EnergyAnswers.Of(member)),
        new("Ways to grow picked", (db, member) => db.PickedStepUps.Of(member)),
        new("Sharing", (db, member) => db.SharingChoices.Of(member)),
        new("Weeks shared", (db, member) => db.SharedWeeks.Of(member)),
    ];

    /// <summary>Rows that are no news to the member: copies of what Slack shows them, and numbers of lists.</summary>
    public static readonly IReadOnlyList<Type> Copies = [typeof(OutboxMessage), typeof(ShownEntry), typeof(HomeTab)];
}

/// <param name="Title">What they are called.</param>
/// <param name="Rows">How they are found.</param>
internal sealed record MemberTable(string Title, Func<CoachDbContext, Member, IQueryable<IMemberRow>> Rows);
