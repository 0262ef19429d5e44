using NodaTime;

namespace Pilkada.Personnel;

// Looks for shifts that need more than all squads of a force could do in them, by the weak duality of a linear programme with weights 0 and 1:
// what is missing is at least the need of any choice of shifts, less the best that each squad could do in that choice alone.
// Shifts of equal times and people are one slot, chosen together. Nobody travels, so that no distance decides.
internal sealed class RosterBound
{
    // How many slots the search may look at before it keeps the best choice so far.
    private const long MostNodes = 20_000_000;

    private readonly Duration _longest;
    private readonly PostShift[][] _slots;
    private readonly (int People, int Squads)[] _sizes;

    // By the ends, how many slots end by the start of each, and which is the first that begins a whole rest after it.
    private readonly int[] _byEnd;
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly long[] _upTo;
    private long _nodes;

    private RosterBound(IEnumerable<PostShift> shifts, IEnumerable<Squad> squads, DutyLimits limits)
    {
        _longest = limits.Longest;
        _slots = [.. shifts.GroupBy(s => (s.Start, s.End, s.People)).OrderBy(g => g.Key).Select(g => g.ToArray())];
        _sizes = [.. squads.GroupBy(s => s.People).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        _byEnd = [.. Enumerable.Range(0, _slots.Length).OrderBy(i => Slot(i).End)];
        _before = [.. _slots.Select(s => _byEnd.TakeWhile(e => Slot(e).End <= s[0].Start).Count())];
        _after =
        [
            .. _slots.Select(s =>
                Enumerable
                    .Range(0, _slots.Length)
                    .TakeWhile(i => Slot(i).Start < s[0].End || PostShift.Between(s[0].End, Slot(i).Start) < limits.Rest)
                    .Count()
            ),
        ];
        _upTo = new long[_slots.Length + 1];
    }

    public static RosterCut? Cut(Force force, ImmutableArray<PostShift> shifts, ImmutableArray<Squad> squads, DutyLimits limits)
    {
        var own = shifts.Where(s => s.Force == force).ToArray();
        var bound = new RosterBound(own, squads.Where(s => s.Force == force), limits);
        var chosen = bound.Best();
        var named = bound._slots.Where((_, i) => chosen[i]).SelectMany(s => s).Select(s => s.Id).ToHashSet();
        return bound.MissingIn(chosen) is var missing and > 0
            ? new RosterCut(
                force,
                [.. own.Where(s => named.Contains(s.Id))],
                own.Where(s => named.Contains(s.Id)).Sum(s => (long)s.People) - missing
            )
            : null;
    }

    // From the best of all slots, of none, of a moment and of a window of time, one slot at a time, as long as that proves more or the same with less.
    // Slots longer than any duty stand in every choice that is tried first: nobody can fill them.
    private bool[] Best()
    {
        var best = Enumerable.Repeat(true, _slots.Length).ToArray();
        var value = MissingIn(best);
        foreach (var holds in Moments().Concat(Windows()).Prepend(_ => false))
        {
            if (_nodes >= MostNodes / 2)
            {
                break;
            }

            var tried = _slots.Select(s => holds(s[0]) || s[0].Length > _longest).ToArray();
            if (MissingIn(tried) is var missing && missing > value)
            {
                (best, value) = (tried, missing);
            }
        }

        for (var changed = true; changed; )
        {
            changed = false;
            for (var i = 0; i < best.Length && _nodes < MostNodes; i++)
            {
                best[i] = !best[i];
                var missing = MissingIn(best);
                if (missing > value || (missing == value && !best[i]))
                {
                    (value, changed) = (missing, true);
                }
                else
                {
                    best[i] = !best[i];
                }
            }
        }

        return best;
    }

    private IEnumerable<Func<PostShift, bool>> Moments() =>
        _slots.Select(s => s[0].Start).Distinct().Select(at => (Func<PostShift, bool>)(s => s.Start <= at && at < s.End));

    private IEnumerable<Func<PostShift, bool>> Windows() =>
        from start in _slots.Select(s => s[0].Start).Distinct()
        from end in _byEnd.Select(e => Slot(e).End).Distinct().Where(e => e > start)
        select (Func<PostShift, bool>)(s => s.Start >= start && s.End <= end);

    private long MissingIn(bool[] chosen)
    {
        var need = 0L;
        _nodes += chosen.Length;
        for (var i = 0; i < chosen.Length; i++)
        {
            need += chosen[i] ? Slot(i).People * (long)_slots[i].Length : 0;
        }

        return need - _sizes.Sum(s => s.Squads * MostOf(s.People, chosen));
    }

    // The most that one squad could do in the chosen slots, back from the last: duties of slots one after another, each after a whole rest.
    private long MostOf(int people, bool[] chosen)
    {
        var from = new long[_slots.Length + 1];
        for (var first = _slots.Length - 1; first >= 0; first--)
        {
            var start = Slot(first).Start;
            from[first] = from[first + 1];
            _upTo[_before[first]] = 0;
            for (var e = _before[first]; e < _byEnd.Length; e++)
            {
                _nodes++;
                var at = _byEnd[e];
                if (PostShift.Between(start, Slot(at).End) > _longest)
                {
                    break;
                }

                _upTo[e + 1] = _upTo[e];
                if (at >= first && chosen[at])
                {
                    var done = Math.Min(people, Slot(at).People) + _upTo[_before[at]];
                    _upTo[e + 1] = Math.Max(_upTo[e], done);
                    from[first] = Math.Max(from[first], done + from[_after[at]]);
                }
            }
        }

        return from[0];
    }

    private PostShift Slot(int index) => _slots[index][0];
}
