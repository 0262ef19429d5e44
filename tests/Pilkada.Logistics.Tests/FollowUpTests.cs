using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics.Tests;

public sealed class FollowUpTests
{
    private static readonly LocalDate VotingDay = new(2024, 11, 27);

    private static Id<FollowUpGround> Id(string id) => Id<FollowUpGround>.Parse(id);

    [Fact]
    public void A_Ground_Is_Met_From_Its_Least_Number_Of_Cases() =>
        Laws.Check(
            Gen.Elements(FollowUpGrounds.All.AsEnumerable()),
            Gen.Choose(0, 4),
            (ground, cases) =>
            {
                var found = FollowUpGrounds.Of(ground.Kind, [(ground.Id, cases)]);
                Assert.Equal(cases >= ground.Least, found.IsMet);
                Assert.True(found.Met.SequenceEqual(found.IsMet ? [ground] : []));
                Assert.Equal(Quantity.Of(found.IsMet), found.Explanation.Value);
                Expect.Recomputes(found.Explanation);
            }
        );

    [Fact]
    public void More_Than_One_Means_Two_And_Stands_With_Three_Facts_Only()
    {
        Assert.Equal(
            "psu-spoiled-ballots psu-unregistered psu-voted-twice",
            string.Join(' ', FollowUpGrounds.All.Where(g => g.Least == 2).Select(g => g.Id.ToString()).Order(StringComparer.Ordinal))
        );
        Assert.All(FollowUpGrounds.All, g => Assert.InRange(g.Least, 1, 2));
        Assert.Equal([5, 4, 7, 9], Enum.GetValues<FollowUpKind>().Select(k => FollowUpGrounds.All.Count(g => g.Kind == k)));
        Assert.Equal(FollowUpGrounds.All.Length, FollowUpGrounds.All.DistinctBy(g => g.Id).Count());
        Assert.All(FollowUpGrounds.All, g => Assert.Same(g, FollowUpGrounds.Find(g.Id)));
        Assert.Null(FollowUpGrounds.Find(Id("psu-rain")));
        Assert.Equal("uu-6-2020#Pasal 120", FollowUpGrounds.Find(Id("psl-other-disaster"))!.Citation.ToString());
        Assert.Equal("uu-1-2015#Pasal 121", FollowUpGrounds.Find(Id("pss-riot"))!.Citation.ToString());
        Assert.Equal("perbawaslu-15-2024#Pasal 28 ayat (1)-(3)", FollowUpGrounds.Find(Id("psu-natural-disaster"))!.Citation.ToString());
    }

