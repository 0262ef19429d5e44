using System.ComponentModel;
using System.Diagnostics;

namespace Pilkada.Conventions;

/// <summary>The files of the repository that these tests stand in.</summary>
internal static class Repository
{
    private static readonly string[] Unversioned = [".git", "bin", "obj", "artifacts", "TestResults", ".vs", ".idea"];

    public static string Root { get; } = Checkout.Root;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The projects under <c>src</c> or <c>tests</c>, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Projects(string folder) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Root, folder))
                .SelectMany(d => Directory.EnumerateFiles(d, "*.csproj"))
                .Select(Relative)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Every versioned file, and those that are new and not ignored; without git the folders are searched.</summary>
    public static IReadOnlyList<string> Files()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var git = Process.Start(start)!;
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
            {
                return [.. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(Root, f)))];
            }
        }
        catch (Win32Exception)
        {
            // No git on this machine.
        }

        return [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Walk(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder).Where(d => !Unversioned.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
