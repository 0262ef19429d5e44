using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Pilkada.Scoring.Fitting;

namespace Pilkada.Scoring;

/// <summary>How much data a unit has.</summary>
public sealed class Availability
{
    internal Availability(string unit, int present, int missing, int imputed)
    {
        Unit = unit;
        Present = present;
        Missing = missing;
        Imputed = imputed;
    }

    /// <summary>Gets the key of the unit.</summary>
    public string Unit { get; }

    /// <summary>Gets how many indicators are present in the data.</summary>
    public int Present { get; }

    /// <summary>Gets how many are missing.</summary>
    public int Missing { get; }

    /// <summary>Gets how many of the missing ones were filled.</summary>
    public int Imputed { get; }
}

/// <summary>An indicator of a unit, and where the unit stands in it.</summary>
public sealed class Standing
{
    internal Standing(string indicator, double value, int rank)
    {
        Indicator = indicator;
        Value = value;
        Rank = rank;
    }

    /// <summary>Gets the key of the indicator.</summary>
    public string Indicator { get; }

    /// <summary>Gets the normalised value.</summary>
    public double Value { get; }

    /// <summary>Gets the rank among all units, 1 for the highest normalised value; equal values share the better rank.</summary>
    public int Rank { get; }
}

/// <summary>How near a unit is to the next class, with everything learnt from the set of units held still.</summary>
public sealed class NextClass
{
    internal NextClass(double edge, double distance, string? indicator, double from, double to)
    {
        Edge = edge;
        Distance = distance;
        Indicator = indicator;
        From = from;
        To = to;
    }

    /// <summary>Gets the edge of the next class up, in units of the score.</summary>
    public double Edge { get; }

    /// <summary>Gets how much the score lacks, above 0.</summary>
    public double Distance { get; }

    /// <summary>Gets the indicator whose change on its normalised scale would be the smallest; null when no single straight-line indicator can do it.</summary>
    public string? Indicator { get; }

    /// <summary>Gets its value now, as prepared for normalisation.</summary>
    public double From { get; }

    /// <summary>Gets the value at which the edge is reached.</summary>
    public double To { get; }
}

/// <summary>The scores of a set of units, with all that is needed to compute them again.</summary>
/// <remarks>
/// It holds the model with the order and settings of its steps, the version of the package and a hash of the data. Scoring the same data with
/// the same model gives the same bytes. Thread-safe as long as the caller's table is not changed.
/// </remarks>
public sealed class ScoreResult
{
    private readonly double[] _nodes;
    private readonly UnitEvaluator _evaluator;

    private ScoreResult(ScoringFit fit, UnitTable table, double[] scores, int[] classes, int[] ranks, double[] nodes)
    {
        Fit = fit;
        Table = table;
        Scores = ImmutableCollectionsMarshal.AsImmutableArray(scores);
        Classes = ImmutableCollectionsMarshal.AsImmutableArray(classes);
        Ranks = ImmutableCollectionsMarshal.AsImmutableArray(ranks);
        _nodes = nodes;
        _evaluator = new UnitEvaluator(fit.Steps, fit.Steps);
        InputHash = HashOf(fit.Model, table);
        Findings = ScoringFindings.Of(this);
    }

    /// <summary>Gets the version of the package that computed it.</summary>
    public static string PackageVersion { get; } =
        typeof(ScoreResult).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Gets what was learnt from the units.</summary>
    public ScoringFit Fit { get; }

    /// <summary>Gets the model, with its steps in order.</summary>
    public ScoringModel Model => Fit.Model;

    /// <summary>Gets the data.</summary>
    public UnitTable Table { get; }

    /// <summary>Gets the scores in the order of the table; NaN for a unit without one.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>Gets the classes, 0 for the lowest; -1 for a unit without a score. Empty without a classification.</summary>
    public ImmutableArray<int> Classes { get; }

    /// <summary>Gets the ranks, 1 for the highest; 0 for a unit without a score. Empty without a ranking.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <summary>Gets the SHA-256 of the columns the model reads and of the keys, in the order of the table.</summary>
    public string InputHash { get; }