    [Fact]
    public void One_Ground_Is_Enough_And_None_Is_Not()
    {
        Assert.True(FollowUpGrounds.Of(FollowUpKind.Psu, [(Id("psu-unregistered"), 1), (Id("psu-opened"), 1)]).IsMet);
        var none = FollowUpGrounds.Of(FollowUpKind.Psu, [(Id("psu-unregistered"), 1), (Id("psu-opened"), 0)]);
        Assert.False(none.IsMet);
        Assert.Equal(2, none.Reported.Length);
        var both = FollowUpGrounds.Of(
            FollowUpKind.Psu,
            [(Id("psu-opened"), 1), (Id("psu-natural-disaster"), 1), (Id("psu-voted-twice"), 2)]
        );
        Assert.Equal(both.Met.Select(g => g.Citation).Distinct().ToHashSet(), both.Explanation.Operands[0].Evidence!.Citations.ToHashSet());
        Assert.Equal("uu-1-2015#Pasal 112", Assert.Single(none.Explanation.Operands[0].Evidence!.Citations).ToString());
        Assert.False(FollowUpGrounds.Of(FollowUpKind.Pssu, []).IsMet);
        Assert.Throws<ArgumentException>(() => FollowUpGrounds.Of(FollowUpKind.Psl, [(Id("psu-opened"), 1)]));
        Assert.Throws<ArgumentException>(() => FollowUpGrounds.Of(FollowUpKind.Psu, [(Id("psu-rain"), 1)]));
        Assert.Throws<ArgumentException>(() => FollowUpGrounds.Of(FollowUpKind.Psu, [(Id("psu-opened"), 1), (Id("psu-opened"), 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpGrounds.Of(FollowUpKind.Psu, [(Id("psu-opened"), -1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpGrounds.Of((FollowUpKind)9, []));
    }

    [Fact]
    public void What_Could_Not_Open_Is_Held_Whole_And_What_Was_Stopped_Goes_On()
    {
        Assert.Equal(FollowUpKind.Pss, InterruptedVote.Of(false, false).Kind);
        Assert.Equal(FollowUpKind.Psl, InterruptedVote.Of(true, false).Kind);
        Assert.Null(InterruptedVote.Of(true, true).Kind);
        Assert.Throws<ArgumentException>(() => InterruptedVote.Of(false, true));
        foreach (var (opened, finished) in new[] { (false, false), (true, false), (true, true) })
        {
            var vote = InterruptedVote.Of(opened, finished);
            Assert.Equal((opened, finished), (vote.Opened, vote.Finished));
            var (id, en) = (
                $"{(opened ? "ya" : "tidak")} / {(finished ? "ya" : "tidak")}",
                $"{(opened ? "yes" : "no")} / {(finished ? "yes" : "no")}"
            );
            Assert.Equal(new LocalText(id, en), vote.Explanation.Operands[0].Value.Text);
            Expect.Recomputes(vote.Explanation);
        }
    }

    [Fact]
    public void A_Limit_Is_Counted_In_Calendar_Days_From_Its_Start() =>
        Laws.Check(
            Generators.Enums<FollowUpKind>(),
            Generators.Dates(),
            Gen.Choose(0, 100),
            (kind, start, days) =>
            {
                var limit = FollowUpDeadline.Of(kind, start, days);
                Assert.Equal(Quantity.Of(start.PlusDays(days)), limit.Latest);
                Assert.Equal(limit.Latest, limit.Explanation.Value);
                Expect.Recomputes(limit.Explanation);
                Assert.Null(limit.Finding(start.PlusDays(days), Expect.Village));
                var late = limit.Finding(start.PlusDays(days + 3), Expect.Village)!;
                Assert.Equal(
                    ("PLK-LOG-F033", Severity.Critical, "3"),
                    (late.Kind.Code.ToString(), late.Severity, Expect.Argument(late, "days"))
                );
                Assert.Equal(kind.ToString().ToUpperInvariant(), Expect.Argument(late, "kind"));
            }
        );

    [Fact]
    public void The_Law_Has_A_Limit_For_The_Recount_Only()
    {
        Assert.Equal(Quantity.Of(new LocalDate(2024, 11, 29)), FollowUpDeadline.Of(FollowUpKind.Pssu, VotingDay).Latest);
        foreach (var kind in new[] { FollowUpKind.Psl, FollowUpKind.Pss, FollowUpKind.Psu })
        {
            var open = FollowUpDeadline.Of(kind, VotingDay);
            Assert.True(open.Latest.IsUnknown);
            Expect.Recomputes(open.Explanation);
            Assert.Equal("PLK-LOG-F032", open.Finding(VotingDay.PlusDays(99), Expect.Village)!.Kind.Code.ToString());
        }

        Assert.Equal(Quantity.Of(new LocalDate(2024, 12, 7)), FollowUpDeadline.Of(FollowUpKind.Psu, VotingDay, 10).Latest);
        Assert.Equal(VotingDay, FollowUpDeadline.Of(FollowUpKind.Psu, VotingDay, 10).Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of(FollowUpKind.Psu, VotingDay, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of(FollowUpKind.Psu, VotingDay, 3_651));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of((FollowUpKind)9, VotingDay));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of(FollowUpKind.Psu, new LocalDate(10, 12, 31), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of(FollowUpKind.Psu, new LocalDate(9_990, 1, 1), 1));
        Assert.Equal(
            Quantity.Of(new LocalDate(9_990, 1, 1)),
            FollowUpDeadline.Of(FollowUpKind.Psu, new LocalDate(9_989, 12, 31), 1).Latest
        );
    }

    private static ElectionParameter Days(params (int Days, string Source)[] settings) =>
        new(
            FollowUpDeadline.DaysParameter,
            new LocalText("batas", "limit"),
            Unit.Days,
            settings.Select(x => new ParameterSetting(
                Fraction.FromInteger(x.Days),
                Evidence.Published(new Citation(Id<Citation>.Parse(x.Source), "Berita", "Penerbit", SourceKind.News, Confidence.Medium)),
                from: Supply.VotingDay
            ))
        );

    [Fact]
    public void A_Parameter_Gives_The_Limit_With_Its_Sources_And_Another_Replaces_It()
    {
        var reported = FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, Days((10, "kpu-sumut")).On(Supply.VotingDay));
        Assert.Equal(Quantity.Of(new LocalDate(2024, 12, 7)), reported.Latest);
        Assert.Equal("kpu-sumut", reported.Explanation.Citations.Single().Id.ToString());
        Assert.Equal(Confidence.Medium, reported.Explanation.Citations.Single().Confidence);
        Expect.Recomputes(reported.Explanation);
        Assert.Equal("PLK-LOG-F033", reported.Finding(Supply.VotingDay.PlusDays(11), Expect.Village)!.Kind.Code.ToString());
        Assert.Null(reported.Finding(Supply.VotingDay.PlusDays(10), Expect.Village));

        var own = FollowUpDeadline.Of(FollowUpKind.Psl, Supply.VotingDay, Days((4, "putusan")).On(Supply.VotingDay));
        Assert.Equal(Quantity.Of(new LocalDate(2024, 12, 1)), own.Latest);

        // A gap and a conflict leave the last day unknown.
        foreach (
            var open in new[] { Days((10, "kpu-sumut")).On(Supply.VotingDay.PlusDays(-1)), Days((10, "a"), (14, "b")).On(Supply.VotingDay) }
        )
        {
            var unknown = FollowUpDeadline.Of(FollowUpKind.Psu, Supply.VotingDay, open);
            Assert.True(unknown.Latest.IsUnknown);
            Expect.Recomputes(unknown.Explanation);
            Assert.Equal("PLK-LOG-F032", unknown.Finding(Supply.VotingDay, Expect.Village)!.Kind.Code.ToString());
        }
    }

    [Fact]
    public void A_Parameter_That_Is_No_Limit_Is_Refused()
    {
        ParameterReading With(Fraction value, Unit unit) =>
            new ElectionParameter(
                FollowUpDeadline.DaysParameter,
                new LocalText("batas", "limit"),
                unit,
                new ParameterSetting(value, Evidence.Assumed(Citation.OfDecision("0033", "Places that need something else")))
            ).On(Supply.VotingDay);
        Assert.Throws<ArgumentException>(() => FollowUpDeadline.Of(FollowUpKind.Pssu, Supply.VotingDay, With(2, Unit.Days)));
        Assert.Throws<ArgumentException>(() => FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, With(2, Unit.Hours)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, With(-1, Unit.Days)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, With(3_651, Unit.Days)));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, With(Fraction.Of(1, 2), Unit.Days))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpDeadline.Of((FollowUpKind)9, Supply.VotingDay, With(2, Unit.Days)));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            FollowUpDeadline.Of(FollowUpKind.Pss, new LocalDate(10, 12, 31), With(2, Unit.Days))
        );
        Assert.Equal(Supply.VotingDay, FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, With(0, Unit.Days)).Latest.Date);
        Assert.Equal(
            Supply.VotingDay.PlusDays(3_650),
            FollowUpDeadline.Of(FollowUpKind.Pss, Supply.VotingDay, With(3_650, Unit.Days)).Latest.Date
        );
    }
}

