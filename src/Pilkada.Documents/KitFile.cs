using Pilkada.Logistics;

namespace Pilkada.Documents;

/// <summary>Reads a manifest with what was packed from one CSV file, and matches the two.</summary>
/// <remarks>
/// One row for each slot of the load: <c>contest</c> and <c>station</c> say for whom it is, and so are the manifest; <c>packed_station</c> (and <c>packed_contest</c>, the same contest
/// when empty) say what lies there, nothing when empty. Optional <c>seal_series</c>, <c>seal_first</c> and <c>seal_last</c> are the seals of what lies there.
/// Bad data never throws: it comes back as problems, all of them. Thread-safe.
/// </remarks>
/// <example><code>KitFile.Read(new DirectoryPlanFiles("logistics"), "kit.csv").Value.Exchanges</code></example>
public static class KitFile
{
    /// <summary>Reads and matches.</summary>
    /// <param name="files">The files.</param>
    /// <param name="name">The name of the CSV file.</param>
    /// <param name="format">How numbers are written; null when nothing is declared.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>What was found, or every problem of the file.</returns>
    public static Outcome<KitMatch> Read(IPlanFiles files, string name, TableFormat? format = null, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= PlanLimits.Default;
        var sink = new ProblemSink(limits);
        var table = TableReader.Read("kits", files, name, DataLocation.In(name), format, false, limits.Rows, limits, sink);
        var manifest = new Dictionary<KitLabel, DataLocation>();
        var packed = new List<PackedKit>();
        foreach (var row in table.Rows)
        {
            Slot(row, manifest, packed);
        }

        if (table is { IsComplete: true, Rows.IsEmpty: true })
        {
            sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(name));
        }

        return sink.Any ? Outcome<KitMatch>.Failure(sink.ToProblems()) : Outcome<KitMatch>.Success(KitMatch.Of(manifest.Keys, packed));
    }

    private static void Slot(Fields row, Dictionary<KitLabel, DataLocation> manifest, List<PackedKit> packed)
    {
        var before = row.Sink.Count;
        var contest = row.Id<Contest>("contest");
        var station = LedgerFile.StationOf(row, "station");
        var packedContest = row.Id<Contest>("packed_contest", required: false);
        var isEmpty = row.IsBlank("packed_station") && !row.IsLost("packed_station");
        var packedStation = isEmpty ? null : LedgerFile.StationOf(row, "packed_station");
        var seals = Seals(row);
        if (row.Sink.Count != before)
        {
            return;
        }

        var slot = new KitLabel(contest!.Value, station!.Value);
        if (!manifest.TryAdd(slot, row.At("station")))
        {
            row.Sink.Add(
                LogisticsProblems.KitOnManifestTwice,
                row.At("station"),
                ("kit", Quantity.Of(slot.ToString())),
                ("first", Quantity.Of(manifest[slot].ToString()))
            );
        }

        if (packedStation is { } lying)
        {
            packed.Add(
                new PackedKit(
                    new KitLabel(packedContest!.Value.IsEmpty ? contest.Value : packedContest.Value, lying),
                    slot,
                    seals,
                    row.At()
                )
            );
        }
    }

    private static SealRange? Seals(Fields row)
    {
        if (row.IsBlank("seal_first") && row.IsBlank("seal_last"))
        {
            return null;
        }

        var (first, last) = (row.Count("seal_first", Unit.Items), row.Count("seal_last", Unit.Items));
        if (first is null || last is null)
        {
            return null;
        }

        if (last < first)
        {
            row.Report(
                DocumentProblems.NumberOutOfRange,
                "seal_last",
                ("value", Quantity.Of(last.Value)),
                ("least", Quantity.Of(first.Value)),
                ("most", Quantity.Of(1_000_000_000_000_000))
            );
            return null;
        }

        return new SealRange(row["seal_series"], (long)first.Value.Numerator, (long)last.Value.Numerator);
    }
}
