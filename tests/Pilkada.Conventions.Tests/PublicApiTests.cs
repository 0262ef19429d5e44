namespace Pilkada.Conventions;

public class PublicApiTests
{
    private const string Folder = "tests/Pilkada.Conventions.Tests/PublicApi";

    public static TheoryData<string> Packages => Package.Ids;

    /// <summary>A change on purpose: run once with UPDATE_API=1 and commit the listing; its diff is what reviewers read.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_api_is_the_committed_one(string id)
    {
        var file = Path.Combine(Repository.Root, Folder, $"{id}.txt");
        var actual = PublicApi.Of(Package.Of(id).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_API") == "1")
        {
            File.WriteAllText(file, string.Concat(actual.Select(l => $"{l}\n")));
        }

        Assert.True(File.Exists(file), $"{Folder}/{id}.txt is missing: run the tests once with UPDATE_API=1.");
        var committed = File.ReadAllLines(file);
        Violations.None([
            .. actual.Except(committed).Select(l => $"+ {l.Trim()}  (new or changed in {id}; UPDATE_API=1 accepts it)"),
            .. committed.Except(actual).Select(l => $"- {l.Trim()}  (gone from {id}; a break for its users)"),
        ]);
        Assert.Equal(committed, actual);
    }

    [Fact]
    public void Every_listing_belongs_to_a_package() =>
        Violations.None(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.txt")
                .Select(Path.GetFileNameWithoutExtension)
                .Except(Package.All.Select(p => p.Id))
                .Select(id => $"{id} is listed and not in src")
        );

    [Fact]
    public void The_listing_sees_names_nullability_and_defaults()
    {
        var lines = PublicApi.Of(typeof(PublicApiTests).Assembly);
        Assert.Contains("sealed class Pilkada.Conventions.Bad.Promise<T> : IProgress<T> where T : struct", lines);
        Assert.Contains(
            "    static string? Find<TName>(IEnumerable<string?> names, int? at = null, Rounding how = Rounding.Floor) where TName : class",
            lines
        );
        Assert.Contains("    int Value { get; init; }", lines);
    }
}
