using System.Globalization;
using NodaTime;
using Pilkada.Risk;

namespace Pilkada.Benchmarks;

/// <summary>Polling stations classed by the criteria of a police unit and rolled up to village, kecamatan, regency, province, country and police unit.</summary>
/// <remarks>The stations, their answers and the criteria are made up.</remarks>
internal sealed class StationClasses
{
    private const int Criteria = 4;

    private static readonly Id<Grade>[] Grades = [.. new[] { "kurang-rawan", "rawan", "sangat-rawan" }.Select(Id<Grade>.Parse)];
    private static readonly Evidence MadeUp = Evidence.Assumed(Citation.OfDecision("0024", "Unknown in class rules and roll-ups"));

    private static readonly TpsClassScheme Scheme = new(
        Id<TpsClassScheme>.Parse("made-up"),
        Id<PoliceUnit>.Parse("made-up"),
        new LocalDate(2024, 11, 27),
        new GradeScale(
            Id<GradeScale>.Parse("made-up"),
            "1",
            LocalText.Same("made up"),
            Grades.Select(g => (g, LocalText.Same(g.ToString())))
        ),
        Enumerable
            .Range(0, Criteria)
            .Select(c => new TpsCriterion(
                Id<TpsCriterion>.Parse($"c{c}"),
                Id<RiskFactor>.Parse($"f{c}"),
                LocalText.Same($"c{c}"),
                Grades[c == 0 ? 2 : 1]
            )),
        isComplete: true,
        MadeUp
    );

    private readonly AreaCode[] _villages;
    private readonly sbyte[] _answers;
    private readonly int[] _voters;
    private readonly sbyte[] _ranks;
    private readonly JurisdictionMap _units;

    /// <summary>Makes stations of which one answer and one number of voters in fifty are not known.</summary>
    public StationClasses(int stations)
    {
        _villages = [.. Guards.Stations(stations).Select(t => t.Area)];
        _answers = new sbyte[Criteria * stations];
        for (var i = 0; i < _answers.Length; i++)
        {
            _answers[i] = (i * 37 % 101) switch
            {
                < 2 => -1,
                < 12 => 1,
                _ => 0,
            };
        }

        _voters = [.. Enumerable.Range(0, stations).Select(i => i % 50 == 7 ? -1 : 300 + (i * 53 % 250))];
        _ranks = new sbyte[stations];
        var areas = _villages
            .SelectMany(v => new[] { AreaLevel.Provinsi, AreaLevel.KabupatenKota, AreaLevel.Kecamatan }.Select(v.AtLevel))
            .Distinct()
            .ToArray();
        _units = new Jurisdiction(
            areas
                .Where(a => a.Level == AreaLevel.KabupatenKota)
                .Select(a => new JurisdictionEntry(a, [Id<PoliceUnit>.Parse($"polres-{a.ToString().Replace('.', '-')}")]))
        ).On(new LocalDate(2024, 11, 27), new AreaTree(areas.Order().Select(a => new Area(a, a.ToString()))));
        if (!Lines(Library()).SequenceEqual(LinesByLinq()))
        {
            throw new InvalidOperationException($"The two ways class or add up {stations} stations differently.");
        }
    }

    /// <summary>By the library: columns of answers to ranks, ranks to every place.</summary>
    public RollUpTable Library()
    {
        Scheme.Classify(_answers, _ranks);
        return RollUpTable.Of(Scheme.Scale, _villages, _ranks, _voters, _units);
    }

    /// <summary>The same, and of every place above the villages the value of each of the three methods.</summary>
    public string Values()
    {
        var table = Library();
        var (known, all) = (0, 0);
        foreach (
            var place in table
                .Areas.Where(a => a.Level < AreaLevel.DesaKelurahan)
                .Select(a => table.Find(a)!)
                .Concat(table.Units.Select(u => table.Find(u)!))
        )
        {
            foreach (var method in Enum.GetValues<RollUpMethod>())
            {
                var value = RollUp.Of(method, place, method == RollUpMethod.ShareAtLeast ? Scheme.Scale.Grades[1] : null).Value;
                known += value.IsUnknown ? 0 : 1;
                all++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{known} of {all}");
    }

    /// <summary>How many places there are, and the counts of the country.</summary>
    public static string Text(RollUpTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.Areas.Length} {Line(table.Find(AreaCode.Indonesia)!)}");

    /// <summary>By LINQ: an object per station, its class, and the stations grouped once for each level.</summary>
    public string ByLinq()
    {
        var levels = Levels();
        return string.Create(CultureInfo.InvariantCulture, $"{levels.Sum(l => l.Count)} {levels[^1].Single().Value}");
    }

    private static IEnumerable<string> Lines(RollUpTable table) =>
        table
            .Areas.Select(a => $"{a} {Line(table.Find(a)!)}")
            .Concat(table.Units.Select(u => $"{u} {Line(table.Find(u)!)}"))
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> LinesByLinq() =>
        Levels()
            .SelectMany(l => l.Select(p => $"{p.Key} {p.Value}"))
            .Concat(Grouped(s => _units.EntryOf(s.Village.AtLevel(AreaLevel.Kecamatan))!.Units[0]).Select(p => $"{p.Key} {p.Value}"))
            .Order(StringComparer.Ordinal);

    private List<Dictionary<AreaCode, Counts>> Levels() =>
        [
            .. new[]
            {
                AreaLevel.DesaKelurahan,
                AreaLevel.Kecamatan,
                AreaLevel.KabupatenKota,
                AreaLevel.Provinsi,
                AreaLevel.Nasional,
            }.Select(level => Grouped(s => s.Village.AtLevel(level))),
        ];

    private Dictionary<TKey, Counts> Grouped<TKey>(Func<Station, TKey> key)
        where TKey : notnull =>
        _villages
            .Select((village, i) => new Station(village, _voters[i] < 0 ? null : _voters[i], ClassOf(i)))
            .GroupBy(key)
            .ToDictionary(
                g => g.Key,
                g => new Counts(
                    [.. Enumerable.Range(0, 3).Select(rank => g.LongCount(s => s.Rank == rank))],
                    [.. Enumerable.Range(0, 3).Select(rank => g.Where(s => s.Rank == rank).Sum(s => (long)(s.Voters ?? 0)))],
                    g.LongCount(s => s.Rank is null),
                    g.LongCount(s => s.Rank is not null && s.Voters is null)
                )
            );

    private int? ClassOf(int station)
    {
        var answers = Enumerable.Range(0, Criteria).Select(c => (Rank: c == 0 ? 2 : 1, Answer: _answers[(c * _villages.Length) + station]));
        var least = answers.Where(a => a.Answer > 0).Select(a => a.Rank).DefaultIfEmpty().Max();
        var most = answers.Where(a => a.Answer != 0).Select(a => a.Rank).DefaultIfEmpty().Max();
        return least == most ? least : null;
    }

    private static string Line(GradeDistribution d) =>
        new Counts([.. d.Stations], [.. d.Voters], d.UnknownGrade, d.UnknownVoters).ToString();

    private sealed record Station(AreaCode Village, int? Voters, int? Rank);

    private sealed record Counts(long[] Stations, long[] Voters, long UnknownGrade, long UnknownVoters)
    {
        public override string ToString() => $"{string.Join('/', Stations)} {string.Join('/', Voters)} {UnknownGrade}? {UnknownVoters}?";
    }
}
