using System.Numerics;
using System.Runtime.InteropServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>The sensitivity indices of one output.</summary>
/// <remarks>Estimates, not held to 0 .. 1: noise shows, and the intervals say how much.</remarks>
public sealed class SensitivityIndices
{
    internal SensitivityIndices(ImmutableArray<double> first, ImmutableArray<double> total, double variance)
    {
        First = first;
        Total = total;
        Variance = variance;
    }

    /// <summary>Gets the part of the variance that each factor makes alone, in the order of the factors; NaN when the output does not vary.</summary>
    public ImmutableArray<double> First { get; }

    /// <summary>Gets the part that each makes with all its interactions; NaN likewise.</summary>
    public ImmutableArray<double> Total { get; }

    /// <summary>Gets the variance of the outputs of both samples together.</summary>
    public double Variance { get; }
}

/// <summary>Intervals about the indices of one output.</summary>
public sealed class SensitivityIntervals
{
    internal SensitivityIntervals(
        ImmutableArray<(double Low, double High)> first,
        ImmutableArray<(double Low, double High)> total,
        int resamples
    )
    {
        First = first;
        Total = total;
        Resamples = resamples;
    }

    /// <summary>Gets the ends about the first order, in the order of the factors.</summary>
    public ImmutableArray<(double Low, double High)> First { get; }

    /// <summary>Gets the ends about the total order.</summary>
    public ImmutableArray<(double Low, double High)> Total { get; }

    /// <summary>Gets how many resamples varied and count.</summary>
    public int Resamples { get; }
}

