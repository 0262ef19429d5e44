using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>The exact sum of any number of doubles, rounded once at the end; the order of the terms and the way they are split never matter.</summary>
/// <remarks>
/// A fixed-point number wide enough for every double: 68 limbs of 32 bits from 2^-1074 up (a long accumulator after Kulisch; the small
/// superaccumulator of R. M. Neal, "Fast exact summation using small and large superaccumulators", 2015). Long runs take a faster road:
/// each block is cut at fixed powers of two into three parts whose sums are free of error (the extraction of S. M. Rump, T. Ogita and
/// S. Oishi, "Accurate floating-point summation part I", 2008), and falls back to the limbs where something would be left over.
/// NaN is a missing term: skipped and counted. The state is the value itself: two ways to the same terms are equal, byte for byte.
/// Not thread-safe; make one per thread and merge them.
/// </remarks>
internal sealed class ExactSum : IEquatable<ExactSum>
{
    /// <summary>The bytes of a written state.</summary>
    public const int ByteCount = 16 + (4 * (Limbs - 1)) + 8;

    private const int Limbs = 68;
    private const int BlockLength = 1024;

    // A term adds less than 2^53 to a limb, and a limb holds 2^63.
    private const int TermsBeforeCarry = 512;

    // 2^63 doubles stay below 2^17 in the top limb.
    private const long TopLimit = 1L << 17;

    private readonly long[] _limbs = new long[Limbs];
    private int _sinceCarry;

    /// <summary>Gets how many terms were added, the missing ones left out.</summary>
    public long Count { get; private set; }

    /// <summary>Gets how many terms were missing (NaN).</summary>
    public long Missing { get; private set; }

    /// <summary>Gets a value indicating whether the sum is exactly zero.</summary>
    public bool IsZero
    {
        get
        {
            Carry();
            return !_limbs.AsSpan().ContainsAnyExcept(0L);
        }
    }

    /// <summary>Reads a state written by <see cref="Write"/>.</summary>
    /// <exception cref="FormatException">The bytes are no state of this kind.</exception>
    public static ExactSum Read(ReadOnlySpan<byte> source)
    {
        if (source.Length < ByteCount)
        {
            throw new FormatException($"A sum takes {ByteCount} bytes; there are {source.Length}.");
        }

        var sum = new ExactSum
        {
            Count = BinaryPrimitives.ReadInt64LittleEndian(source),
            Missing = BinaryPrimitives.ReadInt64LittleEndian(source[8..]),
        };
        for (var i = 0; i < Limbs - 1; i++)
        {
            sum._limbs[i] = BinaryPrimitives.ReadUInt32LittleEndian(source[(16 + (4 * i))..]);
        }

        sum._limbs[Limbs - 1] = BinaryPrimitives.ReadInt64LittleEndian(source[(16 + (4 * (Limbs - 1)))..]);
        if (sum.Count < 0 || sum.Missing < 0 || sum._limbs[Limbs - 1] is < -TopLimit or > TopLimit)
        {
            throw new FormatException("The bytes are not a sum: a count is negative or the sum is larger than its terms could make it.");
        }

        return sum;
    }

    /// <summary>Adds one term; NaN counts as missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The term is infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double term)
    {
        if (double.IsNaN(term))
        {
            Missing++;
            return;
        }

        Count++;
        AddFinite(term);
    }

    /// <summary>Adds all terms; NaN counts as missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A term is infinite.</exception>
    public void Add(ReadOnlySpan<double> terms)
    {
        while (terms.Length > 0)
        {
            var block = terms[..Math.Min(BlockLength, terms.Length)];
            terms = terms[block.Length..];
            var taken = AddBlock(block);
            foreach (var term in block[taken..])
            {
                Add(term);
            }
        }
    }

    /// <summary>Adds the terms of another sum.</summary>
    public void Merge(ExactSum other)
    {
        Carry();
        for (var i = 0; i < Limbs; i++)
        {
            _limbs[i] += other._limbs[i];
        }

        _sinceCarry = TermsBeforeCarry;
        Carry();
        Count += other.Count;
        Missing += other.Missing;
    }

