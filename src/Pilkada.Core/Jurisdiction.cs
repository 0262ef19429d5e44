using NodaTime;

namespace Pilkada;

/// <summary>Which police unit works in an area, for a time: one unit that is known, or the candidates among which it is not known.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JurisdictionEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="area">A kecamatan, or a larger area meaning all kecamatan inside it that have no entry of their own.</param>
    /// <param name="units">One unit when it is known; two or more when it is one of them and nobody knows which.</param>
    /// <param name="from">The first day it holds, or null when no start is known.</param>
    /// <param name="to">The last day it holds, inclusive, or null when no end is known.</param>
    /// <param name="evidence">What it rests on, or null for a user's own data.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The area is a village, there is no unit, a unit stands twice, or the end lies before the start.</exception>
    public JurisdictionEntry(
        AreaCode area,
        IEnumerable<Id<PoliceUnit>> units,
        LocalDate? from = null,
        LocalDate? to = null,
        Evidence? evidence = null,
        LocalText? note = null
    )
    {
        if (area.Level > AreaLevel.Kecamatan)
        {
            throw new ArgumentException($"A jurisdiction is assigned by kecamatan or larger areas, not by {area}.", nameof(area));
        }

        Area = area;
        Units = [.. units];
        if (Units.IsEmpty || Units.Distinct().Count() != Units.Length || Units.Any(u => u.IsEmpty))
        {
            throw new ArgumentException("There is at least one unit, each named once.", nameof(units));
        }

        if (from is { } first && to is { } last && last < first)
        {
            throw new ArgumentException($"The end {Texts.Iso(last)} is before the start {Texts.Iso(first)}.", nameof(to));
        }

        From = from;
        To = to;
        Evidence = evidence;
        Note = note;
    }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the unit, or the candidates.</summary>
    public ImmutableArray<Id<PoliceUnit>> Units { get; }

    /// <summary>Gets a value indicating whether the unit is known.</summary>
    public bool IsKnown => Units.Length == 1;

    /// <summary>Gets the first day it holds, or null.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day it holds, inclusive, or null.</summary>
    public LocalDate? To { get; }

    /// <summary>Gets what it rests on, or null.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    internal bool Covers(LocalDate date) => (From is null || From <= date) && (To is null || date <= To);

    internal bool Overlaps(JurisdictionEntry other) =>
        (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
}

/// <summary>The dated assignment of kecamatan to police units, which is not the area tree.</summary>
/// <remarks>
/// A kecamatan's own entry goes before one of a larger area. What no entry covers is unassigned, which is not an error:
/// whether the assignment is complete can be asked. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Kabupaten Tangerang is shared by three units; one of its kecamatan on voting day:
/// <code>jurisdiction.On(new LocalDate(2024, 11, 27), tree).EntryOf(AreaCode.Parse("36.03.15"))?.Units</code>
/// </example>
public sealed class Jurisdiction
{
    /// <summary>Creates a jurisdiction.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <exception cref="ArgumentException">Two entries of one area hold on the same day.</exception>
    public Jurisdiction(params IEnumerable<JurisdictionEntry> entries)
    {
        Entries = [.. entries.OrderBy(e => e.Area)];
        for (var i = 0; i < Entries.Length; i++)
        {
            for (var j = i + 1; j < Entries.Length && Entries[j].Area == Entries[i].Area; j++)
            {
                if (Entries[i].Overlaps(Entries[j]))
                {
                    throw new ArgumentException($"Two entries of {Entries[i].Area} hold on the same day.", nameof(entries));
                }
            }
        }
    }

    /// <summary>Gets the entries in order of their areas.</summary>
    public ImmutableArray<JurisdictionEntry> Entries { get; }

    /// <summary>Returns the assignment of the kecamatan of a tree on a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="tree">The areas; its kecamatan are what is assigned.</param>
    /// <returns>The assignment.</returns>
    public JurisdictionMap On(LocalDate date, AreaTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var inForce = Entries.Where(e => e.Covers(date)).ToDictionary(e => e.Area);
        var byKecamatan = new Dictionary<AreaCode, JurisdictionEntry>();
        foreach (var kecamatan in tree.Areas.Where(a => a.Code.Level == AreaLevel.Kecamatan))
        {
            for (var level = AreaLevel.Kecamatan; level >= AreaLevel.Nasional; level--)
            {
                if (inForce.TryGetValue(kecamatan.Code.AtLevel(level), out var entry))
                {
                    byKecamatan.Add(kecamatan.Code, entry);
                    break;
                }
            }
        }

        return new JurisdictionMap(date, tree, byKecamatan);
    }

