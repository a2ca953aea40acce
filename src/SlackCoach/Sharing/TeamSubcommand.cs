using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Answers <c>/plan team</c>: who shares with whoever asks, and what they posted last for them. Nobody is compared, counted or missed.</summary>
internal sealed class TeamSubcommand(CoachDbContext db) : IPlanSubcommand
{
    public string Name => "team";

    public string Usage => "team";

    public string Summary => "for managers: who shares with you, and their last posts";

    public bool IsForEveryone => true;

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var (workspaceId, managerId) = (request.Member.WorkspaceId, request.Member.SlackUserId);
        var sharing = await db.SharingChoices.In(workspaceId).AsNoTracking()
            .Where(choice => choice.ManagerId == managerId && choice.Agreed != null).ToListAsync(cancellationToken);
        var members = sharing.ConvertAll(choice => choice.MemberId);
        var posts = members.Count == 0 ? [] : await db.SharedWeeks.In(workspaceId).AsNoTracking()
            .Where(week => members.Contains(week.MemberId) && week.ManagerId == managerId && week.State == SharedWeekState.Posted)
            .Where(week => !db.SharedWeeks.Any(later => later.WorkspaceId == week.WorkspaceId && later.MemberId == week.MemberId
                && later.ManagerId == managerId && later.State == SharedWeekState.Posted && later.WeekOn > week.WeekOn))
            .ToListAsync(cancellationToken);

        return TeamMessage.Build([.. sharing
            .OrderBy(choice => choice.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(choice => choice.Id)
            .Select(choice => (choice.Name, posts.Find(week => week.MemberId == choice.MemberId)))]);
    }
}
