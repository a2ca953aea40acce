using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Nudges;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Composes the brief of a 1:1 when it goes out, and keeps its parts, which are the member's from then on.</summary>
internal sealed class BriefComposer(CoachDbContext db, MeetingDates dates, BriefReader brief, ISlackMessenger slack) : IMessageComposer
{
    public const string ComposerName = "OneOnOneBrief";

    private SlackUser? _person;

    public string Name => ComposerName;

    public bool IsUnasked => true;

    // The parts are kept in the row that the member's edits go to.
    public bool LocksMember => true;

    /// <summary>Asks Slack who was mentioned, where it gave no name with the mention.</summary>
    public async Task Prepare(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var (_, series) = await Find(row, member, cancellationToken);

        if (series is { PersonName: null, PersonSlackId: { } userId })
        {
            var teamId = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
            _person = await slack.GetUser(teamId, userId, cancellationToken);
        }
    }

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var (meeting, series) = await Find(row, member, cancellationToken);

        if (meeting is null || series is null)
        {
            return null;
        }

        var timing = await dates.For(member, cancellationToken);

        if (series.EndedOn is not null || meeting.State == OneOnOneState.Cancelled || meeting.On < timing.Today || meeting.On != row.On)
        {
            return null;
        }

        series.PersonName ??= _person?.RealName ?? _person?.Name;
        meeting.Brief ??= BriefText.Write(await brief.Read(meeting, timing, cancellationToken));

        return new Composition(BriefMessage.Build(series, meeting, DueWhenLate(meeting, timing)));
    }

    private async Task<(OneOnOneMeeting? Meeting, OneOnOne? Series)> Find(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var meeting = await db.OneOnOneMeetings.Of(member).SingleOrDefaultAsync(candidate => candidate.Id == Guid.ParseExact(row.Subject!, "N"), cancellationToken);
        var series = meeting is null ? null : await db.OneOnOnes.Of(member).SingleAsync(candidate => candidate.Id == meeting.OneOnOneId, cancellationToken);

        return (meeting, series);
    }

    private static string? DueWhenLate(OneOnOneMeeting meeting, MemberTiming timing)
    {
        var due = timing.BriefDueAt(meeting);

        return timing.Now - due > NudgeDue.LateAfter
            ? TimeZoneInfo.ConvertTime(due, timing.Member.Calendar().Zone).ToString("dddd d MMMM 'at' HH:mm", CultureInfo.InvariantCulture)
            : null;
    }
}
