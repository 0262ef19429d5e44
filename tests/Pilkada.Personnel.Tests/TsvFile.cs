namespace Pilkada.Personnel.Tests;

/// <summary>An embedded table of published cases: one header line, tabs between columns.</summary>
internal static class TsvFile
{
    public static ImmutableArray<Dictionary<string, string>> Read(string name)
    {
        using var stream = typeof(TsvFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].TrimEnd('\r').Split('\t');
        return
        [
            .. lines
                .Skip(1)
                .Select(line =>
                    columns.Zip(line.TrimEnd('\r').Split('\t')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)
                ),
        ];
    }
}
