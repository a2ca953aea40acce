using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SlackCoach.Tests.Outbox;

/// <summary>Tells when something was saved by any database context of this process.</summary>
internal sealed class Saves : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Func<bool> _holds;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IDisposable> _subscriptions = [];

    private Saves(Func<bool> holds)
    {
        _holds = holds;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Completes as soon as something holds in the database.</summary>
    public static async Task When(Func<bool> holds, TimeSpan patience)
    {
        using var saves = new Saves(holds);
        saves.Look();
        await saves._reached.Task.WaitAsync(patience);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
        {
            _subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.SaveChangesCompleted.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == CoreEventId.SaveChangesCompleted.Name)
        {
            Look();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => _reached.TrySetException(error);

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private const string DbLoggerCategory = Microsoft.EntityFrameworkCore.DbLoggerCategory.Name;

    private void Look()
    {
        if (!_reached.Task.IsCompleted && _holds())
        {
            _reached.TrySetResult();
        }
    }
}
