using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class NoticeTests
{
    private static readonly LocalText Plain = new("pesan", "message");

    private static readonly NoticeKind Kind = new(
        "PLK-COR-P001",
        new LocalText("{nilai} di {tempat}", "{nilai} at {tempat}"),
        new LocalText("Ganti {nilai} ({nilai}).", "Replace {nilai} ({nilai}).")
    );

    private static NoticeKind FindingKind { get; } =
        new("PLK-COR-F001", new LocalText("Selisih {n}", "Difference {n}"), new LocalText("Tutup {n}", "Close {n}"));

    [Fact]
    public void A_Kind_Has_The_Code_Of_A_Problem_Or_A_Finding()
    {
        Assert.Equal(CodeKind.Problem, Kind.Code.Kind);
        Assert.Equal("PLK-COR-F001", FindingKind.ToString());
        Assert.Throws<ArgumentException>("code", () => new NoticeKind("PLK-COR-001", Plain, Plain));
        Assert.Throws<ArgumentException>("code", () => new NoticeKind(string.Empty, Plain, Plain));
        Assert.Throws<FormatException>(() => new NoticeKind("COR-P001", Plain, Plain));
        Assert.Throws<ArgumentNullException>("message", () => new NoticeKind("PLK-COR-P001", null!, Plain));
        Assert.Throws<ArgumentNullException>("advice", () => new NoticeKind("PLK-COR-P001", Plain, null!));
    }

    [Fact]
    public void Both_Languages_Use_The_Same_Placeholders()
    {
        Assert.Equal(["nilai", "tempat"], Kind.Placeholders.AsEnumerable());
        Assert.Throws<ArgumentException>(() => new NoticeKind("PLK-COR-P001", new LocalText("{a}", "{b}"), Plain));
        Assert.Throws<ArgumentException>(() => new NoticeKind("PLK-COR-P001", new LocalText("{a}", "a"), Plain));
        Assert.Throws<ArgumentException>(() => new NoticeKind("PLK-COR-P001", Plain, new LocalText("{a}", "{A}")));
        Assert.Throws<ArgumentException>(() =>
            new NoticeKind("PLK-COR-P001", new LocalText("{a} {b}", "{a}"), new LocalText("{b}", "{b}"))
        );
        Assert.Empty(new NoticeKind("PLK-COR-P001", new LocalText("{buka", "}tutup{"), Plain).Placeholders);
    }

    [Fact]
    public void A_Problem_Has_A_Value_For_Each_Placeholder_And_No_Other()
    {
        (string, Quantity) nilai = ("nilai", Quantity.Of(1));
        (string, Quantity) tempat = ("tempat", Quantity.Of("x"));
        Problem Of(params (string, Quantity)[] arguments) => new(Kind, default, arguments);
        Assert.Equal(2, Of(nilai, tempat).Arguments.Length);
        Assert.Throws<ArgumentException>(() => Of());
        Assert.Throws<ArgumentException>(() => Of(nilai));
        Assert.Throws<ArgumentException>(() => Of(nilai, tempat, tempat));
        Assert.Throws<ArgumentException>(() => Of(nilai, tempat, ("lain", Quantity.Of(1))));
        Assert.Throws<ArgumentException>(() => Of(nilai, ("Tempat", Quantity.Of(1))));
    }

    [Fact]
    public void Problems_And_Findings_Do_Not_Take_Each_Others_Kinds()
    {
        (string, Quantity)[] n = [("n", Quantity.Of(1))];
        Assert.Throws<ArgumentException>("kind", () => new Problem(FindingKind, default, n));
        Assert.Throws<ArgumentException>(
            "kind",
            () => new Finding(Kind, Severity.Note, default, [("nilai", Quantity.Of(1)), ("tempat", Quantity.Of(1))])
        );
        Assert.Throws<ArgumentNullException>("kind", () => new Problem(null!, default));
        Assert.Throws<ArgumentNullException>("kind", () => new Finding(null!, Severity.Note, default, n));
        Assert.Throws<ArgumentNullException>("arguments", () => new Problem(Kind, default, null!));
        Assert.Throws<ArgumentNullException>("arguments", () => new Finding(FindingKind, Severity.Note, default, null!));
        Assert.Throws<ArgumentException>("arguments", () => new Finding(FindingKind, Severity.Note, default, []));
    }

    [Fact]
    public void Texts_Are_Filled_In_Both_Languages_In_Any_Order_Of_Arguments() =>
        Laws.Check(
            Generators.Quantities(),
            Generators.Quantities(),
            Generators.Languages(),
            (nilai, tempat, language) =>
            {
                var at = language == Language.Indonesian ? "di" : "at";
                var replace = language == Language.Indonesian ? "Ganti" : "Replace";
                var problem = new Problem(Kind, default, ("tempat", tempat), ("nilai", nilai));
                var (a, b) = (nilai.Format(language), tempat.Format(language));
                Assert.Equal($"{a} {at} {b}", problem.Message.In(language));
                Assert.Equal($"{replace} {a} ({a}).", problem.Advice.In(language));
            }
        );

    [Fact]
    public void Braces_In_A_Value_Are_Not_Placeholders()
    {
        foreach (var text in new[] { "{tempat}", "{nilai}", "{", "}", "{}" })
        {
            var problem = new Problem(Kind, default, ("nilai", Quantity.Of(text)), ("tempat", Quantity.Of("{nilai}")));
            Assert.Equal($"{text} at {{nilai}}", problem.Message.English);
        }
    }

    [Fact]
    public void A_Finding_Fills_Its_Message_And_What_Would_Close_It()
    {
        var finding = new Finding(FindingKind, Severity.Critical, Place.Of(AreaCode.Parse("36")), [("n", Quantity.Of(1000))]);
        Assert.Equal(("Selisih 1.000", "Difference 1,000"), (finding.Message.Indonesian, finding.Message.English));
        Assert.Equal(("Tutup 1.000", "Close 1,000"), (finding.Closing.Indonesian, finding.Closing.English));
        Assert.Equal("PLK-COR-F001 Critical: Difference 1,000", finding.ToString());
        Assert.True(finding.Figure.IsEmpty && finding.Rule.IsEmpty && finding.Stage is null && finding.Explanation is null);
        var located = new Problem(Kind, DataLocation.In("tps.csv", 12, "voters"), ("nilai", Quantity.Of(1)), ("tempat", Quantity.Of(2)));
        Assert.Equal("tps.csv:12:voters: PLK-COR-P001 1 at 2", located.ToString());
    }
}