    /// <summary>Returns the kecamatan whose units became others after one day and up to another.</summary>
    /// <param name="first">The day to start from; what holds on it is no change.</param>
    /// <param name="last">The last day looked at; not before the first.</param>
    /// <param name="tree">The areas.</param>
    /// <returns>The changes in order of day and kecamatan. An entry that only continues another with the same units is no change.</returns>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    /// <example>
    /// <code>jurisdiction.ChangesBetween(new LocalDate(2016, 1, 1), new LocalDate(2024, 11, 27), tree)</code>
    /// </example>
    public ImmutableArray<JurisdictionChange> ChangesBetween(LocalDate first, LocalDate last, AreaTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (last < first)
        {
            throw new ArgumentException($"The last day {Texts.Iso(last)} is before the first {Texts.Iso(first)}.", nameof(last));
        }

        var changes = ImmutableArray.CreateBuilder<JurisdictionChange>();
        var before = On(first, tree);
        // Only where an entry starts or has ended can anything differ from the day before.
        var starts = Entries.Where(e => e.From is not null).Select(e => e.From!.Value);
        var ends = Entries.Where(e => e.To is not null && e.To < last).Select(e => e.To!.Value.PlusDays(1));
        foreach (var day in starts.Concat(ends).Where(d => first < d && d <= last).Distinct().Order())
        {
            var after = On(day, tree);
            foreach (var kecamatan in after.Kecamatan)
            {
                var (old, @new) = (before.EntryOf(kecamatan), after.EntryOf(kecamatan));
                if (!Same(old, @new))
                {
                    changes.Add(new JurisdictionChange(day, kecamatan, old, @new));
                }
            }

            before = after;
        }

        return changes.DrainToImmutable();
    }

    private static bool Same(JurisdictionEntry? a, JurisdictionEntry? b) =>
        a is null || b is null ? ReferenceEquals(a, b) : a.Units.ToHashSet().SetEquals(b.Units);
}

/// <summary>Which police unit works in each kecamatan on one day, as far as it is known.</summary>
/// <remarks>Immutable and thread-safe. Its explanation counts the kecamatan whose unit is known.</remarks>
public sealed class JurisdictionMap : IExplained
{
    private readonly Dictionary<AreaCode, JurisdictionEntry> _byKecamatan;

    internal JurisdictionMap(LocalDate date, AreaTree tree, Dictionary<AreaCode, JurisdictionEntry> byKecamatan)
    {
        Date = date;
        _byKecamatan = byKecamatan;
        Kecamatan = [.. tree.Areas.Where(a => a.Code.Level == AreaLevel.Kecamatan).Select(a => a.Code)];
        Assigned = [.. Kecamatan.Where(k => EntryOf(k) is { IsKnown: true })];
        Unknown = [.. Kecamatan.Where(k => EntryOf(k) is { IsKnown: false })];
        Unassigned = [.. Kecamatan.Where(k => EntryOf(k) is null)];
    }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets all kecamatan of the tree, in order.</summary>
    public ImmutableArray<AreaCode> Kecamatan { get; }

    /// <summary>Gets the kecamatan whose unit is known.</summary>
    public ImmutableArray<AreaCode> Assigned { get; }

    /// <summary>Gets the kecamatan of which only candidate units are known.</summary>
    public ImmutableArray<AreaCode> Unknown { get; }

    /// <summary>Gets the kecamatan that no entry covers.</summary>
    public ImmutableArray<AreaCode> Unassigned { get; }

