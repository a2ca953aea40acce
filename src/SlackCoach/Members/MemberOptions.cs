using System.ComponentModel.DataAnnotations;
using SlackCoach.Domain.Time;

namespace SlackCoach.Members;

/// <summary>What holds for people until they say otherwise.</summary>
internal sealed class MemberOptions : IValidatableObject
{
    public const string Section = "Members";

    /// <summary>The IANA zone of people whose Slack profile names none.</summary>
    [Required]
    public string DefaultZone { get; set; } = "Etc/UTC";

    /// <summary>Whether guests of the workspace may use SlackCoach.</summary>
    public bool AllowGuests { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MemberCalendar.TryFindZone(DefaultZone, out _))
        {
            yield return new ValidationResult($"Members:DefaultZone '{DefaultZone}' is no IANA time zone that this system knows.");
        }
    }
}
