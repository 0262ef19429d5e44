using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pilkada.Conventions;

public partial class RepositoryTests
{
    public static TheoryData<string> Packages => Package.Ids;

    // Put together here, so that this file does not hold what it looks for.
    private static readonly string[] Local =
    [
        .. new[] { "work", "tmp", "root" }.Select(folder => $"/{folder}/"),
        .. new[] { "api", "www", "globalcdn" }.Select(host => $"{host}.nuget" + ".org"),
        "pkgs.dev" + ".azure.com",
    ];

    [Fact]
    public void No_file_names_a_machine_or_a_registry()
    {
        Violations.None(
            from file in Repository.Files()
            let bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file))
            where !bytes.Contains((byte)0)
            from found in Offences(System.Text.Encoding.UTF8.GetString(bytes))
            select $"{file} contains {found}"
        );
    }

    [Theory]
    [InlineData("work")]
    [InlineData("tmp")]
    public void The_search_finds_a_path_and_leaves_longer_ones_alone(string folder)
    {
        Assert.NotEmpty(Offences($"cd /{folder}/x"));
        Assert.Empty(Offences($"docs/{folder}/x and https://example.org/a/{folder}/x"));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = ProjectLine().Matches(Repository.Read("Pilkada.Core.sln")).Select(m => m.Groups[1].Value.Replace('\\', '/'));
        Assert.Equal(
            Repository
                .Projects("src")
                .Concat(Repository.Projects("tests"))
                .Concat(Repository.Projects("benchmarks"))
                .Order(StringComparer.Ordinal),
            solution.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Violations.None(
            Repository
                .Projects("src")
                .Concat(Repository.Projects("tests"))
                .Concat(Repository.Projects("benchmarks"))
                .Select(p => $"{Path.GetDirectoryName(p)!.Replace('\\', '/')}/packages.lock.json")
                .Except(Repository.Files())
        );

    // The SDK names a package after its assembly, and the tool's assembly is the command.
    [Fact]
    public void A_package_is_named_as_its_folder() =>
        Violations.None(
            from package in Package.All
            let id = package.Property("PackageId") ?? package.Property("AssemblyName") ?? package.Id
            where id != package.Id || Path.GetFileName(package.Folder) != package.Id
            select $"{package.Path} packs as {id}: set <PackageId>{package.Id}</PackageId>"
        );

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_a_description_and_a_readme_that_says_something(string id)
    {
        var package = Package.Of(id);
        Assert.True((package.Property("Description")?.Length ?? 0) > 40, $"{id} has no <Description> of a sentence.");
        var readme = Repository.Read(package.Folder, "README.md");
        Assert.StartsWith($"# {id}\n", readme, StringComparison.Ordinal);
        Assert.True(readme.Split('\n').Count(l => l.Trim().Length > 0) >= 4, $"{package.Folder}/README.md says no more than its title.");
    }

    [Fact]
    public void The_licence_is_the_one_the_packages_name()
    {
        var build = XDocument.Parse(Repository.Read("Directory.Build.props"));
        Assert.Equal("Apache-2.0", build.Descendants("PackageLicenseExpression").Single().Value);
        Assert.Equal("README.md", build.Descendants("PackageReadmeFile").Single().Value);
        Assert.Contains("Apache License", Repository.Read("LICENSE"), StringComparison.Ordinal);
        Assert.Contains("Version 2.0", Repository.Read("LICENSE"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_changelog_has_the_version_that_is_built()
    {
        var version = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains($"\n## [{version}]", Repository.Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_names_every_package() =>
        Violations.None(
            Package
                .All.Where(p => !Repository.Read("README.md").Contains(p.Id, StringComparison.Ordinal))
                .Select(p => $"{p} is not in README.md")
        );

    [Fact]
    public void Every_relative_link_of_a_page_leads_to_a_file() =>
        Violations.None(
            from page in Repository.Files()
            where page.EndsWith(".md", StringComparison.Ordinal)
            from match in Link().Matches(Repository.Read(page))
            let target = match.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))
            select $"{page} links to {target}"
        );

    // A path begins where a word does not go on: "docs/tmp/x" is no machine's folder.
    private static IEnumerable<string> Offences(string text) =>
        Local.Where(word =>
            Regex.IsMatch(text, $@"(?<![\w.~}}-]){Regex.Escape(word)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        );

    [GeneratedRegex(@"""([^""]+\.csproj)""")]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
