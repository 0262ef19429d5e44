using NodaTime;

namespace Pilkada.Logistics;

// Names and times of schedules in both languages.
internal static class ScheduleWords
{
    public static LocalText Kind(SupplyPointKind kind) =>
        kind switch
        {
            SupplyPointKind.PrintWorks => new LocalText("percetakan", "print works"),
            SupplyPointKind.Port => new LocalText("pelabuhan", "port"),
            SupplyPointKind.Warehouse => new LocalText("gudang KPU", "KPU warehouse"),
            SupplyPointKind.Ppk => LocalText.Same("PPK"),
            SupplyPointKind.Pps => LocalText.Same("PPS"),
            _ => LocalText.Same("TPS"),
        };

    public static LocalText Mode(TransportMode mode) =>
        mode switch
        {
            TransportMode.Truck => new LocalText("truk", "truck"),
            TransportMode.Boat => new LocalText("kapal", "boat"),
            TransportMode.Foot => new LocalText("jalan kaki", "foot"),
            _ => new LocalText("pesawat", "air"),
        };

    public static LocalText Access(PlaceAccess access) =>
        access switch
        {
            PlaceAccess.Island => new LocalText("pulau", "island"),
            PlaceAccess.Remote => new LocalText("terpencil", "remote"),
            _ => new LocalText("daratan", "mainland"),
        };

    // "2 jam 30 menit": days are not used, so that nobody has to ask how long one is.
    public static LocalText Length(long minutes)
    {
        var sign = minutes < 0 ? "-" : string.Empty;
        var (hours, rest) = (Math.Abs(minutes) / 60, Math.Abs(minutes) % 60);
        return (hours, rest) switch
        {
            (0, _) => new LocalText($"{sign}{rest} menit", $"{sign}{rest} min"),
            (_, 0) => new LocalText($"{sign}{Number(hours, Language.Indonesian)} jam", $"{sign}{Number(hours, Language.English)} h"),
            _ => new LocalText(
                $"{sign}{Number(hours, Language.Indonesian)} jam {rest} menit",
                $"{sign}{Number(hours, Language.English)} h {rest} min"
            ),
        };
    }

    public static LocalText Moment(OffsetDateTime time) => new(Moment(time, Language.Indonesian), Moment(time, Language.English));

    private static string Moment(OffsetDateTime time, Language language) =>
        language == Language.Indonesian
            ? $"{LocalFormat.Date(time.Date, language)} pukul {LocalFormat.Time(time.TimeOfDay, language)}"
            : $"{LocalFormat.Date(time.Date, language)} at {LocalFormat.Time(time.TimeOfDay, language)}";

    private static string Number(long number, Language language) => LocalFormat.Number(new System.Numerics.BigInteger(number), language);
}
