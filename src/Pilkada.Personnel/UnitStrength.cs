using NodaTime;

namespace Pilkada.Personnel;

/// <summary>Which strength a share is taken of.</summary>
public enum StrengthBasis
{
    /// <summary>The officers on the roll of one unit (kekuatan satuan).</summary>
    Unit = 0,

    /// <summary>The officers assigned to an operation (kekuatan operasi).</summary>
    Operation = 1,
}

/// <summary>How many officers a unit has, of a named basis, or that it is not known.</summary>
/// <remarks>The two bases are never mixed. Immutable and thread-safe.</remarks>
public sealed class UnitStrength
{
    /// <summary>Creates a strength.</summary>
    /// <param name="unit">The unit; not the empty id.</param>
    /// <param name="basis">Which strength it is.</param>
    /// <param name="strength">The leaf with the number of officers, or unknown with its reason.</param>
    /// <param name="date">The day it stands for, or null when that is not known.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The id is empty, or the value is neither unknown nor a whole number of officers, 0 or more.</exception>
    public UnitStrength(Id<PoliceUnit> unit, StrengthBasis basis, Explanation strength, LocalDate? date = null, LocalText? note = null)
    {
        ArgumentNullException.ThrowIfNull(strength);
        if (unit.IsEmpty)
        {
            throw new ArgumentException("A strength belongs to a unit.", nameof(unit));
        }

        if (
            !strength.Value.IsUnknown
            && !(
                strength.Value is { Kind: QuantityKind.Number, Number: { IsInteger: true, Sign: >= 0 } }
                && strength.Unit.Equals(Pilkada.Unit.Officers)
            )
        )
        {
            throw new ArgumentException($"'{strength}' is not a whole number of officers.", nameof(strength));
        }

        Unit = unit;
        Basis = basis;
        Strength = strength;
        Date = date;
        Note = note;
    }

    /// <summary>Gets the unit.</summary>
    public Id<PoliceUnit> Unit { get; }

    /// <summary>Gets which strength it is.</summary>
    public StrengthBasis Basis { get; }

    /// <summary>Gets the leaf with the number of officers, or unknown with its reason.</summary>
    public Explanation Strength { get; }

    /// <summary>Gets the day it stands for, or null.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }
}
