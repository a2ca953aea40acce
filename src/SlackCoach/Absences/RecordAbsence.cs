using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>What became of a wish to be away.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Off">What the member has off now.</param>
/// <param name="IsNew">Whether it was not off before.</param>
/// <param name="WasJoined">Whether it was joined with what it meets.</param>
internal sealed record RecordedAbsence(Guid Id, TimeOff Off, bool IsNew, bool WasJoined);

/// <summary>Records that a member is away. Whole days of the same kind that overlap, or follow one another, become one.</summary>
internal sealed class RecordAbsence(CoachDbContext db, TimeProvider time)
{
    private const int LongestReason = 300;

    /// <summary>Records it; the caller saves. Recording the same again changes nothing.</summary>
    public async Task<RecordedAbsence> Execute(Member member, TimeOff off, string? reason, CancellationToken cancellationToken)
    {
        var dayBefore = off.StartsOn.AddDays(-1);
        var near = await db.Absences.Of(member)
            .Where(absence => absence.HabitId == off.HabitId && (absence.EndsOn == null || absence.EndsOn >= dayBefore))
            .ToListAsync(cancellationToken);

        if (near.FirstOrDefault(absence => Covers(absence.AsTimeOff(), off)) is { } covering)
        {
            return new RecordedAbsence(covering.Id, covering.AsTimeOff(), IsNew: false, WasJoined: false);
        }

        // What a status began ends with the status.
        var met = off.Hours is not null ? [] : near.FindAll(absence => absence.Source == AbsenceSource.Typed && absence.FromTimeOfDay is null && Meets(absence, off));
        var joined = new TimeOff(
            met.Select(absence => absence.StartsOn).Append(off.StartsOn).Min(),
            met.Any(absence => absence.EndsOn is null) || off.EndsOn is null ? null : met.Select(absence => absence.EndsOn).Append(off.EndsOn).Max(),
            off.Hours,
            off.HabitId);
        var now = time.GetUtcNow();
        db.Absences.RemoveRange(met);
        var recorded = new Absence
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            StartsOn = joined.StartsOn,
            EndsOn = joined.EndsOn,
            FromTimeOfDay = joined.Hours?.From,
            UntilTimeOfDay = joined.Hours?.Until,
            HabitId = joined.HabitId,
            Source = AbsenceSource.Typed,
            Reason = Short(reason) ?? met.Select(absence => absence.Reason).FirstOrDefault(kept => kept is not null),
            CreatedAt = now,
        };
        db.Absences.Add(recorded);

        return new RecordedAbsence(recorded.Id, joined, IsNew: true, WasJoined: met.Count > 0);
    }

    private static bool Covers(TimeOff known, TimeOff off) =>
        (known.Hours is null || known.Hours == off.Hours)
        && known.StartsOn <= off.StartsOn && (known.EndsOn is null || (off.EndsOn is { } end && known.EndsOn >= end));

    private static bool Meets(Absence absence, TimeOff off) => off.EndsOn is null || absence.StartsOn <= off.EndsOn.Value.AddDays(1);

    private static string? Short(string? reason) =>
        reason is null || reason.Length <= LongestReason ? reason : reason[..(char.IsHighSurrogate(reason[LongestReason - 1]) ? LongestReason - 1 : LongestReason)];
}
