using System.Globalization;

namespace Pilkada.Benchmarks;

/// <summary>Several ways of doing the same work, the library first, at several sizes.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Counted">What the size counts.</param>
/// <param name="Sizes">The sizes, smallest first.</param>
/// <param name="Ways">Makes the ways for a size; those that answer give the same answer.</param>
/// <param name="Steps">How many elementary steps the work has at a size, for the growth of time with it; the size itself when null.</param>
internal sealed record Race(
    string Name,
    string Counted,
    int[] Sizes,
    Func<int, (string Name, Func<string?> Run)[]> Ways,
    Func<int, double>? Steps = null
)
{
    private static readonly int[] Country = [TpsLists.Country / 1000, TpsLists.Country / 100, TpsLists.Country / 10, TpsLists.Country];

    public static Race[] All { get; } =
    [
        new(
            "crosswalk",
            "stations",
            Country,
            size =>
            {
                var (old, @new) = TpsLists.Pair(size);
                return
                [
                    ("crosswalk", () => string.Join(' ', Joins.Crosswalk(old, @new))),
                    ("dictionary", () => string.Join(' ', Joins.ByDictionary(old, @new))),
                    ("linq", () => string.Join(' ', Joins.ByLinq(old, @new))),
                ];
            }
        ),
        new(
            "need",
            "stations",
            Country,
            size =>
            {
                var stations = Guards.Stations(size);
                return [("need", () => Guards.Need(stations)), ("linq", () => Guards.NeedByLinq(stations))];
            }
        ),
        new(
            "plan",
            "villages",
            [194, 388, 776, 1_552],
            size =>
            {
                var counts = Guards.Counts(size);
                return [("plan", () => Guards.Plan(counts)), ("table", () => Guards.PlanByTable(counts))];
            }
        ),
        new(
            "quantities",
            "stations",
            Country,
            size =>
            {
                var list = Quantities.List(size);
                var areas = Quantities.Areas(list);
                return [("quantities", () => Text(Quantities.Library(list, areas))), ("grouping", () => Text(Quantities.Grouping(list)))];
            }
        ),
        new(
            "classes",
            "stations",
            Country,
            size =>
            {
                var stations = new StationClasses(size);
                var scoring = new EngineScorer(new WorkloadW(size), threads: 2);
                return
                [
                    ("classes", () => StationClasses.Text(stations.Library())),
                    ("linq", stations.ByLinq),
                    ("with values", () => stations.Values().Length > 0 ? null : ""),
                    (
                        "scoring",
                        () =>
                        {
                            scoring.W();
                            return null;
                        }
                    ),
                ];
            }
        ),
        new(
            "schedule",
            "stations",
            [17_231 / 8, 17_231 / 4, 17_231 / 2, 17_231],
            size =>
            {
                var (free, shared) = (Schedules.Province(17_231 / size, false), Schedules.Province(17_231 / size, true));
                return
                [
                    ("schedule", () => Text(Schedules.Sum(free))),
                    ("obvious", () => Text(Schedules.Obvious(free))),
                    ("with fleets", () => Schedules.Sum(shared) > 0 ? null : ""),
                ];
            },
            size => Schedules.Legs(17_231 / size) * Math.Log2(Schedules.Legs(17_231 / size))
        ),
    ];

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