    /// <summary>Gets a value indicating whether every kecamatan has one known unit.</summary>
    public bool IsComplete => Assigned.Length == Kecamatan.Length;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Kecamatan yang satuannya diketahui", "Kecamatan whose unit is known"),
            Quantity.Of(Assigned.Length),
            Unit.Areas,
            [
                Count(new LocalText("Kecamatan seluruhnya", "All kecamatan"), Kecamatan.Length),
                Count(new LocalText("Hanya calon satuannya yang diketahui", "Only candidate units are known"), Unknown.Length),
                Count(new LocalText("Tanpa keterangan satuan", "Nothing said about the unit"), Unassigned.Length),
            ],
            CoreRules.Jurisdiction.Id
        );

    /// <summary>Returns the entry that covers a kecamatan.</summary>
    /// <param name="kecamatan">The kecamatan.</param>
    /// <returns>The entry, or null when none covers it or the tree does not have it.</returns>
    public JurisdictionEntry? EntryOf(AreaCode kecamatan) => _byKecamatan.GetValueOrDefault(kecamatan);

    /// <summary>Returns the kecamatan that certainly belong to a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The kecamatan in order.</returns>
    public ImmutableArray<AreaCode> Certain(Id<PoliceUnit> unit) => [.. Assigned.Where(k => EntryOf(k)!.Units[0] == unit)];

    /// <summary>Returns the kecamatan that may belong to a unit: the certain ones and those it is a candidate for.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The kecamatan in order.</returns>
    public ImmutableArray<AreaCode> Possible(Id<PoliceUnit> unit) =>
        [.. Kecamatan.Where(k => EntryOf(k) is { } entry && entry.Units.Contains(unit))];

    /// <summary>Returns the part of an area that is under a unit, counted in kecamatan.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="area">The area, such as a kabupaten that several units share.</param>
    /// <returns>What is certain and what is possible.</returns>
    /// <example>
    /// Of 29 kecamatan, 11 certainly under a unit and two more of which it is a candidate: <c>11..13</c>.
    /// <code>map.PartOf(Id&lt;PoliceUnit&gt;.Parse("polresta-tangerang"), AreaCode.Parse("36.03")).Interval</code>
    /// </example>
    public UnitCount PartOf(Id<PoliceUnit> unit, AreaCode area)
    {
        var one = LocalText.Same("Kecamatan");
        return CountOf(
            unit,
            area,
            Unit.Areas,
            kecamatan =>
                Explanation.Given(
                    one,
                    Quantity.Of(1),
                    Unit.Areas,
                    Evidence.Derived(Decisions.Jurisdiction, EntryOf(kecamatan)?.Evidence?.Citations ?? [])
                )
        );
    }

    /// <summary>Adds up counts by kecamatan over those of an area that are under a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="area">The area.</param>
    /// <param name="measured">What is counted.</param>
    /// <param name="counts">The count of each kecamatan; one that is missing is unknown.</param>
    /// <returns>What is certain and what is possible.</returns>
    /// <exception cref="ArgumentException">A count is no whole number of the unit measured, or negative.</exception>
    /// <example>
    /// TPS by kecamatan, 40 and 35 certain and 25 possible: <c>75..100</c>.
    /// <code>map.CountOf(unit, AreaCode.Parse("36.03"), Unit.Tps, tpsByKecamatan).Interval</code>
    /// </example>
    public UnitCount CountOf(Id<PoliceUnit> unit, AreaCode area, Unit measured, IReadOnlyDictionary<AreaCode, Explanation> counts)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var (kecamatan, count) in counts)
        {
            var usable =
                count.Unit.Equals(measured)
                && (
                    count.Value.IsUnknown
                    || (count.Value.Kind == QuantityKind.Number && count.Value.Number.IsInteger && count.Value.Number.Sign >= 0)
                );
            if (!usable)
            {
                throw new ArgumentException($"'{count}' of {kecamatan} is no count of {measured}.", nameof(counts));
            }
        }

        return CountOf(
            unit,
            area,
            measured,
            kecamatan =>
                counts.TryGetValue(kecamatan, out var count)
                    ? count
                    : Explanation.Unknown(
                        new LocalText($"Kecamatan {kecamatan}", $"Kecamatan {kecamatan}"),
                        measured,
                        new LocalText("tidak ada angka untuk kecamatan itu", "there is no count for the kecamatan")
                    )
        );
    }

    private UnitCount CountOf(Id<PoliceUnit> unit, AreaCode area, Unit measured, Func<AreaCode, Explanation> count) =>
        new(
            unit,
            area,
            measured,
            [.. Certain(unit).Where(k => area.Contains(k))],
            [.. Possible(unit).Where(k => area.Contains(k))],
            [.. Unassigned.Where(k => area.Contains(k))],
            count
        );

    private Explanation Count(LocalText label, int count) => Explanation.Given(label, Quantity.Of(count), Unit.Areas, CountEvidence);

    private Evidence CountEvidence
    {
        get
        {
            Citation[] cited = [.. _byKecamatan.Values.Select(e => e.Evidence).OfType<Evidence>().SelectMany(e => e.Citations).Distinct()];
            return Evidence.Derived(Decisions.Jurisdiction, cited);
        }
    }
}
