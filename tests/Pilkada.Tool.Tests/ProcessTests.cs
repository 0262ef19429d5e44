using System.Diagnostics;
using System.Text;

namespace Pilkada.Tool.Tests;

// A few runs of the true program: streams, encoding, environment and pipes are not seen from inside.
public class ProcessTests
{
    private static readonly string Program = typeof(CommandLine).Assembly.Location;

    // The host that runs these tests, where it is dotnet itself.
    private static readonly string Dotnet =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    [Fact]
    public void The_program_writes_UTF8_without_a_byte_order_mark_and_the_same_text_as_the_function()
    {
        var (code, output, error) = Start("explain areas/36/tps", []);
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Equal(Tool.Run("explain", "areas/36/tps").Output, new UTF8Encoding(false, true).GetString(output));
        Assert.NotEqual(0xEF, output[0]);
        Assert.Contains((byte)0xE2, output);
    }

    [Fact]
    public void The_output_does_not_depend_on_time_zone_or_locale()
    {
        var first = Start("assess --all", [("TZ", "UTC"), ("LANG", "C.UTF-8")]);
        Assert.Equal(0, first.Code);
        foreach (var (zone, locale) in new[] { ("Asia/Jayapura", "id_ID.UTF-8"), ("America/Los_Angeles", "tr_TR.UTF-8") })
        {
            Assert.Equal(first.Output, Start("assess --all", [("TZ", zone), ("LANG", locale), ("LC_ALL", locale)]).Output);
        }
    }

    [Theory]
    [InlineData("asses", 2)]
    [InlineData("validate no-such-folder", 3)]
    public void The_program_returns_the_exit_code_and_keeps_the_output_clean(string arguments, int code)
    {
        var run = Start(arguments, []);
        Assert.Equal(code, run.Code);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_is_no_error_even_when_the_input_never_ends()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (
            var line in new[]
            {
                "\"$DOTNET\" \"$TOOL\" sources | head -1; echo ${PIPESTATUS[0]}",
                "yes '{\"rule\":\"PLK-STG-003\",\"input\":{\"deadline\":\"2024-11-27\",\"asOf\":\"2024-11-25\"}}' | \"$DOTNET\" \"$TOOL\" rules run | head -1; echo ${PIPESTATUS[1]}",
            }
        )
        {
            using var process = Process.Start(
                new ProcessStartInfo("bash", ["-c", line])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    Environment = { ["DOTNET"] = Dotnet, ["TOOL"] = Program },
                }
            )!;
            var error = process.StandardError.ReadToEndAsync();
            string[] lines = (await process.StandardOutput.ReadToEndAsync()).TrimEnd('\n').Split('\n');
            await process.WaitForExitAsync();
            Assert.Equal(2, lines.Length);
            Assert.Equal("0", lines[1]);
            Assert.DoesNotContain("PLK-CLI", await error, StringComparison.Ordinal);
        }
    }

    // What others wrote to the same file before stays there.
    [Fact]
    public void Output_to_a_file_is_appended()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("bash", ["-c", "(echo before; \"$DOTNET\" \"$TOOL\" --version; echo after) > \"$FILE\""])
                {
                    Environment =
                    {
                        ["DOTNET"] = Dotnet,
                        ["TOOL"] = Program,
                        ["FILE"] = file,
                    },
                }
            )!;
            Assert.True(process.WaitForExit(120_000));
            Assert.Equal($"before\n{ToolVersion.Text}\nafter\n", File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, byte[] Output, string Error) Start(string arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Dotnet, [Program, .. arguments.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        Assert.True(process.WaitForExit(120_000));
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
