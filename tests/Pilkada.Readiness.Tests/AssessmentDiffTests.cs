using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Readiness.Tests;

public class AssessmentDiffTests
{
    private static readonly FigurePath TpsPath = FigurePath.Parse("areas/99/tps");

    // Two assessments of small plans that share most of their ids, so that each list of the comparison is filled often.
    private static Arbitrary<(ReadinessAssessment Before, ReadinessAssessment After)> Pairs()
    {
        var value = Gen.Choose(0, 3).Select(v => v == 3 ? (long?)null : 100 + v);
        var assessment =
            from tps in value
            from voters in value
            from parts in Gen.Choose(0, 3)
            from error in Gen.Choose(0, 1)
            from source in Gen.Elements("sumber-a", "sumber-b")
            from officers in Gen.Choose(298, 301)
            from known in Gen.Elements(true, false)
            from day in Gen.Choose(0, 3)
            from audience in Gen.Elements(Audience.Internal, Audience.Public)
            select ReadinessAssessment.Of(
                Plan(tps, voters, parts, error, source, known ? officers : null),
                Plans.VotingDay.PlusDays(-day),
                audience
            );
        return Gen.Zip(assessment, assessment).Select(p => (p.Item1, p.Item2)).ToArbitrary();
    }

    private static ElectionPlan Plan(
        long? tps = 100,
        long? voters = 101,
        int parts = 2,
        int error = 0,
        string source = "sumber-a",
        long? officers = 300
    )
    {
        PublishedFigure[] each = [.. Enumerable.Range(0, parts).Select(i => Plans.Figure($"part-{i}", "part", "99", 10, Unit.Tps))];
        var total = Plans.Figure("total", "parts", "99", (10 * parts) + error, Unit.Tps);
        return Plans.Of(
            [
                Plans.Figure("tps-99", "tps", "99", tps, Unit.Tps, source),
                Plans.Figure("voters-99", "voters", "99", voters, Unit.Voters),
                total,
                .. each,
            ],
            officers is { } o ? [Plans.Strength("polres-satu", o)] : [],
            parts > 0 ? [Plans.Sum("sum", total, each)] : []
        );
    }

    private static string[] Keys(IEnumerable<Finding> findings) =>
        [.. findings.Select(f => $"{f} {f.Place} {f.Figure}").Order(StringComparer.Ordinal)];