public sealed class OutcomeTests
{
    private static readonly Problem Problem = new(
        new NoticeKind("PLK-COR-P009", LocalText.Same("salah"), LocalText.Same("perbaiki")),
        DataLocation.In("tps.csv")
    );

    [Fact]
    public void A_Success_Has_Its_Value_And_No_Problem()
    {
        foreach (var value in new[] { 0, 1 })
        {
            var outcome = Outcome<int>.Success(value);
            Assert.True(outcome.Succeeded);
            Assert.Empty(outcome.Problems);
            Assert.Equal(value, outcome.Value);
            Assert.True(outcome.TryGetValue(out var got));
            Assert.Equal(value, got);
        }

        Assert.Throws<ArgumentNullException>(() => Outcome<string>.Success(null!));
    }

    [Fact]
    public void A_Failure_Has_All_Its_Problems_In_Order_And_No_Value()
    {
        var other = new Problem(Problem.Kind, DataLocation.In("plan.json"));
        var outcome = Outcome<string>.Failure(Problem, other);
        Assert.False(outcome.Succeeded);
        Assert.Equal([Problem, other], outcome.Problems.AsEnumerable());
        Assert.False(outcome.TryGetValue(out var value));
        Assert.Null(value);
        Assert.Contains("PLK-COR-P009", Assert.Throws<InvalidOperationException>(() => outcome.Value).Message, StringComparison.Ordinal);
        // A value type has a default, which is no value either.
        Assert.False(Outcome<int>.Failure(Problem).TryGetValue(out _));
        Assert.Throws<InvalidOperationException>(() => Outcome<int>.Failure(Problem).Value);
        Assert.Throws<ArgumentException>(() => Outcome<string>.Failure());
    }
}

public sealed class DataLocationTests
{
    [Fact]
    public void A_Location_Shows_The_Parts_It_Has() =>
        Laws.Check(
            Generators.DataLocations(),
            location =>
            {
                var expected = location.File;
                expected += location.Row > 0 ? $":{location.Row}" : string.Empty;
                expected += location.Column.Length > 0 ? $":{location.Column}" : string.Empty;
                Assert.Equal(expected, location.ToString());
                Assert.Equal(location, DataLocation.In(location.File, location.Row, location.Column));
            }
        );

    [Fact]
    public void Nowhere_Is_The_Default_And_Rows_Are_Not_Negative()
    {
        Assert.Equal(default, DataLocation.In(string.Empty));
        Assert.Equal(
            (string.Empty, 0, string.Empty),
            (default(DataLocation).File, default(DataLocation).Row, default(DataLocation).Column)
        );
        Assert.Equal("tps.csv:12:voters", DataLocation.In("tps.csv", 12, "voters").ToString());
        Assert.Throws<ArgumentOutOfRangeException>("row", () => DataLocation.In("tps.csv", -1));
        Assert.Throws<ArgumentNullException>("file", () => DataLocation.In(null!));
        Assert.Throws<ArgumentNullException>("column", () => DataLocation.In("tps.csv", 0, null!));
    }
}
