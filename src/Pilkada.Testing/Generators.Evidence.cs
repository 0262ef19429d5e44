using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Generates citations of four made-up sources, with and without article and date; the same source with differing details occurs.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Citation> Citations() =>
        from id in Gen.Elements("uu-1", "uu-2", "kpu-3", "berita-4")
        from kind in Enums<SourceKind>()
        from confidence in Enums<Confidence>()
        from article in Gen.Elements(null, "Pasal 1", "Pasal 2")
        from published in Gen.OneOf(Gen.Constant((LocalDate?)null), Dates().Select(d => (LocalDate?)d))
        select new Citation(Id<Citation>.Parse(id), $"Judul {id}", "Penerbit", kind, confidence, article: article, published: published);

    /// <summary>Generates evidence of one to four citations, of every provenance that evidence can have.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Evidence> Evidence() =>
        from provenance in Gen.Elements(Provenance.Published, Provenance.Derived, Provenance.Inferred, Provenance.Assumed)
        from first in Citations()
        from more in Citations().ListOf()
        select Pilkada.Evidence.Of(provenance, first, more.Take(3));

    /// <summary>Generates places in files, the empty one among them.</summary>
    /// <returns>The generator.</returns>
    public static Gen<DataLocation> DataLocations() =>
        from file in Gen.Elements("", "tps.csv", "plan.json")
        from row in Gen.Choose(0, 20)
        from column in Gen.Elements("", "voters", "$.contests[0].kind")
        select DataLocation.In(file, row, column);

    /// <summary>Generates what terms mean, with one to three citations.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TermMeaning> TermMeanings() =>
        from statement in LocalTexts()
        from first in Citations()
        from more in Citations().ListOf()
        select new TermMeaning(statement, more.Take(2).Prepend(first));

    /// <summary>Generates terms of one to three meanings; the same English translation of several terms occurs.</summary>
    /// <returns>The generator.</returns>
    public static Gen<GlossaryTerm> GlossaryTerms() =>
        from name in Gen.Choose(1, 9)
        from translation in Gen.Choose(1, 4)
        from first in TermMeanings()
        from more in TermMeanings().ListOf()
        select new GlossaryTerm(new LocalText($"istilah {name}", $"term {translation}"), more.Take(2).Prepend(first));

    /// <summary>Generates glossaries of up to nine terms.</summary>
    /// <returns>The generator; they may be empty.</returns>
    public static Gen<Glossary> Glossaries() =>
        GlossaryTerms().ListOf().Select(terms => new Glossary(terms.DistinctBy(t => t.Name.Indonesian)));

    /// <summary>Generates parameters whose sources never overlap themselves, but agree, disagree and leave gaps.</summary>
    /// <returns>The generator; the values are from 1 to 3, the days those of <see cref="Dates"/>.</returns>
    public static Gen<DatedParameter<int>> DatedParameters() =>
        from count in Gen.Choose(1, 4)
        from sources in Gen.CollectToArray(Enumerable.Range(0, count), SourceEntries)
        let entries = sources.SelectMany(s => s).ToArray()
        select new DatedParameter<int>(new LocalText("batas", "limit"), entries.Length > 0 ? entries : [new DatedEntry<int>(1, Source(0))]);

    private static Citation Source(int number) =>
        new(Id<Citation>.Parse($"sumber-{number}"), "Sumber", "Penerbit", SourceKind.Other, Confidence.Low);

    private static Gen<DatedEntry<int>[]> SourceEntries(int source) =>
        from spans in DateSpans()
        from values in Gen.Choose(1, 3).ListOf(spans.Length)
        select spans.Select((s, i) => new DatedEntry<int>(values[i], Source(source), s.From, s.To)).ToArray();
}
