using System.Globalization;

namespace Pilkada.Personnel;

/// <summary>The same share over several units, in two ways: rounded unit by unit, and rounded once in total and then apportioned.</summary>
/// <remarks>
/// Rounding unit by unit can miss the rounded share of the total, always by fewer people than there are units; the difference is shown and never smoothed.
/// Units must not contain one another: a Polda given beside its Polres stands for the officers of its own staff. Strengths of the two bases do not mix.
/// An unknown strength makes the totals unknown, while the units that are known are still shown. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Two thirds of 100, 100 and 100 officers: 67 each by ceiling, together 201; of 300 in total it is 200, apportioned 67, 67 and 66; the difference is 1:
/// <code>UnitShares.Of(strengths, twoThirds, Rounding.Ceiling).Difference // 1</code>
/// </example>
public sealed class UnitShares : IExplained
{
    private readonly ImmutableArray<Explanation> _strengths;
    private readonly Quantity _strength;
    private readonly Quantity _exact;

    private UnitShares(ImmutableArray<UnitStrength> strengths, Explanation share, Rounding rounding)
    {
        Share = share;
        Rounding = rounding;
        Basis = strengths[0].Basis;
        UnknownUnits = [.. strengths.Where(s => s.Strength.Value.IsUnknown).Select(s => s.Unit)];
        _strengths = [.. strengths.Select(s => s.Strength)];

        ImmutableArray<StrengthShare> perUnit = [.. strengths.Select(s => StrengthShare.Of(s.Strength, share, rounding))];
        _strength = Total(strengths.Length, _strengths.Select(s => s.Value));
        _exact = Inputs.Combine(_strength, share.Value, (s, part) => Quantity.Of(s * part));
        OfTotal = _exact.IsUnknown ? _exact : Quantity.Of(_exact.Number.Round(rounding));
        SumPerUnit = OfTotal.IsUnknown ? OfTotal : Total(strengths.Length, perUnit.Select(u => u.Whole));
        Difference = Inputs.Combine(SumPerUnit, OfTotal, (sum, total) => Quantity.Of(sum - total));

        ImmutableArray<Quantity> apportioned = OfTotal.IsUnknown
            ? [.. strengths.Select(_ => OfTotal)]
            :
            [
                .. Apportionment
                    .LargestRemainder(OfTotal.Number.Numerator, strengths.Select(s => (s.Unit, s.Strength.Value.Number)))
                    .Select(a => Quantity.Of(a.Amount)),
            ];
        ImmutableArray<Id<PoliceUnit>> ids = [.. strengths.Select(s => s.Unit)];
        Units =
        [
            .. strengths.Select(
                (s, i) => new UnitShare(s.Unit, perUnit[i], apportioned[i], () => ExplainApportioned(apportioned[i], ids, i))
            ),
        ];
    }

    /// <summary>Gets the strength the share is taken of, the same for all units.</summary>
    public StrengthBasis Basis { get; }

    /// <summary>Gets the share, or unknown.</summary>
    public Explanation Share { get; }

    /// <summary>Gets how each product is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>Gets the units in the order given, each with both numbers.</summary>
    public ImmutableArray<UnitShare> Units { get; }

    /// <summary>Gets the units whose strength is not known, in the order given.</summary>
    public ImmutableArray<Id<PoliceUnit>> UnknownUnits { get; }

    /// <summary>Gets the sum of the shares rounded unit by unit; unknown when a strength or the share is.</summary>
    public Quantity SumPerUnit { get; }

    /// <summary>Gets the share of the summed strength, rounded once; unknown when a strength or the share is.</summary>
    public Quantity OfTotal { get; }

    /// <summary>Gets the sum unit by unit less the share of the total; unknown when either is.</summary>
    public Quantity Difference { get; }

