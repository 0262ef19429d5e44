using Pilkada.ReferenceData;

namespace Pilkada.Documents.Tests;

/// <summary>Mistakes of glossaries; bad-glossary/ holds one folder per mistake, what differs from good-glossary and the problems expected.</summary>
public sealed class GlossaryFolderTests
{
    public static TheoryData<string> BadCases => [.. Cases.Names("bad-glossary")];

    [Fact]
    public void Rows_of_one_term_are_what_several_sources_mean_by_it()
    {
        var glossary = GlossaryFolder.Read(Cases.Good("good-glossary")).Value;
        Assert.Equal(["daftar", "surat suara"], glossary.Terms.Select(t => t.ToString()));
        var list = glossary.Find("list")!;
        Assert.True(list.ChangesMeaning);
        Assert.Equal(["arti lama", "arti baru"], list.Meanings.Select(m => m.Statement.Indonesian));
        Assert.Equal(["pkpu", "uu#Pasal 2"], list.Meanings[1].Citations.Select(c => c.ToString()));
        Assert.False(glossary.Find("surat suara")!.ChangesMeaning);
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_mistake_is_reported_where_it_stands_and_nothing_else_is(string name) =>
        Assert.Equal(
            Cases.Expected("bad-glossary", name),
            GlossaryFolder.Read(Cases.Overlay("good-glossary", "bad-glossary", name)).Problems.Places()
        );

    [Fact]
    public void A_damaged_folder_never_throws()
    {
        const int Seed = 1945;
        var good = MemoryFiles.Of(EmbeddedPlanFiles.OfGlossary());
        var names = good.Names.ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = PlanFolderLaws.Damage(files[name], random);
            var thrown = Record.Exception(() => GlossaryFolder.Read(files));
            Assert.True(thrown is null, $"seed {Seed}, case {i}, {name}: {thrown}");
        }
    }
}
