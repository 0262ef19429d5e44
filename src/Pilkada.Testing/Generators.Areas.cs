using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Gets the contest for governor in which every station of <see cref="TpsLists"/> has voters.</summary>
    public static Id<Contest> Pilgub { get; } = Id<Contest>.Parse("pilgub-36");

    /// <summary>Gets the contest for regent in which most stations of <see cref="TpsLists"/> have voters.</summary>
    public static Id<Contest> Pilbup { get; } = Id<Contest>.Parse("pilbup");

    /// <summary>Generates area codes of every level; they need not be codes of real areas.</summary>
    /// <returns>The generator.</returns>
    public static Gen<AreaCode> AreaCodes() =>
        from level in Gen.Elements(0, 1, 2, 2, 3, 3, 4, 4)
        from province in Gen.OneOf(Gen.Elements(36, 36, 91), Gen.Choose(1, 99))
        from regency in Gen.OneOf(Gen.Elements(1, 2, 71), Gen.Choose(1, 99))
        from district in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 99))
        from village in Gen.OneOf(Gen.Elements(1001, 2001), Gen.Choose(1, 9999))
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

    /// <summary>Generates nine area codes of which some contain others: the country, two provinces, and places inside them.</summary>
    /// <returns>The generator.</returns>
    public static Gen<AreaCode> NestedAreaCodes() =>
        Gen.Elements("00", "36", "36.02", "36.02.01", "36.02.01.2001", "36.71", "36.71.01", "33", "33.02").Select(c => AreaCode.Parse(c));

    /// <summary>Generates areas with a made-up name, some cited.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Area> Areas() =>
        from code in AreaCodes()
        from citations in Citations().ListOf()
        select new Area(code, $"Nama {code}", citations.Take(2));

    /// <summary>Generates trees of one province with up to three regencies, the third a kota, down to villages, with or without the country.</summary>
    /// <returns>The generator; the areas are handed over in either order.</returns>
    public static Gen<AreaTree> AreaTrees() =>
        from withCountry in Booleans()
        from regencies in Gen.Choose(0, 3)
        from districts in Gen.Choose(0, 4).ListOf(3)
        from villages in Gen.Choose(0, 2).ListOf(12)
        from reversed in Booleans()
        let codes = TreeCodes(withCountry, regencies, districts, villages).Select(c => AreaCode.Parse(c))
        select new AreaTree((reversed ? codes.Reverse() : codes).Select(c => new Area(c, $"Nama {c}")));

    /// <summary>Generates places: areas of every level, and police units.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Place> Places() =>
        Gen.OneOf(
            AreaCodes().Select(Place.Of),
            PoliceUnitIds().Select(Place.Of),
            Ids<PoliceUnit>().Select(id => Place.Of(Id<PoliceUnit>.Parse($"p-{id}")))
        );

    /// <summary>Generates the ids of three police units.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Id<PoliceUnit>> PoliceUnitIds() =>
        Gen.Elements("polres-a", "polres-b", "polda-c").Select(t => Id<PoliceUnit>.Parse(t));

    /// <summary>Generates police units of every kind; each but a Polda has a parent.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PoliceUnit> PoliceUnits() =>
        from kind in Enums<PoliceUnitKind>()
        from number in Gen.Choose(1, 9)
        from citations in Citations().ListOf()
        let name = $"{kind} {number}"
        select new PoliceUnit(
            Id<PoliceUnit>.Parse($"{Enum.GetName(kind)!.ToLowerInvariant()}-{number}"),
            name,
            kind,
            kind == PoliceUnitKind.Polda ? default : Id<PoliceUnit>.Parse("polda-induk"),
            citations.Take(2)
        );

    /// <summary>Generates assignments of the areas of one tree: some known, some with candidates only, some absent, and changing by day.</summary>
    /// <param name="tree">The areas; the whole country may be assigned as well.</param>
    /// <returns>The generator.</returns>
    public static Gen<Jurisdiction> Jurisdictions(AreaTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return from entries in Gen.CollectToArray(
                tree.Areas.Select(a => a.Code).Append(AreaCode.Indonesia).Distinct().Where(c => c.Level <= AreaLevel.Kecamatan),
                AreaEntries
            )
            from backwards in Booleans()
            let all = entries.SelectMany(e => e)
            select new Jurisdiction(backwards ? all.Reverse() : all);
    }

    /// <summary>Generates trees with an assignment of their areas.</summary>
    /// <returns>The generator.</returns>
    public static Gen<(AreaTree Tree, Jurisdiction Jurisdiction)> Jurisdictions() =>
        from tree in AreaTrees()
        from jurisdiction in Jurisdictions(tree)
        select (tree, jurisdiction);

    /// <summary>Generates contests of every kind, each in an area that holds one.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Contest> Contests() =>
        from kind in Enums<ContestKind>()
        from province in Gen.Choose(11, 99)
        from number in Gen.Choose(1, 29)
        from citations in Citations().ListOf()
        let area = kind switch
        {
            ContestKind.Pilgub => $"{province:00}",
            ContestKind.Pilbup => $"{province:00}.{number:00}",
            _ => $"{province:00}.{number + 70:00}",
        }
        select new Contest(
            Id<Contest>.Parse($"{Enum.GetName(kind)!.ToLowerInvariant()}-{area}"),
            kind,
            AreaCode.Parse(area),
            $"KPU {area}",
            citations.Take(2)
        );

    /// <summary>Generates polling stations in villages and kecamatan, some with numbers of a lokasi khusus.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Tps> Stations() =>
        from area in AreaCodes().Where(c => c.Level >= AreaLevel.Kecamatan)
        from number in Gen.OneOf(Gen.Choose(1, 30), Gen.Elements(901, 902, 999))
        from voters in Gen.Choose(0, 600)
        from withRegent in Booleans()
        from location in DataLocations()
        select Station(area, number, voters, withRegent, location);

    /// <summary>Generates lists in which every station has voters of the governor's contest and some have none of the regent's.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TpsList> TpsLists() =>
        from tree in AreaTrees()
        let areas = tree.Areas.Select(a => a.Code).Where(c => c.Level >= AreaLevel.Kecamatan).ToArray()
        from counts in Gen.Choose(0, 3).ListOf(areas.Length)
        from voters in Gen.Choose(0, 600).ListOf(areas.Length * 3)
        from gap in Gen.Choose(0, 12)
        select new TpsList(
            "DPT",
            FirstDay,
            areas.SelectMany(
                (area, i) =>
                    Enumerable.Range(0, counts[i]).Select(n => Station(area, n == 2 ? 902 : n + 1, voters[(i * 3) + n], i != gap, default))
            )
        );

    /// <summary>Generates scales of two to six grades, of two schemes.</summary>
    /// <returns>The generator.</returns>
    public static Gen<GradeScale> GradeScales() =>
        from id in Gen.Elements("polda-2024", "bawaslu-2024")
        from count in Gen.Choose(2, 6)
        select new GradeScale(
            Id<GradeScale>.Parse(id),
            "2024",
            new LocalText("Kerawanan TPS", "Vulnerability of TPS"),
            Enumerable.Range(0, count).Select(i => (Id<Grade>.Parse($"rawan-{i}"), LocalText.Same($"Rawan {i}")))
        );

    /// <summary>Generates grades of the scales of <see cref="GradeScales"/>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Grade> Grades() => from scale in GradeScales() from grade in Gen.Elements(scale.Grades.AsEnumerable()) select grade;

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

    private static Gen<JurisdictionEntry[]> AreaEntries(AreaCode area) =>
        from spans in Gen.Frequency((1, DateSpans()), (1, Gen.Constant(ImmutableArray<(LocalDate? From, LocalDate? To)>.Empty)))
        from units in PoliceUnitIds().ListOf(3).ListOf(spans.Length)
        from evidence in Evidence()
        select spans.Select((s, i) => new JurisdictionEntry(area, units[i].Distinct(), s.From, s.To, evidence)).ToArray();

    // Ids run against the numbers, so that ordering by one is not ordering by the other.
    private static Tps Station(AreaCode area, int number, int voters, bool withRegent, DataLocation location) =>
        new(
            Id<Tps>.Parse($"tps-{area}-{999 - number}"),
            area,
            number,
            withRegent ? [(Pilgub, voters), (Pilbup, voters / 2)] : [(Pilgub, voters)],
            location
        );
}
