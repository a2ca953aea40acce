namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Days, or a part of them.</summary>
internal sealed record Span(DateOnly From, DateOnly? Until, DayHours? Hours = null);
