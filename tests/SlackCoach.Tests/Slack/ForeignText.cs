using FsCheck;
using FsCheck.Fluent;

namespace SlackCoach.Tests.Slack;

/// <summary>Text as others write it: short and huge, with halves of surrogate pairs, accents without end, markup and controls.</summary>
internal static class ForeignText
{
    private static readonly string[] Awkward =
    [
        "", " ", "\n", "&", "<", ">", "&amp;", "<!channel>", "<@U1>", "<https://x.example|y>", "\ud83d", "\ude00", "😀", "👩‍👩‍👧‍👦", "\u0301", "e\u0301\u0302",
        "\u0600", "\u200d", "\0", "\u0007", "\r\n", "*b*", "```", "|", ";", "ﷺ", "word ", "a", "&lt", "日本語", "\uFFFE", "\t",
    ];

    public static Gen<string> Texts { get; } = Gen.Frequency(
        (30, Pieces(0, 12)),
        (8, Pieces(20, 60).SelectMany(_ => Gen.Choose(20, 200), Repeat)),
        (1, Gen.Elements(Awkward).Select(piece => string.Concat(Enumerable.Repeat(piece, 100_000 / Math.Max(1, piece.Length))))),
        (3, Gen.Choose(2_990, 3_010).Select(length => new string('x', length))));

    private static Gen<string> Pieces(int least, int most) =>
        from count in Gen.Choose(least, most)
        from pieces in Gen.ArrayOf(Gen.Elements(Awkward), count)
        select string.Concat(pieces);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
