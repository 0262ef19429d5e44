using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class RegisterTests
{
    private static readonly LocalDate First = new(2024, 9, 1);
    private static readonly LocalDate Later = new(2024, 10, 1);
    private static readonly LocalDate Last = new(2024, 11, 1);

    private static readonly OwnerRole Owner = new(
        Id<OwnerRole>.Parse("bpbd-preparedness"),
        new LocalText("BPBD Kabupaten Pandeglang", "Disaster agency of Pandeglang Regency"),
        new LocalText("Bidang kesiapsiagaan", "Preparedness division")
    );

    private static RiskRevision Revision(
        LocalDate date,
        int? likelihood,
        int? impact,
        int? after = null,
        bool closed = false,
        bool controls = true
    ) =>
        new(
            date,
            RiskMatrix.VariantA.Rate(likelihood, impact),
            RiskMatrix.VariantA.Rate(after ?? likelihood, impact),
            controls ? [Id<Mitigation>.Parse("relocate-tps")] : [],
            date.PlusDays(14),
            Owner,
            closed
        );

    private static RegisteredRisk Risk(string id, params RiskRevision[] revisions) =>
        new(
            Id<RegisteredRisk>.Parse(id),
            Id<RiskFactor>.Parse("flood"),
            new LocalText("Hujan lebat", "Heavy rain"),
            Place.Parse("36.01"),
            Id<ElectionStage>.Parse("penyelenggaraan.pemungutan"),
            revisions
        );

    [Fact]
    public void Each_Change_Between_Two_Days_Has_Its_Kind()
    {
        var register = new RiskRegister(
            "pilkada-2024",
            [
                Risk("a-same", Revision(First, 3, 3), Revision(Later, 3, 3)),
                Risk("b-raised", Revision(First, 3, 3), Revision(Later, 4, 3)),
                Risk("c-lowered", Revision(First, 3, 3), Revision(Later, 3, 3, after: 1)),
                Risk("d-closed", Revision(First, 3, 3), Revision(Later, 3, 3, closed: true)),
                Risk("e-opened", Revision(Later, 3, 3)),
                Risk("f-unknown", Revision(First, null, 3), Revision(Later, 3, 3)),
                Risk("g-later", Revision(Last.PlusDays(1), 3, 3)),
                Risk("h-reopened", Revision(First, 3, 3, closed: true), Revision(Later, 3, 3)),
            ]
        );
        Assert.Equal(
            [
                RiskChangeKind.Unchanged,
                RiskChangeKind.Raised,
                RiskChangeKind.Lowered,
                RiskChangeKind.Closed,
                RiskChangeKind.Opened,
                RiskChangeKind.NotComparable,
                RiskChangeKind.Opened,
            ],
            register.Compare(First, Last).Select(c => c.Kind)
        );
        Assert.Throws<ArgumentException>(() => register.Compare(Last, First));
        Assert.Empty(register.Compare(First.PlusDays(-1), First.PlusDays(-1)));
    }

    [Fact]
    public void A_Day_Compared_With_Itself_Changes_Nothing() =>
        Laws.Check(
            Gen.Elements<int?>(1, 2, 3, 4, 5),
            Gen.Elements<int?>(1, 2, 3, 4, 5),
            (l, i) =>
                Assert.All(
                    new RiskRegister("x", [Risk("a", Revision(First, l, i))]).Compare(Later, Later),
                    c => Assert.Equal(RiskChangeKind.Unchanged, c.Kind)
                )
        );

    [Fact]
    public void The_State_On_A_Day_Is_The_Last_Revision_By_Then()
    {
        var risk = Risk("a", Revision(First, 1, 1), Revision(Later, 2, 2));
        Assert.Null(risk.On(First.PlusDays(-1)));
        Assert.Same(risk.Revisions[0], risk.On(First));
        Assert.Same(risk.Revisions[0], risk.On(Later.PlusDays(-1)));
        Assert.Same(risk.Revisions[1], risk.On(Later));
        var longer = risk.With(Revision(Last, 3, 3));
        Assert.Equal(3, longer.Revisions.Length);
        Assert.Equal(2, risk.Revisions.Length);
    }

    [Fact]
    public void The_Highest_Residual_Stands_First_And_Unknown_Above_It()
    {
        var register = new RiskRegister(
            "x",
            [Risk("a", Revision(First, 1, 1)), Risk("b", Revision(First, 5, 5)), Risk("c", Revision(First, null, 1))]
        );
        Assert.Equal(["c", "b", "a"], register.OpenOn(First).Select(r => r.Risk.Id.ToString()));
    }

    [Fact]
    public void What_Needs_Attention_Is_A_Finding()
    {
        var register = new RiskRegister(
            "x",
            [
                Risk("a-overdue", Revision(First, 1, 1)),
                Risk("b-unknown", Revision(Later, null, 1)),
                Risk("c-worse", Revision(Later, 1, 1, after: 5)),
                Risk("d-bare", Revision(Later, 5, 5, controls: false)),
                Risk("e-closed", Revision(First, 5, 5, closed: true, controls: false)),
                Risk("f-fine", Revision(Later, 5, 5, after: 1)),
                Risk("g-bare-and-low", Revision(Later, 1, 1, controls: false)),
            ]
        );
        var findings = register.Findings(Later);
        Assert.Equal(
            ["F004 a-overdue", "F005 b-unknown", "F006 c-worse", "F007 d-bare"],
            findings.Select(f => $"{f.Kind.Code.ToString()[^4..]} {f.Arguments[0].Value}").Order()
        );
        Assert.All(findings, f => Assert.Equal(Place.Parse("36.01"), f.Place));
        Assert.Contains(
            register.Findings(Later.PlusDays(15)),
            f => f.Kind == RiskFindings.ReviewOverdue && f.Arguments[0].Value.ToString() == "f-fine"
        );
        Assert.DoesNotContain(
            register.Findings(Later.PlusDays(14)),
            f => f.Kind == RiskFindings.ReviewOverdue && f.Arguments[0].Value.ToString() == "f-fine"
        );
    }

    // Lessons of the Pemilu carry their source and no rating.
    [Fact]
    public void A_Lesson_Is_Carried_Without_Its_Old_Rating()
    {
        var pemilu = new RiskRegister("pemilu-2024", [Risk("a", Revision(First, 5, 5)), Risk("b", Revision(First, 2, 2))]);
        var stage = Id<ElectionStage>.Parse("logistik.diterima-kpps");
        var pilkada = pemilu.CarryTo(
            "pilkada-2024",
            Later,
            Last,
            new Dictionary<Id<RegisteredRisk>, Id<ElectionStage>> { [Id<RegisteredRisk>.Parse("a")] = stage }
        );
        var carried = Assert.Single(pilkada.Risks);
        Assert.Equal(Id<RegisteredRisk>.Parse("a"), carried.LessonOf);
        Assert.Equal(stage, carried.Stage);
        Assert.True(carried.Revisions[0].Inherent.Rank.IsUnknown);
        Assert.Empty(carried.Revisions[0].Controls);
        Assert.Contains("pemilu-2024", carried.Revisions[0].Note!.English, StringComparison.Ordinal);
        Assert.Contains(pilkada.Findings(Later), f => f.Kind == RiskFindings.RatingUnknown);
        Assert.Throws<ArgumentException>(() =>
            pemilu.CarryTo(
                "x",
                Later,
                Last,
                new Dictionary<Id<RegisteredRisk>, Id<ElectionStage>> { [Id<RegisteredRisk>.Parse("z")] = stage }
            )
        );
    }

    [Fact]
    public void Entries_That_Do_Not_Fit_Are_Refused()
    {
        Assert.Throws<ArgumentException>(() => Risk("a"));
        Assert.Throws<ArgumentException>(() => Risk("a", Revision(First, 1, 1), Revision(First, 1, 1)));
        Assert.Throws<ArgumentException>(() => Risk("a", Revision(First, 1, 1)).With(Revision(First, 1, 1)));
        Assert.Throws<ArgumentException>(() => new RiskRegister("x", [Risk("a", Revision(First, 1, 1)), Risk("a", Revision(First, 1, 1))]));
        var (a, b) = (RiskMatrix.VariantA.Rate(1, 1), RiskMatrix.VariantB.Rate(1, 1));
        Assert.Throws<ArgumentException>(() => new RiskRevision(First, a, b, [], First, Owner));
        Assert.Throws<ArgumentException>(() =>
            new RiskRevision(First, a, RiskMatrix.VariantA.Rate(1, 1, RiskBanding.Fives), [], First, Owner)
        );
        Assert.Throws<ArgumentException>(() => new RiskRevision(First, a, a, [], First.PlusDays(-1), Owner));
    }

    [Fact]
    public void A_Trigger_Fires_From_Its_Threshold_On() =>
        Laws.Check(
            Gen.Choose(0, 20),
            Gen.Choose(0, 20),
            (value, threshold) =>
            {
                var trigger = WarningTrigger.At(Id<WarningTrigger>.Parse("t"), Indicator, threshold, Made.Source);
                var warning = trigger.Test(Here, First, [Reading(First, value)]);
                Recomputes(warning.Explanation);
                Assert.Equal(Quantity.Of(value >= threshold), warning.Fires);
                Assert.Equal(value >= threshold, warning.ToFinding() is { } f && f.Kind == RiskFindings.ThresholdReached);
            }
        );

    [Fact]
    public void A_Rise_Is_Measured_From_The_Latest_Reading_Old_Enough()
    {
        var trigger = WarningTrigger.OnRise(Id<WarningTrigger>.Parse("t"), Indicator, 5, 7, Made.Source);
        IndicatorReading[] readings =
        [
            Reading(First, 1),
            Reading(First.PlusDays(3), 4),
            Reading(First.PlusDays(9), 8),
            Reading(First.PlusDays(10), 9),
            Reading(First.PlusDays(20), 100),
        ];
        var warning = trigger.Test(Here, First.PlusDays(10), readings);
        Assert.Equal(Quantity.Of(5), warning.Measured);
        Assert.Equal(Quantity.Of(true), warning.Fires);
        Assert.Equal(RiskFindings.RiseReached, warning.ToFinding()!.Kind);
        Recomputes(warning.Explanation);
        Assert.Equal(Quantity.Of(false), trigger.Test(Here, First.PlusDays(9), [Reading(First, 4), Reading(First.PlusDays(9), 8)]).Fires);
    }

    // No reading is no sign of safety.
    [Fact]
    public void A_Missing_Reading_Is_Unknown_And_Says_So()
    {
        var trigger = WarningTrigger.OnRise(Id<WarningTrigger>.Parse("t"), Indicator, 5, 7, Made.Source);
        foreach (
            var warning in new[]
            {
                trigger.Test(Here, First, []),
                trigger.Test(Here, First, [Reading(First, 9)]),
                trigger.Test(Here, First, [Reading(First.PlusDays(-7), null), Reading(First, 9)]),
                trigger.Test(Place.Parse("36.02"), First, [Reading(First.PlusDays(-7), 1), Reading(First, 9)]),
            }
        )
        {
            Assert.True(warning.Fires.IsUnknown);
            Assert.Equal(RiskFindings.WarningUnknown, warning.ToFinding()!.Kind);
            Recomputes(warning.Explanation);
            Assert.True(warning.UnknownShare.Sign > 0);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            WarningTrigger.OnRise(Id<WarningTrigger>.Parse("t"), Indicator, 5, 0, Made.Source)
        );
    }

    private static Id<RiskIndicator> Indicator => Id<RiskIndicator>.Parse("blank-spot-tps");

    private static Place Here => Place.Parse("36.01");

    private static IndicatorReading Reading(LocalDate date, long? value) =>
        new(
            Indicator,
            Here,
            date,
            value is { } n
                ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(n), Unit.Tps)
                : Explanation.Unknown(LocalText.Same("n"), Unit.Tps, new LocalText("kosong", "empty"))
        );
}
