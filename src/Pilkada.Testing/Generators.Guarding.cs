using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Generates guard patterns: mostly published ones, and any other small one; one in four without Linmas.</summary>
    /// <returns>The generator.</returns>
    public static Gen<GuardPattern> GuardPatterns() =>
        Gen.OneOf(
            Gen.Elements((2, 4, 8), (2, 8, 4), (2, 16, 32), (2, 2, 4), (2, 1, 2), (1, 1, 2), (2, 6, 12), (4, 2, 8), (2, 12, 24))
                .Select(p => new GuardPattern(p.Item1, p.Item2, p.Item3)),
            from officers in Gen.Choose(1, 6)
            from stations in Gen.Choose(1, 20)
            from linmas in OrNull(Gen.Choose(0, 40))
            select new GuardPattern(officers, stations, linmas)
        );

    /// <summary>Generates classes of TPS.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Id<GuardClass>> GuardClasses() =>
        Gen.Elements(GuardClass.KurangRawan, GuardClass.Rawan, GuardClass.SangatRawan, GuardClass.Khusus);

    /// <summary>Generates rows with one to three patterns for one of the four classes.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PatternRow> PatternRows() =>
        from guardClass in GuardClasses()
        from patterns in Patterns(3)
        select new PatternRow(guardClass, patterns);

    /// <summary>Generates tables with one to three patterns for each of the four classes.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PatternTable> PatternTables() => PatternTables(3);

    /// <summary>Generates tables with one to some patterns for each of the four classes.</summary>
    /// <param name="most">The most patterns of a class, 1 or more.</param>
    /// <returns>The generator.</returns>
    public static Gen<PatternTable> PatternTables(int most) =>
        from one in Patterns(most)
        from two in Patterns(most)
        from three in Patterns(most)
        from four in Patterns(most)
        select new PatternTable(
            new PatternRow(GuardClass.KurangRawan, one),
            new PatternRow(GuardClass.Rawan, two),
            new PatternRow(GuardClass.SangatRawan, three),
            new PatternRow(GuardClass.Khusus, four)
        );

    /// <summary>Generates the TPS of one to eight villages by class, some of them 0, all known.</summary>
    /// <returns>The generator; each place and class once.</returns>
    public static Gen<ImmutableArray<TpsCount>> TpsCounts() =>
        from places in Gen.Choose(1, 8)
        from classes in GuardClasses().ArrayOf(places)
        from numbers in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 30)), (1, Gen.Choose(31, 2_000))).ArrayOf(places)
        select numbers
            .Select((n, i) => TpsCount.Entered(classes[i], Place.Of(AreaCode.Parse($"36.01.01.{2001 + i}")), n))
            .ToImmutableArray();

    /// <summary>Generates lines of posts, one in six with an unknown number.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PostLine> PostLines() =>
        from kind in Enums<PostKind>()
        from people in CountsOrUnknown()
        select new PostLine(kind, Officers(people));

    /// <summary>Generates a priority for one of the four classes.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ClassPriority> ClassPriorities() =>
        from guardClass in GuardClasses()
        from weight in Gen.Choose(1, 10)
        from largest in OrNull(Gen.Choose(1, 20))
        select new ClassPriority(guardClass, weight, largest);

    /// <summary>Generates offers of reinforcement by units called <c>pemberi-0</c> to <c>pemberi-5</c>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ReinforcementOffer> ReinforcementOffers() =>
        from unit in Gen.Choose(0, 5)
        from force in Enums<Force>()
        from surplus in Gen.Choose(0, 500)
        from limit in OrNull(Gen.Choose(0, 300))
        select new ReinforcementOffer(Id<ForceUnit>.Parse($"pemberi-{unit}"), force, Officers(surplus), limit);

    /// <summary>Generates needs of reinforcement by units called <c>penerima-0</c> to <c>penerima-5</c>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ReinforcementNeed> ReinforcementNeeds() =>
        from unit in Gen.Choose(0, 5)
        from force in Enums<Force>()
        from people in Gen.Choose(0, 500)
        select new ReinforcementNeed(Id<ForceUnit>.Parse($"penerima-{unit}"), force, Officers(people));

    /// <summary>Generates routes from a giver to a receiver.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ReinforcementRoute> ReinforcementRoutes() =>
        from giver in Gen.Choose(0, 5)
        from taker in Gen.Choose(0, 5)
        from cost in Gen.Choose(0, 600)
        select new ReinforcementRoute(Id<ForceUnit>.Parse($"pemberi-{giver}"), Id<ForceUnit>.Parse($"penerima-{taker}"), cost);

    /// <summary>Generates shifts of one operation from the day before voting to the day after it.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PostShift> PostShifts() =>
        from number in Gen.Choose(0, 99)
        from kind in Enums<PostKind>()
        from place in Places()
        from start in Gen.Choose(-24, 36)
        from length in Gen.Choose(1, 24)
        from people in Gen.Choose(1, 20)
        from force in Enums<Force>()
        from form in Enums<SecurityForm>()
        let day = new LocalDateTime(2024, 11, 27, 0, 0)
        select new PostShift(
            Id<PostShift>.Parse($"pos-{number}"),
            PoliceOperation.MantapPraja2024,
            kind,
            place,
            day.PlusHours(start),
            day.PlusHours(start + length),
            people,
            force,
            form
        );

    /// <summary>Generates squads of one operation.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Squad> Squads() =>
        from number in Gen.Choose(0, 99)
        from people in Gen.Choose(1, 12)
        from force in Enums<Force>()
        select new Squad(Id<Squad>.Parse($"regu-{number}"), PoliceOperation.MantapPraja2024, people, force);

    /// <summary>Generates limits of duties: up to a day of duty and of rest.</summary>
    /// <returns>The generator.</returns>
    public static Gen<DutyLimits> DutyLimits() =>
        from longest in Gen.Choose(1, 24)
        from rest in Gen.Choose(1, 24)
        select new DutyLimits(Duration.FromHours(longest), Duration.FromHours(rest));

    /// <summary>Generates travel times between up to four villages, some of them unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TravelTimes> TravelTables() =>
        from minutes in Gen.Choose(-60, 300).ArrayOf(6)
        let pairs = new[] { (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3) }
        select new TravelTimes(
            pairs
                .Select((p, i) => (One: Village(p.Item1), Other: Village(p.Item2), Minutes: minutes[i]))
                .Where(t => t.Minutes >= 0)
                .Select(t => (t.One, t.Other, Duration.FromMinutes(t.Minutes)))
        );

    /// <summary>Generates deployments of one operation at stages, one in six with an unknown number.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StageDeployment> StageDeployments() =>
        from stage in Ids<ElectionStage>()
        from date in Dates()
        from people in CountsOrUnknown()
        from approximation in Enums<Approximation>()
        select new StageDeployment(PoliceOperation.MantapPraja2024, stage, date, Officers(people), approximation);

    private static Place Village(int number) => Place.Of(AreaCode.Parse($"36.01.01.{2001 + number}"));

    private static Explanation Officers(long? count)
    {
        var label = new LocalText("Personel", "Officers");
        return count is { } number
            ? Explanation.Entered(label, Quantity.Of(number), Unit.Officers)
            : Explanation.Unknown(label, Unit.Officers, new LocalText("tidak diisi", "not entered"));
    }

    private static Gen<ImmutableArray<GuardPattern>> Patterns(int most) =>
        from size in Gen.Choose(1, most)
        from patterns in GuardPatterns().ArrayOf(size)
        select patterns.Distinct().ToImmutableArray();
}
