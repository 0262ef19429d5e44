using System.Numerics;

namespace Pilkada.Logistics;

/// <summary>Between which numbers the ballots of many stations lie when only their total of voters and their number are known.</summary>
/// <remarks>
/// Each station rounds its reserve up by less than one sheet, so the reserve of n stations with D voters lies from ⌈D·s⌉ to ⌊D·s + n·(q-1)/q⌋, where q is the
/// denominator of the share s in lowest terms; a station without voters has no reserve, so that n counts at most D stations. Both ends are reached when
/// s is 1/q (decision 0031). Immutable and thread-safe.
/// </remarks>
/// <example>Lebak 2024, 1,057,325 voters at 2,062 stations: a reserve of 26,434 to 28,443.
/// <code>BallotBounds.Of(1_057_325, 2_062).Reserve // 26434..28443</code></example>
public sealed class BallotBounds : IExplained
{
    private static readonly LocalText VotersLabel = new("Pemilih dalam DPT", "Voters on the final list");
    private static readonly LocalText StationsLabel = new("Jumlah TPS", "Number of polling stations");

    private BallotBounds(Explanation voters, Explanation stations, Explanation share)
    {
        Voters = voters;
        Stations = stations;
        Share = share;
        Least = voters.Value.IsUnknown
            ? voters.Value
            : Quantity.Of(voters.Value.Number + Fraction.FromInteger((voters.Value.Number * share.Value.Number).Round(Rounding.Ceiling)));
        if (voters.Value.IsUnknown || stations.Value.IsUnknown)
        {
            Most = voters.Value.IsUnknown ? voters.Value : stations.Value;
            return;
        }

        var (d, n, s) = (voters.Value.Number.Numerator, stations.Value.Number.Numerator, share.Value.Number);
        var plain = voters.Value.Number * s;
        var most = Fraction.Of(s.Denominator - 1, s.Denominator);
        Reserve = CountInterval.Of(
            plain.Round(Rounding.Ceiling),
            (plain + (Fraction.FromInteger(BigInteger.Min(n, d)) * most)).Round(Rounding.Floor)
        );
        Total = CountInterval.Of(d + Reserve.Certain, d + Reserve.Possible);
        Most = Quantity.Of(Total.Possible);
    }

    /// <summary>Gets the voters of all stations together, or unknown.</summary>
    public Explanation Voters { get; }

    /// <summary>Gets the number of stations, or unknown.</summary>
    public Explanation Stations { get; }

    /// <summary>Gets the share of the voters that is reserve.</summary>
    public Explanation Share { get; }

    /// <summary>Gets the bounds of the reserve; null when voters or stations are unknown.</summary>
    public CountInterval? Reserve { get; }

    /// <summary>Gets the bounds of voters and reserve together; null when voters or stations are unknown.</summary>
    public CountInterval? Total { get; }

    /// <summary>Gets the fewest ballots, which do not depend on the stations; unknown when the voters are.</summary>
    public Quantity Least { get; }

    /// <summary>Gets the most ballots; unknown when voters or stations are.</summary>
    public Quantity Most { get; }

    /// <inheritdoc/>
    /// <remarks>The fewest ballots.</remarks>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Jumlah surat suara paling sedikit", "Fewest ballots"),
            Least,
            Unit.Ballots,
            [
                Voters,
                Explanation.Round(
                    new LocalText("Cadangan paling sedikit", "Least reserve"),
                    Inputs.Combine(Least, Voters.Value, (least, voters) => Quantity.Of(least - voters)),
                    Unit.Ballots,
                    Plain,
                    Rounding.Ceiling
                ),
            ],
            LogisticsRules.BallotBounds.Id
        );

    /// <summary>Gets the calculation of the greatest total.</summary>
    public Explanation MostExplanation =>
        Explanation.Sum(
            new LocalText("Jumlah surat suara paling banyak", "Most ballots"),
            Most,
            Unit.Ballots,
            [
                Voters,
                Explanation.Round(
                    new LocalText("Cadangan paling banyak", "Greatest reserve"),
                    Inputs.Combine(Most, Voters.Value, (most, voters) => Quantity.Of(most - voters)),
                    Unit.Ballots,
                    Explanation.Sum(
                        new LocalText("Cadangan ditambah pembulatan terbesar", "Reserve and the largest rounding"),
                        Inputs.Combine(Plain.Value, Rounded.Value, (p, r) => Quantity.Of(p + r)),
                        Unit.Ballots,
                        [Plain, Rounded]
                    ),
                    Rounding.Floor
                ),
            ],
            LogisticsRules.BallotBounds.Id
        );

    internal Explanation Plain =>
        Explanation.Product(
            new LocalText("Bagian cadangan dari seluruh pemilih", "Reserve share of all voters"),
            Inputs.Combine(Voters.Value, Share.Value, (v, s) => Quantity.Of(v * s)),
            Unit.Ballots,
            [Voters, Share]
        );

    private Explanation Rounded
    {
        get
        {
            var most = Fraction.Of(Share.Value.Number.Denominator - 1, Share.Value.Number.Denominator);
            var stations = Explanation.Minimum(
                new LocalText("TPS yang memiliki pemilih, paling banyak", "Stations with voters, at most"),
                Inputs.Combine(Stations.Value, Voters.Value, (n, d) => Quantity.Of(n < d ? n : d)),
                Unit.Tps,
                [Stations, Voters]
            );
            var each = Explanation.Given(
                new LocalText("Pembulatan terbesar di satu TPS", "Largest rounding at one station"),
                Quantity.Of(most),
                Unit.Ballots,
                Evidence.Derived(LogisticsSources.Ballots)
            );
            return Explanation.Product(
                new LocalText("Pembulatan terbesar di semua TPS", "Largest rounding at all stations"),
                stations.Value.IsUnknown ? stations.Value : Quantity.Of(stations.Value.Number * most),
                Unit.Ballots,
                [stations, each]
            );
        }
    }

    /// <summary>Bounds the ballots of many stations.</summary>
    /// <param name="voters">All their voters: a whole number, 0 or more, or unknown.</param>
    /// <param name="stations">How many they are: a whole number, 0 or more, or unknown; not 0 when there are voters.</param>
    /// <param name="share">The share of the voters that is reserve, from 0 to 1; <see cref="BallotCount.LawShare"/> when null.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentException">A count or the share is not one, or there are voters and no stations.</exception>
    public static BallotBounds Of(Explanation voters, Explanation stations, Explanation? share = null)
    {
        Inputs.Count(voters, nameof(voters));
        Inputs.Count(stations, nameof(stations));
        return !voters.Value.IsUnknown && !stations.Value.IsUnknown && stations.Value.Number.Sign == 0 && voters.Value.Number.Sign > 0
            ? throw new ArgumentException($"{voters} vote at no station.", nameof(stations))
            : new BallotBounds(voters, stations, Inputs.Share(share ?? BallotCount.LawShare, nameof(share)));
    }

    /// <summary>Bounds the ballots of many stations, with the reserve of the law.</summary>
    /// <param name="voters">All their voters, 0 or more; null when that is not known.</param>
    /// <param name="stations">How many they are, 0 or more; null when that is not known.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentException">A number is negative, or there are voters and no stations.</exception>
    public static BallotBounds Of(long? voters, long? stations) =>
        Of(Inputs.Entered(VotersLabel, Unit.Voters, voters), Inputs.Entered(StationsLabel, Unit.Tps, stations));
}
