using System.Numerics;

namespace Pilkada.Personnel;

// What can be done for the TPS of one class in one place: more officers and less cost, each step better than all before it.
// The cost of a choice is its uncovered TPS times a number larger than any sum of loads, plus its load: one number in the order of the objective.
internal sealed class GuardChoices
{
    private GuardChoices(TpsCount count, ImmutableArray<(int Officers, Int128 Cost, GuardPattern Pattern, int Groups)> steps)
    {
        Count = count;
        Steps = steps;
    }

    public TpsCount Count { get; }

    public ImmutableArray<(int Officers, Int128 Cost, GuardPattern Pattern, int Groups)> Steps { get; }

    public GuardAssignment this[int step] =>
        new(Count.Class, Count.Place, (int)Count.Number!.Value, Steps[step].Pattern, Steps[step].Groups);

    public static GuardChoices Of(TpsCount count, ImmutableArray<GuardPattern> patterns, int weight, GuardCost cost)
    {
        var stations = (int)count.Number!.Value;
        var all = new List<(int Officers, Int128 Cost, GuardPattern Pattern, int Groups)>();
        foreach (var pattern in patterns)
        {
            var needed = (int)pattern.GroupsFor(stations);
            for (var groups = 0; groups <= needed; groups++)
            {
                var assignment = new GuardAssignment(count.Class, count.Place, stations, pattern, groups);
                all.Add((assignment.Officers, cost.Of(assignment, weight), pattern, groups));
            }
        }

        // A stable sort: among equal ones the pattern named first stays first.
        var steps = ImmutableArray.CreateBuilder<(int Officers, Int128 Cost, GuardPattern Pattern, int Groups)>();
        foreach (var choice in all.OrderBy(c => c.Officers).ThenBy(c => c.Cost))
        {
            if (steps.Count == 0 || choice.Cost < steps[^1].Cost)
            {
                steps.Add(choice);
            }
        }

        return new GuardChoices(count, steps.ToImmutable());
    }
}

// The scale of costs: loads are fractions with the officers of a group below, made whole by their least common multiple.
internal sealed class GuardCost(long multiple, Int128 uncovered)
{
    public Int128 Uncovered { get; } = uncovered;

    public Int128 Of(GuardAssignment assignment, int weight) =>
        (assignment.Uncovered * Uncovered) + ((Int128)2 * weight * assignment.Squares * (multiple / assignment.Pattern.Officers));

    public (BigInteger Uncovered, Fraction Load) Read(Int128 cost) =>
        ((BigInteger)(cost / Uncovered), Fraction.Of((BigInteger)(cost % Uncovered), multiple));
}
