using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Plans;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>How a plan that is imported differs from the one the member has.</summary>
/// <param name="IsSame">Whether it is the same text, so that nothing is to be done.</param>
/// <param name="Added">Entries that are new.</param>
/// <param name="Kept">Entries that stay, with what is done of them.</param>
/// <param name="Removed">Entries that are no longer in it.</param>
internal sealed record ComparedPlan(bool IsSame, int Added, int Kept, int Removed);

/// <summary>Compares a plan with the one before it. An entry is the same when its kind and its words are.</summary>
internal sealed class PlanComparison(CoachDbContext db)
{
    /// <summary>Null when the member has no plan yet.</summary>
    public async Task<ComparedPlan?> Compare(Member member, string text, PlanDraft draft, CancellationToken cancellationToken)
    {
        if (await db.Plans.Of(member).SingleOrDefaultAsync(plan => plan.ArchivedAt == null, cancellationToken) is not { } present)
        {
            return null;
        }

        var before = (await db.PlanItems.Of(member).Where(item => item.PlanId == present.Id)
            .Select(item => new { item.Kind, item.Title }).ToListAsync(cancellationToken)).ConvertAll(item => Identity(item.Kind, item.Title));
        var after = draft.Items.Select(item => Identity(item.Kind, item.Title)).ToList();
        var kept = before.GroupBy(id => id).Sum(same => Math.Min(same.Count(), after.Count(id => id == same.Key)));

        return new ComparedPlan(present.SourceHash == Hash(text), after.Count - kept, kept, before.Count - kept);
    }

    public static (PlanItemKind Kind, string Title) Identity(PlanItemKind kind, string title) => (kind, title.ToUpperInvariant());

    /// <summary>SHA-256 of a plan's text, in hex; line ends do not count.</summary>
    public static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
