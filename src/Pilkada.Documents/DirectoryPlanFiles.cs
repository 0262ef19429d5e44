namespace Pilkada.Documents;

/// <summary>The files of a folder on disk, and of nothing outside it.</summary>
/// <remarks>
/// Rooted names, <c>..</c>, and links that lead out of the folder open nothing. A folder that does not exist has no files. Thread-safe.
/// </remarks>
/// <example><code>PlanFolder.Read(new DirectoryPlanFiles("plans/lebak"), ReferenceCalendars.Find, ReferenceParameters.FindSet)</code></example>
public sealed class DirectoryPlanFiles : IPlanFiles
{
    private const int MaxLinks = 40;

    /// <summary>Opens a folder.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <exception cref="ArgumentException">The path is empty or holds a NUL character.</exception>
    public DirectoryPlanFiles(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>Gets the full path of the folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    /// <remarks>Sub-folders that are links are not entered.</remarks>
    public IEnumerable<string> Names
    {
        get
        {
            if (!Directory.Exists(Path))
            {
                return [];
            }

            var options = new EnumerationOptions
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.ReparsePoint,
                MaxRecursionDepth = 8,
            };
            return
            [
                .. Directory
                    .EnumerateFiles(Path, "*", options)
                    .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file exists and could not be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file exists and may not be read.</exception>
    public Stream? Open(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!PlanFileName.StaysInside(name))
        {
            return null;
        }

        var file = System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return
            File.Exists(file)
            && RealPath(Path, MaxLinks) is { } root
            && RealPath(file, MaxLinks) is { } real
            && real.StartsWith(
                root.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
            ? new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.Read)
            : null;
    }

    // The path with every link on the way followed, or null when there are too many.
    private static string? RealPath(string path, int links)
    {
        var root = System.IO.Path.GetPathRoot(path)!;
        var real = root;
        foreach (var part in path[root.Length..].Split(System.IO.Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = System.IO.Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is { } target)
            {
                if (links == 0 || RealPath(System.IO.Path.GetFullPath(target, real), links - 1) is not { } followed)
                {
                    return null;
                }

                next = followed;
            }

            real = next;
        }

        return real;
    }
}
