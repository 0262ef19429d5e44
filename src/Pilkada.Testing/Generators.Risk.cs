using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Testing;

public static partial class Generators
{
    // Few, so that entries meet.
    private static readonly Id<RiskIndicator>[] RiskIndicatorIds = [.. Numbered<RiskIndicator>("indicator", 5)];
    private static readonly Id<Mitigation>[] MitigationIds = [.. Numbered<Mitigation>("mitigation", 4)];
    private static readonly Id<RiskTheme>[] RiskThemeIds = [.. Numbered<RiskTheme>("theme", 3)];
    private static readonly Id<RiskFactor>[] RiskFactorIds = [.. Numbered<RiskFactor>("factor", 5)];
    private static readonly Id<ElectionStage>[] RiskStages = [.. Numbered<ElectionStage>("stage", 4)];

    /// <summary>Generates pairs of measures: shares of a whole, and scores that are none.</summary>
    /// <returns>The generator.</returns>
    public static Gen<IndicatorMeasure> IndicatorMeasures() =>
        from count in Ids<Measure>()
        from whole in IdsOrEmpty<Measure>()
        select new IndicatorMeasure(count, whole);

    /// <summary>Generates indicators of five ids, with and without a dimension and measures.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskIndicator> RiskIndicators() =>
        from id in Gen.Elements(RiskIndicatorIds)
        from name in LocalTexts()
        from evidence in Evidence()
        from dimension in OrNullOf(LocalTexts())
        from measures in IndicatorMeasures().ListOf()
        select new RiskIndicator(id, name, evidence, dimension, measures.Take(2));

    /// <summary>Generates mitigations of four ids.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Mitigation> Mitigations() =>
        from id in Gen.Elements(MitigationIds)
        from name in LocalTexts()
        from evidence in Evidence()
        select new Mitigation(id, name, evidence);

    /// <summary>Generates themes of three ids.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskTheme> RiskThemes() =>
        from id in Gen.Elements(RiskThemeIds)
        from name in LocalTexts()
        from definition in LocalTexts()
        from evidence in Evidence()
        select new RiskTheme(id, name, definition, evidence);

    /// <summary>Generates hazards and vulnerabilities of five ids: of every stage and of some, with and without indicators and mitigations.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskFactor> RiskFactors() =>
        from id in Gen.Elements(RiskFactorIds)
        from kind in Enums<RiskFactorKind>()
        from theme in Gen.Elements(RiskThemeIds)
        from name in LocalTexts()
        from definition in LocalTexts()
        from stages in SomeOf(RiskStages)
        from level in Enums<PlaceLevel>()
        from indicators in SomeOf(RiskIndicatorIds)
        from mitigations in SomeOf(MitigationIds)
        from evidence in Evidence()
        select new RiskFactor(id, kind, theme, name, definition, stages, level, indicators, mitigations, evidence);

    /// <summary>Generates typed themes: right ones and ones that lack an id, a text or a source.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskThemeEntry> RiskThemeEntries() =>
        from id in TypedIds("theme", 4)
        from names in TypedNames()
        from definition in MostlyLocalTexts()
        from evidence in MostlyEvidence()
        select new RiskThemeEntry(DataLocation.In("themes.csv", 2), id, names.Indonesian, names.English, definition, evidence);

    /// <summary>Generates typed indicators: right ones and ones that lack an id, a text, a measure or a source.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskIndicatorEntry> RiskIndicatorEntries() =>
        from id in TypedIds("indicator", 6)
        from names in TypedNames()
        from dimension in OrNullOf(LocalTexts())
        from count in TypedIds("measure", 3)
        from whole in OrNullOf(Gen.Constant("tps"))
        from evidence in MostlyEvidence()
        select new RiskIndicatorEntry(
            DataLocation.In("indicators.csv", 2),
            id,
            names.Indonesian,
            names.English,
            dimension,
            [(count, whole)],
            evidence
        );

    /// <summary>Generates typed mitigations: right ones and ones that lack an id, a text or a source.</summary>
    /// <returns>The generator.</returns>
    public static Gen<MitigationEntry> MitigationEntries() =>
        from id in TypedIds("mitigation", 5)
        from names in TypedNames()
        from evidence in MostlyEvidence()
        select new MitigationEntry(DataLocation.In("mitigations.csv", 2), id, names.Indonesian, names.English, evidence);

