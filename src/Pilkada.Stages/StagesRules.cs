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
            Evidence.Assumed(StagesSources.CountingDays, StagesSources.Uu8Of2015.At("Pasal 5")),
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
            Evidence.Published(StagesSources.Uu8Of2015.At("Pasal 1 angka 28"), StagesSources.CountingDays),
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
            Evidence.Published(StagesSources.Uu8Of2015.At("Pasal 1 angka 28"), StagesSources.CountingDays),
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
            Evidence.Published(StagesSources.Uu8Of2015.At("Pasal 67")),
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
            Evidence.Published(StagesSources.Uu1Of2015.At("Pasal 92 ayat (5)"), StagesSources.Keppres41Of1987, StagesSources.TimeZones),
            typeof(VotingHours),
            input => VotingHours.Of(input.Area, input.VotingDay),
            new Example<(AreaCode, LocalDate)>(
                new LocalText("Banten, 27 November 2024", "Banten, 27 November 2024"),
                (AreaCode.Parse("36"), VotingDay2024),
                Quantity.Of(new LocalTime(7, 0))
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = [InForce, Offset, Deadline, Campaign, Hours];
}
