using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Testing.Tests;

// A generator that makes only dull values lets every law pass, so each must be seen to reach what matters.
public sealed class ReachTests
{
    // One seed: what these samples reach, they reach on every run.
    private static readonly Rnd Seed = new(2024);

    private static T[] Sample<T>(Gen<T> values, int count = 1500, int size = 50) => [.. values.Sample(count, Seed, size)];

    private static void Reaches<T>(Gen<T> values, params Func<T, bool>[] kinds)
    {
        var sample = Sample(values);
        Assert.All(kinds, kind => Assert.Contains(sample, v => kind(v)));
    }

    private static void ReachesEach<T, TKey>(Gen<T> values, Func<T, TKey> key, IEnumerable<TKey> expected) =>
        Assert.Equal(expected.Order(), Sample(values).Select(key).Distinct().Order());

    [Fact]
    public void Fractions_Are_Of_Either_Sign_Whole_Halves_And_Beyond_64_Bits() =>
        Reaches(
            Generators.Fractions(),
            f => f.Sign < 0,
            f => f.Sign == 0,
            f => f.Denominator == 2 && f.Sign > 0,
            f => f.Denominator == 2 && f.Sign < 0,
            f => f.IsInteger,
            f => f.Numerator > long.MaxValue,
            f => f.ToString().Length <= 64
        );

    [Fact]
    public void Numbers_And_Small_Fractions_Reach_Both_Signs_And_Often_Meet()
    {
        Reaches(Generators.Integers(), i => i.Sign < 0, i => i.IsZero, i => i > ulong.MaxValue, i => i.GetBitLength() > 90);
        Assert.InRange(Sample(Generators.SmallFractions()).Distinct().Count(), 100, 400);
        ReachesEach(Generators.Booleans(), b => b, [false, true]);
        ReachesEach(Generators.Roundings(), r => r, Enum.GetValues<Rounding>());
        ReachesEach(Generators.Languages(), l => l, Enum.GetValues<Language>());
        ReachesEach(Generators.Units(), u => u.Code, Unit.All.Select(u => u.Code));
    }

    [Fact]
    public void Values_Of_Risk_Are_Known_And_Unknown_Right_And_Wrong()
    {
        ReachesEach(
            Generators.RiskFactors(),
            f => (f.Kind, f.Stages.IsEmpty),
            Enum.GetValues<RiskFactorKind>().SelectMany(k => ((RiskFactorKind, bool)[])[(k, false), (k, true)])
        );
        Reaches(Generators.ScoreBands(), b => b.Decimals is null, b => b.Decimals == 2, b => b.Lowest is null, b => b.Edges.Length == 5);
        Reaches(
            Generators.GradeDistributions(),
            d => d.UnknownGrade == 0 && d.UnknownVoters == 0,
            d => d.UnknownGrade > 0,
            d => d.UnknownVoters > 0,
            d => d.Stations[0] == 0
        );
        Reaches(Generators.RiskRatings(), r => r.Rank.IsUnknown, r => r.Band?.Rank == 0, r => r.Band?.Rank == 4);
        Reaches(
            Generators.RiskRegisters(),
            r => r.Risks.IsEmpty,
            r => r.Risks.Any(x => x.Revisions.Length > 2 && x.Revisions[^1].IsClosed)
        );
        Reaches(Generators.WarningTriggers(), t => t.Days is null, t => t.Days > 1);
        Reaches(Generators.TpsClassSchemes(), s => s.IsComplete, s => s.Criteria.IsEmpty, s => !s.Excluded.IsEmpty);
        Reaches(Generators.RiskMaps(), m => m.Cells.Any(c => c.Score.IsUnknown), m => m.Cells.All(c => !c.Score.IsUnknown));
        // Alone and together, entries are refused as well as taken.
        Reaches(
            Generators.RiskThemeEntries().Select(e => RiskTaxonomy.BuiltIn.With([e])),
            o => o.Problems.IsEmpty,
            o => o.Problems.Length == 1
        );
        Reaches(
            from theme in Generators.RiskThemeEntries()
            from indicator in Generators.RiskIndicatorEntries()
            from mitigation in Generators.MitigationEntries()
            from factor in Generators.RiskFactorEntries()
            select RiskTaxonomy.BuiltIn.With([factor, theme, indicator, mitigation]),
            o => o.Problems.IsEmpty,
            o => o.Problems.Length > 3
        );
    }

