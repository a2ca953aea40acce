using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Reading;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary><c>/plan win rubric</c>, <c>rubric LINK</c>, <c>rubric level Staff</c>, <c>rubric none</c>.</summary>
internal sealed class RubricVerb(CoachDbContext db, MemberEvidence evidence, RubricRequests requests)
{
    public async Task<Message> Handle(PlanRequest request, string text, CancellationToken cancellationToken)
    {
        var member = request.Member;
        var own = await db.OwnRubrics.Of(member).SingleOrDefaultAsync(cancellationToken);

        switch (text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            case []:
                return RubricMessages.Show(await evidence.Rubric(member, cancellationToken), own, MemberEvidence.Company(own));
            case ["none" or "off"] when own is not null:
                db.OwnRubrics.Remove(own);
                return Reply.Plain("Your evidence is tied to scope, impact, autonomy and the problems of your plan again. Tags that you gave stay.");
            case ["level", var level] when own is not null && MemberEvidence.Company(own) is { } company:
                return Level(own, company, level);
            case [var link] when DocumentLink.TryParse(link) is { } address:
                await requests.Link(member, address, request.Id, cancellationToken);
                return Reply.Plain("I read that rubric now. What I understood comes to our direct message.");
            default:
                return Reply.Formatted(
                    "`/plan win rubric` shows what your evidence is tied to, and takes a file; behind it I know a link to a YAML or Markdown file, `level Staff` and `none`. Nothing was changed.");
        }
    }

    private static Message Level(OwnRubric own, CompanyRubric company, string level)
    {
        if (company.LevelOf(level) is not { } known)
        {
            return Reply.Plain($"That rubric has no such level. It has: {string.Join(", ", company.Levels)}. Nothing was changed.");
        }

        own.Level = known;

        return Reply.Plain($"You work towards {known}: your case shows what is expected there.");
    }
}

/// <summary>Takes in a rubric to be read; what was understood follows in the direct message, also after a restart. The caller saves.</summary>
internal sealed class RubricRequests(CoachDbContext db, MemberEvidence evidence, OutboxWriter outbox, TimeProvider time)
{
    public Task Link(Member member, Uri link, string requestId, CancellationToken cancellationToken) =>
        Add(member, null, link.AbsoluteUri, requestId, cancellationToken);

    public Task File(Member member, string fileId, string requestId, CancellationToken cancellationToken) =>
        Add(member, fileId, null, requestId, cancellationToken);

    private async Task Add(Member member, string? fileId, string? link, string requestId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var own = await db.OwnRubrics.Of(member).SingleOrDefaultAsync(cancellationToken);

        if (own is null)
        {
            own = new OwnRubric
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(now),
                MemberId = member.Id,
                SourceName = "",
                RequestedAt = now,
            };
            db.OwnRubrics.Add(own);
        }

        (own.FileId, own.Link, own.RequestedAt) = (fileId, link, now);
        await outbox.Add(outbox.Composed(member, RubricComposer.ComposerName, requestId, evidence.Today(member)), cancellationToken);
    }
}
