using System.Numerics;
using NodaTime;

namespace Pilkada.Logistics;

/// <summary>Where goods are found damaged on their way.</summary>
public enum DamageStage
{
    /// <summary>On arrival at the warehouse.</summary>
    Arrival = 0,

    /// <summary>In sorting and folding.</summary>
    Sorting = 1,

    /// <summary>In transit to the polling stations.</summary>
    Transit = 2,
}

/// <summary>How many more of an item to order for those found damaged and those expected to be.</summary>
/// <remarks>
/// Stages follow one another: each takes what was counted there, or, while nothing is counted, its expected share of what is left, rounded up. What is ordered
/// again goes through the same expected losses. No source gives expected shares: they are the user's. Where more were counted damaged than there were, the two
/// counts contradict one another: what is usable and what to order are then unknown, and <see cref="Contradiction"/> reports it. Immutable and thread-safe.
/// </remarks>
/// <example>Lebak 2024, governor: 464 short and 306 damaged of 1,084,688: <c>Replacement.Of(1_084_688, 1_084_224, ...)</c>.</example>
public sealed class Replacement : IExplained
{
    private static readonly LocalText RequiredLabel = new("Kebutuhan", "Needed");
    private static readonly LocalText ReceivedLabel = new("Diterima", "Received");
    private static readonly LocalText LeftLabel = new("Sisa yang dapat dipakai", "Left to use");

    private readonly ImmutableArray<Fraction> _shares;
    private readonly (Explanation Damaged, Explanation There)? _impossible;

    private Replacement(
        Explanation required,
        Explanation received,
        ImmutableArray<(DamageStage Stage, long? Counted, Fraction Expected)> losses,
        Explanation usable,
        (Explanation Damaged, Explanation There)? impossible
    )
    {
        _impossible = impossible;
        Required = required;
        Received = received;
        Losses = losses;
        UsableExplanation = usable;
        _shares = [.. losses.Select(l => l.Expected)];
        Shortfall = Inputs.Combine(required.Value, usable.Value, (r, u) => Quantity.Of(r > u ? r - u : Fraction.Zero));
        Order = Shortfall.IsUnknown ? Shortfall : Quantity.Of(Ordered(Shortfall.Number.Numerator, _shares));
    }

    /// <summary>Gets how many are needed, or unknown.</summary>
    public Explanation Required { get; }

    /// <summary>Gets how many were received, or unknown.</summary>
    public Explanation Received { get; }

    /// <summary>Gets what was counted damaged, and the share expected, per stage in their order.</summary>
    public ImmutableArray<(DamageStage Stage, long? Counted, Fraction Expected)> Losses { get; }

    /// <summary>Gets how many will be left to use.</summary>
    public Quantity Usable => UsableExplanation.Value;

    /// <summary>Gets how many will be missing, 0 when there are enough.</summary>
    public Quantity Shortfall { get; }

    /// <summary>Gets the fewest to order so that, after the expected losses, none is missing.</summary>
    public Quantity Order { get; }

    /// <summary>Gets the calculation of <see cref="Usable"/>.</summary>
    public Explanation UsableExplanation { get; }

    /// <summary>Gets the calculation of <see cref="Shortfall"/>.</summary>
    public Explanation ShortfallExplanation =>
        Explanation.Maximum(
            new LocalText("Kekurangan", "Shortfall"),
            Shortfall,
            Required.Unit,
            [
                Explanation.Difference(
                    new LocalText("Kebutuhan dikurangi yang dapat dipakai", "Needed less usable"),
                    Inputs.Combine(Required.Value, Usable, (r, u) => Quantity.Of(r - u)),
                    Required.Unit,
                    [Required, UsableExplanation]
                ),
                Explanation.Given(
                    new LocalText("Tidak kurang dari nol", "Not below zero"),
                    Quantity.Of(0),
                    Required.Unit,
                    Evidence.Derived(LogisticsSources.Ballots)
                ),
            ]
        );

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Certified(
            new LocalText("Pemesanan tambahan", "Order again"),
            Order,
            Required.Unit,
            [ShortfallExplanation],
            new FewestCertificate(_shares),
            LogisticsRules.DamageReplacement.Id
        );

