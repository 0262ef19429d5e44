using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Pilkada.Personnel;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Testing.Tests;

// Each type has a measure of size that is never below 0. Every shrunk value is smaller by it, so every chain of them ends.
public sealed partial class ShrinkTests
{
    private static BigInteger Size(Fraction f) => (2 * (BigInteger.Abs(f.Numerator) + f.Denominator)) + (f.Sign < 0 ? 1 : 0);

    private static BigInteger Size(string text) => text.Split('.', '-', '/').Sum(w => 1 + w.Length + w.Count(c => c != 'a'));

    private static BigInteger Size(AreaCode code) =>
        code.ToString().Split('.').Aggregate((BigInteger)(1_000_000 * (int)code.Level), (sum, part) => sum + BigInteger.Parse(part, null));

    private static BigInteger Size(Citation c) => (c.Article is null ? 0 : 1) + (c.Published is null ? 0 : 1);

    private static BigInteger Size(Quantity q) =>
        q.Kind switch
        {
            QuantityKind.Number => Size(q.Number),
            QuantityKind.Date => (q.Date - Generators.FirstDay).Days,
            _ => 0,
        };

    // Fewer steps weigh more than any number: a step may become a number of any size.
    private static readonly BigInteger Step = BigInteger.One << 4000;

    private static BigInteger Size(Explanation e) =>
        e.Operands.Aggregate(e.Operands.IsEmpty ? Size(e.Value) : Step, (s, o) => s + Step + Size(o));

    private static BigInteger Size(Jurisdiction j) => j.Entries.Sum(e => e.Units.Length);

    private static BigInteger Size(ElectionStage s) => 1 + s.Scope.Length + (s.Start is null ? 0 : 1) + (s.End is null ? 0 : 1);

    private static BigInteger Size(Tps t) => 1 + t.Voters.Sum(v => 1 + (long)v.Voters);

    private static BigInteger Size(RegisteredRisk r) => 1 + r.Revisions.Length + (r.LessonOf.IsEmpty ? 0 : 1);

    private static BigInteger Total<T>(IEnumerable<T> items, Func<T, BigInteger> size) =>
        items.Aggregate(BigInteger.Zero, (s, i) => s + size(i));

    // Every value beside every value on the way down, and a way down that ends.
    private static void Shrinks<T>(Arbitrary<T> values, Func<T, BigInteger> size, Action<T>? valid = null) =>
        Laws.Check(
            values.Generator,
            value =>
            {
                var steps = 0;
                for (var at = value; ; steps++)
                {
                    var smaller = values.Shrinker(at).ToArray();
                    Assert.All(
                        smaller,
                        s =>
                        {
                            if (size(s) >= size(at) || size(s) < 0)
                            {
                                Assert.Fail($"{s} is not smaller than {at}");
                            }

                            valid?.Invoke(s);
                        }
                    );
                    if (smaller.Length == 0)
                    {
                        break;
                    }

                    // The last ones differ least from the value, so ways down are long and various.
                    at = smaller[(smaller.Length - 1) * (2 - (steps % 3)) / 2];
                }

                Assert.InRange(steps, 0, 2000);
            }
        );

    // The smallest value that breaks a law, found as FsCheck finds it.
    private static T Smallest<T>(Arbitrary<T> values, Func<T, bool> broken)
    {
        var at = values.Generator.Where(broken).Sample(1, new Rnd(2024), 50).First();
        var steps = 0;
        for (; values.Shrinker(at).Where(broken).Take(1).ToArray() is [var next]; steps++)
        {
            at = next;
        }

        Assert.InRange(steps, 0, 300);
        return at;
    }

    [Fact]
    public void Scalars_Shrink_To_Smaller_Scalars_That_Are_Read_Back()
    {
        Shrinks(Arbitraries.Fractions(), Size, f => Assert.Equal(f, Fraction.Parse(f.ToString())));
        Shrinks(Arbitraries.Shares(), Size, f => Assert.True(f.Sign > 0 && f <= 1));
        Shrinks(Arbitraries.AreaCodes(), Size, c => Assert.Equal(c, AreaCode.Parse(c.ToString())));
        Shrinks(Arbitraries.Ids<Contest>(), id => Size(id.ToString()), id => Assert.False(id.IsEmpty));
        Shrinks(
            Arbitraries.Codes(),
            c => (c.Area == "COR" ? 0 : 1) + (c.Kind == CodeKind.Rule ? 0 : 1) + c.Number,
            c => Assert.False(c.IsEmpty)
        );
        Shrinks(Arbitraries.FigurePaths(), p => p.IsEmpty ? 0 : Size(p.ToString()), p => Assert.Equal(p, FigurePath.Parse(p.ToString())));
        Shrinks(Arbitraries.Places(), p => p.IsUnit ? Size(p.ToString()) : Size(p.Area), p => Assert.Equal(p, Place.Parse(p.ToString())));
        Shrinks(Arbitraries.Dates(), d => (d - Generators.FirstDay).Days);
    }

