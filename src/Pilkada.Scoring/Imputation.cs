namespace Pilkada.Scoring;

/// <summary>What a missing value is replaced by.</summary>
public enum ImputationMethod
{
    /// <summary>Nothing: missing stays missing.</summary>
    None = 0,

    /// <summary>The mean of the indicator over the units that have it.</summary>
    Mean = 1,

    /// <summary>The median of the indicator over the units that have it.</summary>
    Median = 2,

    /// <summary>The mean over the units of the same group that have it; missing when none has.</summary>
    GroupMean = 3,

    /// <summary>The median over the units of the same group that have it; missing when none has.</summary>
    GroupMedian = 4,

    /// <summary>The unit's own mean over the other indicators under the same parent, on the min-max scale of each, brought back to the indicator's scale.</summary>
    WithinParent = 5,
}

/// <summary>Fills missing values.</summary>
/// <remarks>
/// A value that cannot be filled stays missing, and so does a unit that was screened out. After a normalisation,
/// <see cref="ImputationMethod.WithinParent"/> takes the normalised values as they are. Filled values are counted in the result.
/// </remarks>
public sealed class Imputation : ScoringStep
{
    /// <summary>Creates an imputation.</summary>
    /// <param name="method">What a missing value is replaced by.</param>
    /// <param name="group">The column of groups that the group methods use; null for the others.</param>
    /// <param name="overrides">Other methods for single indicators, by key.</param>
    /// <exception cref="ArgumentException">A group method has no column of groups, or a method is not defined.</exception>
    public Imputation(ImputationMethod method, string? group = null, IEnumerable<KeyValuePair<string, ImputationMethod>>? overrides = null)
    {
        Method = method;
        Group = group;
        Overrides = ByKey(overrides);
        foreach (var m in Overrides.Values.Append(method))
        {
            if (!Enum.IsDefined(m))
            {
                throw new ArgumentOutOfRangeException(nameof(method), m, "The method is not one of the methods of imputation.");
            }

            if (m is ImputationMethod.GroupMean or ImputationMethod.GroupMedian && string.IsNullOrWhiteSpace(group))
            {
                throw new ArgumentException($"{m} needs the name of a column of groups.", nameof(group));
            }
        }
    }

    /// <summary>Gets what a missing value is replaced by.</summary>
    public ImputationMethod Method { get; }

    /// <summary>Gets the column of groups; null when there is none.</summary>
    public string? Group { get; }

    /// <summary>Gets other methods for single indicators, by key.</summary>
    public ImmutableSortedDictionary<string, ImputationMethod> Overrides { get; }

    /// <inheritdoc/>
    public override StepScope Scope => StepScope.Population;

    internal ImputationMethod For(string indicator) => Overrides.GetValueOrDefault(indicator, Method);
}
