using NodaTime;

namespace Pilkada;

/// <summary>A value that a source sets for a time.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DatedEntry<T>
    where T : notnull
{
    /// <summary>Creates an entry.</summary>
    /// <param name="value">The value.</param>
    /// <param name="citation">The source that sets it.</param>
    /// <param name="from">The first day it is in force, or null for always before <paramref name="to"/>.</param>
    /// <param name="to">The last day it is in force, inclusive, or null while no end is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public DatedEntry(T value, Citation citation, LocalDate? from = null, LocalDate? to = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(citation);
        if (from is { } first && to is { } last && last < first)
        {
            throw new ArgumentOutOfRangeException(nameof(to), Texts.Iso(last), $"The end is not before the start, {Texts.Iso(first)}.");
        }

        Value = value;
        Citation = citation;
        From = from;
        To = to;
    }

    /// <summary>Gets the value.</summary>
    public T Value { get; }

    /// <summary>Gets the source that sets it.</summary>
    public Citation Citation { get; }

    /// <summary>Gets the first day it is in force, or null for no known start.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day it is in force, inclusive, or null for no known end.</summary>
    public LocalDate? To { get; }

    /// <summary>Tells whether the entry is in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first to the last day, both included.</returns>
    public bool Covers(LocalDate date) => (From is null || From <= date) && (To is null || date <= To);

    internal bool Overlaps(DatedEntry<T> other) =>
        (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
}

/// <summary>What a dated parameter says on a day: a value in force, a gap, or a conflict.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <remarks>Closed: one of <see cref="InForce"/>, <see cref="Gap"/> and <see cref="Conflict"/>. Immutable and thread-safe.</remarks>
public abstract class ParameterState<T>
    where T : notnull
{
    private ParameterState() { }

    /// <summary>One value is in force, by one source or by several that agree.</summary>
    public sealed class InForce : ParameterState<T>
    {
        internal InForce(T value, ImmutableArray<Citation> citations)
        {
            Value = value;
            Citations = citations;
        }

        /// <summary>Gets the value.</summary>
        public T Value { get; }

        /// <summary>Gets the sources that set it; at least one.</summary>
        public ImmutableArray<Citation> Citations { get; }
    }

    /// <summary>No source sets a value for the day.</summary>
    public sealed class Gap : ParameterState<T>
    {
        internal Gap() { }
    }

    /// <summary>Sources disagree; the caller chooses one by its citation, or reports both.</summary>
    public sealed class Conflict : ParameterState<T>
    {
        internal Conflict(ImmutableArray<DatedEntry<T>> entries) => Entries = entries;

        /// <summary>Gets the entries that disagree, in the order of the parameter; at least two.</summary>
        public ImmutableArray<DatedEntry<T>> Entries { get; }
    }
}

/// <summary>A value set by law or order, with the time and the source of each setting.</summary>
/// <typeparam name="T">The value; compared with its own equality.</typeparam>
/// <remarks>Code reads the value in force on a day, never a bare constant. Gaps and conflicts are explicit. Immutable and thread-safe.</remarks>
/// <example><code>maxVotersPerTps.On(new LocalDate(2024, 11, 27)) // Conflict: 800 by law, 600 by KPU regulation</code></example>
public sealed class DatedParameter<T>
    where T : notnull
{
    /// <summary>Creates a parameter.</summary>
    /// <param name="name">What it is, in words.</param>
    /// <param name="entries">The settings; at least one.</param>
    /// <exception cref="ArgumentException">There is no entry, or two entries of the same source overlap.</exception>
    public DatedParameter(LocalText name, params IEnumerable<DatedEntry<T>> entries)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Entries = [.. entries];
        if (Entries.IsEmpty)
        {
            throw new ArgumentException("A parameter has at least one entry.", nameof(entries));
        }

        for (var i = 0; i < Entries.Length; i++)
        {
            for (var j = i + 1; j < Entries.Length; j++)
            {
                if (Entries[i].Citation.Id == Entries[j].Citation.Id && Entries[i].Overlaps(Entries[j]))
                {
                    throw new ArgumentException($"Two entries of {Entries[i].Citation.Id} overlap.", nameof(entries));
                }
            }
        }
    }

    /// <summary>Gets what the parameter is, in words.</summary>
    public LocalText Name { get; }

    /// <summary>Gets all settings, in the order given.</summary>
    public ImmutableArray<DatedEntry<T>> Entries { get; }

    /// <summary>Returns what the parameter says on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>A value in force, a gap, or a conflict.</returns>
    public ParameterState<T> On(LocalDate date)
    {
        ImmutableArray<DatedEntry<T>> covering = [.. Entries.Where(e => e.Covers(date))];
        return covering.Select(e => e.Value).Distinct().Count() switch
        {
            0 => new ParameterState<T>.Gap(),
            1 => new ParameterState<T>.InForce(covering[0].Value, [.. covering.Select(e => e.Citation)]),
            _ => new ParameterState<T>.Conflict(covering),
        };
    }

    /// <summary>Returns what one source says on a day, which resolves a conflict by choice.</summary>
    /// <param name="date">The day.</param>
    /// <param name="source">The source chosen.</param>
    /// <returns>A value in force by that source, or a gap.</returns>
    public ParameterState<T> On(LocalDate date, Id<Citation> source)
    {
        var entry = Entries.FirstOrDefault(e => e.Citation.Id == source && e.Covers(date));
        return entry is null ? new ParameterState<T>.Gap() : new ParameterState<T>.InForce(entry.Value, [entry.Citation]);
    }
}
