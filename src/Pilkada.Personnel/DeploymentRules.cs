using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>The rules of fitting people to needs: guard plans, reinforcement and rosters.</summary>
public static class DeploymentRules
{
    /// <summary>Gets the rule of guard plans; input: officers available, TPS by place and class, police and TPS of the patterns by class, weights from 1 and largest groups by class.</summary>
    public static Rule<
        (
            long Available,
            ImmutableArray<(Place Place, Id<GuardClass> Class, long Stations)> Counts,
            ImmutableArray<(Id<GuardClass> Class, int Officers, int Stations)> Patterns,
            ImmutableArray<(Id<GuardClass> Class, int Weight, int? LargestGroup)> Priorities
        ),
        GuardPlan
    > GuardPlanning { get; } =
        new(
            "PLK-PER-015",
            new LocalText("Rencana penjagaan TPS dengan personel yang tersedia", "Guard plan for the officers there are"),
            new LocalText(
                "Tiap kelas di tiap tempat mendapat satu pola yang diizinkan. Yang dicari berturut-turut: TPS tanpa penjagaan sesedikit mungkin; beban terkecil, yaitu jumlah TPS yang dijaga tiap pasang personel, dihitung untuk setiap TPS dan ditimbang menurut kelas; personel sesedikit mungkin. Kelompok tidak melintasi tempat.",
                "Each class in each place gets one allowed pattern. Sought, in this order: the fewest TPS without a guard; the smallest load, which is the TPS of each pair of officers, counted at every TPS and weighted by class; the fewest officers. No group spans two places."
            ),
            Evidence.Assumed(GuardSources.Plan, GuardSources.WestJakarta),
            typeof(GuardPlan),
            input =>
                GuardPlan.Of(
                    Explanation.Entered(
                        new LocalText("Personel yang tersedia untuk TPS", "Officers available for polling stations"),
                        Quantity.Of(input.Available),
                        Unit.Officers
                    ),
                    GuardRules.Counts([.. (input.Counts.IsDefault ? [] : input.Counts).Select(c => (c.Place, c.Class, (long?)c.Stations))]),
                    GuardRules.Table([
                        .. (input.Patterns.IsDefault ? [] : input.Patterns).Select(p => (p.Class, p.Officers, p.Stations, (int?)null)),
                    ]),
                    (input.Priorities.IsDefault ? [] : input.Priorities).Select(p => new ClassPriority(p.Class, p.Weight, p.LargestGroup))
                ),
            new Example<(
                long,
                ImmutableArray<(Place, Id<GuardClass>, long)>,
                ImmutableArray<(Id<GuardClass>, int, int)>,
                ImmutableArray<(Id<GuardClass>, int, int?)>
            )>(
                new LocalText(
                    "Satu desa dengan 10 TPS, pola 2-4, 4 personel: 2 TPS tanpa penjagaan (contoh)",
                    "One village of 10 TPS by 2-4 and 4 officers: 2 TPS without a guard (made up)"
                ),
                (4, [(Place.Parse("36.01.01.2001"), GuardClass.KurangRawan, 10)], [(GuardClass.KurangRawan, 2, 4)], []),
                Quantity.Of(2)
            ),
            new Example<(
                long,
                ImmutableArray<(Place, Id<GuardClass>, long)>,
                ImmutableArray<(Id<GuardClass>, int, int)>,
                ImmutableArray<(Id<GuardClass>, int, int?)>
            )>(
                new LocalText(
                    "Kelompok paling besar 3 TPS melarang pola 2-4 bagi kelas rawan: dengan pola 2-2, dua personel menjaga 2 dari 4 TPS (contoh)",
                    "A largest group of 3 TPS forbids 2-4 to the vulnerable: by 2-2 two officers guard 2 of 4 TPS (made up)"
                ),
                (
                    2,
                    [(Place.Parse("36.01.01.2001"), GuardClass.Rawan, 4)],
                    [(GuardClass.Rawan, 2, 4), (GuardClass.Rawan, 2, 2)],
                    [(GuardClass.Rawan, 2, 3)]
                ),
                Quantity.Of(2)
            )
        );

