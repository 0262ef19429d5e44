using Pilkada.Stages;

namespace Pilkada.Documents;

// One reading of a folder of parameters.
internal sealed class ParameterReader(FolderReader folder, ParametersDto dto)
{
    // Settings are held against one another, so there are never as many as rows of other tables.
    private const int MaxSettings = 10_000;

    private readonly Agreements<ElectionParameter> _same = new();
    private readonly List<(Id<ElectionParameter> Id, LocalText Name, Unit Unit, ParameterSetting Setting, Fields Row)> _settings = [];

    private ProblemSink Sink => folder.Sink;

    public ParameterSet? Read()
    {
        folder.CheckVersion(dto.SchemaVersion);
        var id = folder.Members("$", ("id", dto.Id)).Id<ParameterSet>("id");
        var sources = folder.Sources(dto.Tables?.Sources);
        if (dto.Tables?.Parameters is { } named)
        {
            var table = folder.Table("parameters", named, MaxSettings);
            foreach (var row in table.Rows)
            {
                ReadSetting(row, sources);
            }

            folder.NotEmpty(table, named);
        }

        return Sink.Any
            ? null
            : new ParameterSet(
                id!.Value,
                _settings
                    .GroupBy(s => s.Id)
                    .Select(g => new ElectionParameter(g.Key, g.First().Name, g.First().Unit, g.Select(s => s.Setting)))
            );
    }

    private void ReadSetting(Fields row, SourceTable sources)
    {
        var start = Sink.Count;
        var id = row.Id<ElectionParameter>("id");
        var name = row.RequiredText("name");
        var unit = row.Unit("unit");
        var value = row.Number("value");
        if (value is { } number && unit is not null && Choices.IsCount(unit))
        {
            row.CheckCount("value", number, unit);
        }

        var (from, to) = (row.Date("from"), row.Date("to"));
        row.InOrder("from", "to", from, to);
        var evidence = Basis.ReadEvidence(row, sources);
        var note = row.Text("note");
        if (id is { } known)
        {
            _same.Check(row, "name_id", known, name);
            _same.Check(row, "unit", known, unit);
        }

        if (Sink.Count != start)
        {
            return;
        }

        var setting = new ParameterSetting(value!.Value, evidence!, from, to, note);
        foreach (
            var (_, _, _, _, first) in _settings.Where(s =>
                s.Id == id && s.Setting.Source == setting.Source && Agreements.Overlap(s.Setting.From, s.Setting.To, from, to)
            )
        )
        {
            row.Report(DocumentProblems.RowsOverlap, "from", Agreements.Overlapping(setting.Source, id.ToString()!, first.At("from")));
            return;
        }

        _settings.Add((id!.Value, name!, unit!, setting, row));
    }
}
