namespace Pilkada.Scoring;

/// <summary>How the rank of one unit depends on the draws.</summary>
/// <remarks>
/// The interval runs between order statistics: of the n ranks of the unit, sorted, the ceil(n (1 - level)/2)-th and the
/// ceil(n (1 + level)/2)-th; of 1,000 ranks at nine tenths the 50th and the 950th. Draws in which the unit has no score do not count.
/// </remarks>
public sealed class UnitUncertainty
{
    internal UnitUncertainty(string key, int nominalRank, int draws, long rankSum, int low, int high)
    {
        Key = key;
        NominalRank = nominalRank;
        Draws = draws;
        RankSum = rankSum;
        Low = low;
        High = high;
    }

    /// <summary>Gets the key of the unit; empty when units are known by their row alone.</summary>
    public string Key { get; }

    /// <summary>Gets the rank in the model as it stands; 0 without a score.</summary>
    public int NominalRank { get; }

    /// <summary>Gets in how many draws the unit has a rank.</summary>
    public int Draws { get; }

    /// <summary>Gets the sum of its ranks.</summary>
    public long RankSum { get; }

    /// <summary>Gets the lower end of the rank interval, the better rank; 0 when there is none.</summary>
    public int Low { get; }

    /// <summary>Gets the upper end; 0 when there is none.</summary>
    public int High { get; }

    /// <summary>Gets the mean of its ranks; NaN when it never has one.</summary>
    public double MeanRank => (double)RankSum / Draws;
}

/// <summary>What came of an <see cref="UncertaintyAnalysis"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UncertaintyResult
{
    private readonly ImmutableArray<int> _reached;

    internal UncertaintyResult(
        ImmutableArray<UnitUncertainty> units,
        int draws,
        Fraction level,
        int edges,
        ImmutableArray<int> reached,
        ImmutableArray<int> nominalClasses
    )
    {
        Units = units;
        Draws = draws;
        Level = level;
        Classes = edges == 0 ? 0 : edges + 1;
        _reached = reached;
        NominalClasses = nominalClasses;
    }

    /// <summary>Gets the units, in the order of the table.</summary>
    public ImmutableArray<UnitUncertainty> Units { get; }

    /// <summary>Gets how many draws were made.</summary>
    public int Draws { get; }

    /// <summary>Gets what part of the draws a rank interval holds; zero when there are no intervals.</summary>
    public Fraction Level { get; }

    /// <summary>Gets the number of classes; 0 for a model without a classification.</summary>
    public int Classes { get; }

    /// <summary>Gets the classes in the model as it stands, -1 without a score; empty without a classification.</summary>
    public ImmutableArray<int> NominalClasses { get; }

    /// <summary>Gets in how many draws a unit is in a class.</summary>
    /// <param name="row">The row of the unit.</param>
    /// <param name="class">The class, 0 for the lowest.</param>
    /// <returns>The number of draws.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit or class.</exception>
    public int ClassCount(int row, int @class)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Units.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(@class);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(@class, Classes);
        var from = @class == 0 ? Units[row].Draws : _reached[((@class - 1) * Units.Length) + row];
        return from - (@class == Classes - 1 ? 0 : _reached[(@class * Units.Length) + row]);
    }

    /// <summary>Gets the part of the draws in which a unit is in a class, of those in which it has a score; NaN when it never has one.</summary>
    /// <param name="row">The row of the unit.</param>
    /// <param name="class">The class, 0 for the lowest.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit or class.</exception>
    public double ClassProbability(int row, int @class) => (double)ClassCount(row, @class) / Units[row].Draws;
}
