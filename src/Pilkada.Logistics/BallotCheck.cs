using System.Numerics;

namespace Pilkada.Logistics;

/// <summary>What became of a published number of ballots held against the bounds.</summary>
public enum BallotVerdict
{
    /// <summary>A number that it depends on is not known.</summary>
    Unknown = 0,

    /// <summary>It lies within the bounds.</summary>
    Within = 1,

    /// <summary>It lies within the bounds once the stock for repeat votes is taken out.</summary>
    WithinLessRepeatStock = 2,

    /// <summary>It lies below the bounds: too few if every station rounds up.</summary>
    Below = 3,

    /// <summary>It lies above the bounds.</summary>
    Above = 4,
}

/// <summary>A published number of ballots held against what the stations of an area need.</summary>
/// <remarks>It reports and never repairs: a number outside the bounds can be a misprint, another date or another rule. Immutable and thread-safe.</remarks>
/// <example>Lebak 2024: 1,084,688 lies within 1,083,759 to 1,085,768.
/// <code>BallotCheck.Of(1_084_688, BallotBounds.Of(1_057_325, 2_062)).Verdict // Within</code></example>
public sealed class BallotCheck : IExplained
{
    private static readonly LocalText AmountLabel = new("Surat suara yang diumumkan", "Published ballots");

    private BallotCheck(Explanation amount, BallotBounds bounds, Explanation repeatStock)
    {
        Amount = amount;
        Bounds = bounds;
        RepeatStock = repeatStock;
        if (!amount.Value.IsUnknown && !bounds.Least.IsUnknown && amount.Value.Number < bounds.Least.Number)
        {
            Verdict = BallotVerdict.Below;
        }

        if (amount.Value.IsUnknown || bounds.Total is null)
        {
            return;
        }

        var ballots = amount.Value.Number.Numerator;
        var voters = bounds.Voters.Value.Number;
        Verdict =
            Verdict == BallotVerdict.Below ? Verdict
            : ballots <= bounds.Total.Possible ? BallotVerdict.Within
            : !repeatStock.Value.IsUnknown && Contains(ballots - repeatStock.Value.Number.Numerator) ? BallotVerdict.WithinLessRepeatStock
            : BallotVerdict.Above;
        var plain = voters * bounds.Share.Value.Number;
        bool Once(BigInteger number) =>
            bounds.Stations.Value.Number > Fraction.One
            && !bounds.Total.IsExact
            && Enum.GetValues<Rounding>().Any(rounding => number == voters.Numerator + plain.Round(rounding));
        IsRoundedOnce = Once(ballots);
        IsRoundedOnceLessRepeatStock = !repeatStock.Value.IsUnknown && Once(ballots - repeatStock.Value.Number.Numerator);
        ExcessPerStation =
            bounds.Stations.Value.Number.Sign == 0
                ? Fraction.Zero
                : (Fraction.FromInteger(ballots) - voters - plain) / bounds.Stations.Value.Number;
    }

    /// <summary>Gets the published number, or unknown.</summary>
    public Explanation Amount { get; }

    /// <summary>Gets the bounds it is held against.</summary>
    public BallotBounds Bounds { get; }

    /// <summary>Gets the stock for repeat votes that the number may include; unknown when none is assumed.</summary>
    public Explanation RepeatStock { get; }

    /// <summary>Gets where the number lies.</summary>
    public BallotVerdict Verdict { get; }

    /// <summary>Gets a value indicating whether the number is what one rounding for all stations together gives.</summary>
    /// <remarks>With many stations that is far from what rounding at each gives, although the lower bound allows it.</remarks>
    public bool IsRoundedOnce { get; }

    /// <summary>Gets a value indicating whether the same holds of the number less the stock for repeat votes.</summary>
    public bool IsRoundedOnceLessRepeatStock { get; }

    /// <summary>Gets by how many sheets per station the number exceeds DPT and reserve before rounding; null when something is unknown.</summary>
    /// <remarks>About 39/80 when every station rounds up and their voters are spread evenly over the remainders.</remarks>
    public Fraction? ExcessPerStation { get; }

    /// <inheritdoc/>
    /// <remarks>Whether the number lies within the bounds as it stands.</remarks>
    public Explanation Explanation => Explain(Amount);

    /// <summary>Gets the same question of the number less the stock for repeat votes; unknown when there is none.</summary>
    public Explanation LessRepeatStockExplanation =>
        Explain(
            Explanation.Difference(
                new LocalText("Surat suara tanpa stok pemungutan suara ulang", "Ballots without the stock for repeat votes"),
                Inputs.Combine(Amount.Value, RepeatStock.Value, (a, s) => Quantity.Of(a - s)),
                Unit.Ballots,
                [Amount, RepeatStock]
            )
        );

