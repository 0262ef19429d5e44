namespace Pilkada.Risk;

/// <summary>How the classes of the stations of a place become one value of the place.</summary>
public enum RollUpMethod
{
    /// <summary>The highest grade of any station.</summary>
    Highest = 0,

    /// <summary>The share of stations at or above a grade.</summary>
    ShareAtLeast = 1,

    /// <summary>The mean rank of the grades, each station weighted by its voters; 0 is the lowest grade.</summary>
    VoterWeightedMean = 2,
}

/// <summary>The classes of the stations of a place rolled up by a named method.</summary>
/// <remarks>
/// Nothing is rolled up silently: the method stands in the result, with the share of unknown stations and the lowest and highest value still possible. The value is unknown
/// while an unknown station could change it. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Pandeglang: 1,842, 61 and 23 stations; the share at or above <i>rawan</i> is 84/1926 = 14/321:
/// <code>RollUp.Of(RollUpMethod.ShareAtLeast, distribution, rawan).Value // 14/321</code>
/// </example>
public sealed class RollUp : IExplained
{
    private static readonly LocalText NoStation = new("tidak ada TPS", "there is no polling station");
    private static readonly LocalText Open = new(
        "TPS yang kelas atau pemilihnya tidak diketahui dapat mengubah nilainya",
        "stations of unknown class or voters could change the value"
    );

    private readonly (Fraction Lowest, Fraction Highest)? _bounds;

    private RollUp(RollUpMethod method, GradeDistribution distribution, Grade? grade)
    {
        Method = method;
        Distribution = distribution;
        Grade = grade;
        var top = distribution.Scale.Grades.Length - 1;
        var known = distribution.Stations;
        if (distribution.Total == 0)
        {
            Value = Quantity.Unknown(NoStation);
            return;
        }

        switch (method)
        {
            case RollUpMethod.Highest:
                var highest = Enumerable.Range(0, top + 1).Where(g => known[g] > 0).DefaultIfEmpty(0).Max();
                _bounds = (highest, distribution.UnknownGrade > 0 ? top : highest);
                break;
            case RollUpMethod.ShareAtLeast:
                var reached = Reached;
                _bounds = (Fraction.Of(reached, distribution.Total), Fraction.Of(reached + distribution.UnknownGrade, distribution.Total));
                break;
            default:
                var voters = distribution.Voters.Sum();
                var isOpen = distribution.UnknownGrade > 0 || distribution.UnknownVoters > 0;
                _bounds =
                    isOpen ? (Fraction.Zero, top)
                    : voters == 0 ? null
                    : (Fraction.Of(RankVoters, voters), Fraction.Of(RankVoters, voters));
                break;
        }

        Value =
            _bounds is not { } bounds ? Quantity.Unknown(new LocalText("tidak ada pemilih", "there is no voter"))
            : bounds.Lowest != bounds.Highest || (method == RollUpMethod.VoterWeightedMean && HasUnknown) ? Quantity.Unknown(Open)
            : method == RollUpMethod.Highest ? Quantity.Of(distribution.Scale.Grades[(int)bounds.Lowest.Numerator].Name)
            : Quantity.Of(bounds.Lowest);
    }

    /// <summary>Gets the method.</summary>
    public RollUpMethod Method { get; }

    /// <summary>Gets the stations rolled up.</summary>
    public GradeDistribution Distribution { get; }

    /// <summary>Gets the grade of a share, or null for the other methods.</summary>
    public Grade? Grade { get; }

    /// <summary>Gets the value: the name of a grade, a share from 0 to 1, or a mean rank; or unknown.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the lowest value still possible, as a rank or a share; unknown where nothing can be said.</summary>
    public Quantity Lowest => _bounds is { } b ? Quantity.Of(b.Lowest) : Quantity.Unknown(NoStation);

    /// <summary>Gets the highest value still possible, as a rank or a share; unknown where nothing can be said.</summary>
    public Quantity Highest => _bounds is { } b ? Quantity.Of(b.Highest) : Quantity.Unknown(NoStation);

    /// <summary>Gets the share of stations whose grade is unknown.</summary>
    public Fraction UnknownShare => Distribution.UnknownShare;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Method switch
        {
            RollUpMethod.Highest => HighestExplanation,
            RollUpMethod.ShareAtLeast => ShareExplanation,
            _ => MeanExplanation,
        };

    private bool HasUnknown => Distribution.UnknownGrade > 0 || Distribution.UnknownVoters > 0;

    private long Reached => Distribution.Stations.Skip(Grade!.Rank).Sum();

    private System.Numerics.BigInteger RankVoters =>
        Distribution.Voters.Select((v, rank) => new System.Numerics.BigInteger(v) * rank).Aggregate((a, b) => a + b);

