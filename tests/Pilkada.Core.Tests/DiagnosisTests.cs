using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Pilkada.Tests;

public sealed class DiagnosisTests
{
    private static readonly LocalText Title = new("Jumlah", "Sum");

    private static Explanation Leaf(Fraction value, string label) =>
        Explanation.Entered(LocalText.Same(label), Quantity.Of(value), Unit.Persons);

    private static Reconciliation Of(Fraction total, params IEnumerable<Fraction> parts) =>
        Reconciliation.Of(ReconciliationKind.Sum, Title, Leaf(total, "total"), parts.Select((p, i) => Leaf(p, $"bagian {i + 1}")));

    /// <summary>Sums near enough to close that slips are common.</summary>
    private static Gen<Reconciliation> Sums =>
        from parts in Gen.Choose(0, 200).ListOf().Where(l => l.Count is > 0 and < 5)
        from off in Gen.OneOf(Gen.Elements(0, 9, -9, 90, 10, -30, 400), Gen.Choose(-40, 40))
        select Of(parts.Sum() + off, parts.Select(p => (Fraction)p));

    [Fact]
    public void Its_Count_Recomputes_From_The_Figures_By_Trying_Every_Slip() =>
        Laws.Check(
            Sums,
            sum =>
            {
                var diagnosis = sum.Diagnose();
                Assert.Same(sum, diagnosis.Reconciliation);
                Assert.Equal(Quantity.Of(diagnosis.Closing.Length), diagnosis.Explanation.Value);
                Assert.Equal(diagnosis.Explanation.Value, diagnosis.Explanation.Recompute());
                Assert.Equal((diagnosis.Closing.Length == 1, diagnosis.Closing.Length > 1), (diagnosis.IsUnique, diagnosis.IsAmbiguous));
                Assert.Equal(CoreRules.Slips.Id, diagnosis.Explanation.Rule);
            }
        );

    [Fact]
    public void A_Wrong_Count_Of_Slips_Does_Not_Recompute() =>
        Laws.Check(
            Sums,
            sum =>
            {
                var right = sum.Diagnose().Explanation;
                var wrong = Explanation.Certified(
                    right.Label,
                    Quantity.Of(right.Value.Number + Fraction.One),
                    right.Unit,
                    right.Operands,
                    right.Certificate!
                );
                Assert.True(wrong.Recompute().IsUnknown);
            }
        );

    [Fact]
    public void Every_Slip_Named_Closes_The_Sum_And_Nothing_Is_Changed() =>
        Laws.Check(
            Sums,
            sum =>
            {
                var parts = sum.Parts.Select(p => p.Value.Number).ToArray();
                foreach (var repair in sum.Diagnose().Closing)
                {
                    var changed = parts.ToArray();
                    var total = sum.Total.Value.Number;
                    if (repair.Parts.IsEmpty)
                    {
                        Assert.Equal(sum.Total.Value, repair.Printed);
                        total = repair.Fitting!.Number;
                    }
                    else
                    {
                        Assert.Equal(sum.Parts[repair.Parts.Single()].Value, repair.Printed);
                        changed[repair.Parts[0]] = repair.Fitting?.Number ?? Fraction.Zero;
                    }

                    Assert.True(Of(total, changed).Closes);
                    Assert.Equal(repair.Kind == RepairKind.ExtraPart, repair.Fitting is null);
                }

                Assert.Equal(parts, sum.Parts.Select(p => p.Value.Number));
            }
        );

