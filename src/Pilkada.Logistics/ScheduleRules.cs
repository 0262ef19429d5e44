using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>The rules of schedules: H-1, trips and waves, sorting and folding, latest starts, who is served first, the chance of arriving, the return.</summary>
/// <remarks>Inputs are plain values; times are whole minutes.</remarks>
public static class ScheduleRules
{
    private static readonly LocalDate VotingDay2024 = new(2024, 11, 27);

    /// <summary>Gets the rule of H-1; input: voting day, day on which the KPPS received the equipment.</summary>
    public static Rule<(LocalDate VotingDay, LocalDate Received), HandoverDay> Handover { get; } =
        new(
            "PLK-LOG-050",
            new LocalText("Logistik diterima KPPS paling lambat H-1", "Equipment received by the KPPS by H-1"),
            new LocalText(
                "Perlengkapan pemungutan suara selain TPS harus sudah diterima KPPS paling lambat satu hari sebelum hari pemungutan suara.",
                "All voting equipment but the polling station itself must have reached the KPPS at the latest one day before voting day."
            ),
            Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 78 ayat (6)")),
            typeof(HandoverDay),
            input => HandoverDay.Of(input.VotingDay, input.Received),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("TPS 902 Lapas Serang: diterima H-1 pukul 14.00", "TPS 902, Serang prison: received on H-1 at 14:00"),
                (VotingDay2024, new LocalDate(2024, 11, 26)),
                Quantity.Of(true),
                ScheduleSources.PrisonReceipt
            ),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("Diterima pada pagi hari pemungutan suara (contoh)", "Received on the morning of voting day (made up)"),
                (VotingDay2024, VotingDay2024),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets the rule of trips; input: boxes, boxes that one trip carries at most.</summary>
    public static Rule<(long Boxes, long BoxesPerTrip), TripCount> Trips { get; } =
        new(
            "PLK-LOG-051",
            new LocalText("Perjalanan untuk sejumlah kotak", "Trips for a number of boxes"),
            new LocalText(
                "Perjalanan adalah jumlah kotak dibagi kapasitas satu kendaraan, dibulatkan ke atas: kotak terakhir pun memerlukan satu perjalanan.",
                "Trips are the boxes divided by the capacity of one vehicle, rounded up: the last box takes a trip too."
            ),
            Evidence.Assumed(ScheduleSources.Passes, ScheduleSources.Malang, ScheduleSources.Wonosobo),
            typeof(TripCount),
            input => TripCount.Of(input.Boxes, input.BoxesPerTrip),
            new Example<(long, long)>(
                new LocalText(
                    "Kabupaten Malang, 23 November 2024: 2.726 kotak dalam truk berisi paling banyak 144 kotak",
                    "Kabupaten Malang, 23 November 2024: 2,726 boxes in trucks of at most 144"
                ),
                (2_726, 144),
                Quantity.Of(19),
                ScheduleSources.Malang
            ),
            new Example<(long, long)>(
                new LocalText("Satu kotak lebih dari satu muatan (contoh)", "One box more than a load (made up)"),
                (121, 120),
                Quantity.Of(2)
            )
        );

    /// <summary>Gets the rule of waves; input: trips, vehicles.</summary>
    public static Rule<(long Trips, long Vehicles), WaveCount> Waves { get; } =
        new(
            "PLK-LOG-052",
            new LocalText("Gelombang bila kendaraan kurang", "Waves when vehicles are short"),
            new LocalText(
                "Bila kendaraan lebih sedikit daripada perjalanan, pengiriman berjalan dalam gelombang: perjalanan dibagi kendaraan, dibulatkan ke atas. Dengan armada yang melayani ruas lain pula, ini batas bawah.",
                "When vehicles are fewer than trips, they go in waves: trips divided by vehicles, rounded up. For a fleet that also serves other legs this is a lower bound."
            ),
            Evidence.Assumed(ScheduleSources.Passes),
            typeof(WaveCount),
            input => WaveCount.Of(input.Trips, input.Vehicles),
            new Example<(long, long)>(
                new LocalText("40 perjalanan dengan 12 truk (contoh)", "40 trips with 12 trucks (made up)"),
                (40, 12),
                Quantity.Of(4)
            )
        );

