using System.Numerics;

namespace Pilkada.Risk;

// What the calculations of this package take: plain numbers that may be absent.
internal static class Leaves
{
    public static LocalText NotEntered { get; } = new("nilainya tidak diisi", "the value was not entered");

    public static Explanation Points(LocalText label, Fraction? value) => Number(label, value, Unit.Points);

    public static Explanation Number(LocalText label, Fraction? value, Unit unit) =>
        value is { } number ? Explanation.Entered(label, Quantity.Of(number), unit) : Explanation.Unknown(label, unit, NotEntered);

    public static Explanation Truth(LocalText label, bool? value) =>
        value is { } truth ? Explanation.Entered(label, Quantity.Of(truth), Unit.None) : Explanation.Unknown(label, Unit.None, NotEntered);

    // A number or unknown; everything else is misuse.
    public static Explanation Numeric(Explanation value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value.Value.Kind is QuantityKind.Number or QuantityKind.Unknown
            ? value
            : throw new ArgumentException($"'{value}' is neither a number nor unknown.", name);
    }

    public static Fraction ShareOf(long part, long whole) => whole == 0 ? Fraction.Zero : Fraction.Of(part, whole);

    // The nearest number the engine can hold; exact division of the two when both have less than 54 bits.
    public static double Approximate(Fraction value) => (double)value.Numerator / (double)value.Denominator;

    public static double Approximate(Quantity value) => value.IsUnknown ? double.NaN : Approximate(value.Number);

    // Exact: a finite number from 0 is a whole number over a power of two.
    public static Fraction Exact(double value)
    {
        var halvings = 0;
        while (value % 1 > 0)
        {
            value *= 2;
            halvings++;
        }

        return Fraction.Of(new BigInteger(value), BigInteger.One << halvings);
    }
}
