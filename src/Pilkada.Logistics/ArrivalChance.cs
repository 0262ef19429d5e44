using System.Numerics;
using NodaTime;

namespace Pilkada.Logistics;

/// <summary>How likely several trips in a row fit into a time, each minute of a trip's range being as likely as the next.</summary>
/// <remarks>Exact: the ways that fit, counted, by all ways. Immutable and thread-safe.</remarks>
/// <example>
/// One crossing of two to three hours, and two and a half hours left: 31 of 61 minutes fit.
/// <code>ArrivalChance.Of([TravelTime.Between(Duration.FromHours(2), Duration.FromHours(3))], Duration.FromMinutes(150)).Chance // 31/61</code>
/// </example>
public sealed class ArrivalChance : IExplained
{
    /// <summary>The most trips.</summary>
    public const int MostTrips = 12;

    /// <summary>The most minutes that the longest times of all trips may make together.</summary>
    public const int MostMinutes = 100_000;

    private ArrivalChance(ImmutableArray<TravelTime> legs, int available)
    {
        Legs = legs;
        AvailableMinutes = available;
        var sum = MinuteDistribution.At(0);
        foreach (var leg in legs)
        {
            sum = sum.Plus(leg.ShortestMinutes, leg.LongestMinutes, available);
        }

        Ways = sum.Total;
        InTime = sum.WeightBy(available);
        Chance = Fraction.Of(InTime, Ways);
    }

    /// <summary>Gets the trips.</summary>
    public ImmutableArray<TravelTime> Legs { get; }

    /// <summary>Gets the time there is.</summary>
    public Duration Available => Duration.FromMinutes(AvailableMinutes);

    /// <summary>Gets how many combinations of whole minutes there are.</summary>
    public BigInteger Ways { get; }

    /// <summary>Gets how many of them fit into the time.</summary>
    public BigInteger InTime { get; }

    /// <summary>Gets the chance, from 0 to 1.</summary>
    public Fraction Chance { get; }

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            Explanation[] ranges =
            [
                .. Legs.Select(l =>
                    Explanation.Sum(
                        new LocalText("Banyaknya menit dalam rentang", "Minutes in the range"),
                        Quantity.Of(l.LongestMinutes - l.ShortestMinutes + 1),
                        Unit.None,
                        [
                            Explanation.Difference(
                                new LocalText("Paling lama dikurangi paling cepat", "Longest less shortest"),
                                Quantity.Of(l.LongestMinutes - l.ShortestMinutes),
                                Unit.None,
                                [
                                    Explanation.Entered(
                                        new LocalText("Paling lama (menit)", "Longest (minutes)"),
                                        Quantity.Of(l.LongestMinutes),
                                        Unit.None
                                    ),
                                    Explanation.Entered(
                                        new LocalText("Paling cepat (menit)", "Shortest (minutes)"),
                                        Quantity.Of(l.ShortestMinutes),
                                        Unit.None
                                    ),
                                ]
                            ),
                            Explanation.Given(
                                new LocalText("Kedua ujung termasuk", "Both ends included"),
                                Quantity.Of(1),
                                Unit.None,
                                Evidence.Assumed(ScheduleSources.Chances)
                            ),
                        ]
                    )
                ),
            ];
            return Explanation.Quotient(
                new LocalText("Peluang tiba tepat waktu", "Chance of arriving in time"),
                Quantity.Of(Chance),
                Unit.Share,
                Explanation.Certified(
                    new LocalText("Kemungkinan yang tepat waktu", "Combinations that are in time"),
                    Quantity.Of(InTime),
                    Unit.None,
                    [
                        Explanation.Entered(
                            new LocalText("Waktu yang tersedia (menit)", "Time there is (minutes)"),
                            Quantity.Of(AvailableMinutes),
                            Unit.None
                        ),
                        .. ranges,
                    ],
                    new WaysCertificate([.. Legs.Select(l => l.ShortestMinutes)])
                ),
                Explanation.Product(new LocalText("Semua kemungkinan", "All combinations"), Quantity.Of(Ways), Unit.None, ranges),
                ScheduleRules.Chance.Id
            );
        }
    }

    private int AvailableMinutes { get; }

    /// <summary>Works out the chance.</summary>
    /// <param name="legs">The trips, one after the other; at most 12, and together their longest times are at most 100,000 minutes.</param>
    /// <param name="available">The time there is: whole minutes, from 0 to 60 days.</param>
    /// <returns>The chance; 1 for no trip.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The trips are too many or too long together, or the time is not in whole minutes from 0 to 60 days.</exception>
    public static ArrivalChance Of(IEnumerable<TravelTime> legs, Duration available)
    {
        ArgumentNullException.ThrowIfNull(legs);
        ImmutableArray<TravelTime> all = [.. legs];
        var minutes = Minutes.Whole(available, nameof(available));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(all.Length, MostTrips, nameof(legs));
        var longest = all.Sum(l => (long)l.LongestMinutes);
        return longest <= MostMinutes
            ? new ArrivalChance(all, minutes)
            : throw new ArgumentOutOfRangeException(nameof(legs), longest, $"At most {MostMinutes} minutes together.");
    }

    // Counts again in another way: by inclusion and exclusion over the trips that exceed their range.
    private sealed class WaysCertificate(ImmutableArray<int> shortest) : ICertificate
    {
        public LocalText Statement { get; } =
            new(
                "Banyaknya kombinasi menit yang jumlahnya tidak melebihi waktu yang tersedia, dihitung ulang dengan inklusi-eksklusi.",
                "The number of combinations of minutes whose sum is at most the time there is, counted again by inclusion and exclusion."
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
        {
            var room = operands[0].Recompute().Number.Numerator - shortest.Sum();
            BigInteger[] counts = [.. operands.Skip(1).Select(o => o.Recompute().Number.Numerator)];
            return value.Number == Fraction.FromInteger(Count(room, counts));
        }

        // Sums over subsets S of (-1)^|S| C(room - sum of S + n, n): numbers from 0 without an upper end, less those beyond it.
        private static BigInteger Count(BigInteger room, BigInteger[] counts)
        {
            var all = BigInteger.Zero;
            for (var subset = 0; subset < 1 << counts.Length; subset++)
            {
                var left = room;
                var sign = 1;
                for (var i = 0; i < counts.Length; i++)
                {
                    if ((subset >> i & 1) == 1)
                    {
                        left -= counts[i];
                        sign = -sign;
                    }
                }

                all += left.Sign < 0 ? 0 : sign * Choose(left + counts.Length, counts.Length);
            }

            return all;
        }

        private static BigInteger Choose(BigInteger n, int k)
        {
            var result = BigInteger.One;
            for (var i = 1; i <= k; i++)
            {
                result = result * (n - k + i) / i;
            }

            return result;
        }
    }
}
