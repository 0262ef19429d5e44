using System.Numerics;

namespace Pilkada.Personnel;

/// <summary>The strengths that give a deployment: the inverse of a rounded share.</summary>
/// <remarks>
/// Every whole strength from <see cref="Smallest"/> to <see cref="Largest"/>, and no other, has this share of it rounded to the deployment.
/// A share of at most 1 never skips a number, so there is always at least one. What is implied is no evidence that the strength was so. Immutable and thread-safe.
/// </remarks>
/// <example>
/// 20,105 officers said to be two thirds: the exact quotient is 30,157 1/2, so some rounding was used. Rounded down the strength was 30,158, rounded up 30,157:
/// <code>ImpliedStrength.Of(20_105, Fraction.Of(2, 3), Rounding.Floor).Smallest // 30158</code>
/// </example>
public sealed class ImpliedStrength : IExplained
{
    private ImpliedStrength(long deployed, Fraction share, Rounding rounding)
    {
        Deployed = deployed;
        Share = share;
        Rounding = rounding;
        Exact = Fraction.FromInteger(deployed) / share;

        // The exact share lies between these two; whether an end belongs to it depends on the rounding.
        var half = Fraction.Of(1, 2);
        var (low, lowIncluded, high, highIncluded) = rounding switch
        {
            Rounding.Floor => (deployed, true, Fraction.FromInteger(deployed) + 1, false),
            Rounding.Ceiling => (Fraction.FromInteger(deployed) - 1, false, (Fraction)deployed, true),
            Rounding.HalfUp => (deployed - half, true, deployed + half, false),
            _ => (deployed - half, deployed % 2 == 0, deployed + half, deployed % 2 == 0),
        };
        var smallest = lowIncluded ? (low / share).Round(Rounding.Ceiling) : (low / share).Round(Rounding.Floor) + 1;
        Smallest = BigInteger.Max(smallest, BigInteger.Zero);
        Largest = highIncluded ? (high / share).Round(Rounding.Floor) : (high / share).Round(Rounding.Ceiling) - 1;
    }

    /// <summary>Gets the number deployed.</summary>
    public long Deployed { get; }

    /// <summary>Gets the share.</summary>
    public Fraction Share { get; }

    /// <summary>Gets the rounding supposed.</summary>
    public Rounding Rounding { get; }

    /// <summary>Gets the deployment divided by the share, exactly; not a whole number where some rounding must have been used.</summary>
    public Fraction Exact { get; }

    /// <summary>Gets the smallest whole strength that gives the deployment.</summary>
    public BigInteger Smallest { get; }

    /// <summary>Gets the largest whole strength that gives the deployment.</summary>
    public BigInteger Largest { get; }

    /// <summary>Gets the calculation of <see cref="Exact"/>.</summary>
    public Explanation ExactExplanation =>
        Explanation.Quotient(
            new LocalText("Pengerahan dibagi bagian", "Deployment divided by share"),
            Quantity.Of(Exact),
            Unit.Officers,
            DeployedLeaf,
            ShareLeaf
        );

    /// <summary>Gets the check of <see cref="Largest"/>.</summary>
    public Explanation LargestExplanation =>
        Explanation.Certified(
            new LocalText("Kekuatan terbesar yang mungkin", "Largest strength possible"),
            Quantity.Of(Largest),
            Unit.Officers,
            [DeployedLeaf, ShareLeaf],
            new EndOfRangeCertificate(Rounding, isSmallest: false),
            PersonnelRules.Inverse.Id
        );

    /// <inheritdoc/>
    /// <remarks>The smallest strength, with a check anyone can make: its share rounds to the deployment, and that of one officer fewer does not.</remarks>
    public Explanation Explanation =>
        Explanation.Certified(
            new LocalText("Kekuatan terkecil yang mungkin", "Smallest strength possible"),
            Quantity.Of(Smallest),
            Unit.Officers,
            [DeployedLeaf, ShareLeaf],
            new EndOfRangeCertificate(Rounding, isSmallest: true),
            PersonnelRules.Inverse.Id
        );

    private Explanation DeployedLeaf =>
        Explanation.Entered(new LocalText("Personel yang dikerahkan", "Officers deployed"), Quantity.Of(Deployed), Unit.Officers);

    private Explanation ShareLeaf => Explanation.Entered(new LocalText("Bagian", "Share"), Quantity.Of(Share), Unit.Share);

    /// <summary>Finds the strengths that give a deployment.</summary>
    /// <param name="deployed">The number deployed; 0 or more.</param>
    /// <param name="share">The share it is said to be; more than 0 and at most 1.</param>
    /// <param name="rounding">The rounding supposed.</param>
    /// <returns>The strengths.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The deployment is negative, the share is not more than 0 and at most 1, or the rounding is not a defined one.</exception>
    public static ImpliedStrength Of(long deployed, Fraction share, Rounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deployed);
        return share.Sign <= 0 || share > Fraction.One
            ? throw new ArgumentOutOfRangeException(nameof(share), share, "A share is more than 0 and at most 1.")
            : new ImpliedStrength(deployed, share, Inputs.Defined(rounding, nameof(rounding)));
    }
}
