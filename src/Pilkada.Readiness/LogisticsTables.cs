using Pilkada.Logistics;
using Pilkada.Stages;

namespace Pilkada.Readiness;

// Ballots and equipment against what is needed, dates of distribution against H-1, signal, and the ballots of repeat votes.
internal static class LogisticsTables
{
    private static readonly Id<Measure> BallotsReceived = Id<Measure>.Parse("ballots-received");
    private static readonly Id<Measure> RepeatStations = Id<Measure>.Parse("tps-psu-2025");

    // What is counted at a place, and the parameters that say how many of it go where.
    private static readonly (Id<Measure> Measure, Item Item, (Id<ElectionParameter> Parameter, NormBasis Basis)[] Norms)[] Equipment =
    [
        (
            Id<Measure>.Parse("ballot-boxes-received"),
            Item.BallotBox,
            [
                (Id<ElectionParameter>.Parse("ballot-boxes-per-tps.per-contest"), NormBasis.PerTpsAndContest),
                (Id<ElectionParameter>.Parse("boxes-per-kecamatan"), NormBasis.PerKecamatan),
            ]
        ),
        (Id<Measure>.Parse("booths-received"), Item.Booth, [(Id<ElectionParameter>.Parse("booths-per-tps"), NormBasis.PerTps)]),
        (Id<Measure>.Parse("ink-bottles-received"), Item.Ink, [(Id<ElectionParameter>.Parse("ink-bottles-per-tps"), NormBasis.PerTps)]),
    ];

    private static readonly Id<Measure>[] Signals =
    [
        Id<Measure>.Parse("villages-blank-spot"),
        Id<Measure>.Parse("tps-blank-spot-pemilu-2024"),
        Id<Measure>.Parse("tps-internet-problem"),
    ];

    public static void AddTo(Draft draft, ParameterSet? parameters)
    {
        Needs(draft);
        Ballots(draft);
        if (parameters is not null)
        {
            Equipments(draft, parameters);
        }

        Distribution(draft);
        Signal(draft);
        RepeatVotes(draft);
    }

    // With a list of stations every area's ballots are sums; down to kecamatan, since villages and stations are thousands.
    private static void Needs(Draft draft)
    {
        var plan = draft.Plan;
        if (plan.Stations is not { Stations.IsEmpty: false } list || plan.Contests.IsEmpty)
        {
            return;
        }

        var all = StationQuantities.Of(list, plan.Contests);
        var areas = list
            .Stations.Select(t => t.Area)
            .SelectMany(a => Enumerable.Range(0, (int)AreaLevel.Kecamatan + 1).Select(level => a.AtLevel((AreaLevel)level)))
            .Where(plan.Area.Contains)
            .Distinct()
            .Order();
        draft.Tables.Add(
            new AssessmentTable(
                "ballots-needed",
                new LocalText("Kebutuhan surat suara menurut daftar TPS", "Ballots needed by the list of stations"),
                plan.Contests.Select(c => LocalText.Same(c.Id.ToString())),
                areas.Select(area =>
                {
                    var place = Place.Of(area);
                    var path = FigurePath.Parse("ballots-needed") / area.ToString();
                    return new AssessmentRow(
                        place,
                        draft.NameOf(place),
                        plan.Contests.Select(c =>
                            c.Area.Contains(area) || area.Contains(c.Area)
                                ? draft.Show(path / c.Id.ToString(), place, all.In(area, c.Id).Explanation)
                                : null
                        )
                    );
                }),
                new LocalText(
                    "Pemilih ditambah cadangan 2,5 persen yang dibulatkan ke atas di setiap TPS (PLK-LOG-001).",
                    "Voters and a reserve of 2.5 per cent rounded up at each station (PLK-LOG-001)."
                ),
                isDetail: true
            )
        );
    }

