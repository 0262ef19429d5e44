namespace Pilkada.Scoring;

/// <summary>What was done to the outliers of an indicator.</summary>
public enum Treatment
{
    /// <summary>Nothing: it was within the limits, or had too few values or no spread.</summary>
    None = 0,

    /// <summary>Nothing: the model leaves it out.</summary>
    Exempt = 1,

    /// <summary>The most extreme values became the next ones.</summary>
    Winsorised = 2,

    /// <summary>The logarithm was taken.</summary>
    Log = 3,

    /// <summary>The Box-Cox transform was taken.</summary>
    BoxCox = 4,
}

/// <summary>A row of the table of outlier treatment: an indicator before and after.</summary>
/// <remarks>Skewness and excess kurtosis are the bias-corrected ones of a sample; null where they are not defined.</remarks>
/// <param name="Indicator">The key of the indicator.</param>
/// <param name="Treatment">What was done.</param>
/// <param name="Raised">How many values were raised by winsorising.</param>
/// <param name="Lowered">How many values were lowered by winsorising.</param>
/// <param name="SkewnessBefore">The skewness before.</param>
/// <param name="KurtosisBefore">The excess kurtosis before.</param>
/// <param name="SkewnessAfter">The skewness after.</param>
/// <param name="KurtosisAfter">The excess kurtosis after.</param>
/// <param name="Lambda">The power of the Box-Cox transform; null for the others.</param>
public sealed record TreatedIndicator(
    string Indicator,
    Treatment Treatment,
    int Raised,
    int Lowered,
    double? SkewnessBefore,
    double? KurtosisBefore,
    double? SkewnessAfter,
    double? KurtosisAfter,
    double? Lambda
);