    /// <summary>Holds a number of ballots against bounds.</summary>
    /// <param name="amount">The number for one contest: whole, 0 or more, or unknown.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="repeatStock">The stock for repeat votes that the number may include; null when it includes none.</param>
    /// <returns>Where it lies.</returns>
    /// <exception cref="ArgumentException">A number is not a count.</exception>
    public static BallotCheck Of(Explanation amount, BallotBounds bounds, Explanation? repeatStock = null)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        return new BallotCheck(
            Inputs.Count(amount, nameof(amount)),
            bounds,
            Inputs.Count(repeatStock ?? Inputs.Entered(RepeatVoteStock.Label, Unit.Ballots, null), nameof(repeatStock))
        );
    }

    /// <summary>Holds a number of ballots against bounds.</summary>
    /// <param name="amount">The number for one contest, 0 or more; null when it is not known.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="repeatStock">The stock for repeat votes that the number may include; null when it includes none.</param>
    /// <returns>Where it lies.</returns>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public static BallotCheck Of(long? amount, BallotBounds bounds, long? repeatStock = null) =>
        Of(Inputs.Entered(AmountLabel, Unit.Ballots, amount), bounds, Inputs.Entered(RepeatVoteStock.Label, Unit.Ballots, repeatStock));

    /// <summary>Returns what the number shows, if it needs an answer.</summary>
    /// <param name="place">The area.</param>
    /// <param name="figure">The path of the figure it is about; empty when there is none.</param>
    /// <returns>A finding, or null for a number that lies within the bounds and was not rounded once.</returns>
    public Finding? Finding(AreaCode place, FigurePath figure = default) =>
        Verdict switch
        {
            BallotVerdict.Below or BallotVerdict.Above => new Finding(
                Verdict == BallotVerdict.Below ? LogisticsFindings.BallotsBelow : LogisticsFindings.BallotsAbove,
                Severity.Warning,
                Place.Of(place),
                [
                    ("amount", Amount.Value),
                    ("bound", Verdict == BallotVerdict.Below ? Bounds.Least : Bounds.Most),
                    (
                        "difference",
                        Quantity.Of(
                            Verdict == BallotVerdict.Below
                                ? Bounds.Least.Number - Amount.Value.Number
                                : Amount.Value.Number - Bounds.Most.Number
                        )
                    ),
                ],
                figure,
                LogisticsRules.PublishedBallots.Id,
                explanation: Explanation
            ),
            BallotVerdict.Within or BallotVerdict.WithinLessRepeatStock when IsRoundedOnce || IsRoundedOnceLessRepeatStock => new Finding(
                LogisticsFindings.RoundedOnce,
                Severity.Warning,
                Place.Of(place),
                [
                    ("amount", IsRoundedOnce ? Amount.Value : Quantity.Of(Amount.Value.Number - RepeatStock.Value.Number)),
                    ("stations", Bounds.Stations.Value),
                ],
                figure,
                LogisticsRules.PublishedBallots.Id,
                explanation: Explanation
            ),
            _ => null,
        };

    private bool Contains(BigInteger ballots) => ballots >= Bounds.Total!.Certain && ballots <= Bounds.Total.Possible;

    // A number lies between two others when it equals itself held between them.
    private Explanation Explain(Explanation amount)
    {
        var (least, most) = (Bounds.Explanation, Bounds.MostExplanation);

        // Too few is too few however many stations there are.
        if (most.Value.IsUnknown && !least.Value.IsUnknown && !amount.Value.IsUnknown && amount.Value.Number < least.Value.Number)
        {
            most = amount;
        }
        var atMost = Inputs.Combine(amount.Value, most.Value, (a, m) => Quantity.Of(a < m ? a : m));
        var held = Inputs.Combine(atMost, least.Value, (a, l) => Quantity.Of(a > l ? a : l));
        return Explanation.Compare(
            new LocalText("Jumlah berada di dalam batas", "The number lies within the bounds"),
            Inputs.Combine(amount.Value, held, (a, h) => Quantity.Of(a == h)),
            amount,
            Comparison.Equal,
            Explanation.Maximum(
                new LocalText("Jumlah setelah dibatasi dari bawah dan dari atas", "The number held between the bounds"),
                held,
                Unit.Ballots,
                [
                    Explanation.Minimum(
                        new LocalText("Jumlah setelah dibatasi dari atas", "The number held below the upper bound"),
                        atMost,
                        Unit.Ballots,
                        [amount, most]
                    ),
                    least,
                ]
            ),
            LogisticsRules.PublishedBallots.Id
        );
    }
}
