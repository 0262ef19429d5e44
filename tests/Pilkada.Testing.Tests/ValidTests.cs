using FsCheck;
using FsCheck.Fluent;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Testing.Tests;

// What a constructor checks, a value that exists has passed; what is tested here is what the documentation says beyond that.
public sealed class ValidTests
{
    private static void ReadBack<T>(Gen<T> values)
        where T : struct, ISpanParsable<T>, ISpanFormattable =>
        Laws.Check(
            values,
            value =>
            {
                Assert.True(T.TryParse(value.ToString(), null, out var text));
                Assert.Equal(value, text);
                Span<char> written = stackalloc char[1024];
                Assert.True(value.TryFormat(written, out var length, [], null));
                Assert.Equal(value, T.Parse(written[..length], null));
            }
        );

    [Fact]
    public void Scalars_Are_Read_Back_As_Written()
    {
        ReadBack(Generators.Fractions());
        ReadBack(Generators.SmallFractions());
        ReadBack(Generators.Shares());
        ReadBack(Generators.AreaCodes());
        ReadBack(Generators.NestedAreaCodes());
        ReadBack(Generators.Ids<Contest>());
        ReadBack(Generators.IdsOrEmpty<Tps>());
        ReadBack(Generators.Codes());
        ReadBack(Generators.CodesOrEmpty());
        ReadBack(Generators.FigurePaths());
        ReadBack(Generators.Places());
        ReadBack(Generators.StockPlaces());
        ReadBack(Generators.StationPlaces());
        Laws.Check(Generators.IdTexts(), t => Assert.Equal(t, Id<Contest>.Parse(t).ToString()));
    }

    [Fact]
    public void Values_Of_Risk_Keep_What_Is_Said_Of_Them()
    {
        Laws.Check(Generators.RiskFactors(), f => Assert.Equal(f.Stages.Length, f.Stages.Distinct().Count()));
        Laws.Check(Generators.BandEdges(), e => Assert.True(e.Value > 0 && e.Value < 1));
        Laws.Check(Generators.ScoreBands(), b => Assert.InRange(b.Edges.Length, 1, 5));
        Laws.Check(Generators.GradeDistributions(), d => Assert.Equal(d.Scale.Grades.Length, d.Stations.Length));
        Laws.Check(Generators.RiskRevisions(), r => Assert.InRange((r.Review - r.Date).Days, 0, 10));
        Laws.Check(Generators.RegisteredRisks(), r => Assert.InRange(r.Revisions.Length, 1, 4));
        Laws.Check(Generators.RiskRegisters(), r => Assert.InRange(r.Risks.Length, 0, 5));
        Laws.Check(Generators.WarningTriggers(), t => Assert.InRange(t.Days ?? 1, 1, 7));
        Laws.Check(Generators.TpsClassSchemes(), s => Assert.False(s.IsComplete && !s.Excluded.IsEmpty));
        Laws.Check(Generators.TpsMentions(), m => Assert.InRange(m.Indicators.Length, 0, 5));
        Laws.Check(Generators.IndexTables(), t => Assert.InRange(t.Totals.Length, 0, 6));
        Laws.Check(Generators.YesNoForms(), f => Assert.All(f.Indicators, i => Assert.NotNull(f.Framework.Find(i.Dimension))));
        Laws.Check(Generators.StageProfiles(), p => Assert.Equal(1, p.Weights.Aggregate(Fraction.Zero, (s, w) => s + w.Weight)));
        Laws.Check(Generators.RiskMaps(), m => Assert.Equal(m.Areas.Length * m.Profiles.Length, m.Cells.Count()));
    }

