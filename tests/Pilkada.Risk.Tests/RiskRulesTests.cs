using System.Globalization;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class RiskRulesTests
{
    [Fact]
    public void Every_Rule_Has_Its_Number_And_Every_Example_Passes()
    {
        Assert.Equal(
            Enumerable.Range(1, 14).Select(n => string.Create(CultureInfo.InvariantCulture, $"PLK-RSK-{n:000}")),
            RiskRules.All.Select(r => r.Id.ToString())
        );
        foreach (var rule in RiskRules.All)
        {
            var results = rule.RunExamples();
            Assert.True(results.Length >= 2, rule.Id.ToString());
            Assert.All(results, r => Assert.True(r.Passed, $"{rule.Id} {r.Title.English}: {r.Explanation}, expected {r.Expected}"));
            Assert.All(results, r => Recomputes(r.Explanation));
            Assert.All(results, r => Assert.Equal(rule.Id, r.Explanation.Rule));
            Assert.Equal("Pilkada.Risk", rule.Owner.Namespace);
        }
    }

    [Fact]
    public void What_No_Source_Says_Is_Not_Called_Published()
    {
        var provenance = RiskRules.All.ToDictionary(r => r.Id.Number, r => r.Evidence.Provenance);
        Assert.Equal(Provenance.Inferred, provenance[3]);
        Assert.All([9, 10, 11, 12, 13, 14], n => Assert.Equal(Provenance.Assumed, provenance[n]));
    }

    [Fact]
    public void Inputs_That_Name_Nothing_Are_Argument_Errors()
    {
        Assert.Throws<ArgumentException>(() => RiskRules.WeightedIndex.Apply((Id<IndexFramework>.Parse("none"), [])));
        Assert.Throws<ArgumentException>(() => RiskRules.FixedBands.Apply((Id<ScoreBands>.Parse("none"), 1)));
        Assert.Throws<ArgumentException>(() => RiskRules.MatrixRank.Apply((Id<RiskMatrix>.Parse("none"), 1, 1)));
        Assert.Throws<ArgumentException>(() => RiskRules.MatrixBand.Apply((RiskMatrix.VariantA.Id, Id<RiskBanding>.Parse("none"), 1, 1)));
        Assert.Throws<ArgumentException>(() => RiskRules.StationClass.Apply((Id<TpsClassScheme>.Parse("none"), [])));
        Assert.Throws<ArgumentException>(() => RiskRules.RollUpShare.Apply(([1, 1, 1], 0, Id<Grade>.Parse("none"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskRules.RelativeClasses.Apply(([1, 2], 1, DeviationKind.Sample, 2)));
        Assert.Throws<ArgumentException>(() => RiskRules.HitClasses.Apply([]));
        Assert.Throws<ArgumentException>(() => RiskRules.CellScore.Apply([]));
    }

    [Fact]
    public void A_Framework_Refuses_Strange_Dimensions()
    {
        var framework = IkpFrameworks.Ikp2024;
        var known = framework.Dimensions[0].Id;
        Assert.Throws<ArgumentException>(() => framework.Score([(Id<IndexDimension>.Parse("none"), Points(1))]));
        Assert.Throws<ArgumentException>(() => framework.Score([(known, Points(1)), (known, Points(1))]));
        Assert.Throws<ArgumentException>(() =>
            framework.Score([(known, Explanation.Entered(LocalText.Same("n"), Quantity.Of("x"), Unit.None))])
        );
        Assert.True(framework.Score([]).Implied(50).IsUnknown);
        Assert.All(
            IkpFrameworks.All.Where(f => f.HasWeights),
            f => Assert.Equal(Fraction.One, f.Dimensions.Aggregate(Fraction.Zero, (s, d) => s + d.Weight.Value.Number))
        );
    }

    [Fact]
    public void A_Table_Holds_Each_Area_Once_And_One_Level()
    {
        (AreaCode, Explanation) Row(string code) => (AreaCode.Parse(code), Points(1));
        Assert.Throws<ArgumentException>(() => new IndexTable<OwnInput>(IkpFrameworks.Ikp2024, "x", [Row("36"), Row("36")]));
        Assert.Throws<ArgumentException>(() => new IndexTable<OwnInput>(IkpFrameworks.Ikp2024, "x", [Row("36"), Row("36.01")]));
        Assert.Throws<ArgumentException>(() => new IndexTable<OwnInput>(IkpFrameworks.Ikp2024, " ", [Row("36")]));
        Assert.Null(
            new IndexTable<OwnInput>(IkpFrameworks.Ikp2024, "x", [(AreaCode.Parse("36"), Points(null))]).RankOf(AreaCode.Parse("36"))
        );
    }

    [Fact]
    public void Codes_Of_Notices_Are_Numbered_Without_Gaps()
    {
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"PLK-RSK-F00{n}"), RiskFindings.All.Select(k => k.Code.ToString()));
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"PLK-RSK-P00{n}"), RiskProblems.All.Select(k => k.Code.ToString()));
    }

    [Fact]
    public void Found_By_Id_Or_Not_At_All()
    {
        Assert.All(PublishedBands.All, b => Assert.Same(b, PublishedBands.Find(b.Id)));
        Assert.All(IkpFrameworks.All, f => Assert.Same(f, IkpFrameworks.Find(f.Id)));
        Assert.All(TpsClassSchemes.All, s => Assert.Same(s, TpsClassSchemes.Find(s.Id)));
        Assert.Null(RiskMatrix.Find(default));
        Assert.Null(RiskBanding.Find(default));
    }
}
