using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Stages.Tests;

/// <summary>Runs a law over generated values; a failure prints the case and the seed.</summary>
internal static class Laws
{
    public static void Hold<T>(Gen<T> values, Action<T> law) => Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();

    public static void Hold<T1, T2>(Gen<T1> first, Gen<T2> second, Action<T1, T2> law) =>
        Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), law).QuickCheckThrowOnFailure();

    public static void Hold<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Action<T1, T2, T3> law) =>
        Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), third.ToArbitrary(), law).QuickCheckThrowOnFailure();

    /// <summary>Equal element by element; an immutable array alone is equal only to itself.</summary>
    public static void SameItems<T>(IEnumerable<T> expected, IEnumerable<T> actual) => Assert.Equal(expected.ToArray(), actual.ToArray());

    /// <summary>The law of every explanation: at every step the leaves give the value shown, and every table is cited.</summary>
    public static void Recomputes(IExplained result)
    {
        Assert.All(result.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
        Assert.All(result.Explanation.Nodes().Where(n => n.Operation == Operation.Lookup), n => Assert.NotNull(n.Evidence));
    }
}
