using System.Net.Http.Headers;

namespace SlackCoach.Fetch;

/// <summary>What came of fetching something that may have been fetched before.</summary>
internal abstract record FetchedPage
{
    private FetchedPage()
    {
    }

    /// <summary>It is the version that is known.</summary>
    public sealed record Unchanged : FetchedPage;

    /// <param name="Content">What lies there.</param>
    /// <param name="Address">Where that is, redirects followed.</param>
    /// <param name="Version">To be given with the next fetch.</param>
    /// <param name="IsCutOff">Whether there is more of it.</param>
    public sealed record Changed(FetchedBytes Content, Uri Address, PageVersion Version, bool IsCutOff) : FetchedPage;
}

/// <summary>A version of what lies at an address, by what its server said of it, word for word.</summary>
/// <param name="ETag">The entity tag, quotes included.</param>
/// <param name="LastModified">When it was changed.</param>
internal sealed record PageVersion(string? ETag, string? LastModified)
{
    // Longer ones are no use to anybody, and would have to be kept.
    private const int Longest = 500;

    public static readonly PageVersion None = new(null, null);

    public static PageVersion Of(HttpResponseMessage response) => new(
        Kept(response.Headers.NonValidated.TryGetValues("ETag", out var tags) ? tags.ToString() : null),
        Kept(response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var dates) ? dates.ToString() : null));

    public void AddTo(HttpRequestHeaders headers)
    {
        if (ETag is not null)
        {
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        }

        if (LastModified is not null)
        {
            headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    private static string? Kept(string? value) => value is { Length: > 0 and <= Longest } && !value.Any(char.IsControl) ? value : null;
}
