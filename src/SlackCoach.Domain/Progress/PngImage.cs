using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SlackCoach.Domain.Progress;

/// <summary>A picture of few colours, written as PNG: 8 bits a pixel, with a palette (W3C PNG, third edition; colour type 3).</summary>
/// <param name="width">In pixels, at least 1.</param>
/// <param name="height">In pixels, at least 1.</param>
/// <param name="palette">The colours as 0xRRGGBB, 1 to 256; the first is the ground.</param>
public sealed class PngImage(int width, int height, IReadOnlyList<int> palette)
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] _pixels = new byte[width * height];

    /// <summary>In pixels.</summary>
    public int Width => width;

    /// <summary>In pixels.</summary>
    public int Height => height;

    /// <summary>The index of a pixel's colour.</summary>
    public byte this[int x, int y] => _pixels[(y * width) + x];

    /// <summary>Fills a rectangle; what lies outside the picture is left out.</summary>
    public void Fill(int left, int top, int wide, int high, byte colour)
    {
        for (var y = Math.Max(0, top); y < Math.Min(height, top + high); y++)
        {
            var (from, until) = (Math.Clamp(left, 0, width), Math.Clamp(left + wide, 0, width));
            _pixels.AsSpan((y * width) + from, until - from).Fill(colour);
        }
    }

    /// <summary>The picture as a file.</summary>
    public byte[] Encode()
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", Header());
        WriteChunk(file, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16 & 0xFF), (byte)(colour >> 8 & 0xFF), (byte)(colour & 0xFF) })]);
        WriteChunk(file, "IDAT", Compressed());
        WriteChunk(file, "IEND", []);

        return file.ToArray();
    }

    private byte[] Header()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Bit depth 8, colour type 3 (palette); the only compression and filter methods; no interlacing.
        (header[8], header[9]) = (8, 3);

        return header;
    }

    private byte[] Compressed()
    {
        using var data = new MemoryStream();

        using (var deflate = new ZLibStream(data, CompressionLevel.Optimal))
        {
            for (var y = 0; y < height; y++)
            {
                // Each row begins with its filter: none.
                deflate.WriteByte(0);
                deflate.Write(_pixels, y * width, width);
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] covered = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(covered);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(covered));
        file.Write(number);
    }

    /// <summary>The check value of PNG's chunks: CRC-32 of ISO 3309 (PNG, annex D).</summary>
    private static class Crc32
    {
        private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Entry((uint)index))];

        public static uint Of(ReadOnlySpan<byte> data)
        {
            var value = uint.MaxValue;

            foreach (var octet in data)
            {
                value = Table[(value ^ octet) & 0xFF] ^ (value >> 8);
            }

            return ~value;
        }

        private static uint Entry(uint value)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            return value;
        }
    }
}
