using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

/// <summary>What one run of the tool wrote and returned.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The tool as a function, with captured writers.</summary>
internal static class Tool
{
    public static string Here { get; } = Path.Combine(Checkout.Root, "tests", "Pilkada.Tool.Tests");

    public static string Root { get; } = Checkout.Root;

    public static string Guard(string name) => Path.Combine(Here, "guards", name);

    public static string Plan(string name) => Path.Combine(Here, "plans", name);

    public static Ran Run(params string[] args) => RunWith(string.Empty, null, args);

    public static Ran RunWith(string input, int? width, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new ToolConsole(new StringReader(input), output, error, width));
        return new Ran((int)code, output.ToString(), error.ToString());
    }
}

/// <summary>Text kept in a file. UPDATE_GOLDEN=1 writes it anew.</summary>
internal static class Golden
{
    public static void Same(string name, string actual)
    {
        var path = Path.Combine(Tool.Here, "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is absent; UPDATE_GOLDEN=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
