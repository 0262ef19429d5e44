using System.Globalization;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

/// <summary>Published cases of shares of strength, replayed from <c>published-cases.tsv</c>: given, expected, verdict, source.</summary>
/// <remarks>
/// Columns without a value hold <c>-</c>. What is not testable because a strength was never published must come out unknown; the deployment divided by the share is then only derived.
/// </remarks>
public sealed class PublishedCasesTests
{
    private static readonly ImmutableArray<Dictionary<string, string>> Cases = TsvFile.Read("published-cases.tsv");

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Published_Case_Is_Reproduced(int row)
    {
        var given = Cases[row];
        var found = given["check"] switch
        {
            "share" => StrengthShare.Of(People("strength"), ShareGiven(), RoundingGiven()).Whole,
            "telegram-row" => StrengthShare
                .Of(People("strength"), ShareStatements.Telegram2020.ShareOf(Id<StageShare>.Parse(given["stage"])), RoundingGiven())
                .Whole,
            "at-least" => MinimumComparison.Of(People("deployed"), People("strength"), ShareGiven(), RoundingGiven()).Holds,
            "actual-share" => MinimumComparison.Of(People("deployed"), People("strength"), Share("2/3")).ActualShare,
            "strength-unknown" => MinimumComparison.Of(People("deployed"), Officers(null), ShareGiven()).Holds,
            "implied-exact" => Quantity.Of(Implied(Rounding.Floor).Exact),
            "implied-smallest" => Quantity.Of(Implied(RoundingGiven()).Smallest),
            "implied-largest" => Quantity.Of(Implied(RoundingGiven()).Largest),
            "sum" => Reconciliation
                .Of(
                    ReconciliationKind.Sum,
                    LocalText.Same(given["place"]),
                    People("deployed"),
                    given["parts"].Split('+').Select(p => Officers(Number(p)))
                )
                .Difference,
            var other => throw new InvalidOperationException($"'{other}' is no check."),
        };
        var expected = given["expected"] switch
        {
            "unknown" => Quantity.Unknown(Reason),
            "yes" => Quantity.Of(true),
            "no" => Quantity.Of(false),
            var number => Quantity.Of(Fraction.Parse(number)),
        };
        Assert.Equal(expected, found);

        Explanation People(string column) => Officers(Number(given[column]));
        Explanation ShareGiven() => Share(given["share"]);
        Rounding RoundingGiven() => Enum.Parse<Rounding>(given["rounding"]);
        ImpliedStrength Implied(Rounding rounding) =>
            ImpliedStrength.Of(Number(given["deployed"]), Fraction.Parse(given["share"]), rounding);
    }

    [Fact]
    public void Every_Case_Is_There_With_Its_Source()
    {
        var all = Enumerable.Range(1, 24).Where(n => n != 2).Select(n => string.Create(CultureInfo.InvariantCulture, $"A{n:00}"));
        Assert.Equal(all, Cases.Select(c => c["case"]).Distinct());
        Assert.All(Cases, c => Assert.StartsWith("https://", c["source"], StringComparison.Ordinal));
        Assert.All(
            Cases,
            c =>
                Assert.Contains(
                    c["verdict"],
                    (string[])["exact", "consistent", "approximate", "derived", "mismatch", "data-error", "not-testable"]
                )
        );
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
