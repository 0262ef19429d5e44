using System.Globalization;

namespace Pilkada.Tool.Tests;

public class OutputTests
{
    private static string[][] Calls { get; } =
    [.. Written.Select(call => call.Select(w => w is "{model}" or "{data}" ? Split(w)[0] : w).ToArray())];

    private static string[][] Written =>
        [
            ["assess", "--all"],
            ["assess", "--all", "--lang", "en"],
            ["assess", "--format", "json"],
            ["calendar", "--as-of", "2024-11-25", "--area", "36"],
            ["diff", "embedded:banten-2024", "embedded:banten-2024"],
            ["calendar", "--id", "pilkada-2020", "--diff", "pilkada-2018"],
            ["calendar", "--voting-day", "2029-11-28", "--template"],
            ["deadlines", "--event", "voting-day=2024-11-27", "--assume-latest"],
            ["deadlines", "court-petition", "--event", "result-announced=2024-12-24"],
            ["rules", "list"],
            ["explain", "PLK-PER-007"],
            ["explain", "areas/36/tps"],
            ["score", "--model", "{model}", "--data", "{data}", "--number-format", "invariant"],
            ["score", "--model", "{model}", "--data", "{data}", "--number-format", "invariant", "--explain", "Kota G"],
            ["score", "plan", "--model", "{model}"],
            ["sources"],
            ["assess", "--as-of", "x"],
            ["--help"],
            ["rules", "run", "PLK-STG-002", "nonsense"],
        ];

