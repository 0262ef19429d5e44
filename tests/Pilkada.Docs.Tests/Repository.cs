namespace Pilkada.Docs.Tests;

// The checkout the tests run in, found by walking up from the test assembly.
internal static class Repository
{
    public static string Root => Checkout.Root;

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public static bool ShouldUpdate => Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    // A generated page equals the committed one; UPDATE_DOCS=1 rewrites it instead.
    public static void AssertPage(string relative, string expected)
    {
        var path = PathOf(relative);
        if (ShouldUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{relative} is missing; UPDATE_DOCS=1 dotnet test writes it.");
        Assert.Equal(expected, File.ReadAllText(path));
    }
}
