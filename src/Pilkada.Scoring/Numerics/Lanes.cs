using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pilkada.Scoring.Numerics;

/// <summary>Several units side by side in one register.</summary>
/// <remarks>
/// Every kernel is written once against this interface and compiled for registers of 512, 256 and 128 bits and for single numbers.
/// Only + - * /, square root, comparisons and bit operations of IEEE 754 are here, lane by lane, so the width never decides a result:
/// no fused multiply-add, no estimates, no sums across lanes.
/// </remarks>
/// <typeparam name="TSelf">The register.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Gets how many units one register holds.</summary>
    static abstract int Count { get; }

    /// <summary>Gets a value indicating whether the machine has such registers.</summary>
    static abstract bool IsSupported { get; }

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Of(double value);

    static abstract TSelf Load(ref double start, nuint index);

    static abstract void Store(TSelf value, ref double start, nuint index);

    static abstract TSelf Sqrt(TSelf a);

    /// <summary>All bits set where a is less than b; none elsewhere, nor where a side is NaN.</summary>
    static abstract TSelf Less(TSelf a, TSelf b);

    /// <summary>All bits set where a is at most b; none elsewhere, nor where a side is NaN.</summary>
    static abstract TSelf AtMost(TSelf a, TSelf b);

    /// <summary>All bits set where a equals b; none elsewhere, nor where a side is NaN.</summary>
    static abstract TSelf Equal(TSelf a, TSelf b);

    /// <summary>The mask's lanes from <paramref name="yes"/>, the others from <paramref name="no"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf yes, TSelf no);

    /// <summary>The value where <paramref name="x"/> is a number, +0 where it is NaN.</summary>
    static abstract TSelf WherePresent(TSelf x, TSelf value);

    /// <summary>The sum, with the value added where <paramref name="x"/> is a number. A sum that began at +0 has the bits of adding +0 elsewhere.</summary>
    static abstract TSelf AddWherePresent(TSelf sum, TSelf x, TSelf value);

    /// <summary>The value of a where it is less than b, otherwise that of b; so a NaN in a is passed over.</summary>
    static abstract TSelf LowerOf(TSelf a, TSelf b);

    /// <summary>The value of a where it is greater than b, otherwise that of b.</summary>
    static abstract TSelf HigherOf(TSelf a, TSelf b);

    /// <summary>The bits as 64-bit integers, plus <paramref name="bits"/>, wrapping around.</summary>
    static abstract TSelf AddBits(TSelf a, TSelf bits);

    static abstract TSelf And(TSelf a, TSelf b);

    static abstract TSelf Or(TSelf a, TSelf b);

    static abstract TSelf ShiftLeft(TSelf a, [ConstantExpected] int count);

    static abstract TSelf ShiftRightLogical(TSelf a, [ConstantExpected] int count);
}

