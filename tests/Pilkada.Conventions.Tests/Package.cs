using System.Reflection;
using System.Xml.Linq;

namespace Pilkada.Conventions;

/// <summary>A shipped package: its project file and its built assembly.</summary>
internal sealed class Package
{
    private Package(string path)
    {
        Path = path;
        Id = System.IO.Path.GetFileNameWithoutExtension(path);
        Project = XDocument.Parse(Repository.Read(path));
        Assembly = Assembly.Load(Property("AssemblyName") ?? Id);
    }

    public static IReadOnlyList<Package> All { get; } = [.. Repository.Projects("src").Select(p => new Package(p))];

    public static IEnumerable<Package> Domain => All.Where(p => References.Of(p.Id).IsDomain);

    public static TheoryData<string> Ids => [.. All.Select(p => p.Id)];

    public string Id { get; }

    /// <summary>The path of the project file from the root.</summary>
    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public XDocument Project { get; }

    public Assembly Assembly { get; }

    public static Package Of(string id) => All.Single(p => p.Id == id);

    public string? Property(string name) => Project.Descendants(name).LastOrDefault()?.Value;

    public IEnumerable<string> Includes(string item) =>
        Project.Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    public override string ToString() => Id;
}
