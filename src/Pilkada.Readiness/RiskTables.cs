using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Readiness;

// The published classes and scores of each area side by side, and the map of areas by stages that the plan's figures allow.
internal static class RiskTables
{
    private static readonly Id<Measure> Ikp = Id<Measure>.Parse("ikp-2022-score");
    private static readonly Id<Measure> Irbi = Id<Measure>.Parse("irbi-2022-score");
    private static readonly Id<GradeScale> BawasluMapping = Id<GradeScale>.Parse("bawaslu-pemetaan-2024");
    private static readonly LocalText NotPublished = new("tidak ada angka untuk wilayah ini", "there is no figure for the area");

    public static RiskMap AddTo(Draft draft)
    {
        var map = MapOf(draft);
        Classes(draft, [.. map.Areas.Select(a => a.Area)]);
        Map(draft, map);
        return map;
    }

    // The indicators are those of the whole plan, also where the draft sees only the figures up to a day.
    public static RiskMap MapOf(Draft draft)
    {
        var plan = draft.Plan;
        var taxonomy = RiskTaxonomy.BuiltIn;
        var known = taxonomy
            .Indicators.Where(i => i.Measures.Any(m => m.IsShare && plan.Figures.Any(f => f.Measure == m.Count)))
            .Select(i => i.Id)
            .ToHashSet();
        return RiskMap.Of(
            plan.Areas.Children(plan.Area)
                .Select(a => a.Code)
                .Prepend(plan.Area)
                .Where(c => c.Level <= AreaLevel.KabupatenKota || c == plan.Area)
                .Select(a => Place.Of(a)),
            StageFramework
                .Neutral(
                    taxonomy,
                    plan.Calendar.Stages.Where(s => s.Phase != StagePhase.Operation).OrderBy(s => InCycle(s.Id)).Select(s => s.Id),
                    i => known.Contains(i.Id)
                )
                .Profiles,
            (place, indicator) => ShareOf(draft, place, taxonomy.Find(indicator)!)
        );
    }

    // The calendar groups its stages by their source; a map reads in the order of the cycle.
    private static int InCycle(Id<ElectionStage> stage)
    {
        var at = ElectoralPhase.All.SelectMany(p => p.Stages).Distinct().ToList().IndexOf(stage);
        return at < 0 ? int.MaxValue : at;
    }

    // What each instrument published, never merged: a class of one year is no class of another.
    private static void Classes(Draft draft, AreaCode[] areas)
    {
        var plan = draft.Plan;
        var hasScores = areas.Any(a => draft.Choose(Place.Of(a), Ikp) is not null || draft.Choose(Place.Of(a), Irbi) is not null);
        if (!hasScores && plan.Grades.All(g => g.Grade.Scale != BawasluMapping))
        {
            return;
        }

        draft.Tables.Add(
            new AssessmentTable(
                "risk-classes",
                new LocalText("Kelas kerawanan dan risiko yang diumumkan", "Published classes of vulnerability and risk"),
                [
                    new LocalText("Pemetaan Bawaslu 2024", "Bawaslu mapping of 2024"),
                    new LocalText("Skor IKP 2022", "IKP score of 2022"),
                    new LocalText("Kelas IKP 2022", "IKP class of 2022"),
                    new LocalText("Skor IRBI 2022", "IRBI score of 2022"),
                    new LocalText("Kelas IRBI", "IRBI class"),
                ],
                areas.Select(area =>
                {
                    var place = Place.Of(area);
                    var path = FigurePath.Parse("risk-classes") / area.ToString();
                    var grade = plan.Grades.LastOrDefault(g => g.Place == place && g.Grade.Scale == BawasluMapping);
                    var ikp = Score(draft, place, Ikp, new LocalText("Skor IKP", "IKP score"));
                    var irbi = Score(draft, place, Irbi, new LocalText("Skor IRBI", "IRBI score"));
                    var bands = area.Level == AreaLevel.Provinsi ? PublishedBands.Ikp2024Provinces : PublishedBands.Ikp2024Regencies;
                    return new AssessmentRow(
                        place,
                        draft.NameOf(place),
                        [
                            draft.Show(
                                path / "bawaslu",
                                place,
                                grade?.Explanation
                                    ?? Explanation.Unknown(
                                        new LocalText("Kelas pemetaan Bawaslu 2024", "Class of the Bawaslu mapping of 2024"),
                                        Unit.None,
                                        NotPublished
                                    ),
                                Sensitivity.Guarded
                            ),
                            draft.Show(path / "ikp-score", place, ikp),
                            draft.Show(path / "ikp-class", place, bands.Classify(ikp).Explanation, Sensitivity.Guarded),
                            draft.Show(path / "irbi-score", place, irbi),
                            draft.Show(path / "irbi-class", place, IrbiClass(plan, place, irbi), Sensitivity.Guarded),
                        ]
                    );
                }),
                new LocalText(
                    "Tiga alat ukur yang berbeda, tidak pernah digabung. IKP 2022 relatif terhadap kumpulan daerahnya dan tidak dapat dibandingkan dengan pemetaan 2024.",
                    "Three instruments, never merged. The IKP of 2022 is relative to its set of areas and does not compare with the mapping of 2024."
                )
            )
        );
    }

