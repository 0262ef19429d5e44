using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Tests;

/// <summary>Generators of valid kernel values only; small enough that values meet, so that ties, overlaps and conflicts occur.</summary>
internal static class Generators
{
    public static readonly LocalDate FirstDay = new(2024, 11, 1);

    public const int Days = 30;

    public static Gen<int> From(int low, int high) => Gen.Choose(low, high);

    public static Gen<bool> Coins => Gen.Elements(true, false);

    // Some beyond 64 and 128 bits: no operation may overflow.
    public static Gen<BigInteger> Integers =>
        Gen.Frequency(
            (6, From(-40, 40).Select(i => (BigInteger)i)),
            (2, From(int.MinValue + 1, int.MaxValue).Select(i => (BigInteger)i)),
            (1, from a in From(int.MinValue + 1, int.MaxValue) from b in From(1, int.MaxValue) select (BigInteger)a * b * 4_000_000_007)
        );

    public static Gen<Fraction> Fractions =>
        from numerator in Integers
        from denominator in Gen.Frequency((6, From(1, 12)), (2, Gen.Elements(16, 64, 100, 1000, 1 << 20)), (2, From(1, int.MaxValue)))
        select Fraction.Of(numerator, denominator);

    public static Gen<Fraction> SmallFractions =>
        from numerator in From(-30, 30)
        from denominator in From(1, 6)
        select Fraction.Of(numerator, denominator);

    public static Gen<Rounding> Roundings => Gen.Elements(Enum.GetValues<Rounding>());

    public static Gen<Language> Languages => Gen.Elements(Enum.GetValues<Language>());

    public static Gen<AreaCode> AreaCodes =>
        from level in Gen.Elements(0, 1, 2, 2, 3, 3, 4, 4)
        from province in Gen.OneOf(Gen.Elements(36, 36, 91), From(1, 99))
        from regency in Gen.OneOf(Gen.Elements(1, 2, 71), From(1, 99))
        from district in Gen.OneOf(From(1, 3), From(1, 99))
        from village in Gen.OneOf(Gen.Elements(1001, 2001), From(1, 9999))
        select AreaCode.Parse(
            level switch
            {
                0 => "00",
                1 => $"{province:00}",
                2 => $"{province:00}.{regency:00}",
                3 => $"{province:00}.{regency:00}.{district:00}",
                _ => $"{province:00}.{regency:00}.{district:00}.{village:0000}",
            }
        );

    public static Gen<string> Words => Gen.Elements("a", "b", "z", "9", "0", "36", "ab", "lebak", "polres", "x1y2").Select(w => w);

    public static Gen<string> IdTexts =>
        from first in Words
        from more in (from joint in Gen.Elements(".", "-") from word in Words select joint + word).ListOf()
        select first + string.Concat(more.Take(12));

    public static Gen<Id<T>> Ids<T>() => IdTexts.Select(t => Id<T>.Parse(t));

    public static Gen<Id<T>> IdsOrEmpty<T>() => Gen.Frequency((8, Ids<T>()), (1, Gen.Constant(default(Id<T>))));

    public static Gen<Code> Codes =>
        Gen.Frequency(
            (
                12,
                from area in Gen.Elements("COR", "PER", "PEQ", "AAA", "ZZZ")
                from kind in Gen.Elements("", "P", "F")
                from number in Gen.OneOf(Gen.Elements(1, 2, 999), From(1, 999))
                select Code.Parse($"PLK-{area}-{kind}{number:000}")
            ),
            (1, Gen.Constant(default(Code)))
        );

    public static Gen<FigurePath> Paths =>
        from count in From(0, 8)
        from parts in IdTexts.ListOf(count)
        select FigurePath.Parse(string.Join('/', parts));

    public static Gen<Id<PoliceUnit>> Units => Gen.Elements("polres-a", "polres-b", "polda-c").Select(t => Id<PoliceUnit>.Parse(t));

    public static Gen<Place> Places =>
        Gen.OneOf(
            AreaCodes.Select(Place.Of),
            Units.Select(Place.Of),
            Ids<PoliceUnit>().Select(id => Place.Of(Id<PoliceUnit>.Parse($"p-{id}")))
        );

