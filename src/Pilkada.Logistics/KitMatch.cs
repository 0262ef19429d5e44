namespace Pilkada.Logistics;

/// <summary>Two slots that hold each other's kits: exchanging them puts both right.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class KitExchange
{
    internal KitExchange(PackedKit first, PackedKit second)
    {
        First = first;
        Second = second;
    }

    /// <summary>Gets the kit in the slot that stands first in order.</summary>
    public PackedKit First { get; }

    /// <summary>Gets the kit in the other slot.</summary>
    public PackedKit Second { get; }

    /// <summary>Returns the two slots.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{First.Slot} <-> {Second.Slot}";
}

/// <summary>What was packed held against what is to leave: kits missing, swapped, in the wrong slot, packed twice or not on the manifest, and seals that stand twice.</summary>
/// <remarks>
/// Each kit of the manifest is wanted once, in its own slot. Doing every move that is named leaves nothing swapped. Sorted by slot. Takes a time that grows
/// as n log n. Immutable and thread-safe.
/// </remarks>
/// <example><code>KitMatch.Of(manifest, packed).Exchanges // the pairs of stations that should exchange</code></example>
public sealed class KitMatch : IExplained
{
    private KitMatch(
        ImmutableArray<KitLabel> manifest,
        ImmutableArray<PackedKit> packed,
        ImmutableArray<(KitLabel Label, SealRange Seals)> issued
    )
    {
        Manifest = manifest;
        Packed = packed;
        var wanted = manifest.ToHashSet();
        var seen = new HashSet<KitLabel>();
        var twice = new List<PackedKit>();
        var unexpected = new List<PackedKit>();
        var misplaced = new List<PackedKit>();

        // Of a kit that stands twice, the one in its own slot is the right one.
        foreach (var kit in packed.OrderBy(k => k.Label.Equals(k.Slot) ? 0 : 1))
        {
            if (!wanted.Contains(kit.Label))
            {
                unexpected.Add(kit);
            }
            else if (!seen.Add(kit.Label))
            {
                twice.Add(kit);
            }
            else if (!kit.Label.Equals(kit.Slot))
            {
                misplaced.Add(kit);
            }
        }

        // A kit stands once among the misplaced, so that a slot is looked up by the kits it holds.
        var bySlot = misplaced.ToLookup(k => k.Slot);
        var exchanged = new HashSet<PackedKit>();
        var exchanges = new List<KitExchange>();
        foreach (var kit in misplaced)
        {
            var other = bySlot[kit.Label].FirstOrDefault(o => o.Label.Equals(kit.Slot));
            if (other is not null && !exchanged.Contains(kit) && !exchanged.Contains(other))
            {
                exchanged.Add(kit);
                exchanged.Add(other);
                exchanges.Add(new KitExchange(kit, other));
            }
        }

        Missing = [.. manifest.Where(l => !seen.Contains(l)).OrderBy(l => l.Station).ThenBy(l => l.Contest)];
        Exchanges = [.. exchanges];
        Misplaced = [.. misplaced.Where(k => !exchanged.Contains(k))];
        Unexpected = [.. unexpected];
        Twice = [.. twice];
        SealOverlaps = Overlaps(packed);
        var sealsOf = issued.ToDictionary(i => i.Label, i => i.Seals);
        WrongSeals = [.. packed.Where(k => k.Seals is not null && sealsOf.TryGetValue(k.Label, out var right) && !right.Equals(k.Seals))];
        Findings = [.. Found()];
    }

    /// <summary>Gets the kits that are to leave, in the order given.</summary>
    public ImmutableArray<KitLabel> Manifest { get; }

    /// <summary>Gets the kits packed, sorted by slot and label.</summary>
    public ImmutableArray<PackedKit> Packed { get; }

    /// <summary>Gets the kits of the manifest that were not packed anywhere, sorted.</summary>
    public ImmutableArray<KitLabel> Missing { get; }

    /// <summary>Gets the pairs of slots that hold each other's kits.</summary>
    public ImmutableArray<KitExchange> Exchanges { get; }

    /// <summary>Gets the kits in a wrong slot that no exchange of two puts right; each is to go to the slot of its label.</summary>
    public ImmutableArray<PackedKit> Misplaced { get; }

    /// <summary>Gets the kits that the manifest does not have.</summary>
    public ImmutableArray<PackedKit> Unexpected { get; }

    /// <summary>Gets the kits packed a second time, or more often.</summary>
    public ImmutableArray<PackedKit> Twice { get; }

    /// <summary>Gets the pairs of kits that have a seal number in common.</summary>
    public ImmutableArray<(PackedKit First, PackedKit Second)> SealOverlaps { get; }

    /// <summary>Gets the kits whose seals are not those issued for their label.</summary>
    public ImmutableArray<PackedKit> WrongSeals { get; }

