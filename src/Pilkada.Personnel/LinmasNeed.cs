namespace Pilkada.Personnel;

/// <summary>The Linmas of a number of TPS: so many at each TPS, whatever the guard pattern says.</summary>
/// <remarks>The law has two officers for order and security at each TPS and does not call them Linmas. Immutable and thread-safe.</remarks>
/// <example><code>LinmasNeed.Of(stations).Persons // 14,338 for 7,169 TPS</code></example>
public sealed class LinmasNeed : IExplained
{
    /// <summary>How many stand at each TPS unless another number is named: the two of article 89 (5).</summary>
    public const int DefaultPerTps = 2;

    private LinmasNeed(Explanation stations, int perTps)
    {
        Stations = stations;
        PerTps = perTps;
        Persons = stations.Value.IsUnknown ? stations.Value : Quantity.Of(stations.Value.Number * perTps);
    }

    /// <summary>Gets the number of TPS, or unknown.</summary>
    public Explanation Stations { get; }

    /// <summary>Gets how many stand at each TPS.</summary>
    public int PerTps { get; }

    /// <summary>Gets the Linmas, or unknown.</summary>
    public Quantity Persons { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Product(
            new LocalText("Linmas menurut jumlah TPS", "Linmas by the number of polling stations"),
            Persons,
            Unit.Persons,
            [
                Stations,
                PerTps == DefaultPerTps
                    ? Explanation.Given(PerTpsLabel, Quantity.Of(PerTps), Unit.Persons, Evidence.Published(GuardSources.Article89))
                    : Explanation.Entered(PerTpsLabel, Quantity.Of(PerTps), Unit.Persons),
            ],
            GuardRules.LinmasPerTps.Id
        );

    private static LocalText PerTpsLabel =>
        new("Petugas ketertiban dan keamanan tiap TPS", "Order and security officers at each polling station");

    /// <summary>Computes the Linmas of a number of TPS.</summary>
    /// <param name="stations">A whole number of TPS, 0 or more, or unknown.</param>
    /// <param name="perTps">How many stand at each TPS, from 0 to 99; 2 unless another number is named.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">The value is no number of TPS.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number at each TPS is not from 0 to 99.</exception>
    public static LinmasNeed Of(Explanation stations, int perTps = DefaultPerTps)
    {
        Inputs.Stations(stations, nameof(stations));
        ArgumentOutOfRangeException.ThrowIfNegative(perTps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perTps, 99);
        return new LinmasNeed(stations, perTps);
    }
}

/// <summary>The Linmas that a pattern gives, held against those at each TPS.</summary>
/// <remarks>Published figures follow the number at each TPS; a pattern that gives another number is reported, never corrected. Immutable and thread-safe.</remarks>
/// <example>809,497 TPS by 2-4-6 would have 1,214,245 1/2 Linmas, 404,748 1/2 fewer than two at each TPS.</example>
public sealed class LinmasComparison : IExplained
{
    private LinmasComparison(LinmasNeed need, GuardPattern pattern)
    {
        Need = need;
        Pattern = pattern;
        ByPattern =
            need.Persons.IsUnknown ? need.Persons
            : pattern.Linmas is { } linmas ? Quantity.Of(need.Stations.Value.Number * linmas / pattern.Stations)
            : Quantity.Unknown(NoLinmas);
        Difference = Inputs.Combine(ByPattern, need.Persons, (byPattern, perTps) => Quantity.Of(byPattern - perTps));
    }

    /// <summary>Gets the Linmas at each TPS.</summary>
    public LinmasNeed Need { get; }

    /// <summary>Gets the pattern.</summary>
    public GuardPattern Pattern { get; }

    /// <summary>Gets the Linmas by pattern, exact by plain division; unknown when the pattern does not name them.</summary>
    public Quantity ByPattern { get; }

    /// <summary>Gets those by pattern less those at each TPS; unknown when either is.</summary>
    public Quantity Difference { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Linmas menurut pola dikurangi menurut jumlah TPS", "Linmas by pattern less by the number of polling stations"),
            Difference,
            Unit.Persons,
            [
                Explanation.Quotient(
                    new LocalText("Linmas menurut pola", "Linmas by pattern"),
                    ByPattern,
                    Unit.Persons,
                    Explanation.Product(
                        new LocalText("TPS kali Linmas tiap kelompok", "Polling stations times Linmas of a group"),
                        Inputs.Combine(Need.Stations.Value, LinmasLeaf.Value, (stations, linmas) => Quantity.Of(stations * linmas)),
                        Unit.None,
                        [Need.Stations, LinmasLeaf]
                    ),
                    Explanation.Entered(
                        new LocalText("TPS tiap kelompok", "Polling stations in a group"),
                        Quantity.Of(Pattern.Stations),
                        Unit.Tps
                    )
                ),
                Need.Explanation,
            ],
            GuardRules.LinmasAgainstPattern.Id
        );

    private static LocalText NoLinmas => new("polanya tidak menyebut Linmas", "its pattern does not name Linmas");

    private Explanation LinmasLeaf
    {
        get
        {
            var label = new LocalText("Linmas tiap kelompok", "Linmas of a group");
            return Pattern.Linmas is { } linmas
                ? Explanation.Entered(label, Quantity.Of(linmas), Unit.Persons)
                : Explanation.Unknown(label, Unit.Persons, NoLinmas);
        }
    }

    /// <summary>Holds a pattern against the Linmas at each TPS.</summary>
    /// <param name="need">The Linmas at each TPS.</param>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The comparison.</returns>
    public static LinmasComparison Of(LinmasNeed need, GuardPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(pattern);
        return new LinmasComparison(need, pattern);
    }
}
