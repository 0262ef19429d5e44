namespace Pilkada.Tool.Tests;

public class ExitCodeTests
{
    private const string Usage = "PLK-CLI-P";

    // Arguments, exit code, code of the problem on the error stream.
    public static TheoryData<string, int, string> Table =>
        new()
        {
            { "--help", 0, "" },
            { "--version", 0, "" },
            { "assess", 0, "" },
            { "assess {contoh}", 0, "" },
            { "assess {contoh} --fail-on critical", 0, "" },
            { "assess {contoh} --fail-on warning", 1, "" },
            { "assess {contoh} --fail-on note", 1, "" },
            { "assess {rusak}", 1, "PLK-CLI-P013" },
            { "validate {contoh}", 0, "" },
            { "validate {rusak}", 1, "" },
            { "validate {rusak} --format json", 1, "" },
            { "calendar", 0, "" },
            { "rules list", 0, "" },
            { "rules verify", 0, "" },
            { "sources", 0, "" },
            { "explain PLK-STG-001", 0, "" },
            { "", 2, "PLK-CLI-P003" },
            { "rules", 2, "PLK-CLI-P003" },
            { "asses", 2, "PLK-CLI-P002" },
            { "qqqqqqqq", 2, "PLK-CLI-P001" },
            { "assess --as-off 2024-11-25", 2, "PLK-CLI-P002" },
            { "assess a b", 2, "PLK-CLI-P001" },
            { "assess --as-of", 2, "PLK-CLI-P005" },
            { "assess --as-of 2024-11-25 --as-of 2024-11-26", 2, "PLK-CLI-P005" },
            { "assess --as-of 25-11-2024", 2, "PLK-CLI-P006" },
            { "assess --as-of 2024-02-30", 2, "PLK-CLI-P006" },
            { "assess --fail-on loud", 2, "PLK-CLI-P006" },
            { "assess --audience everyone", 2, "PLK-CLI-P006" },
            { "assess --format xml", 2, "PLK-CLI-P006" },
            { "assess --lang fr", 2, "PLK-CLI-P006" },
            { "diff {contoh} {contoh}", 0, "" },
            { "diff {contoh} {lanjut}", 0, "" },
            { "diff embedded:banten-2024 {contoh} --as-of 2024-11-25 --audience public", 0, "" },
            { "assess embedded:banten-2024", 0, "" },
            { "validate embedded:banten-2024", 0, "" },
            { "diff {contoh}", 2, "PLK-CLI-P004" },
            { "diff {contoh} {lanjut} {rusak}", 2, "PLK-CLI-P001" },
            { "diff {contoh} embedded:banten-1955", 2, "PLK-CLI-P015" },
            { "diff embedded: {contoh}", 2, "PLK-CLI-P015" },
            { "diff {contoh} {lanjut} --as-of yesterday", 2, "PLK-CLI-P006" },
            { "diff {rusak} {contoh}", 1, "PLK-CLI-P013" },
            { "diff {contoh} {rusak}", 1, "PLK-CLI-P013" },
            { "diff {contoh} {absent}", 3, "PLK-CLI-P010" },
            { "diff {empty} {contoh}", 3, "PLK-CLI-P011" },
            { "calendar --voting-day 2029-11-28 --template", 0, "" },
            { "calendar --voting-day 2029-11-28 --template --as-of 2029-11-25", 0, "" },
            { "calendar --voting-day 2029-11-28 --template --diff pilkada-2024", 0, "" },
            { "calendar --diff pilkada-2024", 0, "" },
            { "calendar --voting-day 2029-11-28", 2, "PLK-CLI-P017" },
            { "calendar --template", 2, "PLK-CLI-P017" },
            { "calendar --voting-day Rabu --template", 2, "PLK-CLI-P006" },
            { "calendar --id pilkada-2018 --voting-day 2029-11-28 --template", 2, "PLK-CLI-P016" },
            { "calendar --diff pilkada-2018 --as-of 2024-11-25", 2, "PLK-CLI-P016" },
            { "calendar --diff pilkada-2018 --area 36", 2, "PLK-CLI-P016" },
            { "calendar --diff pilkada-1955", 2, "PLK-CLI-P009" },
            { "risk", 0, "" },
            { "risk --area 36.02 --stage penyelenggaraan.pemungutan --explain", 0, "" },
            { "risk --area 36.99", 2, "PLK-CLI-P023" },
            { "risk --area x", 2, "PLK-CLI-P023" },
            { "risk --stage penyelenggaraan.pemantau", 2, "PLK-CLI-P023" },
            { "risk --as-of kemarin", 2, "PLK-CLI-P006" },
            { "risk --edges 10,25.5 --since 2024-10-01", 0, "" },
            { "risk --edges 25,10", 2, "PLK-CLI-P006" },
            { "risk --edges 0,10", 2, "PLK-CLI-P006" },
            { "risk --edges 10,101", 2, "PLK-CLI-P006" },
            { "risk --edges 1.2.3", 2, "PLK-CLI-P006" },
            { "risk --edges ,", 2, "PLK-CLI-P006" },
            { "risk --since embedded:lain", 2, "PLK-CLI-P015" },
            { "deadlines", 0, "" },
            { "deadlines --event voting-day=2024-11-27 --event result-announced=2024-12-09 --assume-latest", 0, "" },
            { "deadlines --event voting-day=2024-11-27 --source uu-10-2016 --source uu-8-2015", 0, "" },
            { "deadlines court-petition --holiday 2024-12-25", 0, "" },
            { "deadlines court-petitions", 2, "PLK-CLI-P020" },
            { "deadlines qqqqqqqqqqqqqqqqqqqqqq", 2, "PLK-CLI-P020" },
            { "deadlines --event voting-day", 2, "PLK-CLI-P006" },
            { "deadlines --event =2024-11-27", 2, "PLK-CLI-P006" },
            { "deadlines --event voting-day=27-11-2024", 2, "PLK-CLI-P006" },
            { "deadlines --event votingday=2024-11-27", 2, "PLK-CLI-P018" },
            { "deadlines --event voting-day=2024-11-27 --event voting-day=2024-11-28", 2, "PLK-CLI-P019" },
            { "deadlines --event", 2, "PLK-CLI-P005" },
            { "deadlines --holiday Natal", 2, "PLK-CLI-P006" },
            { "deadlines --source uu-99-1955", 2, "PLK-CLI-P021" },
            { "deadlines --event determination-received-by-dprd=2025-01-10 --fail-on warning", 1, "" },
            { "deadlines --event determination-received-by-dprd=2025-01-10 --fail-on critical", 0, "" },
            { "deadlines --event determination-received-by-dprd=2025-01-10 --fail-on note --source uu-10-2016", 0, "" },
            { "deadlines dprd-proposal --event determination-received-by-dprd=2025-01-10 --fail-on note", 1, "" },
            { "deadlines court-petition --event determination-received-by-dprd=2025-01-10 --fail-on note", 0, "" },
            { "deadlines --fail-on loud", 2, "PLK-CLI-P006" },
            { "calendar --fail-on note", 0, "" },
            { "calendar --count-start 13:00 --fail-on note", 0, "" },
            { "calendar --count-start 12:59 --fail-on critical", 1, "" },
            { "calendar --count-start 12:59", 0, "" },
            { "calendar --count-start noon", 2, "PLK-CLI-P006" },
            { "calendar --fail-on loud", 2, "PLK-CLI-P006" },
            { "calendar --folder {kalender}", 0, "" },
            { "calendar --folder {kalender} --fail-on warning", 1, "" },
            { "calendar --folder {kalender} --diff pilkada-2024 --fail-on warning", 1, "" },
            { "calendar --folder {kalender} --id pilkada-2024", 2, "PLK-CLI-P016" },
            { "calendar --folder {kalender} --voting-day 2029-11-28 --template", 2, "PLK-CLI-P016" },
            { "calendar --folder {kalender-rusak}", 1, "PLK-CLI-P022" },
            { "calendar --folder {absent}", 3, "PLK-CLI-P010" },
            { "calendar --folder {contoh}", 3, "PLK-CLI-P011" },
            { "explain court-petition", 0, "" },
            { "explain PSU", 0, "" },
            { "explain PLK-STG-F005", 0, "" },
            { "calendar --area Banten", 2, "PLK-CLI-P006" },
            { "calendar --id pilkada-1955", 2, "PLK-CLI-P009" },
            { "validate", 2, "PLK-CLI-P004" },
            { "explain", 2, "PLK-CLI-P004" },
            { "explain areas/36.02/voter", 2, "PLK-CLI-P007" },
            { "rules show PLK-STG-999", 2, "PLK-CLI-P008" },
            { "rules run PLK-STG-999 {}", 2, "PLK-CLI-P008" },
            { "rules run PLK-STG-001", 2, "PLK-CLI-P004" },
            { "rules run PLK-STG-002 nonsense", 1, "PLK-JSN-P001" },
            { "validate {absent}", 3, "PLK-CLI-P010" },
            { "assess {absent}", 3, "PLK-CLI-P010" },
            { "explain areas --plan {absent}", 3, "PLK-CLI-P010" },
            { "assess {empty}", 3, "PLK-CLI-P011" },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_way_to_call_the_tool_ends_with_its_exit_code(string arguments, int code, string problem)
    {
        var run = Tool.Run([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Place)]);
        Assert.True(code == run.Code, $"{arguments}: {run.Code}\n{run.Error}");
        if (problem.Length == 0)
        {
            Assert.Empty(run.Error);
        }
        else
        {
            Assert.Contains(problem, run.Error.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_line_on_the_error_stream_has_a_code_and_says_what_to_do(string arguments, int code, string problem)
    {
        foreach (var language in new[] { "id", "en" })
        {
            string[] args = [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Place), "--lang", language];
            var run = Tool.Run(args);
            Assert.True(run.Error.Length == 0 || run.Error.EndsWith('\n'), problem);
            foreach (var line in run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Matches("PLK-[A-Z]{3}-P[0-9]{3} .+[.!:] .+", line);
                Assert.DoesNotContain("{", line.Replace("{}", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }

            Assert.True(run.Error.Length > 0 || code is 0 or 1);
        }
    }

    [Fact]
    public void Usage_errors_come_in_the_language_asked_for()
    {
        Assert.Contains("tidak dikenal", Tool.Run("asses").Error, StringComparison.Ordinal);
        Assert.Contains("is not known", Tool.Run("asses", "--lang", "en").Error, StringComparison.Ordinal);
        Assert.Contains("is not known", Tool.Run("--lang=en", "asses").Error, StringComparison.Ordinal);
        Assert.StartsWith(Usage, Tool.Run("asses").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_returns_130_and_says_nothing()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(["assess"], new ToolConsole(TextReader.Null, output, error), new CancellationToken(canceled: true));
        Assert.Equal(130, (int)code);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void A_mistake_of_ours_is_one_line_and_exit_code_4()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(
            ["rules", "list"],
            new ToolConsole(TextReader.Null, new Failing(new InvalidOperationException("first\nsecond")), error)
        );
        Assert.Equal(4, (int)code);
        var line = Assert.Single(error.ToString().TrimEnd('\n').Split('\n'));
        Assert.Contains("PLK-CLI-P014", line, StringComparison.Ordinal);
        Assert.Contains("first second", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_pipe_is_silent_and_a_full_disk_is_not()
    {
        using var error = new StringWriter();
        var closed = new Failing(new IOException("Broken pipe", 32));
        Assert.Equal(0, (int)CommandLine.Run(["rules", "list"], new ToolConsole(TextReader.Null, closed, error)));
        Assert.Empty(error.ToString());

        var full = new Failing(new IOException("No space left on device", 28));
        Assert.Equal(4, (int)CommandLine.Run(["rules", "list"], new ToolConsole(TextReader.Null, full, error)));
        Assert.NotEmpty(error.ToString());
    }

    private static string Place(string word) =>
        word switch
        {
            "{contoh}" => Tool.Plan("contoh"),
            "{rusak}" => Tool.Plan("rusak"),
            "{kalender}" => Tool.Plan("kalender"),
            "{kalender-rusak}" => Tool.Plan("kalender-rusak"),
            "{lanjut}" => Tool.Plan("lanjut"),
            "{absent}" => Tool.Plan("absent"),
            "{empty}" => Tool.Here,
            _ => word,
        };

    private sealed class Failing(Exception exception) : StringWriter
    {
        public override void Write(char value) => throw exception;

        public override void Write(string? value) => throw exception;

        public override void WriteLine(string? value) => throw exception;
    }
}