    /// <summary>Gets the findings; empty when all is packed rightly.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <inheritdoc/>
    /// <remarks>How many kits of the manifest are in their own slot: their number less those missing and those in a wrong slot.</remarks>
    public Explanation Explanation
    {
        get
        {
            static Explanation Counted(LocalText label, int count) =>
                Explanation.Given(label, Quantity.Of(count), Unit.Items, Evidence.Derived(LogisticsSources.Records));
            var wrong = (2 * Exchanges.Length) + Misplaced.Length;
            return Explanation.Difference(
                new LocalText("Kit pada tempatnya", "Kits in their place"),
                Quantity.Of(Manifest.Length - Missing.Length - wrong),
                Unit.Items,
                [
                    Counted(new LocalText("Kit dalam manifes", "Kits on the manifest"), Manifest.Length),
                    Counted(new LocalText("Kit yang tidak ditemukan", "Kits missing"), Missing.Length),
                    Counted(new LocalText("Kit pada tempat lain", "Kits in a wrong place"), wrong),
                ],
                LogisticsRules.KitIdentity.Id
            );
        }
    }

    /// <summary>Holds packed kits against a manifest.</summary>
    /// <param name="manifest">The kits that are to leave, each once.</param>
    /// <param name="packed">The kits packed, in any order.</param>
    /// <param name="issued">The seals issued per label, each label at most once; null when they are not known.</param>
    /// <returns>What is wrong.</returns>
    /// <exception cref="ArgumentException">A label stands twice in the manifest or among the seals issued.</exception>
    public static KitMatch Of(
        IEnumerable<KitLabel> manifest,
        IEnumerable<PackedKit> packed,
        IEnumerable<(KitLabel Label, SealRange Seals)>? issued = null
    )
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(packed);
        ImmutableArray<KitLabel> labels = [.. manifest];
        ImmutableArray<(KitLabel Label, SealRange Seals)> seals = [.. issued ?? []];
        return labels.Distinct().Count() != labels.Length
                ? throw new ArgumentException("Each kit stands once on a manifest.", nameof(manifest))
            : seals.DistinctBy(s => s.Label).Count() != seals.Length
                ? throw new ArgumentException("Seals are issued once per label.", nameof(issued))
            : new KitMatch(
                labels,
                [
                    .. packed
                        .OrderBy(k => k.Slot.Station)
                        .ThenBy(k => k.Slot.Contest)
                        .ThenBy(k => k.Label.Station)
                        .ThenBy(k => k.Label.Contest),
                ],
                seals
            );
    }

    // In order of first numbers, a range overlaps an earlier one exactly when it begins at or before the largest end so far.
    private static ImmutableArray<(PackedKit First, PackedKit Second)> Overlaps(ImmutableArray<PackedKit> packed)
    {
        var found = ImmutableArray.CreateBuilder<(PackedKit, PackedKit)>();
        foreach (var series in packed.Where(k => k.Seals is not null).GroupBy(k => k.Seals!.Series, StringComparer.Ordinal))
        {
            PackedKit? furthest = null;
            foreach (var kit in series.OrderBy(k => k.Seals!.First).ThenBy(k => k.Seals!.Last))
            {
                if (furthest is not null && kit.Seals!.Overlaps(furthest.Seals!))
                {
                    found.Add((furthest, kit));
                }

                furthest = furthest is null || kit.Seals!.Last > furthest.Seals!.Last ? kit : furthest;
            }
        }

        return found.ToImmutable();
    }

    private IEnumerable<Finding> Found()
    {
        static Finding Of(NoticeKind kind, Severity severity, KitLabel at, params (string Name, string Value)[] arguments) =>
            new(
                kind,
                severity,
                Place.Of(at.Station.Area),
                arguments.Select(a => (a.Name, Quantity.Of(a.Value))),
                rule: LogisticsRules.KitIdentity.Id
            );
        return Missing
            .Select(l => Of(LogisticsFindings.KitMissing, Severity.Critical, l, ("kit", l.ToString())))
            .Concat(
                Exchanges.Select(e =>
                    Of(
                        LogisticsFindings.KitsSwapped,
                        Severity.Critical,
                        e.First.Slot,
                        ("first", e.First.Slot.ToString()),
                        ("second", e.Second.Slot.ToString())
                    )
                )
            )
            .Concat(
                Misplaced.Select(k =>
                    Of(LogisticsFindings.KitMisplaced, Severity.Critical, k.Slot, ("kit", k.Label.ToString()), ("slot", k.Slot.ToString()))
                )
            )
            .Concat(
                Unexpected.Select(k =>
                    Of(LogisticsFindings.KitUnexpected, Severity.Warning, k.Slot, ("kit", k.Label.ToString()), ("slot", k.Slot.ToString()))
                )
            )
            .Concat(
                Twice.Select(k =>
                    Of(LogisticsFindings.KitTwice, Severity.Warning, k.Slot, ("kit", k.Label.ToString()), ("slot", k.Slot.ToString()))
                )
            )
            .Concat(
                SealOverlaps.Select(o =>
                    Of(
                        LogisticsFindings.SealTwice,
                        Severity.Critical,
                        o.Second.Slot,
                        ("first", o.First.Label.ToString()),
                        ("firstSeals", o.First.Seals!.ToString()),
                        ("second", o.Second.Label.ToString()),
                        ("secondSeals", o.Second.Seals!.ToString())
                    )
                )
            )
            .Concat(
                WrongSeals.Select(k =>
                    Of(
                        LogisticsFindings.SealNotIssued,
                        Severity.Critical,
                        k.Slot,
                        ("kit", k.Label.ToString()),
                        ("seals", k.Seals!.ToString())
                    )
                )
            );
    }
}
