using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>What came of some draws of an <see cref="UncertaintyAnalysis"/>, to be merged with what came of others.</summary>
/// <remarks>
/// Ranks and counts are whole numbers, so the order and the split of draws never change a bit. Not thread-safe while it is merged into.
/// </remarks>
/// <example>
/// <code>
/// var first = analysis.Draw(model, table, 0, 500);
/// first.Merge(analysis.Draw(model, table, 500, 1000));
/// var result = first.Result();
/// </code>
/// </example>
public sealed class UncertaintyState
{
    /// <summary>The most ranks that are kept for intervals, units times draws: 4,294,967,296, in 8 or 16 GiB.</summary>
    public const long MaximumRanks = 1L << 32;

    private const int Version = 1;
    private static readonly byte[] _magic = "PLKU"u8.ToArray();

    private readonly ImmutableArray<string> _keys;
    private readonly ulong _identity;
    private readonly int _draws;
    private readonly Fraction _level;
    private readonly int[] _nominalRanks;
    private readonly int[] _nominalClasses;
    private readonly int _edges;
    private readonly RankMethod _method;

    // Draws that are in, as ranges that rise and do not touch.
    private readonly List<(int From, int To)> _ranges = [];
    private readonly SortedList<int, ushort[]> _narrow = [];
    private readonly SortedList<int, int[]> _wide = [];
    private readonly long[] _sums;
    private readonly int[] _missing;
    private readonly int[] _reached;
    private readonly Lock _lock = new();

    internal UncertaintyState(
        ScoringModel model,
        UnitTable table,
        UncertaintyAnalysis analysis,
        int from,
        int to,
        ScoringWorkspace workspace
    )
    {
        var scores = new double[table.Count];
        _nominalRanks = new int[table.Count];
        _nominalClasses = new int[table.Count];
        _method = model.Ranking?.Method ?? RankMethod.Dense;
        _edges = model.Classification?.Numbers.Length ?? 0;
        _keys = table.Keys;
        _draws = analysis.Draws;
        _level = analysis.Level;
        ScoringFit
            .Of(model, table, workspace)
            .Score(table, new ScoreBuffers(scores, _edges > 0 ? _nominalClasses : default(Memory<int>), _nominalRanks), workspace);
        _identity = Identity(analysis, model, scores);
        _sums = new long[table.Count];
        _missing = new int[table.Count];
        _reached = new int[table.Count * _edges];
        _ranges.Add((from, to));
        Bound(to - from);
        if (KeepsRanks)
        {
            // Made here, because the threads take draws in any order.
            for (var draw = from; draw < to; draw++)
            {
                if (IsNarrow)
                {
                    _narrow.Add(draw, GC.AllocateUninitializedArray<ushort>(table.Count));
                }
                else
                {
                    _wide.Add(draw, GC.AllocateUninitializedArray<int>(table.Count));
                }
            }
        }
    }

    /// <summary>Gets how many draws are in.</summary>
    public int Count => _ranges.Sum(r => r.To - r.From);

    /// <summary>Gets the number of units.</summary>
    public int Units => _nominalRanks.Length;

    /// <summary>Gets the draws that are in, as ranges from the first to the one after the last; rising, with gaps between.</summary>
    public ImmutableArray<(int From, int To)> Ranges => [.. _ranges];

    private bool KeepsRanks => _level > Fraction.Zero;

    private bool IsNarrow => Units <= ushort.MaxValue && _draws <= ushort.MaxValue;

    /// <summary>Takes in what came of other draws of the same analysis.</summary>
    /// <param name="other">The other state; it is not changed, but shares memory with this one afterwards.</param>
    /// <exception cref="ArgumentException">It belongs to another analysis, model or table, or a draw is in both.</exception>
    public void Merge(UncertaintyState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._identity != _identity || other.Units != Units || other._draws != _draws || other._level != _level)
        {
            throw new ArgumentException("The other state belongs to another analysis, model or table.", nameof(other));
        }

        if (_ranges.Any(r => other._ranges.Any(o => o.From < r.To && r.From < o.To)))
        {
            throw new ArgumentException("A draw is in both states.", nameof(other));
        }

        Bound(Count + other.Count);
        AddRanges(other._ranges);
        foreach (var (draw, ranks) in other._narrow)
        {
            _narrow.Add(draw, ranks);
        }

        foreach (var (draw, ranks) in other._wide)
        {
            _wide.Add(draw, ranks);
        }

        for (var row = 0; row < Units; row++)
        {
            _sums[row] += other._sums[row];
            _missing[row] += other._missing[row];
        }