    /// <summary>Generates typed hazards and vulnerabilities: right ones, and ones that lack something or name what may not exist.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskFactorEntry> RiskFactorEntries() =>
        from id in TypedIds("factor", 6)
        from kind in Enums<RiskFactorKind>()
        from theme in TypedIds("theme", 4)
        from names in TypedNames()
        from definition in MostlyLocalTexts()
        from stage in TypedIds("stage", 4)
        from level in Enums<PlaceLevel>()
        from indicator in TypedIds("indicator", 6)
        from mitigation in TypedIds("mitigation", 5)
        from evidence in MostlyEvidence()
        select new RiskFactorEntry(
            DataLocation.In("factors.csv", 2),
            id,
            kind,
            theme,
            names.Indonesian,
            names.English,
            definition,
            [stage],
            level,
            [indicator],
            [mitigation],
            evidence
        );

    /// <summary>Generates edges from 1 to 99 hundredths, on either side.</summary>
    /// <returns>The generator.</returns>
    public static Gen<BandEdge> BandEdges() =>
        from hundredths in Gen.Choose(1, 99)
        from side in Enums<EdgeSide>()
        select new BandEdge(Fraction.Of(hundredths, 100), side);

    /// <summary>Generates bands of two to six grades on scores from 0 to 1, rounded first or not, with and without a range.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ScoreBands> ScoreBands() =>
        from scale in GradeScales()
        from steps in Gen.Choose(1, 16).ArrayOf(5)
        from sides in Enums<EdgeSide>().ArrayOf(5)
        from decimals in Gen.Elements<int?>(null, null, 1, 2)
        from isRanged in Booleans()
        from evidence in Evidence()
        select new ScoreBands(
            Id<ScoreBands>.Parse("bands"),
            scale,
            Enumerable.Range(1, scale.Grades.Length - 1).Select(i => new BandEdge(Fraction.Of(steps.Take(i).Sum(), 100), sides[i - 1])),
            evidence,
            decimals,
            isRanged ? Fraction.Zero : null,
            isRanged ? Fraction.One : null
        );

