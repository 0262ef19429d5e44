namespace Pilkada.Scoring;

/// <summary>What follows when winsorising alone does not bring an indicator within the limits.</summary>
public enum OutlierTransform
{
    /// <summary>Nothing more: the winsorised values stay.</summary>
    None = 0,

    /// <summary>The logarithm <c>ln(x - min + 0.01 (max - min))</c> of the values before winsorising.</summary>
    Log = 1,

    /// <summary>The Box-Cox transform of <c>x - min + 1</c> of the values before winsorising, with the lambda of greatest likelihood.</summary>
    BoxCox = 2,
}

/// <summary>Pulls in outliers where skewness and kurtosis together exceed their limits.</summary>
/// <remarks>
/// An indicator passes when <c>|skewness| &lt; SkewnessLimit</c> or <c>kurtosis &lt; KurtosisLimit</c> (bias-corrected sample skewness and
/// excess kurtosis). One that fails is winsorised: again and again the most extreme value on the side of the skew becomes the next one,
/// until it passes or <see cref="MaximumWinsorised"/> points were moved. If it still fails, <see cref="Transform"/> is applied instead.
/// Indicators with fewer than four values, or with all values equal, are left as they are. The result holds a table of before and after.
/// After COINr's <c>Treat</c> (Becker and others, 2022), whose default limits are ours.
/// </remarks>
public sealed class OutlierTreatment : ScoringStep
{
    /// <summary>Creates a treatment.</summary>
    /// <param name="maximumWinsorised">How many points may be moved for one indicator, from 0. Default 5. A tie is moved at once, even beyond it.</param>
    /// <param name="skewnessLimit">The limit of absolute skewness. Default 2.</param>
    /// <param name="kurtosisLimit">The limit of excess kurtosis. Default 3.5.</param>
    /// <param name="transform">What follows when winsorising is not enough. Default the logarithm.</param>
    /// <param name="exempt">The keys of indicators that are left as they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite, or the transform is not defined.</exception>
    public OutlierTreatment(
        int maximumWinsorised = 5,
        double skewnessLimit = 2,
        double kurtosisLimit = 3.5,
        OutlierTransform transform = OutlierTransform.Log,
        params IEnumerable<string> exempt
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumWinsorised);
        ArgumentOutOfRangeException.ThrowIfNegative(Finite(skewnessLimit, nameof(skewnessLimit)), nameof(skewnessLimit));
        Finite(kurtosisLimit, nameof(kurtosisLimit));
        if (!Enum.IsDefined(transform))
        {
            throw new ArgumentOutOfRangeException(nameof(transform), transform, "The transform is none, log or Box-Cox.");
        }

        MaximumWinsorised = maximumWinsorised;
        SkewnessLimit = skewnessLimit;
        KurtosisLimit = kurtosisLimit;
        Transform = transform;
        Exempt = exempt.ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>Gets how many points may be moved for one indicator.</summary>
    public int MaximumWinsorised { get; }

    /// <summary>Gets the limit of absolute skewness.</summary>
    public double SkewnessLimit { get; }

    /// <summary>Gets the limit of excess kurtosis.</summary>
    public double KurtosisLimit { get; }

    /// <summary>Gets what follows when winsorising is not enough.</summary>
    public OutlierTransform Transform { get; }

    /// <summary>Gets the keys of indicators that are left as they are.</summary>
    public ImmutableSortedSet<string> Exempt { get; }

    /// <inheritdoc/>
    public override StepScope Scope => StepScope.Population;
}
