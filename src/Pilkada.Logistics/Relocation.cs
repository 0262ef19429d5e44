namespace Pilkada.Logistics;

/// <summary>A polling station that lies where it should not: exposed to a flood, a landslide, a tsunami, a quake or a conflict.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ExposedStation
{
    /// <summary>Creates an exposed station.</summary>
    /// <param name="station">The polling station.</param>
    /// <param name="hazard">What it is exposed to.</param>
    /// <exception cref="ArgumentException">The place is no polling station.</exception>
    public ExposedStation(StockPlace station, LocalText hazard)
    {
        ArgumentNullException.ThrowIfNull(hazard);
        if (station.Kind != StockPlaceKind.Tps)
        {
            throw new ArgumentException($"{station} is no polling station.", nameof(station));
        }

        Station = station;
        Hazard = hazard;
    }

    /// <summary>Gets the polling station.</summary>
    public StockPlace Station { get; }

    /// <summary>Gets what it is exposed to.</summary>
    public LocalText Hazard { get; }
}

/// <summary>A place to which polling stations could move; only its id is used beside its own data.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RelocationSite
{
    /// <summary>Creates a site.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="area">The village or kecamatan it lies in.</param>
    /// <param name="capacity">How many polling stations it can take, 0 to 1,000.</param>
    /// <param name="isAccessible">Whether voters with disabilities can reach it; null when that is not known.</param>
    /// <exception cref="ArgumentException">The id is empty, or the area is larger than a kecamatan.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not from 0 to 1,000.</exception>
    public RelocationSite(Id<RelocationSite> id, AreaCode area, int capacity, bool? isAccessible = null)
    {
        if (id.IsEmpty)
        {
            throw new ArgumentException("A site has an id.", nameof(id));
        }

        if (area.Level < AreaLevel.Kecamatan)
        {
            throw new ArgumentException($"A site lies in a kecamatan or a village, not in {area}.", nameof(area));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1_000);
        Id = id;
        Area = area;
        Capacity = capacity;
        IsAccessible = isAccessible;
    }

    /// <summary>Gets the id.</summary>
    public Id<RelocationSite> Id { get; }

    /// <summary>Gets the village or kecamatan.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets how many polling stations it can take.</summary>
    public int Capacity { get; }

    /// <summary>Gets whether voters with disabilities can reach it, or null.</summary>
    public bool? IsAccessible { get; }
}

/// <summary>Which moves are allowed. No source fixes this for the Pilkada: it is the user's choice (decision 0033).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RelocationRules
{
    /// <summary>Creates rules.</summary>
    /// <param name="sameArea">Whether a station stays in its village, or in its kecamatan where that is all the list has.</param>
    /// <param name="mostMetres">The longest move in metres, or null for any.</param>
    /// <param name="onlyAccessible">Whether a site must be known to be accessible.</param>
    /// <exception cref="ArgumentOutOfRangeException">The distance is negative.</exception>
    public RelocationRules(bool sameArea = true, int? mostMetres = null, bool onlyAccessible = true)
    {
        if (mostMetres is { } metres)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(metres, nameof(mostMetres));
        }

        SameArea = sameArea;
        MostMetres = mostMetres;
        OnlyAccessible = onlyAccessible;
    }

    /// <summary>Gets a value indicating whether a station stays in its village.</summary>
    public bool SameArea { get; }

    /// <summary>Gets the longest move in metres, or null.</summary>
    public int? MostMetres { get; }

    /// <summary>Gets a value indicating whether a site must be known to be accessible.</summary>
    public bool OnlyAccessible { get; }

    /// <summary>Tells whether a station may move to a site.</summary>
    /// <param name="station">The station.</param>
    /// <param name="site">The site.</param>
    /// <param name="metres">The distance in metres.</param>
    /// <returns>True when every rule allows it.</returns>
    public bool Allow(ExposedStation station, RelocationSite site, int metres)
    {
        ArgumentNullException.ThrowIfNull(station);
        ArgumentNullException.ThrowIfNull(site);
        return (!SameArea || station.Station.Area.Contains(site.Area) || site.Area.Contains(station.Station.Area))
            && (MostMetres is null || metres <= MostMetres)
            && (!OnlyAccessible || site.IsAccessible == true);
    }
}

/// <summary>A station and the site proposed for it.</summary>
/// <remarks>A proposal: KPU decides (Pasal 87(3)). Immutable and thread-safe.</remarks>
public sealed class RelocationMove
{
    internal RelocationMove(ExposedStation station, RelocationSite site, int metres)
    {
        Station = station;
        Site = site;
        Metres = metres;
    }