    private static void Ballots(Draft draft)
    {
        var rows = new List<AssessmentRow>();
        foreach (var figure in draft.Plan.Figures.Where(f => f.Measure == BallotsReceived && !f.Place.IsUnit && IsCount(f)))
        {
            var path = FigurePath.Parse("ballots") / figure.Id.ToString();
            var bounds = BoundsOf(draft, figure.Place);
            var check = BallotCheck.Of(figure.Explanation, bounds, RepeatVoteStock.LawAmount);
            var excess = check.ExcessPerStation is { } each
                ? new LocalText(
                    $"Kelebihan per TPS di atas 1,025 x DPT: {LocalFormat.Number(Hundredths(each), Language.Indonesian)} lembar.",
                    $"Excess per station over 1.025 x DPT: {LocalFormat.Number(Hundredths(each), Language.English)} sheets."
                )
                : null;
            rows.Add(
                new AssessmentRow(
                    figure.Place,
                    draft.NameOf(figure.Place),
                    [
                        draft.Show(path / "received", figure),
                        draft.Show(path / "least", figure.Place, bounds.Explanation),
                        draft.Show(path / "most", figure.Place, bounds.MostExplanation),
                        draft.Show(path / "within", figure.Place, check.Explanation),
                    ],
                    Both(excess, figure.Note)
                )
            );
            if (check.Finding(figure.Place.Area, path / "within") is { } finding)
            {
                draft.Find(finding);
            }
        }

        Add(
            draft,
            "ballots",
            new LocalText("Surat suara yang diterima terhadap kebutuhan", "Ballots received against the need"),
            [
                new LocalText("Diterima", "Received"),
                new LocalText("Paling sedikit", "Fewest"),
                new LocalText("Paling banyak", "Most"),
                new LocalText("Di dalam batas", "Within"),
            ],
            rows,
            new LocalText(
                "Batas dari DPT dan jumlah TPS bila setiap TPS membulatkan cadangannya ke atas (PLK-LOG-002, PLK-LOG-003).",
                "Bounds from voters and stations when each station rounds its reserve up (PLK-LOG-002, PLK-LOG-003)."
            )
        );
    }

    private static void Equipments(Draft draft, ParameterSet parameters)
    {
        var rows = new List<AssessmentRow>();
        foreach (var (measure, item, norms) in Equipment)
        {
            foreach (var figure in draft.Plan.Figures.Where(f => f.Measure == measure && !f.Place.IsUnit && IsCount(f)))
            {
                var path = FigurePath.Parse("equipment") / figure.Id.ToString();
                var counts = CountsOf(draft, figure.Place);
                var needs = NeedsOf(draft, parameters, norms, counts).ToArray();
                for (var i = 0; i < needs.Length; i++)
                {
                    var at = path / FormattableString.Invariant($"norm-{i + 1}");
                    rows.Add(
                        new AssessmentRow(
                            figure.Place,
                            new LocalText(
                                $"{draft.NameOf(figure.Place).Indonesian}: {item.Name.Indonesian}",
                                $"{draft.NameOf(figure.Place).English}: {item.Name.English}"
                            ),
                            [
                                draft.Show(at / "counted", figure),
                                draft.Show(at / "needed", figure.Place, needs[i].Need.Explanation),
                                draft.Show(at / "difference", figure.Place, Difference(figure, needs[i].Need)),
                            ],
                            Both(needs[i].Statement, i == 0 ? figure.Note : null)
                        )
                    );
                }

                // Where statements differ, the number is held against the one it comes nearest to.
                var known = needs.Where(n => !n.Need.Total.IsUnknown).ToArray();
                if (known.Length == 0)
                {
                    draft.Find(
                        new Finding(
                            LogisticsFindings.MissingNorm,
                            Severity.Note,
                            figure.Place,
                            [("item", Quantity.Of(item.Name))],
                            path,
                            LogisticsRules.Equipment.Id
                        )
                    );
                }
                else if (
                    known
                        .MinBy(n => Distance(figure.Value.Number - n.Need.Total.Number))
                        .Need.Finding(figure.Explanation, figure.Place.Area, item.Id, path / "norm-1" / "difference") is
                    { } finding
                )
                {
                    draft.Find(finding);
                }
            }
        }

        Add(
            draft,
            "equipment",
            new LocalText("Perlengkapan yang diterima terhadap norma", "Equipment received against the norms"),
            [new LocalText("Tercatat", "Recorded"), new LocalText("Kebutuhan", "Needed"), new LocalText("Selisih", "Difference")],
            rows,
            new LocalText(
                "Keputusan KPU tentang jumlah per TPS tidak ditemukan: setiap keterangan sumber dihitung sendiri (PLK-LOG-005). Selisih dapat berarti penerimaan belum lengkap.",
                "KPU's decree with the numbers per station was not found: each statement is counted on its own (PLK-LOG-005). A difference can mean that deliveries were incomplete."
            )
        );
    }

