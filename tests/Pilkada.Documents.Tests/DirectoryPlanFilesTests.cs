using Pilkada.ReferenceData;

namespace Pilkada.Documents.Tests;

public sealed class DirectoryPlanFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pilkada-").FullName;

    public DirectoryPlanFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "plan", "sub"));
        File.WriteAllText(Path.Combine(_root, "secret.csv"), "rahasia");
        File.WriteAllText(Path.Combine(_root, "plan", "a.csv"), "a");
        File.WriteAllText(Path.Combine(_root, "plan", "sub", "b.csv"), "b");
        Directory.CreateDirectory(Path.Combine(_root, "plan-other"));
        File.WriteAllText(Path.Combine(_root, "plan-other", "c.csv"), "c");
    }

    private DirectoryPlanFiles Files => new(Path.Combine(_root, "plan"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_of_the_folder_and_below_are_listed_and_open()
    {
        Assert.Equal(["a.csv", "sub/b.csv"], Files.Names);
        Assert.Equal("a", Text("a.csv"));
        Assert.Equal("b", Text("sub/b.csv"));
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("sub/../../secret.csv")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("./a.csv")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x.csv")]
    [InlineData("sub\\b.csv")]
    [InlineData("a.csv\0")]
    [InlineData("sub//b.csv")]
    [InlineData("../plan-other/c.csv")]
    [InlineData("absent.csv")]
    [InlineData("sub")]
    public void Names_that_leave_the_folder_or_are_no_files_open_nothing(string name) => Assert.Null(Files.Open(name));

    [Fact]
    public void Links_that_leave_the_folder_open_nothing_and_links_inside_it_open()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "plan", "out.csv"), Path.Combine(_root, "secret.csv"));
        File.CreateSymbolicLink(Path.Combine(_root, "plan", "relative.csv"), "../secret.csv");
        File.CreateSymbolicLink(Path.Combine(_root, "plan", "neighbour.csv"), Path.Combine(_root, "plan-other", "c.csv"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "plan", "dir"), Path.Combine(_root, "plan-other"));
        File.CreateSymbolicLink(Path.Combine(_root, "plan", "chain.csv"), "out.csv");
        File.CreateSymbolicLink(Path.Combine(_root, "plan", "inside.csv"), "a.csv");
        File.CreateSymbolicLink(Path.Combine(_root, "plan", "loop.csv"), "loop.csv");
        foreach (var name in new[] { "out.csv", "relative.csv", "neighbour.csv", "dir/c.csv", "chain.csv", "loop.csv" })
        {
            Assert.Null(Files.Open(name));
        }

        Assert.Equal("a", Text("inside.csv"));
    }

    [Fact]
    public void A_folder_that_is_itself_a_link_opens_its_files()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), Path.Combine(_root, "plan"));
        using var stream = new DirectoryPlanFiles(Path.Combine(_root, "link")).Open("a.csv");
        Assert.NotNull(stream);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var files = new DirectoryPlanFiles(Path.Combine(_root, "nowhere"));
        Assert.Empty(files.Names);
        Assert.Equal(
            ["PLK-DOC-P001 plan.json 0"],
            PlanFolder.Read(files, ReferenceCalendars.Find, ReferenceParameters.FindSet).Problems.Places()
        );
        Assert.Equal(["PLK-DOC-P001 calendar.json 0"], CalendarFolder.Read(files).Problems.Places());
    }

    [Fact]
    public void A_table_that_is_a_link_out_of_the_folder_is_a_problem()
    {
        var good = Path.Combine(AppContext.BaseDirectory, "good", "kecil");
        var folder = Directory.CreateDirectory(Path.Combine(_root, "kecil")).FullName;
        File.Copy(Path.Combine(good, "plan.json"), Path.Combine(folder, "plan.json"));
        File.Copy(Path.Combine(good, "figures.csv"), Path.Combine(folder, "figures.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "areas.csv"), Path.Combine(good, "areas.csv"));
        var problems = PlanFolder.Read(new DirectoryPlanFiles(folder), ReferenceCalendars.Find, ReferenceParameters.FindSet).Problems;
        Assert.Equal(["PLK-DOC-P001 plan.json 0 $.tables.areas.file"], problems.Places());
    }

    private string Text(string name)
    {
        using var reader = new StreamReader(Files.Open(name)!);
        return reader.ReadToEnd();
    }
}
