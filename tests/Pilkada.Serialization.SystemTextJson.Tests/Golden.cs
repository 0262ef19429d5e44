using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pilkada.Serialization.Tests;

/// <summary>Compares with a committed file. Set <c>UPDATE_GOLDEN</c> to write it anew, then read the difference before committing.</summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Same(string name, JsonNode found)
    {
        var text = found.ToJsonString(Options) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is { Length: > 0 })
        {
            File.WriteAllText(Path.Combine(Checkout.Root, "tests", "Pilkada.Serialization.SystemTextJson.Tests", "Data", name), text);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", name)), text);
    }
}
