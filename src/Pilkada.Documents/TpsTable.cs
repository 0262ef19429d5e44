using NodaTime;

namespace Pilkada.Documents;

// The list of polling stations of a plan.
internal static class TpsTable
{
    public static TpsList? Read(
        FolderReader folder,
        TpsTableDto? dto,
        Func<AreaCode, bool> isArea,
        Dictionary<Id<Contest>, AreaCode> contests,
        Func<Id<Contest>, bool> isContest
    )
    {
        if (dto is null)
        {
            return null;
        }

        var sink = folder.Sink;
        var before = sink.Count;
        var members = folder.Members("$.tables.tps", ("edition", dto.Edition), ("date", dto.Date));
        var edition = members.Required("edition");
        var date = members.Required("date") is null ? null : members.Date("date");
        var table = folder.Table("tps", dto.File, dto.Format);
        var columns = CheckColumns(table, isContest);
        var stations = ImmutableArray.CreateBuilder<Tps>(table.Rows.Length);
        var ids = new Ids<Tps>();
        var numbers = new Dictionary<(AreaCode, int), DataLocation>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(row, isArea, contests, columns, numbers, ids) is { } station)
            {
                stations.Add(station);
            }
        }

        return sink.Count == before && edition is not null && date is { } day ? new TpsList(edition, day, stations.ToImmutable()) : null;
    }

    private static Tps? ReadRow(
        Fields row,
        Func<AreaCode, bool> isArea,
        Dictionary<Id<Contest>, AreaCode> contests,
        ImmutableArray<(string Column, Id<Contest> Contest)> columns,
        Dictionary<(AreaCode, int), DataLocation> numbers,
        Ids<Tps> ids
    )
    {
        var before = row.Sink.Count;
        var (id, area, number) = TpsRow.Read(row);
        if (area is { } code && !isArea(code))
        {
            row.Report(DocumentProblems.AreaUnknown, AreaColumn(row), ("value", Quantity.Of(code.ToString())));
        }

        var voters = Voters(row, area, contests, columns);
        if (area is { } place && number is { } n)
        {
            // In a kecamatan several villages have a TPS 1, which an id tells apart.
            var isNew = numbers.TryAdd((place, n), row.At("number"));
            if (!isNew && (row.IsBlank("id") || place.Level == AreaLevel.DesaKelurahan))
            {
                row.Report(
                    DocumentProblems.TpsTwice,
                    "number",
                    ("value", Quantity.Of(n)),
                    ("area", Quantity.Of(place.ToString())),
                    ("first", Quantity.Of(numbers[(place, n)].ToString()))
                );
                return null;
            }
        }

        return id is { } known && ids.IsNew(row, row.IsBlank("id") ? "number" : "id", known) && row.Sink.Count == before
            ? new Tps(known, area!.Value, number!.Value, voters, row.At())
            : null;
    }

    private static List<(Id<Contest>, int)> Voters(
        Fields row,
        AreaCode? area,
        Dictionary<Id<Contest>, AreaCode> contests,
        ImmutableArray<(string Column, Id<Contest> Contest)> columns
    )
    {
        var voters = new List<(Id<Contest>, int)>();
        foreach (var (column, contest) in columns)
        {
            if (TpsRow.ReadVoters(row, column) is not { } count)
            {
                continue;
            }

            voters.Add((contest, count));
            if (area is { } code && contests.TryGetValue(contest, out var held) && !held.Contains(code))
            {
                row.Report(
                    DocumentProblems.TpsOutsideContest,
                    column,
                    ("value", Quantity.Of(code.ToString())),
                    ("contest", Quantity.Of(contest.ToString()))
                );
            }
        }

        if (TpsRow.ReadVoters(row, ColumnNames.Voters) is { } all && area is { } place)
        {
            voters.AddRange(
                contests.Where(c => c.Value.Contains(place) && !columns.Any(o => o.Contest == c.Key)).Select(c => (c.Key, all))
            );
        }

        return voters;
    }

    // The columns voters:<contest> of the header.
    private static ImmutableArray<(string Column, Id<Contest> Contest)> CheckColumns(Table table, Func<Id<Contest>, bool> isContest)
    {
        if (table.Rows.IsEmpty)
        {
            return [];
        }

        var columns = ImmutableArray.CreateBuilder<(string, Id<Contest>)>();
        var first = table.Rows[0];
        foreach (var column in first.Columns.Where(c => c.StartsWith(ColumnNames.Voters + ":", StringComparison.Ordinal)))
        {
            var text = column[(ColumnNames.Voters.Length + 1)..];
            var written = first.At(column);
            var at = DataLocation.In(written.File, 1, written.Column);
            if (!Id<Contest>.TryParse(text, out var contest) || !isContest(contest))
            {
                first.Sink.Add(DocumentProblems.ContestUnknown, at, ("value", ProblemSink.Quote(text)));
            }
            else
            {
                columns.Add((column, contest));
            }
        }

        return columns.ToImmutable();
    }

    private static string AreaColumn(Fields row) => Array.Find(["desa", "kecamatan", "area"], c => !row.IsBlank(c)) ?? "area";
}
