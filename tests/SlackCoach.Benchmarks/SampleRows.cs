using System.Globalization;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.PullRequests;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Benchmarks;

/// <summary>Members with a plan of nineteen weeks, habits with a month of history, and repositories they watch.</summary>
internal sealed class SampleRows(string teamId, int members)
{
    private const int Weeks = 19;
    private const int ItemsPerWeek = 2;
    private const int Repositories = 6;
    private const int PullRequestsPerRepository = 55;

    private static readonly DateOnly FirstMonday = new(2026, 12, 7);
    private static readonly DateTimeOffset Now = new(2027, 1, 6, 9, 0, 0, TimeSpan.Zero);

    private readonly Guid _workspaceId = Guid.CreateVersion7();

    public static string UserId(int member) => string.Create(CultureInfo.InvariantCulture, $"U{member:00000}");

    public void AddTo(CoachDbContext db)
    {
        db.Workspaces.Add(new Workspace { Id = _workspaceId, TeamId = teamId, CreatedAt = Now });
        AddRepositories(db);

        for (var i = 0; i < members; i++)
        {
            var member = new Member
            {
                WorkspaceId = _workspaceId,
                Id = Guid.CreateVersion7(),
                SlackUserId = UserId(i),
                ZoneId = "Europe/Berlin",
                CreatedAt = Now,
                JoinedAt = Now,
                ProfileReadAt = Now,
            };
            db.Members.Add(member);
            AddPlan(db, member);
            AddHabits(db, member);
            db.RepositoryChoices.Add(new RepositoryChoice { WorkspaceId = _workspaceId, Id = Guid.CreateVersion7(), MemberId = member.Id, Source = "harborline/*" });
        }
    }

    private void AddRepositories(CoachDbContext db)
    {
        for (var r = 0; r < Repositories; r++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"harborline/service-{r}");
            var repository = new WatchedRepository { WorkspaceId = _workspaceId, Id = Guid.CreateVersion7(), Name = name, Source = "harborline/*", TriedAt = Now, ReadAt = Now };
            db.Repositories.Add(repository);
            db.PullRequests.AddRange(Enumerable.Range(1, PullRequestsPerRepository).Select(number => new OpenPullRequest
            {
                WorkspaceId = _workspaceId,
                Id = Guid.CreateVersion7(),
                RepositoryId = repository.Id,
                Number = number,
                HiddenBy = number % 5 == 0 ? "Draft" : null,
                Details = PullRequestJson.Write(new PullRequest
                {
                    Repository = RepositoryName.Parse(name),
                    Number = number,
                    Title = "Measure the queue before it fills",
                    Url = string.Create(CultureInfo.InvariantCulture, $"https://github.com/{name}/pull/{number}"),
                    Author = "wren",
                    CreatedAt = Now,
                    UpdatedAt = Now,
                    ReadyAt = Now,
                }),
            }));
        }
    }

    private void AddPlan(CoachDbContext db, Member member)
    {
        var plan = new Plan { WorkspaceId = _workspaceId, Id = Guid.CreateVersion7(), MemberId = member.Id, Title = "To staff engineer", SourceHash = "", ImportedAt = Now };
        db.Plans.Add(plan);
        db.PlanItems.AddRange(Enumerable.Range(0, Weeks * ItemsPerWeek).Select(i => new PlanItem
        {
            WorkspaceId = _workspaceId,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            PlanId = plan.Id,
            Kind = PlanItemKind.Task,
            Title = string.Create(CultureInfo.InvariantCulture, $"Item {i} of the plan"),
            WeekStartsOn = FirstMonday.AddDays(7 * (i / ItemsPerWeek)),
            Line = i,
        }));
    }

    private void AddHabits(CoachDbContext db, Member member)
    {
        foreach (var key in new[] { HabitKey.PullRequests, HabitKey.Threads, HabitKey.Reading, HabitKey.None })
        {
            var habit = new Habit
            {
                WorkspaceId = _workspaceId,
                Id = Guid.CreateVersion7(),
                MemberId = member.Id,
                Title = $"Habit {key}",
                Cadence = Cadence.EveryWorkingDay,
                Key = key,
                StartsOn = FirstMonday,
            };
            db.Habits.Add(habit);
            db.HabitMarks.AddRange(Enumerable.Range(0, 30).Select(FirstMonday.AddDays)
                .Where(day => Weekdays.WorkWeek.Includes(day.DayOfWeek))
                .Select(day => new HabitMark
                {
                    WorkspaceId = _workspaceId,
                    Id = Guid.CreateVersion7(),
                    MemberId = member.Id,
                    HabitId = habit.Id,
                    Kind = MarkKind.Done,
                    On = day,
                    MadeAt = Now,
                    IsBackfilled = false,
                }));
        }
    }
}
