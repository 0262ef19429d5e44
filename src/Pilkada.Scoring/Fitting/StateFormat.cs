namespace Pilkada.Scoring.Fitting;

/// <summary>The bytes of a fit state.</summary>
internal static class StateFormat
{
    /// <summary>Reads a count, which the bytes that are left must be able to hold.</summary>
    public static int Count(BinaryReader reader, int bytesEach)
    {
        var count = reader.ReadInt32();
        return count >= 0 && (long)count * bytesEach <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new InvalidDataException($"A count of {count} does not fit into the file.");
    }
}
