using NodaTime;

namespace Pilkada.Stages;

/// <summary>A time zone of Indonesia; none has summer time.</summary>
public enum IndonesianZone
{
    /// <summary>Western Indonesia Time, UTC+7.</summary>
    Wib = 7,

    /// <summary>Central Indonesia Time, UTC+8.</summary>
    Wita = 8,

    /// <summary>Eastern Indonesia Time, UTC+9.</summary>
    Wit = 9,
}

/// <summary>When polling stations of an area are open: 07:00 to 13:00 in the time of the area.</summary>
/// <remarks>UU 1/2015 Pasal 92 (5). Immutable and thread-safe.</remarks>
/// <example>
/// <code>VotingHours.Of(AreaCode.Parse("36"), new LocalDate(2024, 11, 27)).Opening // 2024-11-27T07:00:00+07</code>
/// </example>
public sealed class VotingHours : IExplained
{
    private static readonly LocalTime Opens = new(7, 0);
    internal static readonly LocalTime Closes = new(13, 0);

    // The two-digit codes of the 38 provinces by zone.
    private static readonly ImmutableSortedDictionary<AreaCode, IndonesianZone> Provinces = ImmutableSortedDictionary.CreateRange([
        .. Keep(
            IndonesianZone.Wib,
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "19",
            "21",
            "31",
            "32",
            "33",
            "34",
            "35",
            "36",
            "61",
            "62"
        ),
        .. Keep(IndonesianZone.Wita, "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"),
        .. Keep(IndonesianZone.Wit, "81", "82", "91", "92", "93", "94", "95", "96"),
    ]);

    private static readonly ImmutableArray<LookupRow> ZoneOfProvince =
    [
        .. Provinces.Select(p => new LookupRow(Quantity.Of(p.Key.ToString()), Quantity.Of(NameOf(p.Value)))),
    ];

    // Local time is the law's word, so the hour is the same in each zone.
    private static readonly ImmutableArray<LookupRow> OpeningInZone = InZones(Opens);

    private static readonly ImmutableArray<LookupRow> ClosingInZone = InZones(Closes);

    private VotingHours(AreaCode area, LocalDate votingDay, IndonesianZone zone)
    {
        Area = area;
        VotingDay = votingDay;
        Zone = zone;
        var offset = Offset.FromHours((int)zone);
        Opening = votingDay.At(Opens).WithOffset(offset);
        Closing = votingDay.At(Closes).WithOffset(offset);
    }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the time zone of the area.</summary>
    public IndonesianZone Zone { get; }

    /// <summary>Gets the opening, in the time of the area.</summary>
    public OffsetDateTime Opening { get; }

    /// <summary>Gets the closing, in the time of the area.</summary>
    public OffsetDateTime Closing { get; }

    /// <inheritdoc/>
    /// <remarks>Looks up the zone of the province, then the hour of opening in that zone.</remarks>
    public Explanation Explanation =>
        HourOf(
            new LocalText($"TPS dibuka (waktu setempat, {NameOf(Zone)})", $"Polling stations open (local time, {NameOf(Zone)})"),
            Opening,
            OpeningInZone
        );

    /// <summary>Gets the calculation of the closing; <see cref="Explanation"/> is that of the opening.</summary>
    public Explanation ClosingExplanation =>
        HourOf(
            new LocalText($"TPS ditutup (waktu setempat, {NameOf(Zone)})", $"Polling stations close (local time, {NameOf(Zone)})"),
            Closing,
            ClosingInZone
        );

    /// <summary>Returns the hours of an area.</summary>
    /// <param name="area">A province or an area inside one; the country as a whole has three zones.</param>
    /// <param name="votingDay">The voting day.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="ArgumentException">The area is the whole country, or its province is not one of Indonesia's 38.</exception>
    public static VotingHours Of(AreaCode area, LocalDate votingDay) =>
        ZoneOf(area) is { } zone
            ? new VotingHours(area, votingDay, zone)
            : throw new ArgumentException($"{area} is not in a province of Indonesia.", nameof(area));

    /// <summary>Returns the time zone of an area.</summary>
    /// <param name="area">A province or an area inside one.</param>
    /// <returns>The zone, or null for the whole country and for codes that are no province's.</returns>
    public static IndonesianZone? ZoneOf(AreaCode area) =>
        area.Level != AreaLevel.Nasional && Provinces.TryGetValue(area.AtLevel(AreaLevel.Provinsi), out var zone) ? zone : null;

    private Explanation HourOf(LocalText label, OffsetDateTime hour, ImmutableArray<LookupRow> table) =>
        Explanation.Lookup(
            label,
            Quantity.Of(hour.TimeOfDay),
            Unit.None,
            Explanation.Lookup(
                new LocalText("Zona waktu provinsi", "Time zone of the province"),
                Quantity.Of(NameOf(Zone)),
                Unit.None,
                Explanation.Entered(
                    new LocalText($"Provinsi dari wilayah {Area}", $"Province of area {Area}"),
                    Quantity.Of(Area.AtLevel(AreaLevel.Provinsi).ToString()),
                    Unit.None
                ),
                ZoneOfProvince,
                Evidence.Inferred(
                    StagesSources.Keppres41Of1987,
                    StagesSources.KompasZones2019,
                    StagesSources.KompasEasternZone2024,
                    StagesSources.TimeZones
                )
            ),
            table,
            Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 92 ayat (5)")),
            StagesRules.Hours.Id
        );

    private static ImmutableArray<LookupRow> InZones(LocalTime time) =>
        [.. Enum.GetValues<IndonesianZone>().Select(z => new LookupRow(Quantity.Of(NameOf(z)), Quantity.Of(time)))];

    private static string NameOf(IndonesianZone zone) => zone.ToString().ToUpperInvariant();

    private static IEnumerable<KeyValuePair<AreaCode, IndonesianZone>> Keep(IndonesianZone zone, params IEnumerable<string> provinces) =>
        provinces.Select(p => KeyValuePair.Create(AreaCode.Parse(p), zone));
}
