using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Risk.Tests;

/// <summary>Made-up values for the laws of this package.</summary>
internal static class Made
{
    public static Evidence Source { get; } = Evidence.Assumed(Citation.OfDecision("0024", "Unknown in class rules and roll-ups"));

    public static Gen<Fraction> Points() => Gen.Choose(-2_000, 12_000).Select(n => Fraction.Of(n, 100));

    public static Gen<Fraction?> PointsOrUnknown() =>
        Gen.Frequency((5, Points().Select(p => (Fraction?)p)), (1, Gen.Constant<Fraction?>(null)));

    public static GradeScale Scale(int grades) =>
        new(
            Id<GradeScale>.Parse($"scale-{grades}"),
            "1",
            new LocalText("Skala", "Scale"),
            Enumerable.Range(0, grades).Select(g => (Id<Grade>.Parse($"g{g}"), new LocalText($"kelas {g}", $"class {g}")))
        );

    /// <summary>Bands with two to six grades, increasing edges on either side, with or without rounding.</summary>
    public static Gen<ScoreBands> Bands() =>
        from steps in Gen.Choose(1, 900).ArrayOf().Where(a => a.Length is >= 1 and <= 5)
        from sides in Gen.Elements(EdgeSide.Above, EdgeSide.Below).ArrayOf(5)
        from decimals in Gen.Elements<int?>(null, 0, 1, 2)
        from ranged in Gen.Elements(true, false)
        select new ScoreBands(
            Id<ScoreBands>.Parse("bands"),
            Scale(steps.Length + 1),
            steps.Select((_, i) => new BandEdge(Fraction.Of(steps.Take(i + 1).Sum(), 100), sides[i])),
            Source,
            decimals,
            ranged ? Fraction.Zero : null,
            ranged ? 100 : null
        );

    /// <summary>Sets of areas with scores, some unknown, some equal.</summary>
    public static Gen<ImmutableArray<(Place Area, Explanation Score)>> Sets() =>
        from scores in Gen.Frequency((5, Gen.Choose(0, 12).Select(n => (Fraction?)n)), (1, Gen.Constant<Fraction?>(null))).ArrayOf()
        select scores.Take(12).Select((s, i) => (Place.Of(Id<PoliceUnit>.Parse($"area-{i}")), Tables.Points(s))).ToImmutableArray();

    public static Gen<(sbyte Rank, int Voters, AreaCode Village)> Stations() =>
        from rank in Gen.Choose(-1, 2)
        from voters in Gen.Choose(-1, 600)
        from kecamatan in Gen.Choose(1, 3)
        from village in Gen.Choose(1, 4)
        from regency in Gen.Choose(1, 2)
        select ((sbyte)rank, voters, AreaCode.Parse($"36.0{regency}.0{kecamatan}.200{village}"));
}
