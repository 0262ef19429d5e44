namespace Pilkada;

/// <summary>What became of a polling station from one list to the next.</summary>
public enum TpsChangeKind
{
    /// <summary>It stands in both lists, in the same area under the same number.</summary>
    Same = 0,

    /// <summary>It stands in both lists in the same area, under another number.</summary>
    Renumbered = 1,

    /// <summary>Its voters vote at several stations of the new list.</summary>
    Split = 2,

    /// <summary>Its voters and those of others vote at one station of the new list.</summary>
    Merged = 3,

    /// <summary>It stands in another area of the new list.</summary>
    Moved = 4,

    /// <summary>It is not in the new list, and nothing says where its voters went.</summary>
    Closed = 5,

    /// <summary>It was not in the old list, and nothing says where its voters came from.</summary>
    New = 6,
}

/// <summary>What the user knows about stations of two lists that ids and numbers cannot tell: a split, a merger or a move.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TpsLink
{
    private TpsLink(TpsChangeKind kind, ImmutableArray<Id<Tps>> from, ImmutableArray<Id<Tps>> to, string parameter)
    {
        Kind = kind;
        From = from;
        To = to;
        if (from.Concat(to).Any(id => id.IsEmpty) || from.Distinct().Count() != from.Length || to.Distinct().Count() != to.Length)
        {
            throw new ArgumentException("A link names stations by ids, each once.", parameter);
        }
    }

    /// <summary>Gets whether it is a split, a merger or a move.</summary>
    public TpsChangeKind Kind { get; }

    /// <summary>Gets the stations of the old list.</summary>
    public ImmutableArray<Id<Tps>> From { get; }

    /// <summary>Gets the stations of the new list.</summary>
    public ImmutableArray<Id<Tps>> To { get; }

    /// <summary>Says that a station was split.</summary>
    /// <param name="from">The station of the old list.</param>
    /// <param name="to">Two or more stations of the new list; one may keep the id.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException">There are fewer than two new stations, an id is empty, or one stands twice.</exception>
    public static TpsLink Split(Id<Tps> from, params IEnumerable<Id<Tps>> to)
    {
        ImmutableArray<Id<Tps>> parts = [.. to];
        return parts.Length < 2
            ? throw new ArgumentException($"A split of {from} has at least two parts.", nameof(to))
            : new TpsLink(TpsChangeKind.Split, [from], parts, nameof(to));
    }

    /// <summary>Says that stations were merged.</summary>
    /// <param name="to">The station of the new list; it may keep the id of one of them.</param>
    /// <param name="from">Two or more stations of the old list.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException">There are fewer than two old stations, an id is empty, or one stands twice.</exception>
    public static TpsLink Merge(Id<Tps> to, params IEnumerable<Id<Tps>> from)
    {
        ImmutableArray<Id<Tps>> parts = [.. from];
        return parts.Length < 2
            ? throw new ArgumentException($"A merger into {to} has at least two parts.", nameof(from))
            : new TpsLink(TpsChangeKind.Merged, parts, [to], nameof(from));
    }

    /// <summary>Says that a station was moved and given another id.</summary>
    /// <param name="from">The station of the old list.</param>
    /// <param name="to">The station of the new list.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public static TpsLink Move(Id<Tps> from, Id<Tps> to) => new(TpsChangeKind.Moved, [from], [to], nameof(to));
}

