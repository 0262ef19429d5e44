namespace Pilkada.Risk;

/// <summary>Disaster risk in the form of BNPB: hazard times vulnerability divided by capacity.</summary>
/// <remarks>
/// The inputs are indices, 0 or more. A capacity of 0 gives no risk: the result is unknown and says why, never infinite. Immutable and thread-safe.
/// </remarks>
/// <example>Hazard 3, vulnerability 2 and capacity 4 give 3/2: <code>DisasterRisk.Of(3, 2, 4).Risk // 3/2</code></example>
public sealed class DisasterRisk : IExplained
{
    private static readonly LocalText NoCapacity = new("kapasitas bernilai nol", "the capacity is zero");

    private DisasterRisk(Fraction? hazard, Fraction? vulnerability, Fraction? capacity)
    {
        Hazard = Leaves.Points(new LocalText("Bahaya", "Hazard"), hazard);
        Vulnerability = Leaves.Points(new LocalText("Kerentanan", "Vulnerability"), vulnerability);
        Capacity = Leaves.Points(new LocalText("Kapasitas", "Capacity"), capacity);
        Exposure = hazard is { } h && vulnerability is { } v ? Quantity.Of(h * v) : Quantity.Unknown(Leaves.NotEntered);
        Risk =
            Exposure.IsUnknown || capacity is null ? Quantity.Unknown(Leaves.NotEntered)
            : capacity.Value.Sign == 0 ? Quantity.Unknown(NoCapacity)
            : Quantity.Of(Exposure.Number / capacity.Value);
    }

    /// <summary>Gets the hazard, or unknown.</summary>
    public Explanation Hazard { get; }

    /// <summary>Gets the vulnerability, or unknown.</summary>
    public Explanation Vulnerability { get; }

    /// <summary>Gets the capacity, or unknown.</summary>
    public Explanation Capacity { get; }

    /// <summary>Gets hazard times vulnerability, or unknown.</summary>
    public Quantity Exposure { get; }

    /// <summary>Gets the risk, or unknown: an input is, or the capacity is 0.</summary>
    public Quantity Risk { get; }

    /// <summary>Gets the share of the three inputs that are unknown.</summary>
    public Fraction UnknownShare => Leaves.ShareOf(new[] { Hazard, Vulnerability, Capacity }.Count(e => e.Value.IsUnknown), 3);

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Quotient(
            new LocalText("Risiko: bahaya kali kerentanan dibagi kapasitas", "Risk: hazard times vulnerability divided by capacity"),
            Risk,
            Unit.Points,
            Explanation.Product(
                new LocalText("Bahaya kali kerentanan", "Hazard times vulnerability"),
                Exposure,
                Unit.Points,
                [Hazard, Vulnerability]
            ),
            Capacity,
            RiskRules.DisasterRiskForm.Id
        );

    /// <summary>Computes the risk.</summary>
    /// <param name="hazard">The hazard index, 0 or more; null when it is not known.</param>
    /// <param name="vulnerability">The vulnerability index, 0 or more; null when it is not known.</param>
    /// <param name="capacity">The capacity index, 0 or more; null when it is not known.</param>
    /// <returns>The risk.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative.</exception>
    public static DisasterRisk Of(Fraction? hazard, Fraction? vulnerability, Fraction? capacity)
    {
        Check(hazard, nameof(hazard));
        Check(vulnerability, nameof(vulnerability));
        Check(capacity, nameof(capacity));
        return new DisasterRisk(hazard, vulnerability, capacity);
    }

    private static void Check(Fraction? index, string name)
    {
        if (index is { Sign: < 0 })
        {
            throw new ArgumentOutOfRangeException(name, index, "0 or more.");
        }
    }
}
