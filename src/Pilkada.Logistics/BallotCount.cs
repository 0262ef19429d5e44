using System.Numerics;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>The ballots of one polling station for one contest: its voters and a reserve, rounded up there.</summary>
/// <remarks>
/// The law says DPT plus 2.5 per cent of the DPT (Pasal 87(4) of UU 8/2015) and nothing of rounding; rounding up at each station is what KPU states and
/// what published totals show (decision 0031). A product that is whole stays as it is. Immutable and thread-safe.
/// </remarks>
/// <example>A station of 429 voters: 10.725 is rounded up to 11.
/// <code>BallotCount.Of(429).Total // 440</code></example>
public sealed class BallotCount : IExplained
{
    private static readonly LocalText VotersLabel = new("Pemilih dalam DPT", "Voters on the final list");
    private static readonly LocalText ReserveLabel = new("Surat suara cadangan", "Reserve ballots");

    private BallotCount(Explanation voters, Explanation share)
    {
        Voters = voters;
        Share = share;
        Reserve = voters.Value.IsUnknown ? voters.Value : Quantity.Of(ReserveOf(voters.Value.Number.Numerator, share.Value.Number));
        Total = Inputs.Combine(voters.Value, Reserve, (v, r) => Quantity.Of(v + r));
    }

    /// <summary>Gets the share of the DPT that the law sets as reserve: 1/40.</summary>
    public static Explanation LawShare { get; } =
        Explanation.Given(
            new LocalText("Cadangan 2,5 persen dari DPT", "Reserve of 2.5 per cent of the final list"),
            Quantity.Of(Fraction.Of(1, 40)),
            Unit.Share,
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 87 ayat (4)"), ElectionLaws.Uu1Of2015.At("Pasal 80 ayat (1)"))
        );

    /// <summary>Gets the voters, or unknown.</summary>
    public Explanation Voters { get; }

    /// <summary>Gets the share of the voters that is reserve.</summary>
    public Explanation Share { get; }

    /// <summary>Gets the reserve: the share of the voters, rounded up; unknown when the voters are.</summary>
    public Quantity Reserve { get; }

    /// <summary>Gets voters and reserve together; unknown when the voters are.</summary>
    public Quantity Total { get; }

    /// <summary>Gets the calculation of <see cref="Reserve"/>.</summary>
    public Explanation ReserveExplanation =>
        Explanation.Round(
            ReserveLabel,
            Reserve,
            Unit.Ballots,
            Explanation.Product(
                new LocalText("Bagian cadangan sebelum dibulatkan", "Reserve before rounding"),
                Inputs.Combine(Voters.Value, Share.Value, (v, s) => Quantity.Of(v * s)),
                Unit.Ballots,
                [Voters, Share]
            ),
            Rounding.Ceiling
        );

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Surat suara di TPS", "Ballots at the polling station"),
            Total,
            Unit.Ballots,
            [Voters, ReserveExplanation],
            LogisticsRules.BallotsPerTps.Id
        );

    /// <summary>Counts the ballots of a station.</summary>
    /// <param name="voters">The voters on its final list: a whole number, 0 or more, or unknown.</param>
    /// <param name="share">The share of them that is reserve, from 0 to 1; <see cref="LawShare"/> when null.</param>
    /// <returns>The ballots.</returns>
    /// <exception cref="ArgumentException">The voters are not a count, or the share is not one.</exception>
    public static BallotCount Of(Explanation voters, Explanation? share = null) =>
        new(Inputs.Count(voters, nameof(voters)), Inputs.Share(share ?? LawShare, nameof(share)));

    /// <summary>Counts the ballots of a station.</summary>
    /// <param name="voters">The voters on its final list, 0 or more; null when that is not known.</param>
    /// <returns>The ballots, with the reserve of the law.</returns>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public static BallotCount Of(long? voters) => Of(Inputs.Entered(VotersLabel, Unit.Voters, voters));

    // The share of the voters rounded up; the quick way is exact while the product fits.
    internal static BigInteger ReserveOf(BigInteger voters, Fraction share) =>
        voters <= int.MaxValue && share.Numerator <= int.MaxValue && share.Denominator <= int.MaxValue
            ? ReserveOf((int)voters, (long)share.Numerator, (long)share.Denominator)
            : (Fraction.FromInteger(voters) * share).Round(Rounding.Ceiling);

    internal static long ReserveOf(int voters, long numerator, long denominator) => ((voters * numerator) + denominator - 1) / denominator;
}
