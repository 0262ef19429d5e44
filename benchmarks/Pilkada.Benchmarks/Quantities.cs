using System.Globalization;
using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Benchmarks;

/// <summary>The ballots of every area of a list, against grouping the list once for each level with exact fractions.</summary>
internal static class Quantities
{
    private static readonly Contest Contest = new(Id<Contest>.Parse("pilgub-36"), ContestKind.Pilgub, AreaCode.Parse("36"), "KPU");

    public static AreaCode[] Areas(TpsList list) =>
        [.. list.Stations.SelectMany(t => Enumerable.Range(1, 4).Select(level => t.Area.AtLevel((AreaLevel)level))).Distinct()];

    public static long Library(TpsList list, AreaCode[] areas)
    {
        var all = StationQuantities.Of(list, [Contest]);
        var sum = 0L;
        foreach (var area in areas)
        {
            sum += (long)all.In(area, Contest.Id).Total.Number.Numerator;
        }

        return sum;
    }

    public static long Grouping(TpsList list)
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
    public static TpsList List(int count) =>
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
