using System.Diagnostics;
using System.Globalization;
using Samples;

namespace Pilkada.Docs.Tests;

/// <summary>The samples run and print what is committed beside them; the commands of the docs run as they stand.</summary>
public class SamplesTests
{
    [Fact]
    public void First_Assessment_Prints_What_It_Says() => AssertPrints("FirstAssessment", FirstAssessment.Run);

    [Fact]
    public void Two_Thirds_Prints_What_It_Says() => AssertPrints("TwoThirds", TwoThirds.Run);

    [Fact]
    public void Field_Problems_Print_What_Finds_Them() => AssertPrints("FieldProblems", FieldProblems.Run);

    [Fact]
    public void Own_Plan_Prints_What_It_Says() =>
        AssertPrints("OwnPlan", output => OwnPlan.Run(output, Repository.PathOf("docs/samples/own-plan")));

    [Fact]
    public void Opened_Late_Prints_What_It_Says() => AssertPrints("OpenedLate", OpenedLate.Run);

    [Fact]
    public void Flooded_Road_Prints_What_It_Says() => AssertPrints("FloodedRoad", FloodedRoad.Run);

    [Fact]
    public void Island_Boat_Prints_What_It_Says() => AssertPrints("IslandBoat", IslandBoat.Run);

    [Fact]
    public void From_A_Figure_To_Its_Source_Takes_Two_Commands()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        var start = page.IndexOf("```sh\n", StringComparison.Ordinal) + "```sh\n".Length;
        var commands = page[start..page.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, commands.Length);
        Assert.Contains("8.926.662", Run(commands[0]), StringComparison.Ordinal);
        Assert.Contains("koran-jakarta.com", Run(commands[1]), StringComparison.Ordinal);
        Assert.Contains(commands[1].Split(' ')[^1], Run(commands[0]), StringComparison.Ordinal);
    }

    private static string Run(string command)
    {
        Assert.StartsWith("pilkada ", command, StringComparison.Ordinal);
        var tool = Path.Combine(AppContext.BaseDirectory, "Pilkada.Tool.dll");
        var start = new ProcessStartInfo("dotnet", [tool, .. command.Split(' ').Skip(1)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
        return output;
    }

    private static void AssertPrints(string sample, Action<TextWriter> run)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        run(output);
        Repository.AssertPage($"docs/samples/{sample}.txt", output.ToString());
    }
}
