namespace Pilkada.Readiness;

// Which police unit works where, as far as it is known, and the polling stations published per unit.
internal static class JurisdictionTables
{
    public static void AddTo(Draft draft)
    {
        var plan = draft.Plan;
        if (plan.Units.IsEmpty)
        {
            return;
        }

        var map = plan.Jurisdiction.On(draft.AsOf, plan.Areas);
        var root = FigurePath.Parse("jurisdictions");
        var all = Place.Of(plan.Area);
        draft.Tables.Add(
            new AssessmentTable(
                "jurisdictions",
                new LocalText("Wilayah hukum kepolisian", "Police jurisdictions"),
                [
                    new LocalText("Kecamatan yang pasti", "Certain kecamatan"),
                    new LocalText("Kecamatan yang mungkin", "Possible kecamatan"),
                    new LocalText("TPS", "Polling stations"),
                ],
                [
                    new AssessmentRow(
                        all,
                        new LocalText($"Seluruh {draft.NameOf(all).Indonesian}", $"All of {draft.NameOf(all).English}"),
                        [draft.Show(root / "all" / "known", all, map.Explanation), null, null]
                    ),
                    .. plan.Units.Select(unit => Row(draft, map, unit)),
                ],
                new LocalText(
                    "Pasti: satuannya diketahui. Mungkin: termasuk kecamatan yang hanya diketahui calon satuannya.",
                    "Certain: the unit is known. Possible: with the kecamatan of which only candidate units are known."
                )
            )
        );

        foreach (var group in map.Unknown.GroupBy(k => k.AtLevel(AreaLevel.KabupatenKota)))
        {
            var units = group.SelectMany(k => map.EntryOf(k)!.Units).Distinct().Select(u => draft.NameOf(Place.Of(u)).Indonesian).ToArray();
            draft.Find(
                new Finding(
                    ReadinessFindings.UnknownJurisdiction,
                    Severity.Warning,
                    Place.Of(group.Key),
                    [
                        ("count", Quantity.Of(group.Count())),
                        ("area", Quantity.Of(draft.NameOf(Place.Of(group.Key)))),
                        (
                            "units",
                            Quantity.Of(
                                new LocalText(LocalFormat.List(units, Language.Indonesian), LocalFormat.List(units, Language.English))
                            )
                        ),
                    ],
                    root / "all" / "known",
                    CoreRules.Jurisdiction.Id
                )
            );
        }

        foreach (var group in map.Unassigned.GroupBy(k => k.AtLevel(AreaLevel.KabupatenKota)))
        {
            draft.Find(
                new Finding(
                    ReadinessFindings.Unassigned,
                    Severity.Warning,
                    Place.Of(group.Key),
                    [("count", Quantity.Of(group.Count())), ("area", Quantity.Of(draft.NameOf(Place.Of(group.Key))))],
                    root / "all" / "known",
                    CoreRules.Jurisdiction.Id
                )
            );
        }
    }

    private static AssessmentRow Row(Draft draft, JurisdictionMap map, PoliceUnit unit)
    {
        var place = Place.Of(unit.Id);
        var path = FigurePath.Parse("jurisdictions") / unit.Id.ToString();
        Figure? Count(string column, LocalText label, ImmutableArray<AreaCode> kecamatan) =>
            kecamatan.IsEmpty
                ? null
                : draft.Show(
                    path / column,
                    place,
                    Explanation.Sum(
                        label,
                        Quantity.Of(kecamatan.Length),
                        Unit.Areas,
                        kecamatan.Select(k => One(draft, map, k)),
                        CoreRules.Jurisdiction.Id
                    )
                );

        return new AssessmentRow(
            place,
            LocalText.Same(unit.Name),
            [
                Count("certain", new LocalText("Kecamatan yang pasti", "Certain kecamatan"), map.Certain(unit.Id)),
                Count("possible", new LocalText("Kecamatan yang mungkin", "Possible kecamatan"), map.Possible(unit.Id)),
                draft.Choose(place, Measure.Tps) is { } tps
                    ? draft.Show(path / "tps", place, tps.Explanation, approximation: tps.Chosen.Approximation)
                    : null,
            ]
        );
    }

    private static Explanation One(Draft draft, JurisdictionMap map, AreaCode kecamatan)
    {
        var label = LocalText.Same($"{kecamatan} {draft.NameOf(Place.Of(kecamatan)).Indonesian}");
        return map.EntryOf(kecamatan)!.Evidence is { } evidence
            ? Explanation.Given(label, Quantity.Of(1), Unit.Areas, evidence)
            : Explanation.Entered(label, Quantity.Of(1), Unit.Areas, DataLocation.In("jurisdictions.csv"));
    }
}
