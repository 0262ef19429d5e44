using System.Numerics;

namespace Pilkada.Logistics;

/// <summary>How likely each place with a time limit has everything in time, and what would help most.</summary>
/// <remarks>
/// Each trip takes any whole minute of its range, each as likely as the next and independent of the others; a departure may be lost to the weather with the leg's
/// chance and is tried again the next day. A leg leaves as soon as its goods are there and its window is open, one with a fleet not before the last departure of
/// its earliest schedule. The buffer is not counted: it is what the plan holds against these chances. Exact where every point is reached by at most one leg and
/// the work stays below a limit; otherwise drawn with a seed, the same draws on every machine. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(network, votingDay));
/// risk.Places[0].Chance // 31/61, or null where it is not known when the goods are ready
/// </code>
/// </example>
public sealed class LatenessRisk
{
    /// <summary>The draws taken where the chance is not worked out exactly, unless another number is asked for.</summary>
    public const int DefaultDraws = 10_000;

    // One cell is one minute of one leg in which goods may arrive.
    private const long MostCells = 4_000_000;

    private LatenessRisk(SupplySchedule schedule, ulong seed, int draws)
    {
        Schedule = schedule;
        Seed = seed;
        var exact = ExactRisk.CellsOf(schedule) is { } cells && cells <= MostCells;
        Draws = exact ? 0 : draws;
        var chances = exact ? ExactRisk.Chances(schedule) : DrawnRisk.Chances(schedule, seed, draws);
        Places =
        [
            .. Enumerable
                .Range(0, chances.Length)
                .Where(i => schedule.DueMinutes[i] != Minutes.Beyond)
                .Select(i => new PlaceRisk(schedule.Network.Points[i], chances[i])),
        ];
        ExpectedInTime = Places.Aggregate(Fraction.Zero, (sum, p) => sum + (p.Chance ?? Fraction.Zero));
    }

    /// <summary>Gets the schedule.</summary>
    public SupplySchedule Schedule { get; }

    /// <summary>Gets a value indicating whether the chances are exact.</summary>
    public bool IsExact => Draws == 0;

    /// <summary>Gets the seed of the draws.</summary>
    public ulong Seed { get; }

    /// <summary>Gets how many draws were taken; 0 where the chances are exact.</summary>
    public int Draws { get; }

    /// <summary>Gets the places with a time limit, in the order of the network.</summary>
    public ImmutableArray<PlaceRisk> Places { get; }

    /// <summary>Gets how many places are in time on average: the sum of the chances known.</summary>
    public Fraction ExpectedInTime { get; }

    /// <summary>Works out the chances.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="seed">The seed of the draws, where they are needed.</param>
    /// <param name="draws">How many draws are taken where they are needed; 1 to 1,000,000.</param>
    /// <returns>The chances.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is out of range.</exception>
    public static LatenessRisk Of(SupplySchedule schedule, ulong seed = 0, int draws = DefaultDraws)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return draws is >= 1 and <= 1_000_000
            ? new LatenessRisk(schedule, seed, draws)
            : throw new ArgumentOutOfRangeException(nameof(draws), draws, "1 to 1,000,000.");
    }

    /// <summary>Asks what one more vehicle of each fleet, and goods ready one day earlier at each point, would each bring.</summary>
    /// <returns>The improvements, the one that brings most first; those that bring nothing are left out.</returns>
    public ImmutableArray<RiskImprovement> Improvements()
    {
        var network = Schedule.Network;
        IEnumerable<(LocalText What, Func<SupplyNetwork> Changed)> options =
        [
            .. network
                .Fleets.Where(f => f.Vehicles < Fleet.MostVehicles)
                .Select(f =>
                    (
                        new LocalText($"Satu kendaraan lagi: {f.Name.Indonesian}", $"One more vehicle: {f.Name.English}"),
                        (Func<SupplyNetwork>)(() => network.WithFleet(f.WithVehicles(f.Vehicles + 1)))
                    )
                ),
            .. network
                .Points.Where(p => p.Ready is not null)
                .Select(p =>
                    (
                        new LocalText(
                            $"Muatan siap satu hari lebih awal: {p.Name.Indonesian}",
                            $"Goods ready one day earlier: {p.Name.English}"
                        ),
                        (Func<SupplyNetwork>)(() => network.WithPoints(p.WithTimes(p.Ready!.Value.PlusDays(-1), p.Due)))
                    )
                ),
        ];
        return
        [
            .. options
                .Select(o => (o.What, Risk: new LatenessRisk(Schedule.Over(o.Changed()), Seed, Draws == 0 ? DefaultDraws : Draws)))
                .Where(o => o.Risk.ExpectedInTime > ExpectedInTime)
                .OrderByDescending(o => o.Risk.ExpectedInTime)
                .ThenBy(o => o.What.English, StringComparer.Ordinal)
                .Select(o => new RiskImprovement(o.What, o.Risk.ExpectedInTime, o.Risk.ExpectedInTime - ExpectedInTime)),
        ];
    }

    /// <summary>Reports the places whose chance is below one asked for.</summary>
    /// <param name="wanted">The chance asked for, from 0 to 1.</param>
    /// <param name="place">The place it is reported for.</param>
    /// <returns>One <see cref="ScheduleFindings.LowChance"/> for each, the least likely first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The chance asked for is not from 0 to 1.</exception>
    public ImmutableArray<Finding> Findings(Fraction wanted, Place place)
    {
        if (wanted.Sign < 0 || wanted > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "From 0 to 1.");
        }

        return
        [
            .. Places
                .Where(p => p.Chance is { } chance && chance < wanted)
                .OrderBy(p => p.Chance!.Value)
                .ThenBy(p => p.Point.Id)
                .Select(p => new Finding(
                    ScheduleFindings.LowChance,
                    Severity.Warning,
                    place,
                    [
                        ("point", Quantity.Of(p.Point.Name)),
                        ("chance", Quantity.Of(p.Percent)),
                        ("wanted", Quantity.Of(PlaceRisk.PercentOf(wanted))),
                    ],
                    rule: ScheduleRules.Chance.Id
                )),
        ];
    }
}
