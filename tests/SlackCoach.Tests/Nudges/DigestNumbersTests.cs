using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Nudges;

/// <summary>A list that a member asks for beside the digest comes before or after it: the numbers they go by are those of one list.
/// </summary>
public sealed class DigestNumbersTests
{
    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    internal async Task Are_remembered_while_no_other_request_of_the_member_can_begin(DatabaseProvider provider)
    {
        var reading = new ReadingNumbers();
        await using var work = await Workplace.Open(new WorkplaceOptions { Provider = provider, Interceptor = reading });
        await work.Import(SmallPlan.Text);

        reading.Look = () => MemberLock.IsFree(work.Database);
        await work.MoveTo("2027-01-04 09:00");
        reading.Look = null;

        Assert.Single(work.Posts, Shown.IsDigest);
        Assert.Equal([false], reading.WasFree);
        Assert.True(await MemberLock.IsFree(work.Database));
    }

    /// <summary>Looks around whenever the numbers of the list before are read.</summary>
    private sealed class ReadingNumbers : DbCommandInterceptor
    {
        public Func<Task<bool>>? Look { get; set; }

        public List<bool> WasFree { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Look is { } look && command.CommandText.Contains("FROM \"ShownEntries\"", StringComparison.Ordinal))
            {
                WasFree.Add(await look());
            }

            return result;
        }
    }
}
