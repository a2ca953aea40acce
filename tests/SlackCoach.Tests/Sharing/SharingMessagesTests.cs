using System.Globalization;
using SlackCoach.Domain.Sharing;
using SlackCoach.Sharing;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sharing;

public sealed class SharingMessagesTests
{
    private static readonly Member Nadia = SampleRows.Member(SampleRows.Workspace());

    [Fact]
    public void Shows_a_manager_twelve_people_side_by_side() => Snapshot.Match(TeamMessage.Build(
        [.. Enumerable.Range(1, 12).Select(number => (Name: string.Create(CultureInfo.InvariantCulture, $"Person {number:00} <!here>"), Post: number % 4 == 0 ? null : Post(number)))]));

    [Fact]
    public void Asks_to_agree_to_a_public_channel_of_many() => Snapshot.Match(SharingMessages.Ask(
        Choice(),
        new PresentAudience(new Audience("C1", true, "U2", new HashSet<string> { "U2" }), "general"),
        SharingWords.Readers(["Tomás Rivera (the manager you named)", "Mei <Lin>", "Priya Raman", "Jonas Weber", "Ana"], 37),
        ConsentLapse.MadePublic));

    [Fact]
    public void Shows_how_sharing_stands() => Snapshot.Match(SharingMessages.State(Choice()));

    [Fact]
    public void Shows_the_window() => Snapshot.Match(SharingModal.Build(Choice()));

    private static SharingChoice Choice()
    {
        var choice = SampleRows.Sharing(Nadia);
        choice.AskedId = Guid.Empty;

        return choice;
    }

    private static SharedWeek Post(int number)
    {
        var week = SampleRows.SharedWeek(Nadia);
        week.Text = string.Create(CultureInfo.InvariantCulture, $"Person {number:00}, 4 January to 10 January 2027\nDone: {number} items of the plan\nEvidence:\n• Cut <the> wait https://pr.example/{number}\n{(number == 5 ? new string('x', 2500) : "")}");

        return week;
    }
}
