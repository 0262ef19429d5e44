namespace Pilkada.Benchmarks;

/// <summary>What one would write without the library: a full join by id, then by place, that counts the kinds of change.</summary>
internal static class Joins
{
    /// <summary>By the library.</summary>
    public static int[] Crosswalk(TpsList old, TpsList @new)
    {
        var crosswalk = TpsCrosswalk.Between(old, @new);
        return [.. Enum.GetValues<TpsChangeKind>().Select(crosswalk.Count)];
    }

    /// <summary>By dictionaries of ids and of places.</summary>
    public static int[] ByDictionary(TpsList old, TpsList @new)
    {
        var counts = new int[(int)TpsChangeKind.New + 1];
        var byId = @new.Stations.ToDictionary(t => t.Id);
        var byPlace = @new.Stations.ToDictionary(t => (t.Area, t.Number));
        var taken = new HashSet<Id<Tps>>();
        var changes = new List<(Tps?, Tps?)>(@new.Stations.Length);
        var left = new List<Tps>();
        foreach (var station in old.Stations)
        {
            if (byId.TryGetValue(station.Id, out var other))
            {
                Add(station, other);
            }
            else
            {
                left.Add(station);
            }
        }

        foreach (var station in left)
        {
            if (byPlace.TryGetValue((station.Area, station.Number), out var other) && !taken.Contains(other.Id))
            {
                Add(station, other);
            }
            else
            {
                changes.Add((station, null));
                counts[(int)TpsChangeKind.Closed]++;
            }
        }

        foreach (var station in @new.Stations)
        {
            if (!taken.Contains(station.Id))
            {
                changes.Add((null, station));
                counts[(int)TpsChangeKind.New]++;
            }
        }

        return counts;

        void Add(Tps a, Tps b)
        {
            taken.Add(b.Id);
            changes.Add((a, b));
            counts[(int)Kind(a, b)]++;
        }
    }

    /// <summary>By the joins of LINQ.</summary>
    public static int[] ByLinq(TpsList old, TpsList @new)
    {
        var counts = new int[(int)TpsChangeKind.New + 1];
        var byId = old.Stations.LeftJoin(@new.Stations, a => a.Id, b => b.Id, (a, b) => (Old: a, New: b)).ToList();
        var oldIds = old.Stations.Select(t => t.Id).ToHashSet();
        var newLeft = @new.Stations.Where(t => !oldIds.Contains(t.Id)).ToList();
        var byPlace = byId.Where(p => p.New is null)
            .LeftJoin(newLeft, p => (p.Old.Area, p.Old.Number), b => (b.Area, b.Number), (p, b) => (p.Old, New: b))
            .ToList();
        var joined = byPlace.Where(p => p.New is not null).Select(p => p.New!.Id).ToHashSet();
        var changes = byId.Where(p => p.New is not null)
            .Concat(byPlace)
            .Select(p => (Kind: p.New is null ? TpsChangeKind.Closed : Kind(p.Old, p.New), p.Old, p.New))
            .Concat(newLeft.Where(t => !joined.Contains(t.Id)).Select(t => (Kind: TpsChangeKind.New, Old: (Tps)null!, New: (Tps?)t)))
            .ToList();
        foreach (var kind in changes.CountBy(c => c.Kind))
        {
            counts[(int)kind.Key] = kind.Value;
        }

        return counts;
    }

    private static TpsChangeKind Kind(Tps old, Tps @new) =>
        old.Area != @new.Area ? TpsChangeKind.Moved
        : old.Number != @new.Number ? TpsChangeKind.Renumbered
        : TpsChangeKind.Same;
}