    /// <summary>Gets the rule of reinforcement; input: offers with surplus and limit, needs, routes with their cost, reserves by force.</summary>
    public static Rule<
        (
            ImmutableArray<(Id<ForceUnit> Unit, Force Force, long Surplus, int? Limit)> Offers,
            ImmutableArray<(Id<ForceUnit> Unit, Force Force, long People)> Needs,
            ImmutableArray<(Id<ForceUnit> From, Id<ForceUnit> To, int Cost)> Routes,
            ImmutableArray<(Force Force, int People)> Reserves
        ),
        Reinforcement
    > Reinforcing { get; } =
        new(
            "PLK-PER-016",
            new LocalText("Perkuatan antarsatuan", "Reinforcement between units"),
            new LocalText(
                "Satuan yang kekurangan diperkuat oleh satuan yang berlebih: sebanyak mungkin, lalu dengan jumlah orang kali waktu tempuh atau jarak sekecil mungkin. Tidak ada yang memberi melebihi batasnya, cadangan tetap ada, dan tiap kekuatan dibagi tersendiri: TNI tidak mengisi kekurangan Polri. Bila tidak cukup, ditunjukkan siapa yang kekurangan dan mengapa tidak dapat dipenuhi.",
                "Units that lack people are reinforced by units with a surplus: as many as possible, then with the least people times travel time or distance. Nobody gives beyond a limit, the reserve stays, and each force is shared out by itself: TNI does not fill a need of police. Where it is not enough, it is shown who lacks people and why the need cannot be met."
            ),
            Evidence.Assumed(GuardSources.Reinforcement, GuardSources.Banten27308),
            typeof(Reinforcement),
            input =>
                Reinforcement.Of(
                    (input.Offers.IsDefault ? [] : input.Offers).Select(o => new ReinforcementOffer(
                        o.Unit,
                        o.Force,
                        People(o.Surplus),
                        o.Limit
                    )),
                    (input.Needs.IsDefault ? [] : input.Needs).Select(n => new ReinforcementNeed(n.Unit, n.Force, People(n.People))),
                    (input.Routes.IsDefault ? [] : input.Routes).Select(r => new ReinforcementRoute(r.From, r.To, r.Cost)),
                    input.Reserves.IsDefault ? [] : input.Reserves
                ),
            new Example<(
                ImmutableArray<(Id<ForceUnit>, Force, long, int?)>,
                ImmutableArray<(Id<ForceUnit>, Force, long)>,
                ImmutableArray<(Id<ForceUnit>, Id<ForceUnit>, int)>,
                ImmutableArray<(Force, int)>
            )>(
                new LocalText(
                    "Brimob dapat memberi 88 dan staf 250; kekurangan 100 terpenuhi (contoh)",
                    "Brimob can give 88 and the staff 250; a need of 100 is met (made up)"
                ),
                (
                    [(Giver("brimob"), Force.Polri, 88, null), (Giver("staf-polda"), Force.Polri, 250, null)],
                    [(Giver("polres-a"), Force.Polri, 100)],
                    [(Giver("brimob"), Giver("polres-a"), 30), (Giver("staf-polda"), Giver("polres-a"), 60)],
                    []
                ),
                Quantity.Of(0)
            ),
            new Example<(
                ImmutableArray<(Id<ForceUnit>, Force, long, int?)>,
                ImmutableArray<(Id<ForceUnit>, Force, long)>,
                ImmutableArray<(Id<ForceUnit>, Id<ForceUnit>, int)>,
                ImmutableArray<(Force, int)>
            )>(
                new LocalText(
                    "Cadangan 120 tetap ada dan TNI tidak mengisi kekurangan Polri: 32 tetap kurang (contoh)",
                    "A reserve of 120 stays and TNI does not fill a need of police: 32 remain missing (made up)"
                ),
                (
                    [(Giver("samapta"), Force.Polri, 188, null), (Giver("kodim-a"), Force.Tni, 100, null)],
                    [(Giver("polres-a"), Force.Polri, 100)],
                    [(Giver("samapta"), Giver("polres-a"), 45), (Giver("kodim-a"), Giver("polres-a"), 10)],
                    [(Force.Polri, 120)]
                ),
                Quantity.Of(32)
            )
        );

