using System.Globalization;
using NodaTime;

namespace Pilkada.Benchmarks;

/// <summary>Made-up lists of the size of real ones; no station of them exists.</summary>
internal static class TpsLists
{
    /// <summary>Polling stations of the whole country on 27 November 2024.</summary>
    public const int Country = 435_296;

    private const int PerVillage = 8;

    private static readonly Id<Contest> Contest = Id<Contest>.Parse("pilgub");

    /// <summary>An old list, and a new one in which of every 100 stations two are renumbered, one is closed, one is moved and one is new.</summary>
    public static (TpsList Old, TpsList New) Pair(int count)
    {
        var old = Enumerable.Range(0, count).Select(i => Station(i, i / PerVillage, (i % PerVillage) + 1)).ToArray();
        var @new = new List<Tps>(count);
        for (var i = 0; i < count; i++)
        {
            switch (i % 100)
            {
                case 7 or 33:
                    @new.Add(Station(i, i / PerVillage, 20 + (i % PerVillage)));
                    break;
                case 52:
                    break;
                case 71:
                    @new.Add(Station(i, (i / PerVillage) + 1, 40));
                    break;
                case 90:
                    @new.Add(old[i]);
                    @new.Add(Station(count + i, i / PerVillage, 60));
                    break;
                default:
                    @new.Add(old[i]);
                    break;
            }
        }

        return (new TpsList("DPS", new LocalDate(2024, 8, 15), old), new TpsList("DPT", new LocalDate(2024, 9, 22), @new));
    }

    private static Tps Station(int id, int village, int number) =>
        new(
            Id<Tps>.Parse(string.Create(CultureInfo.InvariantCulture, $"tps-{id:0000000}")),
            Village(village),
            number,
            [(Contest, 300 + (id % 250))]
        );

    private static AreaCode Village(int index)
    {
        var (kecamatan, desa) = (index / 20, index % 20);
        var (kabupaten, inside) = (kecamatan / 50, kecamatan % 50);
        return AreaCode.Parse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{11 + (kabupaten / 20):00}.{1 + (kabupaten % 20):00}.{1 + inside:00}.{2001 + desa}"
            )
        );
    }
}
