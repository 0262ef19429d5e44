using NodaTime;

namespace Pilkada;

/// <summary>A polling station (tempat pemungutan suara) as one dated list gives it.</summary>
/// <remarks>
/// The id is stable over list versions; village and number are attributes of the version. Numbers such as 902 are legal: they mark special places (lokasi khusus).
/// Immutable and thread-safe.
/// </remarks>
public sealed class Tps
{
    private const int FirstLokasiKhusus = 901;

    /// <summary>Creates a polling station.</summary>
    /// <param name="id">Its stable id; not empty.</param>
    /// <param name="area">The kecamatan or village it lies in.</param>
    /// <param name="number">Its number in the village, from 1 to 999.</param>
    /// <param name="voters">Voters per contest, each contest once, none negative.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <exception cref="ArgumentException">The id is empty, the area is larger than a kecamatan, or a contest stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 999, or a count is negative.</exception>
    public Tps(
        Id<Tps> id,
        AreaCode area,
        int number,
        IEnumerable<(Id<Contest> Contest, int Voters)> voters,
        DataLocation location = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A TPS has an id.", nameof(id));
        }

        if (area.Level < AreaLevel.Kecamatan)
        {
            throw new ArgumentException($"A TPS lies in a kecamatan or a village, not in {area}.", nameof(area));
        }

        Id = id;
        Area = area;
        Number = number;
        Voters = [.. voters];
        Location = location;
        foreach (var (_, count) in Voters)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(voters));
        }

        if (Voters.Select(v => v.Contest).Distinct().Count() != Voters.Length)
        {
            throw new ArgumentException($"A contest stands twice in TPS {id}.", nameof(voters));
        }
    }

    /// <summary>Gets the stable id.</summary>
    public Id<Tps> Id { get; }

    /// <summary>Gets the kecamatan or village it lies in.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the number in the village.</summary>
    public int Number { get; }

    /// <summary>Gets a value indicating whether it serves a special place (lokasi khusus), such as a prison: its number is 901 or higher.</summary>
    /// <remarks>A way of numbering seen in KPU's lists, as TPS 902 in a prison of Serang; no grade of vulnerability.</remarks>
    public bool IsLokasiKhusus => Number >= FirstLokasiKhusus;

    /// <summary>Gets the voters per contest.</summary>
    public ImmutableArray<(Id<Contest> Contest, int Voters)> Voters { get; }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Returns the voters of one contest.</summary>
    /// <param name="contest">The contest.</param>
    /// <returns>The count, or null when the list does not give one.</returns>
    public int? VotersIn(Id<Contest> contest)
    {
        foreach (var (id, voters) in Voters)
        {
            if (id == contest)
            {
                return voters;
            }
        }

        return null;
    }
}

/// <summary>A dated version of the list of polling stations, such as the one of the DPT.</summary>
/// <remarks>Immutable and thread-safe. Totals take one pass.</remarks>
public sealed class TpsList
{
    /// <summary>Creates a list.</summary>
    /// <param name="edition">What version it is, such as <c>DPT</c>.</param>
    /// <param name="date">The day of the version.</param>
    /// <param name="stations">The polling stations.</param>
    /// <exception cref="ArgumentException">The edition is empty, an id stands twice, or a number stands twice in one village.</exception>
    public TpsList(string edition, LocalDate date, params IEnumerable<Tps> stations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(edition);
        Edition = edition;
        Date = date;
        Stations = [.. stations.OrderBy(t => t.Area).ThenBy(t => t.Number).ThenBy(t => t.Id)];
        if (Stations.DistinctBy(t => t.Id).Count() != Stations.Length)
        {
            throw new ArgumentException("A TPS id stands twice.", nameof(stations));
        }

        for (var i = 1; i < Stations.Length; i++)
        {
            var (a, b) = (Stations[i - 1], Stations[i]);
            if (a.Area == b.Area && a.Number == b.Number && a.Area.Level == AreaLevel.DesaKelurahan)
            {
                throw new ArgumentException($"TPS {a.Number} stands twice in {a.Area}.", nameof(stations));
            }
        }
    }

    /// <summary>Gets what version it is.</summary>
    public string Edition { get; }

    /// <summary>Gets the day of the version.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the polling stations in order of area, number and id.</summary>
    public ImmutableArray<Tps> Stations { get; }

    /// <summary>Counts the polling stations inside an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The count; 0 when the list has none there.</returns>
    public int CountIn(AreaCode area) => Stations.Count(t => area.Contains(t.Area));

    /// <summary>Adds up the voters of a contest inside an area.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="area">The area.</param>
    /// <returns>The sum, or null when a polling station there has no count for the contest.</returns>
    public long? VotersIn(Id<Contest> contest, AreaCode area)
    {
        long sum = 0;
        foreach (var station in Stations)
        {
            if (!area.Contains(station.Area))
            {
                continue;
            }

            if (station.VotersIn(contest) is not { } voters)
            {
                return null;
            }

            sum += voters;
        }

        return sum;
    }
}