/// <summary>What became of one station, or of those that were split or merged together.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TpsChange
{
    private readonly Tps? _old;
    private readonly Tps? _new;
    private readonly ImmutableArray<Tps> _many;

    internal TpsChange(TpsChangeKind kind, Tps? old, Tps? @new)
    {
        Kind = kind;
        _old = old;
        _new = @new;
    }

    internal TpsChange(TpsChangeKind kind, ImmutableArray<Tps> old, ImmutableArray<Tps> @new)
    {
        Kind = kind;
        _old = old.Length == 1 ? old[0] : null;
        _new = @new.Length == 1 ? @new[0] : null;
        _many = old.Length > 1 ? old : @new;
    }

    /// <summary>Gets what became of it.</summary>
    public TpsChangeKind Kind { get; }

    /// <summary>Gets the stations of the old list in order; none when it is new, several when they were merged.</summary>
    public ImmutableArray<Tps> Old =>
        Kind == TpsChangeKind.Merged ? _many
        : _old is null ? []
        : [_old];

    /// <summary>Gets the stations of the new list in order; none when it was closed, several when it was split.</summary>
    public ImmutableArray<Tps> New =>
        Kind == TpsChangeKind.Split ? _many
        : _new is null ? []
        : [_new];

    internal Tps First => _old ?? (Kind == TpsChangeKind.Merged ? _many[0] : _new!);

    internal int OldCount =>
        Kind == TpsChangeKind.Merged ? _many.Length
        : Kind == TpsChangeKind.New ? 0
        : 1;

    internal int NewCount =>
        Kind == TpsChangeKind.Split ? _many.Length
        : Kind == TpsChangeKind.Closed ? 0
        : 1;

    /// <summary>Returns kind and stations.</summary>
    /// <returns>For example <c>Split: tps-1 -> tps-1, tps-9</c>.</returns>
    public override string ToString() =>
        $"{Kind}: {string.Join(", ", Old.Select(t => t.Id))} -> {string.Join(", ", New.Select(t => t.Id))}";
}

/// <summary>How a total of the old list becomes that of the new one, by what became of the stations.</summary>
/// <remarks>Its explanation adds the change of each kind to the old total; the sum is the new total. Unknown when a station has no count. Immutable and thread-safe.</remarks>
public sealed class TpsBalance : IExplained
{
    private static readonly LocalText OldLabel = new("Daftar lama", "Old list");
    private static readonly LocalText NewLabel = new("Daftar baru", "New list");

    private readonly Unit _unit;

    internal TpsBalance(Unit unit, Quantity before, Quantity after, IEnumerable<(TpsChangeKind Kind, Quantity Change)> changes)
    {
        _unit = unit;
        Before = before;
        After = after;
        Changes = [.. changes];
    }

    /// <summary>Gets the total of the old list.</summary>
    public Quantity Before { get; }

    /// <summary>Gets the total of the new list.</summary>
    public Quantity After { get; }

    /// <summary>Gets by how much each kind changes the total, in the order of the kinds.</summary>
    public ImmutableArray<(TpsChangeKind Kind, Quantity Change)> Changes { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            NewLabel,
            Before.IsUnknown ? Before : Changes.FirstOrDefault(c => c.Change.IsUnknown).Change ?? After,
            _unit,
            Changes.Select(c => Explanation.Entered(Name(c.Kind), c.Change, _unit)).Prepend(Explanation.Entered(OldLabel, Before, _unit))
        );

    private static LocalText Name(TpsChangeKind kind) =>
        kind switch
        {
            TpsChangeKind.Same => new LocalText("Tetap", "Same"),
            TpsChangeKind.Renumbered => new LocalText("Ganti nomor", "Renumbered"),
            TpsChangeKind.Split => new LocalText("Dipecah", "Split"),
            TpsChangeKind.Merged => new LocalText("Digabung", "Merged"),
            TpsChangeKind.Moved => new LocalText("Dipindahkan", "Moved"),
            TpsChangeKind.Closed => new LocalText("Ditutup", "Closed"),
            _ => new LocalText("Baru", "New"),
        };
}

/// <summary>What became of every polling station from one dated list to the next.</summary>
/// <remarks>
/// First what the user says of splits, mergers and moves; then by stable id; then, in a village, by number, for lists that were given other ids.
/// In a list by kecamatan a number may stand twice, so there only ids count. Every station stands in exactly one change, and the totals close.
/// Takes time linear in the stations, and no hashing where both lists agree. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Banten 2024, from 17,226 TPS of the DPS to 17,231 of the DPT:
/// <code>TpsCrosswalk.Between(dps, dpt).Count(TpsChangeKind.New)</code>
/// A TPS 3 that was split into 3 and 12:
/// <code>TpsCrosswalk.Between(dps, dpt, TpsLink.Split(three, three, twelve))</code>
/// </example>
public sealed class TpsCrosswalk
{
    private const int Unmatched = -1;
    private const int Linked = -2;

    private readonly int[] _counts = new int[(int)TpsChangeKind.New + 1];

    private TpsCrosswalk(TpsList old, TpsList @new, ImmutableArray<TpsChange> changes)
    {
        Old = old;
        New = @new;
        Changes = changes;
        foreach (var change in changes)
        {
            _counts[(int)change.Kind]++;
        }
    }

