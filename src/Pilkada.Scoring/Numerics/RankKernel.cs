using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Ranks scores from the highest down, with the tie rule of <see cref="Ranking"/>.</summary>
/// <remarks>
/// A score becomes a whole number of 40 bits, its distance from the highest in steps of about 0.91e-12 of the range, and is sorted by it with a
/// radix sort that takes the row along in the lower 24 bits. Scores of one step are closer than the tolerance of a tie, so their order does
/// not matter; where neighbours are one or two steps apart the scores themselves decide. Not thread-safe; keeps its room between calls.
/// </remarks>
internal sealed class RankKernel
{
    public const int MaximumRows = 1 << RowBits;

    private const int RowBits = 24;
    private const ulong RowMask = MaximumRows - 1;
    private const ulong MissingStep = (1UL << 40) - 1;
    private const double LastStep = (1L << 40) - 2;

    // Below this many rows, sharing them costs more than it saves.
    private const int RowsPerPiece = 32_768;

    private readonly Crew _crew;
    private readonly Action<int, int> _build;
    private readonly Action<int, int> _scatter;
    private readonly Action<int, int> _count;
    private readonly Action<int, int> _assign;

    // Room, kept between calls.
    private ulong[] _from = [];
    private ulong[] _to = [];
    private int[] _counts = [];
    private int[] _starts = [];
    private int[] _groups = [];
    private int[] _openers = [];
    private double[] _widths = [];

    // The work in hand.
    private ReadOnlyMemory<double> _scores;
    private Memory<int> _ranks;
    private RankMethod _method;
    private double _high;
    private double _scale;
    private double _tolerance;
    private ulong _share;
    private int _pieces;
    private int _digits;
    private int _shift;
    private int _present;

    public RankKernel(Crew crew)
    {
        _crew = crew;
        _build = (_, piece) => Build(piece);
        _scatter = (_, piece) => Scatter(piece);
        _count = (_, piece) => Count(piece);
        _assign = (_, piece) => Assign(piece);
    }

    /// <summary>Gets the number of different ranks of the last call.</summary>
    public int Groups { get; private set; }

    /// <summary>Gets the width of the widest tie of the last call, in units of the score.</summary>
    public double WidestTie { get; private set; }

    /// <summary>Makes room, so that later calls of at most this size allocate nothing.</summary>
    public void Reserve(int rows)
    {
        if (_from.Length < rows)
        {
            _from = GC.AllocateUninitializedArray<ulong>(rows);
            _to = GC.AllocateUninitializedArray<ulong>(rows);
        }

        var most = _crew.Threads;
        if (_groups.Length == 0)
        {
            _counts = new int[most * most << 10];
            _starts = new int[most << 10];
            _groups = new int[most];
            _openers = new int[most];
            _widths = new double[most];
        }
    }

    /// <summary>Ranks; a missing score has rank 0.</summary>
    public void Rank(ReadOnlyMemory<double> scores, Memory<int> ranks, RankMethod method)
    {
        var rows = scores.Length;
        if (rows > MaximumRows)
        {
            throw new ArgumentOutOfRangeException(nameof(scores), rows, $"At most {MaximumRows} units are ranked at once.");
        }

        Reserve(rows);
        var extent = Extent.Of(scores.Span);
        Groups = 0;
        WidestTie = 0;
        if (extent.IsEmpty)
        {
            ranks.Span[..rows].Clear();
            return;
        }
        unchecked
        {
            _scores = scores;
            _ranks = ranks;
            _method = method;
            _high = extent.High;
            var range = extent.High - extent.Low;
            _tolerance = extent.Tie;
            _scale = range > _tolerance ? LastStep / range : 0;
            if (!double.IsFinite(_scale) || !double.IsFinite(range))
            {
                throw new ArgumentException("Scores as close together or as far apart as these are not ranked.", nameof(scores));
            }

            _pieces = Math.Clamp(rows / RowsPerPiece, 1, _crew.Threads);
            _digits = rows < 4096 ? 8 : 10;
            _share = ((ulong)_pieces << 32) / (ulong)Math.Max(rows, 1);
            _present = 0;
            _shift = RowBits;
            Array.Clear(_counts, 0, _pieces * _pieces << _digits);
            _crew.Run(_pieces, _build);
            for (; _shift < 64; _shift += _digits)
            {
                Starts();
                _crew.Run(_pieces, _scatter);
                (_from, _to) = (_to, _from);
            }

            _crew.Run(_pieces, _count);
            var groups = 0;
            var opener = 0;
            for (var p = 0; p < _pieces; p++)
            {
                WidestTie = Math.Max(WidestTie, _widths[p]);
                (_groups[p], groups) = (groups, groups + _groups[p]);
                (_openers[p], opener) = (opener, _openers[p] < 0 ? opener : _openers[p]);
            }

            Groups = groups;
            _crew.Run(_pieces, _assign);
        }

        _scores = default;
        _ranks = default;
    }

    private int First(int piece) => unchecked((int)Math.Min(((((ulong)piece << 32) + _share - 1) / _share), (ulong)_scores.Length));

