namespace Pilkada.Scoring.Numerics;

/// <summary>The mean of logarithms.</summary>
internal readonly struct GeometricMean : IMean
{
    public static TLanes Into<TLanes>(TLanes value, double power)
        where TLanes : struct, ILanes<TLanes> => PinnedMath.Log(value);

    public static TLanes OutOf<TLanes>(TLanes mean, double power)
        where TLanes : struct, ILanes<TLanes> => PinnedMath.Exp(mean);
}

/// <summary>The mean of reciprocals.</summary>
internal readonly struct HarmonicMean : IMean
{
    public static TLanes Into<TLanes>(TLanes value, double power)
        where TLanes : struct, ILanes<TLanes> => TLanes.Of(1) / value;

    public static TLanes OutOf<TLanes>(TLanes mean, double power)
        where TLanes : struct, ILanes<TLanes> => TLanes.Of(1) / mean;
}

/// <summary>The mean of powers.</summary>
internal readonly struct PowerMean : IMean
{
    public static TLanes Into<TLanes>(TLanes value, double power)
        where TLanes : struct, ILanes<TLanes> => PinnedMath.Pow(value, TLanes.Of(power));

    public static TLanes OutOf<TLanes>(TLanes mean, double power)
        where TLanes : struct, ILanes<TLanes> => PinnedMath.Pow(mean, TLanes.Of(1 / power));
}