    /// <summary>Gets the rule of sorting and folding; input: sheets, persons or teams in a shift, sheets of one of them in a shift, shifts a day.</summary>
    public static Rule<(long Sheets, long Crews, Fraction SheetsPerShift, long ShiftsPerDay), SortAndFold> Sorting { get; } =
        new(
            "PLK-LOG-053",
            new LocalText("Hari sortir dan lipat", "Days of sorting and folding"),
            new LocalText(
                "Lama sortir dan lipat adalah lembar dibagi lembar per hari, dibulatkan ke atas ke hari penuh.",
                "Sorting and folding takes the sheets divided by the sheets of a day, rounded up to whole days."
            ),
            Evidence.Assumed(ScheduleSources.Passes, ScheduleSources.Demak),
            typeof(SortAndFold),
            input => SortAndFold.Of(input.Sheets, input.Crews, input.SheetsPerShift, input.ShiftsPerDay),
            new Example<(long, long, Fraction, long)>(
                new LocalText(
                    "Demak, Pemilu 2024: 916.744 lembar, 54 regu, 5.000 lembar sehari: 3,4 menjadi 4 hari",
                    "Demak, Pemilu 2024: 916,744 sheets, 54 teams, 5,000 sheets a day: 3.4 becomes 4 days"
                ),
                (916_744, 54, 5_000, 1),
                Quantity.Of(4),
                ScheduleSources.Demak
            ),
            new Example<(long, long, Fraction, long)>(
                new LocalText(
                    "Demak, kecepatan uji coba 3.500 lembar sehari: 5 hari",
                    "Demak, at the trial rate of 3,500 sheets a day: 5 days"
                ),
                (916_744, 54, 3_500, 1),
                Quantity.Of(5),
                ScheduleSources.Demak
            )
        );

    /// <summary>Gets the rule of latest starts; input: area, voting day, longest travel, buffer and hand-over in minutes, hours in which the whole journey must lie, or null.</summary>
    public static Rule<
        (AreaCode Area, LocalDate VotingDay, int Travel, int Buffer, int Handover, LocalTime? Opens, LocalTime? Closes),
        ScheduledLeg
    > LatestStart { get; } =
        new(
            "PLK-LOG-054",
            new LocalText("Keberangkatan paling lambat", "Latest start"),
            new LocalText(
                "Keberangkatan paling lambat dihitung mundur dari batas waktu di ujung perjalanan (untuk KPPS akhir H-1): dikurangi serah terima, cadangan, dan perjalanan paling lama, lalu dimundurkan ke waktu tempuh yang diizinkan. Hasilnya jam sebelum TPS dibuka pukul 07.00 waktu setempat.",
                "The latest start is counted back from the time limit at the end of the way (for the KPPS the end of H-1): less hand-over, buffer and longest travel time, and then back into the times in which the leg may be travelled. The result is hours before polling stations open at 07:00 local time."
            ),
            Evidence.Assumed(
                ScheduleSources.Passes,
                ElectionLaws.Uu1Of2015.At("Pasal 78 ayat (6)"),
                ElectionLaws.Uu1Of2015.At("Pasal 92 ayat (5)")
            ),
            typeof(ScheduledLeg),
            input => SingleLeg.Of(input),
            new Example<(AreaCode, LocalDate, int, int, int, LocalTime?, LocalTime?)>(
                new LocalText(
                    "Tiga jam berkapal pada siang hari, 06.00 sampai 17.00 (contoh): H-1 pukul 14.00",
                    "Three hours by boat in daylight, 06:00 to 17:00 (made up): H-1 at 14:00"
                ),
                (AreaCode.Parse("36.04"), VotingDay2024, 180, 0, 0, new LocalTime(6, 0), new LocalTime(17, 0)),
                Quantity.Of(17)
            ),
            new Example<(AreaCode, LocalDate, int, int, int, LocalTime?, LocalTime?)>(
                new LocalText(
                    "Dua jam jalan darat, satu jam serah terima, tanpa batas jam (contoh): H-1 pukul 21.00",
                    "Two hours by road, one hour of hand-over, at any hour (made up): H-1 at 21:00"
                ),
                (AreaCode.Parse("36.04"), VotingDay2024, 120, 0, 60, null, null),
                Quantity.Of(10)
            )
        );