    private int Last(int piece) => piece == _pieces - 1 ? _scores.Length : First(piece + 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Build(int piece)
    {
        unchecked
        {
            var mask = (1UL << _digits) - 1;
            var scores = _scores.Span;
            ref var keys = ref MemoryMarshal.GetArrayDataReference(_from);
            ref var counts = ref _counts[((piece * _pieces) + piece) << _digits];
            var (high, scale) = (_high, _scale);
            var present = 0;
            var last = Last(piece);
            for (var row = First(piece); row < last; row++)
            {
                var step = MissingStep;
                var score = scores[row];
                if (!double.IsNaN(score))
                {
                    step = (ulong)(long)Math.Min((high - score) * scale, LastStep);
                    present++;
                }

                Unsafe.Add(ref keys, row) = (step << RowBits) | (uint)row;
                Unsafe.Add(ref counts, (nint)(step & mask))++;
            }

            Interlocked.Add(ref _present, present);
        }
    }

    // Where each piece puts the first key of each bucket: buckets in order, pieces in order within a bucket.
    private void Starts()
    {
        unchecked
        {
            var buckets = 1 << _digits;
            var start = 0;
            for (var bucket = 0; bucket < buckets; bucket++)
            {
                for (var piece = 0; piece < _pieces; piece++)
                {
                    _starts[(piece << _digits) + bucket] = start;
                    for (var source = 0; source < _pieces; source++)
                    {
                        start += _counts[(((source * _pieces) + piece) << _digits) + bucket];
                    }
                }
            }

            Array.Clear(_counts, 0, _pieces * _pieces << _digits);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(int piece)
    {
        unchecked
        {
            var mask = (1UL << _digits) - 1;
            ref var from = ref MemoryMarshal.GetArrayDataReference(_from);
            ref var to = ref MemoryMarshal.GetArrayDataReference(_to);
            ref var starts = ref _starts[piece << _digits];
            ref var counts = ref _counts[piece * _pieces << _digits];
            var (shift, next, digits, share) = (_shift, _shift + _digits, _digits, _share);
            var last = Last(piece);
            if (next >= 64)
            {
                for (var i = First(piece); i < last; i++)
                {
                    var key = Unsafe.Add(ref from, i);
                    Unsafe.Add(ref to, Unsafe.Add(ref starts, (nint)((key >> shift) & mask))++) = key;
                }

                return;
            }

            for (var i = First(piece); i < last; i++)
            {
                var key = Unsafe.Add(ref from, i);
                var place = Unsafe.Add(ref starts, (nint)((key >> shift) & mask))++;
                Unsafe.Add(ref to, place) = key;

                // The next pass reads this key in the piece its place falls into.
                var reader = ((ulong)(uint)place * share) >> 32;
                Unsafe.Add(ref counts, (nint)((reader << digits) + ((key >> next) & mask)))++;
            }
        }
    }

    private void Count(int piece)
    {
        unchecked
        {
            var groups = 0;
            var opener = -1;
            var width = 0.0;

            // Whether the tie in hand holds more than one step; a tie that began in an earlier piece might.
            var mixed = true;
            var last = Math.Min(Last(piece), _present);
            for (var i = First(piece); i < last; i++)
            {
                if (Opens(i))
                {
                    if (mixed && i > 0)
                    {
                        width = Math.Max(width, WidthOfTieEndingAt(i - 1));
                    }

                    groups++;
                    opener = i;
                    mixed = false;
                }
                else
                {
                    mixed |= StepAt(i) != StepAt(i - 1);
                }
            }

            if (mixed && last == _present && First(piece) < last)
            {
                width = Math.Max(width, WidthOfTieEndingAt(last - 1));
            }

            _groups[piece] = groups;
            _openers[piece] = opener;
            _widths[piece] = width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Assign(int piece)
    {
        unchecked
        {
            var ranks = _ranks.Span;
            var dense = _method == RankMethod.Dense;
            var group = _groups[piece];
            var opener = _openers[piece];
            var last = Last(piece);
            for (var i = First(piece); i < last; i++)
            {
                var row = (int)(_from[i] & RowMask);
                if (i >= _present)
                {
                    ranks[row] = 0;
                    continue;
                }

                if (Opens(i))
                {
                    group++;
                    opener = i;
                }

                ranks[row] = dense ? group : opener + 1;
            }
        }
    }

    private ulong StepAt(int i) => _from[i] >> RowBits;

    private double ScoreAt(int i) => _scores.Span[(int)(_from[i] & RowMask)];

    /// <summary>Whether the key at this place begins a new rank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Opens(int i)
    {
        if (i == 0)
        {
            return true;
        }

        var apart = unchecked(StepAt(i) - StepAt(i - 1));
        return apart != 0 && (apart >= 3 || IsGap(i));
    }

    // Neighbouring steps: the lowest score of the one above against the highest of the one below.
    private bool IsGap(int i)
    {
        unchecked
        {
            var above = double.PositiveInfinity;
            for (var k = i - 1; k >= 0 && StepAt(k) == StepAt(i - 1); k--)
            {
                above = Math.Min(above, ScoreAt(k));
            }

            var below = double.NegativeInfinity;
            for (var k = i; k < _present && StepAt(k) == StepAt(i); k++)
            {
                below = Math.Max(below, ScoreAt(k));
            }

            return above - below > _tolerance;
        }
    }

    private double WidthOfTieEndingAt(int last)
    {
        unchecked
        {
            var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
            var i = last;
            while (true)
            {
                var score = ScoreAt(i);
                low = Math.Min(low, score);
                high = Math.Max(high, score);
                if (Opens(i))
                {
                    return high - low;
                }

                i--;
            }
        }
    }
}
