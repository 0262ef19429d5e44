using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.Serialization.Tests;

internal sealed record Held<T>(T Value, T? Present, T? Absent, Dictionary<T, int> Keys)
    where T : struct;

internal sealed record HeldText(LocalText Value, LocalText? Absent);

[JsonSerializable(typeof(Held<AreaCode>))]
[JsonSerializable(typeof(Held<Code>))]
[JsonSerializable(typeof(Held<FigurePath>))]
[JsonSerializable(typeof(Held<Place>))]
[JsonSerializable(typeof(Held<Id<PoliceUnit>>))]
[JsonSerializable(typeof(Held<Fraction>))]
[JsonSerializable(typeof(Held<LocalDate>))]
[JsonSerializable(typeof(Held<LocalTime>))]
[JsonSerializable(typeof(Held<Rounding>))]
[JsonSerializable(typeof(Held<AreaLevel>))]
[JsonSerializable(typeof(HeldText))]
internal sealed partial class HeldContext : JsonSerializerContext
{
    public static HeldContext Ours { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Strict)
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            }.AddPilkadaConverters()
        );
}

public sealed class ScalarTests
{
    private static readonly Gen<LocalDate> AnyDates = Gen.OneOf(
        Generators.Dates(),
        Gen.Choose(0, 3_652_058).Select(d => new LocalDate(1, 1, 1).PlusDays(d)),
        Gen.Elements(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31), new LocalDate(2024, 2, 29))
    );

    private static readonly Gen<LocalTime> AnyTimes = Gen.OneOf(
        Generators.Times(),
        Gen.Choose(0, int.MaxValue).Select(n => LocalTime.Midnight.PlusNanoseconds(n * 40_001L)),
        Gen.Constant(LocalTime.MaxValue)
    );

    [Fact]
    public void Area_codes_round_trip() => RoundTrips(Generators.AreaCodes(), v => $"\"{v}\"");

    [Fact]
    public void Codes_round_trip() => RoundTrips(Generators.CodesOrEmpty(), v => $"\"{v}\"");

    [Fact]
    public void Figure_paths_round_trip() => RoundTrips(Generators.FigurePaths(), v => $"\"{v}\"");

    [Fact]
    public void Places_round_trip() => RoundTrips(Generators.Places(), v => $"\"{v}\"");

    [Fact]
    public void Ids_round_trip() => RoundTrips(Generators.IdsOrEmpty<PoliceUnit>(), v => $"\"{v}\"");

    [Fact]
    public void Fractions_round_trip() =>
        RoundTrips(
            Generators.Fractions(),
            v => v.IsInteger && System.Numerics.BigInteger.Abs(v.Numerator) <= 1L << 53 ? $"{v}" : $"\"{v}\""
        );

    [Fact]
    public void Dates_round_trip() => RoundTrips(AnyDates, v => FormattableString.Invariant($"\"{v.Year:0000}-{v.Month:00}-{v.Day:00}\""));

    [Fact]
    public void Times_round_trip() =>
        RoundTrips(
            AnyTimes,
            v =>
            {
                var whole = FormattableString.Invariant($"{v.Hour:00}:{v.Minute:00}:{v.Second:00}");
                var rest = FormattableString.Invariant($"{v.NanosecondOfSecond:000000000}").TrimEnd('0');
                return rest.Length == 0 ? $"\"{whole}\"" : $"\"{whole}.{rest}\"";
            }
        );

    [Fact]
    public void Named_values_round_trip()
    {
        RoundTrips(Generators.Roundings(), v => $"\"{char.ToLowerInvariant(v.ToString()[0])}{v.ToString()[1..]}\"");
        RoundTrips(Gen.Elements(Enum.GetValues<AreaLevel>()), v => $"\"{char.ToLowerInvariant(v.ToString()[0])}{v.ToString()[1..]}\"");
    }

    [Fact]
    public void Texts_round_trip() =>
        Laws.Check(
            Generators.LocalTexts(),
            text =>
            {
                var json = JsonSerializer.Serialize(new HeldText(text, null), HeldContext.Ours.HeldText);
                Assert.Equal($$"""{"value":{"id":"{{text.Indonesian}}","en":"{{text.English}}"},"absent":null}""", json);
                Assert.Equal(text, JsonSerializer.Deserialize(json, HeldContext.Ours.HeldText)!.Value);
            }
        );

    [Theory]
    [InlineData("36.2")]
    [InlineData("")]
    [InlineData("3602")]
    [InlineData(" 36")]
    public void Text_that_is_no_area_code_is_refused(string text) => Refuses<AreaCode>($"\"{text}\"");

    [Theory]
    [InlineData("2")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_text_is_no_scalar(string json)
    {
        Refuses<AreaCode>(json);
        Refuses<Code>(json);
        Refuses<FigurePath>(json);
        Refuses<Place>(json);
        Refuses<Id<PoliceUnit>>(json);
        Refuses<LocalDate>(json);
        Refuses<LocalTime>(json);
        Refuses<Rounding>(json);
    }

    [Theory]
    [InlineData("1e0")]
    [InlineData("1.0")]
    [InlineData("0.5")]
    [InlineData("-0")]
    [InlineData("9007199254740993")]
    [InlineData("\"7\"")]
    [InlineData("\"1/0\"")]
    [InlineData("\"1.5\"")]
    [InlineData("\" 1/2\"")]
    [InlineData("\"1/-2\"")]
    [InlineData("true")]
    public void What_is_no_exact_number_in_its_one_form_is_refused(string json) => Refuses<Fraction>(json);

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2024-2-3")]
    [InlineData("24-02-03")]
    [InlineData("0000-01-01")]
    [InlineData("-001-01-01")]
    [InlineData("2024-11-27T00:00:00")]
    [InlineData("27/11/2024")]
    public void Text_that_is_no_date_is_refused(string text) => Refuses<LocalDate>($"\"{text}\"");

    [Theory]
    [InlineData("7:00:00")]
    [InlineData("24:00:00")]
    [InlineData("07:00:60")]
    [InlineData("07.00")]
    public void Text_that_is_no_time_is_refused(string text) => Refuses<LocalTime>($"\"{text}\"");

    [Theory]
    [InlineData("HalfUp")]
    [InlineData("halfup")]
    [InlineData("0")]
    [InlineData("floor, ceiling")]
    [InlineData("")]
    public void Text_that_is_no_name_is_refused(string text) => Refuses<Rounding>($"\"{text}\"");

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","en":""}""")]
    [InlineData("""{"id":"a","en":"b","en":"c"}""")]
    [InlineData("""{"id":"a","en":"b","fr":"c"}""")]
    [InlineData("""{"id":"a","en":null}""")]
    [InlineData("\"a\"")]
    public void A_text_has_both_languages_and_nothing_else(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"value":{{json}},"absent":null}""", HeldContext.Ours.HeldText));

    [Fact]
    public void An_undefined_named_value_is_not_written() =>
        Assert.Throws<JsonException>(() => Write(new Held<Rounding>((Rounding)9, null, null, [])));

    [Fact]
    public void Every_scalar_of_the_domain_has_a_converter()
    {
        Type[] assemblies = [typeof(AreaCode), typeof(StageCalendar), typeof(ShareStatement), typeof(ElectionPlan)];
        var exported = assemblies.SelectMany(t => t.Assembly.GetExportedTypes()).ToArray();
        var needed = exported
            .Where(t => t.IsEnum)
            .Concat(
                exported
                    .SelectMany(t => t.GetProperties().Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))
                    .Where(t => t is { IsValueType: true, ContainsGenericParameters: false } && IsOurs(t))
            )
            .Where(t => t != typeof(DataLocation))
            .Distinct();
        var had = PilkadaConverters.All.Select(c => c.Type).ToHashSet();
        Assert.Empty(needed.Where(t => !had.Contains(t)).Select(t => t.ToString()));
        Assert.Equal(had.Count, PilkadaConverters.All.Length);

        static bool IsOurs(Type t) =>
            t.Namespace!.StartsWith("Pilkada", StringComparison.Ordinal)
            && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISpanParsable<>));
    }

    private static void RoundTrips<T>(Gen<T> values, Func<T, string> text)
        where T : struct =>
        Laws.Check(
            values,
            value =>
            {
                var json = Write(new Held<T>(value, value, null, new Dictionary<T, int> { [value] = 1 }));
                var spelled = text(value);
                Assert.Equal(
                    $$$"""{"value":{{{spelled}}},"present":{{{spelled}}},"absent":null,"keys":{"{{{spelled.Trim('"')}}}":1}}""",
                    json
                );
                var read = Read<T>(json);
                Assert.Equal(value, read.Value);
                Assert.Equal(value, read.Present);
                Assert.Null(read.Absent);
                Assert.Equal(value, Assert.Single(read.Keys).Key);
            }
        );

    private static void Refuses<T>(string json)
        where T : struct
    {
        Assert.Throws<JsonException>(() => Read<T>($$$"""{"value":{{{json}}},"present":null,"absent":null,"keys":{}}"""));
        if (json is "null")
        {
            return;
        }

        Assert.Throws<JsonException>(() => Read<T>($$$"""{"value":{{{json}}},"present":{{{json}}},"absent":null,"keys":{}}"""));
    }

    private static string Write<T>(Held<T> held)
        where T : struct => JsonSerializer.Serialize(held, HeldContext.Ours.GetTypeInfo(typeof(Held<T>))!);

    private static Held<T> Read<T>(string json)
        where T : struct => (Held<T>)JsonSerializer.Deserialize(json, HeldContext.Ours.GetTypeInfo(typeof(Held<T>))!)!;
}
