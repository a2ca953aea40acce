namespace SlackCoach.Tests.Testing;

/// <summary>The tests that start the whole app, in two rows side by side: more of them at once would only wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class FrontDoor
{
    public const string Name = "front door";
}

/// <summary>The second row: the tests of the routine.</summary>
[CollectionDefinition(Name)]
public sealed class RoutineFrontDoor
{
    public const string Name = "front door, the routine";
}
