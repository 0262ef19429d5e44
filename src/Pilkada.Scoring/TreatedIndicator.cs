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
public sealed class TreatedIndicator
{
    internal TreatedIndicator(
        string indicator,
        Treatment treatment,
        int raised,
        int lowered,
        double? skewnessBefore,
        double? kurtosisBefore,
        double? skewnessAfter,
        double? kurtosisAfter,
        double? lambda
    )
    {
        Indicator = indicator;
        Treatment = treatment;
        Raised = raised;
        Lowered = lowered;
        SkewnessBefore = skewnessBefore;
        KurtosisBefore = kurtosisBefore;
        SkewnessAfter = skewnessAfter;
        KurtosisAfter = kurtosisAfter;
        Lambda = lambda;
    }

    /// <summary>Gets the key of the indicator.</summary>
    public string Indicator { get; }

    /// <summary>Gets what was done.</summary>
    public Treatment Treatment { get; }

    /// <summary>Gets how many values were raised by winsorising.</summary>
    public int Raised { get; }

    /// <summary>Gets how many values were lowered by winsorising.</summary>
    public int Lowered { get; }

    /// <summary>Gets the skewness before.</summary>
    public double? SkewnessBefore { get; }

    /// <summary>Gets the excess kurtosis before.</summary>
    public double? KurtosisBefore { get; }

    /// <summary>Gets the skewness after.</summary>
    public double? SkewnessAfter { get; }

    /// <summary>Gets the excess kurtosis after.</summary>
    public double? KurtosisAfter { get; }

    /// <summary>Gets the power of the Box-Cox transform; null for the others.</summary>
    public double? Lambda { get; }
}
