using System.Text;
using Pilkada.ReferenceData;

namespace Pilkada.Documents.Tests;

public sealed class LimitTests
{
    [Fact]
    public void A_file_of_exactly_the_limit_reads_and_one_byte_more_does_not()
    {
        var files = MemoryFiles.Good("lengkap");
        var largest = files.Names.Max(n => files[n].Length);
        Assert.True(files.Read(new PlanLimits(fileBytes: largest)).Succeeded);
        var problems = files.Read(new PlanLimits(fileBytes: largest - 1)).Problems;
        Assert.Equal(["PLK-DOC-P002 plan.json 0"], problems.Places());
    }

    [Fact]
    public void A_table_of_exactly_the_rows_reads_and_one_more_does_not()
    {
        Assert.True(MemoryFiles.Good("lengkap").Read(new PlanLimits(rows: 11)).Succeeded);
        Assert.Contains("PLK-DOC-P016 figures.csv 12", MemoryFiles.Good("lengkap").Read(new PlanLimits(rows: 10)).Problems.Places());
    }

    [Fact]
    public void A_cell_of_exactly_the_length_reads_and_one_more_does_not()
    {
        MemoryFiles With(int length) => MemoryFiles.Good("lengkap").Replace("areas.csv", "Panggarangan", new string('x', length));
        Assert.True(With(4096).Read().Succeeded);
        Assert.Equal(["PLK-DOC-P018 areas.csv 5 name"], With(4097).Read().Problems.Places());
    }

    [Fact]
    public void A_json_text_of_exactly_the_length_reads_and_one_more_does_not()
    {
        MemoryFiles With(int length) => MemoryFiles.Good("kecil").Replace("plan.json", "Small", new string('x', length));
        Assert.True(With(4096).Read().Succeeded);
        Assert.Equal(["PLK-DOC-P018 plan.json 0 $.title.en"], With(4097).Read().Problems.Places());
    }

    [Fact]
    public void A_table_of_exactly_the_columns_reads_and_one_more_does_not()
    {
        Assert.True(MemoryFiles.Good("lengkap").Read(new PlanLimits(columns: 17)).Succeeded);
        Assert.Contains("PLK-DOC-P017 figures.csv 1", MemoryFiles.Good("lengkap").Read(new PlanLimits(columns: 16)).Problems.Places());
    }

    [Fact]
    public void Problems_beyond_the_limit_are_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 25).Select(i => $"f{i},voters,36.02,x,voters\n"));
        var files = MemoryFiles.Good("kecil").With("figures.csv", "id,measure,place,value,unit\n" + rows);
        var problems = files.Read(new PlanLimits(problemsPerFile: 20)).Problems;
        Assert.Equal(21, problems.Length);
        Assert.Equal("There are 5 more problems in this file, not listed.", problems[^1].Message.English);
        Assert.Equal(25, files.Read(new PlanLimits(problemsPerFile: 25)).Problems.Length);
    }

    [Theory]
    [InlineData(32, "PLK-DOC-P006")]
    [InlineData(33, "PLK-DOC-P005")]
    public void Json_nests_at_most_32_deep(int depth, string code)
    {
        var nested = new string('[', depth - 1) + new string(']', depth - 1);
        var files = MemoryFiles.Good("kecil").Replace("plan.json", "\"schemaVersion\"", $"\"x\": {nested}, \"schemaVersion\"");
        Assert.Equal(code, Assert.Single(files.Read().Problems).Kind.Code.ToString());
    }

    [Theory]
    [InlineData("999999999999999", true)]
    [InlineData("1000000000000000", true)]
    [InlineData("1000000000000001", false)]
    [InlineData("-1000000000000001", false)]
    [InlineData("0.000000000000001", true)]
    [InlineData("0.0000000000000001", false)]
    public void Numbers_reach_ten_to_the_fifteen_with_fifteen_decimals(string value, bool reads)
    {
        var files = MemoryFiles.Good("lengkap").Replace("figures.csv", "66.05", value);
        Assert.Equal(reads ? [] : ["PLK-DOC-P035 figures.csv 11 value"], files.Read().Problems.Places());
    }

    [Fact]
    public void Derivations_of_derivations_are_bounded_and_never_overflow_the_stack()
    {
        var text = new StringBuilder("id,measure,place,value,unit,provenance,derivation\nf0,voters,36.02,1,voters,,\n");
        for (var i = 1; i <= 20_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"f{i},voters,36.02,1,voters,derived,f{i - 1}\n");
        }

        var problems = MemoryFiles.Good("kecil").With("figures.csv", text.ToString()).Read().Problems;
        Assert.Equal("PLK-DOC-P057", Assert.Single(problems).Kind.Code.ToString());
    }

    [Fact]
    public void Twenty_thousand_polling_stations_read()
    {
        var text = new StringBuilder("desa,nomor,pemilih\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"36.02.{(i / 2000) + 1:00}.{(i / 100 % 20) + 2001},{(i % 100) + 1},1.0{i % 100:00}\n"
            );
        }

        var plan = MemoryFiles.Good("hanya-tps").With("data/tps.csv", text.ToString()).Read().Value;
        Assert.Equal(20_000, plan.Stations!.Stations.Length);
        Assert.Equal(20_990_000, plan.Stations.VotersIn(plan.Contests[0].Id, plan.Area));
    }

    [Fact]
    public void Limits_below_one_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanLimits(fileBytes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanLimits(fileBytes: (long)int.MaxValue + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanLimits(rows: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanLimits(cellLength: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanLimits(columns: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanLimits(problemsPerFile: 0));
    }
}
