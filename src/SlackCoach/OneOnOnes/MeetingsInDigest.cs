using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Has what is due of 1:1s with the morning digest come along in its thread, and the digest say so: one message at a time.</summary>
internal sealed class MeetingsInDigest(CoachDbContext db, MeetingDates dates, TimeProvider time) : IDigestNote
{
    // A digest that went out longer ago was read already.
    private static readonly TimeSpan StillComing = TimeSpan.FromMinutes(10);

    // A brief comes two working days before, and days off may lie between.
    private const int DaysAhead = 31;

    public async Task<IReadOnlyList<string>> Lines(Member member, Guid digestId, CancellationToken cancellationToken)
    {
        var timing = await dates.For(member, cancellationToken);
        var (from, until) = (timing.Today.AddDays(-OneOnOneDates.DaysAskedAbout), timing.Today.AddDays(DaysAhead));
        var meetings = await db.OneOnOneMeetings.Of(member).Where(meeting => meeting.On >= from && meeting.On <= until).OrderBy(meeting => meeting.On)
            .Join(
                db.OneOnOnes.Of(member).Where(series => series.EndedOn == null),
                meeting => meeting.OneOnOneId,
                series => series.Id,
                (meeting, series) => new { meeting, series })
            .ToListAsync(cancellationToken);
        var said = meetings.SelectMany(found => new[] { found.meeting.BriefMessageId, found.meeting.AskedMessageId }).OfType<Guid>().ToList();
        var along = said.Count == 0 ? [] : await db.Outbox.Of(member)
            .Where(row => said.Contains(row.Id) && row.Follows == digestId).Select(row => row.Id).ToListAsync(cancellationToken);

        return
        [
            .. meetings.Where(found => IsBriefed(found.meeting, timing, along))
                .Select(found => $"The brief for your {found.series.Title} on {MeetingDates.InWords(found.meeting.On)} is in the thread."),
            .. meetings.Where(found => IsAskedAbout(found.meeting, timing, along))
                .Select(found => $"How did your {found.series.Title} on {MeetingDates.InWords(found.meeting.On)} go? A line goes into the thread."),
        ];
    }

    /// <summary>Whether the digest has come due and is not written yet.</summary>
    public Task<bool> IsDue(MemberTiming timing, CancellationToken cancellationToken) => db.Nudges.Of(timing.Member)
        .AnyAsync(nudge => nudge.Kind == NudgeKind.MorningDigest && nudge.NextDueAt <= timing.Now, cancellationToken);

    /// <summary>The digest of a member's day, while it is on its way.</summary>
    /// <returns>Its row in the outbox; null when there is none, or it was there before.</returns>
    public Task<Guid?> Find(MemberTiming timing, CancellationToken cancellationToken)
    {
        // Rows are dated by the system's clock.
        var since = time.GetUtcNow() - StillComing;

        return db.Outbox.Of(timing.Member)
            .Where(row => row.On == timing.Today && row.Composer == nameof(NudgeKind.MorningDigest) && row.Effect == OutboxEffect.Post)
            .Where(row => row.State == OutboxState.Waiting || (row.State == OutboxState.Sent && row.CreatedAt >= since))
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private static bool IsBriefed(OneOnOneMeeting meeting, MemberTiming timing, List<Guid> along) =>
        meeting.State == OneOnOneState.Planned
            ? meeting.On >= timing.Today && meeting.NextDueAt <= timing.Now && timing.BriefOn(meeting) <= timing.Today
            : meeting.BriefMessageId is { } brief && along.Contains(brief);

    // The question comes on the next working day; until then the meeting is as it was.
    private static bool IsAskedAbout(OneOnOneMeeting meeting, MemberTiming timing, List<Guid> along) =>
        meeting.State is OneOnOneState.Planned or OneOnOneState.Briefed
            ? meeting.On < timing.Today && meeting.NextDueAt <= timing.Now
            : meeting.AskedMessageId is { } asked && along.Contains(asked);
}