    [Fact]
    public void An_Assessment_Does_Not_Differ_From_Itself() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                {
                    var diff = AssessmentDiff.Between(pair.Before, pair.Before);
                    return diff.IsEmpty
                        && diff.Same.SequenceEqual(pair.Before.Figures)
                        && diff.Remaining.SequenceEqual(pair.Before.Findings);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_Plan_Assessed_Twice_Does_Not_Differ() =>
        Assert.True(AssessmentDiff.Between(ReadinessAssessment.Of(Plan()), ReadinessAssessment.Of(Plan())).IsEmpty);

    [Fact]
    public void Every_Path_Of_Either_Side_Is_In_Exactly_One_List() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                {
                    var diff = AssessmentDiff.Between(pair.Before, pair.After);
                    FigurePath[] listed =
                    [
                        .. diff.Added.Select(f => f.Path),
                        .. diff.Removed.Select(f => f.Path),
                        .. diff.Changed.Select(c => c.Path),
                        .. diff.Same.Select(f => f.Path),
                    ];
                    return listed.Distinct().Count() == listed.Length
                        && listed.ToHashSet().SetEquals(pair.Before.Figures.Concat(pair.After.Figures).Select(f => f.Path))
                        && diff.Added.All(f => pair.Before.Find(f.Path) is null)
                        && diff.Removed.All(f => pair.After.Find(f.Path) is null);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_Finding_Of_Either_Side_Is_In_Exactly_One_List() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                {
                    var diff = AssessmentDiff.Between(pair.Before, pair.After);
                    return Keys(diff.Opened.Concat(diff.Remaining)).SequenceEqual(Keys(pair.After.Findings))
                        && Keys(diff.Closed.Concat(diff.Remaining)).SequenceEqual(Keys(pair.Before.Findings))
                        && !Keys(diff.Opened).Intersect(Keys(diff.Closed)).Any();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Swapped_Sides_Are_A_Mirror() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                {
                    var there = AssessmentDiff.Between(pair.Before, pair.After);
                    var back = AssessmentDiff.Between(pair.After, pair.Before);
                    var mirror = back.Changed.ToDictionary(c => c.Path);
                    return there.Added.SequenceEqual(back.Removed)
                        && there.Removed.SequenceEqual(back.Added)
                        && there.Opened.SequenceEqual(back.Closed)
                        && there.Closed.SequenceEqual(back.Opened)
                        && there.Same.Length == back.Same.Length
                        && there.Changed.Length == back.Changed.Length
                        && there.Changed.All(c =>
                            ReferenceEquals(c.Before, mirror[c.Path].After)
                            && c.IsOfValue == mirror[c.Path].IsOfValue
                            && Equals(c.Difference?.Value.Number, Negated(mirror[c.Path].Difference?.Value.Number))
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_Difference_Leads_From_The_Value_Before_To_The_Value_After_And_Recomputes() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                    AssessmentDiff
                        .Between(pair.Before, pair.After)
                        .Changed.All(c =>
                            (c.Difference is null)
                                == (
                                    c.Before.Value.Kind != c.After.Value.Kind
                                    || c.After.Value.Kind is not (QuantityKind.Number or QuantityKind.Date)
                                    || !c.Before.Unit.Equals(c.After.Unit)
                                )
                            && (
                                c.Difference is not { } difference
                                || (
                                    difference.Recompute().Equals(difference.Value)
                                    && difference.Operands.SequenceEqual([c.After.Explanation, c.Before.Explanation])
                                    && (
                                        c.After.Value.Kind == QuantityKind.Date
                                            ? c.Before.Value.Date.PlusDays((int)difference.Value.Number.Numerator) == c.After.Value.Date
                                            : c.Before.Value.Number + difference.Value.Number == c.After.Value.Number
                                    )
                                )
                            )
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_Number_That_Moved_Says_By_How_Much()
    {
        var change = Assert.Single(Between(Plan(tps: 100), Plan(tps: 103)).Changed, c => c.Path == TpsPath);
        Assert.True(change.IsOfValue);
        Assert.Equal(Quantity.Of(3), change.Difference!.Value);
        Assert.Equal(Unit.Tps, change.Difference.Unit);
        Assert.Equal("areas/99/tps: 100 -> 103", change.ToString());
    }

    [Fact]
    public void A_Day_That_Moved_Says_By_How_Many_Days()
    {
        var before = ReadinessAssessment.Of(Plans.Of());
        var later = new ElectionPlan(
            before.Plan.Id,
            before.Plan.Title,
            before.Plan.Area,
            new Stages.StageCalendar(
                before.Plan.Calendar.Id,
                before.Plan.Calendar.Title,
                Plans.VotingDay.PlusDays(77),
                before.Plan.Calendar.Evidence,
                before.Plan.Calendar.Stages
            ),
            before.Plan.Areas,
            before.Plan.Contests,
            before.Plan.Units,
            before.Plan.Jurisdiction,
            [],
            [],
            [],
            []
        );
        var diff = AssessmentDiff.Between(before, ReadinessAssessment.Of(later));
        var change = Assert.Single(diff.Changed, c => c.Path == FigurePath.Parse("voting/day/value"));
        Assert.Equal(Quantity.Of(77), change.Difference!.Value);
        Assert.Equal(Unit.Days, change.Difference.Unit);
        Assert.Equal(Stages.StagesRules.Shift.Id, change.Difference.Rule);
    }

    [Fact]
    public void A_Value_From_Another_Source_Is_A_Change_But_Not_Of_The_Value()
    {
        var change = Assert.Single(Between(Plan(source: "sumber-a"), Plan(source: "sumber-b")).Changed, c => c.Path == TpsPath);
        Assert.False(change.IsOfValue);
        Assert.Equal(Quantity.Of(0), change.Difference!.Value);
    }

    [Fact]
    public void What_Becomes_Known_Has_No_Difference()
    {
        var change = Assert.Single(Between(Plan(tps: null), Plan(tps: 100)).Changed, c => c.Path == TpsPath);
        Assert.True(change.IsOfValue);
        Assert.Null(change.Difference);
    }

    [Fact]
    public void An_Unknown_For_Another_Reason_Is_A_Change_But_Not_Of_The_Value()
    {
        var plan = Plans.Of([Plans.Figure("officers", "officers-deployed", "polsek-timur", null, Unit.Officers)]);
        var diff = AssessmentDiff.Between(ReadinessAssessment.Of(plan), ReadinessAssessment.Of(plan, audience: Audience.Public));
        Assert.Contains(diff.Changed, c => c.Path == FigurePath.Parse("figures/officers/value") && !c.IsOfValue);
    }

    [Fact]
    public void A_Sum_That_No_Longer_Closes_Opens_A_Finding_And_Closing_It_Closes_It()
    {
        var (good, bad) = (Plan(error: 0), Plan(error: 1));
        var opened = Between(good, bad);
        Assert.Equal(ReadinessFindings.DoesNotClose.Code, Assert.Single(opened.Opened).Kind.Code);
        Assert.Empty(opened.Closed);
        Assert.Equal(ReadinessFindings.DoesNotClose.Code, Assert.Single(Between(bad, good).Closed).Kind.Code);
        Assert.NotEmpty(opened.Remaining);
    }

    [Fact]
    public void A_Finding_With_Other_Arguments_Is_Another_Finding()
    {
        var diff = Between(Plan(error: 1), Plan(error: 2));
        Assert.Equal(ReadinessFindings.DoesNotClose.Code, Assert.Single(diff.Opened).Kind.Code);
        Assert.Equal(ReadinessFindings.DoesNotClose.Code, Assert.Single(diff.Closed).Kind.Code);
    }

    private static AssessmentDiff Between(ElectionPlan before, ElectionPlan after) =>
        AssessmentDiff.Between(ReadinessAssessment.Of(before), ReadinessAssessment.Of(after));

    private static Fraction? Negated(Fraction? number) => number is { } known ? Fraction.Zero - known : null;
}
