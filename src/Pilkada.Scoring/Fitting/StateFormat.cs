using System.Security.Cryptography;
using System.Text;

namespace Pilkada.Scoring.Fitting;

/// <summary>The bytes of fit states and parts: a mark, the hash of the model, and the statistics round by round. Little-endian.</summary>
internal static class StateFormat
{
    public const byte State = 1;
    public const byte Part = 2;

    // The last byte is the version of the format.
    private static ReadOnlySpan<byte> Mark => "PLKSCR\x01"u8;

    public static void Write(Stream stream, ScoringModel model, byte kind, int round, IEnumerable<Statistic?[][]> rounds)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(kind);
        writer.Write(HashOf(model));
        writer.Write(round);
        foreach (var statistic in rounds.SelectMany(r => r).SelectMany(f => f))
        {
            statistic?.Write(writer);
        }
    }

    public static (int Round, BinaryReader Reader) Open(Stream stream, ScoringModel model, byte kind)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            // Counts are checked against what is left.
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            stream = copy;
        }

        var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) || reader.ReadByte() != kind)
        {
            throw new UnreadableException(
                "berkas ini bukan jenis atau versi yang diperlukan.",
                "it is not of the kind or version that is needed."
            );
        }

        if (!reader.ReadBytes(SHA256.HashSizeInBytes).AsSpan().SequenceEqual(HashOf(model)))
        {
            throw new UnreadableException("berkas ini milik model lain.", "it belongs to another model.");
        }

        return (reader.ReadInt32(), reader);
    }

    /// <summary>Reads the statistics of the round in hand.</summary>
    public static Statistic?[][] Read(BinaryReader reader, FittedSteps steps)
    {
        Statistic?[][] round = [.. steps.Front.Select(f => f.Open(steps.Round))];
        foreach (var statistic in round.SelectMany(f => f))
        {
            statistic?.Read(reader);
        }

        return round;
    }

    public static void Close(BinaryReader reader)
    {
        if (reader.BaseStream.Position != reader.BaseStream.Length)
        {
            throw new UnreadableException("berkas ini lebih panjang daripada isinya.", "it is longer than its content.");
        }
    }

    public static Outcome<T> Try<T>(string file, Func<T> read)
        where T : notnull
    {
        try
        {
            return Outcome<T>.Success(read());
        }
        catch (Exception e) when (e is UnreadableException or EndOfStreamException or FormatException or ArgumentException)
        {
            var reason = e switch
            {
                UnreadableException known => known.Reason,
                EndOfStreamException => new LocalText("berkas ini berakhir terlalu dini.", "it ends too early."),
                _ => Damaged.Reason,
            };
            return Outcome<T>.Failure(new Problem(ScoringProblems.StateUnreadable, DataLocation.In(file), ("reason", Quantity.Of(reason))));
        }
    }

    /// <summary>Reads a count, which the bytes that are left must be able to hold.</summary>
    public static int Count(BinaryReader reader, int bytesEach)
    {
        var count = reader.ReadInt32();
        return count >= 0 && (long)count * bytesEach <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw Damaged;
    }

    public static UnreadableException Damaged => new("isi berkas ini rusak.", "its content is damaged.");

    private static byte[] HashOf(ScoringModel model) => SHA256.HashData(Encoding.UTF8.GetBytes(model.Canonical));
}