    [Fact]
    public void Area_Codes_Are_Of_Every_Level()
    {
        Reaches(
            Generators.AreaCodes(),
            [.. Enum.GetValues<AreaLevel>().Select(level => (Func<AreaCode, bool>)(c => c.Level == level)), c => c.IsKota]
        );
        var nested = Sample(Generators.NestedAreaCodes()).Distinct().ToArray();
        Assert.Contains(nested, a => nested.Any(b => b != a && a != AreaCode.Indonesia && a.Contains(b)));
        Assert.Equal(5, nested.Select(c => c.Level).Distinct().Count());
        Reaches(Generators.Areas(), a => a.Citations.IsEmpty, a => a.Citations.Length == 2);
    }

    [Fact]
    public void Ids_Codes_Paths_And_Places_Are_Sometimes_Empty_Where_The_Name_Says_So()
    {
        Reaches(Generators.IdsOrEmpty<Contest>(), id => id.IsEmpty, id => id.ToString().Contains('.', StringComparison.Ordinal));
        Assert.DoesNotContain(Sample(Generators.Ids<Contest>()), id => id.IsEmpty);
        Reaches(
            Generators.CodesOrEmpty(),
            [c => c.IsEmpty, .. Enum.GetValues<CodeKind>().Select(k => (Func<Code, bool>)(c => !c.IsEmpty && c.Kind == k))]
        );
        Assert.DoesNotContain(Sample(Generators.Codes()), c => c.IsEmpty);
        Reaches(Generators.FigurePaths(), p => p.IsEmpty, p => p.ToString().Count(c => c == '/') == 7);
        Reaches(Generators.Places(), p => p.IsUnit, p => !p.IsUnit, p => p == default);
        ReachesEach(Generators.PoliceUnitIds(), u => u.ToString(), ["polda-c", "polres-a", "polres-b"]);
        Assert.All(
            Sample(Generators.IdsAmong(Generators.Pilgub, Generators.Pilbup)),
            ids => Assert.True(ids.Length <= 6 && ids.All(i => i == Generators.Pilgub || i == Generators.Pilbup))
        );
    }

    [Fact]
    public void Evidence_Citations_And_Locations_Vary()
    {
        Reaches(Generators.Evidence(), e => e.Citations.Length == 1, e => e.Citations.Length > 2, e => e.Provenance == Provenance.Inferred);
        Reaches(Generators.Citations(), c => c.Article is null, c => c.Article is not null, c => c.Published is null);
        Reaches(Generators.DataLocations(), l => l == default, l => l is { File: "tps.csv", Row: > 0, Column: "voters" });
        Reaches(Generators.Quantities(), [.. Enum.GetValues<QuantityKind>().Select(k => (Func<Quantity, bool>)(q => q.Kind == k))]);
    }

    [Fact]
    public void Places_Ledgers_And_Kits_Are_Of_Every_Kind()
    {
        ReachesEach(Generators.StockPlaces(), p => p.Kind, Enum.GetValues<StockPlaceKind>());
        ReachesEach(Generators.LedgerEntries(), e => e.Kind, Enum.GetValues<EntryKind>());
        Reaches(
            Generators.LedgerEntries(),
            e => e.Amount.Value.IsUnknown,
            e => e.Counterpart is null,
            e => e.Counterpart is not null,
            e => e.Date is not null
        );
        Reaches(
            Generators.RightLedgers(),
            l => l.Any(e => e.Item == Item.Ballot.Id),
            l => l.Any(e => e.Item == Item.BallotBox.Id),
            l => l.Count(e => e.Kind == EntryKind.Used) == 3,
            l => l.Any(e => e is { Kind: EntryKind.InTransit } && e.Amount.Value.Number.Sign > 0)
        );
        Reaches(Generators.PackedKits(), k => k.Label.Equals(k.Slot), k => !k.Label.Equals(k.Slot), k => k.Seals is null);
        ReachesEach(Generators.StationConnections(), s => s.Signal, Enum.GetValues<Signal>());
        Reaches(Generators.RelocationSites(), s => s.Capacity == 0, s => s.Capacity > 1, s => s.IsAccessible is null);
        Reaches(Generators.RelocationRules(), r => r.SameArea, r => !r.OnlyAccessible, r => r.MostMetres is null);
        ReachesEach(Generators.EquipmentNorms(), n => n.Basis, Enum.GetValues<NormBasis>());
        Reaches(Generators.PlaceCounts(), c => c.Stations.Value.IsUnknown, c => c.Contests.Value.IsUnknown);
        Reaches(Generators.Items(), i => Item.Find(i) is null);
        Reaches(Generators.SealRanges(), r => r.First == r.Last, r => r.Series.Length == 0);
        Reaches(Generators.ExposedStations(), s => s.Station.Area.Level == AreaLevel.Kecamatan);
    }

