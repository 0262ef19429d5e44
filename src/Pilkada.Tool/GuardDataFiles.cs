using Pilkada.Documents;

namespace Pilkada.Tool;

// The two files that somebody named on the command line, wherever they lie, and no others.
internal sealed class GuardDataFiles(string tps, string patterns) : IPlanFiles
{
    public string TpsName { get; } = Path.GetFileName(tps);

    public string PatternsName { get; } =
        Path.GetFileName(patterns) is var name && name == Path.GetFileName(tps) ? $"patterns/{name}" : Path.GetFileName(patterns);

    public IEnumerable<string> Names => new[] { TpsName, PatternsName }.Order(StringComparer.Ordinal);

    public Stream? Open(string name) =>
        name == TpsName ? File.OpenRead(tps)
        : name == PatternsName ? File.OpenRead(patterns)
        : null;
}