    /// <summary>Gets what is to be known about the result: indicators without information, units without a score, wide ties, and more.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Scores a table and keeps everything.</summary>
    /// <param name="fit">What was learnt.</param>
    /// <param name="table">The units.</param>
    /// <param name="workspace">The room to work in; null for one of its own on one thread.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">A column is missing or a value is infinite.</exception>
    public static ScoreResult Of(ScoringFit fit, UnitTable table, ScoringWorkspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(table);
        var scores = new double[table.Count];
        var classes = new int[fit.Model.Classification is null ? 0 : table.Count];
        var ranks = new int[fit.Model.Ranking is null ? 0 : table.Count];
        var nodes = new double[table.Count * fit.Nodes.Length];
        fit.Score(table, new ScoreBuffers(scores, classes, ranks, nodes), workspace ?? new ScoringWorkspace());
        return new ScoreResult(fit, table, scores, classes, ranks, nodes);
    }

    /// <summary>Gets the values of a node for all units, in the order of the table.</summary>
    /// <param name="node">The key of the node.</param>
    /// <returns>The values; NaN where missing.</returns>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public ReadOnlySpan<double> ValuesOf(string node)
    {
        var slot = Fit.Nodes.IndexOf(node);
        return slot >= 0
            ? _nodes.AsSpan(slot * Table.Count, Table.Count)
            : throw new ArgumentException($"There is no node '{node}'.", nameof(node));
    }

    /// <summary>Explains one unit.</summary>
    /// <param name="unit">Its key.</param>
    /// <returns>The tree, which replays to the score to the last bit.</returns>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public ScorePart Explain(string unit) => Explain(RowOf(unit));

    /// <summary>Gets how much data each unit has, in the order of the table.</summary>
    /// <returns>One row per unit.</returns>
    public ImmutableArray<Availability> Availability()
    {
        var rows = ImmutableArray.CreateBuilder<Availability>(Table.Count);
        for (var row = 0; row < Table.Count; row++)
        {
            var raw = _evaluator.Raw(Table, row);
            var prepared = _evaluator.Prepare(Table, row, raw);
            var imputed = raw.Zip(prepared).Count(v => double.IsNaN(v.First) && !double.IsNaN(v.Second));
            var missing = raw.Count(double.IsNaN);
            rows.Add(new(Table.KeyOf(row), raw.Length - missing, missing, imputed));
        }

        return rows.MoveToImmutable();
    }

    /// <summary>Gets the indicators in which a unit stands best, or worst.</summary>
    /// <param name="unit">Its key.</param>
    /// <param name="count">How many, from 0.</param>
    /// <param name="weakest">Whether the worst are wanted. Default the best.</param>
    /// <returns>The indicators by rank among all units; missing ones are left out.</returns>
    /// <exception cref="ArgumentException">There is no such unit, or the count is negative.</exception>
    public ImmutableArray<Standing> Standings(string unit, int count, bool weakest = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var row = RowOf(unit);
        var own = Normalised(row);
        var ranks = Enumerable.Repeat(1, own.Length).ToArray();
        for (var other = 0; other < Table.Count; other++)
        {
            var values = Normalised(other);
            for (var k = 0; k < own.Length; k++)
            {
                ranks[k] += values[k] > own[k] ? 1 : 0;
            }
        }

        var standings = Model.Indicators.Select((i, k) => new Standing(i.Key, own[k], ranks[k])).Where(s => !double.IsNaN(s.Value));
        return [.. (weakest ? standings.OrderByDescending(s => s.Rank) : standings.OrderBy(s => s.Rank)).Take(count)];
    }

