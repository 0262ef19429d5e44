using System.Globalization;

namespace Pilkada.Logistics;

/// <summary>For whom a kit is: contest, area and polling station.</summary>
/// <remarks>A box at the right station with the ballots of another contest is as wrong as one at the wrong station. Equal by contest and station. Immutable and thread-safe.</remarks>
/// <example><code>new KitLabel(contest, StockPlace.Parse("tps-36.02.01.2001-001"))</code></example>
public sealed class KitLabel : IEquatable<KitLabel>
{
    /// <summary>Creates a label.</summary>
    /// <param name="contest">The contest; not empty.</param>
    /// <param name="station">The polling station.</param>
    /// <exception cref="ArgumentException">The contest is empty, or the place is no polling station.</exception>
    public KitLabel(Id<Contest> contest, StockPlace station)
    {
        if (contest.IsEmpty)
        {
            throw new ArgumentException("A kit is for a contest.", nameof(contest));
        }

        if (station.Kind != StockPlaceKind.Tps)
        {
            throw new ArgumentException($"A kit is for a polling station, not for {station}.", nameof(station));
        }

        Contest = contest;
        Station = station;
    }

    /// <summary>Gets the contest.</summary>
    public Id<Contest> Contest { get; }

    /// <summary>Gets the polling station, with its area.</summary>
    public StockPlace Station { get; }

    /// <inheritdoc/>
    public bool Equals(KitLabel? other) => other is not null && Contest == other.Contest && Station == other.Station;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KitLabel);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Contest, Station);

    /// <summary>Returns contest and station.</summary>
    /// <returns>For example <c>pilbup-36.02 tps-36.02.01.2001-001</c>.</returns>
    public override string ToString() => $"{Contest} {Station}";
}

/// <summary>Numbered seals from a first to a last number, both included.</summary>
/// <remarks>Equal by series and numbers. Immutable and thread-safe.</remarks>
/// <example><code>new SealRange("A", 101, 106).Count // 6</code></example>
public sealed class SealRange : IEquatable<SealRange>
{
    /// <summary>Creates a range.</summary>
    /// <param name="series">What stands before the number; may be empty.</param>
    /// <param name="first">The first number, 0 or more.</param>
    /// <param name="last">The last number, at least the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first number is negative, or the last lies before it.</exception>
    public SealRange(string series, long first, long last)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        Series = series;
        First = first;
        Last = last;
    }

    /// <summary>Gets what stands before the number.</summary>
    public string Series { get; }

    /// <summary>Gets the first number.</summary>
    public long First { get; }

    /// <summary>Gets the last number, included.</summary>
    public long Last { get; }

    /// <summary>Gets how many seals it has.</summary>
    public decimal Count => (decimal)Last - First + 1;

    /// <summary>Tells whether two ranges have a seal in common.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True when the series are equal and the numbers overlap.</returns>
    public bool Overlaps(SealRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Series, other.Series, StringComparison.Ordinal) && First <= other.Last && other.First <= Last;
    }

    /// <inheritdoc/>
    public bool Equals(SealRange? other) =>
        other is not null && string.Equals(Series, other.Series, StringComparison.Ordinal) && First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SealRange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Series.GetHashCode(StringComparison.Ordinal), First, Last);

    /// <summary>Returns series and numbers.</summary>
    /// <returns>For example <c>A101-A106</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}{First}-{Series}{Last}");
}

/// <summary>A kit that was packed: for whom it is labelled, where it was put, and its seals.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PackedKit
{
    /// <summary>Creates a packed kit.</summary>
    /// <param name="label">For whom it is, as its label and content say.</param>
    /// <param name="slot">For whom the load it was put into is.</param>
    /// <param name="seals">Its seals, or null when they were not recorded.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    public PackedKit(KitLabel label, KitLabel slot, SealRange? seals = null, DataLocation location = default)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(slot);
        Label = label;
        Slot = slot;
        Seals = seals;
        Location = location;
    }

    /// <summary>Gets for whom it is.</summary>
    public KitLabel Label { get; }

    /// <summary>Gets for whom the load it was put into is.</summary>
    public KitLabel Slot { get; }

    /// <summary>Gets its seals, or null.</summary>
    public SealRange? Seals { get; }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Returns label and slot.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Label} in {Slot}";
}
