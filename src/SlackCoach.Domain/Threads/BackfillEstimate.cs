namespace SlackCoach.Domain.Threads;

/// <summary>How much of a channel's history is still to be read, by how far back the reading has come.</summary>
public static class BackfillEstimate
{
    /// <summary>The pages that are left, supposing that people talk as much as they did in what is read.</summary>
    /// <param name="pagesRead">How many pages are read: 0 or more.</param>
    /// <param name="covered">How far back they reach; 0 or more.</param>
    /// <param name="whole">How far back is to be read; 0 or more.</param>
    /// <returns>At least 1 where nothing is read yet; 0 where all is covered.</returns>
    public static int PagesLeft(int pagesRead, TimeSpan covered, TimeSpan whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pagesRead);

        return pagesRead == 0 || covered <= TimeSpan.Zero ? 1
            : covered >= whole ? 0
            : (int)Math.Min(int.MaxValue, Math.Ceiling(pagesRead * ((whole - covered) / covered)));
    }
}