    [Fact]
    public void A_Slip_Made_Is_A_Slip_Found() =>
        Laws.Check(
            Gen.Choose(100, 999).ListOf().Where(l => l.Count is > 1 and < 5),
            Gen.Choose(0, 2),
            Gen.Choose(1, 9),
            (parts, place, digit) =>
            {
                var total = parts.Sum();
                var printed = parts[0].ToString(CultureInfo.InvariantCulture).ToCharArray();
                var was = printed[place];
                printed[place] = (char)('0' + digit);
                var found = Of(total, parts.Skip(1).Select(p => (Fraction)p).Prepend(int.Parse(printed, CultureInfo.InvariantCulture)))
                    .Diagnose()
                    .Closing.Where(r => r.Kind == RepairKind.OneDigit && r.Parts is [0]);
                Assert.Equal(was == printed[place] ? [] : [Quantity.Of(parts[0])], found.Select(r => r.Fitting));
            }
        );

    [Fact]
    public void Exchanged_Digits_Are_Found_In_The_Part_And_In_The_Total()
    {
        var total = Of(6428, 1148, 4802, 288, 10).Diagnose();
        Assert.True(total.IsUnique && !total.IsAmbiguous);
        Assert.Equal("SwappedDigits: 6,428 -> 6,248", total.Closing.Single().ToString());
        Assert.Equal(
            "Bila total adalah 6.248 dan bukan 6.428 (dua angka bersebelahan tertukar), jumlahnya cocok. Ini hanya petunjuk; tidak ada angka yang diubah.",
            total.Closing.Single().Statement.Indonesian
        );
        var part = Of(6248, 1148, 4820, 288, 10).Diagnose().Closing.Single(r => r.Kind == RepairKind.SwappedDigits);
        Assert.Equal((1, Quantity.Of(4802)), (part.Parts.Single(), part.Fitting!));
    }

