using Pilkada.Personnel;

namespace Pilkada.Documents;

/// <summary>Reads a list of TPS with their classes, and the patterns that guard them.</summary>
/// <remarks>
/// The list is a CSV table such as <c>tps.csv</c>: the columns of a plan's list of TPS, with <c>class</c> and, where there are units, <c>unit</c>.
/// The patterns are a JSON file such as <c>patterns.json</c>. Bad data never throws: it comes back as problems, all of them. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// {"schemaVersion": 1, "classes": [{"class": "kurang-rawan", "patterns": ["2-4-8", "2-8"], "weight": 1, "largestGroup": 8}],
///  "available": [{"unit": "36.02", "officers": 898}]}
/// </code>
/// </example>
public static class GuardFiles
{
    private const string TableName = "guard-tps";

    /// <summary>Reads both files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="tpsFile">The name of the list of TPS.</param>
    /// <param name="patternsFile">The name of the patterns.</param>
    /// <param name="order">What the second and third number of bare patterns count, or null when nobody said.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>What they hold, or every problem of both.</returns>
    public static Outcome<GuardInput> Read(
        IPlanFiles files,
        string tpsFile,
        string patternsFile,
        NumberOrder? order = null,
        PlanLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(tpsFile);
        ArgumentException.ThrowIfNullOrEmpty(patternsFile);
        var most = limits ?? PlanLimits.Default;
        var sink = new ProblemSink(most);
        sink.Begin(tpsFile);
        var folder = new FolderReader(files, patternsFile, most, sink);
        var dto = JsonFile.Read(files, patternsFile, DocumentsJsonContext.Default.GuardPatternsDto, most, sink);
        var table = TableReader.Read(
            TableName,
            files,
            tpsFile,
            DataLocation.In(tpsFile),
            TableFormat.Invariant,
            isDeclaredWrong: false,
            most.Rows,
            most,
            sink
        );
        if (table is { IsComplete: true, Rows.IsEmpty: true })
        {
            sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(tpsFile));
        }

