using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Tests;

// A generator that makes only dull values lets every law pass, so each must be seen to reach what matters.
public sealed class GeneratorTests
{
    private const int Samples = 1500;

    private static T[] Sample<T>(Gen<T> values) => [.. values.Sample(Samples, 50)];

    private static void Reaches<T>(Gen<T> values, params Func<T, bool>[] kinds)
    {
        var sample = Sample(values);
        Assert.All(kinds, kind => Assert.Contains(sample, v => kind(v)));
    }

    [Fact]
    public void Fractions_Are_Of_Either_Sign_Whole_Halves_And_Beyond_64_Bits() =>
        Reaches(
            Generators.Fractions,
            f => f.Sign < 0,
            f => f.Sign == 0,
            f => f.Denominator == 2 && f.Sign > 0,
            f => f.Denominator == 2 && f.Sign < 0,
            f => f.IsInteger,
            f => f.Numerator > long.MaxValue,
            f => f.ToString().Length <= 64
        );

    [Fact]
    public void Area_Codes_Are_Of_Every_Level_And_Valid()
    {
        Reaches(
            Generators.AreaCodes,
            [.. Enum.GetValues<AreaLevel>().Select(level => (Func<AreaCode, bool>)(c => c.Level == level)), c => c.IsKota]
        );
        Assert.All(Sample(Generators.AreaCodes), c => Assert.True(AreaCode.TryParse(c.ToString(), out _)));
    }

    [Fact]
    public void Ids_Codes_Paths_And_Places_Are_Valid_And_Sometimes_Empty()
    {
        Reaches(Generators.IdsOrEmpty<Contest>(), id => id.IsEmpty, id => id.ToString().Contains('.', StringComparison.Ordinal));
        Reaches(
            Generators.Codes,
            [c => c.IsEmpty, .. Enum.GetValues<CodeKind>().Select(k => (Func<Code, bool>)(c => !c.IsEmpty && c.Kind == k))]
        );
        Reaches(Generators.Paths, p => p.IsEmpty, p => p.ToString().Count(c => c == '/') == 7);
        Reaches(Generators.Places, p => p.IsUnit, p => !p.IsUnit, p => p == default);
        Assert.All(Sample(Generators.IdTexts), t => Assert.True(Id<Contest>.TryParse(t, out _)));
    }

    [Fact]
    public void Evidence_Citations_And_Locations_Vary()
    {
        Reaches(Generators.Evidences, e => e.Citations.Length == 1, e => e.Citations.Length > 2, e => e.Provenance == Provenance.Inferred);
        Reaches(Generators.Citations, c => c.Article is null, c => c.Article is not null, c => c.Published is null);
        Reaches(Generators.Locations, l => l == default, l => l is { File: "tps.csv", Row: > 0, Column: "voters" });
        Reaches(Generators.Quantities, [.. Enum.GetValues<QuantityKind>().Select(k => (Func<Quantity, bool>)(q => q.Kind == k))]);
    }

    [Fact]
    public void Trees_Use_Every_Operation_Over_Numbers_And_Are_Deep()
    {
        static int Depth(Explanation e) => e.Operands.IsEmpty ? 0 : 1 + e.Operands.Max(Depth);
        var trees = Generators.Trees.Sample(200, 80).ToArray();
        var operations = trees.SelectMany(t => t.Nodes()).Select(n => n.Operation).ToHashSet();
        var others = new[] { Operation.Compare, Operation.Certified };
        Assert.Equal(Enum.GetValues<Operation>().Except(others).Order(), operations.Order());
        Assert.Contains(trees, t => Depth(t) >= 3);
        Assert.Contains(trees, t => t.Value.IsUnknown);
        Assert.Contains(trees, t => !t.Value.IsUnknown && Depth(t) >= 2);
        Assert.All(trees.SelectMany(t => t.Nodes()), n => Assert.True(n.Value.Kind is QuantityKind.Number or QuantityKind.Unknown));
        Assert.All(
            Generators.KnownTrees.Sample(50, 80),
            t => Assert.DoesNotContain(t.Nodes(), n => n.Operands.IsEmpty && n.Value.IsUnknown)
        );
    }

    [Fact]
    public void Parameters_Reach_Every_State()
    {
        bool Any<TState>(DatedParameter<int> p) =>
            Enumerable.Range(0, Generators.Days).Any(d => p.On(Generators.FirstDay.PlusDays(d)) is TState);
        Reaches(
            Generators.Parameters,
            Any<ParameterState<int>.Gap>,
            Any<ParameterState<int>.Conflict>,
            p =>
                Enumerable
                    .Range(0, Generators.Days)
                    .Any(d => p.On(Generators.FirstDay.PlusDays(d)) is ParameterState<int>.InForce { Citations.Length: > 1 })
        );
    }

    [Fact]
    public void Trees_And_Jurisdictions_Reach_Every_Assignment()
    {
        Reaches(Generators.AreaTrees, t => t.Areas.Any(a => a.Code.Level == AreaLevel.DesaKelurahan), t => t.Areas.Length == 1);
        var day = Generators.FirstDay.PlusDays(15);
        Reaches(
            Generators.Jurisdictions,
            g => !g.Jurisdiction.On(day, g.Tree).Assigned.IsEmpty,
            g => !g.Jurisdiction.On(day, g.Tree).Unknown.IsEmpty,
            g => !g.Jurisdiction.On(day, g.Tree).Unassigned.IsEmpty,
            g => g.Jurisdiction.On(day, g.Tree) is { IsComplete: true, Kecamatan.Length: > 1 }
        );
    }

    [Fact]
    public void Lists_Have_Stations_In_Villages_And_Kecamatan_And_Gaps() =>
        Reaches(
            Generators.TpsLists,
            l => l.Stations.Any(t => t.Area.Level == AreaLevel.Kecamatan) && l.Stations.Any(t => t.Area.Level == AreaLevel.DesaKelurahan),
            l => l.Stations.Any(t => t.Number == 902),
            l => l.VotersIn(Generators.Pilbup, AreaCode.Indonesia) is null,
            l => l.VotersIn(Generators.Pilbup, AreaCode.Indonesia) > 0
        );

    [Fact]
    public void Scales_And_Weights_Vary_And_Weights_Tie()
    {
        Reaches(Generators.Scales, s => s.Grades.Length == 2, s => s.Grades.Length == 6);
        Reaches(
            Generators.Weights,
            w => w.Length == 1,
            w => w.Any(x => x.Weight.Sign == 0),
            w => w.Length > w.Select(x => x.Weight).Distinct().Count(),
            w => !w.Select(x => x.Key).SequenceEqual(w.Select(x => x.Key).Order())
        );
        Assert.All(
            Sample(Generators.Weights),
            w => Assert.True(w.Any(x => x.Weight.Sign > 0) && w.DistinctBy(x => x.Key).Count() == w.Length)
        );
    }

    [Fact]
    public void A_Broken_Law_Prints_A_Seed_That_Gives_The_Same_Cases_Again()
    {
        var seen = new List<Fraction>();
        var failure = Assert.ThrowsAny<Exception>(() =>
            Laws.Check(
                Generators.Fractions,
                f =>
                {
                    seen.Add(f);
                    Assert.True(seen.Count < 30);
                }
            )
        );
        var seed = failure.Message.Split('\n')[0].Split($"{Laws.SeedVariable}=")[1];
        var again = new List<Fraction>();
        Laws.Check(ulong.Parse(seed, null), Generators.Fractions, again.Add);
        Assert.Equal(seen.Take(30), again.Take(30));
        Assert.Equal(Laws.Cases, again.Count);
    }
}
