using FsCheck;
using FsCheck.Fluent;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Generates numbers of officers: mostly small ones, some large, some 0, some the largest a 64-bit number holds.</summary>
    /// <returns>The generator.</returns>
    public static Gen<long> Counts() =>
        Gen.Frequency(
            (5, Gen.Choose(0, 400).Select(i => (long)i)),
            (2, Gen.Choose(0, 200_000).Select(i => (long)i)),
            (1, Gen.Elements(0, long.MaxValue))
        );

    /// <summary>Generates numbers of officers, one in six unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<long?> CountsOrUnknown() => Gen.Frequency((5, Counts().Select(c => (long?)c)), (1, Gen.Constant<long?>(null)));

    /// <summary>Generates shares, more than 0 and at most 1: most of the published ones, and any other.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Fraction> Shares() =>
        Gen.OneOf(
            Gen.Elements("1/6", "1/5", "1/4", "1/3", "1/2", "2/3", "3/4", "1").Select(t => Fraction.Parse(t)),
            from denominator in Gen.Choose(1, 97)
            from numerator in Gen.Choose(1, denominator)
            select Fraction.Of(numerator, denominator)
        );

    /// <summary>Generates shares, one in nine zero.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Fraction> SharesWithZero() => Gen.Frequency((8, Shares()), (1, Gen.Constant(Fraction.Zero)));

    /// <summary>Generates shares from 0 to 1, one in six unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Fraction?> SharesOrUnknown() =>
        Gen.Frequency((5, SharesWithZero().Select(c => (Fraction?)c)), (1, Gen.Constant<Fraction?>(null)));

    /// <summary>Generates the strengths of one to nine units, all known.</summary>
    /// <returns>The generator; no unit stands twice.</returns>
    public static Gen<ImmutableArray<UnitStrength>> UnitStrengths() => UnitStrengths(Counts().Select(c => (long?)c));

    /// <summary>Generates the strengths of one to nine units, some unknown.</summary>
    /// <returns>The generator; no unit stands twice.</returns>
    public static Gen<ImmutableArray<UnitStrength>> UnitStrengthsSomeUnknown() => UnitStrengths(CountsOrUnknown());

    /// <summary>Generates the statements that <see cref="Pilkada.Personnel.ShareStatements"/> has.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ShareStatement> PublishedShareStatements() => Gen.Elements(Pilkada.Personnel.ShareStatements.All.AsEnumerable());

    /// <summary>Generates rows of a statement: a share, and up to two calendar stages it means.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StageShare> StageShares() =>
        from number in Gen.Choose(0, 9)
        from share in Shares()
        from mapped in Gen.Choose(0, 2)
        select Row(number, share, mapped);

    /// <summary>Generates made-up statements of one to six rows, of every basis and kind, with and without a voting day.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ShareStatement> ShareStatements() =>
        from id in Ids<ShareStatement>()
        from basis in OrNull(Enums<StrengthBasis>())
        from kind in Enums<ShareKind>()
        from shares in Shares().NonEmptyListOf()
        from mapped in Gen.Choose(0, 2)
        from evidence in Evidence()
        from votingDay in OrNull(Dates())
        select new ShareStatement(
            id,
            new LocalText("Pernyataan contoh", "An example statement"),
            basis,
            kind,
            shares.Take(6).Select((share, i) => Row(i, share, (mapped + i) % 3)),
            evidence,
            evidence,
            new LocalText("Hanya untuk pengujian", "For tests only"),
            votingDay
        );

    /// <summary>Generates up to six ids out of given ones, repeats among them.</summary>
    /// <typeparam name="T">What the ids name.</typeparam>
    /// <param name="ids">The ids, at least one.</param>
    /// <returns>The generator.</returns>
    public static Gen<ImmutableArray<Id<T>>> IdsAmong<T>(params ImmutableArray<Id<T>> ids) =>
        Gen.Elements(ids.AsEnumerable()).ListOf().Select(chosen => chosen.Take(6).ToImmutableArray());

    private static StageShare Row(int number, Fraction share, int mapped) =>
        new(
            Id<StageShare>.Parse($"baris-{number}"),
            new LocalText($"Tahapan {number}", $"Stage {number}"),
            share,
            Enumerable.Range(0, mapped).Select(m => Id<ElectionStage>.Parse($"tahapan-{number}-{m}"))
        );

    private static Gen<ImmutableArray<UnitStrength>> UnitStrengths(Gen<long?> counts) =>
        from size in Gen.Choose(1, 9)
        from numbers in counts.ArrayOf(size)
        from order in Gen.Choose(0, 9)
        select numbers.Select((n, i) => Strength(Id<PoliceUnit>.Parse($"polres-{(i + order) % 10}"), n)).ToImmutableArray();

    private static UnitStrength Strength(Id<PoliceUnit> unit, long? count)
    {
        var label = new LocalText("Kekuatan", "Strength");
        return new UnitStrength(
            unit,
            StrengthBasis.Unit,
            count is { } number
                ? Explanation.Entered(label, Quantity.Of(number), Unit.Officers)
                : Explanation.Unknown(label, Unit.Officers, new LocalText("tidak diisi", "not entered"))
        );
    }
}
