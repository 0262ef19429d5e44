namespace Pilkada.Documents;

// The sources of a folder, and the citations that cells and JSON lists make of them.
internal sealed class SourceTable
{
    private static readonly ImmutableArray<(string, SourceKind)> Kinds =
    [
        ("law", SourceKind.Law),
        ("regulation", SourceKind.Regulation),
        ("telegram", SourceKind.Telegram),
        ("official", SourceKind.Official),
        ("news", SourceKind.News),
        ("dataset", SourceKind.Dataset),
        ("decision", SourceKind.Decision),
        ("other", SourceKind.Other),
    ];

    private static readonly ImmutableArray<(string, Confidence)> Confidences =
    [
        ("high", Confidence.High),
        ("medium", Confidence.Medium),
        ("low", Confidence.Low),
    ];

    private readonly Dictionary<Id<Citation>, Citation?> _byId = [];
    private bool _isComplete;

    public SourceTable(Table table)
    {
        _isComplete = table.IsComplete;
        var ids = new Ids<Citation>();
        foreach (var row in table.Rows)
        {
            var citation = Read(row, out var id);
            if (id is not { } known)
            {
                _isComplete = false;
            }
            else if (ids.IsNew(row, "id", known))
            {
                _byId.Add(known, citation);
            }
        }
    }

    // The citations of a cell: source-id or source-id#article, joined by semicolons.
    public ImmutableArray<Citation> Cite(Fields row, string column = "sources") => Cite(row, column, row.List(column));

    public ImmutableArray<Citation> Cite(Fields row, string column, IEnumerable<string> items)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var item in items)
        {
            var hash = item.IndexOf('#', StringComparison.Ordinal);
            var article = hash < 0 ? string.Empty : item[(hash + 1)..].Trim();
            if (row.ParseId<Citation>(column, (hash < 0 ? item : item[..hash]).Trim()) is not { } id)
            {
                continue;
            }

            if (!_byId.TryGetValue(id, out var citation))
            {
                if (_isComplete)
                {
                    row.Report(DocumentProblems.SourceUnknown, column, ("value", ProblemSink.Quote(item)));
                }
                else
                {
                    row.Sink.Again();
                }
            }
            else if (citation is null)
            {
                row.Sink.Again();
            }
            else
            {
                citations.Add(article.Length == 0 ? citation : citation.At(article));
            }
        }

        return citations.ToImmutable();
    }

    private static Citation? Read(Fields row, out Id<Citation>? id)
    {
        var before = row.Sink.Count;
        id = row.Id<Citation>("id");
        var title = row.Required("title");
        var issuer = row.Required("issuer");
        var kind = row.Choice("kind", Kinds);
        var confidence = row.Choice("confidence", Confidences);
        var language = row.Optional("language") ?? "id";
        if (language.Length != 2 || !language.All(char.IsAsciiLetterLower))
        {
            row.Report(
                DocumentProblems.ChoiceUnknown,
                "language",
                ("value", ProblemSink.Quote(language)),
                ("choices", Quantity.Of("id, en"))
            );
        }

        Uri? address = null;
        if (
            row.Optional("address") is { } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && address.Host.Length > 0)
        )
        {
            row.Report(DocumentProblems.AddressMalformed, "address", ("value", ProblemSink.Quote(text)));
        }

        var published = row.Date("published");
        var read = row.Date("read");
        return row.Sink.Count == before
            ? new Citation(
                id!.Value,
                title!,
                issuer!,
                kind!.Value,
                confidence!.Value,
                language,
                row.Optional("number"),
                row.Optional("article"),
                address,
                published,
                read
            )
            : null;
    }
}

// The ids of one table, each of which may stand once.
internal sealed class Ids<T> : FirstRows<Id<T>>;
