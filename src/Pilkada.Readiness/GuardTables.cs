using Pilkada.Personnel;

namespace Pilkada.Readiness;

// What the TPS of each unit need by its own patterns, held against its share and against what was published of its deployment.
internal static class GuardTables
{
    private static readonly Id<GuardClass> Undivided = Id<GuardClass>.Parse("semua-kelas");
    private static readonly Id<GuardClass> Rest = Id<GuardClass>.Parse("kelas-lain");
    private static readonly Id<Measure>[] Deployed = [Id<Measure>.Parse("officers-pam-tps"), Id<Measure>.Parse("officers-deployed")];

    private static readonly Id<Measure>[] Attached =
    [
        Id<Measure>.Parse("officers-deployed-bko"),
        Id<Measure>.Parse("officers-deployed-bko-polda"),
        Id<Measure>.Parse("officers-deployed-bko-brimob"),
    ];

    private static readonly LocalText NoOne = new("Tidak ada", "None");
    private static readonly LocalText NoWays = new(
        "jarak dan waktu tempuh antarsatuan tidak ada dalam rencana",
        "the plan holds no distances or travel times between units"
    );

    private static readonly LocalText NotStated = new("rencana tidak memuatnya", "the plan does not state it");
    private static readonly LocalText NoTps = new("jumlah TPS satuan itu tidak diketahui", "the number of its TPS is not known");
    private static readonly LocalText OtherClasses = new(
        "jumlah TPS kelas lain tidak diketahui",
        "the TPS of its other classes are not known"
    );

    public static void AddTo(Draft draft)
    {
        var plan = draft.Plan;
        if (plan.Patterns.IsEmpty)
        {
            return;
        }

        Needs(draft);
        Deployments(draft);
        Reinforcement(draft);
        Patterns(draft);
    }

    private static void Needs(Draft draft)
    {
        var plan = draft.Plan;
        var rows = new List<AssessmentRow>();
        var byClass = new List<AssessmentRow>();
        foreach (var unit in plan.Units)
        {
            var place = Place.Of(unit.Id);
            var path = FigurePath.Parse("guard-need") / unit.Id.ToString();
            var need = NeedOf(draft, unit);
            var (strength, share) = ShareTables.ShareOf(plan, unit);
            var shortfall = Difference(
                new LocalText("Kebutuhan terkecil dikurangi bagian kekuatan", "Smallest need less the share of strength"),
                need.Explanation,
                share
            );
            Figure Show(string column, Explanation explanation) => draft.Show(path / column, place, explanation, Sensitivity.Guarded);
            rows.Add(
                new AssessmentRow(
                    place,
                    LocalText.Same(unit.Name),
                    [
                        draft.Show(path / "tps", place, draft.Choose(place, Measure.Tps)?.Explanation ?? need.StationsExplanation),
                        Show("least", need.Explanation),
                        Show("most", need.MostExplanation),
                        Show("strength", strength),
                        Show("share", share),
                        Show("shortfall", shortfall),
                    ]
                )
            );
            byClass.AddRange(need.Classes.Select(c => ClassRow(draft, unit, c)));
            Find(draft, unit, need, path / "least");
        }

        draft.Tables.Add(
            new AssessmentTable(
                "guard-need",
                new LocalText("Kebutuhan personel pengamanan TPS menurut pola satuan", "Officers that TPS need by the unit's patterns"),
                [
                    new LocalText("TPS", "TPS"),
                    new LocalText("Kebutuhan terkecil", "Smallest need"),
                    new LocalText("Kebutuhan terbesar", "Largest need"),
                    new LocalText("Kekuatan", "Strength"),
                    new LocalText("Bagian", "Share"),
                    new LocalText("Kekurangan", "Shortfall"),
                ],
                rows,
                new LocalText(
                    "Pola satuan lain atau operasi lain tidak dipakai. Bila kelas TPS tidak diumumkan, kebutuhan terletak antara pola terlonggar dan pola terketat satuan itu.",
                    "No pattern of another unit or operation is used. Where the classes of TPS are not published, the need lies between the unit's widest and narrowest pattern."
                )
            )
        );
        draft.Tables.Add(
            new AssessmentTable(
                "guard-classes",
                new LocalText("Kebutuhan menurut kelas TPS", "Need by class of TPS"),
                [new LocalText("TPS", "TPS"), new LocalText("Terkecil", "Smallest"), new LocalText("Terbesar", "Largest")],
                byClass,
                isDetail: true
            )
        );
    }