    public static Gen<LocalText> Texts => from number in From(1, 99) select new LocalText($"teks {number}", $"text {number}");

    public static Gen<LocalDate> Dates => From(0, Days - 1).Select(d => FirstDay.PlusDays(d));

    public static Gen<LocalTime> Times => From(0, (24 * 60) - 1).Select(m => LocalTime.Midnight.PlusMinutes(m));

    public static Gen<Citation> Citations =>
        from id in Gen.Elements("uu-1", "uu-2", "kpu-3", "berita-4")
        from kind in Gen.Elements(Enum.GetValues<SourceKind>())
        from confidence in Gen.Elements(Enum.GetValues<Confidence>())
        from article in Gen.Elements(null, "Pasal 1", "Pasal 2")
        from published in Gen.OneOf(Gen.Constant((LocalDate?)null), Dates.Select(d => (LocalDate?)d))
        select new Citation(Id<Citation>.Parse(id), $"Judul {id}", "Penerbit", kind, confidence, article: article, published: published);

    public static Gen<Evidence> Evidences =>
        from provenance in Gen.Elements(Provenance.Published, Provenance.Derived, Provenance.Inferred, Provenance.Assumed)
        from first in Citations
        from more in Citations.ListOf()
        select Evidence.Of(provenance, first, more.Take(3));

    public static Gen<Quantity> Quantities =>
        Gen.OneOf(
            Fractions.Select(Quantity.Of),
            Dates.Select(Quantity.Of),
            Times.Select(Quantity.Of),
            Coins.Select(Quantity.Of),
            Texts.Select(Quantity.Of),
            Texts.Select(Quantity.Unknown)
        );

    public static Gen<DataLocation> Locations =>
        from file in Gen.Elements("", "tps.csv", "plan.json")
        from row in From(0, 20)
        from column in Gen.Elements("", "voters", "$.contests[0].kind")
        select DataLocation.In(file, row, column);

    /// <summary>Calculations over numbers whose values are worked out here, apart from the kernel's own recomputation.</summary>
    public static Gen<Explanation> Trees => Gen.Sized(size => Tree(Math.Min(3, 1 + (size / 30)), withUnknown: true));

    public static Gen<Explanation> KnownTrees => Gen.Sized(size => Tree(Math.Min(3, 1 + (size / 30)), withUnknown: false));

    public static Gen<Explanation> Leaves(bool withUnknown) =>
        Gen.Frequency(
            (
                5,
                from value in SmallFractions
                from evidence in Evidences
                from label in Texts
                select Explanation.Given(label, Quantity.Of(value), Unit.Persons, evidence)
            ),
            (
                3,
                from value in SmallFractions
                from location in Locations
                from label in Texts
                select Explanation.Entered(label, Quantity.Of(value), Unit.Persons, location)
            ),
            (withUnknown ? 1 : 0, Texts.Select(t => Explanation.Unknown(t, Unit.Persons, t)))
        );

    private static Gen<Explanation> Tree(int depth, bool withUnknown)
    {
        if (depth == 0)
        {
            return Leaves(withUnknown);
        }

        var below = Tree(depth - 1, withUnknown);
        return Gen.Frequency(
            (1, Leaves(withUnknown)),
            (4, from a in below from b in below from c in below from step in Steps(a, b, c) select step)
        );
    }

    private static Gen<Explanation> Steps(Explanation a, Explanation b, Explanation c) =>
        from operation in Gen.Elements(
            Operation.Sum,
            Operation.Difference,
            Operation.Product,
            Operation.Quotient,
            Operation.Round,
            Operation.Minimum,
            Operation.Maximum,
            Operation.Lookup
        )
        from rounding in Roundings
        from label in Texts
        from evidence in Evidences
        from found in Coins
        select Step(operation, a, b, c, rounding, label, evidence, found);

