using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>Reads and writes an exact number: whole numbers up to 2^53 as JSON numbers, everything else as text, <c>"2/3"</c>.</summary>
/// <remarks>
/// Every JSON reader keeps whole numbers of that size, so nothing is lost on the way. A JSON number with a point or an exponent is refused, because
/// it would pass through binary floating point elsewhere. As a dictionary key it is always text. Immutable and thread-safe.
/// </remarks>
public sealed class FractionConverter : JsonConverter<Fraction>, IScalarForm
{
    /// <summary>The largest whole number that is written as a JSON number, 2^53.</summary>
    public const long LargestNumber = 1L << 53;

    LocalText IScalarForm.Form { get; } =
        new("bilangan bulat, atau pecahan seperti \"2/3\"", "a whole number, or a fraction such as \"2/3\"");

    JsonObject IScalarForm.Schema =>
        new() { ["type"] = new JsonArray("integer", "string"), ["pattern"] = "^-?[0-9]+(/[0-9]*[1-9][0-9]*)?$" };

    /// <inheritdoc/>
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var whole) && IsPlain(ref reader) && IsSmall(whole):
                return whole;
            case JsonTokenType.String
                when JsonTexts.Get(ref reader) is var text
                    && Fraction.TryParse(text, out var fraction)
                    && (text.Contains('/', StringComparison.Ordinal) || !IsSmall(fraction.Numerator)):
                return fraction;
            default:
                throw new JsonException();
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsInteger && IsSmall(value.Numerator))
        {
            writer.WriteNumberValue((long)value.Numerator);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }

    /// <inheritdoc/>
    public override Fraction ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fraction.TryParse(JsonTexts.Get(ref reader), out var value) ? value : throw new JsonException();

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }

    internal static bool IsSmall(BigInteger value) => BigInteger.Abs(value) <= LargestNumber;

    // 1e0, 1.0 and -0 are whole numbers to some readers and not to others.
    private static bool IsPlain(ref Utf8JsonReader reader) =>
        !reader.HasValueSequence
        && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
        && !reader.ValueSpan.SequenceEqual("-0"u8);
}