    /// <summary>Starts again from zero.</summary>
    public void Clear()
    {
        Array.Clear(_limbs);
        _sinceCarry = 0;
        Count = 0;
        Missing = 0;
    }

    /// <summary>The double nearest to the sum, ties to even; zero is +0 and a sum beyond the doubles is infinite.</summary>
    public double Round() => Quotient(1);

    /// <summary>The double nearest to the sum divided by a whole number, ties to even: one rounding for both.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is less than 1.</exception>
    public double Quotient(long divisor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(divisor, 1);
        var sum = ToInteger();
        if (sum.IsZero)
        {
            return 0;
        }

        // Units of 2^-1138. A divisor has fewer than 64 bits, so what looks half way here is exactly half way.
        const int Below = 64;
        var quotient = (BigInteger.Abs(sum) << Below) / divisor;
        var drop = (int)Math.Max(quotient.GetBitLength() - 53, Below);
        var kept = (long)(quotient >> drop);
        var tail = quotient - ((BigInteger)kept << drop);
        var half = tail.CompareTo(BigInteger.One << (drop - 1));
        if (half > 0 || (half == 0 && (kept & 1) == 1))
        {
            kept++;
        }

        // The implicit bit of a normal number, and a carry out of the significand, step the exponent by themselves.
        var bits = drop - Below > 2045 ? long.MaxValue : ((long)(drop - Below) << 52) + kept;
        var magnitude = bits >= 0x7FF0_0000_0000_0000 ? double.PositiveInfinity : BitConverter.Int64BitsToDouble(bits);
        return sum.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The sum in units of 2^-1074, exactly.</summary>
    public BigInteger ToInteger()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        Write(bytes);
        return new BigInteger(bytes[16..]);
    }

    /// <summary>Writes the state: always <see cref="ByteCount"/> bytes, the same for the same terms.</summary>
    public void Write(Span<byte> destination)
    {
        Carry();
        BinaryPrimitives.WriteInt64LittleEndian(destination, Count);
        BinaryPrimitives.WriteInt64LittleEndian(destination[8..], Missing);
        for (var i = 0; i < Limbs - 1; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(destination[(16 + (4 * i))..], (uint)_limbs[i]);
        }

        BinaryPrimitives.WriteInt64LittleEndian(destination[(16 + (4 * (Limbs - 1)))..], _limbs[Limbs - 1]);
    }

