using System.Globalization;

namespace Pilkada.Logistics;

/// <summary>The ballots of one contest in an area: the sum over its polling stations.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AreaBallots : IExplained
{
    private readonly StationQuantities _all;
    private readonly (int Start, int End) _range;

    internal AreaBallots(
        StationQuantities all,
        (int Start, int End) range,
        AreaCode area,
        Contest contest,
        int stations,
        int withoutVoters,
        long voters,
        long reserve
    )
    {
        _all = all;
        _range = range;
        Area = area;
        Contest = contest;
        Stations = stations;
        StationsWithoutVoters = withoutVoters;
        Voters = withoutVoters == 0 ? Quantity.Of(voters) : Missing(withoutVoters, stations);
        Reserve = withoutVoters == 0 ? Quantity.Of(reserve) : Voters;
        Total = withoutVoters == 0 ? Quantity.Of(voters + reserve) : Voters;
    }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the contest.</summary>
    public Contest Contest { get; }

    /// <summary>Gets how many stations of the area vote in the contest.</summary>
    public int Stations { get; }

    /// <summary>Gets how many of them have no number of voters.</summary>
    public int StationsWithoutVoters { get; }

    /// <summary>Gets the voters; unknown when a station has no number.</summary>
    public Quantity Voters { get; }

    /// <summary>Gets the reserve, rounded up at each station; unknown when a station has no number.</summary>
    public Quantity Reserve { get; }

    /// <summary>Gets voters and reserve together; unknown when a station has no number.</summary>
    public Quantity Total { get; }

    /// <inheritdoc/>
    /// <remarks>Down to the stations, level by level: as long as the list of them.</remarks>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText($"Surat suara {Contest.Id}, {Area}", $"Ballots {Contest.Id}, {Area}"),
            Total,
            Unit.Ballots,
            _all.Parts(this, _range),
            LogisticsRules.BallotTotals.Id
        );

    private static Quantity Missing(int without, int stations) =>
        Quantity.Unknown(
            new LocalText(
                string.Create(CultureInfo.InvariantCulture, $"jumlah pemilih {without} dari {stations} TPS tidak diketahui"),
                string.Create(CultureInfo.InvariantCulture, $"the voters of {without} of {stations} polling stations are not known")
            )
        );
}

/// <summary>The ballots of every polling station of a list, and their sums in every area.</summary>
/// <remarks>
/// Made in one pass over the list; the sum of any area is then read in a time that grows with the logarithm of the list. Immutable and thread-safe.
/// </remarks>
/// <example><code>StationQuantities.Of(list, [pilgub]).In(AreaCode.Parse("36.02"), pilgub.Id).Total</code></example>
public sealed class StationQuantities
{
    private readonly Fraction _share;
    private readonly Dictionary<Id<Contest>, Running> _sums;

    private StationQuantities(TpsList list, ImmutableArray<Contest> contests, Explanation share)
    {
        List = list;
        Contests = contests;
        Share = share;
        _share = share.Value.Number;
        _sums = contests.ToDictionary(c => c.Id, c => Sums(list, c, _share));
    }

    /// <summary>Gets the list.</summary>
    public TpsList List { get; }

    /// <summary>Gets the contests, in the order given.</summary>
    public ImmutableArray<Contest> Contests { get; }

    /// <summary>Gets the share of the voters that is reserve.</summary>
    public Explanation Share { get; }

    /// <summary>Counts the ballots of a list.</summary>
    /// <param name="list">The polling stations with their voters.</param>
    /// <param name="contests">The contests; each id once. A station votes in those whose area it lies in.</param>
    /// <param name="share">The share of the voters that is reserve, from 0 to 1; <see cref="BallotCount.LawShare"/> when null.</param>
    /// <returns>The quantities.</returns>
    /// <exception cref="ArgumentException">A contest stands twice, or the share is not one.</exception>
    public static StationQuantities Of(TpsList list, IEnumerable<Contest> contests, Explanation? share = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(contests);
        ImmutableArray<Contest> all = [.. contests];
        return all.DistinctBy(c => c.Id).Count() != all.Length
            ? throw new ArgumentException("Each contest stands once.", nameof(contests))
            : new StationQuantities(list, all, Inputs.Share(share ?? BallotCount.LawShare, nameof(share)));
    }

    /// <summary>Counts the ballots of one station.</summary>
    /// <param name="station">A station of the list.</param>
    /// <param name="contest">A contest.</param>
    /// <returns>The ballots; unknown when the list has no number of voters for it.</returns>
    /// <exception cref="ArgumentException">The station lies outside the contest's area, or the contest is not one of <see cref="Contests"/>.</exception>
    public BallotCount At(Tps station, Id<Contest> contest)
    {
        ArgumentNullException.ThrowIfNull(station);
        var found = Find(contest);
        return !found.Area.Contains(station.Area)
            ? throw new ArgumentException($"{station.Id} in {station.Area} does not vote in {contest}.", nameof(station))
            : BallotCount.Of(Voters(station, contest), Share);
    }

