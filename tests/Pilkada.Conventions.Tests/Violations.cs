namespace Pilkada.Conventions;

internal static class Violations
{
    // Assert.Empty shows the first five only; whoever repairs wants all.
    public static void None(IEnumerable<string> violations)
    {
        string[] all = [.. violations.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, $"{all.Length} violation(s):\n{string.Join('\n', all)}");
    }
}
