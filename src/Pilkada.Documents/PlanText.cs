using System.Text;
using System.Text.Unicode;

namespace Pilkada.Documents;

// The bytes of a file as text: bounded, UTF-8, with or without a byte order mark.
internal static class PlanText
{
    public static string? Read(IPlanFiles files, string name, DataLocation namedAt, PlanLimits limits, ProblemSink sink)
    {
        if (!PlanFileName.StaysInside(name))
        {
            sink.Add(DocumentProblems.FileOutside, namedAt, ("file", ProblemSink.Quote(name)));
            return null;
        }

        byte[]? bytes;
        try
        {
            using var stream = files.Open(name);
            bytes = stream is null ? null : Bytes(stream, limits.FileBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bytes = null;
        }

        if (bytes is null)
        {
            sink.Add(DocumentProblems.FileMissing, namedAt, ("file", ProblemSink.Quote(name)));
            return null;
        }

        return Decode(bytes, name, limits, sink);
    }

    // The text of a file that is open already.
    public static string? Read(Stream stream, string name, PlanLimits limits, ProblemSink sink) =>
        Decode(Bytes(stream, limits.FileBytes), name, limits, sink);

    private static string? Decode(byte[] bytes, string name, PlanLimits limits, ProblemSink sink)
    {
        sink.Begin(name);
        if (bytes.Length > limits.FileBytes)
        {
            sink.Add(
                DocumentProblems.FileTooLarge,
                DataLocation.In(name),
                ("file", ProblemSink.Quote(name)),
                ("limit", Quantity.Of(limits.FileBytes))
            );
            return null;
        }

        var text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
        {
            text = text[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(text))
        {
            sink.Add(DocumentProblems.FileNotUtf8, DataLocation.In(name), ("file", ProblemSink.Quote(name)));
            return null;
        }

        return Encoding.UTF8.GetString(text);
    }

    // Reads one byte more than allowed, so that the caller sees what is too large without reading all of it.
    private static byte[] Bytes(Stream stream, long limit)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (all.Length <= limit && (read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            all.Write(buffer, 0, (int)Math.Min(read, limit + 1 - all.Length));
        }

        return all.ToArray();
    }
}
