using System.Numerics;

namespace Pilkada.Personnel;

/// <summary>The officers that the TPS of one class need: an interval where the class has several patterns.</summary>
/// <remarks>
/// The ends are the needs if one pattern were used throughout, the least and the most of them. Without a pattern, or with an unknown count, the need is unknown, never 0.
/// Immutable and thread-safe.
/// </remarks>
public sealed class ClassNeed : IExplained
{
    private static readonly LocalText NoPattern = new("kelas itu tidak mempunyai pola", "the class has no pattern");
    private static readonly LocalText NoLinmas = new("polanya tidak menyebut Linmas", "its pattern does not name Linmas");

    private readonly CountsBySize _counts;
    private readonly PatternRow? _row;

    internal ClassNeed(Id<GuardClass> guardClass, CountsBySize counts, PatternRow? row, NeedPolicy policy)
    {
        Class = guardClass;
        _counts = counts;
        _row = row;
        Policy = policy;
        var perPattern = Known(p => p.Officers);
        (Least, Most) = Ends(perPattern.Select(p => p.Whole));
        (ExactLeast, ExactMost) = Ends(perPattern.Select(p => p.Exact));
        var linmas = row?.Patterns.All(p => p.Linmas is not null) == true ? Known(p => p.Linmas!.Value) : [];
        (LinmasLeast, LinmasMost) = Ends(linmas.Select(p => p.Whole));
    }

    /// <summary>Gets the class.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets how the need is made whole.</summary>
    public NeedPolicy Policy { get; }

    /// <summary>Gets the TPS of the class, or unknown.</summary>
    public Quantity Stations => _counts.Stations;

    /// <summary>Gets how many places have TPS of the class.</summary>
    public int Places => _counts.Places;

    /// <summary>Gets the patterns; empty when the table has none for the class.</summary>
    public ImmutableArray<GuardPattern> Patterns => _row?.Patterns ?? [];

    /// <summary>Gets the smallest exact need by plain division; unknown when it cannot be computed.</summary>
    public Quantity ExactLeast { get; }

    /// <summary>Gets the largest exact need by plain division; unknown when it cannot be computed.</summary>
    public Quantity ExactMost { get; }

    /// <summary>Gets the smallest whole need under the policy; unknown when it cannot be computed.</summary>
    public Quantity Least { get; }

    /// <summary>Gets the largest whole need under the policy; unknown when it cannot be computed.</summary>
    public Quantity Most { get; }

    /// <summary>Gets the smallest number of Linmas by pattern, under the same policy; unknown when a pattern does not name them.</summary>
    public Quantity LinmasLeast { get; }

    /// <summary>Gets the largest number of Linmas by pattern, under the same policy; unknown when a pattern does not name them.</summary>
    public Quantity LinmasMost { get; }

    /// <inheritdoc/>
    /// <remarks>The smallest need.</remarks>
    public Explanation Explanation => Explain(Least, most: false);

    /// <summary>Gets the calculation of <see cref="Most"/>.</summary>
    public Explanation MostExplanation => Explain(Most, most: true);

    /// <summary>Gets the calculation of <see cref="Stations"/>.</summary>
    public Explanation StationsExplanation => _counts.ExplainStations();

    /// <summary>Returns class and need.</summary>
    /// <returns>For example <c>rawan: 61 to 90</c>.</returns>
    public override string ToString() => Least.Equals(Most) ? $"{Class}: {Least}" : $"{Class}: {Least} to {Most}";

    internal Quantity Missing =>
        Stations.IsUnknown ? Stations
        : _row is null ? Quantity.Unknown(NoPattern)
        : Quantity.Unknown(NoLinmas);

    private (Fraction Exact, Fraction Whole)[] Known(Func<GuardPattern, int> people) =>
        Stations.IsUnknown || _row is null
            ? []
            :
            [
                .. _row.Patterns.Select(p =>
                {
                    var exact = Fraction.Of(_counts.Sum * people(p), p.Stations);
                    return (
                        exact,
                        Fraction.FromInteger(
                            Policy == NeedPolicy.CeilingPerGroup ? _counts.Groups(p) * people(p) : exact.Round(RoundingOf(Policy))
                        )
                    );
                }),
            ];

    private (Quantity Least, Quantity Most) Ends(IEnumerable<Fraction> needs)
    {
        Fraction[] all = [.. needs];
        return all.Length == 0 ? (Missing, Missing) : (Quantity.Of(all.Min()), Quantity.Of(all.Max()));
    }

    private static Rounding RoundingOf(NeedPolicy policy) =>
        policy switch
        {
            NeedPolicy.Floor => Rounding.Floor,
            NeedPolicy.CeilingPerPerson => Rounding.Ceiling,
            _ => Rounding.HalfUp,
        };

    private Explanation Explain(Quantity value, bool most)
    {
        var label = new LocalText($"Personel untuk kelas {Class}", $"Officers for class {Class}");
        if (_row is null)
        {
            return Explanation.Product(
                label,
                value,
                Unit.Officers,
                [StationsExplanation, Explanation.Unknown(new LocalText("Pola", "Pattern"), Unit.Officers, NoPattern)],
                GuardRules.NeedByClass.Id
            );
        }

        Explanation[] all = [.. _row.Patterns.Select(Explain)];
        return all switch
        {
            [var only] => only,
            _ when most => Explanation.Maximum(label, value, Unit.Officers, all, GuardRules.NeedByClass.Id),
            _ => Explanation.Minimum(label, value, Unit.Officers, all, GuardRules.NeedByClass.Id),
        };
    }

    private Explanation Explain(GuardPattern pattern)
    {
        var label = new LocalText($"Kelas {Class} dengan pola {pattern}", $"Class {Class} by the pattern {pattern}");
        var officers = _row!.Leaf(
            new LocalText("Personel Polri tiap kelompok", "Police officers in a group"),
            pattern.Officers,
            Unit.Officers
        );
        if (Policy == NeedPolicy.CeilingPerGroup)
        {
            return Explanation.Product(
                label,
                Value(_counts.Groups(pattern) * pattern.Officers),
                Unit.Officers,
                [_counts.ExplainGroups(_row, pattern), officers],
                GuardRules.NeedByClass.Id
            );
        }

        var product = _counts.Sum * pattern.Officers;
        var exact = Fraction.Of(product, pattern.Stations);
        return Explanation.Round(
            label,
            Value(exact.Round(RoundingOf(Policy))),
            Unit.Officers,
            Explanation.Quotient(
                new LocalText("Pembagian biasa", "Plain division"),
                Stations.IsUnknown ? Stations : Quantity.Of(exact),
                Unit.Officers,
                Explanation.Product(
                    new LocalText("TPS kali personel", "Polling stations times officers"),
                    Value(product),
                    Unit.None,
                    [StationsExplanation, officers]
                ),
                _row.Leaf(new LocalText("TPS tiap kelompok", "Polling stations in a group"), pattern.Stations, Unit.Tps)
            ),
            RoundingOf(Policy),
            GuardRules.NeedByClass.Id
        );
    }

    private Quantity Value(BigInteger number) => Stations.IsUnknown ? Stations : Quantity.Of(number);
}
