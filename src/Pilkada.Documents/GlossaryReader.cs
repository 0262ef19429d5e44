namespace Pilkada.Documents;

// One reading of a folder of terms.
internal sealed class GlossaryReader(FolderReader folder, GlossaryDto dto)
{
    private readonly Dictionary<string, (LocalText Name, DataLocation At)> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(LocalText Name, TermMeaning Meaning)> _meanings = [];

    private ProblemSink Sink => folder.Sink;

    public Glossary? Read()
    {
        folder.CheckVersion(dto.SchemaVersion);
        var sources = folder.Sources(dto.Tables?.Sources);
        if (dto.Tables?.Terms is { } named)
        {
            var table = folder.Table("terms", named);
            foreach (var row in table.Rows)
            {
                ReadMeaning(row, sources);
            }

            folder.NotEmpty(table, named);
        }

        return Sink.Any
            ? null
            : new Glossary(
                _meanings
                    .GroupBy(m => m.Name.Indonesian, StringComparer.OrdinalIgnoreCase)
                    .Select(g => new GlossaryTerm(g.First().Name, g.Select(m => m.Meaning)))
            );
    }

    private void ReadMeaning(Fields row, SourceTable sources)
    {
        var start = Sink.Count;
        var name = row.RequiredText("term");
        var statement = row.RequiredText("meaning");
        row.Required("sources");
        var citations = sources.Cite(row);
        if (name is not null && !_names.TryAdd(name.Indonesian, (name, row.At("term_id"))))
        {
            var (first, at) = _names[name.Indonesian];
            if (!first.Equals(name))
            {
                row.Report(
                    DocumentProblems.RowsDiffer,
                    first.Indonesian == name.Indonesian ? "term_en" : "term_id",
                    Agreements.Arguments("term", name.Indonesian, at)
                );
            }
        }

        if (Sink.Count == start)
        {
            _meanings.Add((name!, new TermMeaning(statement!, citations)));
        }
    }
}
