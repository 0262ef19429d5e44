using Pilkada.Personnel;

namespace Pilkada.Readiness;

/// <summary>A guard pattern that a source gives one unit for one class, in the plan's own operation or in another.</summary>
/// <remarks>Several for one class mean that the unit chooses. One of another operation is shown beside the plan and never computed with. Immutable and thread-safe.</remarks>
public sealed class UnitPattern
{
    /// <summary>Creates a pattern of a unit.</summary>
    /// <param name="unit">The unit; not empty.</param>
    /// <param name="guardClass">The class of TPS; not empty.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="operation">The operation it was given for; empty for the plan's own.</param>
    /// <param name="evidence">What it rests on, or null for a user's own data.</param>
    /// <param name="location">Where it stands in the files of the plan.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The unit or the class is empty.</exception>
    public UnitPattern(
        Id<PoliceUnit> unit,
        Id<GuardClass> guardClass,
        GuardPattern pattern,
        Id<PoliceOperation> operation = default,
        Evidence? evidence = null,
        DataLocation location = default,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (unit.IsEmpty || guardClass.IsEmpty)
        {
            throw new ArgumentException("A pattern belongs to a unit and a class.", nameof(unit));
        }

        Unit = unit;
        Class = guardClass;
        Pattern = pattern;
        Operation = operation;
        Evidence = evidence;
        Location = location;
        Note = note;
    }

    /// <summary>Gets the unit.</summary>
    public Id<PoliceUnit> Unit { get; }

    /// <summary>Gets the class of TPS.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets the pattern.</summary>
    public GuardPattern Pattern { get; }

    /// <summary>Gets the operation it was given for; empty for the plan's own.</summary>
    public Id<PoliceOperation> Operation { get; }

    /// <summary>Gets what it rests on, or null.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Gets where it stands in the files of the plan.</summary>
    public DataLocation Location { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Returns unit, class and pattern.</summary>
    /// <returns>For example <c>polres-serang kurang-rawan: 2 Polri : 12 TPS : 24 Linmas</c>.</returns>
    public override string ToString() => $"{Unit} {Class}: {Pattern}";
}
