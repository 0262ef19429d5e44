using System.Text.Json.Serialization;
using Pilkada.Risk;

namespace Pilkada.Serialization;

internal sealed record DimensionScore(
    Id<IndexDimension> Dimension,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Score
);

internal sealed record IndexInput(Id<IndexFramework> Framework, IReadOnlyList<DimensionScore> Scores);

internal sealed record ContributionItem(Id<IndexDimension> Dimension, FigureDto Weight, FigureDto Contribution);

internal sealed record IndexResult(
    FigureDto Value,
    Id<IndexFramework> Framework,
    TextDto Note,
    IReadOnlyList<ContributionItem> Contributions,
    Fraction UnknownShare
);

internal sealed record BandsInput(Id<ScoreBands> Bands, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Score);

internal sealed record BandsResult(
    FigureDto Value,
    Id<ScoreBands> Bands,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Id<Grade>? Grade,
    Fraction UnknownShare
);

internal sealed record AreaScore([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Score);

internal sealed record RelativeInput(IReadOnlyList<AreaScore> Scores, Fraction Width, DeviationKind Deviation, int Index);

internal sealed record RelativeResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Id<Grade>? Grade,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Mean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Variance,
    DeviationKind Deviation,
    int Known,
    Fraction UnknownShare
);

internal sealed record DisasterInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Hazard,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Vulnerability,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Capacity
);

internal sealed record DisasterResult(FigureDto Value, Fraction UnknownShare);

internal sealed record MatrixInput(
    Id<RiskMatrix> Matrix,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Likelihood,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Impact
);

internal sealed record MatrixBandInput(
    Id<RiskMatrix> Matrix,
    Id<RiskBanding> Banding,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Likelihood,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Impact
);

internal sealed record MatrixResult(
    FigureDto Value,
    Id<RiskMatrix> Matrix,
    Id<RiskBanding> Banding,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Likelihood,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Impact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Id<Grade>? Band,
    int LowestRank,
    int HighestRank,
    Fraction UnknownShare
);

internal sealed record HitAnswer([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Applies);

internal sealed record HitsInput(IReadOnlyList<HitAnswer> Answers);

internal sealed record HitsResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Id<Grade>? Grade,
    int Hits,
    int Unknown,
    Fraction UnknownShare
);

internal sealed record CriterionAnswer(
    Id<TpsCriterion> Criterion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? IsMet
);

internal sealed record StationInput(Id<TpsClassScheme> Scheme, IReadOnlyList<CriterionAnswer> Answers);

internal sealed record StationResult(
    FigureDto Value,
    Id<TpsClassScheme> Scheme,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Id<Grade>? Grade,
    Id<Grade> AtLeast,
    IReadOnlyList<Id<RiskFactor>> Reasons,
    Fraction UnknownShare
);

internal sealed record HighestInput(IReadOnlyList<long> Stations, long Unknown = 0);

internal sealed record ShareAtLeastInput(IReadOnlyList<long> Stations, Id<Grade> Grade, long Unknown = 0);

internal sealed record VoterMeanInput(
    IReadOnlyList<long> Stations,
    IReadOnlyList<long>? Voters = null,
    long Unknown = 0,
    long WithoutVoters = 0
);

internal sealed record RollUpResult(
    FigureDto Value,
    RollUpMethod Method,
    long Total,
    Fraction UnknownShare,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Lowest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Highest
);

internal sealed record ThresholdInput([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Value, Fraction Threshold);

internal sealed record RiseInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Latest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Earlier,
    Fraction Rise,
    int Days
);

internal sealed record WarningResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Fires,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Measured,
    Fraction Threshold,
    Fraction UnknownShare
);

internal sealed record CellIndicator(
    Id<RiskIndicator> Indicator,
    Fraction Weight,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Value
);

internal sealed record CellInput(IReadOnlyList<CellIndicator> Indicators);

internal sealed record CellResult(FigureDto Value, Fraction Lowest, Fraction Highest, Fraction UnknownShare);

internal static class RiskBindings
{
    // A rise over more days than any timetable has is a slip, and dates have an end.
    private const int MostDays = 3_660;

    // More than there are people, and far below what a 64-bit sum holds.
    private const long MostCounted = 1_000_000_000_000;

