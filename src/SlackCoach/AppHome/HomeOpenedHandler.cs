using Microsoft.EntityFrameworkCore;
using SlackCoach.Members;
using SlackCoach.Slack.Events;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>Has the Home tab published for whoever opens it. From the first time on it is kept true.</summary>
internal sealed class HomeOpenedHandler(CoachDbContext db, People people, TimeProvider time) : IEventHandler<AppHomeOpenedEvent>
{
    public async Task Handle(AppHomeOpenedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        var member = await people.FindOrAdd(context.TeamId, slackEvent.User, cancellationToken);
        member.DirectChannelId = slackEvent.Channel ?? member.DirectChannelId;
        var now = time.GetUtcNow();

        if (await db.HomeTabs.Of(member).SingleOrDefaultAsync(cancellationToken) is not { } home)
        {
            home = new HomeTab
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(now),
                MemberId = member.Id,
                OpenedAt = now,
            };
            db.HomeTabs.Add(home);
        }

        home.OpenedAt = now;
        home.NextPublishAt = now;
        home.Attempts = 0;
    }
}