    /// <summary>Gets the station.</summary>
    public ExposedStation Station { get; }

    /// <summary>Gets the site.</summary>
    public RelocationSite Site { get; }

    /// <summary>Gets the distance in metres.</summary>
    public int Metres { get; }

    /// <summary>Gets the notice to voters: what moves where, as soon as KPU has decided.</summary>
    public LocalText Notice =>
        new(
            $"{Station.Station} diusulkan pindah ke {Site.Id} ({LocalFormat.Number(Fraction.FromInteger(Metres), Language.Indonesian)} m): {Station.Hazard.Indonesian}. Berlaku setelah ditetapkan KPU; nomor TPS dan daftar pemilih tetap.",
            $"{Station.Station} is proposed to move to {Site.Id} ({LocalFormat.Number(Fraction.FromInteger(Metres), Language.English)} m): {Station.Hazard.English}. Valid once KPU has decided; number and voters of the station stay."
        );

    /// <summary>Returns station and site.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Station.Station} -> {Site.Id}";
}

/// <summary>Exposed polling stations assigned to sites: as many as can be, and of those ways the one of the least total distance.</summary>
/// <remarks>
/// Solved exactly by shortest augmenting paths (the Hungarian method) in a time that grows as stations squared times places; the result carries dual prices that
/// prove it and can be checked without trusting how it was found. Stations times places is at most 4,000,000. Deterministic. Immutable and thread-safe.
/// </remarks>
public sealed class Relocation : IExplained
{
    /// <summary>The most pairs that are weighed: stations times the places that sites offer, and a place of its own for each station.</summary>
    public const long MostPairs = 4_000_000;

    private readonly AssignmentCertificate _certificate;
    private readonly long _penalty;
    private readonly long _cost;

    private Relocation(
        ImmutableArray<RelocationMove> moves,
        ImmutableArray<ExposedStation> unplaced,
        RelocationRules rules,
        AssignmentCertificate certificate,
        long penalty
    )
    {
        Moves = moves;
        Unplaced = unplaced;
        Rules = rules;
        _certificate = certificate;
        _penalty = penalty;
        TotalMetres = moves.Sum(m => (long)m.Metres);
        _cost = TotalMetres + (penalty * unplaced.Length);
        Findings =
        [
            .. unplaced.Select(s => new Finding(
                LogisticsFindings.NoSite,
                Severity.Critical,
                Place.Of(s.Station.Area),
                [("station", Quantity.Of(s.Station.ToString())), ("hazard", Quantity.Of(s.Hazard))],
                rule: LogisticsRules.Relocation.Id
            )),
        ];
    }

    /// <summary>Gets the proposed moves, sorted by station.</summary>
    public ImmutableArray<RelocationMove> Moves { get; }

    /// <summary>Gets the stations for which no allowed site is left, sorted.</summary>
    public ImmutableArray<ExposedStation> Unplaced { get; }

    /// <summary>Gets the rules used.</summary>
    public RelocationRules Rules { get; }

    /// <summary>Gets the total distance of the moves in metres.</summary>
    public long TotalMetres { get; }

    /// <summary>Gets a finding for each station without a site.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <inheritdoc/>
    /// <remarks>The total distance: what the assignment costs, which is certified to be the least, less a fixed cost for each station without a site.</remarks>
    public Explanation Explanation
    {
        get
        {
            var penalty = Explanation.Product(
                new LocalText("Biaya tetap TPS tanpa lokasi", "Fixed cost of stations without a site"),
                Quantity.Of(_penalty * Unplaced.Length),
                Unit.Metres,
                [
                    Explanation.Given(
                        new LocalText("TPS tanpa lokasi", "Stations without a site"),
                        Quantity.Of(Unplaced.Length),
                        Unit.Tps,
                        Evidence.Derived(LogisticsSources.Places)
                    ),
                    Explanation.Given(
                        new LocalText("Lebih dari jumlah semua jarak", "More than all distances together"),
                        Quantity.Of(_penalty),
                        Unit.Metres,
                        Evidence.Derived(LogisticsSources.Places)
                    ),
                ]
            );
            Explanation[] distances =
            [
                .. Moves.Select(m =>
                    Explanation.Entered(
                        new LocalText($"Jarak {m.Station.Station} ke {m.Site.Id}", $"Distance from {m.Station.Station} to {m.Site.Id}"),
                        Quantity.Of(m.Metres),
                        Unit.Metres
                    )
                ),
            ];
            return Explanation.Difference(
                new LocalText("Jumlah jarak pemindahan", "Total distance of the moves"),
                Quantity.Of(TotalMetres),
                Unit.Metres,
                [
                    Explanation.Certified(
                        new LocalText("Biaya terkecil", "Least cost"),
                        Quantity.Of(_cost),
                        Unit.Metres,
                        [.. distances, penalty],
                        _certificate
                    ),
                    penalty,
                ],
                LogisticsRules.Relocation.Id
            );
        }
    }

