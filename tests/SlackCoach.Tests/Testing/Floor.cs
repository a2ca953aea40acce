using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Quartz;
using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Nudges;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Testing;

/// <summary>Storage, inbox and outbox on a database of their own, with one member, a clock that stands still and no scheduler: a test
/// calls what the jobs would call.</summary>
internal sealed class Floor : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Floor(TestDatabase database, Mock<ISlackMessenger> slack, Action<IServiceCollection>? more)
    {
        Database = database;
        Member = SampleRows.Member(Workspace);

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ProductClock>();
        services.AddScoped(_ => database.Open([.. Interceptors]));
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<Secrets>();
        services.AddSingleton<WriteTurn>();
        services.AddScoped<Housekeeping>();
        services.AddScoped<NudgeReactions>();
        services.AddScoped<NudgePlanner>();
        services.AddOutbox();
        services.AddInbox();
        services.AddMembers();
        services.AddSingleton<JobWake>();
        services.AddSingleton(new Mock<ISchedulerFactory> { DefaultValue = DefaultValue.Mock }.Object);
        services.AddSingleton(slack.Object);
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public ManualTimeProvider Time { get; } = new(SampleRows.Now);

    /// <summary>What every further database context is opened with.</summary>
    public List<IInterceptor> Interceptors { get; } = [];

    public Workspace Workspace { get; } = SampleRows.Workspace();

    public Member Member { get; }

    public OutboxLanes Lanes => _services.GetRequiredService<OutboxLanes>();

    public IServiceProvider Services => _services;

    public static async Task<Floor> Start(
        DatabaseProvider provider, Mock<ISlackMessenger>? slack = null, Action<IServiceCollection>? more = null)
    {
        var floor = new Floor(await TestDatabase.Create(provider), slack ?? new Mock<ISlackMessenger>(), more);
        await floor.Add(floor.Workspace, floor.Member);

        return floor;
    }

    public Task Add(params object[] rows) => Do(services =>
    {
        services.GetRequiredService<CoachDbContext>().AddRange(rows);
        return Task.CompletedTask;
    });

    /// <summary>Does something in a scope of its own, saved at the end.</summary>
    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<CoachDbContext>().SaveChangesAsync();

        return result;
    }

    public Task Do(Func<IServiceProvider, Task> work) => Do(async services =>
    {
        await work(services);
        return true;
    });

    /// <summary>Reads in a database context of its own.</summary>
    public async Task<T> Read<T>(Func<CoachDbContext, Task<T>> read)
    {
        await using var db = Database.Open();

        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
