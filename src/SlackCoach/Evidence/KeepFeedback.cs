using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Evidence;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Keeps what others told a member about their work, and what the member did about it. The caller saves.</summary>
internal sealed class KeepFeedback(CoachDbContext db, MemberEvidence evidence, TimeProvider time)
{
    public async Task<FeedbackItem> Execute(Member member, FeedbackDraft draft, Rubric rubric, CancellationToken cancellationToken)
    {
        var last = await db.FeedbackItems.Of(member).MaxAsync(item => (int?)item.Number, cancellationToken) ?? 0;
        var item = new FeedbackItem
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            Number = last + 1,
            On = evidence.Today(member),
            From = draft.From!,
            Text = draft.Text,
            Tags = string.Join(' ', rubric.Resolve(draft.Tags)),
            CreatedAt = time.GetUtcNow(),
        };
        db.FeedbackItems.Add(item);

        return item;
    }

    /// <summary>All that was kept, the open ones first and of each the newest.</summary>
    public async Task<List<FeedbackItem>> All(Member member, CancellationToken cancellationToken)
    {
        var all = await db.FeedbackItems.Of(member).Where(item => !item.IsRemoved).ToListAsync(cancellationToken);

        return [.. all.OrderBy(item => item.AnsweredOn is not null).ThenByDescending(item => item.Number)];
    }

    public Task<FeedbackItem?> Find(Member member, Guid id, CancellationToken cancellationToken) =>
        db.FeedbackItems.Of(member).SingleOrDefaultAsync(item => item.Id == id && !item.IsRemoved, cancellationToken);

    public Task<FeedbackItem?> Numbered(Member member, string number, CancellationToken cancellationToken) =>
        int.TryParse(number.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? db.FeedbackItems.Of(member).SingleOrDefaultAsync(item => item.Number == named && !item.IsRemoved, cancellationToken)
            : Task.FromResult<FeedbackItem?>(null);

    /// <summary>Notes what the member did about it.</summary>
    public void Answer(Member member, FeedbackItem item, string answer)
    {
        item.Answer = EvidencePhrase.OneLine(answer);
        item.AnsweredOn = evidence.Today(member);
    }

    /// <summary>Lets go of it: nothing stays but its number.</summary>
    public static void Remove(FeedbackItem item)
    {
        (item.From, item.Text, item.Tags, item.Answer) = ("", "", "", null);
        item.IsRemoved = true;
    }
}

/// <summary>Open feedback in the brief of a 1:1.</summary>
internal sealed class FeedbackInBrief(KeepFeedback feedback) : IBriefPart
{
    public string Title => "Open feedback";

    public async Task<IReadOnlyList<string>> Lines(Member member, DateOnly since, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await feedback.All(member, cancellationToken)).Where(item => item.AnsweredOn is null).Select(item => $"{item.From}: {item.Text}")];
}
