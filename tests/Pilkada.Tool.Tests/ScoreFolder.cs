namespace Pilkada.Tool.Tests;

/// <summary>The sample index in a folder of its own, with the files that the rounds of its fit leave.</summary>
internal static class ScoreFolder
{
    private static readonly Lazy<string> Made = new(Make);

    public static string Path => Made.Value;

    public static string File(string name) => System.IO.Path.Combine(Path, name);

    public static string Sample(string name) => System.IO.Path.Combine(Tool.Root, "docs", "samples", "city-index", name);

    /// <summary>Runs all rounds over some parts, each round merging them in another order, and scores every part.</summary>
    public static string[] Sharded(string model, string folder, IReadOnlyList<string> parts, params string[] options)
    {
        string? state = null;
        var rounds = Tool.Run("score", "plan", "--model", model, "--format", "json").Json["rounds"]!.AsArray().Count;
        for (var round = 1; round <= rounds; round++)
        {
            string[] after = state is null ? [] : ["--after", state];
            foreach (var (part, i) in parts.Select((p, i) => (p, i)))
            {
                Ran(["score", "fit", "--model", model, .. after, part, "-o", System.IO.Path.Combine(folder, $"{i}.part"), .. options]);
            }

            var next = System.IO.Path.Combine(folder, $"putaran-{round}.state");
            var order = Enumerable.Range(0, parts.Count).Select(i => System.IO.Path.Combine(folder, $"{(i + round) % parts.Count}.part"));
            Ran(["score", "merge", "--model", model, .. after, "-o", next, .. order]);
            state = next;
        }

        return [.. parts.Select(p => Ran(["score", "apply", "--model", model, "--fit", state!, p, "--format", "csv", .. options]).Output)];
    }

    private static Ran Ran(string[] args)
    {
        var ran = Tool.Run(args);
        Assert.True(ran.Code == 0, $"{string.Join(' ', args)}: {ran.Error}");
        return ran;
    }

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("pilkada-skor-").FullName;
        foreach (var file in new[] { "model.json", "data.csv" })
        {
            System.IO.File.Copy(Sample(file), System.IO.Path.Combine(folder, file));
        }

        string In(string name) => System.IO.Path.Combine(folder, name);
        Sharded(In("model.json"), folder, [In("data.csv")], "--number-format", "invariant");
        System.IO.File.Copy(Directory.GetFiles(folder, "putaran-*.state").Order(StringComparer.Ordinal).Last(), In("selesai.state"));
        foreach (var part in new[] { "bagian-1.part", "bagian-2.part" })
        {
            Ran(["score", "fit", "--model", In("model.json"), "--number-format", "invariant", In("data.csv"), "-o", In(part)]);
        }

        return folder;
    }
}