    private static AssessmentRow ClassRow(Draft draft, PoliceUnit unit, ClassNeed need)
    {
        var place = Place.Of(unit.Id);
        var path = FigurePath.Parse("guard-classes") / $"{unit.Id}.{need.Class}";
        Figure Show(string column, Explanation explanation) => draft.Show(path / column, place, explanation, Sensitivity.Guarded);
        return new AssessmentRow(
            place,
            LocalText.Same($"{unit.Name}, {need.Class}"),
            [Show("tps", need.StationsExplanation), Show("least", need.Explanation), Show("most", need.MostExplanation)],
            need.Patterns.IsEmpty ? null : LocalText.Same(string.Join("; ", need.Patterns))
        );
    }

    private static void Deployments(Draft draft)
    {
        var rows = new List<AssessmentRow>();
        foreach (var unit in draft.Plan.Units)
        {
            var place = Place.Of(unit.Id);
            var path = FigurePath.Parse("deployments") / unit.Id.ToString();
            var choice = Deployed.Select(m => draft.Choose(place, m)).FirstOrDefault(c => c is not null);
            var deployed =
                choice?.Explanation
                ?? Explanation.Unknown(new LocalText("Personel yang dikerahkan", "Officers deployed"), Unit.Officers, NotStated);
            var reinforcement = AttachedTo(draft, place);
            var need = NeedOf(draft, unit);
            rows.Add(
                new AssessmentRow(
                    place,
                    LocalText.Same(unit.Name),
                    [
                        draft.Show(
                            path / "deployed",
                            place,
                            deployed,
                            Sensitivity.Guarded,
                            choice?.Chosen.Approximation ?? Approximation.Exact
                        ),
                        draft.Show(path / "reinforcement", place, reinforcement, Sensitivity.Guarded),
                        draft.Show(path / "least", place, need.Explanation, Sensitivity.Guarded),
                        draft.Show(
                            path / "difference",
                            place,
                            Difference(
                                new LocalText("Dikerahkan dikurangi kebutuhan terkecil", "Deployed less the smallest need"),
                                deployed,
                                need.Explanation
                            ),
                            Sensitivity.Guarded
                        ),
                    ],
                    choice?.Chosen.Note
                )
            );
        }

        draft.Tables.Add(
            new AssessmentTable(
                "deployments",
                new LocalText(
                    "Pengerahan yang diumumkan dibandingkan dengan kebutuhan TPS",
                    "Published deployments against the need of TPS"
                ),
                [
                    new LocalText("Dikerahkan", "Deployed"),
                    new LocalText("Perkuatan", "Reinforcement"),
                    new LocalText("Kebutuhan terkecil", "Smallest need"),
                    new LocalText("Selisih", "Difference"),
                ],
                rows,
                new LocalText(
                    "Hanya pembanding: jumlah yang diumumkan sering mencakup PPK, KPU, logistik, dan cadangan. Angka lain yang bersaing ada di tabel angka.",
                    "A comparison only: published numbers often include PPK, KPU, logistics and the reserve. Competing figures stand in the table of figures."
                )
            )
        );
    }

