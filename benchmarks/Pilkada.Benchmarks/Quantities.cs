using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Benchmarks;

/// <summary>Times the ballots of every area of a list against grouping the list once for each level with exact fractions.</summary>
internal static class Quantities
{
    private const int Rounds = 9;

    private static readonly Contest Contest = new(Id<Contest>.Parse("pilgub-36"), ContestKind.Pilgub, AreaCode.Parse("36"), "KPU");

    public static int Run(TextWriter output)
    {
        output.WriteLine("stations    areas   library ms   ns/station   MB allocated   grouping takes ... times as long (quartiles)");
        foreach (var stations in (int[])[TpsLists.Country / 1000, TpsLists.Country / 100, TpsLists.Country / 10, TpsLists.Country])
        {
            var list = List(stations);
            AreaCode[] areas =
            [
                .. list.Stations.SelectMany(t => Enumerable.Range(1, 4).Select(level => t.Area.AtLevel((AreaLevel)level))).Distinct(),
            ];
            if (Library(list, areas) != Grouping(list))
            {
                throw new InvalidOperationException($"The ways do not agree on {stations} stations.");
            }

            var (own, ratios, bytes) = (new double[Rounds], new double[Rounds], 0L);
            for (var round = 0; round < Rounds; round++)
            {
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                Library(list, areas);
                own[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                start = Stopwatch.GetTimestamp();
                Grouping(list);
                ratios[round] = Stopwatch.GetElapsedTime(start).TotalSeconds / own[round];
            }

            Array.Sort(own);
            Array.Sort(ratios);
            var median = own[Rounds / 2];
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stations, 8} {areas.Length, 8} {median * 1e3, 12:0.000} {median * 1e9 / stations, 12:0.0} {bytes / 1e6, 14:0.00}   {ratios[Rounds / 2]:0.0} ({ratios[Rounds / 4]:0.0} to {ratios[Rounds - 1 - (Rounds / 4)]:0.0})"
                )
            );
        }

        return 0;
    }

    private static long Library(TpsList list, AreaCode[] areas)
    {
        var all = StationQuantities.Of(list, [Contest]);
        var sum = 0L;
        foreach (var area in areas)
        {
            sum += (long)all.In(area, Contest.Id).Total.Number.Numerator;
        }

        return sum;
    }

    private static long Grouping(TpsList list)
    {
        var share = Fraction.Of(1, 40);
        return Enumerable
            .Range(1, 4)
            .SelectMany(level => list.Stations.GroupBy(t => t.Area.AtLevel((AreaLevel)level)))
            .Sum(area =>
                area.Sum(t =>
                {
                    var voters = t.VotersIn(Contest.Id)!.Value;
                    return voters + (long)(share * Fraction.FromInteger(voters)).Round(Rounding.Ceiling);
                })
            );
    }

    // Made up: one province with as many stations as the country.
    private static TpsList List(int count) =>
        new(
            "DPT",
            new LocalDate(2024, 9, 22),
            Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    var (village, number) = (i / 8, (i % 8) + 1);
                    var (kecamatan, desa) = (village / 20, village % 20);
                    return new Tps(
                        Id<Tps>.Parse(string.Create(CultureInfo.InvariantCulture, $"tps-{i:0000000}")),
                        AreaCode.Parse(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"36.{1 + (kecamatan / 50):00}.{1 + (kecamatan % 50):00}.{2001 + desa}"
                            )
                        ),
                        number,
                        [(Contest.Id, 300 + (i % 250))]
                    );
                })
        );
}
