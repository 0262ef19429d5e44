using NodaTime;

namespace Pilkada.Logistics.Tests;

/// <summary>Starts that were not computed by the schedule, held against what their certificates ask for.</summary>
public sealed class StartCertificateTests
{
    // Local time is seven hours ahead of UTC at the one end and eight at the other.
    private const int Out = 7 * 60;
    private const int Back = 8 * 60;
    private const long Goal = 20_000L * Minutes.PerDay;

    private static readonly OperatingWindow Daylight = OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0));

    // One vehicle, two trips of an hour each way and half an hour of hand-over, all due 12 hours before the goal; a quarter of an hour of buffer.
    private const long Due = Goal - (12 * 60) - 15 - 30;
    private const long Second = Due - 60;
    private const long First = Second - 60 - 30 - 60;

    [Fact]
    public void Trips_Of_One_Vehicle_That_Just_Fit_Are_Shown() =>
        Assert.True(Latest([new(0, Second, Minutes.Beyond), new(0, First, Second)], First));

    [Theory]
    [InlineData(0, 1, 0, 0)] // the first is back one minute late
    [InlineData(1, 0, 0, 0)] // the second arrives one minute late
    [InlineData(0, 0, 1, 0)] // there is no second vehicle
    [InlineData(0, 0, 0, 1)] // the start is not that of the first
    public void A_Minute_Or_A_Vehicle_More_Is_Refused(int second, int first, int vehicle, int start) =>
        Assert.False(Latest([new(0, Second + second, Minutes.Beyond), new(vehicle, First + first, Second)], First + first + start));

    [Fact]
    public void Too_Few_Trips_Or_Two_At_One_Time_Are_Refused()
    {
        Assert.False(Latest([new(0, First, Minutes.Beyond)], First));
        Assert.False(Latest([new(0, Second, Minutes.Beyond), new(0, First, Second), new(0, First + 10, Minutes.Beyond)], First));
        Assert.True(Latest([new(0, Second, Minutes.Beyond), new(0, First, Second)], First, vehicles: 2));
    }

    [Fact]
    public void The_Way_Back_Lies_Within_The_Hours_Of_Its_Own_Place()
    {
        // In daylight at both ends: out at 14:00 here, back by 17:00 there, which is 16:00 here.
        var noon = (19_990L * Minutes.PerDay) + (12 * 60) - Out;
        SchedulePass.Trip Trip(long departure) => new(0, departure, noon + (26 * 60));
        Assert.True(Latest([Trip(noon), new(0, noon + (26 * 60), Minutes.Beyond)], noon, Daylight));
        Assert.True(Latest([Trip(noon + 90), new(0, noon + (26 * 60), Minutes.Beyond)], noon + 90, Daylight));
        // One minute later it is dark there before the vehicle arrives; it is back the next morning, at 06:00 there and an hour.
        var morning = noon + (18 * 60) - (Back - Out) + 60;
        SchedulePass.Trip Late(long back) => new(0, noon + 91, back);
        Assert.True(Latest([Late(morning), new(0, noon + (26 * 60), Minutes.Beyond)], noon + 91, Daylight));
        Assert.False(Latest([Late(morning - 1), new(0, noon + (26 * 60), Minutes.Beyond)], noon + 91, Daylight));
        Assert.False(Latest([Trip(noon - (7 * 60)), new(0, noon + (26 * 60), Minutes.Beyond)], noon - (7 * 60), Daylight));
    }

    [Fact]
    public void Without_Trips_The_Last_Departure_Alone_Is_Shown()
    {
        Assert.True(Latest(null, Second));
        Assert.False(Latest(null, Second - 1));
        Assert.False(Latest(null, Second + 1));
        Assert.NotEqual(
            new LatestStartCertificate(Daylight, Goal, Out, Back, null).Statement,
            new LatestStartCertificate(Daylight, Goal, Out, Back, []).Statement
        );
    }

    [Fact]
    public void The_First_Departures_After_The_Goods_Are_Ready_Are_Shown()
    {
        // Ready at 08:00 local time after two hours of work, an hour of travel.
        var ready = (19_980L * Minutes.PerDay) + (8 * 60) - Out;
        SchedulePass.Trip[] trips = [new(0, ready, ready + 150), new(1, ready + 10, ready + 160), new(0, ready + 150, ready + 300)];
        Assert.True(Earliest(trips, ready, ready, isLast: false));
        Assert.True(Earliest(trips, ready + 150, ready, isLast: true));
        Assert.False(Earliest(trips, ready + 10, ready, isLast: false));
        Assert.False(Earliest(trips, ready, ready, isLast: true));
        // One leaves before the goods are there, in the dark, or before its vehicle is back.
        Assert.False(Earliest([trips[0], new(1, ready - 1, ready + 100)], ready - 1, ready, isLast: false));
        Assert.False(Earliest([trips[0], new(1, ready + (9 * 60), ready + (12 * 60))], ready, ready, isLast: false));
        Assert.False(Earliest([trips[0], new(0, ready + 149, ready + 300)], ready, ready, isLast: false));
        Assert.True(Earliest(null, ready, ready, isLast: false));
        Assert.False(Earliest(null, ready + 1, ready, isLast: false));
        Assert.NotEqual(
            new EarliestStartCertificate(Daylight, Goal, Out, false, null).Statement,
            new EarliestStartCertificate(Daylight, Goal, Out, false, []).Statement
        );
    }

    private static bool Latest(SchedulePass.Trip[]? trips, long start, OperatingWindow? window = null, int vehicles = 1) =>
        new LatestStartCertificate(window ?? OperatingWindow.Always, Goal, Out, Back, trips is null ? null : [.. trips]).Verify(
            Hours(Goal - start).Value,
            [Hours(12 * 60), Hours(60), Hours(15), Hours(30), Expect.Leaf(20), Expect.Leaf(10), Expect.Leaf(vehicles)]
        );

    private static bool Earliest(SchedulePass.Trip[]? trips, long start, long ready, bool isLast) =>
        new EarliestStartCertificate(Daylight, Goal, Out, isLast, trips is null ? null : [.. trips]).Verify(
            Hours(Goal - start).Value,
            [Hours(Goal - ready + 120), Hours(120), Hours(60)]
        );

    private static Explanation Hours(long minutes) =>
        Explanation.Entered(LocalText.Same("x"), Quantity.Of(Fraction.Of(minutes, 60)), Unit.Hours);
}
