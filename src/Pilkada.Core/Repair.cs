namespace Pilkada;

/// <summary>What single slip would explain figures that do not fit each other.</summary>
public enum RepairKind
{
    /// <summary>One digit of one figure: 1,874 for 1,974.</summary>
    OneDigit = 0,

    /// <summary>Two neighbouring digits of one figure, exchanged: 6,428 for 6,248.</summary>
    SwappedDigits = 1,

    /// <summary>One part that the total does not hold, such as a count that stands twice or a total among its own parts.</summary>
    ExtraPart = 2,

    /// <summary>One label that stands over two parts.</summary>
    RepeatedLabel = 3,

    /// <summary>The counts of two labels, exchanged against another statement of the same parts.</summary>
    ExchangedLabels = 4,

    /// <summary>All counts, moved by the same number of labels against another statement of the same parts.</summary>
    ShiftedLabels = 5,

    /// <summary>The year before or after, of a date.</summary>
    NeighbouringYear = 6,
}

/// <summary>A hint at one slip that would explain a mismatch. It is never applied.</summary>
/// <remarks>Immutable and thread-safe. Which of several hints is right, and whether any is, only the source can say.</remarks>
public sealed class Repair
{
    internal Repair(RepairKind kind, IEnumerable<int> parts, Quantity printed, Quantity? fitting, LocalText statement)
    {
        Kind = kind;
        Parts = [.. parts];
        Printed = printed;
        Fitting = fitting;
        Statement = statement;
    }

    /// <summary>Gets what slip it would be.</summary>
    public RepairKind Kind { get; }

    /// <summary>Gets the places of the parts concerned, from 0; empty where it is the total, or a date.</summary>
    public ImmutableArray<int> Parts { get; }

    /// <summary>Gets the value as printed, of the first part concerned, the total or the date.</summary>
    public Quantity Printed { get; }

    /// <summary>Gets the value that would fit in its place, or null where no other value is meant.</summary>
    public Quantity? Fitting { get; }

    /// <summary>Gets the hint in words.</summary>
    public LocalText Statement { get; }

    /// <summary>Returns kind and values.</summary>
    /// <returns>For example <c>OneDigit: 3,044 -> 3,444</c>.</returns>
    public override string ToString() => Fitting is null ? $"{Kind}: {Printed}" : $"{Kind}: {Printed} -> {Fitting}";
}