    /// <inheritdoc/>
    public bool Equals(ExactSum? other)
    {
        if (other is null)
        {
            return false;
        }

        Carry();
        other.Carry();
        return Count == other.Count && Missing == other.Missing && _limbs.AsSpan().SequenceEqual(other._limbs);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExactSum);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        Carry();
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(_limbs.AsSpan()));
        hash.Add(Count);
        return hash.ToHashCode();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFinite(double term)
    {
        unchecked
        {
            var bits = BitConverter.DoubleToInt64Bits(term);
            var exponent = (int)(bits >>> 52) & 0x7FF;
            if (exponent == 0x7FF)
            {
                throw new ArgumentOutOfRangeException(nameof(term), term, "The terms of a sum are finite.");
            }

            var significand = bits & 0x000F_FFFF_FFFF_FFFF;
            if (exponent == 0)
            {
                exponent = 1;
            }
            else
            {
                significand |= 1L << 52;
            }

            var limb = (exponent - 1) >> 5;
            var shift = (exponent - 1) & 31;
            var sign = bits >> 63;
            _limbs[limb] += (((significand << shift) & 0xFFFF_FFFF) ^ sign) - sign;
            _limbs[limb + 1] += ((significand >> (32 - shift)) ^ sign) - sign;
        }

        if (++_sinceCarry >= TermsBeforeCarry)
        {
            Carry();
        }
    }

    // Every limb but the top one ends in 0 .. 2^32 - 1: one state for one value.
    private void Carry()
    {
        if (_sinceCarry == 0)
        {
            return;
        }

        var carry = 0L;
        for (var i = 0; i < Limbs - 1; i++)
        {
            var limb = _limbs[i] + carry;
            _limbs[i] = limb & 0xFFFF_FFFF;
            carry = limb >> 32;
        }

        _limbs[Limbs - 1] += carry;
        _sinceCarry = 0;
    }

    /// <summary>Adds the front of a block and returns how many terms that was: all but the last few, or none where the block needs the limbs.</summary>
    private int AddBlock(ReadOnlySpan<double> block) =>
        block.Length < 64 ? 0
        : Lanes512.IsSupported ? AddBlock<Lanes512>(block)
        : Lanes256.IsSupported ? AddBlock<Lanes256>(block)
        : Lanes128.IsSupported ? AddBlock<Lanes128>(block)
        : AddBlock<Lanes64>(block);

    private int AddBlock<TLanes>(ReadOnlySpan<double> block)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(block);
        var width = (nuint)TLanes.Count;
        var length = (nuint)block.Length / width * width;

        Span<double> lanes = stackalloc double[4 * TLanes.Count];
        ref var lane = ref MemoryMarshal.GetReference(lanes);
        var magnitude = TLanes.Of(BitConverter.Int64BitsToDouble(long.MaxValue));
        var one = TLanes.Of(1);
        TLanes largest = TLanes.Of(0),
            present = TLanes.Of(0);
        for (nuint i = 0; i < length; i += width)
        {
            var x = TLanes.Load(ref start, i);
            present = TLanes.AddWherePresent(present, x, one);
            var size = TLanes.And(x, magnitude);
            largest = TLanes.HigherOf(size, largest);
        }

        TLanes.Store(largest, ref lane, 0);
        TLanes.Store(present, ref lane, width);
        double max = 0;
        var count = 0;
        for (var i = 0; i < TLanes.Count; i++)
        {
            max = Math.Max(max, lanes[i]);
            count += (int)lanes[TLanes.Count + i];
        }

        if (max == 0)
        {
            Count += count;
            Missing += (int)length - count;
            return (int)length;
        }

        // All sizes are below 2^top; outside this range a cut or a sum would leave the doubles.
        var top = (int)(BitConverter.DoubleToInt64Bits(max) >>> 52) - 1022;
        if (top is < -940 or > 1010)
        {
            return 0;
        }

        // A cut at 1.5 * 2^c leaves multiples of 2^(c-52) and a rest of half that; 1,024 such multiples below 2^(c-10) add up without error.
        var first = TLanes.Of(1.5 * PowerOfTwo(top + 10));
        var second = TLanes.Of(1.5 * PowerOfTwo(top - 33));
        var third = TLanes.Of(1.5 * PowerOfTwo(top - 76));
        TLanes high = TLanes.Of(0),
            middle = TLanes.Of(0),
            low = TLanes.Of(0),
            left = TLanes.Of(0);
        for (nuint i = 0; i < length; i += width)
        {
            var x = TLanes.Load(ref start, i);
            x = TLanes.WherePresent(x, x);
            var part = (first + x) - first;
            high += part;
            x -= part;
            part = (second + x) - second;
            middle += part;
            x -= part;
            part = (third + x) - third;
            low += part;
            left = TLanes.Or(left, TLanes.And(x - part, magnitude));
        }

        TLanes.Store(high, ref lane, 0);
        TLanes.Store(middle, ref lane, width);
        TLanes.Store(low, ref lane, 2 * width);
        TLanes.Store(left, ref lane, 3 * width);
        for (var i = 3 * TLanes.Count; i < lanes.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(lanes[i]) != 0)
            {
                return 0;
            }
        }

        foreach (var sum in lanes[..(3 * TLanes.Count)])
        {
            AddFinite(sum);
        }

        Count += count;
        Missing += (int)length - count;
        return (int)length;
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
