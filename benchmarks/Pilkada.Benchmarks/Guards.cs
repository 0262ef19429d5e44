using System.Globalization;
using Pilkada.Personnel;

namespace Pilkada.Benchmarks;

/// <summary>Needs and guard plans by the library, and what one would write without it.</summary>
internal static class Guards
{
    private static readonly PatternTable Patterns = new(
        new PatternRow(GuardClass.KurangRawan, [new GuardPattern(2, 8), new GuardPattern(2, 6), new GuardPattern(2, 4)]),
        new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2)]),
        new PatternRow(GuardClass.SangatRawan, [new GuardPattern(2, 1)])
    );

    /// <summary>Made-up stations: 5.24 to a village on average, as 435,296 in 83,000 places; the seventh of a village vulnerable, the ninth very.</summary>
    public static Tps[] Stations(int count)
    {
        var stations = new List<Tps>(count);
        for (var village = 0; stations.Count < count; village++)
        {
            var area = Village(village);
            var here = 1 + (village * 7 % 9) + (village % 4 == 0 ? 1 : 0);
            for (var number = 1; number <= here && stations.Count < count; number++)
            {
                stations.Add(new Tps(Id<Tps>.Parse(string.Create(CultureInfo.InvariantCulture, $"t{stations.Count}")), area, number, []));
            }
        }

        return [.. stations];
    }

    /// <summary>By the library: whole groups in each place.</summary>
    public static string Need(Tps[] stations) =>
        GuardNeed.Of(TpsCount.Of(stations, ClassOf), Patterns, NeedPolicy.CeilingPerGroup).Least.ToString();

    /// <summary>By LINQ: stations grouped by place and class, groups rounded up and added for each pattern.</summary>
    public static string NeedByLinq(Tps[] stations)
    {
        var need = stations
            .GroupBy(t => (t.Area, Class: ClassOf(t)))
            .GroupBy(g => g.Key.Class)
            .Sum(byClass =>
                Patterns
                    .Find(byClass.Key)!
                    .Patterns.Min(p => byClass.Sum(g => (long)Math.Ceiling(g.Count() / (double)p.Stations) * p.Officers))
            );
        return LocalFormat.Number((System.Numerics.BigInteger)need, Language.English);
    }

    /// <summary>Made-up villages of a province: 1,552 of them have some 17,231 stations.</summary>
    public static TpsCount[] Counts(int villages) =>
        [
            .. Enumerable
                .Range(0, villages)
                .SelectMany(v =>
                    new[]
                    {
                        TpsCount.Entered(GuardClass.KurangRawan, Place.Of(Village(v)), 6 + (v * 37 % 11)),
                        TpsCount.Entered(GuardClass.Rawan, Place.Of(Village(v)), v % 10 == 0 ? 1 : 0),
                    }
                ),
        ];

    /// <summary>By the library, with a tenth fewer officers than needed.</summary>
    public static string Plan(TpsCount[] counts)
    {
        var plan = GuardPlan.Of(Available(counts), counts, Patterns);
        return string.Create(CultureInfo.InvariantCulture, $"{plan.Uncovered} {plan.Load} {plan.Officers}");
    }

    /// <summary>By the table of the knapsack alone: every village, every number of officers, every pattern and number of groups.</summary>
    public static string PlanByTable(TpsCount[] counts)
    {
        var officers = (int)Available(counts).Value.Number.Numerator;
        var best = new (long Uncovered, long Load, long Officers)[officers + 1];
        foreach (var count in counts)
        {
            var stations = (int)count.Number!.Value;
            var next = new (long, long, long)[officers + 1];
            Array.Fill(next, (long.MaxValue, 0, 0));
            foreach (var pattern in Patterns.Find(count.Class)!.Patterns)
            {
                for (var groups = 0; groups <= (int)pattern.GroupsFor(stations); groups++)
                {
                    var covered = Math.Min(stations, groups * pattern.Stations);
                    var load = 0L;
                    for (var g = 0; g < groups; g++)
                    {
                        long size = (covered / groups) + (g < covered % groups ? 1 : 0);
                        load += size * size * 2 / pattern.Officers;
                    }

                    var more = groups * pattern.Officers;
                    for (var b = more; b <= officers; b++)
                    {
                        var with = (
                            best[b - more].Uncovered + stations - covered,
                            best[b - more].Load + load,
                            best[b - more].Officers + more
                        );
                        if (with.CompareTo(next[b]) < 0)
                        {
                            next[b] = with;
                        }
                    }
                }
            }

            best = next;
        }

        var (uncovered, sum, used) = best[officers];
        return string.Create(CultureInfo.InvariantCulture, $"{uncovered} {sum} {used}");
    }

    private static Explanation Available(TpsCount[] counts)
    {
        var need = counts.Sum(c => Patterns.Find(c.Class)!.Patterns.Min(p => (long)p.GroupsFor(c.Number!.Value) * p.Officers));
        return Explanation.Entered(LocalText.Same("n"), Quantity.Of(need * 9 / 10), Unit.Officers);
    }

    private static Id<GuardClass> ClassOf(Tps station) =>
        station.Number switch
        {
            7 => GuardClass.Rawan,
            9 => GuardClass.SangatRawan,
            _ => GuardClass.KurangRawan,
        };

    private static AreaCode Village(int number) =>
        AreaCode.Parse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{11 + (number / 9_000)}.{1 + (number / 900 % 10):00}.{1 + (number / 30 % 30):00}.{2001 + (number % 30)}"
            )
        );
}
