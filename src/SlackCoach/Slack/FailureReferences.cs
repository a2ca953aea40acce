using System.Security.Cryptography;

namespace SlackCoach.Slack;

/// <summary>Short references that tie what a person was told to what was logged.</summary>
internal static class FailureReferences
{
    // Without 0, 1, I and O, so that it can be read out.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string Next() => RandomNumberGenerator.GetString(Alphabet, 6);
}
