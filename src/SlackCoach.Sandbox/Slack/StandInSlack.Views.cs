using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal sealed partial class StandInSlack
{
    private const int MostStackedViews = 3;
    private readonly List<StandInView> _views = [];
    private readonly Dictionary<string, StandInView> _homes = [];

    /// <summary>The modals that a person has open, the topmost last.</summary>
    public IReadOnlyList<StandInView> ViewsOf(string userId)
    {
        lock (_gate)
        {
            return [.. _views.Where(view => view.User == userId)];
        }
    }

    /// <summary>Finds an open modal, or a Home tab.</summary>
    public StandInView? FindView(string id)
    {
        lock (_gate)
        {
            return _views.Find(view => view.Id == id || view.Content["external_id"]?.GetValue<string>() == id)
                ?? _homes.Values.FirstOrDefault(home => home.Id == id);
        }
    }

    /// <summary>What the app published for a person's Home tab; null while it never did.</summary>
    public StandInView? HomeOf(string userId)
    {
        lock (_gate)
        {
            return _homes.GetValueOrDefault(userId);
        }
    }

    /// <summary>Replaces what a person's Home tab shows.</summary>
    /// <exception cref="StandInSlackException">It changed since the caller saw <paramref name="expectedHash"/>.</exception>
    public StandInView PublishHome(string userId, string? expectedHash, JsonObject content)
    {
        StandInView home;

        lock (_gate)
        {
            var before = _homes.GetValueOrDefault(userId);

            if (expectedHash is not null && expectedHash != before?.Hash)
            {
                throw new StandInSlackException("hash_conflict");
            }

            var id = before?.Id ?? NextId('V');
            home = new StandInView(id, id, null, userId, NextHash(), content);
            _homes[userId] = home;
        }

        Changed?.Invoke();
        return home;
    }

    /// <summary>Opens a modal in place of whatever the person had open.</summary>
    public StandInView OpenView(string userId, JsonObject content)
    {
        StandInView view;

        lock (_gate)
        {
            _views.RemoveAll(open => open.User == userId);
            var id = NextId('V');
            view = new StandInView(id, id, null, userId, NextHash(), content);
            _views.Add(view);
        }

        Changed?.Invoke();
        return view;
    }

    /// <summary>Puts a modal on top of the open one.</summary>
    public StandInView PushView(string userId, JsonObject content)
    {
        StandInView view;

        lock (_gate)
        {
            var stack = _views.Where(open => open.User == userId).ToList();

            if (stack.Count == 0)
            {
                throw new StandInSlackException("not_found");
            }

            if (stack.Count >= MostStackedViews)
            {
                throw new StandInSlackException("push_limit_reached");
            }

            view = new StandInView(NextId('V'), stack[0].Id, stack[^1].Id, userId, NextHash(), content);
            _views.Add(view);
        }

        Changed?.Invoke();
        return view;
    }

    /// <summary>Replaces what an open modal shows.</summary>
    /// <exception cref="StandInSlackException">It is closed, or it changed since the caller saw <paramref
    /// name="expectedHash"/>.</exception>
    public StandInView UpdateView(string viewId, string? expectedHash, JsonObject content) => ChangeView(viewId, view =>
    {
        if (expectedHash is not null && expectedHash != view.Hash)
        {
            throw new StandInSlackException("hash_conflict");
        }

        return view with { Content = content, Hash = NextHash(), Errors = ImmutableDictionary<string, string>.Empty, Trouble = null };
    });

    /// <summary>Shows sentences at fields, or one above the buttons, and leaves the modal open.</summary>
    public void ShowViewErrors(string viewId, IReadOnlyDictionary<string, string> errors, string? trouble)
    {
        if (FindView(viewId) is { IsHome: true } home)
        {
            ShowHomeTrouble(home, trouble);
        }
        else if (FindView(viewId) is not null)
        {
            ChangeView(viewId, view => view with { Errors = errors, Trouble = trouble });
        }
    }

    /// <summary>Closes a modal; what lies under it shows again.</summary>
    public void CloseView(string viewId)
    {
        lock (_gate)
        {
            _views.RemoveAll(view => view.Id == viewId);
        }

        Changed?.Invoke();
    }

    /// <summary>Closes everything that a person has open.</summary>
    public void ClearViews(string userId)
    {
        lock (_gate)
        {
            _views.RemoveAll(view => view.User == userId);
        }

        Changed?.Invoke();
    }

    private void ShowHomeTrouble(StandInView home, string? trouble)
    {
        lock (_gate)
        {
            // What the app has published in the meantime is not undone.
            if (_homes[home.User] is not { } present || present.Trouble == trouble)
            {
                return;
            }

            _homes[home.User] = present with { Trouble = trouble };
        }

        Changed?.Invoke();
    }

    private StandInView ChangeView(string viewId, Func<StandInView, StandInView> change)
    {
        StandInView changed;

        lock (_gate)
        {
            var index = _views.FindIndex(view => view.Id == viewId || view.Content["external_id"]?.GetValue<string>() == viewId);

            if (index < 0)
            {
                throw new StandInSlackException("not_found");
            }

            changed = change(_views[index]);
            _views[index] = changed;
        }

        Changed?.Invoke();
        return changed;
    }

    private string NextHash() =>
        NextTs(_time.GetUtcNow()) + "." + Interlocked.Increment(ref _lastId).ToString("x8", CultureInfo.InvariantCulture);
}
