namespace SlackCoach.Tests.Testing;

/// <summary>The tests that start the whole app, one after another: side by side they would only wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class FrontDoor
{
    public const string Name = "front door";
}
