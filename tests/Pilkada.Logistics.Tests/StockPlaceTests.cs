using FsCheck;
using Pilkada.Tests;

namespace Pilkada.Logistics.Tests;

public sealed class StockPlaceContract : ScalarContract<StockPlace>
{
    private protected override Gen<StockPlace> Values => Generators.StockPlaces();

    protected override string DefaultText => "penyedia";

    protected override IEnumerable<string> Malformed =>
        [
            "Penyedia",
            "kpu",
            "kpu-",
            "kpu-00",
            "kpu-36.02.01",
            "ppk-36.02",
            "pps-36.02.01",
            "ppk-36.02.01.2001",
            "gud-36.02",
            "36.02",
            "tps-36.02-001",
            "tps-36.02.01.2001",
            "tps-36.02.01.2001-000",
            "tps-36.02.01.2001-1",
            "tps-36.02.01.2001-0001",
            "tps-36.02.01.2001-00a",
            "tps--001",
            "tps-001",
            "tps-",
        ];

    protected override bool EmptyParses => false;
}

public sealed class StockPlaceTests
{
    [Fact]
    public void The_Level_Of_The_Area_Says_Who_Holds_The_Goods() =>
        Laws.Check(
            Generators.NestedAreaCodes(),
            area =>
            {
                if (area == AreaCode.Indonesia)
                {
                    Assert.Throws<ArgumentException>(() => StockPlace.Of(area));
                    return;
                }

                var place = StockPlace.Of(area);
                Assert.Equal((area, 0), (place.Area, place.Number));
                Assert.Equal(
                    area.Level switch
                    {
                        AreaLevel.Kecamatan => StockPlaceKind.Ppk,
                        AreaLevel.DesaKelurahan => StockPlaceKind.Pps,
                        _ => StockPlaceKind.Kpu,
                    },
                    place.Kind
                );
            }
        );

    [Fact]
    public void Places_Are_Ordered_Along_The_Chain_Then_By_Area_And_Number()
    {
        string[] chain =
        [
            "penyedia",
            "kpu-36",
            "kpu-36.02",
            "ppk-36.02.01",
            "pps-36.02.01.2001",
            "tps-36.02.01.2001-001",
            "tps-36.02.01.2001-902",
            "tps-36.02.01.2002-001",
        ];
        Assert.Equal(chain, chain.Reverse().Select(StockPlace.Parse).Order().Select(p => p.ToString()));
        Assert.Equal(StockPlace.Penyedia, default);
    }

    [Fact]
    public void A_Station_Lies_In_A_Village_Or_A_Kecamatan_And_Has_A_Number()
    {
        Assert.Equal("tps-36.02.01-007", StockPlace.OfTps(AreaCode.Parse("36.02.01"), 7).ToString());
        Assert.Equal(999, StockPlace.OfTps(Expect.Village, 999).Number);
        Assert.Throws<ArgumentException>(() => StockPlace.OfTps(AreaCode.Parse("36.02"), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StockPlace.OfTps(Expect.Village, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StockPlace.OfTps(Expect.Village, 1_000));
    }
}
