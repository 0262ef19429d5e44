namespace Pilkada.Personnel;

/// <summary>The rules of guard patterns, of what TPS need by them, of Linmas, of other posts and of joint forces.</summary>
/// <remarks>Inputs are plain values; a count that is absent is unknown, and so is what comes of it.</remarks>
public static class GuardRules
{
    private static readonly LocalText NotEntered = new("jumlahnya tidak diisi", "the number was not entered");
    private static readonly Place PoldaAceh = Place.Parse("polda-aceh");

    /// <summary>Gets the rule of the number order; input: pattern as written, what its second and third number count, TPS from 0, policy.</summary>
    public static Rule<(string Pattern, NumberOrder Order, long Stations, NeedPolicy Policy), GuardNeed> OrderOfNumbers { get; } =
        new(
            "PLK-PER-009",
            new LocalText("Urutan angka pola pengamanan", "Order of the numbers of a pattern"),
            new LocalText(
                "Angka pertama suatu pola adalah personel Polri. Angka kedua dan ketiga adalah TPS dan Linmas, atau Linmas dan TPS: keduanya dipakai, maka urutannya harus disebut dan tidak pernah ditebak. Salah baca dapat menggandakan kebutuhan.",
                "The first number of a pattern counts police officers. The second and third are TPS and Linmas, or Linmas and TPS: both are in use, so the order must be given and is never guessed. A misreading can double the need."
            ),
            Evidence.Inferred(GuardSources.Metro2017, GuardSources.Bantul2024),
            typeof(GuardPattern),
            input =>
                GuardPattern.Read(input.Pattern, input.Order).TryGetValue(out var pattern)
                    ? GuardNeed.Of(
                        [Count(Place.Of(AreaCode.Indonesia), GuardClass.KurangRawan, input.Stations)],
                        new PatternTable(new PatternRow(GuardClass.KurangRawan, [pattern])),
                        input.Policy
                    )
                    : throw new ArgumentException($"'{input.Pattern}' is no guard pattern.", nameof(input)),
            new Example<(string, NumberOrder, long, NeedPolicy)>(
                new LocalText(
                    "Polda Metro Jaya 2017: 2-4-8 adalah 2 Polri, 4 Linmas, 8 TPS; 23.315 TPS, semua dianggap aman",
                    "Polda Metro Jaya 2017: 2-4-8 is 2 police, 4 Linmas, 8 TPS; 23,315 TPS, all taken as safe"
                ),
                ("2-4-8", NumberOrder.PoliceLinmasTps, 23_315, NeedPolicy.Nearest),
                Quantity.Of(5_829),
                GuardSources.Metro2017
            ),
            new Example<(string, NumberOrder, long, NeedPolicy)>(
                new LocalText(
                    "Angka yang sama bila dibaca Polri-TPS-Linmas: kebutuhannya dua kali lipat",
                    "The same digits read as police-TPS-Linmas: the need doubles"
                ),
                ("2-4-8", NumberOrder.PoliceTpsLinmas, 23_315, NeedPolicy.Nearest),
                Quantity.Of(11_658),
                GuardSources.Metro2017
            )
        );

