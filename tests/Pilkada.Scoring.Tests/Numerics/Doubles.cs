using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Scoring.Tests.Numerics;

/// <summary>Generators of doubles and lists of them.</summary>
internal static class Doubles
{
    private static readonly double[] Edges =
    [
        0,
        -0.0,
        1,
        -1,
        double.Epsilon,
        -double.Epsilon,
        2.2250738585072014E-308,
        2.225073858507201E-308,
        double.MaxValue,
        -double.MaxValue,
        1 - 1.1102230246251565E-16,
        1 + 2.220446049250313E-16,
        4503599627370497.5,
        0.1,
        100,
    ];

    /// <summary>Any finite double: every exponent as likely as any other.</summary>
    public static Gen<double> Finite() =>
        Gen.Choose(0, 9).SelectMany(kind => kind == 0 ? Gen.Elements(Edges) : Bits().Where(double.IsFinite));

    /// <summary>Any finite double, or NaN now and then.</summary>
    public static Gen<double> FiniteOrMissing() => Gen.Choose(0, 9).SelectMany(kind => kind == 0 ? Gen.Constant(double.NaN) : Finite());

    /// <summary>Doubles as data has them: some decimals, some fractions, ties, a few outliers, both signs.</summary>
    public static Gen<double> Plain() =>
        Gen.Choose(0, 9)
            .SelectMany(kind =>
                kind switch
                {
                    < 3 => Gen.Choose(-50, 50).Select(i => (double)i),
                    < 6 => Gen.Choose(-100_000, 100_000).Select(i => i / 1000.0),
                    < 9 => Unit().Select(u => u * 100),
                    _ => Unit().Select(u => u * 1e6),
                }
            );

    /// <summary>[0, 1) in steps of 2^-53.</summary>
    public static Gen<double> Unit() =>
        Gen.Choose(0, int.MaxValue)
            .SelectMany(high => Gen.Choose(0, (1 << 22) - 1).Select(low => (((long)high << 22) | (uint)low) * (1.0 / (1L << 53))));

    public static Gen<double[]> Lists(Gen<double> element, int least, int most) =>
        Gen.Choose(least, most).SelectMany(length => Gen.ArrayOf(element, length));

    private static Gen<double> Bits() =>
        Gen.Choose(int.MinValue, int.MaxValue)
            .SelectMany(high =>
                Gen.Choose(int.MinValue, int.MaxValue)
                    .Select(low => BitConverter.Int64BitsToDouble(unchecked(((long)high << 32) | (uint)low)))
            );
}