public sealed class PostponementDecisionTests
{
    [Theory]
    [InlineData(ContestKind.Pilgub, AreaLevel.DesaKelurahan, 5, 1_552, PostponementDecider.KpuKabupatenKota)]
    [InlineData(ContestKind.Pilgub, AreaLevel.Kecamatan, 80, 155, PostponementDecider.KpuKabupatenKota)]
    [InlineData(ContestKind.Pilgub, AreaLevel.KabupatenKota, 3, 8, PostponementDecider.KpuProvinsi)]
    [InlineData(ContestKind.Pilgub, AreaLevel.KabupatenKota, 4, 10, PostponementDecider.Minister)]
    [InlineData(ContestKind.Pilgub, AreaLevel.KabupatenKota, 4, 8, PostponementDecider.Minister)]
    [InlineData(ContestKind.Pilbup, AreaLevel.DesaKelurahan, 300, 345, PostponementDecider.KpuKabupatenKota)]
    [InlineData(ContestKind.Pilbup, AreaLevel.Kecamatan, 11, 28, PostponementDecider.KpuKabupatenKota)]
    [InlineData(ContestKind.Pilbup, AreaLevel.Kecamatan, 12, 28, PostponementDecider.Governor)]
    [InlineData(ContestKind.Pilwalkot, AreaLevel.Kecamatan, 2, 5, PostponementDecider.Governor)]
    public void The_Share_Of_Areas_Says_Who_Decides(
        ContestKind contest,
        AreaLevel level,
        int affected,
        int all,
        PostponementDecider decider
    )
    {
        var decision = PostponementDecision.Of(contest, level, affected, all, 0, 100);
        Assert.Equal(decider, decision.Decider);
        Assert.Equal((contest, level), (decision.Contest, decision.Level));
    }

