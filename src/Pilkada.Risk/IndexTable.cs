namespace Pilkada.Risk;

/// <summary>How the score of a place in an index was made; only tables of one path can be put together.</summary>
public interface IScorePath
{
    /// <summary>Gets the name of the path.</summary>
    static abstract LocalText Name { get; }

    /// <summary>Gets the path in the keys of models, such as <c>own-input</c>.</summary>
    static abstract string Key { get; }
}

/// <summary>A place's own input: approach 1 of the IKP of 2024 for provinces, and the only one for regencies.</summary>
/// <remarks>A marker: there is no value of it.</remarks>
public sealed class OwnInput : IScorePath
{
    private OwnInput() { }

    /// <inheritdoc/>
    public static LocalText Name { get; } = new("Isian daerah sendiri", "The area's own input");

    /// <inheritdoc/>
    public static string Key => "own-input";
}

/// <summary>An aggregate of the regencies and cities of a province: approach 2 of the IKP of 2024.</summary>
/// <remarks>A marker: there is no value of it.</remarks>
public sealed class RegencyAggregate : IScorePath
{
    private RegencyAggregate() { }

    /// <inheritdoc/>
    public static LocalText Name { get; } = new("Agregat kabupaten/kota", "Aggregate of regencies and cities");

    /// <inheritdoc/>
    public static string Key => "regency-aggregate";
}

/// <summary>A published table of an index: the totals of areas, all made along one path.</summary>
/// <typeparam name="TPath">The path: tables of two paths are two types, so their scores are never ranked or classed together.</typeparam>
/// <remarks>Banten is 6th by its own input (66.53) and 1st as an aggregate (45.18) in the same edition. Immutable and thread-safe.</remarks>
public sealed class IndexTable<TPath>
    where TPath : IScorePath
{
    /// <summary>Creates a table.</summary>
    /// <param name="framework">The index.</param>
    /// <param name="release">The release, such as <c>2022-12</c>; not empty.</param>
    /// <param name="totals">The total of each area, or unknown; each area once, all of one level.</param>
    /// <exception cref="ArgumentException">The release is empty, an area stands twice, the areas are of several levels, or a total is no number.</exception>
    public IndexTable(IndexFramework framework, string release, IEnumerable<(AreaCode Area, Explanation Total)> totals)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentException.ThrowIfNullOrWhiteSpace(release);
        Framework = framework;
        Release = release;
        Totals = [.. totals];
        foreach (var (_, total) in Totals)
        {
            Leaves.Numeric(total, nameof(totals));
        }

        if (Totals.DistinctBy(t => t.Area).Count() != Totals.Length)
        {
            throw new ArgumentException("An area stands twice.", nameof(totals));
        }

        if (Totals.DistinctBy(t => t.Area.Level).Count() > 1)
        {
            throw new ArgumentException("The areas of one table are of one level.", nameof(totals));
        }
    }

    /// <summary>Gets the index.</summary>
    public IndexFramework Framework { get; }

    /// <summary>Gets the release.</summary>
    public string Release { get; }

    /// <summary>Gets the totals, in the order given.</summary>
    public ImmutableArray<(AreaCode Area, Explanation Total)> Totals { get; }

    /// <summary>Gets the exact mean of the known totals, or unknown when none is known.</summary>
    public Quantity Mean => Bands(Framework.ProvinceBands?.Scale ?? PublishedBands.Ikp2024Provinces.Scale).Mean;

    /// <summary>Makes the classes that are relative to this table.</summary>
    /// <param name="scale">A scale of three grades.</param>
    /// <returns>Mean and one sample deviation, as the edition of 2024 fits them.</returns>
    public RelativeBands Bands(GradeScale scale) =>
        RelativeBands.Of(scale, Fraction.One, DeviationKind.Sample, Totals.Select(t => (Place.Of(t.Area), t.Total)));

    /// <summary>Returns the rank of an area, 1 for the highest total; equal totals share the better rank.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The rank among the known totals of this table, or null when its total is unknown or it is not in the table.</returns>
    public int? RankOf(AreaCode area)
    {
        var own = Totals.FirstOrDefault(t => t.Area == area).Total?.Value;
        return own is null || own.IsUnknown ? null : 1 + Totals.Count(t => !t.Total.Value.IsUnknown && t.Total.Value.Number > own.Number);
    }

    /// <summary>Returns areas that print the same total as another one: in these indices a sign that a row was copied.</summary>
    /// <returns>The groups of areas with equal known totals, larger totals first.</returns>
    public ImmutableArray<ImmutableArray<AreaCode>> EqualTotals() =>
        [
            .. Totals
                .Where(t => !t.Total.Value.IsUnknown)
                .GroupBy(t => t.Total.Value.Number)
                .Where(g => g.Count() > 1)
                .OrderByDescending(g => g.Key)
                .Select(g => g.Select(t => t.Area).ToImmutableArray()),
        ];
}