    [Fact]
    public void A_Part_Too_Many_Is_Found_And_Its_Twin_Named()
    {
        var twice = Of(30, 10, 20, 20).Diagnose().Closing.Where(r => r.Kind == RepairKind.ExtraPart).ToArray();
        Assert.Equal([1, 2], twice.Select(r => r.Parts.Single()));
        Assert.Contains("bagian 3", twice[0].Statement.English, StringComparison.Ordinal);
        var subtotal = Assert.Single(Of(60, 10, 50, 60).Diagnose().Closing, r => r.Kind == RepairKind.ExtraPart);
        Assert.All(twice, r => Assert.Contains("printed twice", r.Statement.English, StringComparison.Ordinal));
        Assert.All(twice, r => Assert.Contains("tercetak dua kali", r.Statement.Indonesian, StringComparison.Ordinal));
        Assert.DoesNotContain("dua kali", subtotal.Statement.Indonesian, StringComparison.Ordinal);
        Assert.Equal("ExtraPart: 60", subtotal.ToString());
        Assert.DoesNotContain("twice", subtotal.Statement.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Nought_Is_A_Digit_Like_Any_Other()
    {
        // Either 5 may be a wrong 0, or a part too many.
        Assert.Equal(
            [RepairKind.OneDigit, RepairKind.ExtraPart, RepairKind.OneDigit, RepairKind.ExtraPart],
            Of(5, 5, 5).Diagnose().Closing.Select(r => r.Kind)
        );
        // Either 0 may be a wrong 7, or the 7 a wrong 0; a total is not left out.
        var noughts = Of(7, 0, 0).Diagnose();
        Assert.Equal(3, noughts.Closing.Length);
        Assert.All(noughts.Closing, r => Assert.Equal(RepairKind.OneDigit, r.Kind));
        Assert.Equal(noughts.Explanation.Value, noughts.Explanation.Recompute());
    }

    [Fact]
    public void Digits_Are_Neither_Added_Nor_Taken_Away_And_Only_Whole_Counts_Have_Them()
    {
        Assert.Empty(Of(109, 100).Diagnose().Closing.Where(r => r.Fitting == Quantity.Of(9)));
        Assert.Empty(Of(1, 10, 1).Diagnose().Closing.Where(r => r.Kind != RepairKind.ExtraPart));
        Assert.Empty(Of(21, 102).Diagnose().Closing);
        Assert.Empty(Of(321, 123).Diagnose().Closing);
        Assert.Empty(Of(Fraction.Of(3, 2), 1).Diagnose().Closing);
        Assert.Empty(Of(-3, -4).Diagnose().Closing);
    }

    [Fact]
    public void A_Sum_That_Closes_Or_Is_Unknown_Has_No_Slip()
    {
        Assert.Empty(Of(3, 1, 2).Diagnose().Repairs);
        Assert.Equal(Quantity.Of(0), Of(3, 1, 2).Diagnose().Explanation.Recompute());
        var open = Reconciliation
            .Of(ReconciliationKind.Sum, Title, Leaf(3, "total"), Leaf(1, "a"), Explanation.Unknown(Title, Unit.Persons, Title))
            .Diagnose();
        Assert.Empty(open.Closing);
        Assert.True(open.Explanation.Value.IsUnknown && open.Explanation.Recompute().IsUnknown);
    }

    [Fact]
    public void A_Label_That_Stands_Twice_Is_Named_Though_The_Sum_Closes()
    {
        var diagnosis = Reconciliation
            .Of(ReconciliationKind.Classes, Title, Leaf(6, "total"), Leaf(1, "rawan"), Leaf(2, "aman"), Leaf(3, "rawan"))
            .Diagnose();
        var repair = Assert.Single(diagnosis.Repairs);
        Assert.Equal(RepairKind.RepeatedLabel, repair.Kind);
        Assert.Equal([0, 2], repair.Parts.AsEnumerable());
        Assert.Empty(diagnosis.Closing);
    }

    private static ImmutableArray<Repair> Compare(IEnumerable<int> left, IEnumerable<int> right) =>
        Diagnosis.CompareLabels(left.Select((v, i) => Leaf(v, $"kelas {i}")), right.Select((v, i) => Leaf(v, $"kelas {i}")));

    [Fact]
    public void Exchanged_Labels_Are_Found_Wherever_Two_Counts_Were_Exchanged() =>
        Laws.Check(
            Gen.Shuffle(Enumerable.Range(1, 6).ToArray()),
            Gen.Choose(0, 5),
            Gen.Choose(0, 5),
            (counts, a, b) =>
            {
                var other = counts.ToArray();
                (other[a], other[b]) = (other[b], other[a]);
                var found = Compare(counts, other);
                if (a == b)
                {
                    Assert.Empty(found);
                    return;
                }

                Assert.Equal(RepairKind.ExchangedLabels, found.Single().Kind);
                Assert.Equal(new[] { a, b }.Order(), found.Single().Parts);
            }
        );

    [Fact]
    public void Shifted_Labels_Are_Found_Wherever_All_Counts_Were_Shifted() =>
        Laws.Check(
            Gen.Shuffle(Enumerable.Range(1, 6).ToArray()),
            Gen.Choose(1, 4),
            Gen.Elements(true, false),
            (counts, size, forwards) =>
            {
                int[] fresh = [.. Enumerable.Range(100, size)];
                int[] other = forwards ? [.. fresh, .. counts[..^size]] : [.. counts[size..], .. fresh];
                var found = Assert.Single(Compare(counts, other));
                Assert.Equal(RepairKind.ShiftedLabels, found.Kind);
                Assert.Equal(6 - size, found.Parts.Length);
                Assert.Contains(size.ToString(CultureInfo.InvariantCulture), found.Statement.English, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Other_Differences_Of_Two_Statements_Are_No_Matter_Of_Labels()
    {
        Assert.Empty(Compare([1, 2, 3], [1, 2, 3]));
        Assert.Empty(Compare([1, 2, 3], [1, 2, 4]));
        Assert.Empty(Compare([1, 2, 3, 4], [1, 3, 2, 5]));
        Assert.Empty(Compare([1, 2], [3, 1]));
        Assert.Empty(Compare([5, 5, 5, 1], [9, 5, 5, 5]));
        Explanation[] open = [Leaf(1, "a"), Leaf(2, "b"), Explanation.Unknown(LocalText.Same("c"), Unit.Persons, Title)];
        Assert.Empty(Diagnosis.CompareLabels(open, [Leaf(2, "a"), Leaf(1, "b"), Leaf(3, "c")]));
        // One unknown is enough, on either side, and statements that agree are not shifted, whatever repeats in them.
        Explanation[] known = [Leaf(1, "a"), Leaf(2, "b"), Leaf(3, "c")];
        Assert.Empty(Diagnosis.CompareLabels([Leaf(2, "a"), Leaf(1, "b"), Leaf(3, "c")], open));
        Assert.Single(Diagnosis.CompareLabels([Leaf(2, "a"), Leaf(1, "b"), Leaf(3, "c")], known));
        Assert.Empty(Compare([1, 2, 1, 2], [1, 2, 1, 2]));
        Assert.Throws<ArgumentException>("other", () => Diagnosis.CompareLabels([Leaf(1, "a")], [Leaf(1, "b")]));
        Assert.Throws<ArgumentNullException>("parts", () => Diagnosis.CompareLabels(null!, []));
        Assert.Throws<ArgumentNullException>("other", () => Diagnosis.CompareLabels([], null!));
    }

    public static TheoryData<string> Situations => [.. Rows.Select(r => r["id"])];

    private static readonly List<Dictionary<string, string>> Rows = Read();

    private static List<Dictionary<string, string>> Read()
    {
        using var stream = typeof(DiagnosisTests).Assembly.GetManifestResourceStream("reconciliation.csv")!;
        using var reader = new StreamReader(stream);
        string[][] lines = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }

    [Fact]
    public void Situations_Are_Cited_And_Come_Out_In_All_Ways()
    {
        Assert.True(Rows.Count > 50);
        Assert.All(Rows, r => Assert.Equal(11, r.Count));
        Assert.All(Rows, r => Assert.StartsWith("http", r["source"] is ['d', 'o', ..] ? "http" : r["source"], StringComparison.Ordinal));
        Assert.Equal(Rows.Count, Rows.DistinctBy(r => r["id"]).Count());
        Assert.Equal(["closes", "open", "unknown"], Rows.Select(r => r["verdict"]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void A_Published_Situation_Comes_Out_As_Recorded(string id)
    {
        var row = Rows.Single(r => r["id"] == id);
        var (expected, hints, verdict, explanation) = row["kind"] switch
        {
            "Weekday" => OfWeekday(row),
            "Days" => OfDays(row),
            _ => OfSum(row),
        };
        Assert.Equal((row["expected"], row["hints"], row["verdict"]), (expected, hints, verdict));
        Assert.All(explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
    }

    private static (string Expected, string Hints, string Verdict, Explanation Explanation) OfSum(Dictionary<string, string> row)
    {
        static Explanation Count(string text, string label) =>
            text == "?"
                ? Explanation.Unknown(LocalText.Same(label), Unit.Tps, Title)
                : Explanation.Entered(LocalText.Same(label), Quantity.Of(long.Parse(text, CultureInfo.InvariantCulture)), Unit.Tps);
        var parts = row["given"]
            .Split('+')
            .Select((t, i) => t.Split('=') is [var label, var value] ? Count(value, label) : Count(t, $"bagian {i + 1}"));
        var sum = Reconciliation.Of(Enum.Parse<ReconciliationKind>(row["kind"]), Title, Count(row["printed"], "total"), parts);
        var diagnosis = sum.Diagnose();
        static string Hint(Repair repair)
        {
            var place = repair.Parts.IsEmpty ? "total" : string.Join('+', repair.Parts.Select(p => p + 1));
            return repair.Fitting is null ? $"{repair.Kind} {place}" : $"{repair.Kind} {place} {repair.Fitting.Number}";
        }

        return (
            sum.Difference.IsUnknown ? string.Empty : sum.Difference.Number.ToString(),
            string.Join("; ", diagnosis.Repairs.Select(Hint)),
            sum.Closes switch
            {
                true => "closes",
                false => "open",
                _ => "unknown",
            },
            diagnosis.Explanation
        );
    }

    private static (string Expected, string Hints, string Verdict, Explanation Explanation) OfDays(Dictionary<string, string> row)
    {
        var days = row["given"].Split("..").Select(t => LocalDatePattern.Iso.Parse(t).Value).ToArray();
        var check = DateCheck.OfDays(days[0], days[1], int.Parse(row["printed"], CultureInfo.InvariantCulture));
        return (check.Counting.ToString(), string.Empty, check.Agrees ? "closes" : "open", check.Explanation);
    }

    private static (string Expected, string Hints, string Verdict, Explanation Explanation) OfWeekday(Dictionary<string, string> row)
    {
        var check = DateCheck.OfWeekday(LocalDatePattern.Iso.Parse(row["given"]).Value, Enum.Parse<IsoDayOfWeek>(row["printed"]));
        var hints = string.Join("; ", check.Repairs.Select(r => $"{r.Kind} {LocalDatePattern.Iso.Format(r.Fitting!.Date)}"));
        return (string.Empty, hints, check.Agrees ? "closes" : "open", check.Explanation);
    }
}

public sealed class DateCheckTests
{
    private static Gen<LocalDate> Dates => Gen.Choose(-40_000, 40_000).Select(d => Generators.FirstDay.PlusDays(d));

    private static Gen<IsoDayOfWeek> Weekdays => Gen.Choose(1, 7).Select(d => (IsoDayOfWeek)d);

    [Fact]
    public void A_Weekday_Agrees_When_It_Is_That_Of_The_Date_And_Its_Explanation_Counts_It_From_A_Monday() =>
        Laws.Check(
            Dates,
            Weekdays,
            (date, weekday) =>
            {
                var check = DateCheck.OfWeekday(date, weekday);
                Assert.Equal(date.DayOfWeek == weekday, check.Agrees);
                Assert.Equal(Quantity.Of(check.Agrees), check.Explanation.Value);
                Assert.All(check.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                Assert.Equal(CoreRules.Dates.Id, check.Explanation.Rule);
                Assert.Equal(
                    (DateCheckKind.Weekday, DayCounting.Neither, date, date, 0),
                    (check.Kind, check.Counting, check.First, check.Last, check.Days)
                );
            }
        );

    [Fact]
    public void Dates_Named_Have_The_Printed_Weekday_And_Differ_By_One_Slip() =>
        Laws.Check(
            Dates,
            Weekdays,
            (date, weekday) =>
            {
                var found = DateCheck.OfWeekday(date, weekday).Repairs.Select(r => r.Fitting!.Date).ToHashSet();
                var expected = Enumerable
                    .Range(-366, 733)
                    .Select(d => date.PlusDays(d))
                    .Where(d => date.DayOfWeek != weekday && d.DayOfWeek == weekday && IsSlip(date, d))
                    .ToHashSet();
                Assert.True(expected.SetEquals(found));
            }
        );

    private static bool IsSlip(LocalDate a, LocalDate b)
    {
        if (a.Day == b.Day && a.Month == b.Month)
        {
            return Math.Abs(a.Year - b.Year) == 1;
        }

        if ((a.Year, a.Month) != (b.Year, b.Month))
        {
            return false;
        }

        var (x, y) = (a.Day, b.Day);
        return (x < 10) == (y < 10) && (x / 10 == y / 10 || x % 10 == y % 10 || (x / 10 == y % 10 && x % 10 == y / 10));
    }

    [Fact]
    public void Days_Are_Counted_With_The_First_And_The_Last_Or_Without_The_First() =>
        Laws.Check(
            Dates,
            Gen.Choose(0, 400),
            Gen.Choose(-3, 3),
            (first, length, off) =>
            {
                var (last, days) = (first.PlusDays(length), Math.Max(0, length + 1 + off));
                var check = DateCheck.OfDays(first, last, days);
                var counted = Enumerable.Range(0, length + 1).Select(d => first.PlusDays(d)).ToArray();
                var expected =
                    days == counted.Length ? DayCounting.Inclusive
                    : days == counted.Count(d => d != first) ? DayCounting.Exclusive
                    : DayCounting.Neither;
                Assert.Equal((expected, expected == DayCounting.Inclusive), (check.Counting, check.Agrees));
                Assert.Equal(Quantity.Of(check.Agrees), check.Explanation.Value);
                Assert.All(check.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                Assert.Equal((DateCheckKind.Days, IsoDayOfWeek.None, last), (check.Kind, check.Weekday, check.Last));
                Assert.Empty(check.Repairs);
            }
        );

    [Fact]
    public void Statements_Say_What_Was_Found()
    {
        var fourteen = DateCheck.OfDays(new LocalDate(2024, 11, 10), new LocalDate(2024, 11, 23), 13).Statement;
        Assert.Contains(
            "14 days with the first and the last, 13 without the first; 13 printed",
            fourteen.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "14 hari bila hari pertama dan terakhir dihitung, 13 bila hari pertama tidak dihitung",
            fourteen.Indonesian,
            StringComparison.Ordinal
        );
        var one = DateCheck.OfDays(new LocalDate(2024, 11, 27), new LocalDate(2024, 11, 27), 1);
        Assert.True(one.Agrees);
        static (string, string) Both(DateCheck check) => (check.Statement.Indonesian, check.Statement.English);
        var day = new LocalDate(2024, 11, 27);
        Assert.Equal(
            ("27 November 2024 memang hari Rabu.", "27 November 2024 is a Wednesday."),
            Both(DateCheck.OfWeekday(day, IsoDayOfWeek.Wednesday))
        );
        Assert.Equal(
            ("27 November 2024 adalah hari Rabu; yang tercetak Senin.", "27 November 2024 is a Wednesday; Monday is printed."),
            Both(DateCheck.OfWeekday(day, IsoDayOfWeek.Monday))
        );
        string[] ends = ["the former.", "the latter.", "neither."];
        string[] akhir = ["yang pertama.", "yang kedua.", "bukan keduanya."];
        foreach (var (days, i) in new[] { (2, 0), (1, 1), (5, 2) })
        {
            var (indonesian, english) = Both(DateCheck.OfDays(day, day.PlusDays(1), days));
            Assert.EndsWith(ends[i], english, StringComparison.Ordinal);
            Assert.EndsWith(akhir[i], indonesian, StringComparison.Ordinal);
        }

        var year = DateCheck.OfWeekday(new LocalDate(2025, 11, 27), IsoDayOfWeek.Wednesday).Repairs[0];
        Assert.Equal((RepairKind.NeighbouringYear, Quantity.Of(day)), (year.Kind, year.Fitting!));
        Assert.Equal(
            "If the date were 27 November 2024 (the year differs by one), the day would be Wednesday. A hint only; the date is not changed.",
            year.Statement.English
        );
    }

    [Fact]
    public void Wrong_Days_And_Ends_Of_The_Calendar_Are_Handled()
    {
        var day = Generators.FirstDay;
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => DateCheck.OfWeekday(day, IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => DateCheck.OfWeekday(day, (IsoDayOfWeek)8));
        Assert.Throws<ArgumentException>("last", () => DateCheck.OfDays(day, day.PlusDays(-1), 1));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => DateCheck.OfDays(day, day, -1));
        foreach (var end in new[] { LocalDate.MinIsoValue, LocalDate.MaxIsoValue })
        {
            foreach (var weekday in Enumerable.Range(1, 7))
            {
                var check = DateCheck.OfWeekday(end, (IsoDayOfWeek)weekday);
                Assert.Equal(check.Explanation.Value, check.Explanation.Recompute());
            }
        }
    }
}
