using Quartz;

namespace SlackCoach.GitHub.Webhooks;

/// <summary>Acts on deliveries of some events; a feature plugs in one class for each concern.</summary>
internal interface IWebhookHandler
{
    /// <summary>GitHub's names of the events it acts on.</summary>
    IReadOnlyCollection<string> Events { get; }

    /// <summary>Changes rows of one workspace, and asks nobody but the database. The caller saves.</summary>
    /// <returns>The job that has something to do once it is saved; null for none.</returns>
    Task<JobKey?> Handle(Guid workspaceId, WebhookEvent webhookEvent, CancellationToken cancellationToken);
}
