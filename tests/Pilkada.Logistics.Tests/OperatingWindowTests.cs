using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

public sealed class OperatingWindowTests
{
    private static readonly LocalTime Six = new(6, 0);
    private static readonly LocalTime Five = new(17, 0);

    private static OffsetDateTime? Latest(OperatingWindow window, int minutes = 60) =>
        SupplySchedule
            .ForDistribution(
                Network(
                    [Point("ppk", SupplyPointKind.Ppk), Point("pps", SupplyPointKind.Pps)],
                    [Leg("ppk", "pps", minutes, window: window)]
                ),
                VotingDay
            )
            .Legs[0]
            .LatestStart;

    private static LocalDateTime? LatestLocal(OperatingWindow window, int minutes = 60) => Latest(window, minutes)?.LocalDateTime;

    [Fact]
    public void Daylight_Holds_The_Whole_Journey_And_Sailing_Days_The_Departure()
    {
        Assert.Equal(At(26, 23), LatestLocal(OperatingWindow.Always));
        Assert.Equal(At(26, 16), LatestLocal(OperatingWindow.Daily(Six, Five)));
        Assert.Equal(At(26, 17), LatestLocal(OperatingWindow.Daily(Six, Five, WindowScope.Departure)));
        Assert.Equal(
            At(23, 16),
            LatestLocal(OperatingWindow.Daily(Six, Five, days: [new LocalDate(2024, 11, 20), new LocalDate(2024, 11, 23)]))
        );
        Assert.Equal(At(26, 9), LatestLocal(OperatingWindow.Departures([new LocalTime(9, 0), new LocalTime(7, 30)])));
        Assert.Equal(At(26, 7, 30), LatestLocal(OperatingWindow.Departures([new LocalTime(23, 30), new LocalTime(7, 30)])));
        Assert.Equal(At(24, 12), LatestLocal(OperatingWindow.Between([(At(24, 11), At(24, 13)), (At(26, 13), At(26, 13, 59))])));
        Assert.Equal(
            At(26, 13, 59),
            LatestLocal(OperatingWindow.Between([(At(24, 11), At(24, 13)), (At(26, 13), At(26, 13, 59))], WindowScope.Departure))
        );
        Assert.Null(LatestLocal(OperatingWindow.Daily(Six, Five, days: [new LocalDate(2024, 11, 27)])));
    }

    [Fact]
    public void A_Window_To_Midnight_Reaches_The_End_Of_The_Day() =>
        Assert.Equal(At(26, 23), LatestLocal(OperatingWindow.Daily(Six, LocalTime.Midnight)));

    [Fact]
    public void Times_Are_Those_Of_The_Place_Of_Departure()
    {
        var network = Network(
            [Point("port", SupplyPointKind.Port, area: "91.03"), Point("ppk", SupplyPointKind.Ppk, area: "36.04")],
            [Leg("port", "ppk", 60, window: OperatingWindow.Daily(Six, Five))]
        );
        var leg = SupplySchedule.ForDistribution(network, VotingDay).Legs[0];
        Assert.Equal(At(26, 16).WithOffset(Offset.FromHours(9)), leg.LatestStart);
        Assert.Equal(At(27, 0).WithOffset(Offset.FromHours(7)), leg.LatestFinish);
    }

