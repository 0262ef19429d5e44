namespace Pilkada.Documents;

// What a row rests on: its provenance and citations, or that the user entered it without a source.
internal sealed class Basis
{
    private static readonly ImmutableArray<(string, Provenance)> Choices =
    [
        ("published", Provenance.Published),
        ("derived", Provenance.Derived),
        ("inferred", Provenance.Inferred),
        ("assumed", Provenance.Assumed),
        ("unknown", Provenance.Unknown),
    ];

    private Basis(Provenance provenance, ImmutableArray<Citation> citations)
    {
        Provenance = provenance;
        Citations = citations;
    }

    public Provenance Provenance { get; }

    public ImmutableArray<Citation> Citations { get; }

    // Null for what the user entered, and for what is unknown.
    public Evidence? Evidence =>
        Citations.IsEmpty || Provenance is Provenance.Unknown or Provenance.Entered
            ? null
            : Evidence.Of(Provenance, Citations[0], Citations.Skip(1));

    // Null when something was wrong, which is reported.
    public static Basis? Read(Fields row, SourceTable sources)
    {
        if (row.IsLost("provenance") || row.IsLost("sources"))
        {
            row.Sink.Again();
            return null;
        }

        var before = row.Sink.Count;
        var named = row.List("sources");
        var citations = sources.Cite(row, "sources", named);
        var provenance = row.Choice("provenance", Choices, Provenance.Entered);
        if (provenance == Provenance.Entered && !named.IsEmpty)
        {
            row.Report(DocumentProblems.ProvenanceMissing, "provenance");
        }

        if (provenance is Provenance.Published or Provenance.Inferred or Provenance.Assumed && named.IsEmpty)
        {
            row.Report(DocumentProblems.SourceMissing, "sources", ("provenance", Quantity.Of(row["provenance"])));
        }

        return row.Sink.Count == before && provenance is { } known ? new Basis(known, citations) : null;
    }

    // What a row rests on when it must rest on a source; null when it does not, which is reported.
    public static Evidence? ReadEvidence(Fields row, SourceTable sources)
    {
        var basis = Read(row, sources);
        if (basis is { Evidence: null })
        {
            row.Report(
                basis.Provenance == Provenance.Unknown ? DocumentProblems.ProvenanceMissing : DocumentProblems.SourceMissing,
                basis.Provenance == Provenance.Unknown ? "provenance" : "sources",
                basis.Provenance == Provenance.Unknown ? [] : [("provenance", Quantity.Of("published"))]
            );
        }

        return basis?.Evidence;
    }

    // A leaf for a value that is there, or unknown with its reason.
    public Explanation Leaf(LocalText label, Quantity? value, Unit unit, LocalText? note, DataLocation location) =>
        value is null ? Explanation.Unknown(label, unit, note ?? NoSourceSays, location)
        : Evidence is { } evidence ? Explanation.Given(label, value, unit, evidence, location)
        : Explanation.Entered(label, value, unit, location);

    // Whether value and provenance fit: unknown has no value, everything else has one.
    public static void CheckValue(Fields row, Basis? basis)
    {
        if (basis is null || row.IsLost("value"))
        {
            return;
        }

        if (basis.Provenance == Provenance.Unknown && !row.IsBlank("value"))
        {
            row.Report(DocumentProblems.UnknownWithValue, "value");
        }
        else if (basis.Provenance != Provenance.Unknown && row.IsBlank("value"))
        {
            row.Report(DocumentProblems.KnownWithoutValue, "value");
        }
    }

    private static LocalText NoSourceSays { get; } =
        new("tidak ada sumber yang menyebutkannya dalam rencana ini", "no source in this plan states it");
}