    [Fact]
    public void Days_Times_And_Spans_Reach_Their_Ends()
    {
        Assert.Equal(Generators.DayCount, Sample(Generators.Dates()).Distinct().Count());
        ReachesEach(Generators.DatesOfWindow(), d => d, Generators.Window);
        Reaches(Generators.AnyDates(), d => d == LocalDate.MinIsoValue, d => d == LocalDate.MaxIsoValue, d => d.Year == 2024);
        Reaches(Generators.Times(), t => t.Hour == 0, t => t.Hour == 23, t => t.Minute == 59);
        Reaches(
            Generators.DateSpans(),
            s => s.IsEmpty,
            s => s.Length == 2 && s[0].From is null && s[1].To is null,
            s => s.Length == 1 && s[0].From == s[0].To
        );
    }

    [Fact]
    public void Explanations_Use_Every_Operation_Over_Numbers_And_Are_Deep()
    {
        static int Depth(Explanation e) => e.Operands.IsEmpty ? 0 : 1 + e.Operands.Max(Depth);
        var trees = Sample(Generators.Explanations(), 200, 80);
        var operations = trees.SelectMany(t => t.Nodes()).Select(n => n.Operation).ToHashSet();
        var others = new[] { Operation.Compare, Operation.Certified };
        Assert.Equal(Enum.GetValues<Operation>().Except(others).Order(), operations.Order());
        Assert.Contains(trees, t => Depth(t) >= 3);
        Assert.Contains(trees, t => t.Value.IsUnknown);
        Assert.Contains(trees, t => !t.Value.IsUnknown && Depth(t) >= 2);
        Assert.All(trees.SelectMany(t => t.Nodes()), n => Assert.True(n.Value.Kind is QuantityKind.Number or QuantityKind.Unknown));
        Assert.All(
            Sample(Generators.KnownExplanations(), 50, 80),
            t => Assert.DoesNotContain(t.Nodes(), n => n.Operands.IsEmpty && n.Value.IsUnknown)
        );
    }

    [Fact]
    public void Figures_And_Notices_Vary_And_Published_Figures_Conflict()
    {
        ReachesEach(Generators.Figures().Select(f => f.Sensitivity), s => s, Enum.GetValues<Sensitivity>());
        var figures = Sample(Generators.PublishedFigures(), 300);
        Assert.Contains(figures, a => figures.Any(a.ConflictsWith));
        Assert.Contains(figures, f => f.Word is null);
        Reaches(Generators.Problems(), p => p.Arguments.IsEmpty, p => p.Arguments.Length == 2);
        Reaches(Generators.Findings(), f => f.Explanation is null, f => f.Explanation is not null, f => f.Severity == Severity.Critical);
        Assert.All(Sample(Generators.ProblemKinds()), k => Assert.Equal(CodeKind.Problem, k.Code.Kind));
        Assert.All(Sample(Generators.FindingKinds()), k => Assert.Equal(CodeKind.Finding, k.Code.Kind));
    }

    [Fact]
    public void Parameters_Reach_Every_State()
    {
        bool Any<TState>(DatedParameter<int> p) => Generators.Window.Any(d => p.On(d) is TState);
        Reaches(
            Generators.DatedParameters(),
            Any<ParameterState<int>.Gap>,
            Any<ParameterState<int>.Conflict>,
            p => Generators.Window.Any(d => p.On(d) is ParameterState<int>.InForce { Citations.Length: > 1 })
        );
    }

    [Fact]
    public void Trees_And_Jurisdictions_Reach_Every_Assignment()
    {
        Reaches(Generators.AreaTrees(), t => t.Areas.Any(a => a.Code.Level == AreaLevel.DesaKelurahan), t => t.Areas.Length == 1);
        var day = Generators.FirstDay.PlusDays(15);
        Reaches(
            Generators.Jurisdictions(),
            g => !g.Jurisdiction.On(day, g.Tree).Assigned.IsEmpty,
            g => !g.Jurisdiction.On(day, g.Tree).Unknown.IsEmpty,
            g => !g.Jurisdiction.On(day, g.Tree).Unassigned.IsEmpty,
            g => g.Jurisdiction.On(day, g.Tree) is { IsComplete: true, Kecamatan.Length: > 1 }
        );
    }