    /// <summary>Gets the rule of duty times; input: places with hours from and to, from 00:00 of voting day; minutes between different places, or null; longest duty and least rest in hours.</summary>
    public static Rule<
        (ImmutableArray<(Place Place, int From, int To)> Shifts, int? TravelMinutes, int LongestHours, int RestHours),
        Roster
    > DutyTimes { get; } =
        new(
            "PLK-PER-017",
            new LocalText("Jadwal tugas satu regu", "Duty times of a squad"),
            new LocalText(
                "Satu regu tidak berada di dua tempat pada satu saat, mempunyai waktu untuk berpindah, dan tidak bertugas melebihi batas tanpa istirahat penuh; menunggu dan berpindah termasuk tugas. Batas jamnya ditetapkan perencana, karena tidak ada sumber yang menyebutnya; perlunya batas terbukti dari petugas yang meninggal karena kelelahan pada 2019 dan 2024.",
                "A squad is never in two places at one time, has time to travel, and is not on duty beyond the limit without a whole rest; waiting and travel count as duty. The hours are the planner's, because no source gives them; that limits are needed shows in those who died of exhaustion in 2019 and 2024."
            ),
            Evidence.Assumed(GuardSources.Roster, GuardSources.AdHocDeaths),
            typeof(Roster),
            input => OneSquad(input.Shifts.IsDefault ? [] : input.Shifts, input.TravelMinutes, input.LongestHours, input.RestHours),
            new Example<(ImmutableArray<(Place, int, int)>, int?, int, int)>(
                new LocalText(
                    "TPS 06.00-14.00, lalu rekapitulasi di tempat lain 15.00-20.00, perjalanan 30 menit, batas 12 jam: tugas 14 jam terlalu panjang (contoh)",
                    "TPS 06:00-14:00, then the recapitulation elsewhere 15:00-20:00, 30 minutes away, limit 12 hours: a duty of 14 hours is too long (made up)"
                ),
                ([(Village, 6, 14), (Elsewhere, 15, 20)], 30, 12, 8),
                Quantity.Of(1)
            ),
            new Example<(ImmutableArray<(Place, int, int)>, int?, int, int)>(
                new LocalText(
                    "TPS 06.00-14.00 dan jaga gudang mulai 23.00 keesokan paginya: istirahat penuh di antaranya (contoh)",
                    "TPS 06:00-14:00 and a warehouse from 23:00 to the next morning: a whole rest in between (made up)"
                ),
                ([(Village, 6, 14), (Elsewhere, 23, 31)], 30, 12, 8),
                Quantity.Of(0)
            )
        );

