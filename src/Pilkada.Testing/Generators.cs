using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Testing;

/// <summary>Generators of valid values only, small enough that values meet, so that ties, overlaps and conflicts occur.</summary>
/// <remarks>
/// Nothing is registered and nothing is found by reflection: a generator is the result of a method, to be used in a query.
/// Days are of November 2024. <see cref="Arbitraries"/> has the same values with shrinkers. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// from code in Generators.AreaCodes()
/// from share in Generators.Shares()
/// select (code, share)
/// </code>
/// </example>
public static partial class Generators
{
    /// <summary>The number of days that <see cref="Dates"/> ranges over.</summary>
    public const int DayCount = 30;

    /// <summary>Gets the first day of <see cref="Dates"/>: 1 November 2024.</summary>
    public static LocalDate FirstDay { get; } = new(2024, 11, 1);

    /// <summary>Gets every day of <see cref="Dates"/>, and three days before and after.</summary>
    public static ImmutableArray<LocalDate> Window { get; } = [.. Enumerable.Range(-3, DayCount + 6).Select(d => FirstDay.PlusDays(d))];

    /// <summary>Generates true and false.</summary>
    /// <returns>The generator.</returns>
    public static Gen<bool> Booleans() => Gen.Elements(true, false);

    /// <summary>Generates the defined values of an enumeration.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <returns>The generator.</returns>
    /// <example><code>Generators.Enums&lt;Confidence&gt;()</code></example>
    public static Gen<TEnum> Enums<TEnum>()
        where TEnum : struct, Enum => Gen.Elements(Enum.GetValues<TEnum>());

    /// <summary>Generates rounding rules.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Rounding> Roundings() => Enums<Rounding>();

    /// <summary>Generates languages.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Language> Languages() => Enums<Language>();

    /// <summary>Generates whole numbers: mostly small ones of either sign, some beyond 64 and 128 bits.</summary>
    /// <returns>The generator.</returns>
    public static Gen<BigInteger> Integers() =>
        Gen.Frequency(
            (6, Gen.Choose(-40, 40).Select(i => (BigInteger)i)),
            (2, Gen.Choose(int.MinValue + 1, int.MaxValue).Select(i => (BigInteger)i)),
            (
                1,
                from a in Gen.Choose(int.MinValue + 1, int.MaxValue)
                from b in Gen.Choose(1, int.MaxValue)
                select (BigInteger)a * b * 4_000_000_007
            )
        );

    /// <summary>Generates fractions of either sign: whole ones, halves, and some far beyond 64 bits.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Fraction> Fractions() =>
        from numerator in Integers()
        from denominator in Gen.Frequency(
            (6, Gen.Choose(1, 12)),
            (2, Gen.Elements(16, 64, 100, 1000, 1 << 20)),
            (2, Gen.Choose(1, int.MaxValue))
        )
        select Fraction.Of(numerator, denominator);

    /// <summary>Generates fractions from -30 to 30 with denominators up to 6, so that equal ones are common.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Fraction> SmallFractions() =>
        from numerator in Gen.Choose(-30, 30)
        from denominator in Gen.Choose(1, 6)
        select Fraction.Of(numerator, denominator);

    /// <summary>Generates up to six distinct keys with weights of which at least one is not zero; equal weights are common.</summary>
    /// <returns>The generator; the keys are in no order.</returns>
    public static Gen<ImmutableArray<(int Key, Fraction Weight)>> Weights() =>
        from count in Gen.Choose(1, 6)
        from numerators in Gen.Choose(0, 5).ListOf(count)
        from denominator in Gen.Choose(1, 4)
        from first in Gen.Choose(1, 5)
        from keys in Gen.Shuffle(Enumerable.Range(1, count).ToArray())
        select keys.Select((key, i) => (key, Fraction.Of(i == 0 ? first : numerators[i], denominator))).ToImmutableArray();

    /// <summary>Generates texts that are ids: words of lower-case letters and digits joined by '.' or '-'.</summary>
    /// <returns>The generator.</returns>
    public static Gen<string> IdTexts() =>
        from first in Words()
        from more in (from joint in Gen.Elements(".", "-") from word in Words() select joint + word).ListOf()
        select first + string.Concat(more.Take(12));