    [Fact]
    public void Words_Say_When_It_Is_Open_In_Both_Languages()
    {
        Assert.Equal("sepanjang waktu", OperatingWindow.Always.Description.Indonesian);
        Assert.Equal("at any time", OperatingWindow.Always.ToString());
        var daylight = OperatingWindow.Daily(Six, Five, days: [new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 23)]);
        Assert.Equal("06.00-17.00 pada 23 November 2024 dan 24 November 2024", daylight.Description.Indonesian);
        Assert.Equal("06:00-17:00 on 23 November 2024 and 24 November 2024", daylight.Description.English);
        Assert.True(daylight.Days.SequenceEqual([new LocalDate(2024, 11, 23), new LocalDate(2024, 11, 24)]));
        Assert.Equal("07:30, 09:00", OperatingWindow.Departures([new LocalTime(9, 0), new LocalTime(7, 30)]).Description.English);
        Assert.Equal("06:00-24:00", OperatingWindow.Daily(Six, LocalTime.Midnight).Description.English);
        Assert.Equal("06.00-24.00", OperatingWindow.Daily(Six, LocalTime.Midnight).Description.Indonesian);
        Assert.Equal(
            "24 November 2024 11:00-13:00, 25 November 2024 23:00-26 November 2024 01:00",
            OperatingWindow.Between([(At(25, 23), At(26, 1)), (At(24, 11), At(24, 13))]).Description.English
        );
        Assert.Empty(OperatingWindow.Between([(At(24, 11), At(24, 13))]).Days);
        Assert.True(OperatingWindow.Always.IsAlways);
        Assert.False(daylight.IsAlways);
        Assert.Equal(WindowScope.Journey, daylight.Scope);
        Assert.Equal(WindowScope.Departure, OperatingWindow.Departures([Six]).Scope);
    }

    [Fact]
    public void A_Window_That_Just_Holds_The_Journey_Has_One_Start()
    {
        Assert.Equal(At(26, 6), LatestLocal(OperatingWindow.Daily(Six, new LocalTime(7, 0))));
        Assert.Equal(At(26, 6), LatestLocal(OperatingWindow.Daily(Six, Six, WindowScope.Departure)));
        Assert.Equal(At(25, 5), LatestLocal(OperatingWindow.Between([(At(25, 5), At(25, 5))], WindowScope.Departure)));
        Assert.Equal(At(26, 23), LatestLocal(OperatingWindow.Between([(At(26, 23), At(27, 5))], WindowScope.Departure)));
    }

    [Fact]
    public void What_Is_No_Window_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => OperatingWindow.Between([(At(24, 13), At(24, 11)), (At(25, 11), At(25, 13))]));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Daily(Five, Six));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Daily(Six, Five, days: []));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperatingWindow.Daily(new LocalTime(6, 0, 1), Five));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperatingWindow.Daily(Six, LocalTime.FromNanosecondsSinceMidnight(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperatingWindow.Daily(Six, Five, (WindowScope)2));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Departures([]));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Departures([Six, Six]));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Between([]));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Between([(At(24, 13), At(24, 11))]));
        Assert.Throws<ArgumentException>(() => OperatingWindow.Between([(At(24, 11), At(24, 13)), (At(24, 13), At(24, 14))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperatingWindow.Between([(At(24, 11), At(24, 13))], (WindowScope)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperatingWindow.Between([(At(24, 11).PlusSeconds(1), At(24, 13))]));
        Assert.Throws<ArgumentNullException>(() => OperatingWindow.Between(null!));
        Assert.Throws<ArgumentNullException>(() => OperatingWindow.Departures(null!));
    }

    [Fact]
    public void Travel_Times_Are_Whole_Minutes_In_Order()
    {
        var time = TravelTime.Between(Duration.FromHours(2), Duration.FromHours(3));
        Assert.Equal((Duration.FromHours(2), Duration.FromHours(3)), (time.Shortest, time.Longest));
        Assert.Equal("120-180 min", time.ToString());
        Assert.Equal(time, TravelTime.Between(Duration.FromMinutes(120), Duration.FromMinutes(180)));
        Assert.Equal(time.GetHashCode(), TravelTime.Between(Duration.FromMinutes(120), Duration.FromMinutes(180)).GetHashCode());
        Assert.NotEqual(time, TravelTime.Of(Duration.FromHours(3)));
        Assert.NotEqual(time, TravelTime.Of(Duration.FromHours(2)));
        Assert.False(time.Equals((object)"120-180 min"));
        Assert.Equal(Duration.FromDays(60), TravelTime.Of(Duration.FromDays(60)).Longest);
        Assert.Equal(Duration.Zero, TravelTime.Of(Duration.Zero).Shortest);
        Assert.Throws<ArgumentOutOfRangeException>(() => TravelTime.Of(Duration.FromDays(60) + Duration.FromMinutes(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TravelTime.Of(Duration.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => TravelTime.Of(Duration.FromMinutes(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TravelTime.Of(Duration.FromSeconds(90)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TravelTime.Between(Duration.FromHours(3), Duration.FromHours(2)));
    }
}