    private static IEnumerable<(EquipmentNeed Need, LocalText Statement)> NeedsOf(
        Draft draft,
        ParameterSet parameters,
        (Id<ElectionParameter> Parameter, NormBasis Basis)[] norms,
        PlaceCounts counts
    )
    {
        ParameterReading? Read(Id<ElectionParameter> id) => parameters.Find(id)?.On(draft.Plan.Calendar.VotingDay);

        // The first norm alone, one need for each value that a source states; then with what further norms add.
        var first = (Read(norms[0].Parameter)?.Settings ?? []).DistinctBy(s => s.Value).ToArray();
        var more = norms
            .Skip(1)
            .SelectMany(n => (Read(n.Parameter)?.Settings ?? []).Take(1).Select(s => (Norm: NormOf(n.Parameter, n.Basis, s), Setting: s)))
            .ToArray();
        EquipmentNorm NormOf(Id<ElectionParameter> id, NormBasis basis, ParameterSetting setting) =>
            new(
                basis,
                Explanation.Given(parameters.Find(id)!.Name, Quantity.Of(setting.Value), parameters.Find(id)!.Unit, setting.Evidence)
            );
        LocalText Said(NormBasis basis, ParameterSetting s) =>
            new(
                $"{LocalFormat.Number(s.Value, Language.Indonesian)} {BasisName(basis).Indonesian} ({s.Source})",
                $"{LocalFormat.Number(s.Value, Language.English)} {BasisName(basis).English} ({s.Source})"
            );
        foreach (var setting in first.Where(s => s.Value.IsInteger))
        {
            var norm = NormOf(norms[0].Parameter, norms[0].Basis, setting);
            var said = Said(norms[0].Basis, setting);
            yield return (EquipmentNeed.Of(counts, norm), said);
            foreach (var (extra, from) in more)
            {
                yield return (EquipmentNeed.Of(counts, norm, extra), Both(said, Said(extra.Basis, from))!);
            }
        }
    }

    private static void Distribution(Draft draft)
    {
        var plan = draft.Plan;
        var votingDay = plan.Calendar.VotingDay;
        var rows = new List<AssessmentRow>();
        foreach (
            var stage in plan.Calendar.Stages.Where(s =>
                s.Phase == StagePhase.Logistics && s.Scope.Length > 0 && s.Scope.Any(plan.Area.Contains) && s.End is not null
            )
        )
        {
            var place = Place.Of(stage.Scope.First(plan.Area.Contains));
            var path = FigurePath.Parse("distribution") / stage.Id.ToString();
            var end = Explanation.Given(new LocalText("Selesai", "Done"), Quantity.Of(stage.End!.Value), Unit.None, stage.Evidence);
            var day = Explanation.Given(
                new LocalText("Sehari sebelum hari pemungutan suara", "The day before voting day"),
                Quantity.Of(votingDay.PlusDays(-1)),
                Unit.None,
                plan.Calendar.Evidence
            );
            var slack = NodaTime.Period.DaysBetween(stage.End.Value, votingDay) - 1;
            rows.Add(
                new AssessmentRow(
                    place,
                    stage.Name,
                    [
                        stage.Start is { } start
                            ? draft.Show(
                                path / "start",
                                place,
                                Explanation.Given(new LocalText("Mulai", "Start"), Quantity.Of(start), Unit.None, stage.Evidence)
                            )
                            : null,
                        draft.Show(path / "end", place, end),
                        draft.Show(
                            path / "slack",
                            place,
                            Explanation.Difference(
                                new LocalText("Kelonggaran sampai H-1", "Slack until the day before"),
                                Quantity.Of(slack),
                                Unit.Days,
                                [day, end]
                            )
                        ),
                    ],
                    stage.Note
                )
            );
        }

        Add(
            draft,
            "distribution",
            new LocalText("Penerimaan dan distribusi logistik yang diumumkan", "Published arrivals and distribution"),
            [new LocalText("Mulai", "Start"), new LocalText("Selesai", "Done"), new LocalText("Hari sampai H-1", "Days to the day before")],
            rows,
            new LocalText(
                "Perlengkapan diterima KPPS paling lambat sehari sebelum hari pemungutan suara (Pasal 78 ayat (6)).",
                "Equipment has reached the KPPS at the latest the day before voting day (Article 78(6))."
            )
        );
    }

