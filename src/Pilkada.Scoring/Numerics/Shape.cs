namespace Pilkada.Scoring.Numerics;

/// <summary>Skewness and excess kurtosis of numbers (see <see cref="Moments"/>), by which outliers are told.</summary>
/// <param name="Skewness">G1; null where it is not defined.</param>
/// <param name="ExcessKurtosis">G2; null where it is not defined.</param>
internal readonly record struct Shape(double? Skewness, double? ExcessKurtosis)
{
    /// <summary>The shape of finite numbers; NaN counts as missing.</summary>
    public static Shape Of(ReadOnlySpan<double> values)
    {
        var moments = Moments.Of(values);
        return new Shape(moments.Skewness, moments.ExcessKurtosis);
    }
}

/// <summary>The rule that calls a shape one with outliers: absolute skewness and kurtosis both at or above their thresholds.</summary>
/// <remarks><c>check_SkewKurt</c> of COINr (R/treat.R at 0889f05): a shape passes below either threshold. What is not defined passes.</remarks>
/// <param name="Skewness">The threshold of the absolute skewness.</param>
/// <param name="ExcessKurtosis">The threshold of the excess kurtosis.</param>
internal readonly record struct ShapeThresholds(double Skewness, double ExcessKurtosis)
{
    /// <summary>Gets 2 and 3.5, the defaults of COINr.</summary>
    public static ShapeThresholds Coin => new(2, 3.5);

    /// <summary>Whether a shape has outliers.</summary>
    public bool Outliers(Shape shape) =>
        shape.Skewness is { } skewness
        && shape.ExcessKurtosis is { } kurtosis
        && Math.Abs(skewness) >= Skewness
        && kurtosis >= ExcessKurtosis;
}