    // What each unit is short of or could give by the plan's own figures. Who reinforces whom hangs on ways that no plan states, so that stays unknown.
    private static void Reinforcement(Draft draft)
    {
        var plan = draft.Plan;
        var balances = plan.Units.Select(u => (Unit: u, Balance: BalanceOf(draft, u))).ToArray();
        var rows = new List<AssessmentRow>();
        foreach (var (unit, (shortfall, surplus)) in balances)
        {
            var place = Place.Of(unit.Id);
            var path = FigurePath.Parse("reinforcement") / unit.Id.ToString();
            Figure Show(string column, Explanation explanation) => draft.Show(path / column, place, explanation, Sensitivity.Guarded);
            var attached = AttachedTo(draft, place);
            rows.Add(
                new AssessmentRow(
                    place,
                    LocalText.Same(unit.Name),
                    [
                        Show("shortfall", shortfall),
                        Show("surplus", surplus),
                        Show("published", attached),
                        Show(
                            "remaining",
                            AtLeastNone(
                                new LocalText("Kekurangan setelah perkuatan yang diumumkan", "Shortfall after the published reinforcement"),
                                Difference(
                                    new LocalText("Kekurangan dikurangi perkuatan", "Shortfall less reinforcement"),
                                    shortfall,
                                    attached
                                )
                            )
                        ),
                    ]
                )
            );
        }

        draft.Tables.Add(
            new AssessmentTable(
                "reinforcement",
                new LocalText("Kekurangan, kelebihan, dan perkuatan tiap satuan", "Shortfall, surplus and reinforcement of each unit"),
                [
                    new LocalText("Kekurangan", "Shortfall"),
                    new LocalText("Kelebihan", "Surplus"),
                    new LocalText("Perkuatan yang diumumkan", "Published reinforcement"),
                    new LocalText("Sisa kekurangan", "Remaining shortfall"),
                ],
                rows,
                new LocalText(
                    "Dihitung dari kebutuhan terkecil dan bagian kekuatan, jadi hanya penjagaan TPS. Siapa memperkuat siapa tidak dihitung, karena jarak dan waktu tempuh antarsatuan tidak ada dalam rencana; pilkada personnel reinforce menghitungnya bila jarak itu diisi.",
                    "Computed from the smallest need and the share of strength, so for guards of TPS only. Who reinforces whom is not computed, because the plan holds no distances or travel times between units; pilkada personnel reinforce computes it where they are entered."
                )
            )
        );
        ReinforcementTotals(draft, balances);
    }

    // Whatever the ways are, those under one Polda cannot give each other more than they have.
    private static void ReinforcementTotals(Draft draft, (PoliceUnit Unit, (Explanation Shortfall, Explanation Surplus) Balance)[] balances)
    {
        var rows = new List<AssessmentRow>();
        foreach (var polda in draft.Plan.Units.Where(u => u.Kind == PoliceUnitKind.Polda))
        {
            var under = balances.Where(b => b.Unit.Parent == polda.Id).Select(b => b.Balance).ToArray();
            if (under.Length == 0)
            {
                continue;
            }

            var place = Place.Of(polda.Id);
            var path = FigurePath.Parse("reinforcement-totals") / polda.Id.ToString();
            Figure Show(string column, Explanation explanation) => draft.Show(path / column, place, explanation, Sensitivity.Guarded);
            var shortfall = Sum(new LocalText("Jumlah kekurangan", "All shortfalls"), under.Select(b => b.Shortfall));
            var surplus = Sum(new LocalText("Jumlah kelebihan", "All surpluses"), under.Select(b => b.Surplus));
            rows.Add(
                new AssessmentRow(
                    place,
                    new LocalText($"Polres di bawah {polda.Name}", $"Polres under {polda.Name}"),
                    [
                        Show("shortfall", shortfall),
                        Show("surplus", surplus),
                        Show(
                            "from-elsewhere",
                            AtLeastNone(
                                new LocalText("Paling sedikit dari luar Polres ini", "At least from outside these Polres"),
                                Difference(new LocalText("Kekurangan dikurangi kelebihan", "Shortfalls less surpluses"), shortfall, surplus)
                            )
                        ),
                        Show(
                            "ways",
                            Explanation.Unknown(new LocalText("Siapa memperkuat siapa", "Who reinforces whom"), Unit.None, NoWays)
                        ),
                    ]
                )
            );
        }

        draft.Tables.Add(
            new AssessmentTable(
                "reinforcement-totals",
                new LocalText("Perkuatan di dalam tiap Polda", "Reinforcement within each Polda"),
                [
                    new LocalText("Kekurangan", "Shortfall"),
                    new LocalText("Kelebihan", "Surplus"),
                    new LocalText("Paling sedikit dari luar", "At least from outside"),
                    new LocalText("Siapa memperkuat siapa", "Who reinforces whom"),
                ],
                rows,
                isDetail: true
            )
        );
    }

