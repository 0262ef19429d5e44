namespace Pilkada;

/// <summary>What kind of sum is reconciled.</summary>
public enum ReconciliationKind
{
    /// <summary>Parts against a total.</summary>
    Sum = 0,

    /// <summary>Counts per class against the number of TPS.</summary>
    Classes = 1,
}

/// <summary>Parts held against the total that should be their sum: whether they close, and by how much they miss.</summary>
/// <remarks>It reports and never repairs. Unknown parts make the difference unknown. Immutable and thread-safe.</remarks>
/// <example>
/// 4,344 + 1,530 + 21,434 against 27,308 closes:
/// <code>Reconciliation.Of(ReconciliationKind.Sum, title, total, parts).Closes // true</code>
/// </example>
public sealed class Reconciliation : IExplained
{
    private static readonly LocalText PartsLabel = new("Jumlah bagian", "Sum of the parts");
    private static readonly LocalText DifferenceLabel = new(
        "Selisih: jumlah bagian dikurangi total",
        "Difference: sum of the parts less the total"
    );

    private Reconciliation(ReconciliationKind kind, LocalText title, Explanation total, ImmutableArray<Explanation> parts)
    {
        Kind = kind;
        Title = title;
        Total = total;
        Parts = parts;
        PartsSum =
            parts.FirstOrDefault(p => p.Value.IsUnknown)?.Value
            ?? Quantity.Of(parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.Value.Number));
        Difference =
            PartsSum.IsUnknown ? PartsSum
            : total.Value.IsUnknown ? total.Value
            : Quantity.Of(PartsSum.Number - total.Value.Number);
    }

    /// <summary>Gets what kind of sum is reconciled.</summary>
    public ReconciliationKind Kind { get; }

    /// <summary>Gets what is reconciled, in words.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the total.</summary>
    public Explanation Total { get; }

    /// <summary>Gets the parts, in order; at least one.</summary>
    public ImmutableArray<Explanation> Parts { get; }

    /// <summary>Gets the sum of the parts; unknown when a part is.</summary>
    public Quantity PartsSum { get; }

    /// <summary>Gets the sum of the parts less the total; 0 when it closes, unknown when something is.</summary>
    public Quantity Difference { get; }

    /// <summary>Gets whether the parts add up to the total; null when something is unknown.</summary>
    public bool? Closes => Difference.IsUnknown ? null : Difference.Number.Sign == 0;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            DifferenceLabel,
            Difference,
            Total.Unit,
            [Explanation.Sum(PartsLabel, PartsSum, Total.Unit, Parts), Total],
            Kind == ReconciliationKind.Classes ? CoreRules.Classes.Id : CoreRules.Sum.Id
        );

    /// <summary>Looks for single slips that would close the sum: one digit, two neighbouring digits exchanged, one part too many.</summary>
    /// <returns>The hints; none is applied.</returns>
    /// <example>
    /// 3,044 + 9,021 against 12,465 misses by 400. One digit would close it, in either part or in the total, so the figures alone cannot tell which:
    /// <code>reconciliation.Diagnose().IsAmbiguous // true</code>
    /// </example>
    public Diagnosis Diagnose() => new(this);

    /// <summary>Tells whether a figure can be part of a total.</summary>
    /// <param name="part">The part.</param>
    /// <param name="total">The total.</param>
    /// <returns>True when both are numbers or unknown and the unit is the same, or the part counts police officers and the total persons.</returns>
    public static bool CanAddUp(Explanation part, Explanation total)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(total);
        return part.Value.Kind is QuantityKind.Number or QuantityKind.Unknown
            && total.Value.Kind is QuantityKind.Number or QuantityKind.Unknown
            && (part.Unit.Equals(total.Unit) || (part.Unit.Equals(Unit.Officers) && total.Unit.Equals(Unit.Persons)));
    }

    /// <summary>Reconciles parts with a total.</summary>
    /// <param name="kind">What kind of sum it is.</param>
    /// <param name="title">What is reconciled, in words.</param>
    /// <param name="total">The total; a number or unknown.</param>
    /// <param name="parts">The parts; at least one, each of which <see cref="CanAddUp"/>.</param>
    /// <returns>The reconciliation.</returns>
    /// <exception cref="ArgumentException">There is no part, a value is not a number, or a unit differs.</exception>
    public static Reconciliation Of(ReconciliationKind kind, LocalText title, Explanation total, params IEnumerable<Explanation> parts)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(total);
        ImmutableArray<Explanation> all = [.. parts];
        if (all.IsEmpty)
        {
            throw new ArgumentException("There is at least one part.", nameof(parts));
        }

        foreach (var figure in all.Append(total))
        {
            if (!CanAddUp(figure, total))
            {
                throw new ArgumentException($"'{figure}' is not a number of {total.Unit}.", nameof(parts));
            }
        }

        return new Reconciliation(kind, title, total, all);
    }
}
