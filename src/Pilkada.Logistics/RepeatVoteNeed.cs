namespace Pilkada.Logistics;

/// <summary>The ballots that a repeat vote needs, held against the marked stock.</summary>
/// <remarks>Each station gets its voters and the reserve again. What the stock does not cover has to be printed anew. Immutable and thread-safe.</remarks>
/// <example>Kabupaten Serang 2025, all 2,355 stations, 1,225,871 voters: at least 1,254,518 are missing beside the 2,000.
/// <code>RepeatVoteNeed.Of(1_225_871, 2_355).Least // 1,254,518</code></example>
public sealed class RepeatVoteNeed : IExplained
{
    private RepeatVoteNeed(BallotBounds ballots, Explanation stock)
    {
        Ballots = ballots;
        Stock = stock;
        Least = Beyond(ballots.Least, stock);
        Most = Beyond(ballots.Most, stock);
    }

    /// <summary>Gets the ballots of the stations that vote again.</summary>
    public BallotBounds Ballots { get; }

    /// <summary>Gets the marked stock of the contest, or unknown.</summary>
    public Explanation Stock { get; }

    /// <summary>Gets the fewest that have to be printed anew, which do not depend on the number of stations; unknown when voters or stock are.</summary>
    public Quantity Least { get; }

    /// <summary>Gets the most that have to be printed anew; unknown when a number is.</summary>
    public Quantity Most { get; }

    /// <summary>Gets whether the stock is enough; null when that depends on the stations or on an unknown number.</summary>
    public bool? IsEnough =>
        !Least.IsUnknown && Least.Number.Sign > 0 ? false
        : !Most.IsUnknown && Most.Number.Sign == 0 ? true
        : null;

    /// <inheritdoc/>
    /// <remarks>The fewest to print anew.</remarks>
    public Explanation Explanation => Explain(Ballots.Explanation, Least);

    /// <summary>Gets the calculation of the most to print anew.</summary>
    public Explanation MostExplanation => Explain(Ballots.MostExplanation, Most);

    /// <summary>Holds the need of a repeat vote against the stock.</summary>
    /// <param name="ballots">The ballots of the stations that vote again.</param>
    /// <param name="stock">The marked stock: whole, 0 or more, or unknown; <see cref="RepeatVoteStock.LawAmount"/> when null.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">The stock is not a count.</exception>
    public static RepeatVoteNeed Of(BallotBounds ballots, Explanation? stock = null)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        return new RepeatVoteNeed(ballots, Inputs.Count(stock ?? RepeatVoteStock.LawAmount, nameof(stock)));
    }

    /// <summary>Holds the need of a repeat vote against the stock of the law.</summary>
    /// <param name="voters">The voters of the stations that vote again, 0 or more; null when not known.</param>
    /// <param name="stations">How many stations they are, 0 or more; null when not known.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">A number is negative, or there are voters and no stations.</exception>
    public static RepeatVoteNeed Of(long? voters, long? stations) => Of(BallotBounds.Of(voters, stations));

    /// <summary>Reports a stock that is too small.</summary>
    /// <param name="place">The area.</param>
    /// <param name="figure">The path of the figure it is about; empty when there is none.</param>
    /// <returns>A finding with the number to print, or null when the stock is enough or that is not known.</returns>
    public Finding? Finding(AreaCode place, FigurePath figure = default) =>
        IsEnough == false
            ? new Finding(
                LogisticsFindings.RepeatStockShort,
                Severity.Warning,
                Place.Of(place),
                [("stations", Ballots.Stations.Value), ("stock", Stock.Value), ("least", Least), ("most", Most)],
                figure,
                LogisticsRules.RepeatNeed.Id,
                explanation: Explanation
            )
            : null;

    private static Quantity Beyond(Quantity need, Explanation stock) =>
        Inputs.Combine(need, stock.Value, (n, s) => Quantity.Of(n > s ? n - s : Fraction.Zero));

    private Explanation Explain(Explanation need, Quantity reprint) =>
        Explanation.Maximum(
            new LocalText("Surat suara yang harus dicetak lagi", "Ballots to print anew"),
            reprint,
            Unit.Ballots,
            [
                Explanation.Difference(
                    new LocalText("Kebutuhan dikurangi stok", "Need less stock"),
                    Inputs.Combine(need.Value, Stock.Value, (n, s) => Quantity.Of(n - s)),
                    Unit.Ballots,
                    [need, Stock]
                ),
                Explanation.Given(
                    new LocalText("Tidak kurang dari nol", "Not below zero"),
                    Quantity.Of(0),
                    Unit.Ballots,
                    Evidence.Derived(LogisticsSources.Ballots)
                ),
            ],
            LogisticsRules.RepeatNeed.Id
        );
}