    private static (Explanation Shortfall, Explanation Surplus) BalanceOf(Draft draft, PoliceUnit unit)
    {
        var need = NeedOf(draft, unit).Explanation;
        var (_, share) = ShareTables.ShareOf(draft.Plan, unit);
        return (
            AtLeastNone(
                new LocalText("Kekurangan", "Shortfall"),
                Difference(
                    new LocalText("Kebutuhan terkecil dikurangi bagian kekuatan", "Smallest need less the share of strength"),
                    need,
                    share
                )
            ),
            AtLeastNone(
                new LocalText("Kelebihan", "Surplus"),
                Difference(
                    new LocalText("Bagian kekuatan dikurangi kebutuhan terkecil", "Share of strength less the smallest need"),
                    share,
                    need
                )
            )
        );
    }

    private static Explanation AttachedTo(Draft draft, Place place)
    {
        ImmutableArray<Explanation> attached = [.. Attached.Select(m => draft.Choose(place, m)?.Explanation).OfType<Explanation>()];
        return attached.IsEmpty
            ? Explanation.Unknown(new LocalText("Perkuatan (BKO)", "Reinforcement (BKO)"), Unit.Officers, NotStated)
            : Sum(new LocalText("Perkuatan (BKO) yang diumumkan", "Reinforcement (BKO) as published"), attached);
    }

    private static void Patterns(Draft draft)
    {
        var plan = draft.Plan;
        draft.Tables.Add(
            new AssessmentTable(
                "guard-patterns",
                new LocalText("Pola pengamanan TPS sebagaimana diumumkan", "Guard patterns as published"),
                [new LocalText("Pola", "Pattern")],
                plan.Patterns.Select(
                    (pattern, i) =>
                    {
                        var place = Place.Of(pattern.Unit);
                        var name = draft.NameOf(place).Indonesian;
                        var operation = pattern.Operation.IsEmpty ? string.Empty : $" ({pattern.Operation})";
                        var label = LocalText.Same($"{name}, {pattern.Class}{operation}");
                        var value = Quantity.Of(pattern.Pattern.ToString());
                        return new AssessmentRow(
                            place,
                            label,
                            [
                                draft.Show(
                                    FigurePath.Parse("guard-patterns") / $"{pattern.Unit}.{i + 1}" / "pattern",
                                    place,
                                    pattern.Evidence is { } evidence
                                        ? Explanation.Given(label, value, Unit.None, evidence, pattern.Location)
                                        : Explanation.Entered(label, value, Unit.None, pattern.Location),
                                    Sensitivity.Guarded
                                ),
                            ],
                            pattern.Note
                        );
                    }
                ),
                isDetail: true
            )
        );
    }

    private static void Find(Draft draft, PoliceUnit unit, GuardNeed need, FigurePath path)
    {
        // A class without a pattern would tell the public where guards are thin.
        if (!draft.Shows(Place.Of(unit.Id), Sensitivity.Guarded))
        {
            return;
        }

        foreach (var guardClass in need.WithoutPattern)
        {
            draft.Find(
                new Finding(
                    PersonnelFindings.NoPattern,
                    Severity.Note,
                    Place.Of(unit.Id),
                    [("unit", Quantity.Of(unit.Name)), ("class", Quantity.Of(guardClass.ToString()))],
                    path,
                    GuardRules.NeedByClass.Id
                )
            );
        }
    }

