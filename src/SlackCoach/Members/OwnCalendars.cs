using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Clock;
using SlackCoach.Domain.Reading;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Sets which calendar names a member's own days off; the caller saves. It is read once the request is answered, and the member is
/// told what came of that.</summary>
internal sealed class OwnCalendars(CoachDbContext db, Secrets secrets, AfterReply afterReply, ProductClock clock, TimeProvider time)
{
    /// <summary>Reads the calendars that are due.</summary>
    public static readonly JobKey ReadingJob = new("own-calendars");

    private const string Subscription = "webcal://";
    private const int LongestName = 100;

    /// <summary>Reads a link as a person types or pastes it. Calendars offer theirs as <c>webcal</c>, too, which is https by another name.</summary>
    /// <returns>The address; null where it is none, or holds a password.</returns>
    public static Uri? TryParse(string text)
    {
        var written = text.Trim().Trim('<', '>').Split('|')[0];

        return DocumentLink.TryParse(written.StartsWith(Subscription, StringComparison.OrdinalIgnoreCase) ? "https://" + written[Subscription.Length..] : text);
    }

    public Task<OwnCalendar?> Find(Member member, CancellationToken cancellationToken) =>
        db.OwnCalendars.Of(member).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Takes a link, in the place of what was there. The days known so far stay until it is read.</summary>
    public Task<OwnCalendar> Follow(Member member, Uri link, CancellationToken cancellationToken) =>
        Choose(member, secrets.Protect(link.AbsoluteUri), fileId: null, link.Host, cancellationToken);

    /// <summary>Takes a file that was sent, in the place of what was there. It is read once.</summary>
    public Task<OwnCalendar> Take(Member member, SlackFile file, CancellationToken cancellationToken) =>
        Choose(member, protectedLink: null, file.Id, file.Name ?? "your file", cancellationToken);

    /// <summary>Forgets the calendar, and its days from today on; those that are over stay off, as they are part of what was.</summary>
    /// <returns>What was forgotten; null when there was none.</returns>
    public async Task<OwnCalendar?> Remove(Member member, CancellationToken cancellationToken)
    {
        if (await Find(member, cancellationToken) is not { } calendar)
        {
            return null;
        }

        var today = member.Calendar().DayOf(clock.GetUtcNow());
        db.OwnCalendars.Remove(calendar);
        db.OwnDaysOff.RemoveRange(await db.OwnDaysOff.Of(member).Where(day => day.On >= today).ToListAsync(cancellationToken));

        return calendar;
    }

    private async Task<OwnCalendar> Choose(Member member, string? protectedLink, string? fileId, string name, CancellationToken cancellationToken)
    {
        var calendar = await Find(member, cancellationToken);

        if (calendar is null)
        {
            calendar = new OwnCalendar { WorkspaceId = member.WorkspaceId, Id = Guid.CreateVersion7(time.GetUtcNow()), MemberId = member.Id, Name = name };
            db.OwnCalendars.Add(calendar);
        }

        (calendar.ProtectedLink, calendar.FileId, calendar.Name) = (protectedLink, fileId, SlackText.Shorten(name, LongestName));
        (calendar.ETag, calendar.LastModified, calendar.ReadAt, calendar.Failures) = (null, null, null, 0);
        (calendar.NextReadAt, calendar.LeasedUntilAt) = (clock.GetUtcNow(), default);
        afterReply.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(ReadingJob, stop));

        return calendar;
    }
}
