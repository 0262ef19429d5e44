using System.Globalization;
using System.Text;
using Pilkada.Scoring;

namespace Pilkada.Documents.Tests;

public sealed class UnitTableFileTests
{
    private static readonly ScoringModel Model = ScoringModel
        .Create(
            "m",
            [new Indicator("a", denominator: new Denominator("pop")), new Indicator("b")],
            IndexNode.Of("i", IndexNode.Leaf("a"), IndexNode.Leaf("b")),
            [
                new Denomination(),
                new Imputation(ImputationMethod.GroupMean, "region"),
                new Normalisation(NormalisationMethod.MinMax()),
                new Aggregation(),
            ]
        )
        .Value;

    private static Outcome<UnitTableFile> Read(
        string text,
        TableFormat? format = TableFormat.Invariant,
        string? unit = null,
        PlanLimits? limits = null
    )
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return UnitTableFile.Read(stream, Model, "data.csv", format, unit, limits);
    }

    private static string[] Problems(
        string text,
        TableFormat? format = TableFormat.Invariant,
        string? unit = null,
        PlanLimits? limits = null
    ) => [.. Read(text, format, unit, limits).Problems.Select(p => $"{p.Kind.Code} {p.Location}")];

    [Fact]
    public void Columns_are_found_by_name_and_the_others_are_left_out_and_listed()
    {
        var file = Read("note,b,pop,unit,region,a\nx,2,10,Ada,north,1\ny,,20,Bela,,-1.5e-3\n").Value;
        Assert.Equal<string>(["note"], file.Ignored);
        Assert.Equal<string>(["Ada", "Bela"], file.Table.Keys);
        Assert.Equal([1, -0.0015], file.Table.Column("a").ToArray());
        Assert.Equal([2, double.NaN], file.Table.Column("b").ToArray());
        Assert.Equal([10, 20.0], file.Table.Column("pop").ToArray());
        Assert.Equal<string?>(["north", null], file.Table.Group("region"));
    }

    [Fact]
    public void The_unit_is_the_column_of_that_name_else_the_first_else_the_one_named()
    {
        Assert.Equal<string>(["Ada"], Read("kota,unit,a,b,pop,region\nX,Ada,1,2,3,r\n").Value.Table.Keys);
        Assert.Equal<string>(["X"], Read("kota,kode,a,b,pop,region\nX,Ada,1,2,3,r\n").Value.Table.Keys);
        Assert.Equal<string>(["Ada"], Read("kota,kode,a,b,pop,region\nX,Ada,1,2,3,r\n", unit: "kode").Value.Table.Keys);
        Assert.Equal(["PLK-SCR-P041 data.csv:1:a"], Problems("a,b,pop,region\n1,2,3,r\n"));
        Assert.Equal(["PLK-SCR-P021 data.csv:1"], Problems("a,b,pop,region\n1,2,3,r\n", unit: "kode"));
    }

    [Theory]
    [InlineData("1234", TableFormat.Invariant, 1234.0)]
    [InlineData("0.1", TableFormat.Invariant, 0.1)]
    [InlineData("-12.5E+2", TableFormat.Invariant, -1250.0)]
    [InlineData("1.234", TableFormat.Invariant, 1.234)]
    [InlineData("1.234", TableFormat.Indonesian, 1234.0)]
    [InlineData("1.234.567,5", TableFormat.Indonesian, 1234567.5)]
    [InlineData("1234,5", TableFormat.Indonesian, 1234.5)]
    [InlineData("-0,25", TableFormat.Indonesian, -0.25)]
    [InlineData(" 7 ", TableFormat.Indonesian, 7.0)]
    [InlineData("0.30000000000000004", TableFormat.Invariant, 0.30000000000000004)]
    public void A_number_is_read_as_its_format_says(string text, TableFormat format, double expected) =>
        Assert.Equal(expected, Read($"unit;a;b;pop;region\nAda;{text};1;1;r\n", format).Value.Table.Column("a").Span[0]);

    [Theory]
    [InlineData("1,234", TableFormat.Invariant)]
    [InlineData(".5", TableFormat.Invariant)]
    [InlineData("5.", TableFormat.Invariant)]
    [InlineData("1e", TableFormat.Invariant)]
    [InlineData("1 000", TableFormat.Invariant)]
    [InlineData("12.34", TableFormat.Indonesian)]
    [InlineData("1234.567", TableFormat.Indonesian)]
    [InlineData("0.123", TableFormat.Indonesian)]
    [InlineData("1.23,4", TableFormat.Indonesian)]
    [InlineData("n/a", TableFormat.Indonesian)]
    [InlineData("-", TableFormat.Invariant)]
    [InlineData("0x1F", TableFormat.Invariant)]
    public void What_is_no_number_in_the_format_is_a_problem(string text, TableFormat format) =>
        Assert.Equal(["PLK-DOC-P034 data.csv:2:a"], Problems($"unit;a;b;pop;region\nAda;{text};1;1;r\n", format));

    [Theory]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    [InlineData("1e999")]
    public void A_value_that_is_not_finite_names_the_unit_and_the_indicator(string text)
    {
        var problem = Assert.Single(Read($"unit,a,b,pop,region\nBela,1,1,1,r\nAda,{text},1,1,r\n").Problems);
        Assert.Equal(("PLK-SCR-P020", "data.csv:3:a"), (problem.Kind.Code.ToString(), problem.Location.ToString()));
        Assert.Contains("'a'", problem.Message.English, StringComparison.Ordinal);
        Assert.Contains("'Ada'", problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_declared_format_plain_digits_are_read_and_anything_else_is_one_problem()
    {
        Assert.Equal(12, Read("unit,a,b,pop,region\nAda,12,1,1,r\n", null).Value.Table.Column("a").Span[0]);
        Assert.Equal(["PLK-DOC-P036 data.csv:2:a"], Problems("unit,a,b,pop,region\nAda,1.234,1.5,1,r\nBela,0.5,1,1,r\n", null));
        Assert.Equal(["PLK-DOC-P034 data.csv:2:a"], Problems("unit,a,b,pop,region\nAda,x,1,1,r\n", null));
    }

    [Fact]
    public void Every_problem_of_a_file_is_reported_with_row_and_column() =>
        Assert.Equal(
            ["PLK-DOC-P015 data.csv:3", "PLK-SCR-P022 data.csv:4:unit", "PLK-DOC-P022 data.csv:6:unit", "PLK-DOC-P034 data.csv:6:b"],
            Problems("unit,a,b,pop,region\nAda,1,1,1,r\nBela,1\nAda,1,1,1,r\n\n,1,x,1,r\n")
                .Where(p => !p.StartsWith("PLK-DOC-P021", StringComparison.Ordinal))
        );

    [Fact]
    public void Columns_that_are_absent_or_stand_twice_are_problems_of_the_header() =>
        Assert.Equal(
            ["PLK-SCR-P021 data.csv:1", "PLK-SCR-P021 data.csv:1", "PLK-DOC-P014 data.csv:1:b"],
            Problems("unit,a,b,b\nAda,1,1,1\n").OrderByDescending(p => p, StringComparer.Ordinal)
        );

    [Fact]
    public void Rows_beyond_the_limit_quotes_that_never_close_and_empty_files_are_problems()
    {
        Assert.Equal(["PLK-DOC-P016 data.csv:3"], Problems("unit,a,b,pop,region\nA,1,1,1,r\nB,1,1,1,r\n", limits: new PlanLimits(rows: 1)));
        Assert.Contains("PLK-DOC-P019 data.csv:2", Problems("unit,a,b,pop,region\n\"Ada,1,1,1,r\nB,1,1,1,r\n"));
        Assert.Equal(["PLK-DOC-P011 data.csv"], Problems(""));
        Assert.Equal(0, Read("unit,a,b,pop,region\n").Value.Table.Count);
    }

    [Fact]
    public void Every_double_written_with_its_shortest_digits_is_read_back_to_the_last_bit()
    {
        var random = new Random(61);
        var values = Enumerable
            .Range(0, 5000)
            .Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64()))
            .Where(double.IsFinite)
            .ToArray();
        var rows = values.Select((v, i) => $"u{i},{v.ToString("R", CultureInfo.InvariantCulture)},1,1,r");
        var table = Read("unit,a,b,pop,region\n" + string.Join('\n', rows)).Value.Table;
        Assert.Equal(values, table.Column("a").ToArray());
        var indonesian = values.Select((v, i) => $"u{i};{v.ToString("R", CultureInfo.InvariantCulture).Replace('.', ',')};1;1;r");
        Assert.Equal(
            values,
            Read("unit;a;b;pop;region\n" + string.Join('\n', indonesian), TableFormat.Indonesian).Value.Table.Column("a").ToArray()
        );
    }

    [Fact]
    public void The_reader_of_numbers_agrees_with_that_of_the_plans_tables()
    {
        string[] pieces = ["", "-", "0", "1", "12", "123", "1234", ".", ",", "5", "000", "e"];
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 5).Select(_ => pieces[random.Next(pieces.Length)]));
            if (text.Length == 0 || text.Contains('e', StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var format in new TableFormat?[] { TableFormat.Invariant, TableFormat.Indonesian, null })
            {
                var expected = TableFormats.ReadNumber(text, format, out var exact);
                var actual = UnitNumber.Read(Encoding.UTF8.GetBytes(text), format, out var value);
                if (expected == Reading.OutOfRange)
                {
                    continue;
                }

                Assert.True(expected.ToString() == actual.ToString(), $"{text} {format}: {expected}, {actual}");
                if (expected == Reading.Read)
                {
                    Assert.Equal((double)exact.Numerator / (double)exact.Denominator, value, 1e-9 * Math.Abs(value));
                }
            }
        }
    }

    [Fact]
    public void A_table_longer_than_any_buffer_is_read_whole_and_can_be_stopped()
    {
        const int Rows = 30_000;
        var text = new StringBuilder("unit,a,b,pop,region\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"u{i},{i},{-i},1,r{i % 7}\n");
        }

        var table = Read(text.ToString()).Value.Table;
        Assert.Equal(Rows, table.Count);
        Assert.Equal(Enumerable.Range(0, Rows).Select(i => (double)i), table.Column("a").ToArray());
        Assert.Equal("r6", table.Group("region")[13]);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Throws<OperationCanceledException>(() => UnitTableFile.Read(stream, Model, cancel: cancel.Token));
    }
}