    [Fact]
    public void Lists_Have_Stations_In_Villages_And_Kecamatan_And_Gaps()
    {
        Reaches(
            Generators.TpsLists(),
            l => l.Stations.Any(t => t.Area.Level == AreaLevel.Kecamatan) && l.Stations.Any(t => t.Area.Level == AreaLevel.DesaKelurahan),
            l => l.Stations.Any(t => t.Number == 902),
            l => l.VotersIn(Generators.Pilbup, AreaCode.Indonesia) is null,
            l => l.VotersIn(Generators.Pilbup, AreaCode.Indonesia) > 0
        );
        Reaches(Generators.Stations(), t => t.Number > 900, t => t.VotersIn(Generators.Pilbup) is null, t => t.Location == default);
    }

    [Fact]
    public void Contests_And_Units_Are_Of_Every_Kind()
    {
        ReachesEach(Generators.Contests(), c => c.Kind, Enum.GetValues<ContestKind>());
        ReachesEach(Generators.PoliceUnits(), u => u.Kind, Enum.GetValues<PoliceUnitKind>());
    }

    [Fact]
    public void Scales_And_Weights_Vary_And_Weights_Tie()
    {
        Reaches(Generators.GradeScales(), s => s.Grades.Length == 2, s => s.Grades.Length == 6);
        Reaches(Generators.Grades(), g => g.Rank == 0, g => g.Rank == 5);
        Reaches(
            Generators.Weights(),
            w => w.Length == 1,
            w => w.Any(x => x.Weight.Sign == 0),
            w => w.Length > w.Select(x => x.Weight).Distinct().Count(),
            w => !w.Select(x => x.Key).SequenceEqual(w.Select(x => x.Key).Order())
        );
    }

    [Fact]
    public void Stages_Of_Every_Shape_Occur()
    {
        var shapes = Sample(Generators.ElectionStages())
            .Select(s => (s.Start is null, s.End is null, s.Start is not null && s.Start == s.End));
        Assert.Equal(5, shapes.Distinct().Count());
        ReachesEach(Generators.ElectionStages(), s => s.Phase, Enum.GetValues<StagePhase>());
    }

    [Fact]
    public void Calendars_Have_Overlaps_Coinciding_Deadlines_Steps_And_Scopes()
    {
        Reaches(
            Generators.StageCalendars(),
            c => Generators.Window.Any(d => c.InForce(d, AreaCode.Indonesia).Stages.Length > 2),
            c => Generators.Window.Any(d => c.InForce(d, AreaCode.Indonesia).Stages.IsEmpty),
            c => c.NextDeadlines(Generators.Window[0], AreaCode.Indonesia).GroupBy(d => d.Date).Any(g => g.Count() > 2),
            c => c.Stages.Any(s => !s.Parent.IsEmpty),
            c => c.Stages.Any(s => s.Scope.Length == 2),
            c => c.Stages.Any(s => !s.Concerns(AreaCode.Parse("33.02")))
        );
        var ids = Enumerable.Range(0, 5).Select(i => Id<ElectionStage>.Parse($"tahapan-{i}")).ToImmutableArray();
        Reaches(
            Generators.StageCalendars(Generators.FirstDay, ids),
            c => c.InForce(Generators.FirstDay, AreaCode.Indonesia).Stages.Length == 3,
            c => c.InForce(Generators.FirstDay, AreaCode.Indonesia).Stages.IsEmpty,
            c => !c.InForce(Generators.FirstDay, AreaCode.Indonesia).Undated.IsEmpty
        );
    }

    [Fact]
    public void Pairs_And_Series_Of_Calendars_Share_Stages_And_Differ()
    {
        Reaches(
            Generators.StageCalendarPairs().Select(p => CalendarDiff.Between(p.Before, p.After)),
            d => !d.Added.IsEmpty,
            d => !d.Removed.IsEmpty,
            d => !d.Moved.IsEmpty,
            d => !d.Changed.IsEmpty,
            d => !d.Unchanged.IsEmpty
        );
        ReachesEach(
            Generators
                .StageCalendarSeries()
                .SelectMany(s => Gen.Elements(CalendarTemplate.Learn(s).Offsets.Select(o => o.Verdict).Append(TemplateVerdict.Once))),
            v => v,
            Enum.GetValues<TemplateVerdict>()
        );
        Reaches(Generators.StageCalendarSeries(), s => s.Length == 1, s => s.Length == 4);
    }