    /// <summary>Counts the pairs that an assignment weighs.</summary>
    /// <param name="stations">The number of stations, 0 or more.</param>
    /// <param name="sites">The sites.</param>
    /// <returns>Stations times the places that sites offer them and their own; at most <see cref="MostPairs"/> can be assigned.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of stations is negative.</exception>
    public static long Pairs(int stations, IEnumerable<RelocationSite> sites)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stations);
        ArgumentNullException.ThrowIfNull(sites);
        return stations * (sites.Sum(s => (long)Math.Min(s.Capacity, stations)) + stations);
    }

    /// <summary>Assigns exposed stations to sites.</summary>
    /// <param name="stations">The stations, each once.</param>
    /// <param name="sites">The sites, each id once.</param>
    /// <param name="distances">Distances in metres, 0 to 10,000,000, each pair at most once; a pair without one is not used.</param>
    /// <param name="rules">Which moves are allowed.</param>
    /// <returns>The moves and what remains without a site.</returns>
    /// <exception cref="ArgumentException">A station, site or pair stands twice, or stations times places are more than 4,000,000.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A distance is not from 0 to 10,000,000.</exception>
    public static Relocation Of(
        IEnumerable<ExposedStation> stations,
        IEnumerable<RelocationSite> sites,
        IEnumerable<(StockPlace Station, Id<RelocationSite> Site, int Metres)> distances,
        RelocationRules rules
    )
    {
        ArgumentNullException.ThrowIfNull(stations);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(rules);
        ImmutableArray<ExposedStation> from = [.. stations.OrderBy(s => s.Station)];
        ImmutableArray<RelocationSite> to = [.. sites.OrderBy(s => s.Id)];
        var metres = new Dictionary<(StockPlace, Id<RelocationSite>), int>();
        foreach (var (station, site, distance) in distances)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(distance, nameof(distances));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(distance, 10_000_000, nameof(distances));
            if (!metres.TryAdd((station, site), distance))
            {
                throw new ArgumentException($"The distance from {station} to {site} stands twice.", nameof(distances));
            }
        }

        if (from.DistinctBy(s => s.Station).Count() != from.Length || to.DistinctBy(s => s.Id).Count() != to.Length)
        {
            throw new ArgumentException("Each station and each site stands once.", nameof(stations));
        }

        if (Pairs(from.Length, to) is var pairs && pairs > MostPairs)
        {
            throw new ArgumentException(
                $"{from.Length} stations and {to.Length} sites are {pairs} pairs, more than {MostPairs}.",
                nameof(sites)
            );
        }

        // A site stands once for each station it can take, and each station has a place of its own that means none.
        ImmutableArray<RelocationSite> places = [.. to.SelectMany(s => Enumerable.Repeat(s, Math.Min(s.Capacity, from.Length)))];

        var penalty = 1L;
        var costs = new long[from.Length, places.Length + from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            var longest = 0;
            for (var j = 0; j < places.Length; j++)
            {
                var allowed =
                    metres.TryGetValue((from[i].Station, places[j].Id), out var distance) && rules.Allow(from[i], places[j], distance);
                costs[i, j] = allowed ? distance : Assignment.Forbidden;
                longest = allowed ? Math.Max(longest, distance) : longest;
            }

            penalty += longest;
        }

        for (var i = 0; i < from.Length; i++)
        {
            for (var j = 0; j < from.Length; j++)
            {
                costs[i, places.Length + j] = i == j ? penalty : Assignment.Forbidden;
            }
        }

        var (columns, certificate) = Assignment.Solve(costs);
        return new Relocation(
            [
                .. Enumerable
                    .Range(0, from.Length)
                    .Where(i => columns[i] < places.Length)
                    .Select(i => new RelocationMove(from[i], places[columns[i]], (int)costs[i, columns[i]])),
            ],
            [.. from.Where((_, i) => columns[i] >= places.Length)],
            rules,
            certificate,
            penalty
        );
    }
}