    private static readonly LocalText Countable = new("0 sampai satu triliun", "from 0 to a million million");
    private static readonly LocalText NotEmpty = new("id tidak boleh kosong", "an id is not empty");
    private static readonly LocalText ZeroOrMore = new("0 atau lebih", "0 or more");
    private static readonly LocalText OneToFive = new("1 sampai 5", "from 1 to 5");

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<
                (Id<IndexFramework> Framework, ImmutableArray<(Id<IndexDimension> Dimension, Fraction? Score)> Scores),
                IndexScore,
                IndexInput,
                IndexResult
            >(
                "PLK-RSK-001",
                DoorContext.Strict.IndexInput,
                (input, intake) =>
                {
                    Known(input.Framework, IkpFrameworks.All, f => f.Id, ".framework", intake);
                    if (IkpFrameworks.Find(input.Framework) is { } framework)
                    {
                        for (var i = 0; i < input.Scores.Count; i++)
                        {
                            Known(input.Scores[i].Dimension, framework.Dimensions, d => d.Id, $".scores[{i}].dimension", intake);
                        }
                    }

                    Once(input.Scores, s => s.Dimension, i => $".scores[{i}].dimension", intake);

                    return (input.Framework, [.. input.Scores.Select(s => (s.Dimension, s.Score))]);
                },
                input => new IndexInput(input.Framework, [.. input.Scores.Select(s => new DimensionScore(s.Dimension, s.Score))]),
                DoorContext.Strict.IndexResult,
                s => new IndexResult(
                    FigureDto.Of(s.Explanation),
                    s.Framework.Id,
                    TextDto.Of(s.Framework.Note),
                    [
                        .. s.Framework.Dimensions.Zip(
                            s.Contributions,
                            (d, c) => new ContributionItem(d.Id, FigureDto.Of(d.Weight), FigureDto.Of(c))
                        ),
                    ],
                    s.UnknownShare
                )
            ),
            new RuleBinding<(Id<ScoreBands> Bands, Fraction? Score), ScoreClass, BandsInput, BandsResult>(
                "PLK-RSK-002",
                DoorContext.Strict.BandsInput,
                (input, intake) =>
                {
                    Known(input.Bands, PublishedBands.All, b => b.Id, ".bands", intake);
                    return (input.Bands, input.Score);
                },
                input => new BandsInput(input.Bands, input.Score),
                DoorContext.Strict.BandsResult,
                c => new BandsResult(FigureDto.Of(c.Explanation), c.Bands.Id, c.Grade?.Id, c.UnknownShare)
            ),
            new RuleBinding<
                (ImmutableArray<Fraction?> Scores, Fraction Width, DeviationKind Deviation, int Index),
                RelativeClass,
                RelativeInput,
                RelativeResult
            >(
                "PLK-RSK-003",
                DoorContext.Strict.RelativeInput,
                (input, intake) =>
                {
                    if (input.Index < 0 || input.Index >= input.Scores.Count)
                    {
                        intake.Refuse(
                            ".index",
                            Fraction.FromInteger(input.Index).ToString(),
                            new LocalText("urutan daerah dalam kumpulan, mulai dari 0", "the position of an area in the set, from 0")
                        );
                    }

                    NotNegative(input.Width, ".width", intake);
                    return ([.. input.Scores.Select(s => s.Score)], input.Width, input.Deviation, input.Index);
                },
                input => new RelativeInput([.. input.Scores.Select(s => new AreaScore(s))], input.Width, input.Deviation, input.Index),
                DoorContext.Strict.RelativeResult,
                c => new RelativeResult(
                    FigureDto.Of(c.Explanation),
                    c.Grade?.Id,
                    CoreBindings.Number(c.Bands.Mean),
                    CoreBindings.Number(c.Bands.Variance),
                    c.Bands.Deviation,
                    c.Bands.KnownCount,
                    c.UnknownShare
                )
            ),
            new RuleBinding<(Fraction? Hazard, Fraction? Vulnerability, Fraction? Capacity), DisasterRisk, DisasterInput, DisasterResult>(
                "PLK-RSK-004",
                DoorContext.Strict.DisasterInput,
                (input, intake) =>
                {
                    NotNegative(input.Hazard, ".hazard", intake);
                    NotNegative(input.Vulnerability, ".vulnerability", intake);
                    NotNegative(input.Capacity, ".capacity", intake);
                    return (input.Hazard, input.Vulnerability, input.Capacity);
                },
                input => new DisasterInput(input.Hazard, input.Vulnerability, input.Capacity),
                DoorContext.Strict.DisasterResult,
                r => new DisasterResult(FigureDto.Of(r.Explanation), r.UnknownShare)
            ),
            new RuleBinding<(Id<RiskMatrix> Matrix, int? Likelihood, int? Impact), RiskRating, MatrixInput, MatrixResult>(
                "PLK-RSK-005",
                DoorContext.Strict.MatrixInput,
                (input, intake) =>
                {
                    Known(input.Matrix, RiskMatrix.All, m => m.Id, ".matrix", intake);
                    Level(input.Likelihood, ".likelihood", intake);
                    Level(input.Impact, ".impact", intake);
                    return (input.Matrix, input.Likelihood, input.Impact);
                },
                input => new MatrixInput(input.Matrix, input.Likelihood, input.Impact),
                DoorContext.Strict.MatrixResult,
                r => Show(r, r.Explanation)
            ),
            new RuleBinding<
                (Id<RiskMatrix> Matrix, Id<RiskBanding> Banding, int? Likelihood, int? Impact),
                RiskBand,
                MatrixBandInput,
                MatrixResult
            >(
                "PLK-RSK-006",
                DoorContext.Strict.MatrixBandInput,
                (input, intake) =>
                {
                    Known(input.Matrix, RiskMatrix.All, m => m.Id, ".matrix", intake);
                    Known(input.Banding, RiskBanding.All, b => b.Id, ".banding", intake);
                    Level(input.Likelihood, ".likelihood", intake);
                    Level(input.Impact, ".impact", intake);
                    return (input.Matrix, input.Banding, input.Likelihood, input.Impact);
                },
                input => new MatrixBandInput(input.Matrix, input.Banding, input.Likelihood, input.Impact),
                DoorContext.Strict.MatrixResult,
                b => Show(b.Rating, b.Explanation)
            ),
            new RuleBinding<ImmutableArray<bool?>, IndicatorHits, HitsInput, HitsResult>(
                "PLK-RSK-007",
                DoorContext.Strict.HitsInput,
                (input, intake) =>
                {
                    if (input.Answers.Count != IndicatorHits.Count)
                    {
                        intake.Refuse(
                            ".answers",
                            Fraction.FromInteger(input.Answers.Count).ToString(),
                            new LocalText("harus ada delapan jawaban", "there are eight answers")
                        );
                    }

                    return [.. input.Answers.Select(a => a.Applies)];
                },
                input => new HitsInput([.. input.Select(a => new HitAnswer(a))]),
                DoorContext.Strict.HitsResult,
                h => new HitsResult(FigureDto.Of(h.Explanation), h.Grade?.Id, h.Hits, h.Unknown, h.UnknownShare)
            ),
            new RuleBinding<
                (Id<TpsClassScheme> Scheme, ImmutableArray<(Id<TpsCriterion> Criterion, bool? IsMet)> Answers),
                TpsPoliceClass,
                StationInput,
                StationResult
            >(
                "PLK-RSK-008",
                DoorContext.Strict.StationInput,
                (input, intake) =>
                {
                    Known(input.Scheme, TpsClassSchemes.All, s => s.Id, ".scheme", intake);
                    if (TpsClassSchemes.Find(input.Scheme) is { } scheme)
                    {
                        for (var i = 0; i < input.Answers.Count; i++)
                        {
                            Known(input.Answers[i].Criterion, scheme.Criteria, c => c.Id, $".answers[{i}].criterion", intake);
                        }
                    }

                    Once(input.Answers, a => a.Criterion, i => $".answers[{i}].criterion", intake);

                    return (input.Scheme, [.. input.Answers.Select(a => (a.Criterion, a.IsMet))]);
                },
                input => new StationInput(input.Scheme, [.. input.Answers.Select(a => new CriterionAnswer(a.Criterion, a.IsMet))]),
                DoorContext.Strict.StationResult,
                c => new StationResult(FigureDto.Of(c.Explanation), c.Scheme.Id, c.Grade?.Id, c.AtLeast.Id, c.Reasons, c.UnknownShare)
            ),
            new RuleBinding<(ImmutableArray<long> Stations, long Unknown), RollUp, HighestInput, RollUpResult>(
                "PLK-RSK-009",
                DoorContext.Strict.HighestInput,
                (input, intake) =>
                {
                    Counts(input.Stations, ".stations", intake);
                    Count(input.Unknown, ".unknown", intake);
                    return ([.. input.Stations], input.Unknown);
                },
                input => new HighestInput(input.Stations, input.Unknown),
                DoorContext.Strict.RollUpResult,
                Show
            ),
            new RuleBinding<(ImmutableArray<long> Stations, long Unknown, Id<Grade> Grade), RollUp, ShareAtLeastInput, RollUpResult>(
                "PLK-RSK-010",
                DoorContext.Strict.ShareAtLeastInput,
                (input, intake) =>
                {
                    Counts(input.Stations, ".stations", intake);
                    Count(input.Unknown, ".unknown", intake);
                    Known(input.Grade, TpsClassSchemes.PolresPandeglang2024.Scale.Grades, g => g.Id, ".grade", intake);
                    return ([.. input.Stations], input.Unknown, input.Grade);
                },
                input => new ShareAtLeastInput(input.Stations, input.Grade, input.Unknown),
                DoorContext.Strict.RollUpResult,
                Show
            ),
            new RuleBinding<
                (ImmutableArray<long> Stations, ImmutableArray<long> Voters, long Unknown, long WithoutVoters),
                RollUp,
                VoterMeanInput,
                RollUpResult
            >(
                "PLK-RSK-011",
                DoorContext.Strict.VoterMeanInput,
                (input, intake) =>
                {
                    Counts(input.Stations, ".stations", intake);
                    if (input.Voters is { } voters)
                    {
                        Counts(voters, ".voters", intake);
                    }

                    Count(input.Unknown, ".unknown", intake);
                    Count(input.WithoutVoters, ".withoutVoters", intake);
                    if (intake.IsClean && input.WithoutVoters > input.Stations.Sum())
                    {
                        intake.Refuse(
                            ".withoutVoters",
                            Fraction.FromInteger(input.WithoutVoters).ToString(),
                            new LocalText("paling banyak sebanyak TPS yang berkelas", "at most the stations that have a class")
                        );
                    }

                    return ([.. input.Stations], input.Voters is null ? default : [.. input.Voters], input.Unknown, input.WithoutVoters);
                },
                input => new VoterMeanInput(
                    input.Stations,
                    input.Voters.IsDefault ? null : input.Voters,
                    input.Unknown,
                    input.WithoutVoters
                ),
                DoorContext.Strict.RollUpResult,
                Show
            ),
            new RuleBinding<(Fraction? Value, Fraction Threshold), Warning, ThresholdInput, WarningResult>(
                "PLK-RSK-012",
                DoorContext.Strict.ThresholdInput,
                (input, _) => (input.Value, input.Threshold),
                input => new ThresholdInput(input.Value, input.Threshold),
                DoorContext.Strict.WarningResult,
                Show
            ),
            new RuleBinding<(Fraction? Latest, Fraction? Earlier, Fraction Rise, int Days), Warning, RiseInput, WarningResult>(
                "PLK-RSK-013",
                DoorContext.Strict.RiseInput,
                (input, intake) =>
                {
                    if (input.Days is < 1 or > MostDays)
                    {
                        intake.Refuse(
                            ".days",
                            Fraction.FromInteger(input.Days).ToString(),
                            new LocalText($"1 sampai {MostDays} hari", $"from 1 to {MostDays} days")
                        );
                    }

                    return (input.Latest, input.Earlier, input.Rise, input.Days);
                },
                input => new RiseInput(input.Latest, input.Earlier, input.Rise, input.Days),
                DoorContext.Strict.WarningResult,
                Show
            ),
            new RuleBinding<
                ImmutableArray<(Id<RiskIndicator> Indicator, Fraction Weight, Fraction? Value)>,
                RiskMapCell,
                CellInput,
                CellResult
            >(
                "PLK-RSK-014",
                DoorContext.Strict.CellInput,
                (input, intake) =>
                {
                    var sum = Fraction.Zero;
                    for (var i = 0; i < input.Indicators.Count; i++)
                    {
                        var (indicator, weight, value) = input.Indicators[i];
                        Named(indicator, $".indicators[{i}].indicator", intake);
                        if (weight.Sign <= 0)
                        {
                            intake.Refuse($".indicators[{i}].weight", weight.ToString(), new LocalText("lebih dari 0", "more than 0"));
                        }

                        if (value is { } share && (share.Sign < 0 || share > Fraction.One))
                        {
                            intake.Refuse($".indicators[{i}].value", share.ToString(), new LocalText("0 sampai 1", "from 0 to 1"));
                        }

                        sum += weight;
                    }

                    Once(input.Indicators, x => x.Indicator, i => $".indicators[{i}].indicator", intake);
                    if (sum != Fraction.One)
                    {
                        intake.Refuse(".indicators", sum.ToString(), new LocalText("jumlah bobotnya 1", "the weights add up to 1"));
                    }

                    return [.. input.Indicators.Select(x => (x.Indicator, x.Weight, x.Value))];
                },
                input => new CellInput([.. input.Select(x => new CellIndicator(x.Indicator, x.Weight, x.Value))]),
                DoorContext.Strict.CellResult,
                c => new CellResult(FigureDto.Of(c.Explanation), c.Lowest, c.Highest, c.UnknownShare)
            ),
        ];

    private static MatrixResult Show(RiskRating rating, Explanation explanation) =>
        new(
            FigureDto.Of(explanation),
            rating.Matrix.Id,
            rating.Banding.Id,
            rating.Likelihood,
            rating.Impact,
            rating.Band?.Id,
            rating.LowestRank,
            rating.HighestRank,
            rating.UnknownShare
        );

    private static RollUpResult Show(RollUp roll) =>
        new(
            FigureDto.Of(roll.Explanation),
            roll.Method,
            roll.Distribution.Total,
            roll.UnknownShare,
            CoreBindings.Number(roll.Lowest),
            CoreBindings.Number(roll.Highest)
        );

    private static WarningResult Show(Warning warning) =>
        new(
            FigureDto.Of(warning.Explanation),
            warning.Fires.IsUnknown ? null : warning.Fires.Truth,
            CoreBindings.Number(warning.Measured),
            warning.Trigger.Threshold,
            warning.UnknownShare
        );

    private static void Counts(IReadOnlyList<long> counts, string member, Intake intake)
    {
        var grades = TpsClassSchemes.PolresPandeglang2024.Scale.Grades.Length;
        if (counts.Count != grades)
        {
            intake.Refuse(
                member,
                Fraction.FromInteger(counts.Count).ToString(),
                new LocalText($"{grades} bilangan, satu untuk tiap kelas", $"{grades} numbers, one for each class")
            );
        }

        for (var i = 0; i < counts.Count; i++)
        {
            Count(counts[i], $"{member}[{i}]", intake);
        }
    }

    private static void Count(long count, string member, Intake intake)
    {
        if (count is < 0 or > MostCounted)
        {
            intake.Refuse(member, Fraction.FromInteger(count).ToString(), Countable);
        }
    }

    private static void NotNegative(Fraction? number, string member, Intake intake)
    {
        if (number is { Sign: < 0 } negative)
        {
            intake.Refuse(member, negative.ToString(), ZeroOrMore);
        }
    }

    private static void Level(int? level, string member, Intake intake)
    {
        if (level is { } given && given is < 1 or > RiskMatrix.Levels)
        {
            intake.Refuse(member, Fraction.FromInteger(given).ToString(), OneToFive);
        }
    }

    private static void Known<TItem, T>(Id<T> id, IEnumerable<TItem> all, Func<TItem, Id<T>> name, string member, Intake intake)
    {
        string[] known = [.. all.Select(i => name(i).ToString())];
        if (!known.Contains(id.ToString(), StringComparer.Ordinal))
        {
            intake.Refuse(
                member,
                id.ToString(),
                new LocalText(
                    $"yang dikenal: {LocalFormat.List(known, Language.Indonesian)}",
                    $"the ones known are {LocalFormat.List(known, Language.English)}"
                )
            );
        }
    }

    private static void Once<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, Id<T>> name, Func<int, string> member, Intake intake)
    {
        var seen = new HashSet<Id<T>>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(name(items[i])))
            {
                intake.Refuse(member(i), name(items[i]).ToString(), new LocalText("sudah disebut di atas", "named above already"));
            }
        }
    }

    private static void Named<T>(Id<T> id, string member, Intake intake)
    {
        if (id.IsEmpty)
        {
            intake.Refuse(member, string.Empty, NotEmpty);
        }
    }
}