    /// <summary>Generates counts of stations by grade with their voters: none, some and many, some of unknown grade or voters.</summary>
    /// <returns>The generator.</returns>
    public static Gen<GradeDistribution> GradeDistributions() =>
        from scale in GradeScales()
        from stations in Gen.Choose(0, 40).ArrayOf(6)
        from voters in Gen.Choose(0, 600).ArrayOf(6)
        from hasVoters in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from unknown in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 5)))
        from without in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 5)))
        let counts = stations.Take(scale.Grades.Length).Select(n => (long)n).ToArray()
        select GradeDistribution.Of(
            scale,
            counts,
            unknown,
            hasVoters ? counts.Zip(voters, (n, v) => n * v) : null,
            Math.Min(without, counts.Sum())
        );

    /// <summary>Generates ratings in both tables and bandings, some with an unknown level.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskRating> RiskRatings() =>
        from matrix in Gen.Elements(RiskMatrix.All.AsEnumerable())
        from banding in Gen.Elements(RiskBanding.All.AsEnumerable())
        from rating in RatingsOf(matrix, banding)
        select rating;

    /// <summary>Generates roles that answer for a risk.</summary>
    /// <returns>The generator.</returns>
    public static Gen<OwnerRole> OwnerRoles() =>
        from id in Ids<OwnerRole>()
        from organisation in LocalTexts()
        from role in LocalTexts()
        select new OwnerRole(id, organisation, role);

    /// <summary>Generates states of a risk: rated and not, open and closed, reviewed up to ten days later.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskRevision> RiskRevisions() =>
        from matrix in Gen.Elements(RiskMatrix.All.AsEnumerable())
        from date in Dates()
        from inherent in RatingsOf(matrix, RiskBanding.Applications)
        from residual in RatingsOf(matrix, RiskBanding.Applications)
        from controls in SomeOf(MitigationIds)
        from days in Gen.Choose(0, 10)
        from owner in OwnerRoles()
        from isClosed in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from note in OrNullOf(LocalTexts())
        select new RiskRevision(date, inherent, residual, controls, date.PlusDays(days), owner, isClosed, note);

    /// <summary>Generates entries of a register with one to four states, new ones and ones carried from an earlier election.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RegisteredRisk> RegisteredRisks() => Ids<RegisteredRisk>().SelectMany(RiskOf);

    /// <summary>Generates registers of no to five entries.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskRegister> RiskRegisters() =>
        from count in Gen.Choose(0, 5)
        from risks in Gen.CollectToArray(Numbered<RegisteredRisk>("risk", count), RiskOf)
        select new RiskRegister("pilkada-2024", risks);

    /// <summary>Generates readings of an indicator at a place, one in six unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<IndicatorReading> IndicatorReadings() =>
        from indicator in Gen.Elements(RiskIndicatorIds)
        from place in Places()
        from date in Dates()
        from share in SharesOrUnknown()
        select new IndicatorReading(indicator, place, date, ShareExplanation(share));

    /// <summary>Generates triggers on values and on rises over one to seven days.</summary>
    /// <returns>The generator.</returns>
    public static Gen<WarningTrigger> WarningTriggers() =>
        from id in Ids<WarningTrigger>()
        from indicator in Gen.Elements(RiskIndicatorIds)
        from threshold in SharesWithZero()
        from days in Gen.Choose(0, 7)
        from evidence in Evidence()
        select days == 0
            ? WarningTrigger.At(id, indicator, threshold, evidence)
            : WarningTrigger.OnRise(id, indicator, threshold, days, evidence);

    /// <summary>Generates criteria that give one of the grades of <see cref="GradeScales"/>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TpsCriterion> TpsCriteria() =>
        from id in Ids<TpsCriterion>()
        from grade in Grades()
        from criterion in CriterionOf(id, grade)
        select criterion;

    /// <summary>Generates schemes of no to five criteria, complete and not; an incomplete one may leave out a criterion that is not modelled.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TpsClassScheme> TpsClassSchemes() =>
        from id in Ids<TpsClassScheme>()
        from unit in PoliceUnitIds()
        from date in Dates()
        from scale in GradeScales()
        from count in Gen.Choose(0, 5)
        from criteria in Gen.CollectToArray(
            Numbered<TpsCriterion>("criterion", count),
            c => Gen.Elements(scale.Grades.AsEnumerable()).SelectMany(g => CriterionOf(c, g))
        )
        from isComplete in Booleans()
        from excludes in Booleans()
        from evidence in Evidence()
        select new TpsClassScheme(
            id,
            unit,
            date,
            scale,
            criteria,
            isComplete,
            evidence,
            !isComplete && excludes ? [RiskTaxonomy.BuiltIn.Excluded[0].Id] : []
        );

    /// <summary>Generates mentions of a station under no to five indicators.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TpsMentions> TpsMentions() =>
        from station in Ids<Tps>()
        from indicators in SomeOf(RiskIndicatorIds)
        from evidence in Evidence()
        select new TpsMentions(station, indicators, evidence);

    /// <summary>Generates entries of the list of special locations.</summary>
    /// <returns>The generator.</returns>
    public static Gen<SpecialLocation> SpecialLocations() =>
        from station in Ids<Tps>()
        from evidence in Evidence()
        select new SpecialLocation(station, evidence);

    /// <summary>Generates totals of an index for no to six provinces, made along one path, some unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<IndexTable<OwnInput>> IndexTables() =>
        from framework in Gen.Elements(IkpFrameworks.All.AsEnumerable())
        from totals in SharesOrUnknown().ArrayOf()
        select new IndexTable<OwnInput>(
            framework,
            "2024-11",
            totals.Take(6).Select((t, i) => (AreaCode.Parse($"{31 + i}"), RiskNumber(t is { } share ? share * 100 : null, Unit.Points)))
        );

    /// <summary>Generates yes/no forms of one to five indicators in the dimensions of an index, with weights from 1 to 5.</summary>
    /// <returns>The generator.</returns>
    public static Gen<YesNoForm> YesNoForms() =>
        from framework in Gen.Elements(IkpFrameworks.All.AsEnumerable())
        from count in Gen.Choose(1, RiskIndicatorIds.Length)
        from dimensions in Gen.Choose(0, 99).ArrayOf(RiskIndicatorIds.Length)
        from weights in Gen.Choose(1, 5).ArrayOf(RiskIndicatorIds.Length)
        from evidence in Evidence()
        select new YesNoForm(
            framework,
            Enumerable
                .Range(0, count)
                .Select(i =>
                    (
                        RiskIndicatorIds[i],
                        framework.Dimensions[dimensions[i] % framework.Dimensions.Length].Id,
                        Fraction.FromInteger(weights[i])
                    )
                ),
            evidence
        );

    /// <summary>Generates profiles of a stage: one to five indicators with weights that add up to 1.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StageProfile> StageProfiles() => Gen.Elements(RiskStages).SelectMany(ProfileOf);

    /// <summary>Generates maps of one to four regencies by one to three stages, one value in six unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RiskMap> RiskMaps() =>
        from areas in Gen.Choose(1, 4)
        from stages in Gen.Choose(1, 3)
        from profiles in Gen.CollectToArray(RiskStages.Take(stages), ProfileOf)
        from shares in SharesOrUnknown().ArrayOf(4 * RiskIndicatorIds.Length)
        let places = Enumerable.Range(1, areas).Select(i => Place.Parse($"36.0{i}")).ToArray()
        select RiskMap.Of(
            places,
            profiles,
            (place, indicator) =>
                ShareExplanation(
                    shares[(Array.IndexOf(places, place) * RiskIndicatorIds.Length) + Array.IndexOf(RiskIndicatorIds, indicator)]
                )
        );

    private static Gen<StageProfile> ProfileOf(Id<ElectionStage> stage) =>
        from indicators in SomeOf(RiskIndicatorIds).Where(i => i.Length > 0)
        from points in Gen.Choose(1, 5).ArrayOf(RiskIndicatorIds.Length)
        from evidence in Evidence()
        select StageProfile.Of(
            stage,
            indicators.Select((indicator, i) => (indicator, Fraction.Of(points[i], points.Take(indicators.Length).Sum()))),
            evidence
        );

    private static Gen<RiskRating> RatingsOf(RiskMatrix matrix, RiskBanding banding) =>
        from likelihood in Gen.Elements<int?>(null, 1, 2, 3, 4, 5)
        from impact in Gen.Elements<int?>(null, 1, 2, 3, 4, 5)
        select matrix.Rate(likelihood, impact, banding);

    private static Gen<RegisteredRisk> RiskOf(Id<RegisteredRisk> id) =>
        from factor in Gen.Elements(RiskFactorIds)
        from cause in LocalTexts()
        from place in Places()
        from stage in Gen.Elements(RiskStages)
        from revisions in RiskRevisions().NonEmptyListOf()
        from lessonOf in IdsOrEmpty<RegisteredRisk>()
        select new RegisteredRisk(
            id,
            factor,
            cause,
            place,
            stage,
            revisions.DistinctBy(r => r.Date).Take(4).OrderBy(r => r.Date),
            lessonOf
        );

    private static Gen<TpsCriterion> CriterionOf(Id<TpsCriterion> id, Grade grade) =>
        from factor in Gen.Elements(RiskFactorIds)
        from name in LocalTexts()
        select new TpsCriterion(id, factor, name, grade.Id);

    private static Gen<ImmutableArray<T>> SomeOf<T>(T[] all) =>
        Booleans().ArrayOf(all.Length).Select(taken => all.Where((_, i) => taken[i]).ToImmutableArray());

    private static Gen<string> TypedIds(string word, int count) =>
        Gen.Frequency(
            (12, Gen.Choose(0, count - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"{word}-{i}"))),
            (1, Gen.Elements("", "Bukan Id", "-"))
        );

    private static Gen<(string? Indonesian, string? English)> TypedNames() =>
        Gen.Frequency(
            (12, LocalTexts().Select(t => ((string?)t.Indonesian, (string?)t.English))),
            (1, Gen.Elements<(string?, string?)>((null, "text"), ("teks", " "), (null, null)))
        );

    private static Gen<LocalText?> MostlyLocalTexts() =>
        Gen.Frequency((12, LocalTexts().Select(t => (LocalText?)t)), (1, Gen.Constant<LocalText?>(null)));

    private static Gen<Evidence?> MostlyEvidence() =>
        Gen.Frequency((12, Evidence().Select(e => (Evidence?)e)), (1, Gen.Constant<Evidence?>(null)));

    private static IEnumerable<Id<T>> Numbered<T>(string word, int count) =>
        Enumerable.Range(0, count).Select(i => Id<T>.Parse(string.Create(CultureInfo.InvariantCulture, $"{word}-{i}")));

    private static Explanation ShareExplanation(Fraction? share) => RiskNumber(share, Unit.Share);

    private static Explanation RiskNumber(Fraction? number, Unit unit) =>
        number is { } known
            ? Explanation.Entered(new LocalText("nilai contoh", "an example value"), Quantity.Of(known), unit)
            : Explanation.Unknown(
                new LocalText("nilai contoh", "an example value"),
                unit,
                new LocalText("tidak diketahui dalam contoh", "unknown in the example")
            );
}
