namespace Pilkada.Personnel;

/// <summary>What a unit can give to others: its surplus of one force, up to a limit.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ReinforcementOffer
{
    /// <summary>Creates an offer.</summary>
    /// <param name="unit">The unit that gives; not empty.</param>
    /// <param name="force">The force of its people.</param>
    /// <param name="surplus">The people it does not need itself: a known whole number.</param>
    /// <param name="limit">The most it may give, 0 or more, or null when only the surplus limits it.</param>
    /// <exception cref="ArgumentException">The id is empty, or the surplus is no known count of people up to 2,147,483,647.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The force is not a defined one, or the limit is negative.</exception>
    public ReinforcementOffer(Id<ForceUnit> unit, Force force, Explanation surplus, int? limit = null)
    {
        Unit = Inputs.Unit(unit, nameof(unit));
        Force = Inputs.Defined(force, nameof(force));
        Surplus = Inputs.KnownPeople(surplus, nameof(surplus));
        if (limit is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(most, nameof(limit));
        }

        Limit = limit;
        Most = Math.Min((int)surplus.Value.Number.Numerator, limit ?? int.MaxValue);
    }

    /// <summary>Gets the unit that gives.</summary>
    public Id<ForceUnit> Unit { get; }

    /// <summary>Gets the force of its people.</summary>
    public Force Force { get; }

    /// <summary>Gets the people it does not need itself.</summary>
    public Explanation Surplus { get; }

    /// <summary>Gets the most it may give, or null.</summary>
    public int? Limit { get; }

    /// <summary>Gets the most it can give: the surplus up to the limit.</summary>
    public int Most { get; }
}

/// <summary>What a unit lacks of one force.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ReinforcementNeed
{
    /// <summary>Creates a need.</summary>
    /// <param name="unit">The unit that lacks people; not empty.</param>
    /// <param name="force">The force it lacks.</param>
    /// <param name="people">How many it lacks: a known whole number, such as the shortfall of a guard plan.</param>
    /// <exception cref="ArgumentException">The id is empty, or the number is no known count of people up to 2,147,483,647.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The force is not a defined one.</exception>
    public ReinforcementNeed(Id<ForceUnit> unit, Force force, Explanation people)
    {
        Unit = Inputs.Unit(unit, nameof(unit));
        Force = Inputs.Defined(force, nameof(force));
        People = Inputs.KnownPeople(people, nameof(people));
        Count = (int)people.Value.Number.Numerator;
    }

    /// <summary>Gets the unit that lacks people.</summary>
    public Id<ForceUnit> Unit { get; }

    /// <summary>Gets the force it lacks.</summary>
    public Force Force { get; }

    /// <summary>Gets how many it lacks.</summary>
    public Explanation People { get; }

    internal int Count { get; }
}

/// <summary>That people of one unit can reach another, and what one of them costs.</summary>
/// <remarks>A pair without a route is out of reach. Immutable and thread-safe.</remarks>
public sealed class ReinforcementRoute
{
    /// <summary>The highest cost: a year in minutes.</summary>
    public const int MostCost = 525_600;

    /// <summary>Creates a route.</summary>
    /// <param name="from">The unit that gives; not empty.</param>
    /// <param name="to">The unit that gets; not empty and another one.</param>
    /// <param name="cost">What one person costs, such as minutes or kilometres, the same for all routes; from 0 to <see cref="MostCost"/>.</param>
    /// <exception cref="ArgumentException">An id is empty, or both are one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is out of range.</exception>
    public ReinforcementRoute(Id<ForceUnit> from, Id<ForceUnit> to, int cost)
    {
        From = Inputs.Unit(from, nameof(from));
        To = Inputs.Unit(to, nameof(to));
        if (from == to)
        {
            throw new ArgumentException($"{from} does not reinforce itself.", nameof(to));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, MostCost);
        Cost = cost;
    }

    /// <summary>Gets the unit that gives.</summary>
    public Id<ForceUnit> From { get; }

    /// <summary>Gets the unit that gets.</summary>
    public Id<ForceUnit> To { get; }

    /// <summary>Gets what one person costs.</summary>
    public int Cost { get; }
}