    /// <summary>Works out what to order again.</summary>
    /// <param name="required">How many are needed: whole, 0 or more, or unknown.</param>
    /// <param name="received">How many were received, in the same unit: whole, 0 or more, or unknown.</param>
    /// <param name="losses">Per stage, each once: how many were counted damaged (null while not counted), and the share expected, from 0 to less than 1. A stage left out loses none.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">A number is not a count, units differ, a stage stands twice, or a share is not one.</exception>
    public static Replacement Of(
        Explanation required,
        Explanation received,
        params IEnumerable<(DamageStage Stage, long? Counted, Fraction Expected)> losses
    )
    {
        Inputs.Count(required, nameof(required));
        Inputs.Count(received, nameof(received));
        if (!required.Unit.Equals(received.Unit))
        {
            throw new ArgumentException($"{received.Unit} are not {required.Unit}.", nameof(received));
        }

        ImmutableArray<(DamageStage Stage, long? Counted, Fraction Expected)> all = [.. losses.OrderBy(l => l.Stage)];
        var usable = received;
        (Explanation, Explanation)? impossible = null;
        foreach (var (stage, counted, expected) in all)
        {
            Inputs.Defined(stage, nameof(losses));
            ArgumentOutOfRangeException.ThrowIfNegative(counted ?? 0, nameof(losses));
            if (expected.Sign < 0 || expected >= Fraction.One)
            {
                throw new ArgumentException($"The share expected in {stage} is {expected}; it is from 0 to less than 1.", nameof(losses));
            }

            var loss = LossOf(usable, stage, counted, expected);
            if (!usable.Value.IsUnknown && loss.Value.Number > usable.Value.Number)
            {
                impossible = (loss, usable);
                usable = Explanation.Unknown(LeftLabel, usable.Unit, TooMany(loss.Value, usable.Value));
                continue;
            }

            usable = Explanation.Difference(
                LeftLabel,
                Inputs.Combine(usable.Value, loss.Value, (b, l) => Quantity.Of(b - l)),
                usable.Unit,
                [usable, loss]
            );
        }

        return all.DistinctBy(l => l.Stage).Count() != all.Length
            ? throw new ArgumentException("Each stage stands once.", nameof(losses))
            : new Replacement(required, received, all, usable, impossible);
    }

    /// <summary>Works out what to order again of ballots.</summary>
    /// <param name="required">How many are needed, 0 or more; null when not known.</param>
    /// <param name="received">How many were received, 0 or more; null when not known.</param>
    /// <param name="losses">Per stage, each once: how many were counted damaged (null while not counted), and the share expected, from 0 to less than 1.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">A number is negative, a stage stands twice, or a share is not one.</exception>
    public static Replacement Of(
        long? required,
        long? received,
        params IEnumerable<(DamageStage Stage, long? Counted, Fraction Expected)> losses
    ) => Of(Inputs.Entered(RequiredLabel, Unit.Ballots, required), Inputs.Entered(ReceivedLabel, Unit.Ballots, received), losses);

    /// <summary>Reports that more were counted damaged than there were.</summary>
    /// <param name="place">The area.</param>
    /// <param name="item">The item.</param>
    /// <returns>A finding with both numbers, or null when the counts can be.</returns>
    public Finding? Contradiction(AreaCode place, Id<Item> item) =>
        _impossible is ({ } damaged, { } there)
            ? new Finding(
                LogisticsFindings.DamagedAboveStock,
                Severity.Warning,
                Place.Of(place),
                [
                    ("item", Quantity.Of(Item.NameOf(item))),
                    ("stage", Quantity.Of(damaged.Label)),
                    ("damaged", damaged.Value),
                    ("there", there.Value),
                ],
                rule: LogisticsRules.DamageReplacement.Id,
                explanation: Explanation
            )
            : null;

    private static Explanation LossOf(Explanation before, DamageStage stage, long? counted, Fraction expected)
    {
        if (counted is { } number)
        {
            return Explanation.Entered(Counted(stage), Quantity.Of(number), before.Unit);
        }

        var share = Explanation.Entered(
            new LocalText("Bagian rusak yang diperkirakan", "Share expected to be damaged"),
            Quantity.Of(expected),
            Unit.Share
        );
        var exact = before.Value.IsUnknown ? before.Value : Quantity.Of(before.Value.Number * expected);
        return Explanation.Round(
            Expected(stage),
            exact.IsUnknown ? exact : Quantity.Of(exact.Number.Round(Rounding.Ceiling)),
            before.Unit,
            Explanation.Product(
                new LocalText("Perkiraan rusak sebelum dibulatkan", "Expected damage before rounding"),
                exact,
                before.Unit,
                [before, share]
            ),
            Rounding.Ceiling
        );
    }

    private static LocalText TooMany(Quantity damaged, Quantity there)
    {
        string Said(Quantity count, Language language) => LocalFormat.Number(count.Number, language);
        return new(
            $"dihitung rusak {Said(damaged, Language.Indonesian)}, padahal hanya ada {Said(there, Language.Indonesian)}",
            $"{Said(damaged, Language.English)} were counted damaged though only {Said(there, Language.English)} were there"
        );
    }

    private static BigInteger Left(BigInteger amount, ImmutableArray<Fraction> shares) =>
        shares.Aggregate(amount, (left, share) => left - (share * Fraction.FromInteger(left)).Round(Rounding.Ceiling));

    // Each stage leaves the amount times what it spares, rounded down, so its smallest cause is the quotient rounded up.
    private static BigInteger Ordered(BigInteger wanted, ImmutableArray<Fraction> shares) =>
        shares.Reverse().Aggregate(wanted, (need, share) => (Fraction.FromInteger(need) / (Fraction.One - share)).Round(Rounding.Ceiling));

