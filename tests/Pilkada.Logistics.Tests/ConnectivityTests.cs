using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class ConnectivityTests
{
    private static StationConnection At(
        int tps,
        Signal signal,
        bool? power = true,
        bool strengthening = false,
        string? point = null,
        bool? forms = true
    ) => new(Expect.Tps(tps), signal, power, strengthening, point, forms);

    [Fact]
    public void Results_Can_Be_Uploaded_By_Any_One_Of_Three_Ways() =>
        Laws.Check(
            Generators.StationConnections(),
            station =>
            {
                bool? own = station.Signal == Signal.Unknown ? null : station.Signal != Signal.None;
                bool? expected = station.UploadPoint is not null || station.Strengthening ? true : own;
                var plan = UploadPlan.Of(station);
                Assert.Equal(expected, station.CanUpload);
                Assert.Equal(expected is { } can ? Quantity.Of(can) : Quantity.Unknown(LocalText.Same("?")), plan.CanUpload);
                Assert.Equal(plan.CanUpload, plan.Explanation.Value);
                Expect.Recomputes(plan.Explanation);
                Assert.Equal(station, plan.Station);
            }
        );

    [Fact]
    public void Every_Signal_With_Every_Other_Way_Recomputes()
    {
        foreach (var signal in Enum.GetValues<Signal>())
        {
            foreach (var (strengthening, point) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                var plan = UploadPlan.Of(
                    new StationConnection(Expect.Tps(1), signal, strengthening: strengthening, uploadPoint: point ? "x" : null)
                );
                Expect.Recomputes(plan.Explanation);
                Assert.Equal(plan.CanUpload, plan.Explanation.Value);
                Assert.Equal(signal == Signal.Unknown && !strengthening && !point, plan.CanUpload.IsUnknown);
            }
        }
    }

    [Theory]
    [InlineData(true, Signal.OneOperator, Signal.Unknown, Signal.None)]
    [InlineData(false, Signal.None, Signal.None)]
    [InlineData(null, Signal.None, Signal.Unknown)]
    [InlineData(null, Signal.Unknown)]
    public void An_Area_Has_Signal_Where_One_Of_Its_Stations_Has(bool? expected, params Signal[] signals) =>
        Assert.Equal(expected, Connectivity.Of(signals.Select((s, i) => new StationConnection(Expect.Tps(1 + i), s))).Areas[0].HasSignal);

    [Fact]
    public void Every_Station_Is_Counted_Once_Per_Signal() =>
        Laws.Check(
            Generators.StationConnections().ListOf(),
            list =>
            {
                var stations = list.DistinctBy(s => s.Station).ToArray();
                var all = Connectivity.Of(stations);
                Assert.Equal(stations.Length, all.BySignal.Sum(s => s.Stations));
                Assert.Equal(Enum.GetValues<Signal>(), all.BySignal.Select(s => s.Signal));
                Assert.All(all.BySignal, s => Assert.Equal(stations.Count(t => t.Signal == s.Signal), s.Stations));
                Assert.Equal(stations.Count(t => t.HasPower == false), all.WithoutPower);
                Assert.Equal(stations.Count(t => t.HasPower is null), all.UnknownPower);
                Assert.Equal(stations.Select(s => s.Station).Order(), all.Stations.Select(s => s.Station));
                Assert.Equal(stations.Select(s => s.Station.Area).Distinct().Order(), all.Areas.Select(a => a.Area));
                Assert.Equal(stations.Length, all.Areas.Sum(a => a.Stations));
                Assert.Equal(stations.Count(s => s.Signal == Signal.None), all.Areas.Sum(a => a.WithoutSignal));
                Assert.Equal(stations.Count(s => s.Signal == Signal.Unknown), all.Areas.Sum(a => a.UnknownSignal));
                foreach (var area in all.Areas)
                {
                    var signals = stations.Where(s => s.Station.Area == area.Area).Select(s => s.Signal).ToArray();
                    Assert.Equal(
                        signals.Any(s => s is not (Signal.None or Signal.Unknown)) ? true
                            : signals.All(s => s == Signal.None) ? false
                            : null,
                        area.HasSignal
                    );
                }
            }
        );

    [Fact]
    public void Each_Lack_Is_Named_And_Nothing_Else()
    {
        static string Found(StationConnection station) => Expect.Codes(Connectivity.Of(station).Findings);
        Assert.Equal("", Found(At(1, Signal.OwnNetwork)));
        Assert.Equal("", Found(At(1, Signal.OneOperator, power: null, forms: null)));
        Assert.Equal("", Found(At(1, Signal.None, point: "kantor desa")));
        Assert.Equal("", Found(At(1, Signal.None, strengthening: true)));
        Assert.Equal("PLK-LOG-F025", Found(At(1, Signal.None)));
        Assert.Equal("PLK-LOG-F025 PLK-LOG-F027", Found(At(1, Signal.None, forms: null)));
        Assert.Equal("PLK-LOG-F026", Found(At(1, Signal.Unknown)));
        Assert.Equal("PLK-LOG-F026 PLK-LOG-F027", Found(At(1, Signal.Unknown, forms: false)));
        Assert.Equal("PLK-LOG-F028", Found(At(1, Signal.SeveralOperators, power: false)));
        var finding = Connectivity.Of(At(7, Signal.None)).Findings.Single();
        Assert.Equal("tps-36.02.01.2001-007", Expect.Argument(finding, "station"));
        Assert.Equal(Place.Of(Expect.Village), finding.Place);
    }

    [Fact]
    public void Wrong_Use_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => Connectivity.Of(At(1, Signal.None), At(1, Signal.None)));
        Assert.Throws<ArgumentException>(() => new StationConnection(StockPlace.Parse("ppk-36.02.01"), Signal.None));
        Assert.Throws<ArgumentException>(() => At(1, Signal.None, point: " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => At(1, (Signal)9));
    }
}
