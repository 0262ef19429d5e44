using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace Pilkada.Tests;

/// <summary>Runs a law over generated values. A failure prints the seed; set <c>PILKADA_SEED</c> to it to run the same cases again.</summary>
/// <remarks><c>PILKADA_CASES</c> sets the number of cases, for long runs.</remarks>
internal static class Laws
{
    public const string SeedVariable = "PILKADA_SEED";
    public const string CasesVariable = "PILKADA_CASES";
    private const int DefaultCases = 200;

    public static int Cases => (int)(Read(CasesVariable) ?? DefaultCases);

    public static void Check<T>(Gen<T> values, Action<T> law) => Run(Prop.ForAll(values.ToArbitrary(), law));

    public static void Check<T1, T2>(Gen<T1> first, Gen<T2> second, Action<T1, T2> law) =>
        Run(Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), law));

    public static void Check<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Action<T1, T2, T3> law) =>
        Run(Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), third.ToArbitrary(), law));

    public static void Check<T>(ulong seed, Gen<T> values, Action<T> law) => Run(Prop.ForAll(values.ToArbitrary(), law), seed);

    private static void Run(Property property) => Run(property, Read(SeedVariable) ?? (ulong)Random.Shared.NextInt64());

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
            throw new XunitException(
                $"To run the same cases again: {SeedVariable}={seed.ToString(CultureInfo.InvariantCulture)}\n{failure.Message}"
            );
        }
    }

    private static ulong? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