    /// <summary>Gets the calculation of <see cref="SumPerUnit"/>.</summary>
    public Explanation SumPerUnitExplanation =>
        Explanation.Sum(
            new LocalText("Jumlah bagian tiap satuan", "Sum of the shares unit by unit"),
            SumPerUnit,
            _strengths[0].Unit,
            Units.Select(u => u.PerUnit.Explanation)
        );

    /// <summary>Gets the calculation of <see cref="OfTotal"/>.</summary>
    public Explanation OfTotalExplanation =>
        StrengthShare.Explain(
            Explanation.Sum(
                new LocalText("Jumlah kekuatan seluruh satuan", "Strength of all units together"),
                _strength,
                _strengths[0].Unit,
                _strengths
            ),
            Share,
            _exact,
            OfTotal,
            Rounding
        );

    /// <inheritdoc/>
    /// <remarks>The difference between the two ways.</remarks>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Selisih: per satuan dikurangi bagian dari total", "Difference: unit by unit less the share of the total"),
            Difference,
            _strengths[0].Unit,
            [SumPerUnitExplanation, OfTotalExplanation],
            PersonnelRules.PerUnitAgainstTotal.Id
        );

    /// <summary>Takes the same share of several strengths.</summary>
    /// <param name="strengths">The strengths; at least one, each unit once, all of one basis and one unit of measure.</param>
    /// <param name="share">The share: from 0 to 1, or unknown.</param>
    /// <param name="rounding">How each product is rounded; the ceiling unless another is named.</param>
    /// <returns>The shares, in the order given.</returns>
    /// <exception cref="ArgumentException">There is no strength, a unit stands twice, the bases differ, or the share is not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is not a defined one.</exception>
    public static UnitShares Of(IEnumerable<UnitStrength> strengths, Explanation share, Rounding rounding = StrengthShare.DefaultRounding)
    {
        ArgumentNullException.ThrowIfNull(strengths);
        ImmutableArray<UnitStrength> all = [.. strengths];
        if (all.IsEmpty)
        {
            throw new ArgumentException("There is at least one strength.", nameof(strengths));
        }

        if (all.DistinctBy(s => s.Unit).Count() != all.Length)
        {
            throw new ArgumentException("Each unit stands once.", nameof(strengths));
        }

        foreach (var strength in all)
        {
            Inputs.People(strength.Strength, nameof(strengths));
            if (strength.Basis != all[0].Basis || !strength.Strength.Unit.Equals(all[0].Strength.Unit))
            {
                throw new ArgumentException(
                    $"Strengths of one basis and unit of measure are added; {strength.Unit} is {strength.Basis} in {strength.Strength.Unit}, {all[0].Unit} is {all[0].Basis} in {all[0].Strength.Unit}.",
                    nameof(strengths)
                );
            }
        }

        return new UnitShares(all, Inputs.Share(share, nameof(share)), Inputs.Defined(rounding, nameof(rounding)));
    }

    private static Quantity Total(int count, IEnumerable<Quantity> parts)
    {
        var known = parts.Where(p => !p.IsUnknown).ToArray();
        return known.Length == count
            ? Quantity.Of(known.Aggregate(Fraction.Zero, (sum, p) => sum + p.Number))
            : Quantity.Unknown(
                new LocalText(
                    string.Create(CultureInfo.InvariantCulture, $"kekuatan {count - known.Length} dari {count} satuan tidak diketahui"),
                    string.Create(CultureInfo.InvariantCulture, $"the strength of {count - known.Length} of {count} units is not known")
                )
            );
    }

    private Explanation ExplainApportioned(Quantity value, ImmutableArray<Id<PoliceUnit>> ids, int index) =>
        Explanation.Certified(
            new LocalText("Bagian satuan dari total yang dibulatkan", "The unit's part of the rounded total"),
            value,
            _strengths[0].Unit,
            [OfTotalExplanation, .. _strengths],
            new LargestRemainderCertificate(ids, index),
            PersonnelRules.PerUnitAgainstTotal.Id
        );
}