    /// <summary>Generates ids, never the empty one.</summary>
    /// <typeparam name="T">What the id names.</typeparam>
    /// <returns>The generator.</returns>
    public static Gen<Id<T>> Ids<T>() => IdTexts().Select(t => Id<T>.Parse(t));

    /// <summary>Generates ids, one in nine the empty one.</summary>
    /// <typeparam name="T">What the id names.</typeparam>
    /// <returns>The generator.</returns>
    public static Gen<Id<T>> IdsOrEmpty<T>() => Gen.Frequency((8, Ids<T>()), (1, Gen.Constant(default(Id<T>))));

    /// <summary>Generates codes of rules, problems and findings, never the empty one.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Code> Codes() =>
        from area in Gen.Elements("COR", "PER", "PEQ", "AAA", "ZZZ")
        from kind in Gen.Elements("", "P", "F")
        from number in Gen.OneOf(Gen.Elements(1, 2, 999), Gen.Choose(1, 999))
        select Code.Parse($"PLK-{area}-{kind}{number:000}");

    /// <summary>Generates codes, one in thirteen the empty one.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Code> CodesOrEmpty() => Gen.Frequency((12, Codes()), (1, Gen.Constant(default(Code))));

    /// <summary>Generates paths of figures of 0 to 8 parts; the one of 0 parts is the empty path.</summary>
    /// <returns>The generator.</returns>
    public static Gen<FigurePath> FigurePaths() =>
        from count in Gen.Choose(0, 8)
        from parts in IdTexts().ListOf(count)
        select FigurePath.Parse(string.Join('/', parts));

    /// <summary>Generates texts in both languages, which differ.</summary>
    /// <returns>The generator.</returns>
    public static Gen<LocalText> LocalTexts() => from number in Gen.Choose(1, 99) select new LocalText($"teks {number}", $"text {number}");

    /// <summary>Generates days of November 2024.</summary>
    /// <returns>The generator.</returns>
    public static Gen<LocalDate> Dates() => Gen.Choose(0, DayCount - 1).Select(d => FirstDay.PlusDays(d));

    /// <summary>Generates the days of <see cref="Window"/>: those of <see cref="Dates"/> and three before and after.</summary>
    /// <returns>The generator.</returns>
    public static Gen<LocalDate> DatesOfWindow() => Gen.Elements(Window.AsEnumerable());

    /// <summary>Generates days of the whole ISO calendar, its first and last ones among them.</summary>
    /// <returns>The generator.</returns>
    public static Gen<LocalDate> AnyDates() =>
        Gen.Frequency(
            (8, Gen.Choose(0, Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)).Select(LocalDate.MinIsoValue.PlusDays)),
            (2, Gen.Choose(0, 10).Select(n => LocalDate.MaxIsoValue.PlusDays(-n))),
            (2, Gen.Choose(0, 10).Select(LocalDate.MinIsoValue.PlusDays)),
            (4, Dates())
        );

    /// <summary>Generates up to two spans of days that do not overlap; either end may be open.</summary>
    /// <returns>The generator; the spans are in order.</returns>
    public static Gen<ImmutableArray<(LocalDate? From, LocalDate? To)>> DateSpans() =>
        from kind in Gen.Choose(0, 3)
        from cuts in Gen.Choose(0, DayCount - 1).ListOf(4)
        from openStart in Booleans()
        from openEnd in Booleans()
        let days = cuts.Order().Select(d => FirstDay.PlusDays(d)).ToArray()
        select kind switch
        {
            0 => ImmutableArray<(LocalDate? From, LocalDate? To)>.Empty,
            1 => [(openStart ? null : days[0], openEnd ? null : days[1])],
            2 => [(openStart ? null : days[0], days[1]), (days[1].PlusDays(1), openEnd ? null : days[3].PlusDays(1))],
            _ => [(openStart ? null : days[0], days[0])],
        };

    /// <summary>Generates times of day, whole minutes.</summary>
    /// <returns>The generator.</returns>
    public static Gen<LocalTime> Times() => Gen.Choose(0, (24 * 60) - 1).Select(m => LocalTime.Midnight.PlusMinutes(m));

    private static Gen<string> Words() => Gen.Elements("a", "b", "z", "9", "0", "36", "ab", "lebak", "polres", "x1y2");

    private static Gen<T?> OrNull<T>(Gen<T> values)
        where T : struct => Gen.Frequency((3, values.Select(v => (T?)v)), (1, Gen.Constant<T?>(null)));
}
