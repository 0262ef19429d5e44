namespace Pilkada.Documents;

// What the readers of plans and calendars share: the JSON file's own values, and the tables it names.
internal sealed class FolderReader(IPlanFiles files, string file, PlanLimits limits, ProblemSink sink)
{
    public const int SchemaVersion = 1;

    public ProblemSink Sink => sink;

    public PlanLimits Limits => limits;

    public IPlanFiles Files => files;

    public string File => file;

    // The members of a JSON object as fields: a member that is absent though required was reported when the file was read.
    public Fields Members(string path, params (string Name, string? Text)[] members)
    {
        string? Text(string name) => Array.Find(members, m => m.Name == name).Text;
        DataLocation At(string name) => DataLocation.In(file, 0, name.Length == 0 ? path : $"{path}.{name}");
        return new Fields(Text, At, TableFormat.Invariant, sink);
    }

    public LocalText? Text(TextDto? dto, string path)
    {
        var fields = Members(path, ("id", dto?.Id), ("en", dto?.En));
        var (indonesian, english) = (fields.Required("id"), fields.Required("en"));
        return indonesian is null || english is null ? null : new LocalText(indonesian, english);
    }

    public void CheckVersion(int? version)
    {
        if (version is { } stated && stated != SchemaVersion)
        {
            sink.Add(DocumentProblems.SchemaVersionUnknown, DataLocation.In(file, 0, "$.schemaVersion"), ("value", Quantity.Of(stated)));
        }
    }

    // The table of sources, of which nothing is known when it is not named: that was reported when the file was read.
    public SourceTable Sources(TableDto? dto) => new(dto is null ? new Table("sources", [], isComplete: false) : Table("sources", dto));

    // Reports a table of which every row was read and that has none.
    public void NotEmpty(Table table, TableDto named)
    {
        if (table is { IsComplete: true, Rows.IsEmpty: true })
        {
            sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(named.File!));
        }
    }

    public Table Table(string name, TableDto? dto, int most = int.MaxValue) =>
        dto is null ? Documents.Table.Absent(name) : Table(name, dto.File, dto.Format, most);

    public Table Table(string name, string? tableFile, string? formatName, int most = int.MaxValue)
    {
        var path = $"$.tables.{name}";
        var fields = Members(path, ("file", tableFile), ("format", formatName ?? string.Empty));
        var before = sink.Count;
        TableFormat? format = fields.IsBlank("format") ? null : fields.Choice("format", TableFormats.Names);
        var isDeclaredWrong = sink.Count != before;
        return fields.Required("file") is { } named
            ? TableReader.Read(name, files, named, fields.At("file"), format, isDeclaredWrong, Math.Min(most, limits.Rows), limits, sink)
            : new Table(name, [], isComplete: false);
    }
}