    private static void Signal(Draft draft)
    {
        var rows = draft
            .Plan.Figures.Where(f => Signals.Contains(f.Measure) && !f.Place.IsUnit)
            .Select(f => f.Place)
            .Distinct()
            .Order()
            .Select(place =>
            {
                var path = FigurePath.Parse("signal") / place.ToString();
                return new AssessmentRow(
                    place,
                    draft.NameOf(place),
                    Signals.Select(m => draft.Choose(place, m) is { } choice ? draft.Show(path / m.ToString(), choice.Chosen) : null)
                );
            })
            .ToList();
        Add(
            draft,
            "signal",
            new LocalText("Wilayah dan TPS tanpa sinyal", "Areas and stations without signal"),
            [
                new LocalText("Desa tanpa sinyal", "Villages without signal"),
                new LocalText("TPS tanpa sinyal, Pemilu 2024", "Stations without signal, general election of 2024"),
                new LocalText("TPS dengan masalah internet", "Stations with an internet problem"),
            ],
            rows,
            new LocalText(
                "Ketiga kolom mengukur hal yang berbeda pada waktu yang berbeda: jangan dijumlahkan atau dibandingkan.",
                "The three columns measure different things at different times: never add or compare them."
            )
        );
    }

    private static void RepeatVotes(Draft draft)
    {
        var plan = draft.Plan;
        var rows = new List<AssessmentRow>();
        foreach (
            var figure in plan.Figures.Where(f =>
                f.Measure == RepeatStations && f.Place.Area.Level <= AreaLevel.KabupatenKota && IsCount(f)
            )
        )
        {
            var path = FigurePath.Parse("repeat-votes") / figure.Id.ToString();
            var stations = draft.Choose(figure.Place, Measure.Tps)?.Chosen.Value;

            // The voters of a part of the stations are not the voters of the area.
            var voters =
                stations is not null && stations.Equals(figure.Value) && draft.Choose(figure.Place, Measure.Voters) is { } choice
                    ? choice.Explanation
                    : Unknown(new LocalText("Pemilih TPS yang mengulang", "Voters of the stations that repeat"), Unit.Voters);
            var need = RepeatVoteNeed.Of(BallotBounds.Of(voters, figure.Explanation));
            rows.Add(
                new AssessmentRow(
                    figure.Place,
                    draft.NameOf(figure.Place),
                    [
                        draft.Show(path / "stations", figure),
                        draft.Show(path / "stock", figure.Place, RepeatVoteStock.LawAmount),
                        draft.Show(path / "least", figure.Place, need.Explanation),
                        draft.Show(path / "most", figure.Place, need.MostExplanation),
                    ],
                    figure.Note
                )
            );
            if (need.Finding(figure.Place.Area, path / "least") is { } finding)
            {
                draft.Find(finding);
            }
        }

        Add(
            draft,
            "repeat-votes",
            new LocalText("Surat suara pemungutan suara ulang", "Ballots of repeat votes"),
            [
                new LocalText("TPS", "Stations"),
                new LocalText("Stok", "Stock"),
                new LocalText("Cetak lagi, paling sedikit", "To print, fewest"),
                new LocalText("Cetak lagi, paling banyak", "To print, most"),
            ],
            rows
        );
    }

