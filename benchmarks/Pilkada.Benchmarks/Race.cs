namespace Pilkada.Benchmarks;

/// <summary>Several ways of doing the same work, the library first, at several sizes.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Counted">What the size counts.</param>
/// <param name="Sizes">The sizes, smallest first.</param>
/// <param name="Ways">Makes the ways for a size; all give the same numbers.</param>
internal sealed record Race(string Name, string Counted, int[] Sizes, Func<int, (string Name, Func<string> Run)[]> Ways)
{
    public static Race[] All { get; } =
    [
        new(
            "crosswalk",
            "stations",
            [TpsLists.Country / 1000, TpsLists.Country / 100, TpsLists.Country / 10, TpsLists.Country],
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
            [TpsLists.Country / 1000, TpsLists.Country / 100, TpsLists.Country / 10, TpsLists.Country],
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
    ];
}