    [Fact]
    public void Values_That_Are_Not_Scalars_Keep_What_Is_Said_Of_Them()
    {
        Laws.Check(Generators.Evidence(), e => Assert.InRange(e.Citations.Length, 1, 4));
        Laws.Check(Generators.Contests(), c => Assert.True(Contest.Fits(c.Kind, c.Area)));
        Laws.Check(Generators.PoliceUnits(), u => Assert.Equal(u.Kind == PoliceUnitKind.Polda, u.Parent.IsEmpty));
        Laws.Check(Generators.PoliceUnits(), u => Assert.Equal(u.Id, Place.Of(u.Id).Unit));
        Laws.Check(Generators.Areas(), a => Assert.False(string.IsNullOrWhiteSpace(a.Name)));
        Laws.Check(Generators.AreaTrees(), t => Assert.Contains(t.Areas, a => a.Code == AreaCode.Parse("36")));
        Laws.Check(Generators.Stations(), t => Assert.NotNull(t.VotersIn(Generators.Pilgub)));
        Laws.Check(Generators.TpsLists(), l => Assert.All(l.Stations, t => Assert.NotNull(t.VotersIn(Generators.Pilgub))));
        Laws.Check(Generators.GradeScales(), s => Assert.InRange(s.Grades.Length, 2, 6));
        Laws.Check(Generators.Grades(), g => Assert.True(g.IsAtLeast(g)));
        Laws.Check(Generators.StationPlaces(), p => Assert.Equal(StockPlaceKind.Tps, p.Kind));
        Laws.Check(Generators.SealRanges(), r => Assert.InRange(r.Count, 1, 12));
        Laws.Check(Generators.RightLedgers(), l => Assert.Empty(LedgerReconciliation.Of(Ledger.Empty.Append(l).Value).Findings));
        Laws.Check(Generators.LocalTexts(), t => Assert.NotEqual(t.Indonesian, t.English));
        Laws.Check(Generators.Times(), t => Assert.Equal(0, t.Second));
        Laws.Check(Generators.StageEnds(), e => Assert.False(e.Start > e.End));
        Laws.Check(Generators.ElectionStages(), s => Assert.InRange(s.Scope.Length, 0, 2));
        Laws.Check(Generators.StageCalendars(), c => Assert.InRange(c.Stages.Length, 1, 12));
        Laws.Check(Generators.StageCalendarSeries(), s => Assert.Equal(s.Length, s.DistinctBy(c => c.Id).Count()));
        Laws.Check(Generators.CalendarSets(), s => Assert.Equal(s.Scopes.Length, s.Scopes.DistinctBy(c => c.Calendar.Id).Count()));
        Laws.Check(Generators.TimeLimits(), l => Assert.InRange(l.Count, 0, 12));
        Laws.Check(Generators.EventDates(), e => Assert.Equal(e.Length, e.DistinctBy(d => d.Event).Count()));
        Laws.Check(Generators.DeadlineChains(), c => Assert.InRange(c.Deadlines.Length, 1, 8));
        Laws.Check(Generators.ParameterSets(), s => Assert.InRange(s.All.Length, 1, 3));
        Laws.Check(Generators.ShareStatements(), s => Assert.All(s.Rows, r => Assert.True(r.Share > 0 && r.Share <= 1)));
        Laws.Check(Generators.SharesWithZero(), s => Assert.True(s.Sign >= 0 && s <= 1));
        Laws.Check(Generators.UnitStrengthsSomeUnknown(), all => Assert.Equal(all.Length, all.DistinctBy(s => s.Unit).Count()));
        Laws.Check(Generators.Weights(), w => Assert.True(w.Any(x => x.Weight.Sign > 0) && w.DistinctBy(x => x.Key).Count() == w.Length));
        Laws.Check(Generators.Figures(), f => Assert.False(f.Path.IsEmpty));
        Laws.Check(Generators.PublishedFigures(), f => Assert.False(f.Id.IsEmpty));
        Laws.Check(Generators.Problems(), p => Assert.DoesNotContain("{", p.Message.English, StringComparison.Ordinal));
        Laws.Check(Generators.Findings(), f => Assert.DoesNotContain("{", f.Message.Indonesian, StringComparison.Ordinal));
    }

    [Fact]
    public void Jurisdictions_Assign_Areas_Of_The_Tree_Or_The_Country() =>
        Laws.Check(
            Generators.Jurisdictions(),
            pair =>
                Assert.All(pair.Jurisdiction.Entries, e => Assert.True(e.Area == AreaCode.Indonesia || pair.Tree.Find(e.Area) is not null))
        );

    // The generator works the values out by itself; the kernel agrees.
    [Fact]
    public void Explanations_Recompute() =>
        Laws.Check(
            Generators.Explanations(),
            e =>
                Assert.All(
                    e.Nodes(),
                    n =>
                    {
                        var recomputed = n.Recompute();
                        Assert.Equal(n.Value.IsUnknown, recomputed.IsUnknown);
                        Assert.True(n.Value.IsUnknown || n.Value.Equals(recomputed));
                    }
                )
        );

    [Fact]
    public void No_Argument_Is_Taken_As_No_Tree() => Assert.Throws<ArgumentNullException>("tree", () => Generators.Jurisdictions(null!));
}
