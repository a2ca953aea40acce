using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SlackCoach.Domain.Progress;

namespace SlackCoach.Domain.Tests.Progress;

public sealed class PngImageTests
{
    [Fact]
    public void Writes_what_the_specification_asks_for_and_every_pixel_comes_back()
    {
        var image = new PngImage(3, 2, [0xFFFFFF, 0x102030]);
        image.Fill(1, 0, 5, 1, 1);
        image.Fill(-4, 1, 5, 9, 1);

        var chunks = Chunks(image.Encode());

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0], chunks[0].Data);
        Assert.Equal([0xFF, 0xFF, 0xFF, 0x10, 0x20, 0x30], chunks[1].Data);
        using var rows = new ZLibStream(new MemoryStream(chunks[2].Data), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        rows.CopyTo(pixels);
        Assert.Equal([0, 0, 1, 1, 0, 1, 0, 0], pixels.ToArray());
    }

    [Fact]
    public void Its_check_values_are_those_of_the_specification()
    {
        // The empty last chunk has the same check value in every file there is.
        Assert.Equal([0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82], new PngImage(1, 1, [0]).Encode()[^12..]);
    }

    private static List<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new List<(string, byte[])>();

        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        return chunks;
    }
}
