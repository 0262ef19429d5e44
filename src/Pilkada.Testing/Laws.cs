using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Pilkada.Testing;

/// <summary>Runs a law over generated values. A failure prints the seed; set <c>PILKADA_SEED</c> to it to run the same cases again.</summary>
/// <remarks>
/// <c>PILKADA_CASES</c> sets the number of cases, 200 when absent. Without <c>PILKADA_SEED</c> every run takes a fresh seed.
/// Works under every test framework: a broken law is a <see cref="LawBrokenException"/>. Thread-safe.
/// </remarks>
/// <example><code>Laws.Check(Arbitraries.Fractions(), f => Assert.Equal(f, Fraction.Parse(f.ToString())));</code></example>
public static class Laws
{
    /// <summary>The environment variable that holds the seed of a run to repeat.</summary>
    public const string SeedVariable = "PILKADA_SEED";

    /// <summary>The environment variable that holds the number of cases.</summary>
    public const string CasesVariable = "PILKADA_CASES";

    private const int DefaultCases = 200;

    /// <summary>Gets the number of cases of each law: that of <c>PILKADA_CASES</c>, or 200.</summary>
    /// <exception cref="FormatException">The variable is set and not a whole number, 1 or more.</exception>
    public static int Cases =>
        Read(CasesVariable) switch
        {
            null => DefaultCases,
            >= 1 and <= int.MaxValue and { } cases => (int)cases,
            var other => throw new FormatException($"{CasesVariable} is {other}; it is from 1 to {int.MaxValue}."),
        };

    /// <summary>Checks that a law throws for no value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values; use an <see cref="Arbitrary{T}"/> where the smallest failing case is wanted.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for a value.</exception>
    public static void Check<T>(Gen<T> values, Action<T> law) => Check(values.ToArbitrary(), law);

    /// <summary>Checks that a law throws for no pair of values.</summary>
    /// <typeparam name="T1">The type of the first values.</typeparam>
    /// <typeparam name="T2">The type of the second values.</typeparam>
    /// <param name="first">The first values.</param>
    /// <param name="second">The second values.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for a pair.</exception>
    public static void Check<T1, T2>(Gen<T1> first, Gen<T2> second, Action<T1, T2> law) =>
        Check(first.ToArbitrary(), second.ToArbitrary(), law);

    /// <summary>Checks that a law throws for no three values.</summary>
    /// <typeparam name="T1">The type of the first values.</typeparam>
    /// <typeparam name="T2">The type of the second values.</typeparam>
    /// <typeparam name="T3">The type of the third values.</typeparam>
    /// <param name="first">The first values.</param>
    /// <param name="second">The second values.</param>
    /// <param name="third">The third values.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for three values.</exception>
    public static void Check<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Action<T1, T2, T3> law) =>
        Check(first.ToArbitrary(), second.ToArbitrary(), third.ToArbitrary(), law);

    /// <summary>Checks that a law throws for no value, and shrinks the first for which it does.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values and their shrinker.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for a value.</exception>
    public static void Check<T>(Arbitrary<T> values, Action<T> law) => Run(Prop.ForAll(values, law));

    /// <summary>Checks that a law throws for no pair of values, and shrinks the first for which it does.</summary>
    /// <typeparam name="T1">The type of the first values.</typeparam>
    /// <typeparam name="T2">The type of the second values.</typeparam>
    /// <param name="first">The first values and their shrinker.</param>
    /// <param name="second">The second values and their shrinker.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for a pair.</exception>
    public static void Check<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Action<T1, T2> law) => Run(Prop.ForAll(first, second, law));

    /// <summary>Checks that a law throws for no three values, and shrinks the first for which it does.</summary>
    /// <typeparam name="T1">The type of the first values.</typeparam>
    /// <typeparam name="T2">The type of the second values.</typeparam>
    /// <typeparam name="T3">The type of the third values.</typeparam>
    /// <param name="first">The first values and their shrinker.</param>
    /// <param name="second">The second values and their shrinker.</param>
    /// <param name="third">The third values and their shrinker.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for three values.</exception>
    public static void Check<T1, T2, T3>(Arbitrary<T1> first, Arbitrary<T2> second, Arbitrary<T3> third, Action<T1, T2, T3> law) =>
        Run(Prop.ForAll(first, second, third, law));

    /// <summary>Checks a law over the cases of one seed, whatever <c>PILKADA_SEED</c> says.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="seed">The seed that a failure printed.</param>
    /// <param name="values">The values.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for a value.</exception>
    public static void Check<T>(ulong seed, Gen<T> values, Action<T> law) => Check(seed, values.ToArbitrary(), law);

    /// <summary>Checks a law over the cases of one seed, whatever <c>PILKADA_SEED</c> says, and shrinks the first that breaks it.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="seed">The seed that a failure printed.</param>
    /// <param name="values">The values and their shrinker.</param>
    /// <param name="law">The law, with assertions of any framework.</param>
    /// <exception cref="LawBrokenException">The law throws for a value.</exception>
    public static void Check<T>(ulong seed, Arbitrary<T> values, Action<T> law) => Run(Prop.ForAll(values, law), seed);

    /// <summary>Checks that a statement is true of every value, and shrinks the first of which it is not.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values and their shrinker.</param>
    /// <param name="statement">What is true of each.</param>
    /// <exception cref="LawBrokenException">The statement is false of a value, or throws.</exception>
    public static void Holds<T>(Arbitrary<T> values, Func<T, bool> statement) => Run(Prop.ForAll(values, statement));

    private static void Run(Property property) =>
        Run(property, Read(SeedVariable) ?? BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))));

    private static void Run(Property property, ulong seed)
    {
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(Cases)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        try
        {
            property.Check(config);
        }
        catch (Exception failure)
        {
            throw new LawBrokenException(
                seed,
                $"To run the same cases again: {SeedVariable}={seed.ToString(CultureInfo.InvariantCulture)}\n{failure.Message}",
                failure
            );
        }
    }

    private static ulong? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"{variable} is '{text}'; it is a whole number.")
            : null;
}
