using System.Net;

namespace SlackCoach.Fetch;

internal static class Redirects
{
    /// <summary>Where a response sends its reader, or null where it is no redirect.</summary>
    /// <exception cref="FetchException">It redirects to nowhere.</exception>
    public static Uri? Target(HttpResponseMessage response, Uri from)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        return response.Headers.Location is { } location && Uri.TryCreate(from, location, out var target)
            ? target
            : throw new FetchException(FetchFailure.NotFound, "That address leads on to another one, but does not say which.");
    }
}
