using System.Globalization;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

/// <summary>Every published case of shares and of guard patterns that can be tested, replayed from <c>published-verdicts.tsv</c>.</summary>
/// <remarks>
/// One row for each check: the published number with its word, our number, and how the two agree. The verdict is that of the case as a whole and belongs to its first row.
/// <i>Near</i> is within 15 per cent of our number. Where a row differs, its note says why or says that nobody knows; nothing is fitted to a published number.
/// </remarks>
public sealed class PublishedVerdictsTests
{
    private static readonly ImmutableArray<Dictionary<string, string>> Cases = TsvFile.Read("published-verdicts.tsv");

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Our_Number_And_How_It_Agrees_With_The_Published_One(int row)
    {
        var given = Cases[row];
        var (least, most) = Compute(given);
        Assert.Equal(given["ours"], least == most ? least.ToString() : $"{least}..{most}");
        Assert.Equal(given["agrees"], Agreement(given["check"], Fraction.Parse(given["published"]), least, most));
    }

    [Fact]
    public void The_First_Row_Of_Each_Case_Has_The_Verdict_Of_The_Case()
    {
        foreach (var rows in Cases.GroupBy(c => c["case"]))
        {
            var verdict = Assert.Single(rows.Select(r => r["verdict"]).Distinct());
            string[] first = verdict switch
            {
                "exact" or "sum-only" => ["exact"],
                "approx" => ["near"],
                "within-bounds" => ["inside"],
                "consistent" => ["holds"],
                "data-error" => ["differs"],
                "mismatch" => ["differs", "outside"],
                _ => [],
            };
            Assert.Contains(rows.First()["agrees"], first);
        }
    }

    [Fact]
    public void Every_Case_That_Can_Be_Tested_Is_There_With_Its_Source()
    {
        Assert.Equal(56, Cases.Select(c => c["case"]).Distinct().Count());
        Assert.Equal(10, Cases.Select(c => c["case"]).Distinct().Count(c => c.StartsWith('A')));
        Assert.All(Cases, c => Assert.StartsWith("http", c["source"], StringComparison.Ordinal));
        Assert.All(
            Cases.Where(c => c["agrees"] is "differs" or "outside" && c["check"] == "need"),
            c => Assert.NotEqual("-", c["published"])
        );
    }

    private static string Agreement(string check, Fraction published, Fraction least, Fraction most) =>
        check switch
        {
            "at-least" => published >= least ? "holds" : "fails",
            "telegram" => published == least ? "holds" : "fails",
            "about" => (published - least) is var d && d <= 50_000 && d >= -50_000 ? "holds" : "fails",
            _ when least != most => published >= least && published <= most ? "inside" : "outside",
            _ when published == least => "exact",
            "need" or "linmas" or "linmas-pattern" or "share" or "per-tps" when Near(published, least) => "near",
            _ => "differs",
        };

    private static bool Near(Fraction published, Fraction ours) =>
        (published - ours) * 100 <= ours * 15 && (ours - published) * 100 <= ours * 15;

    private static (Fraction Least, Fraction Most) Compute(Dictionary<string, string> given)
    {
        var text = given["given"];
        switch (given["check"])
        {
            case "sum" or "classes":
                var parts = text.Split('+').Select(p => Officers(Whole(p))).ToArray();
                var kind = given["check"] == "sum" ? ReconciliationKind.Sum : ReconciliationKind.Classes;
                var sum = Reconciliation.Of(kind, LocalText.Same(given["place"]), Officers(Whole(given["published"])), parts);
                Recomputes(sum.Explanation);
                Assert.Equal(sum.Closes, given["agrees"] == "exact");
                return One(sum.PartsSum);
            case "share" or "at-least":
                var (strength, share) = Of(text);
                return One(StrengthShare.Of(Officers(Whole(strength)), Share(share), RoundingOf(given)).Whole);
            case "between":
                var (range, part) = Of(text);
                var ends = range.Split("..").Select(e => StrengthShare.Of(Officers(Whole(e)), Share(part), RoundingOf(given)).Whole.Number);
                return (ends.Min(), ends.Max());
            case "implied":
                var (deployed, of) = Of(text);
                return One(Quantity.Of(ImpliedStrength.Of(Whole(deployed), Fraction.Parse(of), RoundingOf(given)).Exact));
            case "telegram":
                var (stage, base0) = Of(text);
                return One(
                    StrengthShare
                        .Of(Officers(Whole(base0)), ShareStatements.Telegram2020.ShareOf(Id<StageShare>.Parse(stage)), RoundingOf(given))
                        .Whole
                );
            case "linmas":
                return One(LinmasNeed.Of(Stations(Whole(text))).Persons);
            case "per-tps" or "about":
                var each = text.Split(" x ");
                return One(LinmasNeed.Of(Stations(Whole(each[0])), int.Parse(each[1].Split(' ')[0], CultureInfo.InvariantCulture)).Persons);
            case "linmas-pattern":
                var (tps, pattern) = At(text);
                return One(LinmasComparison.Of(LinmasNeed.Of(Stations(tps)), Pattern(pattern, given["order"])).ByPattern);
            case "rounded":
                var counts = text[..text.IndexOf(" to ", StringComparison.Ordinal)].Split('+').Sum(Whole);
                return (counts - 50, counts + 50);
            case "need":
                var need = Need(given);
                Recomputes(need.Explanation);
                Recomputes(need.MostExplanation);
                return (need.Least.Number, need.Most.Number);
            default:
                throw new InvalidOperationException($"'{given["check"]}' is no check.");
        }
    }

    private static GuardNeed Need(Dictionary<string, string> given)
    {
        var classes = given["given"]
            .Split(" + ")
            .Select((c, i) => (Class: Id<GuardClass>.Parse($"kelas-{i}"), At: At(c)))
            .Select(c => (c.Class, c.At.Stations, Patterns: c.At.Patterns.Split('|').Select(p => Pattern(p, given["order"])).ToArray()))
            .ToArray();
        return GuardNeed.Of(
            classes.Select(c => new TpsCount(c.Class, Place.Of(AreaCode.Indonesia), Stations(c.Stations))),
            new PatternTable(classes.Select(c => new PatternRow(c.Class, c.Patterns))),
            Enum.Parse<NeedPolicy>(given["policy"])
        );
    }

    private static GuardPattern Pattern(string text, string order) =>
        GuardPattern.Read(text, order == "-" ? null : Enum.Parse<NumberOrder>(order)).Value;

    private static (long Stations, string Patterns) At(string text) => (Whole(text.Split('@')[0]), text.Split('@')[1]);

    private static (string Left, string Right) Of(string text) => (text.Split(" of ")[0], text.Split(" of ")[1]);

    private static (Fraction, Fraction) One(Quantity value) => (value.Number, value.Number);

    private static Rounding RoundingOf(Dictionary<string, string> given) => Enum.Parse<Rounding>(given["policy"]);

    private static long Whole(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
