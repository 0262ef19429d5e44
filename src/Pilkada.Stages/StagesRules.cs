using NodaTime;

namespace Pilkada.Stages;

/// <summary>The rules of stages and calendars.</summary>
public static class StagesRules
{
    private static readonly LocalDate VotingDay2024 = new(2024, 11, 27);

    /// <summary>Gets the rule that says when a stage is in force; input: first day, last day, day asked about.</summary>
    public static Rule<(LocalDate? Start, LocalDate? End, LocalDate Date), StageStatus> InForce { get; } =
        new(
            "PLK-STG-001",
            new LocalText("Tahapan yang berlaku", "Stages in force"),
            new LocalText(
                "Suatu tahapan berlaku sejak hari pertama sampai dengan hari terakhirnya. Tahapan yang hanya mempunyai hari terakhir berlaku sampai hari itu; yang bergantung pada peristiwa dan belum bertanggal tidak diketahui.",
                "A stage is in force from its first to its last day, both included. One with only a last day is in force up to it; one that depends on an event and has no days is unknown."
            ),
            Evidence.Assumed(StagesSources.CountingDays, ElectionLaws.Uu8Of2015.At("Pasal 5")),
            typeof(StageStatus),
            input => StageStatus.On(input.Start, input.End, input.Date),
            new Example<(LocalDate?, LocalDate?, LocalDate)>(
                new LocalText("Hari terakhir masa tenang 2024", "The last day of the quiet period of 2024"),
                (new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26), new LocalDate(2024, 11, 26)),
                Quantity.Of(true)
            ),
            new Example<(LocalDate?, LocalDate?, LocalDate)>(
                new LocalText("Hari pemungutan suara bukan masa tenang", "Voting day is not in the quiet period"),
                (new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26), VotingDay2024),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets the rule that counts days from voting day; input: voting day, day.</summary>
    public static Rule<(LocalDate VotingDay, LocalDate Date), HOffset> Offset { get; } =
        new(
            "PLK-STG-002",
            new LocalText("Hitungan H", "Offsets from voting day"),
            new LocalText(
                "H adalah hari pemungutan suara. H-n adalah n hari kalender sebelumnya dan H+n adalah n hari kalender sesudahnya; hari kerja hanya dipakai bila pasalnya menyebut hari kerja.",
                "H is voting day. H-n is n calendar days before it and H+n is n calendar days after; working days count only where the article says working days."
            ),
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 1 angka 28"), StagesSources.CountingDays),
            typeof(HOffset),
            input => HOffset.Between(input.VotingDay, input.Date, Evidence.Assumed(StagesSources.CountingDays)),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("24 November 2024", "24 November 2024"),
                (VotingDay2024, new LocalDate(2024, 11, 24)),
                Quantity.Of(-3)
            )
        );

    /// <summary>Gets the rule that counts the days left to a deadline; input: the deadline's day, the day counted from.</summary>
    public static Rule<(LocalDate Deadline, LocalDate AsOf), DaysLeft> Deadline { get; } =
        new(
            "PLK-STG-003",
            new LocalText("Hari menuju tenggat", "Days left to a deadline"),
            new LocalText(
                "Hari yang tersisa adalah hari kalender dari tanggal hitung sampai tanggal tenggat; pada hari tenggat nilainya nol.",
                "The days left are the calendar days from the day of counting to the day of the deadline; on the day itself they are zero."
            ),
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 1 angka 28"), StagesSources.CountingDays),
            typeof(DaysLeft),
            input => DaysLeft.Between(input.AsOf, input.Deadline),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("Dari 25 November ke hari pemungutan suara 2024", "From 25 November to voting day 2024"),
                (VotingDay2024, new LocalDate(2024, 11, 25)),
                Quantity.Of(2)
            )
        );

    /// <summary>Gets the rule of campaign and quiet period; input: day of determination, voting day.</summary>
    public static Rule<(LocalDate Determination, LocalDate VotingDay), CampaignWindow> Campaign { get; } =
        new(
            "PLK-STG-004",
            new LocalText("Masa kampanye dan masa tenang", "Campaign and quiet period"),
            new LocalText(
                "Kampanye berlangsung sejak tiga hari setelah penetapan pasangan calon sampai dimulainya masa tenang; masa tenang adalah tiga hari sebelum hari pemungutan suara.",
                "The campaign runs from three days after the pairs are determined until the quiet period begins; the quiet period is the three days before voting day."
            ),
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 67")),
            typeof(CampaignWindow),
            input => CampaignWindow.Of(input.Determination, input.VotingDay),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("Kampanye Pilkada 2024, 60 hari", "The campaign of 2024, 60 days"),
                (new LocalDate(2024, 9, 22), VotingDay2024),
                Quantity.Of(60)
            )
        );

    /// <summary>Gets the rule of voting hours; input: area, voting day.</summary>
    public static Rule<(AreaCode Area, LocalDate VotingDay), VotingHours> Hours { get; } =
        new(
            "PLK-STG-005",
            new LocalText("Jam pemungutan suara", "Voting hours"),
            new LocalText(
                "Pemungutan suara di TPS berlangsung pukul 07.00 sampai 13.00 waktu setempat: WIB, WITA, atau WIT menurut provinsinya.",
                "Voting at polling stations lasts from 07:00 to 13:00 local time: WIB, WITA or WIT by province."
            ),
            Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 92 ayat (5)"), StagesSources.Keppres41Of1987, StagesSources.TimeZones),
            typeof(VotingHours),
            input => VotingHours.Of(input.Area, input.VotingDay),
            new Example<(AreaCode, LocalDate)>(
                new LocalText("Banten, 27 November 2024", "Banten, 27 November 2024"),
                (AreaCode.Parse("36"), VotingDay2024),
                Quantity.Of(new LocalTime(7, 0))
            )
        );

    /// <summary>Gets the rule that counts a time limit; input: day of the event, number of days, which days, which way, public holidays.</summary>
    public static Rule<
        (LocalDate Event, int Count, DayKind Kind, DeadlineDirection Direction, ImmutableArray<LocalDate> Holidays),
        CountedDay
    > Counting { get; } =
        new(
            "PLK-STG-006",
            new LocalText("Batas waktu dari suatu peristiwa", "Time limits from an event"),
            new LocalText(
                "Batas n hari dihitung dari hari setelah atau sebelum peristiwanya. Hari adalah hari kalender, kecuali pasalnya menyebut hari kerja: Senin sampai Jumat, selain hari libur. Batas yang jatuh pada hari libur tidak digeser.",
                "A limit of n days is counted from the day after or before its event. Days are calendar days unless the article says working days: Monday to Friday, without holidays. A limit that falls on a holiday is not moved."
            ),
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 1 angka 28"), StagesSources.EventDeadlines, StagesSources.CountingDays),
            typeof(CountedDay),
            input => CountedDay.From(input.Event, input.Count, input.Kind, input.Direction, WorkingDays.Without([.. input.Holidays])),
            new Example<(LocalDate, int, DayKind, DeadlineDirection, ImmutableArray<LocalDate>)>(
                new LocalText(
                    "Permohonan ke Mahkamah Konstitusi, tiga hari kerja setelah pengumuman hasil pada Jumat 6 Desember 2024",
                    "Petition to the Constitutional Court, three working days after results announced on Friday 6 December 2024"
                ),
                (new LocalDate(2024, 12, 6), 3, DayKind.Working, DeadlineDirection.After, []),
                Quantity.Of(new LocalDate(2024, 12, 11))
            ),
            new Example<(LocalDate, int, DayKind, DeadlineDirection, ImmutableArray<LocalDate>)>(
                new LocalText(
                    "Lima hari kerja melewati dua hari libur dan satu akhir pekan",
                    "Five working days across two holidays and a weekend"
                ),
                (
                    new LocalDate(2024, 12, 20),
                    5,
                    DayKind.Working,
                    DeadlineDirection.After,
                    [new LocalDate(2024, 12, 25), new LocalDate(2024, 12, 26)]
                ),
                Quantity.Of(new LocalDate(2024, 12, 31))
            ),
            new Example<(LocalDate, int, DayKind, DeadlineDirection, ImmutableArray<LocalDate>)>(
                new LocalText(
                    "Pengawas TPS dibentuk 23 hari kalender sebelum hari pemungutan suara 2024",
                    "Polling-station supervisors formed 23 calendar days before voting day 2024"
                ),
                (VotingDay2024, 23, DayKind.Calendar, DeadlineDirection.Before, []),
                Quantity.Of(new LocalDate(2024, 11, 4))
            )
        );

    /// <summary>Gets the rule that takes the end of time limits as the day of an event; input: the last day of each limit that leads to the event.</summary>
    public static Rule<ImmutableArray<LocalDate>, EventDate> LatestDay { get; } =
        new(
            "PLK-STG-007",
            new LocalText("Peristiwa pada hari terakhirnya", "Events on their last day"),
            new LocalText(
                "Hanya bila diminta, peristiwa yang tanggalnya belum diketahui dianggap terjadi pada hari terakhir yang diperbolehkan; bila beberapa batas waktu menuju peristiwa yang sama, dipakai yang paling akhir.",
                "Only when asked, an event whose day is not known is taken to happen on the last day allowed; where several limits lead to the same event, the latest of them."
            ),
            Evidence.Assumed(StagesSources.EventDeadlines),
            typeof(EventDate),
            input => EventDate.Latest(input),
            new Example<ImmutableArray<LocalDate>>(
                new LocalText(
                    "Penghitungan ulang di TPS: pada hari pemungutan suara, atau dua hari sesudahnya oleh tingkat di atasnya",
                    "Recount at the polling station: on voting day, or within two days by the next committee"
                ),
                [VotingDay2024, new LocalDate(2024, 11, 29)],
                Quantity.Of(new LocalDate(2024, 11, 29))
            )
        );

    /// <summary>Gets the rule that counts by how many days a day moved; input: day before, day after.</summary>
    public static Rule<(LocalDate Before, LocalDate After), DayShift> Shift { get; } =
        new(
            "PLK-STG-008",
            new LocalText("Pergeseran tanggal", "Moved days"),
            new LocalText(
                "Pergeseran adalah hari kalender dari tanggal semula ke tanggal baru: positif bila menjadi lebih akhir, nol bila tetap.",
                "A shift is the calendar days from the day before the change to the day after it: positive when later, zero when the same."
            ),
            Evidence.Assumed(StagesSources.CountingDays),
            typeof(DayShift),
            input => DayShift.Between(input.Before, input.After),
            new Example<(LocalDate, LocalDate)>(
                new LocalText("Penundaan pemungutan suara 2020", "The vote of 2020, postponed"),
                (new LocalDate(2020, 9, 23), new LocalDate(2020, 12, 9)),
                Quantity.Of(77)
            )
        );

    /// <summary>Gets the rule of templates; input: voting day and day in each earlier election, voting day asked about.</summary>
    public static Rule<
        (ImmutableArray<(LocalDate VotingDay, LocalDate Date)> Observations, LocalDate VotingDay),
        TemplateDate
    > Template { get; } =
        new(
            "PLK-STG-009",
            new LocalText("Pola kalender", "Calendar templates"),
            new LocalText(
                "Untuk pemilihan yang belum ada peraturannya, hitungan H suatu hari dipakai bila sama di semua pemilihan yang diketahui; bila berbeda, harinya tidak diketahui. Nama hari tidak menjadi patokan.",
                "For an election without a regulation yet, the offset of a day is used when it is the same in all elections known; when it differs the day is unknown. The day of the week is no guide."
            ),
            Evidence.Inferred(StagesSources.Templates),
            typeof(TemplateDate),
            input => TemplateDate.Of(input.Observations, input.VotingDay),
            new Example<(ImmutableArray<(LocalDate, LocalDate)>, LocalDate)>(
                new LocalText(
                    "Awal masa tenang untuk pemungutan suara 28 November 2029, dari 2020 dan 2024",
                    "Start of the quiet period for voting on 28 November 2029, from 2020 and 2024"
                ),
                (
                    [(new LocalDate(2020, 12, 9), new LocalDate(2020, 12, 6)), (VotingDay2024, new LocalDate(2024, 11, 24))],
                    new LocalDate(2029, 11, 28)
                ),
                Quantity.Of(new LocalDate(2029, 11, 25))
            )
        );

    /// <summary>Gets the rule that no campaign lies in the quiet period; input: first and last day of campaign, first and last day of the quiet period.</summary>
    public static Rule<(LocalDate Start, LocalDate End, LocalDate QuietStart, LocalDate QuietEnd), QuietOverlap> QuietCampaign { get; } =
        new(
            "PLK-STG-010",
            new LocalText("Kampanye di luar masa tenang", "No campaign in the quiet period"),
            new LocalText(
                "Tidak satu hari pun tahapan kampanye berada di dalam masa tenang; hari yang bersamaan dihitung dengan kedua ujungnya.",
                "Not one day of a campaign stage lies in the quiet period; days in common are counted with both ends."
            ),
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 67"), StagesSources.CountingDays),
            typeof(QuietOverlap),
            input => QuietOverlap.Of(input.Start, input.End, input.QuietStart, input.QuietEnd),
            new Example<(LocalDate, LocalDate, LocalDate, LocalDate)>(
                new LocalText(
                    "Kampanye 2024 berakhir sehari sebelum masa tenang",
                    "The campaign of 2024 ends a day before the quiet period"
                ),
                (new LocalDate(2024, 9, 25), new LocalDate(2024, 11, 23), new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26)),
                Quantity.Of(0)
            ),
            new Example<(LocalDate, LocalDate, LocalDate, LocalDate)>(
                new LocalText("Iklan yang berlangsung sampai H-2", "Advertising that lasts until H-2"),
                (new LocalDate(2024, 11, 10), new LocalDate(2024, 11, 25), new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26)),
                Quantity.Of(2)
            )
        );

    /// <summary>Gets the rule that counting begins after polling stations close; input: hour of the start, local time.</summary>
    public static Rule<LocalTime, CountStart> CountAfterClosing { get; } =
        new(
            "PLK-STG-011",
            new LocalText("Penghitungan setelah TPS ditutup", "Counting after closing"),
            new LocalText(
                "Penghitungan suara di TPS dimulai setelah pemungutan suara berakhir, pukul 13.00 waktu setempat.",
                "The count at a polling station begins after voting has ended, at 13:00 local time."
            ),
            Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 92 ayat (5)"), ElectionLaws.Uu8Of2015.At("Pasal 98 ayat (1)")),
            typeof(CountStart),
            CountStart.At,
            new Example<LocalTime>(
                new LocalText("Mulai tepat pukul 13.00", "A start at 13:00 sharp"),
                new LocalTime(13, 0),
                Quantity.Of(true)
            ),
            new Example<LocalTime>(
                new LocalText("Mulai setengah jam lebih awal", "A start half an hour early"),
                new LocalTime(12, 30),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [InForce, Offset, Deadline, Campaign, Hours, Counting, LatestDay, Shift, Template, QuietCampaign, CountAfterClosing];
}
