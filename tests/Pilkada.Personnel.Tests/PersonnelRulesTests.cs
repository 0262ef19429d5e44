using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class PersonnelRulesTests
{
    [Fact]
    public void Every_Rule_Has_Its_Number_And_Every_Example_Passes()
    {
        Assert.Equal(Enumerable.Range(1, 18).Select(n => $"PLK-PER-{n:000}"), PersonnelRules.All.Select(r => r.Id.ToString()));
        foreach (var rule in PersonnelRules.All)
        {
            var results = rule.RunExamples();
            Assert.NotEmpty(results);
            Assert.All(results, r => Assert.True(r.Passed, $"{rule.Id} {r.Title.English}: {r.Explanation}, expected {r.Expected}"));
            Assert.All(results, r => Recomputes(r.Explanation));
            Assert.Equal("Pilkada.Personnel", rule.Owner.Namespace);
        }

        Assert.Equal(18, new RuleBook([PersonnelRules.All]).Rules.Length);
    }

    [Fact]
    public void What_No_Source_Says_Is_Assumed_And_What_Sources_Say_Is_Published()
    {
        Assert.Equal(
            [
                Provenance.Published,
                Provenance.Published,
                Provenance.Published,
                Provenance.Assumed,
                Provenance.Assumed,
                Provenance.Inferred,
                Provenance.Assumed,
                Provenance.Assumed,
                Provenance.Inferred,
                Provenance.Assumed,
                Provenance.Published,
                Provenance.Inferred,
                Provenance.Inferred,
                Provenance.Published,
                Provenance.Assumed,
                Provenance.Assumed,
                Provenance.Assumed,
                Provenance.Assumed,
            ],
            PersonnelRules.All.Select(r => r.Evidence.Provenance)
        );
    }

    [Fact]
    public void The_Doubt_About_South_Sulawesi_Stands_In_The_Examples() =>
        Assert.Equal(
            2,
            PersonnelRules.AtLeastMinimum.Examples.Count(e =>
                e.Title.English.Contains("South Sulawesi", StringComparison.Ordinal)
                && e.Title.English.Contains("comparison only", StringComparison.OrdinalIgnoreCase)
                && e.Title.Indonesian.Contains("Hanya perbandingan", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void An_Absent_Number_Is_Unknown_And_Every_Rule_Uses_The_Rounding_Asked_For()
    {
        Assert.True(PersonnelRules.BantenShare.Apply((null, Rounding.Floor)).Whole.IsUnknown);
        Assert.Equal(Quantity.Of(666), PersonnelRules.BantenShare.Apply((1_000, Rounding.Floor)).Whole);
        Assert.Equal(
            Quantity.Of(38_433),
            PersonnelRules.TelegramShare.Apply((Id<StageShare>.Parse("masa-tenang"), 192_168, Rounding.Floor)).Whole
        );
        Assert.Equal(Quantity.Of(333), PersonnelRules.LadderShare.Apply((Id<StageShare>.Parse("persiapan"), 1_000, Rounding.Floor)).Whole);
        Assert.True(PersonnelRules.AtLeastMinimum.Apply((6_232, 12_465, Fraction.Of(1, 2), Rounding.Floor)).Holds.Truth);
        Assert.True(PersonnelRules.AtLeastMinimum.Apply((null, 12_465, Fraction.Of(1, 2), Rounding.Floor)).Holds.IsUnknown);
        Assert.Equal(
            Quantity.Of(-2),
            PersonnelRules
                .PerUnitAgainstTotal.Apply(
                    (
                        [(Id<PoliceUnit>.Parse("a"), 1), (Id<PoliceUnit>.Parse("b"), 1), (Id<PoliceUnit>.Parse("c"), 1)],
                        Fraction.Of(2, 3),
                        Rounding.Floor
                    )
                )
                .Difference
        );
    }

    [Fact]
    public void Inputs_That_Name_Nothing_Are_Argument_Errors()
    {
        Assert.Throws<ArgumentException>(() => PersonnelRules.OverlappingStages.Apply((Id<ShareStatement>.Parse("none"), [])));
        Assert.Throws<ArgumentException>(() => PersonnelRules.PerUnitAgainstTotal.Apply((default, Fraction.One, Rounding.Floor)));
        Assert.Throws<ArgumentException>(() => PersonnelRules.BantenShare.Apply((-1, Rounding.Floor)));
        Assert.True(PersonnelRules.OverlappingStages.Apply((Id<ShareStatement>.Parse("banten-2024"), default)).Share.IsUnknown);
    }
}
