using Microsoft.EntityFrameworkCore;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Accounts;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Asks GitHub for a code and shows it. Code and message are saved together.</summary>
internal sealed partial class CodeComposer(CoachDbContext db, DeviceFlow flow, Secrets secrets, TimeProvider time, ILogger<CodeComposer> logger)
    : IMessageComposer
{
    public const string ComposerName = "GitHubCode";

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(row.Subject!, "N");

        if (await db.GitHubConnecting.Of(member).SingleOrDefaultAsync(c => c.Id == id && c.UserCode == null, cancellationToken) is not { } connecting)
        {
            // They have changed their mind.
            return null;
        }

        try
        {
            var code = await flow.Begin(cancellationToken);
            connecting.UserCode = code.UserCode;
            connecting.Address = code.Address.AbsoluteUri;
            connecting.ProtectedDeviceCode = secrets.Protect(code.Secret);
            connecting.ExpiresAt = code.ExpiresAt;
            connecting.IntervalSeconds = (int)Math.Ceiling(code.Interval.TotalSeconds);
            connecting.NextPollAt = time.GetUtcNow() + code.Interval;

            return new Composition(ConnectionMessages.Code(code.UserCode, connecting.Address));
        }
        catch (GitHubException exception)
        {
            var reference = FailureReferences.Next();
            Log.NoCode(logger, exception.Message, reference);
            db.GitHubConnecting.Remove(connecting);

            return new Composition(ConnectionMessages.NoCode(reference));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "GitHub gave no code for connecting ({Reason}). Reference: {Reference}")]
        public static partial void NoCode(ILogger logger, string reason, string reference);
    }
}
