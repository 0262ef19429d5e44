namespace Pilkada;

// The checkout that the tests run in. Paths the compiler records are of no use: a deterministic build maps them away.
internal static class Checkout
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("Pilkada.Core.sln is above no folder of the tests.")
        : File.Exists(Path.Combine(folder.FullName, "Pilkada.Core.sln")) ? folder.FullName
        : Find(folder.Parent);
}
