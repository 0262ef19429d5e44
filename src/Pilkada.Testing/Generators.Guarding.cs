using FsCheck;
using FsCheck.Fluent;
using Pilkada.Personnel;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Generates guard patterns: mostly published ones, and any other small one; one in four without Linmas.</summary>
    /// <returns>The generator.</returns>
    public static Gen<GuardPattern> GuardPatterns() =>
        Gen.OneOf(
            Gen.Elements((2, 4, 8), (2, 8, 4), (2, 16, 32), (2, 2, 4), (2, 1, 2), (1, 1, 2), (2, 6, 12), (4, 2, 8), (2, 12, 24))
                .Select(p => new GuardPattern(p.Item1, p.Item2, p.Item3)),
            from officers in Gen.Choose(1, 6)
            from stations in Gen.Choose(1, 20)
            from linmas in OrNull(Gen.Choose(0, 40))
            select new GuardPattern(officers, stations, linmas)
        );

    /// <summary>Generates classes of TPS.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Id<GuardClass>> GuardClasses() =>
        Gen.Elements(GuardClass.KurangRawan, GuardClass.Rawan, GuardClass.SangatRawan, GuardClass.Khusus);

    /// <summary>Generates tables with one to three patterns for each of the four classes.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PatternTable> PatternTables() => PatternTables(3);

    /// <summary>Generates tables with one to some patterns for each of the four classes.</summary>
    /// <param name="most">The most patterns of a class, 1 or more.</param>
    /// <returns>The generator.</returns>
    public static Gen<PatternTable> PatternTables(int most) =>
        from one in Patterns(most)
        from two in Patterns(most)
        from three in Patterns(most)
        from four in Patterns(most)
        select new PatternTable(
            new PatternRow(GuardClass.KurangRawan, one),
            new PatternRow(GuardClass.Rawan, two),
            new PatternRow(GuardClass.SangatRawan, three),
            new PatternRow(GuardClass.Khusus, four)
        );

    /// <summary>Generates the TPS of one to eight villages by class, some of them 0, all known.</summary>
    /// <returns>The generator; each place and class once.</returns>
    public static Gen<ImmutableArray<TpsCount>> TpsCounts() =>
        from places in Gen.Choose(1, 8)
        from classes in GuardClasses().ArrayOf(places)
        from numbers in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 30)), (1, Gen.Choose(31, 2_000))).ArrayOf(places)
        select numbers
            .Select((n, i) => TpsCount.Entered(classes[i], Place.Of(AreaCode.Parse($"36.01.01.{2001 + i}")), n))
            .ToImmutableArray();

    private static Gen<ImmutableArray<GuardPattern>> Patterns(int most) =>
        from size in Gen.Choose(1, most)
        from patterns in GuardPatterns().ArrayOf(size)
        select patterns.Distinct().ToImmutableArray();
}
