using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Documents.Tests;

/// <summary>Folders of schedules; bad-schedule/ holds one folder per mistake, what differs from good-schedule and the problems expected.</summary>
public sealed class ScheduleFolderTests
{
    public static TheoryData<string> BadCases => [.. Cases.Names("bad-schedule")];

    [Fact]
    public void A_Folder_Is_Read_As_It_Is_Filled_In()
    {
        var plan = ScheduleFolder.Read(Cases.Good("good-schedule")).Value;
        Assert.Equal(
            ("distribusi", "Sample distribution", new LocalDate(2024, 11, 27)),
            (plan.ToString(), plan.Title.English, plan.VotingDay)
        );
        var (points, legs) = (plan.Network.Points, plan.Network.Legs);
        Assert.Equal(
            [SupplyPointKind.Warehouse, SupplyPointKind.Port, SupplyPointKind.Tps, SupplyPointKind.Tps],
            points.Select(p => p.Kind)
        );
        Assert.Equal(new LocalDateTime(2024, 11, 20, 8, 0), points[0].Ready);
        Assert.Equal(Duration.FromDays(1), points[0].Work);
        Assert.Equal("Published: berita", points[0].Evidence!.ToString());
        Assert.Equal(
            (1_200, PlaceAccess.Island, new LocalDateTime(2024, 11, 26, 18, 0)),
            (points[2].Boxes, points[2].Access, points[2].Due!.Value)
        );
        Assert.Equal(
            ("Balai desa", "Linmas", Duration.FromHours(2)),
            (points[2].Overnight!.Place!.Indonesian, points[2].Overnight!.Guard!.Indonesian, points[2].Overnight!.ToOpening)
        );
        Assert.Null(points[3].Overnight);
        Assert.Equal("titik.csv:2", points[0].Location.ToString());

        Assert.Equal((Duration.FromMinutes(90), Duration.FromMinutes(90)), (legs[0].Travel.Shortest, legs[0].Travel.Longest));
        Assert.True(legs[0].Window.IsAlways);
        Assert.Null(legs[0].Escort);
        Assert.Equal("truk", legs[0].Fleet.ToString());
        Assert.Equal((3, 400), (plan.Network.Fleets[0].Vehicles, plan.Network.Fleets[0].BoxesPerVehicle));
        Assert.Equal("06:00-24:00 on 24 November 2024", legs[1].Window.Description.English);
        Assert.Equal(WindowScope.Journey, legs[1].Window.Scope);
        Assert.Equal((Fraction.Of(1, 4), "Polairud"), (legs[1].Cancellation, legs[1].Escort!.By!.Indonesian));
        Assert.Equal((Duration.FromHours(1), Duration.FromMinutes(15)), (legs[1].Buffer, legs[1].Handover));
        Assert.Equal(["BAST"], legs[1].Documents.Select(d => d.Indonesian));
        Assert.Equal("07:00 on 23 November 2024", legs[2].Window.Description.English);
        Assert.NotNull(legs[2].Escort);
        Assert.Null(legs[2].Escort!.By);
        Assert.Equal(1_200, plan.Network.BoxesOn(legs[0].Id));
        Assert.Equal(ScheduleVerdict.InTime, plan.Schedule().Verdict);
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_mistake_is_reported_where_it_stands_and_nothing_else_is(string name) =>
        Assert.Equal(
            Cases.Expected("bad-schedule", name),
            ScheduleFolder.Read(Cases.Overlay("good-schedule", "bad-schedule", name)).Problems.Places()
        );

    [Fact]
    public void A_damaged_folder_never_throws()
    {
        const int Seed = 2355;
        var good = Cases.Good("good-schedule");
        var names = good.Names.ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 1_000; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = PlanFolderLaws.Damage(files[name], random);
            var thrown = Record.Exception(() => ScheduleFolder.Read(files));
            Assert.True(thrown is null, $"seed {Seed}, case {i}, {name}: {thrown}");
        }
    }

    [Fact]
    public void A_plan_without_legs_has_a_problem()
    {
        var files = Cases.Good("good-schedule");
        files["ruas.csv"] = "kode;dari;ke;moda;paling lama\n"u8.ToArray();
        Assert.Contains(ScheduleFolder.Read(files).Problems, p => p.Kind == ScheduleProblems.NoLegs);
    }
}