    private static void Add(
        Draft draft,
        string id,
        LocalText title,
        IEnumerable<LocalText> columns,
        List<AssessmentRow> rows,
        LocalText? note = null
    )
    {
        if (rows.Count > 0)
        {
            draft.Tables.Add(new AssessmentTable(id, title, columns, rows, note));
        }
    }

    private static bool IsCount(PublishedFigure figure) =>
        figure.Value is { Kind: QuantityKind.Number, Number: { IsInteger: true, Sign: >= 0 } };

    // Voters without a station cannot be: then the stations are not known.
    private static BallotBounds BoundsOf(Draft draft, Place place)
    {
        var voters = Count(draft, place, Measure.Voters, Unit.Voters);
        var stations = Count(draft, place, Measure.Tps, Unit.Tps);
        return BallotBounds.Of(
            voters,
            !stations.Value.IsUnknown && stations.Value.Number.Sign == 0 ? Unknown(stations.Label, Unit.Tps) : stations
        );
    }

    private static PlaceCounts CountsOf(Draft draft, Place place)
    {
        var contests = draft.Plan.Contests.Where(c => c.Area.Contains(place.Area)).ToArray();
        var label = new LocalText("Jenis pemilihan di setiap TPS", "Contests at each station");
        return new PlaceCounts(
            Count(draft, place, Measure.Tps, Unit.Tps),
            contests.SelectMany(c => c.Citations).FirstOrDefault() is { } source
                ? Explanation.Given(
                    label,
                    Quantity.Of(contests.Length),
                    Unit.Items,
                    Evidence.Derived(source, contests.SelectMany(c => c.Citations).Where(c => !c.Equals(source)).Distinct())
                )
                : Explanation.Entered(label, Quantity.Of(contests.Length), Unit.Items),
            Count(draft, place, Measure.Kecamatan, Unit.Areas),
            Unknown(new LocalText("Jumlah kabupaten/kota", "Number of kabupaten and kota"), Unit.Areas)
        );
    }

    private static Explanation Count(Draft draft, Place place, Id<Measure> measure, Unit unit) =>
        draft.Choose(place, measure) is { Chosen: var chosen } choice && IsCount(chosen)
            ? choice.Explanation
            : Unknown(new LocalText("Jumlah di wilayah ini", "Count of the area"), unit);

    private static Explanation Unknown(LocalText label, Unit unit) =>
        Explanation.Unknown(label, unit, new LocalText("rencana tidak memuat angkanya", "the plan does not have the number"));

    private static Explanation Difference(PublishedFigure figure, EquipmentNeed need) =>
        Explanation.Difference(
            new LocalText("Tercatat dikurangi kebutuhan", "Recorded less needed"),
            need.Total.IsUnknown ? need.Total : Quantity.Of(figure.Value.Number - need.Total.Number),
            figure.Explanation.Unit,
            [figure.Explanation, need.Explanation]
        );

    private static Fraction Distance(Fraction difference) => difference.Sign < 0 ? -difference : difference;

    private static Fraction Hundredths(Fraction value) => Fraction.Of((value * 100).Round(Rounding.HalfEven), 100);

    private static LocalText? Both(LocalText? first, LocalText? second) =>
        first is null ? second
        : second is null ? first
        : new LocalText($"{first.Indonesian} {second.Indonesian}", $"{first.English} {second.English}");

    private static LocalText BasisName(NormBasis basis) =>
        basis switch
        {
            NormBasis.PerTps => new LocalText("per TPS", "per station"),
            NormBasis.PerTpsAndContest => new LocalText("per TPS dan jenis pemilihan", "per station and contest"),
            NormBasis.PerKecamatan => new LocalText("per kecamatan", "per kecamatan"),
            _ => new LocalText("per kabupaten/kota", "per kabupaten or kota"),
        };
}