    /// <summary>Gets the old list.</summary>
    public TpsList Old { get; }

    /// <summary>Gets the new list.</summary>
    public TpsList New { get; }

    /// <summary>Gets what became of the stations, in order of area, number and id of their first station: of the old list, or of the new where there is none.</summary>
    public ImmutableArray<TpsChange> Changes { get; }

    /// <summary>Gets how the number of stations of the old list becomes that of the new one.</summary>
    public TpsBalance Stations =>
        new(
            Unit.Tps,
            Quantity.Of(Old.Stations.Length),
            Quantity.Of(New.Stations.Length),
            ByKind(changes => Quantity.Of(changes.Sum(c => (long)c.NewCount - c.OldCount)))
        );

    /// <summary>Compares two lists.</summary>
    /// <param name="earlier">The old list.</param>
    /// <param name="later">The new list.</param>
    /// <param name="links">What ids and numbers cannot tell.</param>
    /// <returns>What became of every station.</returns>
    /// <exception cref="ArgumentException">A link names a station that its list does not have, or two links name the same station of one list.</exception>
    public static TpsCrosswalk Between(TpsList earlier, TpsList later, params IEnumerable<TpsLink> links)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(links);
        var (before, after) = (earlier.Stations, later.Stations);
        var match = new int[before.Length];
        var taken = new bool[after.Length];
        Array.Fill(match, Unmatched);
        var linked = Link(before, after, [.. links], match, taken);
        MatchInPlace(before, after, match, taken);
        Match(before, after, match, taken, t => t.Id, _ => true);
        Match(before, after, match, taken, t => (t.Area, t.Number), t => t.Area.Level == AreaLevel.DesaKelurahan);
        return new TpsCrosswalk(earlier, later, InOrder(before, after, match, taken, linked));
    }

    /// <summary>Counts the changes of one kind; a split or a merger counts once.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public int Count(TpsChangeKind kind) =>
        Enum.IsDefined(kind) ? _counts[(int)kind] : throw new ArgumentOutOfRangeException(nameof(kind), kind, "A defined kind.");

    /// <summary>Says how the voters of the old list become those of the new one.</summary>
    /// <param name="contest">The contest whose voters are counted.</param>
    /// <returns>The balance; unknown in part where a station has no count for the contest.</returns>
    public TpsBalance Voters(Id<Contest> contest)
    {
        Quantity Of(TpsList list) => Known(list.VotersIn(contest, AreaCode.Indonesia));
        Quantity Change(IEnumerable<TpsChange> changes)
        {
            long sum = 0;
            foreach (var change in changes)
            {
                foreach (var station in change.New)
                {
                    if (station.VotersIn(contest) is not { } voters)
                    {
                        return Known(null);
                    }

                    sum += voters;
                }

                foreach (var station in change.Old)
                {
                    if (station.VotersIn(contest) is not { } voters)
                    {
                        return Known(null);
                    }

                    sum -= voters;
                }
            }

            return Quantity.Of(sum);
        }

        return new TpsBalance(Unit.Voters, Of(Old), Of(New), ByKind(Change));
    }

    private static Quantity Known(long? voters) =>
        voters is { } count
            ? Quantity.Of(count)
            : Quantity.Unknown(
                new LocalText("daftar tidak memuat jumlah pemilih satu TPS atau lebih", "the list lacks the voters of one or more TPS")
            );

    private IEnumerable<(TpsChangeKind Kind, Quantity Change)> ByKind(Func<IEnumerable<TpsChange>, Quantity> change)
    {
        var changes = Changes.ToLookup(c => c.Kind);
        return Enum.GetValues<TpsChangeKind>().Select(kind => (kind, change(changes[kind])));
    }

    private static Dictionary<int, TpsChange> Link(
        ImmutableArray<Tps> before,
        ImmutableArray<Tps> after,
        TpsLink[] links,
        int[] match,
        bool[] taken
    )
    {
        var linked = new Dictionary<int, TpsChange>();
        if (links.Length == 0)
        {
            return linked;
        }

        var (oldAt, newAt) = (Places(before, links.SelectMany(l => l.From)), Places(after, links.SelectMany(l => l.To)));
        foreach (var link in links)
        {
            int[] from = [.. link.From.Select(id => Place(id, oldAt, "old")).Order()];
            int[] to = [.. link.To.Select(id => Place(id, newAt, "new")).Order()];
            foreach (var i in from)
            {
                match[i] = match[i] == Unmatched ? Linked : throw Twice(before[i].Id, "old");
            }

            foreach (var i in to)
            {
                taken[i] = !taken[i] ? true : throw Twice(after[i].Id, "new");
            }

            linked.Add(from[0], new TpsChange(link.Kind, [.. from.Select(i => before[i])], [.. to.Select(i => after[i])]));
        }

        return linked;

        static int Place(Id<Tps> id, Dictionary<Id<Tps>, int> places, string list) =>
            places.TryGetValue(id, out var place)
                ? place
                : throw new ArgumentException($"A link names {id}, which the {list} list does not have.", nameof(links));

        static ArgumentException Twice(Id<Tps> id, string list) => new($"Two links name {id} of the {list} list.", nameof(links));
    }

    private static Dictionary<Id<Tps>, int> Places(ImmutableArray<Tps> stations, IEnumerable<Id<Tps>> wanted)
    {
        var ids = wanted.ToHashSet();
        var places = new Dictionary<Id<Tps>, int>(ids.Count);
        for (var i = 0; i < stations.Length; i++)
        {
            if (ids.Contains(stations[i].Id))
            {
                places.Add(stations[i].Id, i);
            }
        }

        return places;
    }

    // Both lists stand in order of area, number and id: one pass finds all stations that agree in the three.
    private static void MatchInPlace(ImmutableArray<Tps> before, ImmutableArray<Tps> after, int[] match, bool[] taken)
    {
        for (int i = 0, j = 0; i < before.Length && j < after.Length; )
        {
            var order = Order(before[i], after[j]);
            if (order == 0 && match[i] == Unmatched && !taken[j])
            {
                (match[i], taken[j]) = (j, true);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private static void Match<TKey>(
        ImmutableArray<Tps> before,
        ImmutableArray<Tps> after,
        int[] match,
        bool[] taken,
        Func<Tps, TKey> key,
        Func<Tps, bool> has
    )
        where TKey : notnull
    {
        var left = new Dictionary<TKey, int>();
        for (var j = 0; j < after.Length; j++)
        {
            if (!taken[j] && has(after[j]))
            {
                left.Add(key(after[j]), j);
            }
        }

        for (var i = 0; i < before.Length && left.Count > 0; i++)
        {
            if (match[i] == Unmatched && has(before[i]) && left.Remove(key(before[i]), out var j))
            {
                (match[i], taken[j]) = (j, true);
            }
        }
    }

    private static ImmutableArray<TpsChange> InOrder(
        ImmutableArray<Tps> before,
        ImmutableArray<Tps> after,
        int[] match,
        bool[] taken,
        Dictionary<int, TpsChange> linked
    )
    {
        var changes = ImmutableArray.CreateBuilder<TpsChange>(Math.Max(before.Length, after.Length));
        var j = 0;
        for (var i = 0; i <= before.Length; i++)
        {
            for (; j < after.Length && (i == before.Length || Order(after[j], before[i]) < 0); j++)
            {
                if (!taken[j])
                {
                    changes.Add(new TpsChange(TpsChangeKind.New, null, after[j]));
                }
            }

            if (i < before.Length && (match[i] != Linked || linked.ContainsKey(i)))
            {
                changes.Add(
                    match[i] switch
                    {
                        Linked => linked[i],
                        Unmatched => new TpsChange(TpsChangeKind.Closed, before[i], null),
                        var at => new TpsChange(Kind(before[i], after[at]), before[i], after[at]),
                    }
                );
            }
        }

        return changes.DrainToImmutable();
    }

    private static TpsChangeKind Kind(Tps old, Tps @new) =>
        old.Area != @new.Area ? TpsChangeKind.Moved
        : old.Number != @new.Number ? TpsChangeKind.Renumbered
        : TpsChangeKind.Same;

    private static int Order(Tps a, Tps b)
    {
        var order = a.Area.CompareTo(b.Area);
        order = order == 0 ? a.Number.CompareTo(b.Number) : order;
        return order == 0 ? a.Id.CompareTo(b.Id) : order;
    }
}
