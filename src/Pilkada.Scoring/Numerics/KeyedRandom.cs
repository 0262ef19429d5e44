namespace Pilkada.Scoring.Numerics;

/// <summary>Random numbers by position, not by turn: number i of a seed is always the same, in any order and on any thread.</summary>
/// <remarks>
/// SplitMix64 of G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators" (2014), read at any counter:
/// mix(seed + (i + 1) * 0x9E3779B97F4A7C15). Seed 20241127 has at 0 the uniform 0.9788255581949997. Not for secrets.
/// </remarks>
/// <param name="seed">The seed.</param>
internal readonly struct KeyedRandom(ulong seed)
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;
    private readonly ulong _seed = seed;

    /// <summary>64 random bits at an index.</summary>
    public ulong Bits(ulong index) => unchecked(Mix(_seed + ((index + 1) * Step)));

    /// <summary>A number from 0 up to but not 1, a multiple of 2^-53.</summary>
    public double Uniform(ulong index) => (Bits(index) >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>A number from low up to high: low + (high - low) u.</summary>
    public double Uniform(ulong index, double low, double high) => low + ((high - low) * Uniform(index));

    /// <summary>A whole number from 0 up to but not the bound: the high half of bits times bound (D. Lemire, 2019, without rejection: off by less than bound/2^64).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is less than 1.</exception>
    public int Below(ulong index, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(Bits(index), (ulong)bound, out _);
    }

    /// <summary>The turn-by-turn numbers of one key in one draw, independent of those of every other.</summary>
    public KeyedStream Stream(ulong draw, ulong key) => unchecked(new(Mix(Mix(_seed + ((draw + 1) * Step)) + ((key + 1) * Step))));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}

/// <summary>Random numbers in turn, from the seed of one (seed, draw, key).</summary>
/// <param name="seed">The seed of the stream.</param>
internal struct KeyedStream(ulong seed)
{
    private readonly KeyedRandom _random = new(seed);
    private ulong _next;

    /// <summary>A number from 0 up to but not 1.</summary>
    public double Uniform() => _random.Uniform(unchecked(_next++));

    /// <summary>An exponential number of mean 1: -log(1 - u).</summary>
    public double Exponential() => 0 - PinnedMath.Log(1 - Uniform());

    /// <summary>A standard normal number by the polar method of G. Marsaglia and T. A. Bray, "A convenient method for generating normal variables" (1964); the second of each pair is not used.</summary>
    public double Normal()
    {
        while (true)
        {
            var a = (2 * Uniform()) - 1;
            var b = (2 * Uniform()) - 1;
            var square = (a * a) + (b * b);
            if (square is > 0 and < 1)
            {
                return a * Math.Sqrt(-2 * PinnedMath.Log(square) / square);
            }
        }
    }

    /// <summary>A gamma number of the given shape and scale 1: the exponential of <see cref="LogGamma"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not a number above 0.</exception>
    public double Gamma(double shape) => PinnedMath.Exp(LogGamma(shape));

    /// <summary>The logarithm of a gamma number, which stays finite where the number itself would vanish.</summary>
    /// <remarks>
    /// G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables" (2000); below shape 1 their boost:
    /// a number of shape + 1 times u^(1/shape).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not a number above 0.</exception>
    public double LogGamma(double shape)
    {
        if (!(shape > 0) || double.IsInfinity(shape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "The shape of a gamma number is above 0.");
        }

        var boost = shape < 1 ? PinnedMath.Log(1 - Uniform()) / shape : 0;
        var d = (shape < 1 ? shape + 1 : shape) - (1.0 / 3.0);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var root = 1 + (c * x);
            if (root <= 0)
            {
                continue;
            }

            var v = root * root * root;
            var logV = PinnedMath.Log(v);
            if (PinnedMath.Log(1 - Uniform()) < (0.5 * x * x) + (d * (1 - v + logV)))
            {
                return PinnedMath.Log(d) + logV + boost;
            }
        }
    }

    /// <summary>Shares that add up to 1 (within rounding), Dirichlet with the given shapes: gamma numbers divided by their sum.</summary>
    /// <exception cref="ArgumentException">There are no shapes, one is not above 0, or there is not as much room as shapes.</exception>
    public void Dirichlet(ReadOnlySpan<double> shapes, Span<double> shares)
    {
        if (shapes.IsEmpty || shares.Length != shapes.Length)
        {
            throw new ArgumentException($"There are {shapes.Length} shapes and room for {shares.Length} shares.", nameof(shares));
        }

        // Relative to the largest, so that tiny shapes cannot make all of them vanish.
        var largest = double.NegativeInfinity;
        for (var i = 0; i < shapes.Length; i++)
        {
            shares[i] = LogGamma(shapes[i]);
            largest = Math.Max(largest, shares[i]);
        }

        double sum = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = PinnedMath.Exp(shares[i] - largest);
            sum += shares[i];
        }

        foreach (ref var share in shares)
        {
            share /= sum;
        }
    }
}