    private static Explanation Step(
        Operation operation,
        Explanation a,
        Explanation b,
        Explanation c,
        Rounding rounding,
        LocalText label,
        Evidence evidence,
        bool found
    )
    {
        Explanation[] three = [a, b, c];
        Quantity Value(Func<Fraction[], Fraction?> work, params Explanation[] over) =>
            over.Any(o => o.Value.IsUnknown) ? Quantity.Unknown(label)
            : work([.. over.Select(o => o.Value.Number)]) is { } number ? Quantity.Of(number)
            : Quantity.Unknown(label);

        switch (operation)
        {
            case Operation.Sum:
                return Explanation.Sum(label, Value(v => v[2] + v[1] + v[0], three), Unit.Persons, three);
            case Operation.Difference:
                return Explanation.Difference(label, Value(v => v[0] - (v[1] + v[2]), three), Unit.Persons, three);
            case Operation.Product:
                return Explanation.Product(label, Value(v => v[2] * v[1] * v[0], three), Unit.Persons, three);
            case Operation.Quotient:
                return Explanation.Quotient(
                    label,
                    Value(v => v[1].Sign == 0 ? null : v[0] * Fraction.Of(v[1].Denominator, v[1].Numerator), a, b),
                    Unit.Persons,
                    a,
                    b
                );
            case Operation.Round:
                return Explanation.Round(
                    label,
                    Value(v => Fraction.FromInteger(BruteForce.Round(v[0], rounding)), a),
                    Unit.Persons,
                    a,
                    rounding
                );
            case Operation.Minimum:
                return Explanation.Minimum(label, Value(v => v.Order().First(), three), Unit.Persons, three);
            case Operation.Maximum:
                return Explanation.Maximum(label, Value(v => v.Order().Last(), three), Unit.Persons, three);
            default:
                var rows = new List<LookupRow> { new(Quantity.Of("tidak ada"), Quantity.Of(-1)) };
                if (found && !a.Value.IsUnknown)
                {
                    rows.Add(new LookupRow(a.Value, Quantity.Of(7)));
                }

                return Explanation.Lookup(label, Value(_ => found ? (Fraction)7 : null, a), Unit.Persons, a, rows, evidence);
        }
    }

    /// <summary>Parameters whose sources never overlap themselves, but agree, disagree and leave gaps.</summary>
    public static Gen<DatedParameter<int>> Parameters =>
        from count in From(1, 4)
        from sources in Gen.CollectToArray(Enumerable.Range(0, count), SourceEntries)
        let entries = sources.SelectMany(s => s).ToArray()
        select new DatedParameter<int>(new LocalText("batas", "limit"), entries.Length > 0 ? entries : [new DatedEntry<int>(1, Source(0))]);

    private static Citation Source(int number) =>
        new(Id<Citation>.Parse($"sumber-{number}"), "Sumber", "Penerbit", SourceKind.Other, Confidence.Low);

    private static Gen<DatedEntry<int>[]> SourceEntries(int source) =>
        from spans in Spans
        from values in From(1, 3).ListOf(spans.Length)
        select spans.Select((s, i) => new DatedEntry<int>(values[i], Source(source), s.From, s.To)).ToArray();

    /// <summary>Up to two spans of days that do not overlap; either end may be open.</summary>
    public static Gen<(LocalDate? From, LocalDate? To)[]> Spans =>
        from kind in From(0, 3)
        from cuts in From(0, Days - 1).ListOf(4)
        from openStart in Coins
        from openEnd in Coins
        let days = cuts.Order().Select(d => FirstDay.PlusDays(d)).ToArray()
        select kind switch
        {
            0 => Array.Empty<(LocalDate?, LocalDate?)>(),
            1 => [(openStart ? null : days[0], openEnd ? null : days[1])],
            2 => [(openStart ? null : days[0], days[1]), (days[1].PlusDays(1), openEnd ? null : days[3].PlusDays(1))],
            _ => [(openStart ? null : days[0], days[0])],
        };

    public static Gen<AreaTree> AreaTrees =>
        from withCountry in Coins
        from regencies in From(0, 3)
        from districts in From(0, 4).ListOf(3)
        from villages in From(0, 2).ListOf(12)
        from reversed in Coins
        let codes = TreeCodes(withCountry, regencies, districts, villages).Select(AreaCode.Parse)
        select new AreaTree((reversed ? codes.Reverse() : codes).Select(c => new Area(c, $"Nama {c}")));