    // Small pages kept whole. The plan is made up, so they change only when the tool or the assessment does.
    public static TheoryData<string, string> Pages =>
        new()
        {
            { "help.txt", "--help" },
            { "help-assess-en.txt", "assess --help --lang en" },
            { "assess-id.txt", "assess {contoh}" },
            { "assess-en.txt", "assess {contoh} --lang en" },
            { "assess-public-id.txt", "assess {contoh} --audience public" },
            { "validate-id.txt", "validate {rusak}" },
            { "validate-en.txt", "validate {rusak} --lang en" },
            { "explain-figure-id.txt", "explain shares/polres-satu/whole --plan {contoh}" },
            { "explain-unknown-en.txt", "explain shares/polda-contoh/whole --plan {contoh} --lang en" },
            { "explain-rule-id.txt", "explain PLK-STG-004" },
            { "explain-source-en.txt", "explain contoh-lama --plan {contoh} --lang en" },
            { "diff-id.txt", "diff {contoh} {lanjut}" },
            { "diff-en.txt", "diff {contoh} {lanjut} --lang en" },
            { "deadline-id.txt", "deadlines court-petition --event result-announced=2024-12-24 --holiday 2024-12-25" },
            { "deadline-conflict-en.txt", "deadlines dprd-proposal --event determination-received-by-dprd=2025-01-10 --lang en" },
            { "personnel-need-id.txt", "personnel need --tps {tps} --patterns {patterns} --order ptl" },
            {
                "personnel-need-unit-en.txt",
                "personnel need --tps {tps} --patterns {patterns} --order ptl --policy per-group --unit polres-satu --lang en"
            },
            { "personnel-need-public-en.txt", "personnel need --tps {tps} --patterns {patterns} --order ptl --audience public --lang en" },
            { "personnel-plan-id.txt", "personnel plan --tps {tps} --patterns {patterns} --order ptl --unit polres-satu" },
            { "personnel-plan-public-en.txt", "personnel plan --tps {tps} --patterns {patterns} --order ptl --audience public --lang en" },
            { "personnel-reinforce-id.txt", "personnel reinforce {perkuatan}" },
            { "personnel-reinforce-public-en.txt", "personnel reinforce {perkuatan} --audience public --lang en" },
            { "personnel-roster-id.txt", "personnel roster {jadwal}" },
            { "personnel-roster-checked-en.txt", "personnel roster {jadwal-diperiksa} --lang en" },
            { "calendar-id.txt", "calendar --as-of 2024-11-25 --area 36" },
            { "help-score-id.txt", "score --help" },
            { "logistics-schedule-id.txt", "logistics schedule" },
            { "logistics-schedule-risk-en.txt", "logistics schedule embedded:pemilu-2024-pulau-banten --risk 9/10 --all --lang en" },
            { "logistics-schedule-return-id.txt", "logistics schedule embedded:pemilu-2024-pulau-banten --return-from 2024-02-15T06:00" },
            { "logistics-schedule-public-en.txt", "logistics schedule --audience public --lang en" },
            { "logistics-reconcile-id.txt", "logistics reconcile {contoh}/buku-besar.csv --kits {contoh}/kit.csv" },
            { "logistics-connectivity-id.txt", "logistics connectivity {contoh}/sinyal.csv" },
            { "logistics-connectivity-en.txt", "logistics connectivity {contoh}/sinyal.csv --lang en" },
            {
                "logistics-relocate-id.txt",
                "logistics relocate --stations {contoh}/terpapar.csv --sites {contoh}/lokasi.csv --distances {contoh}/jarak.csv --most-metres 500"
            },
            {
                "logistics-relocate-en.txt",
                "logistics relocate --stations {contoh}/terpapar.csv --sites {contoh}/lokasi.csv --distances {contoh}/jarak.csv --most-metres 500 --lang en"
            },
            { "score-id.txt", "score --model {model} --data {data} --number-format invariant" },
            { "score-en.txt", "score --model {model} --data {data} --number-format invariant --lang en" },
            { "score-csv.txt", "score --model {model} --data {data} --number-format invariant --format csv" },
            { "score-explain-id.txt", "score --model {model} --data {data} --number-format invariant --explain {unit}" },
            { "score-plan-en.txt", "score plan --model {model} --lang en" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_in_a_pipe_is_as_it_was(string file, string arguments) => Golden.Same(file, Tool.Run(Split(arguments)).Output);

    [Fact]
    public void A_page_in_a_terminal_of_100_columns_is_as_it_was() =>
        Golden.Same("assess-terminal-id.txt", Tool.RunWith(string.Empty, 100, Split("assess {contoh}")).Output);

    [Theory]
    [InlineData("id-ID")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void The_output_does_not_depend_on_the_culture(string culture)
    {
        var expected = Calls.Select(call => Tool.Run(call)).ToArray();
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Calls.Select(call => Tool.Run(call)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public void Json_does_not_depend_on_the_language_and_has_a_version()
    {
        foreach (
            var call in new[]
            {
                "assess",
                "calendar",
                "calendar --voting-day 2029-11-28 --template",
                "calendar --id pilkada-2020 --diff pilkada-2018",
                "diff {contoh} {lanjut}",
                "deadlines --event voting-day=2024-11-27",
                "explain court-petition",
                "rules list",
                "rules show PLK-STG-001",
                "rules verify",
                "explain areas/36/tps",
                "explain PLK-RDY-F001",
                "sources",
                "validate {contoh}",
            }
        )
        {
            var id = Tool.Run([.. Split(call), "--format", "json", "--lang", "id"]);
            var en = Tool.Run([.. Split(call), "--format", "json", "--lang", "en"]);
            Assert.Equal(id, en);
            Assert.Equal(1, (int)id.Json["schemaVersion"]!);
            Assert.StartsWith("{", id.Output, StringComparison.Ordinal);
            Assert.EndsWith("}\n", id.Output, StringComparison.Ordinal);
            Assert.Empty(id.Error);
        }
    }

    [Fact]
    public void Text_differs_by_language()
    {
        foreach (var call in Calls.Where(c => !c.Contains("json") && !c.Contains("--lang")))
        {
            var (id, en) = (Tool.Run(call), Tool.Run([.. call, "--lang", "en"]));
            Assert.NotEqual(id.Output + id.Error, en.Output + en.Error);
        }
    }

    [Fact]
    public void A_pipe_gets_no_colour_no_breaks_and_nothing_cut()
    {
        foreach (var call in Calls)
        {
            var output = Tool.Run(call).Output;
            Assert.DoesNotContain('\e', output);
            Assert.DoesNotContain('\r', output);
            Assert.All(output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        }

        // The longest note of the plan stands on one line.
        var note = "Wilayah hukum Polda Metro Jaya juga meliputi bagian Banten";
        Assert.Contains(
            Tool.Run("assess").Lines,
            l => l.Contains(note, StringComparison.Ordinal) && l.Contains("kolom cakupan tidak lengkap.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(160)]
    public void A_terminal_gets_lines_that_fit_unless_a_single_word_does_not(int width)
    {
        foreach (var call in Calls.Where(c => !c.Contains("json") && c[0] != "sources" && c[0] != "assess"))
        {
            foreach (var line in Tool.RunWith(string.Empty, width, call).Lines)
            {
                Assert.True(
                    line.Length <= width || !line.Trim().Trim('│', '├', '└', '─', ' ').Contains(' ', StringComparison.Ordinal),
                    $"{line.Length}: {line}"
                );
            }
        }

        Assert.All(
            Tool.RunWith(string.Empty, Math.Max(width, 100), "assess").Lines,
            line => Assert.True(line.Length <= Math.Max(width, 100), line)
        );
    }

    [Fact]
    public void Colour_is_only_for_those_who_see_it()
    {
        using var output = new StringWriter { NewLine = "\n" };
        CommandLine.Run(["assess"], new ToolConsole(TextReader.Null, output, TextWriter.Null, 100, colour: true));
        Assert.Contains('\e', output.ToString());
        Assert.DoesNotContain('\e', Tool.RunWith(string.Empty, 100, "assess").Output);
    }

    private static string[] Split(string arguments) =>
        [
            .. arguments
                .Split(' ')
                .Select(word =>
                    word switch
                    {
                        "{tps}" => Tool.Guard("tps.csv"),
                        "{patterns}" => Tool.Guard("patterns.json"),
                        "{contoh}" => Relative("contoh"),
                        _ when word.StartsWith("{contoh}/", StringComparison.Ordinal) => Relative("contoh") + word["{contoh}".Length..],
                        "{rusak}" => Relative("rusak"),
                        "{lanjut}" => Relative("lanjut"),
                        "{perkuatan}" or "{jadwal}" or "{jadwal-diperiksa}" => Tool.Plan(word[1..^1]),
                        "{model}" => ScoreFolder.Sample("model.json"),
                        "{data}" => ScoreFolder.Sample("data.csv"),
                        "{unit}" => "Kota G",
                        _ => word,
                    }
                ),
        ];

    // Advice repeats the folder as it was given, so the kept pages must not depend on where the repository lies.
    private static string Relative(string plan)
    {
        var link = Path.Combine(AppContext.BaseDirectory, "plans", plan);
        Assert.True(Directory.Exists(link), link);
        return Path.GetRelativePath(Environment.CurrentDirectory, link);
    }
}