    [Fact]
    public void Evidence_And_Calculations_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.Citations(), Size);
        Shrinks(Arbitraries.Evidence(), e => Total(e.Citations, c => 1 + Size(c)));
        Shrinks(Arbitraries.Quantities(), Size);
        Shrinks(Arbitraries.TermMeanings(), Size, m => Assert.NotEmpty(m.Citations));
        Shrinks(Arbitraries.GlossaryTerms(), Size, t => Assert.NotEmpty(t.Meanings));
        Shrinks(
            Arbitraries.Glossaries(),
            g => Total(g.Terms, Size),
            g => Assert.All(g.Terms, t => Assert.Same(t, g.Find(t.Name.Indonesian)))
        );
        Shrinks(Arbitraries.DatedParameters(), p => p.Entries.Length);
        Shrinks(Arbitraries.Explanations(), Size, e => Assert.Equal(e.Value.IsUnknown, e.Recompute().IsUnknown));
        Shrinks(Arbitraries.Weights(), w => Total(w, x => 1 + Size(x.Weight)), w => Assert.Contains(w, x => x.Weight.Sign > 0));
    }

    [Fact]
    public void A_Smaller_Calculation_Shows_The_Value_That_Its_Leaves_Give() =>
        Laws.Check(
            Generators.Explanations(),
            e =>
                Assert.All(
                    Arbitraries.Explanations().Shrinker(e).Where(s => !s.Value.IsUnknown).Take(20),
                    s => Assert.Equal(s.Value, s.Recompute())
                )
        );

    [Fact]
    public void Areas_Stations_And_Scales_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.AreaTrees(), t => t.Areas.Length, t => Assert.NotEmpty(t.Areas));
        Shrinks(
            Arbitraries.Jurisdictions(),
            p => p.Tree.Areas.Length + Size(p.Jurisdiction),
            p => p.Jurisdiction.On(Generators.FirstDay, p.Tree)
        );
        var tree = new AreaTree(new Area(AreaCode.Parse("36"), "Banten"), new Area(AreaCode.Parse("36.01"), "Pandeglang"));
        Shrinks(Arbitraries.Jurisdictions(tree), Size);
        Shrinks(Arbitraries.TpsLists(), l => Total(l.Stations, Size));
        Shrinks(Arbitraries.GradeScales(), s => s.Grades.Length, s => Assert.True(s.Grades.Length >= 2));
    }

    [Fact]
    public void Calendars_Strengths_And_Statements_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.ElectionStages(), Size);
        Shrinks(Arbitraries.StageCalendars(), c => Total(c.Stages, Size), c => Assert.NotEmpty(c.Stages));
        Shrinks(
            Arbitraries.UnitStrengths(),
            s => Total(s, u => 1 + Size(u.Strength)),
            s => Assert.All(s, u => Assert.False(u.Strength.Value.IsUnknown))
        );
        Shrinks(Arbitraries.UnitStrengthsSomeUnknown(), s => Total(s, u => 1 + Size(u.Strength)));
        Shrinks(
            Arbitraries.ShareStatements(),
            s => Total(s.Rows, r => 1 + r.MappedTo.Length + Size(r.Share)),
            s => Assert.NotEmpty(s.Rows)
        );
    }

    [Fact]
    public void Numbers_Times_And_Places_In_Files_Shrink_To_Smaller_Ones()
    {
        Shrinks(Arbitraries.Integers(), n => (2 * BigInteger.Abs(n)) + (n.Sign < 0 ? 1 : 0));
        Shrinks(Arbitraries.SmallFractions(), Size, f => Assert.True(f.Denominator <= 6 && f >= -30 && f <= 30));
        Shrinks(Arbitraries.Counts(), c => c, c => Assert.True(c >= 0));
        Shrinks(Arbitraries.SharesWithZero(), Size, f => Assert.True(f.Sign >= 0 && f <= 1));
        Shrinks(Arbitraries.IdTexts(), Size, t => Id<Contest>.Parse(t));
        Shrinks(Arbitraries.Times(), t => (t.Hour * 60) + t.Minute);
        Shrinks(Arbitraries.DataLocations(), l => l.Row + (l.File.Length > 0 ? 1 : 0) + (l.Column.Length > 0 ? 1 : 0));
        Shrinks(Arbitraries.DateSpans(), s => s.Length);
        Shrinks(Arbitraries.StageEnds(), Size, e => Assert.False(e.Start > e.End));
        Shrinks(Arbitraries.Holidays(), h => Total(h, d => 1 + Math.Abs(NodaTime.Period.DaysBetween(Generators.FirstDay, d))));
    }

    [Fact]
    public void Areas_Units_Contests_And_Figures_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.Areas(), a => Total(a.Citations, c => 1 + Size(c)));
        Shrinks(Arbitraries.PoliceUnits(), u => Total(u.Citations, c => 1 + Size(c)));
        Shrinks(Arbitraries.Contests(), c => Total(c.Citations, x => 1 + Size(x)));
        Shrinks(Arbitraries.Stations(), Size);
        Shrinks(
            Arbitraries.KnownExplanations(),
            Size,
            e => Assert.All(e.Nodes().Where(n => n.Operands.IsEmpty), n => Assert.False(n.Value.IsUnknown))
        );
        Shrinks(Arbitraries.Leaves(withUnknown: true), Size, e => Assert.Equal(Operation.Given, e.Operation));
        Shrinks(
            Arbitraries.Figures(),
            f => Size(f.Path.ToString()) + Size(f.Explanation) + (f.Approximation == Approximation.Exact ? 0 : 1),
            f => Assert.False(f.Path.IsEmpty)
        );
        Shrinks(
            Arbitraries.PublishedFigures(),
            f =>
                Size(f.Explanation)
                + (f.Date is null ? 0 : 1)
                + (f.Contest.IsEmpty ? 0 : 1)
                + (f.Approximation == Approximation.Exact ? 0 : 1)
                + (f.Word is null ? 0 : 1)
        );
        Shrinks(Arbitraries.StageShares(), Size, r => Assert.True(r.Share.Sign > 0 && r.Share <= 1));
    }

    [Fact]
    public void Sets_Of_Calendars_Time_Limits_And_Parameters_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.StageCalendarPairs(), p => Size(p.Before) + Size(p.After), p => CalendarDiff.Between(p.Before, p.After));
        Shrinks(Arbitraries.StageCalendarSeries(), s => Total(s, Size), s => CalendarTemplate.Learn(s));
        Shrinks(
            Arbitraries.CalendarAmendments(),
            a => (a.Effective - Generators.FirstDay).Days + Total(a.Evidence.Citations, c => 1 + Size(c))
        );
        Shrinks(Arbitraries.CalendarScopes(), Size);
        Shrinks(Arbitraries.CalendarSets(), s => Total(s.Scopes, Size), s => Assert.NotEmpty(s.Scopes));
        Shrinks(Arbitraries.TimeLimits(), l => Size(l.Count, l.Kind, l.Direction), l => Assert.True(l.Count >= 0));
        Shrinks(Arbitraries.EventDates(), d => Total(d, x => 1 + (BigInteger)(x.Date - Generators.FirstDay).Days));
        Shrinks(Arbitraries.DeadlineRules(), Size);
        Shrinks(Arbitraries.DeadlineChains(), c => Total(c.Rules, Size), c => c.Answer([], WorkingDays.Without()));
        Shrinks(Arbitraries.ParameterSettings(), Size);
        Shrinks(Arbitraries.ElectionParameters(), p => Total(p.Settings, Size), p => Assert.NotEmpty(p.Settings));
        Shrinks(Arbitraries.ParameterSets(), s => Total(s.All, p => 1 + Total(p.Settings, Size)), s => s.On(Generators.FirstDay));
    }

    private static BigInteger Size((NodaTime.LocalDate? Start, NodaTime.LocalDate? End) ends) =>
        new[] { ends.Start, ends.End }.OfType<NodaTime.LocalDate>().Sum(d => 1 + (d - Generators.FirstDay).Days);

    private static BigInteger Size(TermMeaning m) => 1 + Total(m.Citations, c => 1 + Size(c));

    private static BigInteger Size(GlossaryTerm t) => 1 + Total(t.Meanings, Size);

    private static BigInteger Size(StageShare r) => 1 + r.MappedTo.Length + Size(r.Share);

    private static BigInteger Size(StageCalendar c) => 1 + Total(c.Stages, Size);

    private static BigInteger Size(CalendarScope s) =>
        Size(s.Calendar) + Size(s.Area) + (s.From is null ? 0 : 1) + (s.Contest.IsEmpty ? 0 : 1);

    private static BigInteger Size(int count, DayKind kind, DeadlineDirection direction) => count + (int)kind + (int)direction;

    private static BigInteger Size(DeadlineRule r) =>
        1 + Size(r.Count, r.DayKind, r.Direction) + (r.From is null ? 0 : 1) + (r.Result.IsEmpty ? 0 : 1);

    private static BigInteger Size(ParameterSetting s) => 1 + Size(s.Value) + (s.From is null ? 0 : 1) + (s.To is null ? 0 : 1);

    [Fact]
    public void Bands_Roll_Ups_Registers_And_Maps_Shrink_To_Valid_Ones()
    {
        Shrinks(
            Arbitraries.ScoreBands(),
            b => (2 * b.Edges.Length) + (b.Decimals is null && b.Lowest is null && b.Highest is null ? 0 : 1),
            b => Assert.Equal(b.Scale.Grades.Length - 1, b.Edges.Length)
        );
        Shrinks(
            Arbitraries.GradeDistributions(),
            d => d.Total + d.Voters.Sum() + d.UnknownGrade + d.UnknownVoters,
            d => Assert.InRange(d.UnknownVoters, 0, d.Stations.Sum())
        );
        Shrinks(
            Arbitraries.TpsClassSchemes(),
            c => c.Criteria.Length + c.Excluded.Length,
            c => Assert.All(c.Criteria, x => Assert.NotNull(c.Scale.Find(x.Grade)))
        );
        Shrinks(Arbitraries.RegisteredRisks(), Size, r => Assert.NotEmpty(r.Revisions));
        Shrinks(Arbitraries.RiskRegisters(), r => Total(r.Risks, Size));
        Shrinks(Arbitraries.RiskMaps(), m => m.Areas.Length + m.Profiles.Length, m => Assert.NotEmpty(m.Cells));
    }

    [Fact]
    public void What_Breaks_A_Law_Is_Found_At_Its_Smallest()
    {
        var chain = Smallest(Arbitraries.DeadlineChains(), c => c.Rules.Any(r => r.Count > 3));
        Assert.Equal(4, Assert.Single(chain.Rules).Count);
        var parameters = Smallest(Arbitraries.ParameterSets(), s => s.All.Any(p => p.Settings.Length > 1));
        Assert.Equal([Fraction.Zero, Fraction.Zero], Assert.Single(parameters.All).Settings.Select(s => s.Value));

        Assert.Equal(5, Smallest(Arbitraries.Fractions(), f => f >= 5));
        Assert.Equal(Fraction.Of(1, 2), Smallest(Arbitraries.Fractions(), f => f.Denominator == 2));
        Assert.Equal("01", Smallest(Arbitraries.AreaCodes(), c => c.Level >= AreaLevel.Provinsi).ToString());
        Assert.Equal("01.71", Smallest(Arbitraries.AreaCodes(), c => c.IsKota).ToString());
        Assert.Equal("a/a", Smallest(Arbitraries.FigurePaths(), p => p.ToString().Contains('/', StringComparison.Ordinal)).ToString());
        Assert.Equal("PLK-COR-F002", Smallest(Arbitraries.Codes(), c => c.Kind == CodeKind.Finding && c.Number > 1).ToString());
        Assert.Single(Smallest(Arbitraries.Evidence(), e => e.Provenance == Provenance.Assumed).Citations);
        var sum = Smallest(
            Arbitraries.Explanations(),
            e => e.Operation == Operation.Sum && e.Value is { IsUnknown: false, Number.Sign: > 0 }
        );
        Assert.Equal((Quantity.Of(1), 1), (sum.Value, sum.Operands.Length));
        var list = Smallest(Arbitraries.TpsLists(), l => l.VotersIn(Generators.Pilgub, AreaCode.Indonesia) > 300);
        Assert.Equal(301, list.VotersIn(Generators.Pilgub, AreaCode.Indonesia));
        var step = Smallest(Arbitraries.StageCalendars(), c => c.Stages.Any(s => !s.Parent.IsEmpty));
        Assert.Equal(2, step.Stages.Length);
        Assert.All(step.Stages, s => Assert.True(s is { Start: null, End: null, Scope.IsEmpty: true }));
        var strengths = Smallest(Arbitraries.UnitStrengths(), s => s.Any(u => u.Strength.Value.Number > 1000));
        Assert.Equal(Quantity.Of(1001), Assert.Single(strengths).Strength.Value);
    }
}
