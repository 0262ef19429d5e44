using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Pilkada.Serialization.Tests;

/// <summary>Recomputes an explanation from its JSON alone, with arithmetic of its own: what an auditor's script would do.</summary>
/// <remarks>Values are a <see cref="Ratio"/>, a <see cref="DateOnly"/>, a truth, a text, or null for unknown. A certified value is taken as it is.</remarks>
internal static class Replay
{
    public static object? Of(JsonElement node)
    {
        var operation = node.GetProperty("operation").GetString();
        if (operation is "given")
        {
            return Value(node);
        }

        // A sum over an empty list has no operands, and leaves them out.
        var operands = node.TryGetProperty("operands", out var list) ? list.EnumerateArray().Select(Of).ToArray() : [];
        if (operands.Contains(null))
        {
            return null;
        }

        return operation switch
        {
            "sum" when operands.Length == 0 => Ratio.Of(0, 1),
            "sum" => operands.Skip(1).Aggregate(operands[0], (a, b) => Add(a!, b!, 1)),
            "difference" => operands.Skip(1).Aggregate(operands[0], (a, b) => Add(a!, b!, -1)),
            "product" => operands.Cast<Ratio>().Aggregate((a, b) => Ratio.Of(a.Top * b.Top, a.Bottom * b.Bottom)),
            "quotient" => ((Ratio)operands[1]!).Top.IsZero
                ? null
                : Ratio.Of(
                    ((Ratio)operands[0]!).Top * ((Ratio)operands[1]!).Bottom,
                    ((Ratio)operands[0]!).Bottom * ((Ratio)operands[1]!).Top
                ),
            "round" => Round((Ratio)operands[0]!, node.GetProperty("rounding").GetString()!),
            "minimum" => operands.Aggregate((a, b) => Order(b!, a!) < 0 ? b : a),
            "maximum" => operands.Aggregate((a, b) => Order(b!, a!) > 0 ? b : a),
            "lookup" => node.GetProperty("table")
                .EnumerateArray()
                .Where(row => Equals(Value(row.GetProperty("key")), operands[0]))
                .Select(row => Value(row.GetProperty("value")))
                .FirstOrDefault(),
            "compare" => node.GetProperty("comparison").GetString() switch
            {
                "less" => Order(operands[0]!, operands[1]!) < 0,
                "atMost" => Order(operands[0]!, operands[1]!) <= 0,
                "equal" => Equals(operands[0], operands[1]),
                "atLeast" => Order(operands[0]!, operands[1]!) >= 0,
                "greater" => Order(operands[0]!, operands[1]!) > 0,
                var other => throw new InvalidOperationException(other),
            },
            "certified" => Value(node),
            _ => throw new InvalidOperationException(operation),
        };
    }

    public static object? Value(JsonElement envelope)
    {
        var value = envelope.GetProperty("value");
        return envelope.GetProperty("kind").GetString() switch
        {
            "unknown" => value.ValueKind == JsonValueKind.Null
                ? null
                : throw new InvalidOperationException("An unknown has the value null."),
            "number" => value.ValueKind == JsonValueKind.Number ? Ratio.Parse(value.GetRawText()) : Ratio.Parse(value.GetString()!),
            "date" => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            "truth" => value.GetBoolean(),
            "time" => value.GetString(),
            "text" => (value.GetProperty("id").GetString(), value.GetProperty("en").GetString()),
            var kind => throw new InvalidOperationException(kind),
        };
    }

    private static object Add(object left, object right, int sign) =>
        (left, right) switch
        {
            (DateOnly a, DateOnly b) => Ratio.Of(a.DayNumber - b.DayNumber, 1),
            (DateOnly a, Ratio b) => a.AddDays(sign * (int)b.Top),
            (Ratio a, Ratio b) => Ratio.Of((a.Top * b.Bottom) + (sign * b.Top * a.Bottom), a.Bottom * b.Bottom),
            _ => throw new InvalidOperationException($"{left} and {right} do not add up."),
        };

    private static int Order(object left, object right) =>
        (left, right) switch
        {
            (Ratio a, Ratio b) => (a.Top * b.Bottom).CompareTo(b.Top * a.Bottom),
            (DateOnly a, DateOnly b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => throw new InvalidOperationException($"{left} and {right} have no order."),
        };

    private static Ratio Round(Ratio value, string rounding)
    {
        var floor = BigInteger.Divide(value.Top - (((value.Top % value.Bottom) + value.Bottom) % value.Bottom), value.Bottom);
        var twice = 2 * (value.Top - (floor * value.Bottom));
        var up = rounding switch
        {
            "floor" => false,
            "ceiling" => twice > 0,
            "halfUp" => twice > value.Bottom || (twice == value.Bottom && value.Top > 0),
            "halfEven" => twice > value.Bottom || (twice == value.Bottom && !floor.IsEven),
            _ => throw new InvalidOperationException(rounding),
        };
        return Ratio.Of(up ? floor + 1 : floor, 1);
    }

    public readonly record struct Ratio(BigInteger Top, BigInteger Bottom)
    {
        public static Ratio Of(BigInteger top, BigInteger bottom)
        {
            var divisor = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
            return new Ratio(top / divisor, bottom / divisor);
        }

        public static Ratio Parse(string text)
        {
            var parts = text.Split('/');
            return Of(
                BigInteger.Parse(parts[0], CultureInfo.InvariantCulture),
                parts.Length == 1 ? 1 : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture)
            );
        }
    }
}