    private static IEnumerable<string> TreeCodes(bool withCountry, int regencies, List<int> districts, List<int> villages)
    {
        if (withCountry)
        {
            yield return "00";
        }

        yield return "36";
        for (var r = 0; r < regencies; r++)
        {
            // The last of three is a kota.
            var regency = r == 2 ? "36.71" : $"36.{r + 1:00}";
            yield return regency;
            for (var d = 0; d < districts[r]; d++)
            {
                yield return $"{regency}.{d + 1:00}";
                for (var v = 0; v < villages[(r * 4) + d]; v++)
                {
                    yield return $"{regency}.{d + 1:00}.{2001 + v}";
                }
            }
        }
    }

    public static Gen<(AreaTree Tree, Jurisdiction Jurisdiction)> Jurisdictions =>
        from tree in AreaTrees
        let areas = tree.Areas.Select(a => a.Code).Append(AreaCode.Indonesia).Distinct().Where(c => c.Level <= AreaLevel.Kecamatan)
        from entries in Gen.CollectToArray(areas, AreaEntries)
        from backwards in Coins
        let all = entries.SelectMany(e => e)
        select (tree, new Jurisdiction(backwards ? all.Reverse() : all));

    private static Gen<JurisdictionEntry[]> AreaEntries(AreaCode area) =>
        from spans in Gen.Frequency((1, Spans), (1, Gen.Constant(Array.Empty<(LocalDate? From, LocalDate? To)>())))
        from units in Units.ListOf(3).ListOf(spans.Length)
        from evidence in Evidences
        select spans.Select((s, i) => new JurisdictionEntry(area, units[i].Distinct(), s.From, s.To, evidence)).ToArray();

    public static Id<Contest> Pilgub { get; } = Id<Contest>.Parse("pilgub-36");

    public static Id<Contest> Pilbup { get; } = Id<Contest>.Parse("pilbup");

    /// <summary>Lists in which every station has voters of the governor's contest and some have none of the regent's.</summary>
    public static Gen<TpsList> TpsLists =>
        from tree in AreaTrees
        let areas = tree.Areas.Select(a => a.Code).Where(c => c.Level >= AreaLevel.Kecamatan).ToArray()
        from counts in From(0, 3).ListOf(areas.Length)
        from voters in From(0, 600).ListOf(areas.Length * 3)
        from gap in From(0, 12)
        select new TpsList(
            "DPT",
            FirstDay,
            areas.SelectMany(
                (area, i) => Enumerable.Range(0, counts[i]).Select(n => Station(area, n == 2 ? 902 : n + 1, voters[(i * 3) + n], i != gap))
            )
        );

    // Ids run against the numbers, so that ordering by one is not ordering by the other.
    private static Tps Station(AreaCode area, int number, int voters, bool withRegent) =>
        new(
            Id<Tps>.Parse($"tps-{area}-{999 - number}"),
            area,
            number,
            withRegent ? [(Pilgub, voters), (Pilbup, voters / 2)] : [(Pilgub, voters)]
        );

    public static Gen<GradeScale> Scales =>
        from id in Gen.Elements("polda-2024", "bawaslu-2024")
        from count in From(2, 6)
        select new GradeScale(
            Id<GradeScale>.Parse(id),
            "2024",
            new LocalText("Kerawanan TPS", "Vulnerability of TPS"),
            Enumerable.Range(0, count).Select(i => (Id<Grade>.Parse($"rawan-{i}"), LocalText.Same($"Rawan {i}")))
        );

    /// <summary>Distinct keys with weights of which at least one is not zero; equal weights, and so ties, are common.</summary>
    public static Gen<(int Key, Fraction Weight)[]> Weights =>
        from count in From(1, 6)
        from numerators in From(0, 5).ListOf(count)
        from denominator in From(1, 4)
        from first in From(1, 5)
        from keys in Gen.Shuffle(Enumerable.Range(1, count).ToArray())
        select keys.Select((key, i) => (key, Fraction.Of(i == 0 ? first : numerators[i], denominator))).ToArray();
}
