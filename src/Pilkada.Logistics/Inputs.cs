namespace Pilkada.Logistics;

// What the calculations of this package take: counts of things and shares of them, or unknown.
internal static class Inputs
{
    public static readonly LocalText NotEntered = new("jumlahnya tidak diisi", "the number was not entered");

    public static Explanation Count(Explanation count, string name)
    {
        ArgumentNullException.ThrowIfNull(count, name);
        return count.Value.IsUnknown || count.Value is { Kind: QuantityKind.Number, Number: { IsInteger: true, Sign: >= 0 } }
            ? count
            : throw new ArgumentException($"'{count}' is neither unknown nor a whole number, 0 or more.", name);
    }

    public static Explanation Share(Explanation share, string name)
    {
        ArgumentNullException.ThrowIfNull(share, name);
        return
            share.Unit.Equals(Unit.Share)
            && share.Value is { Kind: QuantityKind.Number, Number.Sign: >= 0 }
            && share.Value.Number <= Fraction.One
            ? share
            : throw new ArgumentException($"'{share}' in {share.Unit} is not a share from 0 to 1.", name);
    }

    public static TEnum Defined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"One of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    public static Explanation Entered(LocalText label, Unit unit, long? count, DataLocation location = default) =>
        count is { } number
            ? Explanation.Entered(label, Quantity.Of(number), unit, location)
            : Explanation.Unknown(label, unit, NotEntered, location);

    // The first unknown, or what the known numbers give.
    public static Quantity Combine(Quantity left, Quantity right, Func<Fraction, Fraction, Quantity> known) =>
        left.IsUnknown ? left
        : right.IsUnknown ? right
        : known(left.Number, right.Number);

    public static Quantity Sum(IEnumerable<Quantity> parts) =>
        parts.Aggregate(Quantity.Of(0), (sum, part) => Combine(sum, part, (s, p) => Quantity.Of(s + p)));
}
