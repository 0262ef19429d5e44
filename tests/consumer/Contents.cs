// Says what is missing in the packages of a folder: Contents FOLDER COUNT
using System.IO.Compression;
using System.Xml.Linq;

var wrong = new List<string>();
string[] packages = [.. Directory.EnumerateFiles(args[0], "*.nupkg").Order(StringComparer.Ordinal)];
if (packages.Length != int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture))
{
    wrong.Add($"{packages.Length} packages were packed of {args[1]} projects in src");
}

foreach (var package in packages)
{
    var name = Path.GetFileName(package);
    using var zip = ZipFile.OpenRead(package);
    string[] files = [.. zip.Entries.Select(e => e.FullName)];
    using var nuspec = zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
    var metadata = XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    string Value(string element) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == element)?.Value ?? "";

    var isTool = metadata.Descendants().Any(e => e.Name.LocalName == "packageType" && (string?)e.Attribute("name") == "DotnetTool");
    Check(Value("license") == "Apache-2.0", "the licence expression is not Apache-2.0");
    Check(Value("description").Length > 40, "the description says nothing");
    Check(Value("readme") == "README.md" && files.Contains("README.md"), "README.md is missing");
    Check(Value("tags").Length > 0, "there are no tags");
    Check(
        isTool || files.Any(f => f.StartsWith("lib/net10.0/", StringComparison.Ordinal) && f.EndsWith(".dll", StringComparison.Ordinal)),
        "there is no library"
    );
    Check(
        isTool || files.Any(f => f.StartsWith("lib/net10.0/", StringComparison.Ordinal) && f.EndsWith(".xml", StringComparison.Ordinal)),
        "there is no documentation"
    );
    Check(isTool || !files.Any(f => f.EndsWith(".pdb", StringComparison.Ordinal)), "symbols belong in the snupkg");

    var symbols = Path.ChangeExtension(package, ".snupkg");
    Check(File.Exists(symbols), "there is no snupkg beside it");
    if (File.Exists(symbols))
    {
        using var symbolZip = ZipFile.OpenRead(symbols);
        Check(symbolZip.Entries.Any(e => e.FullName.EndsWith(".pdb", StringComparison.Ordinal)), "the snupkg holds no pdb");
    }

    void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            wrong.Add($"{name}: {otherwise}");
        }
    }
}

foreach (var line in wrong)
{
    Console.Error.WriteLine(line);
}

Console.WriteLine($"{packages.Length} packages, {wrong.Count} faults");
return wrong.Count == 0 ? 0 : 1;
