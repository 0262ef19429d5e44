using Pilkada.Logistics;

namespace Pilkada.Documents;

/// <summary>Reads exposed stations, candidate sites and the distances between them from three CSV files, and assigns the stations.</summary>
/// <remarks>
/// Exposed stations: <c>station</c> and <c>hazard</c>. Sites: <c>id</c>, <c>area</c>, <c>capacity</c> in stations, and optional <c>accessible</c>, not known when
/// empty. Distances: <c>station</c>, <c>site</c> and <c>metres</c>; a pair without a row is not used. Which moves are allowed is the user's choice, since no source
/// fixes it. Bad data never throws: it comes back as problems, all of them, of all three files. Thread-safe.
/// </remarks>
/// <example><code>RelocationFiles.Read(files, "terpapar.csv", "lokasi.csv", "jarak.csv", new RelocationRules(mostMetres: 500)).Value.Moves</code></example>
public static class RelocationFiles
{
    private const int MostCapacity = 1_000;
    private const int MostMetres = 10_000_000;

    private static readonly ImmutableArray<LocalText> Hazards =
    [
        new("banjir", "flood"),
        new("longsor", "landslide"),
        new("gempa bumi", "earthquake"),
        new("konflik", "conflict"),
    ];

    /// <summary>Reads and assigns.</summary>
    /// <param name="files">The files.</param>
    /// <param name="exposed">The name of the CSV file of exposed stations.</param>
    /// <param name="sites">The name of the CSV file of sites.</param>
    /// <param name="distances">The name of the CSV file of distances.</param>
    /// <param name="rules">Which moves are allowed.</param>
    /// <param name="format">How numbers are written; null when nothing is declared, so that only what reads alike in both formats is accepted.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The moves and the stations left without a site, or every problem of the files.</returns>
    public static Outcome<Relocation> Read(
        IPlanFiles files,
        string exposed,
        string sites,
        string distances,
        RelocationRules rules,
        TableFormat? format = null,
        PlanLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(exposed);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(rules);
        limits ??= PlanLimits.Default;
        var sink = new ProblemSink(limits);
        Table Table(string table, string name)
        {
            sink.Begin(name);
            var read = TableReader.Read(table, files, name, DataLocation.In(name), format, false, limits.Rows, limits, sink);
            if (read is { IsComplete: true, Rows.IsEmpty: true })
            {
                sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(name));
            }

            return read;
        }

        var (stationRows, siteRows) = (new FirstRows<StockPlace>(), new Ids<RelocationSite>());
        var exposedTable = Table("exposed", exposed);
        ExposedStation?[] from = [.. exposedTable.Rows.Select(row => Exposed(row, stationRows))];
        var siteTable = Table("sites", sites);
        RelocationSite?[] to = [.. siteTable.Rows.Select(row => Site(row, siteRows))];
        var pairRows = new FirstRows<(StockPlace Station, Id<RelocationSite> Site)>();
        var known = exposedTable.IsComplete && siteTable.IsComplete;
        (StockPlace, Id<RelocationSite>, int)?[] metres =
        [
            .. Table("distances", distances)
                .Rows.Select(row => Distance(row, pairRows, known ? (stationRows, exposed, siteRows, sites) : null)),
        ];
        if (!sink.Any && Relocation.Pairs(from.Length, to.OfType<RelocationSite>()) is var pairs && pairs > Relocation.MostPairs)
        {
            sink.Add(
                DocumentProblems.TooManyPairs,
                DataLocation.In(exposed),
                ("stations", Quantity.Of(from.Length)),
                ("sites", Quantity.Of(to.Length)),
                ("pairs", Quantity.Of(pairs)),
                ("most", Quantity.Of(Relocation.MostPairs))
            );
        }

        return sink.Any
            ? Outcome<Relocation>.Failure(sink.ToProblems())
            : Outcome<Relocation>.Success(
                Relocation.Of(from.OfType<ExposedStation>(), to.OfType<RelocationSite>(), metres.Select(m => m!.Value), rules)
            );
    }

    private static ExposedStation? Exposed(Fields row, FirstRows<StockPlace> seen)
    {
        var before = row.Sink.Count;
        var station = LedgerFile.StationOf(row, "station");
        var hazard = row.Required("hazard");
        if (station is { } place)
        {
            seen.IsNew(row, "station", place);
        }

        return row.Sink.Count == before ? new ExposedStation(station!.Value, Hazard(hazard!)) : null;
    }

    // A hazard of the list by its name in either language, or the user's own words.
    private static LocalText Hazard(string text) =>
        Hazards.FirstOrDefault(h =>
            string.Equals(h.Indonesian, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(h.English, text, StringComparison.OrdinalIgnoreCase)
        ) ?? LocalText.Same(text);

    private static RelocationSite? Site(Fields row, Ids<RelocationSite> seen)
    {
        var before = row.Sink.Count;
        var id = row.Id<RelocationSite>("id");
        var area = row.Area("area");
        if (area is { Level: < AreaLevel.Kecamatan } larger)
        {
            row.Report(
                DocumentProblems.AreaLevelWrong,
                "area",
                ("value", Quantity.Of(larger.ToString())),
                ("expected", Quantity.Of(new LocalText("kode kecamatan atau desa", "the code of a kecamatan or village")))
            );
        }

        var capacity = row.WholeNumber("capacity", MostCapacity);
        var accessible = row.YesOrNo("accessible");
        if (id is { } known)
        {
            seen.IsNew(row, "id", known);
        }

        return row.Sink.Count == before ? new RelocationSite(id!.Value, area!.Value, capacity!.Value, accessible) : null;
    }

    private static (StockPlace, Id<RelocationSite>, int)? Distance(
        Fields row,
        FirstRows<(StockPlace Station, Id<RelocationSite> Site)> seen,
        (FirstRows<StockPlace> Stations, string StationFile, Ids<RelocationSite> Sites, string SiteFile)? known
    )
    {
        var before = row.Sink.Count;
        var station = LedgerFile.StationOf(row, "station");
        var site = row.Id<RelocationSite>("site");
        var metres = row.WholeNumber("metres", MostMetres);
        void Unknown(string column, string value, string file) =>
            row.Report(DocumentProblems.NotListed, column, ("value", Quantity.Of(value)), ("file", Quantity.Of(file)));
        if (known is { } lists)
        {
            if (station is { } place && !lists.Stations.Contains(place))
            {
                Unknown("station", place.ToString(), lists.StationFile);
            }

            if (site is { } target && !lists.Sites.Contains(target))
            {
                Unknown("site", target.ToString()!, lists.SiteFile);
            }
        }

        if (station is { } from && site is { } to)
        {
            seen.IsNew(row, "site", (from, to), $"{from} - {to}");
        }

        return row.Sink.Count == before ? (station!.Value, site!.Value, metres!.Value) : null;
    }
}
