namespace Pilkada.Personnel;

/// <summary>The share of one unit among several: rounded on its own, and its part of the rounded total.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UnitShare
{
    private readonly Func<Explanation> _apportioned;

    internal UnitShare(Id<PoliceUnit> unit, StrengthShare perUnit, Quantity apportioned, Func<Explanation> explanation)
    {
        Unit = unit;
        PerUnit = perUnit;
        Apportioned = apportioned;
        _apportioned = explanation;
    }

    /// <summary>Gets the unit.</summary>
    public Id<PoliceUnit> Unit { get; }

    /// <summary>Gets the share of the unit's own strength, rounded on its own.</summary>
    public StrengthShare PerUnit { get; }

    /// <summary>Gets the unit's part of the rounded total, by largest remainder; unknown when the total is.</summary>
    public Quantity Apportioned { get; }

    /// <summary>Gets how the unit's part of the total can be checked.</summary>
    public Explanation ApportionedExplanation => _apportioned();

    /// <summary>Returns the unit with both numbers.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Unit}: {PerUnit.Whole}, {Apportioned}";
}