/// <summary>8 units in a register of 512 bits.</summary>
internal readonly struct Lanes512(Vector512<double> value) : ILanes<Lanes512>
{
    private readonly Vector512<double> _value = value;

    public static int Count => 8;

    public static bool IsSupported => Vector512.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref double start, nuint index) => new(Vector512.LoadUnsafe(ref start, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 value, ref double start, nuint index) => value._value.StoreUnsafe(ref start, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Sqrt(Lanes512 a) => new(Vector512.Sqrt(a._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Less(Lanes512 a, Lanes512 b) => new(Vector512.LessThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AtMost(Lanes512 a, Lanes512 b) => new(Vector512.LessThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Equal(Lanes512 a, Lanes512 b) => new(Vector512.Equals(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Select(Lanes512 mask, Lanes512 yes, Lanes512 no) =>
        new(Vector512.ConditionalSelect(mask._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AddWherePresent(Lanes512 sum, Lanes512 x, Lanes512 value) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(x._value, x._value), sum._value + value._value, sum._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LowerOf(Lanes512 a, Lanes512 b) =>
        Avx512F.IsSupported ? new(Avx512F.Min(a._value, b._value)) : Select(Less(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 HigherOf(Lanes512 a, Lanes512 b) =>
        Avx512F.IsSupported ? new(Avx512F.Max(a._value, b._value)) : Select(Less(b, a), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 WherePresent(Lanes512 x, Lanes512 value) => new(Vector512.Equals(x._value, x._value) & value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AddBits(Lanes512 a, Lanes512 bits) => new((a._value.AsInt64() + bits._value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 And(Lanes512 a, Lanes512 b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Or(Lanes512 a, Lanes512 b) => new(a._value | b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ShiftLeft(Lanes512 a, [ConstantExpected] int count) => new((a._value.AsInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ShiftRightLogical(Lanes512 a, [ConstantExpected] int count) => new((a._value.AsInt64() >>> count).AsDouble());
}

/// <summary>4 units in a register of 256 bits.</summary>
internal readonly struct Lanes256(Vector256<double> value) : ILanes<Lanes256>
{
    private readonly Vector256<double> _value = value;

    public static int Count => 4;

    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref double start, nuint index) => new(Vector256.LoadUnsafe(ref start, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref double start, nuint index) => value._value.StoreUnsafe(ref start, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Sqrt(Lanes256 a) => new(Vector256.Sqrt(a._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Less(Lanes256 a, Lanes256 b) => new(Vector256.LessThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AtMost(Lanes256 a, Lanes256 b) => new(Vector256.LessThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Equal(Lanes256 a, Lanes256 b) => new(Vector256.Equals(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 yes, Lanes256 no) =>
        new(Vector256.ConditionalSelect(mask._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AddWherePresent(Lanes256 sum, Lanes256 x, Lanes256 value) => sum + WherePresent(x, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LowerOf(Lanes256 a, Lanes256 b) => Avx.IsSupported ? new(Avx.Min(a._value, b._value)) : Select(Less(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 HigherOf(Lanes256 a, Lanes256 b) =>
        Avx.IsSupported ? new(Avx.Max(a._value, b._value)) : Select(Less(b, a), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 WherePresent(Lanes256 x, Lanes256 value) => new(Vector256.Equals(x._value, x._value) & value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AddBits(Lanes256 a, Lanes256 bits) => new((a._value.AsInt64() + bits._value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 And(Lanes256 a, Lanes256 b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Or(Lanes256 a, Lanes256 b) => new(a._value | b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ShiftLeft(Lanes256 a, [ConstantExpected] int count) => new((a._value.AsInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ShiftRightLogical(Lanes256 a, [ConstantExpected] int count) => new((a._value.AsInt64() >>> count).AsDouble());
}

/// <summary>2 units in a register of 128 bits.</summary>
internal readonly struct Lanes128(Vector128<double> value) : ILanes<Lanes128>
{
    private readonly Vector128<double> _value = value;

    public static int Count => 2;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 a, Lanes128 b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 a, Lanes128 b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Of(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref double start, nuint index) => new(Vector128.LoadUnsafe(ref start, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128 value, ref double start, nuint index) => value._value.StoreUnsafe(ref start, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Sqrt(Lanes128 a) => new(Vector128.Sqrt(a._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Less(Lanes128 a, Lanes128 b) => new(Vector128.LessThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtMost(Lanes128 a, Lanes128 b) => new(Vector128.LessThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Equal(Lanes128 a, Lanes128 b) => new(Vector128.Equals(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 mask, Lanes128 yes, Lanes128 no) =>
        new(Vector128.ConditionalSelect(mask._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AddWherePresent(Lanes128 sum, Lanes128 x, Lanes128 value) => sum + WherePresent(x, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LowerOf(Lanes128 a, Lanes128 b) =>
        Sse2.IsSupported ? new(Sse2.Min(a._value, b._value)) : Select(Less(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 HigherOf(Lanes128 a, Lanes128 b) =>
        Sse2.IsSupported ? new(Sse2.Max(a._value, b._value)) : Select(Less(b, a), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 WherePresent(Lanes128 x, Lanes128 value) => new(Vector128.Equals(x._value, x._value) & value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AddBits(Lanes128 a, Lanes128 bits) => new((a._value.AsInt64() + bits._value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 And(Lanes128 a, Lanes128 b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Or(Lanes128 a, Lanes128 b) => new(a._value | b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftLeft(Lanes128 a, [ConstantExpected] int count) => new((a._value.AsInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftRightLogical(Lanes128 a, [ConstantExpected] int count) => new((a._value.AsInt64() >>> count).AsDouble());
}

/// <summary>One unit: the rows that fill no register, and machines without any.</summary>
internal readonly struct Lanes64(double value) : ILanes<Lanes64>
{
    private readonly double _value = value;

    public static int Count => 1;

    public static bool IsSupported => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator +(Lanes64 a, Lanes64 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator -(Lanes64 a, Lanes64 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator *(Lanes64 a, Lanes64 b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator /(Lanes64 a, Lanes64 b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Load(ref double start, nuint index) => new(Unsafe.Add(ref start, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes64 value, ref double start, nuint index) => Unsafe.Add(ref start, index) = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Sqrt(Lanes64 a) => new(Math.Sqrt(a._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Less(Lanes64 a, Lanes64 b) => Mask(a._value < b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 AtMost(Lanes64 a, Lanes64 b) => Mask(a._value <= b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Equal(Lanes64 a, Lanes64 b) => Mask(a._value == b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Select(Lanes64 mask, Lanes64 yes, Lanes64 no) => mask.Bits != 0 ? yes : no;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 AddWherePresent(Lanes64 sum, Lanes64 x, Lanes64 value) => sum + WherePresent(x, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 LowerOf(Lanes64 a, Lanes64 b) => Select(Less(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 HigherOf(Lanes64 a, Lanes64 b) => Select(Less(b, a), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 WherePresent(Lanes64 x, Lanes64 value) => double.IsNaN(x._value) ? default : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 AddBits(Lanes64 a, Lanes64 bits) => FromBits(unchecked(a.Bits + bits.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 And(Lanes64 a, Lanes64 b) => FromBits(a.Bits & b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Or(Lanes64 a, Lanes64 b) => FromBits(a.Bits | b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 ShiftLeft(Lanes64 a, [ConstantExpected] int count) => FromBits(a.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 ShiftRightLogical(Lanes64 a, [ConstantExpected] int count) => FromBits(a.Bits >>> count);

    public static bool IsPresent(Lanes64 x) => !double.IsNaN(x._value);

    private long Bits => BitConverter.DoubleToInt64Bits(_value);

    private static Lanes64 FromBits(long bits) => new(BitConverter.Int64BitsToDouble(bits));

    private static Lanes64 Mask(bool holds) => FromBits(holds ? -1 : 0);
}
