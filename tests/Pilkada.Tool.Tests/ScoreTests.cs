using System.Text;

namespace Pilkada.Tool.Tests;

public sealed class ScoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pilkada-skor-");

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Model => ScoreFolder.Sample("model.json");

    private static string Data => ScoreFolder.Sample("data.csv");

    private static Ran Score(params string[] more) =>
        Tool.Run(["score", "--model", Model, "--data", Data, "--number-format", "invariant", .. more]);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void The_template_is_the_model_of_the_docs_and_scores_their_data()
    {
        Assert.Equal(System.IO.File.ReadAllText(Model), Tool.Run("score", "template").Output);
        Assert.Equal(0, Score().Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void Any_split_gives_the_bytes_of_the_single_run(int parts)
    {
        var lines = System.IO.File.ReadAllLines(Data);
        string[] files =
        [
            .. Enumerable
                .Range(0, parts)
                .Select(p =>
                    File(
                        $"{p}.csv",
                        string.Join('\n', lines[1..].Where((_, i) => i * parts / (lines.Length - 1) == p).Prepend(lines[0])) + "\n"
                    )
                ),
        ];
        var sharded = ScoreFolder.Sharded(Model, _folder.FullName, files, "--number-format", "invariant");
        var header = sharded[0][..(sharded[0].IndexOf('\n', StringComparison.Ordinal) + 1)];
        Assert.Equal(Score("--format", "csv").Output, header + string.Concat(sharded.Select(s => s[header.Length..])));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var one = Score("--format", "json", "--threads", "1", "--explain", "Kota A").Output;
        Assert.Equal(one, Score("--format", "json", "--threads", "2", "--explain", "Kota A").Output);
        Assert.Equal(one, Score("--format", "json", "--threads", "8", "--explain", "Kota A").Output);
    }

    [Fact]
    public void The_result_carries_the_model_and_scoring_with_it_gives_the_same_bytes()
    {
        var first = Score("--format", "json");
        var model = File("kembali.json", first.Json["model"]!.ToJsonString());
        var again = Tool.Run("score", "--model", model, "--data", Data, "--number-format", "invariant", "--format", "json");
        Assert.Equal(first.Output, again.Output);
        Assert.Equal(64, ((string)first.Json["modelHash"]!).Length);
    }

    [Fact]
    public void The_explanation_of_every_unit_replays()
    {
        foreach (var unit in System.IO.File.ReadAllLines(Data)[1..].Select(l => l.Split(',')[0]))
        {
            var explanation = Score("--explain", unit, "--format", "json").Json["explanation"]!;
            Assert.True((bool)explanation["replays"]!, unit);
        }
    }

    [Fact]
    public void Numbers_of_an_Indonesian_spreadsheet_give_the_same_scores()
    {
        var text = System.IO.File.ReadAllText(Data).Replace(',', ';').Replace('.', ',');
        var indonesian = File("data-id.csv", text);
        Assert.Equal(
            Score("--format", "csv").Output,
            Tool.Run("score", "--model", Model, "--data", indonesian, "--number-format", "id-ID", "--format", "csv").Output
        );
        var undeclared = Tool.Run("score", "--model", Model, "--data", indonesian);
        Assert.Equal(1, undeclared.Code);
        Assert.Contains("data-id.csv:2:debu", undeclared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_neutralised()
    {
        var data = File(
            "formula.csv",
            System.IO.File.ReadAllText(Data).Replace("Kota A", "\"=HYPERLINK(\"\"x\"\"),1\"", StringComparison.Ordinal)
        );
        var csv = Tool.Run("score", "--model", Model, "--data", data, "--number-format", "invariant", "--format", "csv");
        Assert.Equal(0, csv.Code);
        Assert.Contains("\n\"'=HYPERLINK(\"\"x\"\"),1\",", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_the_model_does_not_read_are_said()
    {
        var lines = System.IO.File.ReadAllLines(Data).Select((l, i) => i == 0 ? l + ",catatan" : l + ",x");
        var data = File("lebih.csv", string.Join('\n', lines));
        string[] call = ["score", "--model", Model, "--data", data, "--number-format", "invariant"];
        Assert.Contains("catatan", Tool.Run(call).Output, StringComparison.Ordinal);
        Assert.Equal("catatan", (string)Tool.Run([.. call, "--format", "json"]).Json["ignoredColumns"]![0]!);
    }

    [Fact]
    public void A_wrong_call_a_missing_file_and_unusable_files_have_their_exit_codes()
    {
        Assert.Equal(2, Tool.Run("score").Code);
        Assert.Equal(2, Tool.Run("score", "--model", Model).Code);
        Assert.Equal(2, Score("--threads", "0").Code);
        Assert.Equal(2, Score("--format", "xml").Code);
        Assert.Equal(2, Tool.Run("score", "plan", "--model", Model, "--format", "csv").Code);
        Assert.Equal(3, Tool.Run("score", "--model", "tidak-ada.json", "--data", Data).Code);
        Assert.Equal(3, Tool.Run("score", "--model", Model, "--data", "tidak-ada.csv").Code);
        Assert.Equal(3, Tool.Run("score", "--model", _folder.FullName, "--data", Data).Code);
        Assert.Equal(1, Tool.Run("score", "--model", File("salah.json", "{}"), "--data", Data).Code);
        Assert.Equal(1, Tool.Run("score", "--model", Model, "--data", File("salah.csv", "unit,a\nx,1\n")).Code);
        var unknown = Score("--explain", "Kota AA", "--lang", "en");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("Kota A", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_fit_of_another_model_another_round_or_half_a_file_are_refused()
    {
        var other = File("lain.json", System.IO.File.ReadAllText(Model).Replace("\"high\": 100", "\"high\": 99", StringComparison.Ordinal));
        string Part(string name) => ScoreFolder.File(name);
        var output = Path.Combine(_folder.FullName, "x");
        Assert.Equal(1, Tool.Run("score", "merge", "--model", other, "-o", output, Part("bagian-1.part")).Code);
        Assert.Equal(
            1,
            Tool.Run("score", "merge", "--model", Model, "--after", Part("putaran-1.state"), "-o", output, Part("bagian-1.part")).Code
        );
        Assert.Equal(1, Tool.Run("score", "merge", "--model", Model, "-o", output, Part("putaran-1.state")).Code);
        Assert.Equal(2, Tool.Run("score", "apply", "--model", Model, "--fit", Part("putaran-1.state"), Data).Code);
        Assert.Equal(2, Tool.Run("score", "fit", "--model", Model, "--after", Part("selesai.state"), Data, "-o", output).Code);
        var bytes = System.IO.File.ReadAllBytes(Part("selesai.state"));
        for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 97))
        {
            System.IO.File.WriteAllBytes(output, bytes[..length]);
            Assert.Equal(1, Tool.Run("score", "apply", "--model", Model, "--fit", output, Data).Code);
        }

        Assert.Equal(
            3,
            Tool.Run("score", "fit", "--model", Model, Data, "--number-format", "invariant", "-o", Path.Combine(output, "y")).Code
        );
    }

    private static string[] Uncertain => ["--uncertainty", "60", "--seed", "42", "--factors", ScoreFolder.Sample("factors.json")];

    [Theory]
    [InlineData("0..60")]
    [InlineData("40..60", "0..1", "1..40")]
    [InlineData("30..31", "31..60", "0..15", "15..30")]
    public void Draws_made_in_parts_give_the_bytes_of_the_single_run(params string[] ranges)
    {
        string[] files =
        [
            .. ranges.Select(
                (range, i) =>
                {
                    var file = Path.Combine(_folder.FullName, $"{i}.draws");
                    var ran = Score([.. Uncertain, "--draws", range, "-o", file, "--threads", $"{i + 1}", "--format", "json"]);
                    Assert.True(ran.Code == 0, ran.Error);
                    Assert.Equal(range, $"{ran.Json["from"]}..{ran.Json["to"]}");
                    return file;
                }
            ),
        ];
        foreach (var format in new[] { "text", "csv", "json" })
        {
            var single = Score([.. Uncertain, "--format", format]);
            Assert.Equal(0, single.Code);
            Assert.Equal(single.Output, Score([.. Uncertain, "--drawn", .. files, "--format", format]).Output);
        }
    }

    [Fact]
    public void Draws_leave_the_scores_as_they_are_and_the_result_says_how_to_make_them_again()
    {
        var plain = Score("--format", "json").Json;
        var drawn = Score([.. Uncertain, "--format", "json"]).Json;
        var uncertainty = drawn["uncertainty"]!;
        Assert.Equal((60, 42UL, "9/10"), ((int)uncertainty["draws"]!, (ulong)uncertainty["seed"]!, (string)uncertainty["level"]!));
        Assert.False((bool)uncertainty["areFactorsAssumed"]!);
        Assert.True((bool)Score("--uncertainty", "2", "--format", "json").Json["uncertainty"]!["areFactorsAssumed"]!);
        var factors = File("faktor.json", uncertainty["factors"]!.ToJsonString());
        Assert.Equal(
            drawn.ToJsonString(),
            Score("--uncertainty", "60", "--seed", "42", "--factors", factors, "--format", "json").Json.ToJsonString()
        );
        foreach (var unit in drawn["units"]!.AsArray().Select(u => u!.AsObject()))
        {
            var spread = unit["uncertainty"]!;
            var chances = spread["classProbabilities"]!.AsArray();
            if (spread["meanRank"] is { } mean)
            {
                Assert.InRange((double)mean, 1, 12);
                Assert.True((int)spread["lowRank"]! <= (int)spread["highRank"]!);
                Assert.Equal(1, chances.Sum(c => (double)c!), 1e-12);
            }

            unit.Remove("uncertainty");
        }

        drawn.AsObject().Remove("uncertainty");
        Assert.Equal(plain.ToJsonString(), drawn.ToJsonString());
    }

    [Fact]
    public void Wrong_draws_and_unusable_factors_have_their_exit_codes_and_say_what_to_do()
    {
        Assert.Equal(2, Score("--seed", "1").Code);
        Assert.Equal(2, Score("--uncertainty", "0").Code);
        Assert.Equal(2, Score("--uncertainty", "10", "--seed", "-1").Code);
        Assert.Equal(2, Score("--uncertainty", "10", "--draws", "0..5").Code);
        Assert.Equal(2, Score("--uncertainty", "10", "--draws", "5..11", "-o", "x").Code);
        Assert.Equal(2, Score("--uncertainty", "10", "--draws", "5..5", "-o", "x").Code);
        Assert.Equal(2, Score("--uncertainty", "10", "-o", "x").Code);
        var some = Path.Combine(_folder.FullName, "some.draws");
        Assert.Equal(0, Score([.. Uncertain, "--draws", "10..20", "-o", some]).Code);
        Assert.Equal(2, Score([.. Uncertain, "--drawn", some, "--draws", "0..5", "-o", "x"]).Code);
        var missing = Score([.. Uncertain, "--drawn", some]);
        Assert.Equal(1, missing.Code);
        Assert.Contains("0..10", missing.Error, StringComparison.Ordinal);
        Assert.Equal(1, Score([.. Uncertain, "--drawn", some, some]).Code);
        Assert.Equal(3, Score([.. Uncertain, "--drawn", "tidak-ada.draws"]).Code);
        Assert.Equal(
            1,
            Score("--uncertainty", "60", "--seed", "43", "--factors", ScoreFolder.Sample("factors.json"), "--drawn", some).Code
        );
        Assert.Equal(1, Score("--uncertainty", "10", "--factors", File("salah.json", "{}")).Code);
        Assert.Equal(3, Score("--uncertainty", "10", "--factors", "tidak-ada.json").Code);
    }

    [Fact]
    public void Progress_is_for_a_terminal_and_leaves_nothing_behind()
    {
        var rows = new StringBuilder(System.IO.File.ReadAllText(Data));
        for (var i = 0; i < 20_000; i++)
        {
            rows.Append(null, $"u{i},timur,510000,80,260,61,20,450,27\n");
        }

        var data = File("besar.csv", rows.ToString());
        string[] call = ["score", "--model", Model, "--data", data, "--number-format", "invariant", "--format", "csv"];
        Assert.Empty(Tool.Run(call).Error);
        using var error = new StringWriter();
        CommandLine.Run(call, new ToolConsole(TextReader.Null, TextWriter.Null, error, showsProgress: true));
        Assert.Contains("besar.csv: ", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_cancelled_ends_with_130()
    {
        var rows = string.Concat(Enumerable.Repeat("u,timur,510000,80,260,61,20,450,27\n", 5000));
        var data = File("batal.csv", System.IO.File.ReadAllText(Data) + rows);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var console = new ToolConsole(TextReader.Null, TextWriter.Null, TextWriter.Null);
        Assert.Equal(
            130,
            (int)CommandLine.Run(["score", "--model", Model, "--data", data, "--number-format", "invariant"], console, cancel.Token)
        );
    }
}