    private Explanation HighestExplanation
    {
        get
        {
            var grades = Distribution.Scale.Grades;
            var present = grades.Where(g => Distribution.Stations[g.Rank] > 0).Select(g => Leaf(g, Quantity.Of(g.Rank)));
            var rank = Explanation.Maximum(
                new LocalText("Urutan kelas tertinggi yang ada", "Rank of the highest class present"),
                Value.IsUnknown ? Value : Lowest,
                Unit.None,
                present.Concat(Value.IsUnknown ? [UnknownLeaf] : [])
            );
            return Explanation.Lookup(
                new LocalText("Kelas tertinggi di wilayah", "Highest class of the place"),
                Value,
                Unit.None,
                rank,
                grades.Select(g => new LookupRow(Quantity.Of(g.Rank), Quantity.Of(g.Name))),
                Evidence.Assumed(RiskSources.UnknownInClasses),
                RiskRules.RollUpHighest.Id
            );
        }
    }

    private Explanation ShareExplanation
    {
        get
        {
            var grades = Distribution.Scale.Grades.Skip(Grade!.Rank).Select(g => Leaf(g, Quantity.Of(Distribution.Stations[g.Rank])));
            var reached = Explanation.Sum(
                new LocalText($"TPS berkelas {Grade.Name.Indonesian} ke atas", $"Stations at or above {Grade.Name.English}"),
                Value.IsUnknown ? Value : Quantity.Of(Reached),
                Unit.Tps,
                grades.Concat(Value.IsUnknown ? [UnknownLeaf] : [])
            );
            return Explanation.Quotient(
                new LocalText(
                    $"Bagian TPS berkelas {Grade.Name.Indonesian} ke atas",
                    $"Share of stations at or above {Grade.Name.English}"
                ),
                Value,
                Unit.Share,
                reached,
                Explanation.Entered(new LocalText("Seluruh TPS", "All stations"), Quantity.Of(Distribution.Total), Unit.Tps),
                RiskRules.RollUpShare.Id
            );
        }
    }

    private Explanation MeanExplanation
    {
        get
        {
            Explanation Voters(Grade g) => Leaf(g, Quantity.Of(Distribution.Voters[g.Rank]), Unit.Voters);
            var weighted = Explanation.Sum(
                new LocalText("Jumlah urutan kelas kali pemilih", "Sum of rank times voters"),
                Value.IsUnknown ? Value : Quantity.Of(RankVoters),
                Unit.Voters,
                Distribution
                    .Scale.Grades.Select(g =>
                        Explanation.Product(
                            g.Name,
                            Quantity.Of(new System.Numerics.BigInteger(Distribution.Voters[g.Rank]) * g.Rank),
                            Unit.Voters,
                            [
                                Explanation.Given(
                                    new LocalText("Urutan kelas", "Rank of the class"),
                                    Quantity.Of(g.Rank),
                                    Unit.None,
                                    Evidence.Assumed(RiskSources.UnknownInClasses)
                                ),
                                Voters(g),
                            ]
                        )
                    )
                    .Concat(Value.IsUnknown ? [UnknownLeaf] : [])
            );
            var all = Explanation.Sum(
                new LocalText("Seluruh pemilih", "All voters"),
                Quantity.Of(Distribution.Voters.Sum()),
                Unit.Voters,
                Distribution.Scale.Grades.Select(Voters)
            );
            return Explanation.Quotient(
                new LocalText("Rata-rata urutan kelas, tertimbang pemilih", "Mean rank of the classes, weighted by voters"),
                Value,
                Unit.Points,
                weighted,
                all,
                RiskRules.RollUpMean.Id
            );
        }
    }

    private Explanation UnknownLeaf =>
        Explanation.Unknown(
            new LocalText("TPS yang tidak diketahui", "Stations that are unknown"),
            Unit.Tps,
            Value.IsUnknown ? Value.Reason : Open
        );

    /// <summary>Rolls up the stations of a place.</summary>
    /// <param name="method">The method.</param>
    /// <param name="distribution">The stations.</param>
    /// <param name="grade">For <see cref="RollUpMethod.ShareAtLeast"/> the grade, of the same scale; null otherwise.</param>
    /// <returns>The value of the place.</returns>
    /// <exception cref="ArgumentException">The method is not a defined one, a share has no grade or one of another scale, or another method has one.</exception>
    public static RollUp Of(RollUpMethod method, GradeDistribution distribution, Grade? grade = null)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (!Enum.IsDefined(method))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "Highest, ShareAtLeast or VoterWeightedMean.");
        }

        if (method == RollUpMethod.ShareAtLeast != grade is not null)
        {
            throw new ArgumentException("A share, and only a share, is at or above a grade.", nameof(grade));
        }

        return grade is null || grade.Scale == distribution.Scale.Id
            ? new RollUp(method, distribution, grade)
            : throw new ArgumentException($"{grade} is no grade of {distribution.Scale}.", nameof(grade));
    }

    private static Explanation Leaf(Grade grade, Quantity value, Unit? unit = null) =>
        Explanation.Entered(grade.Name, value, unit ?? Unit.Tps);
}
