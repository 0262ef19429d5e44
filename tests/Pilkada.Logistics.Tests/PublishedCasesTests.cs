using System.Globalization;

namespace Pilkada.Logistics.Tests;

/// <summary>Published cases of ballots, boxes and booths, replayed from <c>published-cases.tsv</c>: given, expected, verdict, source.</summary>
/// <remarks>Columns without a value hold <c>-</c>. The verdict is what was said of the published number: exact, within-bounds, sum-only, mismatch, data-error.</remarks>
public sealed class PublishedCasesTests
{
    private static readonly ImmutableArray<Dictionary<string, string>> Cases = Read();

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Published_Case_Is_Reproduced(int row)
    {
        var given = Cases[row];
        var found = given["check"] switch
        {
            "ballots" => Text(BallotCount.Of(Voters(), Share()).Total),
            "least-reserve" => Text(Quantity.Of(Bounds().Least.Number - Voters().Value.Number)),
            "greatest-reserve" => Bounds().Reserve!.Possible.ToString(CultureInfo.InvariantCulture),
            "verdict" => Check().Verdict.ToString(),
            "rounded-once" => Check().IsRoundedOnce ? "yes" : "no",
            "repeat-stock-here" => Text(RepeatVoteStock.Of(ContestKind.Pilgub, AreaLevel.KabupatenKota, Leaf("stock")).Here),
            "equipment" => Text(Need().Total),
            "equipment-difference" => Text(Quantity.Of(Leaf("stock").Value.Number - EquipmentNeed.Of(Counts(), PerStation()).Total.Number)),
            "product" => Text(EquipmentNeed.Of(Counts(), PerStation()).Total),
            "use-balance" => Text(
                LedgerBalance.Of(BalanceKind.Use, [Number("amount")], [Number("voters"), Number("stations"), Number("stock")]).Difference
            ),
            "sum-difference" => Text(
                Reconciliation
                    .Of(ReconciliationKind.Sum, LocalText.Same(given["place"]), Leaf("amount"), Leaf("voters"), Leaf("stations"))
                    .Difference
            ),
            var other => throw new InvalidOperationException($"'{other}' is no check."),
        };
        Assert.Equal(given["expected"], found);

        long? Number(string column) => given[column] == "-" ? null : long.Parse(given[column], CultureInfo.InvariantCulture);
        Explanation Leaf(string column) => Expect.Leaf(Number(column));
        Explanation Voters() => Expect.Leaf(Number("voters"), Unit.Voters);
        Explanation Share() => Expect.Share(Fraction.Parse(given["share"]));
        BallotBounds Bounds() => BallotBounds.Of(Voters(), Leaf("stations"), Share());
        BallotCheck Check() => BallotCheck.Of(Leaf("amount"), Bounds(), Leaf("stock"));
        PlaceCounts Counts() => PlaceCounts.Of(Number("stations"), 1, Number("stock"));
        (NormBasis, long?) PerStation() => (NormBasis.PerTps, Number("amount"));
        EquipmentNeed Need() =>
            given["stock"] == "-"
                ? EquipmentNeed.Of(Counts(), PerStation())
                : EquipmentNeed.Of(Counts(), PerStation(), (NormBasis.PerKecamatan, 2));
    }

    [Fact]
    public void Every_Testable_Case_Is_There_With_Its_Verdict_And_Source()
    {
        Assert.Equal(
            "C02 C03 C06 C07 C08 C10 C11 C12 C14 C15 C16 C17 C19 C21 C22 C23 C25 C26 C27 C30 C31 C32 C34 C37 C38 C39",
            string.Join(' ', Cases.Select(c => c["case"]).Distinct())
        );
        Assert.All(Cases, c => Assert.StartsWith("http", c["source"], StringComparison.Ordinal));
        Assert.All(Cases, c => Assert.Contains(c["verdict"], (string[])["exact", "within-bounds", "sum-only", "mismatch", "data-error"]));
    }

    private static string Text(Quantity value) => value.Number.ToString();

    private static ImmutableArray<Dictionary<string, string>> Read()
    {
        using var stream = typeof(PublishedCasesTests).Assembly.GetManifestResourceStream("published-cases.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].TrimEnd('\r').Split('\t');
        return
        [
            .. lines
                .Skip(1)
                .Select(line =>
                    columns.Zip(line.TrimEnd('\r').Split('\t')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)
                ),
        ];
    }
}