        for (var i = 0; i < _reached.Length; i++)
        {
            _reached[i] += other._reached[i];
        }
    }

    /// <summary>Sums up the draws that are in.</summary>
    /// <param name="workspace">The threads; null for one.</param>
    /// <returns>Mean ranks, rank intervals and class probabilities.</returns>
    public UncertaintyResult Result(ScoringWorkspace? workspace = null)
    {
        workspace ??= new ScoringWorkspace();
        var units = new UnitUncertainty[Units];
        var draws = Count;
        if (!KeepsRanks)
        {
            for (var row = 0; row < Units; row++)
            {
                units[row] = new(KeyOf(row), _nominalRanks[row], draws - _missing[row], _sums[row], 0, 0);
            }
        }
        else if (IsNarrow)
        {
            Select([.. _narrow.Values], units, workspace);
        }
        else
        {
            Select([.. _wide.Values], units, workspace);
        }

        return new UncertaintyResult(
            ImmutableCollectionsMarshal.AsImmutableArray(units),
            draws,
            _level,
            _edges,
            [.. _reached],
            _edges > 0 ? [.. _nominalClasses] : []
        );
    }

    /// <summary>Writes the state; the same draws give the same bytes, however they were split and merged.</summary>
    /// <param name="stream">Where it goes; left open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(_magic);
        writer.Write(Version);
        writer.Write(_identity);
        writer.Write(_ranges.Count);
        foreach (var (from, to) in _ranges)
        {
            writer.Write(from);
            writer.Write(to);
        }

        Array.ForEach(_sums, writer.Write);
        Array.ForEach(_missing, writer.Write);
        Array.ForEach(_reached, writer.Write);
        foreach (var ranks in _narrow.Values)
        {
            Array.ForEach(ranks, writer.Write);
        }

        foreach (var ranks in _wide.Values)
        {
            Array.ForEach(ranks, writer.Write);
        }
    }

    /// <summary>Reads a state back.</summary>
    /// <param name="stream">The bytes; read up to their end.</param>
    /// <param name="analysis">The analysis it belongs to.</param>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="file">The name of the file, for the place of a problem.</param>
    /// <param name="workspace">The threads; null for one.</param>
    /// <returns>The state, or the problem with the file: it is damaged, or belongs to another analysis, model or table.</returns>
    /// <exception cref="ArgumentException">A column is missing or a value is infinite.</exception>
    public static Outcome<UncertaintyState> Read(
        Stream stream,
        UncertaintyAnalysis analysis,
        ScoringModel model,
        UnitTable table,
        string file = "",
        ScoringWorkspace? workspace = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        var state = new UncertaintyState(model, table, analysis, 0, 0, workspace ?? new ScoringWorkspace());
        state._ranges.Clear();
        return StateFormat.Try(
            file,
            () =>
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                state.Read(reader);
                return state;
            }
        );
    }

    internal void Take(int draw, ReadOnlySpan<double> scores, DrawRanks ranks)
    {
        if (!KeepsRanks)
        {
            var own = new int[Units];
            var count = ranks.Rank<int>(scores, own, _method);
            lock (_lock)
            {
                for (var row = 0; row < Units; row++)
                {
                    _sums[row] += own[row];
                }

                Missing(own, count);
            }
        }
        else if (IsNarrow)
        {
            var own = _narrow[draw];
            Locked(own, ranks.Rank<ushort>(scores, own, _method));
        }
        else
        {
            var own = _wide[draw];
            Locked(own, ranks.Rank<int>(scores, own, _method));
        }
    }

    internal void Take(int[] reached)
    {
        for (var i = 0; i < reached.Length; i++)
        {
            _reached[i] += reached[i];
        }
    }

    private void Locked<T>(T[] ranks, int present)
        where T : unmanaged, INumberBase<T>
    {
        if (present < ranks.Length)
        {
            lock (_lock)
            {
                Missing(ranks, present);
            }
        }
    }

    private void Missing<T>(T[] ranks, int present)
        where T : unmanaged, INumberBase<T>
    {
        for (var row = 0; row < ranks.Length && present < ranks.Length; row++)
        {
            _missing[row] += T.IsZero(ranks[row]) ? 1 : 0;
        }
    }

    private void Select<T>(T[][] draws, UnitUncertainty[] units, ScoringWorkspace workspace)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // The k-th smallest of the draws in which a unit has a rank; draws without one hold 0 and stand before.
        var tail = (Fraction.One - _level) / Fraction.Of(2, 1);
        var lanes = RankQuantiles.Width<T>();
        var pieces = (Units + (16 * lanes) - 1) / (16 * lanes);
        workspace.Crew.Run(
            pieces,
            (_, piece) =>
            {
                var room = GC.AllocateUninitializedArray<T>(draws.Length * lanes);
                Span<T> low = stackalloc T[lanes];
                Span<T> high = stackalloc T[lanes];
                Span<long> sums = stackalloc long[lanes];
                var last = Math.Min(Units, (piece + 1) * 16 * lanes);
                var known = -1;
                var (lowPlace, highPlace) = (0, 0);
                for (var first = piece * 16 * lanes; first < last; first += lanes)
                {
                    var count = Math.Min(lanes, last - first);
                    for (var lane = 0; lane < count; lane++)
                    {
                        var scored = draws.Length - _missing[first + lane];
                        if (scored != known)
                        {
                            known = scored;
                            lowPlace = Place(tail, scored);
                            highPlace = Place(Fraction.One - tail, scored);
                        }

                        low[lane] = T.CreateTruncating(_missing[first + lane] + lowPlace);
                        high[lane] = T.CreateTruncating(_missing[first + lane] + highPlace);
                    }

                    RankQuantiles.Select(draws, first, count, low, high, Units, room, sums);
                    for (var lane = 0; lane < count; lane++)
                    {
                        var row = first + lane;
                        var scored = draws.Length - _missing[row];
                        units[row] = new(
                            KeyOf(row),
                            _nominalRanks[row],
                            scored,
                            sums[lane],
                            scored > 0 ? int.CreateTruncating(low[lane]) : 0,
                            scored > 0 ? int.CreateTruncating(high[lane]) : 0
                        );
                    }
                }
            }
        );
    }

    private static int Place(Fraction probability, int count) =>
        Math.Max(1, (int)(probability * Fraction.Of(count, 1)).Round(Rounding.Ceiling));

    private string KeyOf(int row) => _keys.IsDefaultOrEmpty ? "" : _keys[row];

    private void Bound(int draws)
    {
        if (KeepsRanks && (long)Units * draws > MaximumRanks)
        {
            throw new ArgumentException(
                $"{draws} draws of {Units} units are more than {MaximumRanks} ranks. Make fewer draws, or none of the intervals (level zero).",
                nameof(draws)
            );
        }
    }

    private void AddRanges(IEnumerable<(int From, int To)> more)
    {
        var all = _ranges.Concat(more).Order().ToArray();
        _ranges.Clear();
        foreach (var (from, to) in all)
        {
            if (_ranges.Count > 0 && _ranges[^1].To == from)
            {
                _ranges[^1] = (_ranges[^1].From, to);
            }
            else
            {
                _ranges.Add((from, to));
            }
        }
    }

    private void Read(BinaryReader reader)
    {
        if (!reader.ReadBytes(_magic.Length).AsSpan().SequenceEqual(_magic) || reader.ReadInt32() != Version)
        {
            throw new UnreadableException("berkas ini bukan hasil penarikan acak.", "it does not hold draws.");
        }

        if (reader.ReadUInt64() != _identity)
        {
            throw new UnreadableException(
                "berkas ini milik analisis, model, atau tabel lain.",
                "it belongs to another analysis, model or table."
            );
        }

        var count = reader.ReadInt32();
        var end = 0;
        for (var i = 0; i < count; i++)
        {
            var range = (From: reader.ReadInt32(), To: reader.ReadInt32());
            if (range.From < end || range.To <= range.From || range.To > _draws)
            {
                throw StateFormat.Damaged;
            }

            _ranges.Add(range);
            end = range.To;
        }

        Fill(_sums, reader.ReadInt64);
        Fill(_missing, reader.ReadInt32);
        Fill(_reached, reader.ReadInt32);
        foreach (var draw in _ranges.SelectMany(r => Enumerable.Range(r.From, r.To - r.From)).Where(_ => KeepsRanks))
        {
            if (IsNarrow)
            {
                _narrow.Add(draw, Filled(new ushort[Units], reader.ReadUInt16));
            }
            else
            {
                _wide.Add(draw, Filled(new int[Units], reader.ReadInt32));
            }
        }

        if (_wide.Values.Any(w => w.Any(r => r < 0 || r > Units)) || _narrow.Values.Any(n => n.Any(r => r > Units)))
        {
            throw StateFormat.Damaged;
        }
    }

    private static void Fill<T>(T[] values, Func<T> read)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read();
        }
    }

    private static T[] Filled<T>(T[] values, Func<T> read)
    {
        Fill(values, read);
        return values;
    }

    // Not a secret, a safeguard: FNV-1a of what is drawn, of the model and of the nominal scores.
    private static ulong Identity(UncertaintyAnalysis analysis, ScoringModel model, double[] scores)
    {
        unchecked
        {
            var hash = DrawPoint.KeyOf(string.Join('|', analysis.Factors.Select(f => f.Identity)));
            Mix(DrawPoint.KeyOf(model.Canonical));
            Mix(analysis.Seed);
            Mix((ulong)analysis.Draws);
            Mix(DrawPoint.KeyOf(analysis.Level.ToString()));
            foreach (var score in scores)
            {
                Mix(double.IsNaN(score) ? 1 : BitConverter.DoubleToUInt64Bits(score));
            }

            return hash;

            void Mix(ulong value) => hash = (hash ^ value) * 1099511628211UL ^ (hash >> 29);
        }
    }
}