    /// <summary>Gets the rule of the need by class and place; input: TPS by place and class, or null; police, TPS and Linmas of the patterns by class; policy.</summary>
    public static Rule<
        (
            ImmutableArray<(Place Place, Id<GuardClass> Class, long? Stations)> Counts,
            ImmutableArray<(Id<GuardClass> Class, int Officers, int Stations, int? Linmas)> Patterns,
            NeedPolicy Policy
        ),
        GuardNeed
    > NeedByClass { get; } =
        new(
            "PLK-PER-010",
            new LocalText("Kebutuhan personel pengamanan TPS menurut pola", "Officers that TPS need by pattern"),
            new LocalText(
                "Kebutuhan tiap kelas adalah jumlah TPS kali personel tiap kelompok dibagi TPS tiap kelompok, dihitung tepat lalu dijadikan bilangan bulat dengan cara yang disebut: terdekat, ke bawah, ke atas per orang, atau kelompok utuh di tiap tempat. Kelas dengan beberapa pola mempunyai kebutuhan terkecil dan terbesar. Kelas tanpa pola tidak diketahui kebutuhannya, bukan nol.",
                "The need of a class is its TPS times the officers of a group, divided by the TPS of a group: exact, then made whole in a named way: nearest, down, up per person, or whole groups in each place. A class with several patterns has a smallest and a largest need. The need of a class without a pattern is unknown, not zero."
            ),
            Evidence.Assumed(GuardSources.Need, GuardSources.Aceh),
            typeof(GuardNeed),
            input => GuardNeed.Of(Counts(input.Counts), Table(input.Patterns), input.Policy),
            new Example<(ImmutableArray<(Place, Id<GuardClass>, long?)>, ImmutableArray<(Id<GuardClass>, int, int, int?)>, NeedPolicy)>(
                new LocalText(
                    "Polda Aceh 2024, pembagian biasa: 5.206,4 + 2.723 + 614; polanya kami simpulkan dari angka yang diumumkan",
                    "Polda Aceh 2024, plain division: 5,206.4 + 2,723 + 614; the patterns are inferred from the published figures"
                ),
                (Aceh, AcehPatterns, NeedPolicy.Nearest),
                Quantity.Of(8_543),
                GuardSources.Aceh
            ),
            new Example<(ImmutableArray<(Place, Id<GuardClass>, long?)>, ImmutableArray<(Id<GuardClass>, int, int, int?)>, NeedPolicy)>(
                new LocalText(
                    "TPS yang sama dengan kelompok utuh: 8.546, bukan angka yang diumumkan",
                    "The same TPS in whole groups: 8,546, not the published figure"
                ),
                (Aceh, AcehPatterns, NeedPolicy.CeilingPerGroup),
                Quantity.Of(8_546),
                GuardSources.Aceh
            ),
            new Example<(ImmutableArray<(Place, Id<GuardClass>, long?)>, ImmutableArray<(Id<GuardClass>, int, int, int?)>, NeedPolicy)>(
                new LocalText(
                    "Dua desa dengan 5 dan 7 TPS, pola 2-4: 4 + 4 personel, bukan 6 (contoh)",
                    "Two villages of 5 and 7 TPS by 2-4: 4 + 4 officers and not 6 (made up)"
                ),
                (
                    [(Place.Parse("36.01.01.2001"), GuardClass.KurangRawan, 5), (Place.Parse("36.01.01.2002"), GuardClass.KurangRawan, 7)],
                    [(GuardClass.KurangRawan, 2, 4, null)],
                    NeedPolicy.CeilingPerGroup
                ),
                Quantity.Of(8)
            ),
            new Example<(ImmutableArray<(Place, Id<GuardClass>, long?)>, ImmutableArray<(Id<GuardClass>, int, int, int?)>, NeedPolicy)>(
                new LocalText("Jumlah TPS rawan tidak diketahui (contoh)", "The number of vulnerable TPS is not known (made up)"),
                ([(PoldaAceh, GuardClass.Rawan, null)], [(GuardClass.Rawan, 2, 2, 4)], NeedPolicy.Nearest),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of Linmas at each TPS; input: TPS or null, Linmas at each from 0 to 99.</summary>
    public static Rule<(long? Stations, int PerTps), LinmasNeed> LinmasPerTps { get; } =
        new(
            "PLK-PER-011",
            new LocalText("Dua petugas ketertiban dan keamanan tiap TPS", "Two officers for order and security at each TPS"),
            new LocalText(
                "Di tiap TPS ada dua petugas ketertiban dan keamanan, berapa pun Linmas menurut pola. Undang-undang tidak menyebutnya Linmas; dalam praktik Linmas yang ditugaskan.",
                "Each TPS has two officers for order and security, whatever number of Linmas a pattern gives. The law does not call them Linmas; in practice it is Linmas that are assigned."
            ),
            Evidence.Published(GuardSources.Article89, GuardSources.WestJakarta),
            typeof(LinmasNeed),
            input => LinmasNeed.Of(Stations(input.Stations), input.PerTps),
            new Example<(long?, int)>(
                new LocalText("Jakarta Barat 2024: 7.169 TPS", "West Jakarta 2024: 7,169 TPS"),
                (7_169, LinmasNeed.DefaultPerTps),
                Quantity.Of(14_338),
                GuardSources.WestJakarta
            ),
            new Example<(long?, int)>(
                new LocalText(
                    "Banten 2024: 10.717 TPS, sama dengan 21.434 Linmas yang diumumkan",
                    "Banten 2024: 10,717 TPS, equal to the 21,434 Linmas published"
                ),
                (10_717, LinmasNeed.DefaultPerTps),
                Quantity.Of(21_434),
                GuardSources.Banten27308
            )
        );

    /// <summary>Gets the rule that holds the Linmas of a pattern against those at each TPS; input: TPS or null, police, TPS and Linmas of the pattern.</summary>
    public static Rule<(long? Stations, int Officers, int StationsPerGroup, int? Linmas), LinmasComparison> LinmasAgainstPattern { get; } =
        new(
            "PLK-PER-012",
            new LocalText("Linmas menurut pola dibandingkan dengan menurut jumlah TPS", "Linmas by pattern against Linmas by TPS"),
            new LocalText(
                "Angka Linmas dalam pola diperiksa terhadap dua petugas tiap TPS. Selisihnya hanya dilaporkan: pola yang resmi pun dapat berbeda, dan urutan angka tidak pernah ditebak darinya.",
                "The Linmas of a pattern are held against two at each TPS. A difference is only reported: official patterns differ too, and the order of the numbers is never guessed from it."
            ),
            Evidence.Inferred(GuardSources.Article89, GuardSources.Polri2019, GuardSources.Need),
            typeof(LinmasComparison),
            input =>
                LinmasComparison.Of(
                    LinmasNeed.Of(Stations(input.Stations)),
                    new GuardPattern(input.Officers, input.StationsPerGroup, input.Linmas)
                ),
            new Example<(long?, int, int, int?)>(
                new LocalText(
                    "Polri 2019: 809.497 TPS dengan 2-4-6, bukan dua tiap TPS",
                    "Polri 2019: 809,497 TPS by 2-4-6, not two at each TPS"
                ),
                (809_497, 2, 4, 6),
                Quantity.Of(Fraction.Of(-809_497, 2)),
                GuardSources.Polri2019
            ),
            new Example<(long?, int, int, int?)>(
                new LocalText("Jakarta Barat 2024: 7.169 TPS dengan 2-16-32", "West Jakarta 2024: 7,169 TPS by 2-16-32"),
                (7_169, 2, 16, 32),
                Quantity.Of(0),
                GuardSources.WestJakarta
            )
        );

    /// <summary>Gets the rule of separate lines; input: kinds of posts with their people, or null.</summary>
    public static Rule<ImmutableArray<(PostKind Kind, long? People)>, NeedByPost> LinesByPost { get; } =
        new(
            "PLK-PER-013",
            new LocalText("Penjagaan TPS dipisahkan dari pos lain", "Guards of TPS apart from other posts"),
            new LocalText(
                "Penjagaan TPS, PPK, kantor KPU dan Bawaslu, logistik, patroli, dan cadangan adalah baris tersendiri. Jumlah yang diumumkan sering mencampurkannya, maka jumlah seluruhnya tidak dibandingkan dengan kebutuhan TPS saja.",
                "Guards of TPS, of PPK, of KPU and Bawaslu offices, of logistics, patrols and the reserve are lines of their own. Published totals often mix them, so a total of all is not held against the need of TPS alone."
            ),
            Evidence.Inferred(GuardSources.TegalLinmas, GuardSources.Need),
            typeof(NeedByPost),
            input => NeedByPost.Of((input.IsDefault ? [] : input).Select(l => new PostLine(l.Kind, People(l.People)))),
            new Example<ImmutableArray<(PostKind, long?)>>(
                new LocalText(
                    "Linmas Kabupaten Tegal 2024: di TPS 1.148, di luar TPS 4.802, PPK 288, KPU 10",
                    "Linmas of Kabupaten Tegal 2024: at TPS 1,148, outside TPS 4,802, PPK 288, KPU 10"
                ),
                [(PostKind.Tps, 1_148), (PostKind.Other, 4_802), (PostKind.Ppk, 288), (PostKind.KpuOffice, 10)],
                Quantity.Of(6_248),
                GuardSources.TegalLinmas
            ),
            new Example<ImmutableArray<(PostKind, long?)>>(
                new LocalText("Cadangan tidak diketahui (contoh)", "The reserve is not known (made up)"),
                [(PostKind.Tps, 1_184), (PostKind.Ppk, 26), (PostKind.Standby, null)],
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of joint forces; input: forces with their people, or null; the printed total, or null.</summary>
    public static Rule<(ImmutableArray<(Force Force, long? People)> Parts, long? Printed), MixedForces> ForcesTogether { get; } =
        new(
            "PLK-PER-014",
            new LocalText("Personel gabungan Polri, TNI, dan Linmas", "Joint personnel of police, TNI and Linmas"),
            new LocalText(
                "Tiap kekuatan dijumlahkan tersendiri, dan jumlah semuanya dibandingkan dengan total yang diumumkan. Selisih dilaporkan dan tidak diperbaiki. Personel satu kekuatan tidak menggantikan personel kekuatan lain.",
                "Each force has its own sum, and the sum of all is held against the published total. A difference is reported and not repaired. People of one force do not stand in for those of another."
            ),
            Evidence.Published(GuardSources.Banten27308, GuardSources.National2024, GuardSources.TangerangKota2024Pemilu),
            typeof(MixedForces),
            input =>
                MixedForces.Of(
                    (input.Parts.IsDefault ? [] : input.Parts).Select(p => (p.Force, People(p.People))),
                    input.Printed is null ? null : People(input.Printed)
                ),
            new Example<(ImmutableArray<(Force, long?)>, long?)>(
                new LocalText("Banten, 25 November 2024: 27.308, cocok", "Banten, 25 November 2024: 27,308, which closes"),
                ([(Force.Polri, 4_344), (Force.Tni, 1_530), (Force.Linmas, 21_434)], 27_308),
                Quantity.Of(27_308),
                GuardSources.Banten27308
            ),
            new Example<(ImmutableArray<(Force, long?)>, long?)>(
                new LocalText(
                    "Nasional 2024: bagian berjumlah 1.433.341, tercetak 1.433.441 (selisih 100)",
                    "National, 2024: the parts are 1,433,341, printed 1,433,441 (100 apart)"
                ),
                ([(Force.Polri, 286_421), (Force.Tni, 91_410), (Force.Linmas, 1_055_510)], 1_433_441),
                Quantity.Of(1_433_341),
                GuardSources.National2024
            ),
            new Example<(ImmutableArray<(Force, long?)>, long?)>(
                new LocalText(
                    "Tangerang, Pemilu 2024: bagian berjumlah 16.070, tercetak 16.223 (selisih 153)",
                    "Tangerang, 2024 general election: the parts are 16,070, printed 16,223 (153 apart)"
                ),
                ([(Force.Polri, 1_212), (Force.Linmas, 13_880), (Force.Tni, 978)], 16_223),
                Quantity.Of(16_070),
                GuardSources.TangerangKota2024Pemilu
            )
        );

    /// <summary>Gets the rules of this list, in order of their ids; <see cref="PersonnelRules.All"/> has them too.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [OrderOfNumbers, NeedByClass, LinmasPerTps, LinmasAgainstPattern, LinesByPost, ForcesTogether];

    private static ImmutableArray<(Place, Id<GuardClass>, long?)> Aceh =>
        [(PoldaAceh, GuardClass.KurangRawan, 13_016), (PoldaAceh, GuardClass.Rawan, 2_723), (PoldaAceh, GuardClass.SangatRawan, 307)];

    private static ImmutableArray<(Id<GuardClass>, int, int, int?)> AcehPatterns =>
        [(GuardClass.KurangRawan, 2, 5, null), (GuardClass.Rawan, 2, 2, null), (GuardClass.SangatRawan, 2, 1, null)];

    internal static IEnumerable<TpsCount> Counts(ImmutableArray<(Place Place, Id<GuardClass> Class, long? Stations)> counts) =>
        (counts.IsDefault ? [] : counts).Select(c => Count(c.Place, c.Class, c.Stations));

    internal static PatternTable Table(ImmutableArray<(Id<GuardClass> Class, int Officers, int Stations, int? Linmas)> patterns) =>
        new(
            (patterns.IsDefault ? [] : patterns)
                .GroupBy(p => p.Class)
                .Select(g => new PatternRow(g.Key, g.Select(p => new GuardPattern(p.Officers, p.Stations, p.Linmas))))
        );

    private static TpsCount Count(Place place, Id<GuardClass> guardClass, long? stations) => new(guardClass, place, Stations(stations));

    private static Explanation Stations(long? count)
    {
        var label = new LocalText("Jumlah TPS", "Number of polling stations");
        return count is { } number
            ? Explanation.Entered(label, Quantity.Of(number), Unit.Tps)
            : Explanation.Unknown(label, Unit.Tps, NotEntered);
    }

    private static Explanation People(long? count)
    {
        var label = new LocalText("Jumlah personel", "Number of people");
        return count is { } number
            ? Explanation.Entered(label, Quantity.Of(number), Unit.Persons)
            : Explanation.Unknown(label, Unit.Persons, NotEntered);
    }
}
