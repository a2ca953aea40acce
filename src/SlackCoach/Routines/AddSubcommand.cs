using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

/// <summary>Answers <c>/plan add "TITLE" [RHYTHM]</c>: with a rhythm it is a habit, without one an item of this week; what a feature knows better is its.</summary>
internal sealed class AddSubcommand(IEnumerable<IAddition> additions, AddHabit addHabit, AddItem addItem, ProductClock clock) : IPlanSubcommand
{
    public string Name => "add";

    public string Usage => "add \"TITLE\" [RHYTHM | DATE]";

    public string Summary => "adds a 1:1 (\"1:1 with NAME\" every 6 weeks), a habit, or without a rhythm an item of this week";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var read = AdditionPhrase.Read(request.Arguments, request.Member.Calendar().DayOf(clock.GetUtcNow()));

        return read is AdditionReading.Understood addition ? await Add(request, addition, cancellationToken) : AddReply.NotRead(read);
    }

    private async Task<Message> Add(PlanRequest request, AdditionReading.Understood addition, CancellationToken cancellationToken)
    {
        foreach (var kind in additions)
        {
            if (await kind.Add(request, addition, cancellationToken) is { } answer)
            {
                return answer;
            }
        }

        return addition.Cadence is null
            ? await addItem.Execute(request.Member, addition, cancellationToken)
            : await addHabit.Execute(request.Member, addition, cancellationToken);
    }
}