    /// <summary>Gets the rule of who is served first; input: how hard a place is to reach.</summary>
    public static Rule<PlaceAccess, DispatchRank> HardestFirst { get; } =
        new(
            "PLK-LOG-055",
            new LocalText("Pulau dan tempat terpencil didahulukan", "Islands and remote places first"),
            new LocalText(
                "Pengiriman mendahulukan pulau, lalu tempat terpencil, lalu daratan.",
                "Islands are served first, then remote places, then the mainland."
            ),
            Evidence.Inferred(ScheduleSources.RemoteFirst, ScheduleSources.TundaFirst),
            typeof(DispatchRank),
            DispatchRank.Of,
            new Example<PlaceAccess>(
                new LocalText("Pulau Tunda sebelum desa lain di Tirtayasa", "Pulau Tunda before the other villages of Tirtayasa"),
                PlaceAccess.Island,
                Quantity.Of(1),
                ScheduleSources.TundaFirst
            ),
            new Example<PlaceAccess>(
                new LocalText("Kanekes (Baduy) sebelum daratan lain", "Kanekes (Baduy) before the rest of the mainland"),
                PlaceAccess.Remote,
                Quantity.Of(2),
                ScheduleSources.RemoteFirst
            )
        );

    /// <summary>Gets the rule of the chance of arriving; input: shortest and longest minutes of each trip, minutes there are.</summary>
    public static Rule<(ImmutableArray<(int Shortest, int Longest)> Legs, int Available), ArrivalChance> Chance { get; } =
        new(
            "PLK-LOG-056",
            new LocalText("Peluang tiba tepat waktu", "Chance of arriving in time"),
            new LocalText(
                "Setiap menit dalam rentang lama perjalanan dianggap sama mungkinnya dan perjalanan saling bebas; peluang adalah banyaknya kombinasi yang cukup waktu dibagi semua kombinasi.",
                "Every minute in the range of a travel time is taken as equally likely, and trips as independent; the chance is the number of combinations that fit divided by all combinations."
            ),
            Evidence.Assumed(ScheduleSources.Chances),
            typeof(ArrivalChance),
            input =>
                ArrivalChance.Of(
                    (input.Legs.IsDefault ? [] : input.Legs).Select(l =>
                        TravelTime.Between(Duration.FromMinutes(l.Shortest), Duration.FromMinutes(l.Longest))
                    ),
                    Duration.FromMinutes(input.Available)
                ),
            new Example<(ImmutableArray<(int, int)>, int)>(
                new LocalText(
                    "Pulau Tunda: dua jam menurut KPU, tiga jam menurut polisi; tersedia dua setengah jam",
                    "Pulau Tunda: two hours says the KPU, three the police; two and a half hours are left"
                ),
                ([(120, 180)], 150),
                Quantity.Of(Fraction.Of(31, 61)),
                ScheduleSources.TundaFirst
            ),
            new Example<(ImmutableArray<(int, int)>, int)>(
                new LocalText(
                    "Dua perjalanan satu atau dua menit, tersedia tiga menit (contoh)",
                    "Two trips of one or two minutes, three minutes left (made up)"
                ),
                ([(1, 2), (1, 2)], 3),
                Quantity.Of(Fraction.Of(3, 4))
            )
        );

    /// <summary>Gets the rule of the return; input: voting day, day of arrival at the PPK.</summary>
    public static Rule<(LocalDate VotingDay, LocalDate Arrived), ReturnDay> Return { get; } =
        new(
            "PLK-LOG-057",
            new LocalText("Kembali di PPK paling lambat H+3", "Back at the PPK by H+3"),
            new LocalText(
                "Hasil penghitungan suara disampaikan PPS kepada PPK paling lambat tiga hari setelah pemungutan suara. Ketentuan lain menyebut hari yang sama; batas ini yang lebih longgar.",
                "Results go from the PPS to the PPK at the latest three days after voting. Other provisions say the same day; this limit is the longer of the two."
            ),
            Evidence.Published(
                ElectionLaws.Uu8Of2015.At("Pasal 103"),
                ElectionLaws.Uu8Of2015.At("Pasal 1 angka 28"),
                ElectionLaws.Uu10Of2016.At("Pasal 193 ayat (6)")
            ),
            typeof(ReturnDay),
            input => ReturnDay.Of(input.VotingDay, input.Arrived),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("Tiba pada hari terakhir, 30 November 2024", "Arrived on the last day, 30 November 2024"),
                (VotingDay2024, new LocalDate(2024, 11, 30)),
                Quantity.Of(true)
            ),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("Tiba sehari sesudahnya (contoh)", "Arrived a day later (made up)"),
                (VotingDay2024, new LocalDate(2024, 12, 1)),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets all rules of the schedule, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = [Handover, Trips, Waves, Sorting, LatestStart, HardestFirst, Chance, Return];
}
