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
    private static readonly LocalTime Closes = new(13, 0);

    // Two-digit province codes outside western time; every other province keeps it.
    private static readonly int[] CentralProvinces = [51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76];
    private static readonly int[] EasternProvinces = [81, 82, 91, 92, 93, 94, 95, 96];
    private static readonly int[] WesternProvinces = [11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 61, 62];

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
    public Explanation Explanation =>
        Explanation.Given(
            new LocalText($"TPS dibuka (waktu setempat, {ZoneName})", $"Polling stations open (local time, {ZoneName})"),
            Quantity.Of(Opens),
            Unit.None,
            Evidence.Published(StagesSources.Uu1Of2015.At("Pasal 92 ayat (5)"), StagesSources.TimeZones),
            rule: StagesRules.Hours.Id
        );

    private string ZoneName => Zone.ToString().ToUpperInvariant();

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
    public static IndonesianZone? ZoneOf(AreaCode area)
    {
        if (area.Level == AreaLevel.Nasional)
        {
            return null;
        }

        var province = int.Parse(area.AtLevel(AreaLevel.Provinsi).ToString(), System.Globalization.CultureInfo.InvariantCulture);
        return
            WesternProvinces.Contains(province) ? IndonesianZone.Wib
            : CentralProvinces.Contains(province) ? IndonesianZone.Wita
            : EasternProvinces.Contains(province) ? IndonesianZone.Wit
            : null;
    }
}
