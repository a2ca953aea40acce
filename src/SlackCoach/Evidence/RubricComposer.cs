using System.Text;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Fetch;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Reads a requested rubric and says what was understood of it. One that cannot be read leaves the former one in force.</summary>
internal sealed class RubricComposer(CoachDbContext db, MemberEvidence evidence, ISlackMessenger slack, PublicFetcher fetcher) : IMessageComposer
{
    public const string ComposerName = "Rubric";

    private const int MaxBytes = 1 << 19;

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await db.OwnRubrics.Of(member).SingleOrDefaultAsync(cancellationToken) is not { } own || own is { FileId: null, Link: null })
        {
            return null;
        }

        try
        {
            var (name, text) = await Read(member, own, cancellationToken);
            var (rubric, problems) = RubricReader.Read(text, name);

            if (rubric is null)
            {
                return new Composition(RubricMessages.Unreadable(name, problems, own.Text is not null));
            }

            (own.SourceName, own.Text, own.ReadOn) = (name, text, evidence.Today(member));
            own.Level = rubric.LevelOf(own.Level);

            return new Composition(RubricMessages.Show(await evidence.Rubric(member, cancellationToken), own, rubric, "I read your company's rubric."));
        }
        catch (Exception exception) when (exception is FetchException or SlackFileException)
        {
            return new Composition(Reply.Plain($"I could not read that rubric. {exception.Message}"));
        }
        catch (SlackException exception) when (exception.Code is "file_not_found" or "file_deleted")
        {
            return new Composition(Reply.Plain("Slack does not have that file any more. Please send it again."));
        }
    }

    private async Task<(string Name, string Text)> Read(Member member, OwnRubric own, CancellationToken cancellationToken)
    {
        if (own.FileId is not { } fileId)
        {
            var address = new Uri(own.Link!);
            var fetched = await fetcher.GetText(address, MaxBytes, cancellationToken);

            return fetched.MediaType == "text/html"
                ? throw new SlackFileException("That link leads to a web page, not to the file itself. On GitHub, use the link behind “Raw”.")
                : (address.Host + address.AbsolutePath, fetched.Text);
        }

        var teamId = await db.Workspaces.Where(w => w.Id == member.WorkspaceId).Select(w => w.TeamId).SingleAsync(cancellationToken);
        var file = await slack.GetFile(teamId, fileId, cancellationToken);

        return (file.Name ?? "your file", Encoding.UTF8.GetString(await slack.Download(teamId, file, MaxBytes, cancellationToken)));
    }
}
