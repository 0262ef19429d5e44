using Pilkada.Logistics;

namespace Pilkada.Documents;

/// <summary>Reads signal and power of polling stations from one CSV file, and counts them.</summary>
/// <remarks>
/// Columns <c>station</c> and <c>signal</c> (own-network, several-operators, one-operator, none, unknown); optional <c>power</c>, <c>strengthening</c>,
/// <c>upload_point</c> and <c>offline_forms</c>. Words may be written in Indonesian. An empty cell is not known, or not planned in the column strengthening.
/// Bad data never throws: it comes back as problems, all of them. Thread-safe.
/// </remarks>
/// <example><code>ConnectivityFile.Read(new DirectoryPlanFiles("logistics"), "sinyal.csv").Value.WithoutPower</code></example>
public static class ConnectivityFile
{
    private static readonly ImmutableArray<(string Name, Signal Value)> Signals =
    [
        ("own-network", Signal.OwnNetwork),
        ("jaringan sendiri", Signal.OwnNetwork),
        ("several-operators", Signal.SeveralOperators),
        ("beberapa operator", Signal.SeveralOperators),
        ("one-operator", Signal.OneOperator),
        ("satu operator", Signal.OneOperator),
        ("none", Signal.None),
        ("tidak ada", Signal.None),
        ("unknown", Signal.Unknown),
        ("tidak diketahui", Signal.Unknown),
    ];

    /// <summary>Reads and counts.</summary>
    /// <param name="files">The files.</param>
    /// <param name="name">The name of the CSV file.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The stations with counts and findings, or every problem of the file.</returns>
    public static Outcome<Connectivity> Read(IPlanFiles files, string name, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= PlanLimits.Default;
        var sink = new ProblemSink(limits);
        var table = TableReader.Read("connectivity", files, name, DataLocation.In(name), null, false, limits.Rows, limits, sink);
        var seen = new FirstRows<StockPlace>();
        StationConnection?[] stations = [.. table.Rows.Select(row => Station(row, seen))];
        if (table is { IsComplete: true, Rows.IsEmpty: true })
        {
            sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(name));
        }

        return sink.Any
            ? Outcome<Connectivity>.Failure(sink.ToProblems())
            : Outcome<Connectivity>.Success(Connectivity.Of(stations.OfType<StationConnection>()));
    }

    private static StationConnection? Station(Fields row, FirstRows<StockPlace> seen)
    {
        var before = row.Sink.Count;
        var station = LedgerFile.StationOf(row, "station");
        var signal = row.Choice("signal", Signals);
        var power = row.YesOrNo("power");
        var strengthening = row.YesOrNo("strengthening");
        var forms = row.YesOrNo("offline_forms");
        if (station is { } place)
        {
            seen.IsNew(row, "station", place);
        }

        return row.Sink.Count == before
            ? new StationConnection(station!.Value, signal!.Value, power, strengthening == true, row.Optional("upload_point"), forms)
            : null;
    }
}
