using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Pilkada.Conventions;

public class ReferenceTests
{
    public static TheoryData<string> Packages => Package.Ids;

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_project_references_only_what_the_architecture_allows(string id)
    {
        var package = Package.Of(id);
        var allowed = References.Of(id);
        Violations.None([
            .. package
                .Includes("ProjectReference")
                .Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))
                .Where(p => !allowed.Ours.Contains(p))
                .Select(p => $"{id} may not reference {p}"),
            .. package.Includes("PackageReference").Where(p => !allowed.AllowsOther(p)).Select(p => $"{id} may not depend on {p}"),
        ]);
    }

    // The project file can hide a reference in an import; the built assembly cannot.
    [Theory]
    [MemberData(nameof(Packages))]
    public void An_assembly_references_only_what_the_architecture_allows(string id)
    {
        var allowed = References.Of(id);
        var ours = allowed.Ours.Select(o => Package.All.FirstOrDefault(p => p.Id == o)?.Assembly.GetName().Name).ToHashSet();
        Violations.None(
            Package
                .Of(id)
                .Assembly.GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(name =>
                    !ours.Contains(name)
                    && !allowed.AllowsOther(name)
                    && (!name.StartsWith("System.", StringComparison.Ordinal) || allowed.ForbidsFramework(name))
                )
                .Select(name => $"{id} may not use {name}")
        );
    }

    [Fact]
    public void No_shipped_package_sees_the_internals_of_another()
    {
        var shipped = Package.All.Select(p => p.Assembly.GetName().Name!).ToHashSet();
        Violations.None(
            from package in Package.All
            from friend in package
                .Assembly.GetCustomAttributes(typeof(InternalsVisibleToAttribute), false)
                .Cast<InternalsVisibleToAttribute>()
            where shipped.Contains(friend.AssemblyName.Split(',')[0])
            select $"{package} shows its internals to {friend.AssemblyName}"
        );
    }

    [Fact]
    public void The_domain_list_of_the_build_is_the_domain_list_of_the_architecture()
    {
        var build = XDocument.Parse(Repository.Read("src", "Directory.Build.props")).Descendants("DomainPackages").Single().Value;
        Assert.Equal(
            References.Table.Where(r => r.IsDomain).Select(r => r.Id).Order(StringComparer.Ordinal),
            build.Split(';', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_architecture_page_names_every_package()
    {
        var page = Repository.Read("docs", "architecture.md");
        Violations.None(
            References.Table.Where(r => !page.Contains($"{r.Id} ", StringComparison.Ordinal)).Select(r => $"{r.Id} is not on the page")
        );
    }

    [Fact]
    public void Every_dependency_stands_in_decision_0002_with_its_version()
    {
        var record = Repository.Read("docs", "decisions", "0002-dependencies.md");
        var versions = XDocument
            .Parse(Repository.Read("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(e => (string)e.Attribute("Include")!, e => (string)e.Attribute("Version")!);
        string[] files =
        [
            "Directory.Build.props",
            "tests/Directory.Build.props",
            .. Repository.Projects("src"),
            .. Repository.Projects("tests"),
        ];
        Violations.None(
            from file in files
            from reference in XDocument.Parse(Repository.Read(file)).Descendants("PackageReference")
            let id = (string)reference.Attribute("Include")!
            where
                !record
                    .Split('\n')
                    .Any(line => line.Contains(id, StringComparison.Ordinal) && line.Contains(versions[id], StringComparison.Ordinal))
            select $"{file}: {id} {versions[id]} has no line in 0002"
        );
    }
}
