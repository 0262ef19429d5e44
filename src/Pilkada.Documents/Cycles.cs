namespace Pilkada.Documents;

// Finds what depends on itself.
internal static class Cycles
{
    // The keys that lie on a circle, or between two circles; those that only lead into one are not named.
    public static HashSet<T> Of<T>(IReadOnlyDictionary<T, ImmutableArray<T>> dependencies)
        where T : notnull
    {
        var left = dependencies.Keys.ToHashSet();
        var forward = dependencies.ToDictionary(d => d.Key, d => d.Value.Where(left.Contains).Distinct().ToList());
        var backward = dependencies.Keys.ToDictionary(k => k, _ => new List<T>());
        foreach (var (key, others) in forward)
        {
            foreach (var other in others)
            {
                backward[other].Add(key);
            }
        }

        Peel(left, forward, backward);
        Peel(left, backward, forward);
        return left;
    }

    // Takes away, again and again, what has nothing left that it points to.
    private static void Peel<T>(HashSet<T> left, Dictionary<T, List<T>> to, Dictionary<T, List<T>> from)
        where T : notnull
    {
        var open = left.ToDictionary(k => k, k => to[k].Count(left.Contains));
        var free = new Queue<T>(open.Where(o => o.Value == 0).Select(o => o.Key));
        while (free.TryDequeue(out var key))
        {
            left.Remove(key);
            foreach (var other in from[key].Where(left.Contains))
            {
                if (--open[other] == 0)
                {
                    free.Enqueue(other);
                }
            }
        }
    }
}