    [Fact]
    public void Sets_Of_Calendars_Overlap_And_Amendments_Vary()
    {
        Reaches(
            Generators.CalendarSets(),
            s => s.Scopes.Length == 1,
            s => s.Concerning(AreaCode.Parse("36.02"), Generators.FirstDay.PlusDays(20)).Length > 2,
            s => s.Find(Generators.Pilbup, AreaCode.Parse("36.02"), Generators.FirstDay) is null
        );
        Reaches(
            Generators.CalendarScopes(),
            s => s.Contest.IsEmpty,
            s => s.Contest == Generators.Pilbup,
            s => s.From is null,
            s => s.From is not null
        );
        ReachesEach(
            Generators.CalendarAmendments().Select(a => a.Evidence.Provenance),
            p => p,
            Sample(Generators.Evidence()).Select(e => e.Provenance).Distinct()
        );
    }

    [Fact]
    public void Time_Limits_Are_Of_Every_Kind_And_Chains_Conflict_And_Wait()
    {
        ReachesEach(Generators.TimeLimits(), l => l.Kind, Enum.GetValues<DayKind>());
        ReachesEach(Generators.TimeLimits(), l => l.Direction, Enum.GetValues<DeadlineDirection>());
        Reaches(Generators.Holidays(), h => h.IsEmpty, h => h.Any(WorkingDays.IsWeekend), h => h.Distinct().Count() < h.Length);
        Reaches(Generators.EventDates(), e => e.IsEmpty, e => e.Length == 6);
        Assert.Equal(6, Sample(Generators.ElectionEvents()).DistinctBy(e => e.Id).Count());
        Reaches(
            Generators.DeadlineRules(),
            r => r.Result.IsEmpty,
            r => !r.Result.IsEmpty,
            r => r.From is null,
            r => r.From is not null,
            r => r.Count == 0
        );
        var answers =
            from chain in Generators.DeadlineChains()
            from dates in Generators.EventDates()
            let known = dates.Where(d => chain.Rules.Any(r => r.Trigger.Id == d.Event || r.Result == d.Event))
            select chain.Answer(known, WorkingDays.Without(), assumeLatest: true).All;
        Reaches(
            answers,
            all => all.Any(a => a.State is ParameterState<LocalDate>.Conflict),
            all => all.Any(a => a.Date is not null),
            all => all.Any(a => !a.Missing.IsEmpty),
            all => all.Any(a => a.Readings.Any(r => r.Trigger is { IsAssumed: true }))
        );
    }

    [Fact]
    public void Parameters_Of_Elections_Reach_Every_State()
    {
        bool Any<TState>(ElectionParameter p) => Generators.Window.Any(d => p.On(d).State is TState);
        Reaches(
            Generators.ElectionParameters(),
            Any<ParameterState<Fraction>.Gap>,
            Any<ParameterState<Fraction>.Conflict>,
            Any<ParameterState<Fraction>.InForce>
        );
        Reaches(Generators.ParameterSets(), s => s.All.Length == 1, s => s.All.Length == 3);
        Reaches(Generators.ParameterSettings(), s => s.From is null, s => s.To is null, s => s.From is not null, s => s.To is not null);
    }

    [Fact]
    public void Strengths_And_Statements_Reach_The_Unknown_The_Large_And_The_Whole()
    {
        Reaches(Generators.Counts(), c => c == 0, c => c > 400, c => c == long.MaxValue);
        Reaches(Generators.CountsOrUnknown(), c => c is null, c => c is not null);
        Reaches(Generators.Shares(), s => s == Fraction.One, s => s == Fraction.Of(2, 3), s => s.Denominator > 12);
        Reaches(Generators.SharesWithZero(), s => s.Sign == 0, s => s.Sign > 0);
        Reaches(Generators.SharesOrUnknown(), s => s is null, s => s is not null);
        Reaches(Generators.UnitStrengths(), s => s.Length == 1, s => s.Length == 9);
        Assert.All(Sample(Generators.UnitStrengths()).SelectMany(s => s), s => Assert.False(s.Strength.Value.IsUnknown));
        Reaches(
            Generators.UnitStrengthsSomeUnknown(),
            s => s.Any(u => u.Strength.Value.IsUnknown),
            s => s.All(u => !u.Strength.Value.IsUnknown)
        );
        ReachesEach(Generators.PublishedShareStatements(), s => s.Id, Pilkada.Personnel.ShareStatements.All.Select(s => s.Id));
        Reaches(
            Generators.ShareStatements(),
            s => s.Basis is null,
            s => s.Basis == StrengthBasis.Operation,
            s => s.Rows.Length == 6,
            s => s.VotingDay is null
        );
        Reaches(Generators.StageShares(), s => s.MappedTo.IsEmpty, s => s.MappedTo.Length == 2);
    }
}