    // The classes as published; without them one class of all TPS, with every pattern of the unit.
    private static GuardNeed NeedOf(Draft draft, PoliceUnit unit)
    {
        var plan = draft.Plan;
        var place = Place.Of(unit.Id);
        var patterns = plan.Patterns.Where(p => p.Unit == unit.Id && p.Operation.IsEmpty).ToArray();
        var total = draft.Choose(place, Measure.Tps)?.Explanation;
        var classes = plan
            .Figures.Where(f => f.Measure == Measure.Tps && f.Place == place && f.Grade is not null && f.Contest.IsEmpty)
            .GroupBy(f => Id<GuardClass>.Parse(f.Grade!.Id.ToString()))
            .Where(g => IsCount(g.First().Explanation))
            .Select(g => new TpsCount(g.Key, place, g.First().Explanation))
            .ToList();
        if (classes.Count == 0)
        {
            var all = total is not null && IsCount(total) ? total : Explanation.Unknown(new LocalText("TPS", "TPS"), Unit.Tps, NoTps);
            return GuardNeed.Of([new TpsCount(Undivided, place, all)], TableOf(patterns.Select(p => (Undivided, p))));
        }

        var sum = classes.Aggregate(System.Numerics.BigInteger.Zero, (s, c) => s + (c.Number ?? 0));
        if (total is null || total.Value.IsUnknown || total.Value.Number != Fraction.FromInteger(sum))
        {
            classes.Add(
                new TpsCount(
                    Rest,
                    place,
                    Explanation.Unknown(new LocalText("TPS kelas lain", "TPS of other classes"), Unit.Tps, OtherClasses)
                )
            );
        }

        return GuardNeed.Of(classes, TableOf(patterns.Select(p => (p.Class, p))));
    }

    private static bool IsCount(Explanation explanation) =>
        explanation.Unit.Equals(Unit.Tps)
        && (explanation.Value.IsUnknown || explanation.Value is { Kind: QuantityKind.Number, Number: { IsInteger: true, Sign: >= 0 } });

    private static PatternTable TableOf(IEnumerable<(Id<GuardClass> Class, UnitPattern Pattern)> patterns) =>
        new(
            patterns
                .GroupBy(p => p.Class)
                .Select(g => new PatternRow(
                    g.Key,
                    g.Select(p => p.Pattern.Pattern).Distinct(),
                    EvidenceOf([.. g.Select(p => p.Pattern.Evidence).OfType<Evidence>()]),
                    g.First().Pattern.Location
                ))
        );

    private static Evidence? EvidenceOf(Evidence[] all) =>
        all.Length == 0 ? null : Evidence.Of(all[0].Provenance, all[0].First, all.SelectMany(e => e.Citations).Skip(1).Distinct());

    private static Explanation Sum(LocalText label, IEnumerable<Explanation> parts)
    {
        ImmutableArray<Explanation> all = [.. parts];
        return Explanation.Sum(
            label,
            all.FirstOrDefault(a => a.Value.IsUnknown)?.Value
                ?? Quantity.Of(all.Aggregate(Fraction.Zero, (sum, a) => sum + a.Value.Number)),
            Unit.Officers,
            all
        );
    }

    private static Explanation AtLeastNone(LocalText label, Explanation difference) =>
        Explanation.Maximum(
            label,
            difference.Value.IsUnknown ? difference.Value
                : difference.Value.Number.Sign < 0 ? Quantity.Of(0)
                : difference.Value,
            Unit.Officers,
            [difference, Explanation.Entered(NoOne, Quantity.Of(0), Unit.Officers)]
        );

    private static Explanation Difference(LocalText label, Explanation left, Explanation right) =>
        Explanation.Difference(
            label,
            left.Value.IsUnknown ? left.Value
                : right.Value.IsUnknown ? right.Value
                : Quantity.Of(left.Value.Number - right.Value.Number),
            Unit.Officers,
            [left, right]
        );
}
