namespace Pilkada.Personnel;

// Whole people from those who can give to those who lack, as many as possible and then at the least cost:
// successive shortest paths (Ahuja, Magnanti and Orlin 1993, section 9.7). Small dense networks.
internal sealed class PeopleFlow
{
    private const long Unreached = long.MaxValue / 4;

    private readonly int _offers;
    private readonly int _needs;
    private readonly int?[,] _cost;
    private readonly int[] _given;
    private readonly int[] _got;
    private readonly int[] _most;
    private readonly int[] _need;
    private readonly long _total;

    // The total is the most that all may give together, after the reserve.
    public PeopleFlow(int[] most, int[] need, int?[,] cost, long total)
    {
        (_most, _need, _cost, _total) = (most, need, cost, total);
        (_offers, _needs) = (most.Length, need.Length);
        (_given, _got) = (new int[_offers], new int[_needs]);
        Moved = new int[_offers, _needs];
    }

    public int[,] Moved { get; }

    public long Given => _given.Sum(g => (long)g);

    public void Run(CancellationToken cancellation)
    {
        while (Given < _total)
        {
            cancellation.ThrowIfCancellationRequested();
            var (distance, before) = Shortest();
            var best = -1;
            for (var n = 0; n < _needs; n++)
            {
                if (_got[n] < _need[n] && distance[_offers + n] < Unreached && (best < 0 || Length(n) < Length(best)))
                {
                    best = n;
                }
            }

            if (best < 0)
            {
                return;
            }

            Push(best, before);
            continue;

            long Length(int n) => distance[_offers + n];
        }
    }

    // Bellman and Ford from every offer that has people left; ties keep the first found, so that the order of the ids decides.
    private (long[] Distance, int[] Before) Shortest()
    {
        var distance = new long[_offers + _needs];
        var before = new int[_offers + _needs];
        Array.Fill(distance, Unreached);
        Array.Fill(before, -1);
        for (var o = 0; o < _offers; o++)
        {
            distance[o] = _given[o] < _most[o] ? 0 : Unreached;
        }

        for (var changed = true; changed; )
        {
            changed = false;
            for (var o = 0; o < _offers; o++)
            {
                for (var n = 0; n < _needs; n++)
                {
                    if (_cost[o, n] is not { } cost)
                    {
                        continue;
                    }

                    var at = _offers + n;
                    if (distance[o] < Unreached && distance[o] + cost < distance[at])
                    {
                        (distance[at], before[at], changed) = (distance[o] + cost, o, true);
                    }

                    if (Moved[o, n] > 0 && distance[at] < Unreached && distance[at] - cost < distance[o])
                    {
                        (distance[o], before[o], changed) = (distance[at] - cost, at, true);
                    }
                }
            }
        }

        return (distance, before);
    }

    private void Push(int need, int[] before)
    {
        var people = Math.Min(_need[need] - _got[need], _total - Given);
        for (var (at, from) = (_offers + need, before[_offers + need]); from >= 0; (at, from) = (from, before[from]))
        {
            people = at >= _offers ? people : Math.Min(people, Moved[at, from - _offers]);
        }

        var start = _offers + need;
        while (before[start] >= 0)
        {
            start = before[start];
        }

        people = Math.Min(people, _most[start] - _given[start]);
        for (var (at, from) = (_offers + need, before[_offers + need]); from >= 0; (at, from) = (from, before[from]))
        {
            if (at >= _offers)
            {
                Moved[from, at - _offers] += (int)people;
            }
            else
            {
                Moved[at, from - _offers] -= (int)people;
            }
        }

        _given[start] += (int)people;
        _got[need] += (int)people;
    }

    // Whether nothing cheaper moves as many: no cycle of exchanges, and no change of giver or receiver, lowers the cost.
    public static bool IsCheapest(int[,] moved, int[] most, int[] need, int?[,] cost)
    {
        var (offers, needs) = (most.Length, need.Length);
        // One more node stands for those who neither give nor get: people can be sent by another giver, or to another receiver.
        var count = offers + needs + 2;
        var (source, sink) = (offers + needs, offers + needs + 1);
        var distance = new long[count];
        var given = Enumerable.Range(0, offers).Select(o => Enumerable.Range(0, needs).Sum(n => moved[o, n])).ToArray();
        var got = Enumerable.Range(0, needs).Select(n => Enumerable.Range(0, offers).Sum(o => moved[o, n])).ToArray();
        for (var round = 0; round <= count; round++)
        {
            var changed = false;
            void Step(int from, int to, long length)
            {
                if (distance[from] + length < distance[to])
                {
                    (distance[to], changed) = (distance[from] + length, true);
                }
            }

            for (var o = 0; o < offers; o++)
            {
                if (given[o] < most[o])
                {
                    Step(source, o, 0);
                }

                if (given[o] > 0)
                {
                    Step(o, source, 0);
                }

                for (var n = 0; n < needs; n++)
                {
                    if (cost[o, n] is { } length)
                    {
                        Step(o, offers + n, length);
                        if (moved[o, n] > 0)
                        {
                            Step(offers + n, o, -length);
                        }
                    }
                }
            }

            for (var n = 0; n < needs; n++)
            {
                if (got[n] < need[n])
                {
                    Step(offers + n, sink, 0);
                }

                if (got[n] > 0)
                {
                    Step(sink, offers + n, 0);
                }
            }

            if (!changed)
            {
                return true;
            }
        }

        return false;
    }
}