    private static LocalText Counted(DamageStage stage) =>
        stage switch
        {
            DamageStage.Arrival => new LocalText("Rusak saat diterima, dihitung", "Damaged on arrival, counted"),
            DamageStage.Sorting => new LocalText("Rusak saat disortir, dihitung", "Damaged in sorting, counted"),
            _ => new LocalText("Rusak di perjalanan, dihitung", "Damaged in transit, counted"),
        };

    private static LocalText Expected(DamageStage stage) =>
        stage switch
        {
            DamageStage.Arrival => new LocalText("Rusak saat diterima, perkiraan", "Damaged on arrival, expected"),
            DamageStage.Sorting => new LocalText("Rusak saat disortir, perkiraan", "Damaged in sorting, expected"),
            _ => new LocalText("Rusak di perjalanan, perkiraan", "Damaged in transit, expected"),
        };

    // After the expected losses the order covers the shortfall, and one fewer would not.
    private sealed class FewestCertificate(ImmutableArray<Fraction> shares) : ICertificate
    {
        public LocalText Statement { get; } =
            new(
                "Setelah perkiraan rusak, pesanan ini menutup kekurangan; pesanan yang kurang satu tidak.",
                "After the expected damage this order covers the shortfall; one fewer does not."
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
        {
            var (order, wanted) = (value.Number.Numerator, operands[0].Value.Number.Numerator);
            return value.Number is { IsInteger: true, Sign: >= 0 }
                && Left(order, shares) >= wanted
                && (order.IsZero || Left(order - 1, shares) < wanted);
        }
    }
}

/// <summary>The last day to order something so that it is there in time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>ReorderDate.Of(new LocalDate(2024, 11, 14), 8, new LocalDate(2024, 11, 4)).Latest // 6 November 2024</code></example>
public sealed class ReorderDate : IExplained
{
    private ReorderDate(LocalDate neededOn, int leadDays, LocalDate asOf)
    {
        NeededOn = neededOn;
        LeadDays = leadDays;
        AsOf = asOf;
        Latest = neededOn.PlusDays(-leadDays);
        DaysLeft = Period.DaysBetween(asOf, Latest);
    }

    /// <summary>Gets the day by which it must be there.</summary>
    public LocalDate NeededOn { get; }

    /// <summary>Gets the calendar days from order to arrival.</summary>
    public int LeadDays { get; }

    /// <summary>Gets the day it is asked on.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the last day to order.</summary>
    public LocalDate Latest { get; }

    /// <summary>Gets the calendar days left until the last day; negative when it is past.</summary>
    public int DaysLeft { get; }

    /// <summary>Gets a value indicating whether the last day is past.</summary>
    public bool IsLate => DaysLeft < 0;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Hari terakhir untuk memesan", "Last day to order"),
            Quantity.Of(Latest),
            Unit.None,
            [
                Explanation.Entered(new LocalText("Harus sudah ada pada", "Must be there on"), Quantity.Of(NeededOn), Unit.None),
                Explanation.Entered(
                    new LocalText("Lama pemesanan dan pengiriman", "Days from order to arrival"),
                    Quantity.Of(LeadDays),
                    Unit.Days
                ),
            ],
            LogisticsRules.LatestOrder.Id
        );

    /// <summary>Works out the last day to order.</summary>
    /// <param name="neededOn">The day by which it must be there.</param>
    /// <param name="leadDays">Calendar days from order to arrival, 0 to 3,650.</param>
    /// <param name="asOf">The day it is asked on.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are not from 0 to 3,650, or the year is not from 11 to 9989.</exception>
    public static ReorderDate Of(LocalDate neededOn, int leadDays, LocalDate asOf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leadDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leadDays, 3_650);
        if (neededOn.Year is < 11 or > 9_989)
        {
            throw new ArgumentOutOfRangeException(nameof(neededOn), neededOn.Year, "The years 11 to 9989.");
        }

        return new ReorderDate(neededOn, leadDays, asOf);
    }

    /// <summary>Reports an order that is due or too late, or that cannot be counted because the numbers contradict one another.</summary>
    /// <param name="replacement">What has to be ordered.</param>
    /// <param name="place">The area.</param>
    /// <param name="item">The item.</param>
    /// <returns>A finding with the number and the day, critical when the day is past; null when nothing has to be ordered or a number is not known.</returns>
    public Finding? Finding(Replacement replacement, AreaCode place, Id<Item> item)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        return replacement.Order.IsUnknown || replacement.Order.Number.Sign == 0
            ? replacement.Contradiction(place, item)
            : new Finding(
                IsLate ? LogisticsFindings.OrderLate : LogisticsFindings.OrderDue,
                IsLate ? Severity.Critical : Severity.Warning,
                Place.Of(place),
                [
                    ("item", Quantity.Of(Item.NameOf(item))),
                    ("order", replacement.Order),
                    ("latest", Quantity.Of(Latest)),
                    ("days", Quantity.Of(Math.Abs(DaysLeft))),
                ],
                rule: LogisticsRules.LatestOrder.Id,
                explanation: replacement.Explanation
            );
    }
}