    [Theory]
    [InlineData(49, PostponementDecider.KpuKabupatenKota)]
    [InlineData(50, PostponementDecider.Governor)]
    [InlineData(100, PostponementDecider.Governor)]
    public void Half_Of_The_Voters_Is_Enough_At_Any_Level(long voters, PostponementDecider decider)
    {
        Assert.Equal(decider, PostponementDecision.Of(ContestKind.Pilbup, AreaLevel.Kecamatan, 1, 28, voters, 100).Decider);
        Assert.Equal(decider, PostponementDecision.Of(ContestKind.Pilbup, AreaLevel.DesaKelurahan, 1, 345, voters, 100).Decider);
        Assert.Equal(
            decider == PostponementDecider.Governor ? PostponementDecider.Minister : decider,
            PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Kecamatan, 1, 155, voters, 100).Decider
        );
    }

    [Fact]
    public void The_Calculation_Says_The_Same_And_Recomputes() =>
        Laws.Check(
            from contest in Generators.Enums<ContestKind>()
            from level in Gen.Elements(AreaLevel.DesaKelurahan, AreaLevel.Kecamatan, AreaLevel.KabupatenKota)
            from all in Gen.Choose(0, 10)
            from affected in Gen.Choose(0, 10)
            from voters in Gen.Choose(0, 10)
            from without in Gen.Choose(0, 10)
            from unknown in Gen.Choose(0, 15)
            where level != AreaLevel.KabupatenKota || contest == ContestKind.Pilgub
            select PostponementDecision.Of(
                contest,
                level,
                (unknown & 1) != 0 ? null : Math.Min(affected, all),
                (unknown & 2) != 0 ? null : all,
                (unknown & 4) != 0 ? null : Math.Min(without, voters),
                (unknown & 8) != 0 ? null : voters
            ),
            decision =>
            {
                Assert.Equal(
                    decision.IsLarge is { } large ? Quantity.Of(large) : Quantity.Unknown(LocalText.Same("?")),
                    decision.Explanation.Value
                );
                Assert.Equal(decision.IsLarge is null, decision.Decider == PostponementDecider.Unknown);
                Assert.Equal(decision.IsLarge == true, decision.Decider is PostponementDecider.Governor or PostponementDecider.Minister);
                Expect.Recomputes(decision.Explanation);
            }
        );

    [Theory]
    [InlineData(ContestKind.Pilgub, AreaLevel.KabupatenKota, "Pasal 122 ayat (3)")]
    [InlineData(ContestKind.Pilbup, AreaLevel.Kecamatan, "Pasal 122 ayat (4)")]
    public void A_Share_That_Is_Exactly_The_Threshold_Reaches_It_By_Its_Own_Paragraph(ContestKind contest, AreaLevel level, string article)
    {
        foreach (var found in new[] { PostponementDecision.Of(contest, level, 2, 5), PostponementDecision.Of(contest, level, 0, 5, 1, 2) })
        {
            Assert.True(found.IsLarge);
            Assert.Equal(Quantity.Of(true), found.Explanation.Value);
            Expect.Recomputes(found.Explanation);
            Assert.Contains(found.Explanation.Citations, c => c.ToString().EndsWith(article, StringComparison.Ordinal));
        }

        var below = PostponementDecision.Of(contest, level, 1, 5, 49, 100);
        Assert.False(below.IsLarge);
        Assert.Equal(Quantity.Of(false), below.Explanation.Value);
        Expect.Recomputes(below.Explanation);
    }

    [Fact]
    public void Of_Nobody_No_Share_Is_Reached()
    {
        var nobody = PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.KabupatenKota, 1, 5, 0, 0);
        Assert.False(nobody.IsLarge);
        Expect.Recomputes(nobody.Explanation);
        Assert.False(PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Kecamatan, 5, 5, 0, 0).IsLarge);
        Assert.Null(PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Kecamatan, 5, 5).IsLarge);
    }

    [Fact]
    public void A_Threshold_That_Is_Reached_Needs_No_Second_Number()
    {
        Assert.Equal(PostponementDecider.Minister, PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.KabupatenKota, 4, 8).Decider);
        Assert.Equal(PostponementDecider.Unknown, PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.KabupatenKota, 3, 8).Decider);
        Assert.Equal(
            PostponementDecider.Governor,
            PostponementDecision.Of(ContestKind.Pilbup, AreaLevel.Kecamatan, null, 28, 60, 100).Decider
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => PostponementDecision.Of(ContestKind.Pilbup, AreaLevel.KabupatenKota, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Provinsi, 1, 1));
        Assert.Throws<ArgumentException>(() => PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Kecamatan, 2, 1));
        Assert.Throws<ArgumentException>(() => PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Kecamatan, 1, 1, 2, 1));
        Assert.Throws<ArgumentException>(() => PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.Kecamatan, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PostponementDecision.Of((ContestKind)9, AreaLevel.Kecamatan, 1, 1));
    }
}
