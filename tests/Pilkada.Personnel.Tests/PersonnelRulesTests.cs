using NodaTime;
using Pilkada.Stages;
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

    [Fact]
    public void An_Input_That_Says_Nothing_Is_Refused_Or_Computed() => Assert.All(PersonnelRules.All, r => r.Accept(new Nothing()));

    [Fact]
    public void What_Is_Null_Is_Named()
    {
        var patterns = new PatternTable();
        var limits = new DutyLimits(Duration.FromHours(12), Duration.FromHours(8));
        var travel = new TravelTimes();
        var row = new StageShare(Id<StageShare>.Parse("a"), Reason, Fraction.One);
        void Named(string name, Func<object> make) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(make).ParamName);
        Named("counts", () => GuardPlan.Of(Officers(1), null!, patterns));
        Named("patterns", () => GuardPlan.Of(Officers(1), [], null!));
        Named("available", () => GuardPlan.Of(null!, [], patterns));
        Named("counts", () => GuardNeed.Of(null!, patterns));
        Named("patterns", () => new PatternRow(GuardClass.Rawan, null!));
        Named("rows", () => new PatternTable(null!));
        Named("stations", () => new TpsCount(GuardClass.Rawan, default, null!));
        Named("stations", () => TpsCount.Of(null!, _ => GuardClass.Rawan));
        Named("classOf", () => TpsCount.Of([], null!));
        Named("stations", () => LinmasNeed.Of(null!));
        Named("lines", () => NeedByPost.Of(null!));
        Named("parts", () => MixedForces.Of(null!));
        Named("stages", () => DeploymentSeries.Of(null!));
        Named("offers", () => Reinforcement.Of(null!, [], []));
        Named("needs", () => Reinforcement.Of([], null!, []));
        Named("routes", () => Reinforcement.Of([], [], null!));
        Named("shifts", () => Roster.Build(null!, [], limits, travel));
        Named("squads", () => Roster.Build([], null!, limits, travel));
        Named("limits", () => Roster.Build([], [], null!, travel));
        Named("travel", () => Roster.Build([], [], limits, null!));
        Named("assignments", () => Roster.Check([], [], limits, travel, null!));
        Named("times", () => new TravelTimes(null!));
        Named("strengths", () => UnitShares.Of(null!, Share("2/3")));
        Named("stage", () => new StageShare(row.Id, null!, Fraction.One));
        Named("mappedTo", () => new StageShare(row.Id, row.Stage, Fraction.One, null!));
        ShareStatement Statement(LocalText title, StageShare[] rows, Evidence evidence, Evidence mapping, LocalText applicability) =>
            new(Id<ShareStatement>.Parse("a"), title, StrengthBasis.Unit, ShareKind.Minimum, rows, evidence, mapping, applicability);
        Named("title", () => Statement(null!, [row], Source, Source, Reason));
        Named("rows", () => Statement(Reason, null!, Source, Source, Reason));
        Named("evidence", () => Statement(Reason, [row], null!, Source, Reason));
        Named("mappingEvidence", () => Statement(Reason, [row], Source, null!, Reason));
        Named("applicability", () => Statement(Reason, [row], Source, Source, null!));
        Named("statement", () => StageMinimum.Of(null!, []));
        Named("statement", () => StageMinimum.On(null!, null!));
        Named("stages", () => StageMinimum.On(ShareStatements.Banten2024, null!));
        Named("stages", () => StageMinimum.Of(ShareStatements.Banten2024, (IEnumerable<Id<ElectionStage>>)null!));
    }

    private sealed class Nothing : IRuleVisitor<bool>
    {
        public bool Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
            where TInput : notnull
            where TOutput : IExplained
        {
            try
            {
                Recomputes(rule.Apply(default!).Explanation);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
