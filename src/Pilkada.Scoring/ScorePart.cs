using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>A node of the explanation of one unit: its value, its weight, and what it was made of.</summary>
/// <remarks>
/// The law of every aggregate is that <see cref="Replay"/> gives <see cref="Value"/> again, to the last bit, from the values below it. An
/// indicator's value is <c>(Prepared - Origin) * Scale + Offset</c>. NaN is missing. Immutable and thread-safe.
/// </remarks>
public sealed class ScorePart
{
    internal ScorePart(string key, double value, double share, ImmutableArray<ScorePart> children, AggregationMethod? method, int minimum)
    {
        Key = key;
        Value = value;
        Share = share;
        Children = children;
        Method = method;
        Minimum = minimum;
    }

    /// <summary>Gets the key of the node or indicator.</summary>
    public string Key { get; }

    /// <summary>Gets the value: of an aggregate its mean, of an indicator its normalised value; NaN when missing.</summary>
    public double Value { get; }

    /// <summary>Gets the weight within the parent, divided by the sum of all its children's; 1 for the index.</summary>
    public double Share { get; }

    /// <summary>Gets the children, in order; empty for an indicator.</summary>
    public ImmutableArray<ScorePart> Children { get; }

    /// <summary>Gets how the children become the value; null for an indicator.</summary>
    public AggregationMethod? Method { get; }

    /// <summary>Gets how many children that have a say must be present.</summary>
    public int Minimum { get; }

    /// <summary>Gets the indicator's own value, as it stands in the data; NaN when missing, or for an aggregate.</summary>
    public double Raw { get; internal init; } = double.NaN;

    /// <summary>Gets the indicator's value after the steps before normalisation; NaN when missing, or for an aggregate.</summary>
    public double Prepared { get; internal init; } = double.NaN;

    /// <summary>Gets what is subtracted from the prepared value.</summary>
    public double Origin { get; internal init; }

    /// <summary>Gets what the difference is multiplied by.</summary>
    public double Scale { get; internal init; } = 1;

    /// <summary>Gets what is added last.</summary>
    public double Offset { get; internal init; }

    /// <summary>Gets a value indicating whether there is a value.</summary>
    public bool IsPresent => !double.IsNaN(Value);

    /// <summary>Gets a value indicating whether an indicator was missing in the data and was filled.</summary>
    public bool IsImputed => double.IsNaN(Raw) && !double.IsNaN(Prepared);

    internal OutrankingTable? Outranking { get; init; }

    internal static ScorePart Of(
        IndexNode node,
        ImmutableArray<ScorePart> children,
        AggregationMethod method,
        int minimum,
        OutrankingTable? outranking
    )
    {
        var empty = new ScorePart(node.Key, double.NaN, 1, children, method, minimum) { Outranking = outranking };
        return new ScorePart(node.Key, empty.Replay(), 1, children, method, minimum) { Outranking = outranking };
    }

    /// <summary>Computes the value again from the children, with the engine's own operations in the engine's own order.</summary>
    /// <returns>The value, to the last bit; NaN when missing.</returns>
    public double Replay()
    {
        if (Children.IsEmpty)
        {
            return Value;
        }

        // The kernels read columns; here every column has one row.
        var values = new double[Children.Length];
        var terms = new Term[Children.Length];
        var count = 0;
        for (var c = 0; c < Children.Length; c++)
        {
            var child = Children[c];
            var line = child.Children.IsEmpty && child.IsOnLine ? new Line(child.Origin, child.Scale, child.Offset) : Line.Identity;
            values[c] = child.Children.IsEmpty && child.IsOnLine ? child.Prepared : child.Value;
            if (Method!.Kind != AggregationKind.Copeland && (double.IsNaN(line.Scale) || child.Share == 0))
            {
                continue;
            }

            terms[count++] =
                Method.Kind == AggregationKind.Arithmetic
                    ? new Term(c, line.Origin, line.Scale * child.Share, line.Offset * child.Share, child.Share)
                    : new Term(c, line.Origin, line.Scale, line.Offset, child.Share);
        }

        var result = new double[1];
        Program.Compute(Method!, terms.AsSpan(0, count), Minimum, Outranking, ref values[0], 1, ref result[0], 1);
        return result[0];
    }

    /// <summary>Gets the share that each indicator below contributes to this value; they add up to it within 1e-12 of the largest.</summary>
    /// <returns>The contributions by key of the indicator, in order; empty unless every mean below is arithmetic.</returns>
    public ImmutableArray<(string Indicator, double Contribution)> Contributions()
    {
        var list = ImmutableArray.CreateBuilder<(string, double)>();
        return Add(this, 1, list) ? list.ToImmutable() : [];
    }

    /// <summary>Rounds the contributions so that the printed parts add up to the printed value (largest remainder; ties to the earlier indicator).</summary>
    /// <param name="decimals">The decimals, from 0 to 9.</param>
    /// <returns>The rounded parts by key of the indicator, in order; empty where there are no contributions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not from 0 to 9.</exception>
    public ImmutableArray<(string Indicator, decimal Contribution)> PrintedContributions(int decimals)
    {
        if (decimals is < 0 or > 9)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "Decimals are from 0 to 9.");
        }

        var parts = Contributions();
        if (parts.IsEmpty || !IsPresent)
        {
            return [];
        }

        var unit = 1m;
        for (var d = 0; d < decimals; d++)
        {
            unit /= 10;
        }

        var scaled = parts.Select(p => (decimal)p.Contribution / unit).ToArray();
        var floors = scaled.Select(Math.Floor).ToArray();
        var left = (int)(Math.Round((decimal)Value / unit, MidpointRounding.AwayFromZero) - floors.Sum());
        foreach (
            var i in Enumerable.Range(0, scaled.Length).OrderByDescending(i => scaled[i] - floors[i]).ThenBy(i => i).Take(Math.Max(left, 0))
        )
        {
            floors[i]++;
        }

        return [.. parts.Zip(floors, (p, f) => (p.Indicator, f * unit))];
    }

    // The same node as its parent sees it.
    internal ScorePart Weighing(double share, bool isOnLine = true) =>
        new(Key, Value, share, Children, Method, Minimum)
        {
            Raw = Raw,
            Prepared = Prepared,
            Origin = Origin,
            Scale = Scale,
            Offset = Offset,
            Outranking = Outranking,
            IsOnLine = isOnLine && IsOnLine,
        };

    // An indicator beside aggregates went through a slot of its own: its parent reads the value itself.
    internal bool IsOnLine { get; init; } = true;

    private static bool Add(ScorePart part, double factor, ImmutableArray<(string, double)>.Builder list)
    {
        if (part.Children.IsEmpty)
        {
            list.Add((part.Key, part.IsPresent ? part.Value * factor : 0));
            return true;
        }

        if (part.Method!.Kind != AggregationKind.Arithmetic)
        {
            return false;
        }

        var sum = 0.0;
        foreach (var child in part.Children)
        {
            sum += child.IsPresent ? child.Share : 0;
        }

        foreach (var child in part.Children)
        {
            var share = child.IsPresent && part.IsPresent ? child.Share / sum : 0;
            if (!Add(child, factor * share, list))
            {
                return false;
            }
        }

        return true;
    }
}
