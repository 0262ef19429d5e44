using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class ElectionStageTests
{
    private static readonly LocalDate Day = new(2024, 11, 10);
    private static readonly LocalText Name = new("Nama", "Name");
    private static readonly Id<ElectionStage> Id = Id<ElectionStage>.Parse("stage");

    [Fact]
    public void A_stage_answers_as_the_status_of_its_days_does() =>
        Laws.Check(
            Generators.ElectionStages(),
            Generators.DatesOfWindow(),
            (stage, day) => Assert.Equal(StageStatus.On(stage.Start, stage.End, day).IsInForce, stage.On(day).IsInForce)
        );

    [Fact]
    public void The_status_of_a_stage_recomputes_and_cites_what_the_days_of_the_stage_rest_on() =>
        Laws.Check(
            Generators.ElectionStages(),
            Generators.DatesOfWindow(),
            (stage, day) =>
            {
                var status = stage.On(day);
                Expect.Recomputes(status);
                Expect.SameItems(status.IsInForce is null ? [] : stage.Evidence.Citations, status.Explanation.Citations);
            }
        );

    [Fact]
    public void A_stage_concerns_an_area_when_its_scope_contains_the_area_or_lies_inside_it() =>
        Laws.Check(
            Generators.ElectionStages(),
            Generators.NestedAreaCodes(),
            (stage, area) => Assert.Equal(BruteForce.Concerns(stage, area), stage.Concerns(area))
        );

    [Fact]
    public void A_stage_without_scope_concerns_every_area_and_every_stage_concerns_the_country() =>
        Laws.Check(
            Generators.ElectionStages(),
            Generators.NestedAreaCodes(),
            (stage, area) =>
            {
                Assert.True(Made.Stage("national").Concerns(area));
                Assert.True(stage.Concerns(AreaCode.Indonesia));
            }
        );

    [Theory]
    [InlineData("36", "36", true)]
    [InlineData("36", "36.02.01", true)]
    [InlineData("36.02", "36", true)]
    [InlineData("36.02", "36.71", false)]
    [InlineData("36", "33.02", false)]
    [InlineData("00", "33.02", true)]
    public void Whether_a_scope_concerns_an_area(string scope, string area, bool expected) =>
        Assert.Equal(expected, Made.Stage("s", scope: [AreaCode.Parse(scope)]).Concerns(AreaCode.Parse(area)));

    [Fact]
    public void A_stage_keeps_what_it_was_made_of()
    {
        var (rule, note, parent) = (new LocalText("Aturan", "Rule"), new LocalText("Catatan", "Note"), Id<ElectionStage>.Parse("above"));
        var stage = new ElectionStage(
            Id,
            Name,
            StagePhase.Sub,
            Made.Evidence,
            Day,
            Day.PlusDays(1),
            rule,
            parent,
            [AreaCode.Parse("36")],
            note
        );
        Assert.Equal(
            (Id, Name, StagePhase.Sub, Made.Evidence, Day, Day.PlusDays(1), rule, parent, note),
            (stage.Id, stage.Name, stage.Phase, stage.Evidence, stage.Start, stage.End, stage.EventRule, stage.Parent, stage.Note)
        );
        Expect.SameItems([AreaCode.Parse("36")], stage.Scope);
        Assert.Equal("stage", stage.ToString());
    }

    [Fact]
    public void A_stage_without_id_name_or_evidence_is_refused()
    {
        Assert.Equal(
            "id",
            Assert.Throws<ArgumentException>(() => new ElectionStage(default, Name, StagePhase.Sub, Made.Evidence)).ParamName
        );
        Assert.Equal(
            "name",
            Assert.Throws<ArgumentNullException>(() => new ElectionStage(Id, null!, StagePhase.Sub, Made.Evidence)).ParamName
        );
        Assert.Equal("evidence", Assert.Throws<ArgumentNullException>(() => new ElectionStage(Id, Name, StagePhase.Sub, null!)).ParamName);
    }

    [Fact]
    public void A_stage_of_an_undefined_phase_is_refused()
    {
        Assert.All(Enum.GetValues<StagePhase>(), phase => Assert.Equal(phase, Made.Stage("s", phase: phase).Phase));
        var phases = new[] { (StagePhase)(-1), (StagePhase)Enum.GetValues<StagePhase>().Length };
        Assert.All(phases, phase => Assert.Throws<ArgumentOutOfRangeException>(nameof(phase), () => Made.Stage("s", phase: phase)));
    }

    [Fact]
    public void An_end_before_the_start_is_refused_and_an_end_on_it_is_not()
    {
        Assert.Equal(Day, Made.Stage("s", Day, Day).End);
        var refused = Assert.Throws<ArgumentException>("end", () => Made.Stage("s", Day, Day.PlusDays(-1)));
        Assert.Contains("ends on 2024-11-09, before its start on 2024-11-10", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_that_is_a_step_of_itself_is_refused() =>
        Assert.Throws<ArgumentException>("parent", () => Made.Stage("s", parent: Id<ElectionStage>.Parse("s")));
}
