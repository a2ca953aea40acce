namespace SlackCoach.Domain.Threads;

/// <summary>Draws from what happened in a thread where it stands for one member.</summary>
internal sealed class ThreadVerdict(string memberId, ThreadCustoms customs, DateTimeOffset asOf)
{
    // In the order in which they count when a thread holds several.
    private static readonly StandingState[] Precedence = [StandingState.Mine, StandingState.Waiting, StandingState.Offered, StandingState.Done];

    public ThreadStanding Of(IReadOnlyList<Matter> matters, IReadOnlyList<Vow> vows)
    {
        var standings = matters.Select(Of).Concat(vows.Select(Of)).OfType<ThreadStanding>().ToList();
        var state = Precedence.FirstOrDefault(one => standings.Any(standing => standing.State == one));
        var of = standings.Where(standing => standing.State == state);

        // What is open counts from its beginning, what is settled until its end.
        return (state == StandingState.Done ? of.OrderBy(one => one.Since).LastOrDefault() : of.OrderBy(one => one.Since).FirstOrDefault())
            ?? new ThreadStanding(StandingState.None, ThreadReason.NothingForYou);
    }

    private ThreadStanding? Of(Matter matter) =>
        matter.AskerId == memberId ? Asked(matter) : Concerns(matter) ? Owed(matter) : null;

    private ThreadStanding? Of(Vow vow) => vow.ById != memberId ? null
        : vow.Settled is { } settled ? new ThreadStanding(StandingState.Done, settled.Reason, settled.Ts)
        : new ThreadStanding(StandingState.Mine, ThreadReason.YouPromised, vow.Ts) { AskerId = vow.ToIds.Count > 0 ? vow.ToIds[0] : null, OwnerIds = [memberId] };

    /// <summary>What the member asked of others.</summary>
    private static ThreadStanding? Asked(Matter matter)
    {
        if (matter is { Kind: null, Call: not CallKind.Name })
        {
            return null;
        }

        if (matter.Settled is { } settled)
        {
            return new ThreadStanding(StandingState.Done, settled.Reason == ThreadReason.AskerContent ? ThreadReason.TheyAnswered : settled.Reason, settled.Ts);
        }

        if (matter.IsAnswered)
        {
            return new ThreadStanding(StandingState.Done, ThreadReason.TheyAnswered, matter.LastAnswerTs);
        }

        IReadOnlyList<string> promisers = [.. matter.PromiserIds];

        return promisers.Count > 0
            ? new ThreadStanding(StandingState.Waiting, ThreadReason.TheyPromised, matter.Ts) { AskerId = matter.AskerId, OwnerIds = promisers }
            : new ThreadStanding(StandingState.Waiting, matter.IsHandOver ? ThreadReason.YouHandedOver : ThreadReason.YouAsked, matter.Ts)
            {
                AskerId = matter.AskerId,
                OwnerIds = [.. matter.OwnerIds],
            };
    }

    private bool Concerns(Matter matter) => matter.AnswerOf(memberId) is not null || matter.Call switch
    {
        CallKind.Open => matter.ListenerIds.Contains(memberId),
        CallKind.Group => matter.Groups.Any(group => group is "here" or "channel" or "everyone" || customs.GroupIds.Contains(group)),
        _ => matter.ToIds.Contains(memberId),
    };

    /// <summary>What others asked of the member.</summary>
    private ThreadStanding? Owed(Matter matter)
    {
        if (matter.Settled is { } settled)
        {
            return Done(matter, settled.Reason, settled.Ts);
        }

        if (matter.AnswerOf(memberId) is { } answered)
        {
            return Done(matter, matter.IsMarkedBy(memberId) ? ThreadReason.YouMarked : matter.IsHandedOnBy(memberId) ? ThreadReason.YouHandedOver : ThreadReason.YouAnswered, answered);
        }

        if (matter.IsAnswered)
        {
            return Done(matter, ThreadReason.AnotherAnswered, matter.LastAnswerTs!.Value);
        }

        if (matter.PromiseOf(memberId) is { } promised)
        {
            // The promise itself stands for it, unless it was made by a reaction.
            return promised == matter.Ts ? Mine(matter, ThreadReason.YouPromised, promised) : null;
        }

        if (matter.IsForAnybody && matter.PromiserIds.Any())
        {
            return Done(matter, ThreadReason.AnotherAnswered, matter.PromiserIds.Max(id => matter.PromiseOf(id)!.Value));
        }

        if (matter is { Call: CallKind.Group, IsAskedBack: true } && matter.QuestionOf(memberId) is null)
        {
            return Done(matter, ThreadReason.AnotherAnswered, matter.Ts);
        }

        if (matter.QuestionOf(memberId) is { } question)
        {
            return matter.CameBackTs > question ? Mine(matter, ThreadReason.YourQuestionCameBack, matter.CameBackTs.Value) : null;
        }

        return Wished(matter);
    }

    private ThreadStanding? Wished(Matter matter) => ThreadPreference.Of(customs.Preferences, customs.ChannelId, matter.Call, matter.AskerId) switch
    {
        ThreadWish.Never => new ThreadStanding(StandingState.Done, ThreadReason.YouWantedNone, matter.Ts) { AskerId = matter.AskerId, Call = matter.Call },
        ThreadWish.Offered => Offered(matter, ThreadReason.YouWantedOffer),
        ThreadWish.Mine when matter.Call is CallKind.App or CallKind.Copy or CallKind.Group => Mine(matter, ThreadReason.YouWantedThis, matter.Ts),
        _ => Usual(matter),
    };

    private ThreadStanding? Usual(Matter matter) => matter.Call switch
    {
        CallKind.Copy => Offered(matter, ThreadReason.CopiedIn),
        CallKind.App => Offered(matter, ThreadReason.AppNamedYou),
        CallKind.Group => asOf - matter.Ts.At >= customs.GroupWait ? Mine(matter, ThreadReason.GroupWaited, matter.Ts) : null,
        CallKind.Open => Mine(matter, ThreadReason.AskedAfterYou, matter.Ts),
        _ => Mine(matter, matter.IsHandOver ? ThreadReason.HandedToYou : matter.Kind is null ? ThreadReason.NamedYou : ThreadReason.AskedYou, matter.Ts),
    };

    private ThreadStanding Mine(Matter matter, ThreadReason reason, MessageTs since) =>
        new(StandingState.Mine, reason, since) { AskerId = matter.AskerId, OwnerIds = [memberId], Call = matter.Call };

    private static ThreadStanding Offered(Matter matter, ThreadReason reason) =>
        new(StandingState.Offered, reason, matter.Ts) { AskerId = matter.AskerId, Call = matter.Call };

    private static ThreadStanding Done(Matter matter, ThreadReason reason, MessageTs at) =>
        new(StandingState.Done, reason, at) { AskerId = matter.AskerId, Call = matter.Call };
}