    /// <summary>Reads the sum of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="contest">A contest.</param>
    /// <returns>The sum over the stations that lie there and vote in the contest; 0 when there is none.</returns>
    /// <exception cref="ArgumentException">The contest is not one of <see cref="Contests"/>.</exception>
    public AreaBallots In(AreaCode area, Id<Contest> contest)
    {
        var found = Find(contest);
        return In(area, found, Range(area, 0, List.Stations.Length));
    }

    private static Running Sums(TpsList list, Contest contest, Fraction share)
    {
        var stations = list.Stations;
        var sums = new Running(stations.Length + 1);
        var isQuick = share.Denominator <= int.MaxValue;
        var (numerator, denominator) = isQuick ? ((long)share.Numerator, (long)share.Denominator) : (0, 1);
        for (var i = 0; i < stations.Length; i++)
        {
            sums.Stations[i + 1] = sums.Stations[i];
            sums.Without[i + 1] = sums.Without[i];
            sums.Voters[i + 1] = sums.Voters[i];
            sums.Reserve[i + 1] = sums.Reserve[i];
            if (!contest.Area.Contains(stations[i].Area))
            {
                continue;
            }

            sums.Stations[i + 1]++;
            if (stations[i].VotersIn(contest.Id) is { } voters)
            {
                sums.Voters[i + 1] += voters;
                sums.Reserve[i + 1] += isQuick
                    ? BallotCount.ReserveOf(voters, numerator, denominator)
                    : (long)BallotCount.ReserveOf(voters, share);
            }
            else
            {
                sums.Without[i + 1]++;
            }
        }

        return sums;
    }

    private AreaBallots In(AreaCode area, Contest contest, (int Start, int End) range)
    {
        var sums = _sums[contest.Id];
        var (start, end) = range;
        return new AreaBallots(
            this,
            range,
            area,
            contest,
            sums.Stations[end] - sums.Stations[start],
            sums.Without[end] - sums.Without[start],
            sums.Voters[end] - sums.Voters[start],
            sums.Reserve[end] - sums.Reserve[start]
        );
    }

    // The areas directly below that have stations, and the stations that lie in the area itself.
    internal IEnumerable<Explanation> Parts(AreaBallots whole, (int Start, int End) range)
    {
        for (var i = range.Start; i < range.End; )
        {
            var station = List.Stations[i];
            if (station.Area == whole.Area)
            {
                if (whole.Contest.Area.Contains(station.Area))
                {
                    yield return BallotCount.Of(Voters(station, whole.Contest.Id), Share).Explanation;
                }

                i++;
                continue;
            }

            var child = station.Area.AtLevel(whole.Area.Level + 1);
            var inside = Range(child, i, range.End);
            var part = In(child, whole.Contest, inside);
            if (part.Stations > 0)
            {
                yield return part.Explanation;
            }

            i = inside.End;
        }

        // A sum has an operand even where nobody votes.
        if (whole.Stations == 0)
        {
            yield return Explanation.Given(
                new LocalText("Tidak ada TPS dalam daftar", "No polling station on the list"),
                Quantity.Of(0),
                Unit.Ballots,
                Evidence.Derived(LogisticsSources.Ballots)
            );
        }
    }

    private static Explanation Voters(Tps station, Id<Contest> contest)
    {
        var label = new LocalText($"Pemilih {station.Id}", $"Voters of {station.Id}");
        return Inputs.Entered(label, Unit.Voters, station.VotersIn(contest), station.Location);
    }

    private Contest Find(Id<Contest> contest) =>
        Contests.FirstOrDefault(c => c.Id == contest)
        ?? throw new ArgumentException($"{contest} is not one of {string.Join(", ", Contests)}.", nameof(contest));

    // Areas stand before those inside them, so that the stations of an area stand together.
    private (int Start, int End) Range(AreaCode area, int from, int to)
    {
        var start = First(from, to, a => a >= area);
        return (start, First(start, to, a => !area.Contains(a)));
    }

    private int First(int from, int to, Func<AreaCode, bool> holds)
    {
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (holds(List.Stations[middle].Area))
            {
                to = middle;
            }
            else
            {
                from = middle + 1;
            }
        }

        return from;
    }

    // What stands before each station: differences of two of them are sums over a run of stations.
    private sealed class Running(int length)
    {
        public int[] Stations { get; } = new int[length];

        public int[] Without { get; } = new int[length];

        public long[] Voters { get; } = new long[length];

        public long[] Reserve { get; } = new long[length];
    }
}
