using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Documents.Tests;

/// <summary>Mistakes of folders of parameters; bad-parameters/ holds one folder per mistake, what differs from good-parameters and the problems expected.</summary>
public sealed class ParameterFolderTests
{
    public static TheoryData<string> BadCases => [.. Cases.Names("bad-parameters")];

    [Fact]
    public void Rows_of_one_id_are_what_several_sources_say()
    {
        var set = ParameterFolder.Read(Cases.Good("good-parameters")).Value;
        Assert.Equal(["pemilih-tiap-tps", "cadangan"], set.All.Select(p => p.ToString()));
        Assert.Equal(["800 (uu)", "600 (pkpu#Pasal 2)", "700 (pkpu)"], set.All[0].Settings.Select(s => s.ToString()));
        Assert.Equal(Fraction.Of(5, 2), set.All[1].On(new NodaTime.LocalDate(2024, 11, 27)).Value);
        Assert.Equal((Unit.Voters, Unit.Percent), (set.All[0].Unit, set.All[1].Unit));
        Assert.Equal(Provenance.Derived, set.All[1].Settings[0].Evidence.Provenance);
        Assert.Equal("Turunan", set.All[1].Settings[0].Note!.Indonesian);
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_mistake_is_reported_where_it_stands_and_nothing_else_is(string name) =>
        Assert.Equal(
            Cases.Expected("bad-parameters", name),
            ParameterFolder.Read(Cases.Overlay("good-parameters", "bad-parameters", name)).Problems.Places()
        );

    [Fact]
    public void A_damaged_folder_never_throws()
    {
        const int Seed = 1552;
        var good = MemoryFiles.Of(EmbeddedPlanFiles.OfParameters());
        var names = good.Names.ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = PlanFolderLaws.Damage(files[name], random);
            var thrown = Record.Exception(() => ParameterFolder.Read(files));
            Assert.True(thrown is null, $"seed {Seed}, case {i}, {name}: {thrown}");
        }
    }
}