    private static void Map(Draft draft, RiskMap map)
    {
        if (map.Profiles.IsEmpty)
        {
            return;
        }

        var calendar = draft.Plan.Calendar;
        draft.Tables.Add(
            new AssessmentTable(
                "risk",
                new LocalText("Peta risiko menurut wilayah dan tahapan", "Risk map by area and stage"),
                map.Profiles.Select(p => calendar.Find(p.Stage)!.Name),
                map.Areas.Select(area => new AssessmentRow(
                    area,
                    draft.NameOf(area),
                    map.Profiles.Select(p =>
                    {
                        var cell = map.Find(area, p.Stage)!;
                        return draft.Show(
                            FigurePath.Parse("risk") / area.ToString() / p.Stage.ToString(),
                            area,
                            Percent(cell),
                            Sensitivity.Guarded,
                            cell.Score.IsUnknown ? Approximation.AtLeast : Approximation.Exact
                        );
                    })
                )),
                new LocalText(
                    "Rata-rata tak berbobot bagian TPS atau desa yang terkena tiap indikator yang diumumkan, dalam persen. Indikator yang tidak diketahui tidak dihitung nol: yang tampak adalah nilai paling rendah yang mungkin. Bobot sama adalah asumsi; rinciannya dalam pilkada risk.",
                    "The unweighted mean of the share of stations or villages that each published indicator applies to, in per cent. An unknown indicator is not taken as zero: what is shown is the lowest value possible. Equal weights are assumed; pilkada risk has the details."
                )
            )
        );
    }

    // The known part, rounded once for display: down where more may come, so that "at least" stays true. The exact fraction stands below it.
    private static Explanation Percent(RiskMapCell cell)
    {
        var label = cell.Score.IsUnknown
            ? new LocalText("Skor wilayah pada tahapan, paling rendah yang mungkin", "Score of the area at the stage, lowest possible")
            : new LocalText("Skor wilayah pada tahapan", "Score of the area at the stage");
        if (cell.UnknownShare == Fraction.One)
        {
            return Explanation.Unknown(
                label,
                Unit.Percent,
                new LocalText("semua indikator tahapan ini tidak diketahui", "every indicator of the stage is unknown")
            );
        }

        var thousand = Explanation.Given(
            new LocalText("Per seribu", "Per thousand"),
            Quantity.Of(1_000),
            Unit.None,
            Evidence.Assumed(Decisions.Taxonomy)
        );
        var ten = Explanation.Given(
            new LocalText("Persepuluh persen dalam satu persen", "Tenths in a per cent"),
            Quantity.Of(10),
            Unit.None,
            Evidence.Assumed(Decisions.Taxonomy)
        );
        var scaled = Explanation.Product(label, Quantity.Of(cell.Lowest * 1_000), Unit.None, [cell.LowestExplanation, thousand]);
        var rounding = cell.Score.IsUnknown ? Rounding.Floor : Rounding.HalfUp;
        var whole = (cell.Lowest * 1_000).Round(rounding);
        return Explanation.Quotient(
            label,
            Quantity.Of(Fraction.Of(whole, 10)),
            Unit.Percent,
            Explanation.Round(label, Quantity.Of(whole), Unit.None, scaled, rounding),
            ten,
            RiskRules.CellScore.Id
        );
    }

    // From the score where there is one; otherwise the class that was published without it.
    private static Explanation IrbiClass(ElectionPlan plan, Place place, Explanation score) =>
        score.Value.IsUnknown
        && plan.Grades.LastOrDefault(g => g.Place == place && g.Grade.Scale == PublishedBands.Irbi.Scale.Id) is { } grade
            ? grade.Explanation
            : PublishedBands.Irbi.Classify(score).Explanation;

    private static Explanation Score(Draft draft, Place place, Id<Measure> measure, LocalText label) =>
        draft.Choose(place, measure)?.Explanation ?? Explanation.Unknown(label, Unit.Points, NotPublished);

    // The first measure that has a figure for the area, over its whole; unknown where either is missing or they do not fit.
    private static Explanation ShareOf(Draft draft, Place place, RiskIndicator indicator)
    {
        var label = new LocalText($"Bagian: {indicator.Name.Indonesian}", $"Share: {indicator.Name.English}");
        foreach (var measure in indicator.Measures.Where(m => m.IsShare))
        {
            if (
                draft.Choose(place, measure.Count)?.Explanation is { Value.IsUnknown: false } count
                && draft.Choose(place, measure.Whole)?.Explanation is { Value: { IsUnknown: false, Number.Sign: > 0 } } whole
                && count.Value.Number.Sign >= 0
                && count.Value.Number <= whole.Value.Number
                && !draft.IsWithheld(count)
                && !draft.IsWithheld(whole)
            )
            {
                return Explanation.Quotient(label, Quantity.Of(count.Value.Number / whole.Value.Number), Unit.Share, count, whole);
            }
        }

        return Explanation.Unknown(label, Unit.Share, NotPublished);
    }
}
