using NodaTime;

namespace Pilkada.Stages;

/// <summary>What one source says of a parameter, and for what time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ParameterSetting
{
    /// <summary>Creates a setting.</summary>
    /// <param name="value">The value, in the unit of its parameter.</param>
    /// <param name="evidence">What it rests on; its first citation is the source that sets it.</param>
    /// <param name="from">The first day it is in force, or null for no known start.</param>
    /// <param name="to">The last day it is in force, inclusive, or null while no end is known.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public ParameterSetting(Fraction value, Evidence evidence, LocalDate? from = null, LocalDate? to = null, LocalText? note = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Entry = new DatedEntry<Fraction>(value, evidence.First, from, to);
        Evidence = evidence;
        Note = note;
    }

    /// <summary>Gets the value.</summary>
    public Fraction Value => Entry.Value;

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the source that sets it: the first citation.</summary>
    public Id<Citation> Source => Evidence.First.Id;

    /// <summary>Gets the first day it is in force, or null.</summary>
    public LocalDate? From => Entry.From;

    /// <summary>Gets the last day it is in force, inclusive, or null.</summary>
    public LocalDate? To => Entry.To;

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    internal DatedEntry<Fraction> Entry { get; }

    /// <summary>Tells whether the setting is in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first to the last day, both included.</returns>
    public bool Covers(LocalDate date) => Entry.Covers(date);

    /// <summary>Returns value and source.</summary>
    /// <returns>For example <c>600 (pkpu-7-2024)</c>.</returns>
    public override string ToString() => $"{Value} ({Evidence.First})";
}

/// <summary>A number that the rules of an election set, such as the most voters per polling station, with every source that sets it.</summary>
/// <remarks>Sources may disagree and a day may be left open; both are answers. Immutable and thread-safe.</remarks>
/// <example><code>votersPerTps.On(new LocalDate(2024, 11, 27)).State // Conflict: 800 by the law, 600 by KPU regulation</code></example>
public sealed class ElectionParameter
{
    /// <summary>Creates a parameter.</summary>
    /// <param name="id">Its id, such as <c>voters-per-tps.max</c>; not empty.</param>
    /// <param name="name">What it is.</param>
    /// <param name="unit">What its values count.</param>
    /// <param name="settings">What each source says; at least one.</param>
    /// <exception cref="ArgumentException">The id is empty, there is no setting, or two settings of the same source overlap.</exception>
    public ElectionParameter(Id<ElectionParameter> id, LocalText name, Unit unit, params IEnumerable<ParameterSetting> settings)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(settings);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A parameter has an id.", nameof(id));
        }

        Id = id;
        Unit = unit;
        Settings = [.. settings];
        Values = new DatedParameter<Fraction>(name, Settings.Select(s => s.Entry));
    }

    /// <summary>Gets the id.</summary>
    public Id<ElectionParameter> Id { get; }

    /// <summary>Gets what it is.</summary>
    public LocalText Name => Values.Name;

    /// <summary>Gets what its values count.</summary>
    public Unit Unit { get; }

    /// <summary>Gets what each source says, in the order given.</summary>
    public ImmutableArray<ParameterSetting> Settings { get; }

    /// <summary>Gets the same settings as values with their dates and first citations.</summary>
    public DatedParameter<Fraction> Values { get; }

    /// <summary>Returns what the parameter says on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>A value in force, a gap, or a conflict.</returns>
    public ParameterReading On(LocalDate date) => new(this, date, Values.On(date), [.. Settings.Where(s => s.Covers(date))], null);

    /// <summary>Returns what one source says on a day, which resolves a conflict by choice.</summary>
    /// <param name="date">The day.</param>
    /// <param name="source">The source chosen.</param>
    /// <returns>A value in force by that source, or a gap.</returns>
    public ParameterReading On(LocalDate date, Id<Citation> source) =>
        new(this, date, Values.On(date, source), [.. Settings.Where(s => s.Covers(date))], source);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>voters-per-tps.max</c>.</returns>
    public override string ToString() => Id.ToString();
}
