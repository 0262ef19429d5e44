namespace Pilkada.Personnel;

// What the calculations of this package take: counts of people and shares, or unknown.
internal static class Inputs
{
    public static Explanation People(Explanation count, string name)
    {
        ArgumentNullException.ThrowIfNull(count, name);
        var countsPeople = count.Unit.Equals(Pilkada.Unit.Officers) || count.Unit.Equals(Pilkada.Unit.Persons);
        return
            countsPeople && (count.Value.IsUnknown || count.Value is { Kind: QuantityKind.Number, Number: { IsInteger: true, Sign: >= 0 } })
            ? count
            : throw new ArgumentException(
                $"'{count}' in {count.Unit} is neither unknown nor a whole number of officers or persons, 0 or more.",
                name
            );
    }

    public static Explanation Share(Explanation share, string name)
    {
        ArgumentNullException.ThrowIfNull(share, name);
        var isShare = share.Value is { Kind: QuantityKind.Number, Number.Sign: >= 0 } && share.Value.Number <= Fraction.One;
        return share.Unit.Equals(Pilkada.Unit.Share) && (share.Value.IsUnknown || isShare)
            ? share
            : throw new ArgumentException($"'{share}' in {share.Unit} is neither unknown nor a share from 0 to 1.", name);
    }

    public static Explanation Stations(Explanation count, string name)
    {
        ArgumentNullException.ThrowIfNull(count, name);
        return
            count.Unit.Equals(Pilkada.Unit.Tps)
            && (count.Value.IsUnknown || count.Value is { Kind: QuantityKind.Number, Number: { IsInteger: true, Sign: >= 0 } })
            ? count
            : throw new ArgumentException($"'{count}' in {count.Unit} is neither unknown nor a whole number of TPS, 0 or more.", name);
    }

    public static Id<GuardClass> Class(Id<GuardClass> guardClass, string name) =>
        guardClass.IsEmpty ? throw new ArgumentException("A class has an id.", name) : guardClass;

    public static T Defined<T>(T value, string name)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"One of {string.Join(", ", Enum.GetNames<T>())}.");

    public static Id<ForceUnit> Unit(Id<ForceUnit> unit, string name) =>
        unit.IsEmpty ? throw new ArgumentException("A unit has an id.", name) : unit;

    public static Explanation KnownPeople(Explanation count, string name)
    {
        People(count, name);
        return !count.Value.IsUnknown && count.Value.Number <= int.MaxValue
            ? count
            : throw new ArgumentException($"'{count}' is no known number of people up to {int.MaxValue}.", name);
    }

    // The first unknown, or what the known numbers give.
    public static Quantity Combine(Quantity left, Quantity right, Func<Fraction, Fraction, Quantity> known) =>
        left.IsUnknown ? left
        : right.IsUnknown ? right
        : known(left.Number, right.Number);
}