        var (rows, priorities) = dto is null ? ([], []) : Classes(folder, dto, order, Math.Max(table.Rows.Length, 1));
        var available = dto is null ? [] : Available(folder, dto);
        var counts = Counts(table, tpsFile);
        return sink.Any
            ? Outcome<GuardInput>.Failure(sink.ToProblems())
            : Outcome<GuardInput>.Success(
                new GuardInput(
                    [.. counts.Select(u => new GuardUnit(u.Place, u.Counts, available.GetValueOrDefault(u.Place)))],
                    new PatternTable(rows),
                    priorities
                )
            );
    }

    private static (ImmutableArray<PatternRow> Rows, ImmutableArray<ClassPriority> Priorities) Classes(
        FolderReader folder,
        GuardPatternsDto dto,
        NumberOrder? order,
        int stations
    )
    {
        folder.CheckVersion(dto.SchemaVersion);
        var rows = ImmutableArray.CreateBuilder<PatternRow>();
        var priorities = ImmutableArray.CreateBuilder<ClassPriority>();
        var ids = new Ids<GuardClass>();
        foreach (var (item, i) in (dto.Classes ?? []).Select((c, i) => (c, i)))
        {
            if (item is null)
            {
                continue;
            }

            var start = folder.Sink.Count;
            var path = $"$.classes[{i}]";
            var members = folder.Members(path, ("class", item.Class));
            var guardClass = members.Id<GuardClass>("class");
            var patterns = new List<GuardPattern>();
            foreach (var (text, j) in (item.Patterns ?? []).Select((t, j) => (t, j)))
            {
                var read = GuardPattern.Read(text, order, DataLocation.In(folder.File, 0, $"{path}.patterns[{j}]"), stations);
                foreach (var problem in read.Problems)
                {
                    folder.Sink.Add(problem.Kind, problem.Location, [.. problem.Arguments]);
                }

                if (!read.TryGetValue(out var pattern))
                {
                    continue;
                }

                if (patterns.Contains(pattern))
                {
                    folder.Sink.Add(
                        DocumentProblems.PatternTwice,
                        DataLocation.In(folder.File, 0, $"{path}.patterns[{j}]"),
                        ("value", Quantity.Of(pattern.ToString())),
                        ("first", Quantity.Of($"{path}.patterns"))
                    );
                }

                patterns.Add(pattern);
            }

            if (item.Patterns is { Count: 0 })
            {
                folder.Sink.Add(
                    DocumentProblems.ValueMissing,
                    DataLocation.In(folder.File, 0, $"{path}.patterns"),
                    ("column", Quantity.Of("patterns"))
                );
            }

            InRange(folder, $"{path}.weight", item.Weight ?? 1, ClassPriority.MostWeight, least: 1);
            InRange(folder, $"{path}.largestGroup", item.LargestGroup ?? 1, GuardPattern.MostPerGroup, least: 1);
            if (guardClass is { } known && ids.IsNew(members, "class", known) && folder.Sink.Count == start)
            {
                rows.Add(new PatternRow(known, patterns, location: DataLocation.In(folder.File, 0, $"{path}.patterns")));
                priorities.Add(new ClassPriority(known, item.Weight ?? 1, item.LargestGroup));
            }
        }

        return (rows.ToImmutable(), priorities.ToImmutable());
    }

    private static Dictionary<Place, Explanation> Available(FolderReader folder, GuardPatternsDto dto)
    {
        var available = new Dictionary<Place, Explanation>();
        var first = new Dictionary<Place, DataLocation>();
        foreach (var (item, i) in (dto.Available ?? []).Select((a, i) => (a, i)))
        {
            if (item is null)
            {
                continue;
            }

            var path = $"$.available[{i}]";
            var members = folder.Members(path, ("unit", item.Unit));
            if (members.Place("unit") is not { } place)
            {
                continue;
            }

            if (!first.TryAdd(place, members.At("unit")))
            {
                members.Report(
                    DocumentProblems.IdTwice,
                    "unit",
                    ("value", Quantity.Of(place.ToString())),
                    ("first", Quantity.Of(first[place].ToString()))
                );
            }

            if (InRange(folder, $"{path}.officers", item.Officers ?? 0, int.MaxValue, least: 0))
            {
                available[place] = Explanation.Entered(
                    new LocalText("Personel yang tersedia untuk TPS", "Officers available for polling stations"),
                    Quantity.Of(item.Officers ?? 0),
                    Unit.Officers,
                    DataLocation.In(folder.File, 0, $"{path}.officers")
                );
            }
        }

        return available;
    }

    private static bool InRange(FolderReader folder, string path, int value, int most, int least)
    {
        if (value >= least && value <= most)
        {
            return true;
        }

        folder.Sink.Add(
            DocumentProblems.NumberOutOfRange,
            DataLocation.In(folder.File, 0, path),
            ("value", Quantity.Of(value)),
            ("least", Quantity.Of(least)),
            ("most", Quantity.Of(most))
        );
        return false;
    }

    // One pass over the rows; a village that two units share stands once in each.
    private static IEnumerable<(Place Place, ImmutableArray<TpsCount> Counts)> Counts(Table table, string file)
    {
        var counts = new Dictionary<(Place Unit, AreaCode Area, Id<GuardClass> Class), int>();
        var numbers = new Dictionary<(AreaCode, int), DataLocation>();
        var ids = new Ids<Tps>();
        foreach (var row in table.Rows)
        {
            var before = row.Sink.Count;
            var (id, area, number) = TpsRow.Read(row);
            var guardClass = row.Id<GuardClass>("class");
            var unit = row.Id<PoliceUnit>("unit", required: false);
            if (unit is { IsEmpty: false } named && char.IsAsciiDigit(named.ToString()[0]))
            {
                row.Report(DocumentProblems.UnitIdWrong, "unit", ("value", Quantity.Of(named.ToString())));
            }

            if (area is { Level: AreaLevel.DesaKelurahan } village && number is { } n && !numbers.TryAdd((village, n), row.At("number")))
            {
                row.Report(
                    DocumentProblems.TpsTwice,
                    "number",
                    ("value", Quantity.Of(n)),
                    ("area", Quantity.Of(village.ToString())),
                    ("first", Quantity.Of(numbers[(village, n)].ToString()))
                );
            }
            else if (id is { } known)
            {
                ids.IsNew(row, row.IsBlank("id") ? "number" : "id", known);
            }

            if (row.Sink.Count == before)
            {
                var place = unit is { IsEmpty: false } own ? Place.Of(own) : Place.Of(area!.Value.AtLevel(AreaLevel.KabupatenKota));
                var key = (place, area!.Value, guardClass!.Value);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts
            .GroupBy(c => c.Key.Unit)
            .OrderBy(g => g.Key)
            .Select(g =>
                (
                    g.Key,
                    g.OrderBy(c => c.Key.Area)
                        .ThenBy(c => c.Key.Class)
                        .Select(c => TpsCount.Entered(c.Key.Class, Place.Of(c.Key.Area), c.Value, DataLocation.In(file)))
                        .ToImmutableArray()
                )
            );
    }
}