/// <summary>What came of a <see cref="SensitivityAnalysis"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class SensitivityResult
{
    private readonly SensitivityAnalysis _analysis;
    private readonly int[] _nominal;
    private readonly ushort[]?[] _narrow = [];
    private readonly int[]?[] _wide = [];
    private readonly long[] _changes;

    internal SensitivityResult(SensitivityAnalysis analysis, UnitTable table, int[] nominal)
    {
        _analysis = analysis;
        _nominal = nominal;
        Keys = table.Keys;
        _changes = new long[analysis.Runs];
        if (table.Count <= ushort.MaxValue)
        {
            _narrow = new ushort[analysis.Runs][];
        }
        else
        {
            _wide = new int[analysis.Runs][];
        }
    }

    /// <summary>Gets what was varied, in the order of all indices.</summary>
    public ImmutableArray<Factor> Factors => _analysis.Factors;

    /// <summary>Gets the keys of the units; empty when they are known by their row alone.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Gets the ranks in the model as it stands.</summary>
    public ImmutableArray<int> NominalRanks => [.. _nominal];

    /// <summary>Gets the indices of the mean absolute change of rank.</summary>
    public SensitivityIndices RankChange => IndicesOf(Changes());

    /// <summary>Gets the indices of the rank of one unit.</summary>
    /// <param name="row">The row of the unit.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public SensitivityIndices OfUnit(int row) => IndicesOf(RanksOf(row));

    /// <summary>Gets intervals about the indices of the mean absolute change of rank.</summary>
    /// <param name="resamples">How many bootstrap resamples of the rows, from 1. Default 1,000.</param>
    /// <param name="level">What part of the resamples an interval holds, above 0 and below 1. Default 0.95.</param>
    /// <param name="seed">The seed of the resamples. Default 0.</param>
    /// <returns>The intervals, percentiles of the bootstrap of B. Efron (1979); null when the output does not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public SensitivityIntervals? RankChangeIntervals(int resamples = 1000, double level = 0.95, ulong seed = 0) =>
        Intervals(Changes(), resamples, level, seed);

    /// <summary>Gets intervals about the indices of the rank of one unit.</summary>
    /// <param name="row">The row of the unit.</param>
    /// <param name="resamples">How many bootstrap resamples of the rows, from 1. Default 1,000.</param>
    /// <param name="level">What part of the resamples an interval holds, above 0 and below 1. Default 0.95.</param>
    /// <param name="seed">The seed of the resamples. Default 0.</param>
    /// <returns>The intervals; null when the rank does not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or a number is out of its range.</exception>
    public SensitivityIntervals? UnitIntervals(int row, int resamples = 1000, double level = 0.95, ulong seed = 0) =>
        Intervals(RanksOf(row), resamples, level, seed);

    /// <summary>Gets the indices of the ranks of all units, in one pass over the runs.</summary>
    /// <param name="workspace">The threads; null for one.</param>
    /// <returns>The indices, in the order of the table; sums of whole numbers, so that they are exact until the last division.</returns>
    public ImmutableArray<SensitivityIndices> OfUnits(ScoringWorkspace? workspace = null)
    {
        workspace ??= new ScoringWorkspace();
        var all = new SensitivityIndices[_nominal.Length];
        const int Lanes = 128;
        workspace.Crew.Run(
            (_nominal.Length + Lanes - 1) / Lanes,
            (_, piece) =>
            {
                var first = piece * Lanes;
                var count = Math.Min(Lanes, _nominal.Length - first);
                if (_wide.Length == 0 && RankSums.FitInts(_nominal.Length, _analysis.Rows))
                {
                    EstimateShort(first, all.AsSpan(first, count));
                }
                else if (_wide.Length == 0)
                {
                    Estimate(_narrow!, first, all.AsSpan(first, count));
                }
                else
                {
                    Estimate(_wide!, first, all.AsSpan(first, count));
                }
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    internal void Take(int run, ReadOnlySpan<double> scores, DrawRanks ranks, RankMethod method)
    {
        int present;
        long change = 0;
        if (_wide.Length == 0)
        {
            var own = GC.AllocateUninitializedArray<ushort>(scores.Length);
            present = ranks.Rank<ushort>(scores, own, method);
            change = RankSums.Change(own, _nominal);
            _narrow[run] = own;
        }
        else
        {
            var own = GC.AllocateUninitializedArray<int>(scores.Length);
            present = ranks.Rank<int>(scores, own, method);
            for (var row = 0; row < own.Length; row++)
            {
                change += Math.Abs(own[row] - _nominal[row]);
            }

            _wide[run] = own;
        }

        if (present < scores.Length)
        {
            throw new ArgumentException(
                $"In run {run} {scores.Length - present} units have no score. Leave them out first.",
                nameof(scores)
            );
        }

        _changes[run] = change;
    }

    private SensitivityIndices IndicesOf(double[] outputs) =>
        SobolIndices.Of(outputs, _analysis.Design) is { } i ? new SensitivityIndices(i.First, i.Total, i.Variance) : Nothing();

    private SensitivityIndices Nothing()
    {
        ImmutableArray<double> none = [.. Factors.Select(_ => double.NaN)];
        return new SensitivityIndices(none, none, 0);
    }

    private SensitivityIntervals? Intervals(double[] outputs, int resamples, double level, ulong seed) =>
        SobolIndices.Bootstrap(outputs, _analysis.Design, new KeyedRandom(seed), resamples, level) is { } i
            ? new SensitivityIntervals(i.First, i.Total, i.Resamples)
            : null;

    private double[] Changes() => [.. _changes.Select(c => (double)c / _nominal.Length)];

    private double[] RanksOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _nominal.Length);
        return _wide.Length == 0 ? [.. _narrow.Select(r => (double)r![row])] : [.. _wide.Select(r => (double)r![row])];
    }

    // Whole numbers throughout: 2n V = sum y^2 - (sum y)^2 / 2n.
    private void Estimate<T>(T[][] ranks, int firstUnit, Span<SensitivityIndices> results)
        where T : unmanaged, INumberBase<T>
    {
        unchecked
        {
            var (n, d, units) = (_analysis.Rows, Factors.Length, results.Length);
            var sums = new long[units];
            var squares = new long[units];
            var products = new long[d * units];
            var differences = new long[d * units];
            for (var i = 0; i < n; i++)
            {
                var a = ranks[i].AsSpan(firstUnit, units);
                var b = ranks[n + i].AsSpan(firstUnit, units);
                for (var u = 0; u < units; u++)
                {
                    var (x, y) = (long.CreateTruncating(a[u]), long.CreateTruncating(b[u]));
                    sums[u] += x + y;
                    squares[u] += (x * x) + (y * y);
                }

                for (var k = 0; k < d; k++)
                {
                    var mixed = ranks[((2 + k) * n) + i].AsSpan(firstUnit, units);
                    var product = products.AsSpan(k * units, units);
                    var difference = differences.AsSpan(k * units, units);
                    for (var u = 0; u < units; u++)
                    {
                        var apart = long.CreateTruncating(mixed[u]) - long.CreateTruncating(a[u]);
                        product[u] += long.CreateTruncating(b[u]) * apart;
                        difference[u] += apart * apart;
                    }
                }
            }

            Finish(sums, squares, products, differences, results);
        }
    }

    // The same where all sums fit into 32 bits.
    private void EstimateShort(int firstUnit, Span<SensitivityIndices> results)
    {
        var (n, d, units) = (_analysis.Rows, Factors.Length, results.Length);
        var sums = new int[units];
        var squares = new int[units];
        var products = new int[d * units];
        var differences = new int[d * units];
        for (var i = 0; i < n; i++)
        {
            var a = _narrow[i].AsSpan(firstUnit, units);
            var b = _narrow[n + i].AsSpan(firstUnit, units);
            RankSums.AddPair(a, b, sums, squares);
            for (var k = 0; k < d; k++)
            {
                var mixed = _narrow[((2 + k) * n) + i].AsSpan(firstUnit, units);
                RankSums.AddMixed(a, b, mixed, products.AsSpan(k * units, units), differences.AsSpan(k * units, units));
            }
        }

        Finish(Long(sums), Long(squares), Long(products), Long(differences), results);

        static long[] Long(int[] values) => Array.ConvertAll(values, v => (long)v);
    }

    private void Finish(long[] sums, long[] squares, long[] products, long[] differences, Span<SensitivityIndices> results)
    {
        var (n, d, units) = (_analysis.Rows, Factors.Length, results.Length);
        for (var u = 0; u < units; u++)
        {
            var spread = ((Int128)(2L * n) * squares[u]) - ((Int128)sums[u] * sums[u]);
            if (spread == 0)
            {
                results[u] = Nothing();
                continue;
            }

            var variance = (double)spread / (2.0 * n) / (2.0 * n);
            var first = new double[d];
            var total = new double[d];
            for (var k = 0; k < d; k++)
            {
                first[k] = (double)products[(k * units) + u] / n / variance;
                total[k] = (double)differences[(k * units) + u] / (2.0 * n) / variance;
            }

            results[u] = new SensitivityIndices(
                ImmutableCollectionsMarshal.AsImmutableArray(first),
                ImmutableCollectionsMarshal.AsImmutableArray(total),
                variance
            );
        }
    }
}