    /// <summary>Gets how near a unit is to the next class up.</summary>
    /// <param name="unit">Its key.</param>
    /// <returns>The distance; null for a unit without a score, in the highest class, or without classes.</returns>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    /// <remarks>The single change is found where all means are arithmetic and the indicator follows a straight line, and is checked by scoring again.</remarks>
    public NextClass? ToNextClass(string unit)
    {
        var row = RowOf(unit);
        if (Classes.IsEmpty || Classes[row] < 0 || Classes[row] >= Fit.Edges.Length)
        {
            return null;
        }

        var edge = Fit.Edges[Classes[row]];
        var lacks = edge - Scores[row];
        var tree = Explain(row);
        var prepared = _evaluator.Prepare(Table, row, _evaluator.Raw(Table, row));
        (int Indicator, double To, double Step) best = (-1, 0, double.PositiveInfinity);
        foreach (var (leaf, factor) in Leaves(tree, 1))
        {
            var k = Model.IndexOf(leaf.Key);
            var step = lacks / factor;
            var to = leaf.Prepared + (step / leaf.Scale);
            if (
                leaf.IsPresent
                && leaf.Scale != 0
                && double.IsFinite(to)
                && Math.Abs(step) < best.Step
                && Crosses(prepared, k, to, edge, leaf)
            )
            {
                best = (k, to, Math.Abs(step));
            }
        }

        return best.Indicator < 0
            ? new NextClass(edge, lacks, null, double.NaN, double.NaN)
            : new NextClass(edge, lacks, Model.Indicators[best.Indicator].Key, prepared[best.Indicator], best.To);
    }

    /// <summary>Tells what moved against another result of the same indicators, and why.</summary>
    /// <param name="other">The earlier result.</param>
    /// <returns>One row per unit of both, in the order of this table.</returns>
    /// <exception cref="ArgumentException">The models have other indicators.</exception>
    public ImmutableArray<ScoreDiff> DiffFrom(ScoreResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ScoreDiff.Between(other, this);
    }

    internal ScorePart Explain(int row)
    {
        var raw = _evaluator.Raw(Table, row);
        return _evaluator.Explain(raw, _evaluator.Prepare(Table, row, raw));
    }

    private double[] Normalised(int row)
    {
        var prepared = _evaluator.Prepare(Table, row, _evaluator.Raw(Table, row));
        return [.. prepared.Zip(Fit.Steps.Lines, (x, line) => line.At(x))];
    }

    private int RowOf(string unit)
    {
        var row = Table.RowOf(unit);
        return row >= 0 ? row : throw new ArgumentException($"There is no unit '{unit}'.", nameof(unit));
    }

    private bool Crosses(double[] prepared, int k, double to, double edge, ScorePart leaf)
    {
        // Values that a step would map again, such as goalposts that cap, do not follow the line.
        if (Fit.Steps.Fitters.OfType<NormalisationFitter>().Any(f => f.IsMapped(k)))
        {
            return false;
        }

        var changed = (double[])prepared.Clone();
        changed[k] = to;
        var reached = _evaluator.Score(changed);
        return Math.Abs(reached - edge) <= 1e-9 * Math.Max(Math.Abs(edge), Math.Abs(leaf.Value));
    }

    private static IEnumerable<(ScorePart Leaf, double Factor)> Leaves(ScorePart part, double factor)
    {
        if (part.Children.IsEmpty)
        {
            return [(part, factor)];
        }

        if (part.Method!.Kind != AggregationKind.Arithmetic || !part.IsPresent)
        {
            return [];
        }

        var sum = part.Children.Where(c => c.IsPresent).Sum(c => c.Share);
        return part.Children.Where(c => c.IsPresent && c.Share > 0).SelectMany(c => Leaves(c, factor * c.Share / sum));
    }

    private static string HashOf(ScoringModel model, UnitTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in model.Indicators.Select(i => i.Key).Concat(model.Denominators))
        {
            Text(hash, column);
            Numbers(hash, table.Column(column).Span);
        }

        foreach (var column in model.Groups)
        {
            Text(hash, column);
            foreach (var label in table.Group(column))
            {
                Text(hash, label ?? "");
            }
        }

        foreach (var key in table.Keys)
        {
            Text(hash, key);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Text(IncrementalHash hash, string text)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    // All missing values and both zeros are the same input.
    private static void Numbers(IncrementalHash hash, ReadOnlySpan<double> values)
    {
        var bytes = new byte[8 * Math.Min(values.Length, 4096)];
        for (var first = 0; first < values.Length; first += 4096)
        {
            var some = values[first..Math.Min(values.Length, first + 4096)];
            for (var i = 0; i < some.Length; i++)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * i), double.IsNaN(some[i]) ? double.NaN : some[i] + 0.0);
            }

            hash.AppendData(bytes.AsSpan(0, 8 * some.Length));
        }
    }
}
