namespace Pilkada.Benchmarks;

/// <summary>The made-up data and index of the works W, G, W2 and W3; no row of it is a real place.</summary>
/// <remarks>A cell depends only on its indicator and its row, so that fewer units are a prefix of more. benchmarks/peers/workload.py is the same in NumPy.</remarks>
internal sealed class WorkloadW
{
    /// <summary>Polling stations of Banten, of the 2024 regional elections and of the 2024 general election.</summary>
    public const int Banten = 17_231;
    public const int Pilkada = 435_296;
    public const int Pemilu = 820_161;

    /// <summary>Regencies and cities.</summary>
    public const int Regencies = 514;

    public const int Standard = 61;
    public const int Draws = 1_000;
    public const int BaseRuns = 1_024;
    public const int Factors = 6;

    /// <summary>What counts as a tie, as a part of the range of scores.</summary>
    public const double Tie = 1e-12;

    /// <summary>The least value that a geometric mean sees.</summary>
    public const double Floor = 1e-6;

    public const ulong SobolSeed = 888;

    private const ulong DataSeed = 20241127;
    private const ulong DrawSeed = 777;

    /// <summary>Makes the data: 5 s + 1 indicators in s subdimensions, the first of which has six and the others five, three to a dimension.</summary>
    public WorkloadW(int units, bool ties = false, int indicators = Standard)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 2);
        if (indicators < 16 || indicators % 5 != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(indicators), indicators, "16, 21, 26, ...");
        }

        Units = units;
        Ties = ties;
        Indicators = indicators;
        Subdimensions = indicators / 5;
        Dimensions = (Subdimensions + 2) / 3;
        IndicatorWeights = [.. Enumerable.Range(0, indicators).Select(k => 1.0 + (k % 5))];
        SubdimensionWeights = [.. Enumerable.Range(0, Subdimensions).Select(s => 1.0 + (s % 3))];
        DimensionWeights = [.. Enumerable.Range(0, Dimensions).Select(d => (Dimensions - d) / 10.0)];
        Data = new double[(long)units * indicators];
        for (var k = 0; k < indicators; k++)
        {
            Fill(Column(k), k, ties);
        }
    }

    public static ReadOnlySpan<double> Edges => [0.45, 0.50, 0.55];

    public int Units { get; }

    public bool Ties { get; }

    public int Indicators { get; }

    public int Subdimensions { get; }

    public int Dimensions { get; }

    public double[] IndicatorWeights { get; }

    public double[] SubdimensionWeights { get; }

    public double[] DimensionWeights { get; }

    /// <summary>Column after column; NaN is missing.</summary>
    public double[] Data { get; }

    public Span<double> Column(int indicator) => Data.AsSpan(indicator * Units, Units);

    /// <summary>The indicators of a subdimension.</summary>
    public static Range Members(int subdimension) => subdimension == 0 ? 0..6 : ((5 * subdimension) + 1)..((5 * subdimension) + 6);

    /// <summary>The factor of a weight in a draw, from 0.75 to 1.25; weights are numbered indicators, subdimensions, dimensions.</summary>
    public static double DrawFactor(int draw, int weight) => 0.75 + (0.5 * Uniform(DrawSeed, ((ulong)draw * 128) + (ulong)weight));

    /// <summary>A coordinate of matrix A (0) or B (1) of the Saltelli design.</summary>
    public static double SobolPoint(int matrix, int run, int factor) =>
        Uniform(SobolSeed, ((ulong)run * 16) + ((ulong)matrix * 8) + (ulong)factor);

    private static void Fill(Span<double> column, int indicator, bool ties)
    {
        for (var r = 0; r < column.Length; r++)
        {
            var z = Bits(DataSeed, ((ulong)indicator << 32) | (uint)r);
            var u = (z >> 11) * Ulp;
            column[r] =
                (z & 0x7FF) < 41 ? double.NaN
                : ties ? Math.Floor(u * 5) * 25
                : u * 100;
        }
    }

    private static double Uniform(ulong seed, ulong index) => (Bits(seed, index) >> 11) * Ulp;

    private const double Ulp = 1.0 / (1L << 53);

    // SplitMix64 in counter form.
    private static ulong Bits(ulong seed, ulong index)
    {
        unchecked
        {
            var z = seed + ((index + 1) * 0x9E3779B97F4A7C15);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
