using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Documents.Tests;

/// <summary>Mistakes of folders of time limits; bad-deadlines/ holds one folder per mistake, what differs from good-deadlines and the problems expected.</summary>
public sealed class DeadlineFolderTests
{
    public static TheoryData<string> BadCases => [.. Cases.Names("bad-deadlines")];

    [Fact]
    public void Rows_of_one_id_are_what_several_sources_say()
    {
        var chain = DeadlineFolder.Read(Cases.Good("good-deadlines")).Value;
        Assert.Equal(["permohonan", "penetapan"], chain.Deadlines.Select(d => d.ToString()));
        Assert.Equal(3, chain.Rules.Length);
        Assert.Equal(["Published: uu", "Published: pkpu#Lampiran", "Inferred: berita; uu"], chain.Rules.Select(r => r.Evidence.ToString()));
        var first = chain.Rules[0];
        Assert.Equal((3, DayKind.Working, DeadlineDirection.After), (first.Count, first.DayKind, first.Direction));
        Assert.Equal("permohonan-diterima", first.Result.ToString());
        Assert.Equal(new NodaTime.LocalDate(2016, 7, 1), first.From);
        Assert.Null(first.Note);
        Assert.Equal("Pidato", chain.Rules[2].Note!.Indonesian);
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_mistake_is_reported_where_it_stands_and_nothing_else_is(string name) =>
        Assert.Equal(
            Cases.Expected("bad-deadlines", name),
            DeadlineFolder.Read(Cases.Overlay("good-deadlines", "bad-deadlines", name)).Problems.Places()
        );

    [Fact]
    public void A_damaged_folder_never_throws()
    {
        const int Seed = 1552;
        var good = MemoryFiles.Of(EmbeddedPlanFiles.OfDeadlines());
        var names = good.Names.ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = PlanFolderLaws.Damage(files[name], random);
            var thrown = Record.Exception(() => DeadlineFolder.Read(files));
            Assert.True(thrown is null, $"seed {Seed}, case {i}, {name}: {thrown}");
        }
    }
}

/// <summary>Folders of cases beside the test assembly.</summary>
internal static class Cases
{
    public static IEnumerable<string> Names(string kind) =>
        Directory.GetDirectories(PathOf(kind)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public static string[] Expected(string kind, string name) =>
        [.. File.ReadAllLines(Path.Combine(PathOf(kind), name, "expected.txt")).Select(l => l.TrimEnd()).Order(StringComparer.Ordinal)];

    public static MemoryFiles Good(string good) => MemoryFiles.Of(new DirectoryPlanFiles(PathOf(good)));

    public static MemoryFiles Overlay(string good, string bad, string name)
    {
        var files = Good(good);
        foreach (var file in Directory.GetFiles(Path.Combine(PathOf(bad), name)).Select(f => Path.GetFileName(f)!))
        {
            if (file != "expected.txt")
            {
                files[file] = File.ReadAllBytes(Path.Combine(PathOf(bad), name, file));
            }
        }

        return files;
    }

    private static string PathOf(string kind) => Path.Combine(AppContext.BaseDirectory, kind);
}
