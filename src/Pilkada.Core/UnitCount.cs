using System.Numerics;

namespace Pilkada;

/// <summary>A count over the kecamatan of an area that belong to a police unit, as far as it is known which do.</summary>
/// <remarks>
/// A kecamatan of which the unit is a candidate is possible and not certain; it is not shared out. Of <see cref="Unsaid"/> nothing is known,
/// so that the unit may have even more. A kecamatan without a count makes the end that needs it unknown. Its explanation adds up what is certain. Immutable and thread-safe.
/// </remarks>
public sealed class UnitCount : IExplained
{
    private readonly Unit _measured;

    internal UnitCount(
        Id<PoliceUnit> unit,
        AreaCode area,
        Unit measured,
        ImmutableArray<AreaCode> certain,
        ImmutableArray<AreaCode> possible,
        ImmutableArray<AreaCode> unsaid,
        Func<AreaCode, Explanation> count
    )
    {
        Unit = unit;
        Area = area;
        _measured = measured;
        Certain = certain;
        Possible = possible;
        Unsaid = unsaid;
        Explanation = Sum(new LocalText("Pasti di bawah satuan itu", "Certainly under the unit"), certain.Select(count));
        PossibleExplanation = Sum(new LocalText("Mungkin di bawah satuan itu", "Possibly under the unit"), possible.Select(count));
        Interval =
            PossibleExplanation.Value.IsUnknown || Explanation.Value.IsUnknown
                ? null
                : CountInterval.Of(Explanation.Value.Number.Numerator, PossibleExplanation.Value.Number.Numerator);
    }

    /// <summary>Gets the unit.</summary>
    public Id<PoliceUnit> Unit { get; }

    /// <summary>Gets the area whose kecamatan were looked at.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the kecamatan of the area that certainly belong to the unit, in order.</summary>
    public ImmutableArray<AreaCode> Certain { get; }

    /// <summary>Gets the kecamatan of the area that may belong to the unit, the certain ones among them, in order.</summary>
    public ImmutableArray<AreaCode> Possible { get; }

    /// <summary>Gets the kecamatan of the area of which nothing is said, in order.</summary>
    public ImmutableArray<AreaCode> Unsaid { get; }

    /// <summary>Gets what is certain and what is possible, or null when a count that is needed is not known.</summary>
    public CountInterval? Interval { get; }

    /// <inheritdoc/>
    public Explanation Explanation { get; }

    /// <summary>Gets the calculation of what is possible.</summary>
    public Explanation PossibleExplanation { get; }

    private Explanation Sum(LocalText label, IEnumerable<Explanation> counts)
    {
        Explanation[] all = [.. counts];
        return all.Length == 0
            ? Explanation.Given(label, Quantity.Of(0), _measured, Evidence.Derived(Decisions.Jurisdiction), rule: CoreRules.Jurisdiction.Id)
            : Explanation.Sum(
                label,
                Array.Find(all, c => c.Value.IsUnknown)?.Value
                    ?? Quantity.Of(all.Aggregate(BigInteger.Zero, (sum, c) => sum + c.Value.Number.Numerator)),
                _measured,
                all,
                CoreRules.Jurisdiction.Id
            );
    }
}

/// <summary>A kecamatan whose police unit, or whose candidates, became others on a day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JurisdictionChange
{
    internal JurisdictionChange(NodaTime.LocalDate date, AreaCode kecamatan, JurisdictionEntry? before, JurisdictionEntry? after)
    {
        Date = date;
        Kecamatan = kecamatan;
        Before = before;
        After = after;
    }

    /// <summary>Gets the first day of the new state.</summary>
    public NodaTime.LocalDate Date { get; }

    /// <summary>Gets the kecamatan.</summary>
    public AreaCode Kecamatan { get; }

    /// <summary>Gets the entry of the day before, or null when none covered it.</summary>
    public JurisdictionEntry? Before { get; }

    /// <summary>Gets the entry from the day on, or null when none covers it.</summary>
    public JurisdictionEntry? After { get; }

    /// <summary>Returns day, kecamatan and units.</summary>
    /// <returns>For example <c>2016-01-26 36.03.01: polda-metro-jaya -> polda-banten</c>.</returns>
    public override string ToString()
    {
        static string Units(JurisdictionEntry? entry) => entry is null ? "-" : string.Join(" / ", entry.Units);
        return $"{Texts.Iso(Date)} {Kecamatan}: {Units(Before)} -> {Units(After)}";
    }
}
