namespace Pilkada.Personnel;

/// <summary>A share of one strength, exact and as a whole number of people.</summary>
/// <remarks>
/// The exact product of strength and share, rounded once by a named rule. No source fixes the rounding; the default is the ceiling, so that a minimum is never undercut.
/// Strength and share may be unknown, and then so is the result. Immutable and thread-safe.
/// </remarks>
/// <example>
/// One fifth of 192,168 officers is 38,433 3/5, and as a minimum 38,434:
/// <code>StrengthShare.Of(strength, fifth, Rounding.Ceiling).Whole // 38,434</code>
/// </example>
public sealed class StrengthShare : IExplained
{
    /// <summary>The rounding used unless another is named: the ceiling, assumed.</summary>
    public const Rounding DefaultRounding = Rounding.Ceiling;

    private StrengthShare(Explanation strength, Explanation share, Rounding rounding)
    {
        Strength = strength;
        Share = share;
        Rounding = rounding;
        Exact = Inputs.Combine(strength.Value, share.Value, (s, part) => Quantity.Of(s * part));
        Whole = Exact.IsUnknown ? Exact : Quantity.Of(Exact.Number.Round(rounding));
    }

    /// <summary>Gets the strength, or unknown.</summary>
    public Explanation Strength { get; }

    /// <summary>Gets the share, or unknown.</summary>
    public Explanation Share { get; }

    /// <summary>Gets how the product is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>Gets the exact product, a fraction of people; unknown when strength or share is.</summary>
    public Quantity Exact { get; }

    /// <summary>Gets the product as a whole number of people; unknown when strength or share is.</summary>
    public Quantity Whole { get; }

    /// <inheritdoc/>
    public Explanation Explanation => Explain(Strength, Share, Exact, Whole, Rounding);

    /// <summary>Takes a share of a strength.</summary>
    /// <param name="strength">The strength: a whole number of officers or persons, 0 or more, or unknown.</param>
    /// <param name="share">The share: from 0 to 1, or unknown.</param>
    /// <param name="rounding">How the product is rounded; the ceiling unless another is named.</param>
    /// <returns>The share, in the unit of the strength.</returns>
    /// <exception cref="ArgumentException">The strength is not a count of people, or the share is not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is not a defined one.</exception>
    public static StrengthShare Of(Explanation strength, Explanation share, Rounding rounding = DefaultRounding) =>
        new(Inputs.People(strength, nameof(strength)), Inputs.Share(share, nameof(share)), Inputs.Defined(rounding, nameof(rounding)));

    internal static Explanation Explain(Explanation strength, Explanation share, Quantity exact, Quantity whole, Rounding rounding) =>
        Explanation.Round(
            new LocalText("Bagian kekuatan, dibulatkan", "Share of the strength, rounded"),
            whole,
            strength.Unit,
            Explanation.Product(new LocalText("Kekuatan kali bagian", "Strength times share"), exact, strength.Unit, [strength, share]),
            rounding,
            PersonnelRules.RoundingOfPeople.Id
        );
}
