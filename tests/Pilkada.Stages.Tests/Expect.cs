namespace Pilkada.Stages.Tests;

/// <summary>Assertions that several tests share.</summary>
internal static class Expect
{
    /// <summary>Equal element by element; an immutable array alone is equal only to itself.</summary>
    public static void SameItems<T>(IEnumerable<T> expected, IEnumerable<T> actual) => Assert.Equal(expected.ToArray(), actual.ToArray());

    /// <summary>The law of every explanation: at every step the leaves give the value shown, and every table is cited.</summary>
    public static void Recomputes(IExplained result)
    {
        Assert.All(result.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
        Assert.All(result.Explanation.Nodes().Where(n => n.Operation == Operation.Lookup), n => Assert.NotNull(n.Evidence));
    }
}
