using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace SlackCoach.Slack.Endpoints;

/// <summary>The raw bytes of a request, which are what Slack signs.</summary>
internal static class RequestBody
{
    /// <summary>1 MiB, inclusive.</summary>
    public const int MostBytes = 1 << 20;

    private const int LongestSslCheck = 1_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All of the body; null where it is larger than <see cref="MostBytes"/>, also when it comes in chunks.</summary>
    public static async Task<byte[]?> Read(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>();

        while (body.WrittenCount <= MostBytes)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(8 * 1024), request.HttpContext.RequestAborted);

            if (read == 0)
            {
                return body.WrittenSpan.ToArray();
            }

            body.Advance(read);
        }

        return null;
    }

    /// <summary>True for Slack's test of the certificate, which carries no signature.</summary>
    public static bool IsSslCheck(byte[] body) =>
        body.Length < LongestSslCheck && ReadForm(Encoding.Latin1.GetString(body)).TryGetValue("ssl_check", out var check) && check == "1";

    /// <exception cref="MalformedPayloadException">It is not UTF-8.</exception>
    public static string Text(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException exception)
        {
            throw new MalformedPayloadException("The body is not UTF-8.", exception);
        }
    }

    /// <exception cref="MalformedPayloadException">It is not a form.</exception>
    public static Dictionary<string, StringValues> Form(byte[] body)
    {
        try
        {
            return ReadForm(Text(body));
        }
        catch (InvalidDataException exception)
        {
            throw new MalformedPayloadException("The body is not a form.", exception);
        }
    }

    private static Dictionary<string, StringValues> ReadForm(string body)
    {
        using var reader = new FormReader(body);

        return reader.ReadForm();
    }
}

/// <summary>A request that is truly Slack's and yet cannot be read. The message is the answer.</summary>
internal sealed class MalformedPayloadException(string message, Exception? inner = null) : Exception(message, inner);
