using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>The smallest and the largest of some values; empty when all are missing.</summary>
/// <remarks>Merging is order-free. -0 counts as +0.</remarks>
internal readonly record struct Extent(double Low, double High)
{
    private const double Rounding = 1e-12;

    public static Extent Empty => new(double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => Low > High;

    /// <summary>Gets the largest gap that two values next to one another may have in a tie, by the rule of <see cref="Ranking"/>.</summary>
    public double Tie
    {
        get
        {
            var range = High - Low;
            return range <= Rounding * Math.Max(Math.Abs(Low), Math.Abs(High)) ? range : range * Rounding;
        }
    }

    public static Extent Of(ReadOnlySpan<double> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        var rows = (nuint)(uint)values.Length;
        var (low, high, done) =
            Lanes512.IsSupported ? Blocks<Lanes512>(ref start, rows)
            : Lanes256.IsSupported ? Blocks<Lanes256>(ref start, rows)
            : Lanes128.IsSupported ? Blocks<Lanes128>(ref start, rows)
            : (double.PositiveInfinity, double.NegativeInfinity, 0);
        for (var i = (int)done; i < values.Length; i++)
        {
            low = values[i] < low ? values[i] : low;
            high = values[i] > high ? values[i] : high;
        }

        // + 0.0 turns -0 into +0.
        return new Extent(low + 0.0, high + 0.0);
    }

    public Extent With(Extent other) => new(other.Low < Low ? other.Low : Low, other.High > High ? other.High : High);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Low, double High, nuint Done) Blocks<TLanes>(ref double start, nuint rows)
        where TLanes : struct, ILanes<TLanes>
    {
        unchecked
        {
            var width = (nuint)TLanes.Count;
            var low0 = TLanes.Of(double.PositiveInfinity);
            var (low1, low2, low3) = (low0, low0, low0);
            var high0 = TLanes.Of(double.NegativeInfinity);
            var (high1, high2, high3) = (high0, high0, high0);
            var row = (nuint)0;
            for (; row + (4 * width) <= rows; row += 4 * width)
            {
                var x0 = TLanes.Load(ref start, row);
                var x1 = TLanes.Load(ref start, row + width);
                var x2 = TLanes.Load(ref start, row + (2 * width));
                var x3 = TLanes.Load(ref start, row + (3 * width));
                low0 = TLanes.LowerOf(x0, low0);
                low1 = TLanes.LowerOf(x1, low1);
                low2 = TLanes.LowerOf(x2, low2);
                low3 = TLanes.LowerOf(x3, low3);
                high0 = TLanes.HigherOf(x0, high0);
                high1 = TLanes.HigherOf(x1, high1);
                high2 = TLanes.HigherOf(x2, high2);
                high3 = TLanes.HigherOf(x3, high3);
            }

            Span<double> lanes = stackalloc double[64];
            ref var lane = ref MemoryMarshal.GetReference(lanes);
            TLanes.Store(low0, ref lane, 0);
            TLanes.Store(low1, ref lane, width);
            TLanes.Store(low2, ref lane, 2 * width);
            TLanes.Store(low3, ref lane, 3 * width);
            TLanes.Store(high0, ref lane, 32);
            TLanes.Store(high1, ref lane, 32 + width);
            TLanes.Store(high2, ref lane, 32 + (2 * width));
            TLanes.Store(high3, ref lane, 32 + (3 * width));
            var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var i = 0; i < 4 * (int)width; i++)
            {
                low = lanes[i] < low ? lanes[i] : low;
                high = lanes[32 + i] > high ? lanes[32 + i] : high;
            }

            return (low, high, row);
        }
    }
}
