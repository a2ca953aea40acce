using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Takes <c>/plan add "1:1 with NAME" RHYTHM</c>. Who is known already is asked about before anything changes.</summary>
internal sealed class AddOneOnOne(CoachDbContext db, MeetingDates dates, UpcomingMeetings upcoming) : IAddition
{
    public async Task<Message?> Add(PlanRequest request, AdditionReading.Understood addition, CancellationToken cancellationToken)
    {
        if (!OneOnOneTitle.TryRead(addition.Title, out var companion))
        {
            return null;
        }

        if (companion is null || addition.Cadence is not { } cadence)
        {
            return companion is null ? OneOnOneMessages.WithWhom() : OneOnOneMessages.When(companion);
        }

        var timing = await dates.For(request.Member, cancellationToken);
        var settled = OneOnOneRhythm.WithDay(cadence, addition.From, timing.Today, timing.Days);
        var (rhythm, from) = settled
            ?? (addition.From is { } begins ? cadence.StartingOn(begins) : cadence.SoonestFrom(timing.Today, timing.Days), addition.From ?? timing.Today);
        var wish = new RhythmWish(rhythm, from, companion.SlackUserId);
        var notes = OneOnOneMessages.Notes(addition, isDaySettled: settled is not null);
        var known = (await db.OneOnOnes.Of(request.Member).ToListAsync(cancellationToken))
            .Where(series => series.Companion.IsSame(companion)).OrderBy(series => series.EndedOn is not null).ThenByDescending(series => series.EndedOn).FirstOrDefault();

        if (known is null)
        {
            known = upcoming.NewSeries(request.Member, companion, wish.Cadence, wish.From);
            db.OneOnOnes.Add(known);

            return OneOnOneMessages.Added(known, await upcoming.AddNext(known, timing, cancellationToken), timing, notes);
        }

        if (known is { EndedOn: null, Cadence: not null } && await upcoming.AddNext(known, timing, cancellationToken) is { } next)
        {
            return OneOnOneMessages.AskWhetherToReplace(known, next, wish, notes);
        }

        return OneOnOneMessages.Added(known, await Replace(known, wish, timing, cancellationToken), timing, notes);
    }

    /// <summary>Gives the 1:1s with a person another rhythm; those that the plan names stay. The caller saves.</summary>
    /// <returns>The next one; null where none is to come.</returns>
    public Task<OneOnOneMeeting?> Replace(OneOnOne series, RhythmWish wish, MemberTiming timing, CancellationToken cancellationToken)
    {
        (series.Cadence, series.StartsOn, series.EndedOn) = (wish.Cadence, wish.From, null);
        series.PersonSlackId ??= wish.PersonSlackId;

        return upcoming.Reschedule(series, timing, cancellationToken);
    }
}

/// <summary>A rhythm that the member wishes for 1:1s, as a button carries it.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="From">From which day on.</param>
/// <param name="PersonSlackId">The person, where they were mentioned.</param>
internal sealed record RhythmWish(Cadence Cadence, DateOnly From, string? PersonSlackId)
{
    public string ToValue(Guid seriesId) =>
        string.Create(CultureInfo.InvariantCulture, $"{seriesId:N}|{Cadence}|{From:yyyy-MM-dd}|{PersonSlackId}");

    /// <summary>Null where a value is none of these.</summary>
    public static (Guid SeriesId, RhythmWish Wish)? TryParse(string? value) =>
        value?.Split('|') is [var id, var cadence, var from, var person]
            && Guid.TryParseExact(id, "N", out var seriesId)
            && CadenceText.TryParse(cadence, out var parsed)
            && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (seriesId, new RhythmWish(parsed, day, person.Length > 0 ? person : null))
                : null;
}
