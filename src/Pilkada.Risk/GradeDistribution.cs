namespace Pilkada.Risk;

/// <summary>How many polling stations of a place have each grade of one scheme, how many voters they have, and how many are unknown.</summary>
/// <remarks>Distributions of one scale add up; those of two scales never do. Immutable and thread-safe.</remarks>
public sealed class GradeDistribution
{
    private GradeDistribution(
        GradeScale scale,
        ImmutableArray<long> stations,
        ImmutableArray<long> voters,
        long unknownGrade,
        long unknownVoters
    )
    {
        Scale = scale;
        Stations = stations;
        Voters = voters;
        UnknownGrade = unknownGrade;
        UnknownVoters = unknownVoters;
    }

    /// <summary>Gets the scale.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the number of stations of each grade, lowest first.</summary>
    public ImmutableArray<long> Stations { get; }

    /// <summary>Gets the voters of the stations of each grade whose voters are known, lowest first.</summary>
    public ImmutableArray<long> Voters { get; }

    /// <summary>Gets how many stations have no known grade.</summary>
    public long UnknownGrade { get; }

    /// <summary>Gets how many stations have a known grade and an unknown number of voters.</summary>
    public long UnknownVoters { get; }

    /// <summary>Gets the number of stations, those of unknown grade included.</summary>
    public long Total => Stations.Sum() + UnknownGrade;

    /// <summary>Gets the share of stations whose grade is unknown; 0 for no station.</summary>
    public Fraction UnknownShare => Leaves.ShareOf(UnknownGrade, Total);

    /// <summary>Makes a distribution.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="stations">The stations of each grade, lowest first, 0 or more.</param>
    /// <param name="unknownGrade">The stations without a known grade, 0 or more.</param>
    /// <param name="voters">The voters of each grade, lowest first, 0 or more; null when they are not known for any station.</param>
    /// <param name="unknownVoters">The graded stations without a known number of voters; at most the graded ones. All of them when voters is null.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">The lists do not fit the scale, or a number is negative or too large.</exception>
    public static GradeDistribution Of(
        GradeScale scale,
        IEnumerable<long> stations,
        long unknownGrade,
        IEnumerable<long>? voters = null,
        long unknownVoters = 0
    )
    {
        ArgumentNullException.ThrowIfNull(scale);
        ImmutableArray<long> counts = [.. stations];
        ImmutableArray<long> people = voters is null ? [.. counts.Select(_ => 0L)] : [.. voters];
        if (counts.Length != scale.Grades.Length || people.Length != counts.Length)
        {
            throw new ArgumentException($"{scale} has {scale.Grades.Length} grades.", nameof(stations));
        }

        if (counts.Concat(people).Append(unknownGrade).Append(unknownVoters).Any(n => n < 0))
        {
            throw new ArgumentException("Numbers of stations and voters are 0 or more.", nameof(stations));
        }

        var graded = counts.Sum();
        var without = voters is null ? graded : unknownVoters;
        return without <= graded
            ? new GradeDistribution(scale, counts, people, unknownGrade, without)
            : throw new ArgumentException($"{without} of {graded} stations cannot lack their voters.", nameof(unknownVoters));
    }

    /// <summary>Adds the distribution of another place.</summary>
    /// <param name="other">The other distribution, of the same scale and of other stations.</param>
    /// <returns>The distribution of both places.</returns>
    /// <exception cref="ArgumentException">The scales differ: grades of two schemes never add up.</exception>
    public GradeDistribution Add(GradeDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Scale.Id == Scale.Id
            ? new GradeDistribution(
                Scale,
                [.. Stations.Zip(other.Stations, (a, b) => a + b)],
                [.. Voters.Zip(other.Voters, (a, b) => a + b)],
                UnknownGrade + other.UnknownGrade,
                UnknownVoters + other.UnknownVoters
            )
            : throw new ArgumentException($"Grades of {Scale} and {other.Scale} do not add up.", nameof(other));
    }

    /// <summary>Returns the counts in the order of the grades, then the unknown.</summary>
    /// <returns>For example <c>1842/61/23+0?</c>.</returns>
    public override string ToString() => $"{string.Join('/', Stations)}+{UnknownGrade}?";
}
