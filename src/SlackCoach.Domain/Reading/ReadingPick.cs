namespace SlackCoach.Domain.Reading;

/// <summary>A document offered to be read next.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reason">Why this one, in a few words that follow a dash: <c>oldest unread</c>, <c>tagged leadership</c>, <c>new this month</c>.</param>
public sealed record ReadingPick(ReadingDocument Document, string Reason);