    /// <summary>Gets the rule of comparisons over time; input: operation, days and people of its stages, or null.</summary>
    public static Rule<
        ImmutableArray<(Id<PoliceOperation> Operation, Id<ElectionStage> Stage, LocalDate Date, long? People)>,
        DeploymentSeries
    > OneOperation { get; } =
        new(
            "PLK-PER-018",
            new LocalText("Perbandingan antartahapan dalam satu operasi", "Comparison of stages within one operation"),
            new LocalText(
                "Jumlah personel dibandingkan antartahapan hanya dalam satu operasi. Pengamanan Pemilu dan pengamanan Pilkada adalah dua operasi: 4.174 personel pada kampanye Pemilu 2024 dan 5.000 personel untuk pemungutan suara Pilkada bukan satu jadwal dan bukan satu tren.",
                "Numbers of people are compared over stages within one operation only. Securing the Pemilu and securing the Pilkada are two operations: 4,174 officers in the campaign of the Pemilu of 2024 and 5,000 for the vote of the Pilkada are neither one roster nor one trend."
            ),
            Evidence.Assumed(GuardSources.Roster, PersonnelSources.Bantenraya, PersonnelSources.SulselCampaign),
            typeof(DeploymentSeries),
            input =>
                DeploymentSeries.Of(
                    (input.IsDefault ? [] : input).Select(s => new StageDeployment(s.Operation, s.Stage, s.Date, PeopleOrUnknown(s.People)))
                ),
            new Example<ImmutableArray<(Id<PoliceOperation>, Id<ElectionStage>, LocalDate, long?)>>(
                new LocalText(
                    "Sulawesi Selatan 2024: 7.656 pada kampanye, 9.351 pada pemungutan suara",
                    "South Sulawesi 2024: 7,656 in the campaign, 9,351 at the vote"
                ),
                [
                    (Praja, Id<ElectionStage>.Parse("penyelenggaraan.kampanye"), new LocalDate(2024, 9, 18), 7_656),
                    (Praja, Id<ElectionStage>.Parse("penyelenggaraan.pemungutan"), new LocalDate(2024, 11, 27), 9_351),
                ],
                Quantity.Of(1_695),
                PersonnelSources.SulselVoting
            ),
            new Example<ImmutableArray<(Id<PoliceOperation>, Id<ElectionStage>, LocalDate, long?)>>(
                new LocalText("Salah satu tahapan tidak diketahui (contoh)", "One stage is not known (made up)"),
                [
                    (Praja, Id<ElectionStage>.Parse("penyelenggaraan.kampanye"), new LocalDate(2024, 9, 25), null),
                    (Praja, Id<ElectionStage>.Parse("penyelenggaraan.pemungutan"), new LocalDate(2024, 11, 27), 4_344),
                ],
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rules of this list, in order of their ids; <see cref="PersonnelRules.All"/> has them too.</summary>
    public static ImmutableArray<Rule> All { get; } = [GuardPlanning, Reinforcing, DutyTimes, OneOperation];

    private static LocalText NotEntered => new("jumlahnya tidak diisi", "the number was not entered");

    private static Id<PoliceOperation> Praja => Id<PoliceOperation>.Parse("mantap-praja-2024");

    private static Place Village => Place.Parse("36.01.01.2001");

    private static Place Elsewhere => Place.Parse("36.01.01");

    private static Roster OneSquad(
        ImmutableArray<(Place Place, int From, int To)> shifts,
        int? travelMinutes,
        int longestHours,
        int restHours
    )
    {
        var day = new LocalDateTime(2024, 11, 27, 0, 0);
        var operation = Praja;
        PostShift[] posts =
        [
            .. shifts.Select(
                (s, i) =>
                    new PostShift(
                        Id<PostShift>.Parse($"pos-{i + 1}"),
                        operation,
                        PostKind.Other,
                        s.Place,
                        day.PlusHours(s.From),
                        day.PlusHours(s.To),
                        1
                    )
            ),
        ];
        Place[] places = [.. shifts.Select(s => s.Place).Distinct().Order()];
        var ways = travelMinutes is { } minutes
            ? places.SelectMany((p, i) => places.Skip(i + 1).Select(q => (p, q, Duration.FromMinutes(minutes))))
            : [];
        var squad = new Squad(Id<Squad>.Parse("regu"), operation, 1);
        return Roster.Check(
            posts,
            [squad],
            new DutyLimits(Duration.FromHours(longestHours), Duration.FromHours(restHours)),
            new TravelTimes(ways),
            posts.Select(p => (p.Id, squad.Id))
        );
    }

    private static Explanation PeopleOrUnknown(long? count) =>
        count is { } number
            ? People(number)
            : Explanation.Unknown(new LocalText("Jumlah personel", "Number of people"), Unit.Persons, NotEntered);

    private static Id<ForceUnit> Giver(string id) => Id<ForceUnit>.Parse(id);

    private static Explanation People(long count) =>
        Explanation.Entered(new LocalText("Jumlah personel", "Number of people"), Quantity.Of(count), Unit.Persons);
}
