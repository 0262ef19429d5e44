using System.Reflection;
using FsCheck.Fluent;
using NodaTime;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class TpsClassTests
{
    private static readonly GradeScale Scale = Made.Scale(3);

    private static TpsClassScheme Scheme(bool complete) =>
        new(
            Id<TpsClassScheme>.Parse("made"),
            Id<PoliceUnit>.Parse("polres-a"),
            new LocalDate(2024, 11, 1),
            Scale,
            Enumerable
                .Range(0, 4)
                .Select(i => new TpsCriterion(
                    Code(i),
                    Id<RiskFactor>.Parse($"factor-{i % 3}"),
                    new LocalText($"k {i}", $"c {i}"),
                    Scale.Grades[(i % 2) + 1].Id
                )),
            complete,
            Made.Source
        );

    // Oracle: every way of answering what is not answered; an incomplete scheme can always add a criterion of the highest class.
    [Fact]
    public void The_Class_Is_Known_Only_If_No_Open_Criterion_Could_Raise_It() =>
        Laws.Check(
            Gen.Elements<bool?>(true, false, null).ArrayOf(4),
            Gen.Elements(true, false),
            (answers, complete) =>
            {
                var result = Scheme(complete).Classify(answers.Select((a, i) => (Code(i), a)));
                Recomputes(result.Explanation);
                Assert.Equal(result.Value, result.Explanation.Value);
                var possible = Enumerable
                    .Range(0, 16)
                    .Where(bits => answers.Select((a, i) => a is null || a == ((bits >> i & 1) == 1)).All(x => x))
                    .Select(bits => Enumerable.Range(0, 4).Where(i => (bits >> i & 1) == 1).Select(i => (i % 2) + 1).Append(0).Max())
                    .Concat(complete ? [] : [2])
                    .Distinct()
                    .ToArray();
                Assert.Equal(possible.Length == 1 ? possible[0] : null, result.Grade?.Rank);
                Assert.Equal(possible.Min(), result.AtLeast.Rank);
                Assert.Equal(Fraction.Of(answers.Count(a => a is null), 4), result.UnknownShare);
                Assert.Equal(
                    Enumerable.Range(0, 4).Where(i => answers[i] == true).Select(i => $"factor-{i % 3}").Distinct(),
                    result.Reasons.Select(r => r.ToString())
                );
            }
        );

    [Fact]
    public void Many_Stations_At_Once_Have_The_Class_Of_Each_Alone() =>
        Laws.Check(
            Gen.Choose(-1, 1).Select(a => (sbyte)a).ArrayOf(4).ArrayOf(),
            Gen.Elements(true, false),
            (stations, complete) =>
            {
                var scheme = Scheme(complete);
                var ranks = new sbyte[stations.Length];
                scheme.Classify([.. Enumerable.Range(0, 4).SelectMany(c => stations.Select(s => s[c]))], ranks);
                Assert.Equal(
                    stations.Select(s =>
                        scheme.Classify(s.Select((a, i) => (Code(i), a < 0 ? (bool?)null : a > 0))).Grade is { } grade ? grade.Rank : -1
                    ),
                    ranks.Select(r => (int)r)
                );
            }
        );

    // A criterion that turns out to be met never lowers a class.
    [Fact]
    public void Meeting_A_Criterion_Never_Lowers_A_Class() =>
        Laws.Check(
            Gen.Elements<bool?>(true, false, null).ArrayOf(4),
            Gen.Choose(0, 3),
            Gen.Elements(true, false),
            (answers, met, complete) =>
            {
                var scheme = Scheme(complete);
                TpsPoliceClass With(bool? answer) => scheme.Classify(answers.Select((a, i) => (Code(i), i == met ? answer : a)));
                Assert.True(With(true).AtLeast.Rank >= With(null).AtLeast.Rank);
                Assert.True(With(null).AtLeast.Rank >= With(false).AtLeast.Rank);
                if (With(true).Grade is { } high && With(false).Grade is { } low)
                {
                    Assert.True(high.Rank >= low.Rank);
                }
            }
        );

    [Fact]
    public void A_Criterion_Left_Out_Is_Unknown_And_Khusus_Changes_No_Class()
    {
        var scheme = Scheme(complete: true);
        Assert.True(scheme.Classify([]).Value.IsUnknown);
        Assert.Equal(Fraction.One, scheme.Classify([]).UnknownShare);
        (Id<TpsCriterion>, bool?)[] none = [.. Enumerable.Range(0, 4).Select(i => (Code(i), (bool?)false))];
        Assert.Equal(scheme.Classify(none, isKhusus: true).Grade, scheme.Classify(none, isKhusus: false).Grade);
        Assert.Null(scheme.Classify(none).IsKhusus);
        Assert.DoesNotContain(TpsClassSchemes.All.SelectMany(s => s.Scale.Grades), g => g.Id.ToString() == "khusus");
    }

    [Fact]
    public void Rawan_1_Is_The_Higher_Class_In_Cilegon()
    {
        var grades = TpsClassSchemes.PolresCilegon2024.Scale;
        Assert.True(grades.Find(Id<Grade>.Parse("rawan-1"))!.IsAtLeast(grades.Find(Id<Grade>.Parse("rawan-2"))!));
    }

    // Police classes, Bawaslu's mentions and KPU's special locations: no common base, no operator, no method that takes two of them.
    [Fact]
    public void The_Three_Lists_Cannot_Be_Put_Together()
    {
        Type[] lists = [typeof(TpsPoliceClass), typeof(TpsMentions), typeof(SpecialLocation)];
        Assert.All(lists, l => Assert.Equal(typeof(object), l.BaseType));
        Assert.Empty(typeof(TpsMentions).GetInterfaces());
        Assert.Empty(typeof(SpecialLocation).GetInterfaces());
        var methods = typeof(TpsPoliceClass)
            .Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        Assert.All(
            methods,
            m =>
            {
                var touched = m.GetParameters()
                    .Select(p => p.ParameterType)
                    .Append(m.ReturnType)
                    .Append(m.DeclaringType!)
                    .SelectMany(Within);
                Assert.True(touched.Intersect(lists).Count() <= 1, $"{m.DeclaringType!.Name}.{m.Name}");
            }
        );

        static IEnumerable<Type> Within(Type type) =>
            type.IsGenericType ? type.GetGenericArguments().SelectMany(Within).Append(type) : [type];
    }

    [Fact]
    public void Every_Published_Scheme_Uses_The_Taxonomy_And_Admits_What_Is_Left_Out()
    {
        foreach (var scheme in TpsClassSchemes.All)
        {
            Assert.False(scheme.IsComplete);
            Assert.All(scheme.Criteria, c => Assert.NotNull(RiskTaxonomy.BuiltIn.Find(c.Factor)));
            Assert.All(scheme.Excluded, e => Assert.Contains(RiskTaxonomy.BuiltIn.Excluded, x => x.Id == e));
        }

        Assert.Equal(2, TpsClassSchemes.PolresPandeglang2024.Excluded.Length);
    }

    [Fact]
    public void Schemes_And_Lists_That_Do_Not_Fit_Are_Refused()
    {
        var scheme = Scheme(complete: true);
        Assert.Throws<ArgumentException>(() => scheme.Classify([(Id<TpsCriterion>.Parse("other"), true)]));
        Assert.Throws<ArgumentException>(() => scheme.Classify([(Code(0), true), (Code(0), false)]));
        Assert.Throws<ArgumentException>(() => scheme.Classify([0, 0, 0], new sbyte[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.Classify([0, 0, 0, 2], new sbyte[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.Classify([-2, 0, 0, 0], new sbyte[1]));
        TpsClassScheme New(IEnumerable<TpsCriterion> criteria, bool complete, params Id<ExcludedCriterion>[] excluded) =>
            new(scheme.Id, scheme.Unit, scheme.Date, Scale, criteria, complete, Made.Source, excluded);
        Assert.Throws<ArgumentException>(() => New([scheme.Criteria[0], scheme.Criteria[0]], true));
        Assert.Throws<ArgumentException>(() => New(scheme.Criteria, true, Id<ExcludedCriterion>.Parse("near-former-convicts")));
        Assert.Throws<ArgumentException>(() =>
            New([new TpsCriterion(Code(0), Id<RiskFactor>.Parse("f"), LocalText.Same("x"), Id<Grade>.Parse("nope"))], true)
        );
        var tps = Id<Tps>.Parse("tps-1");
        var indicator = Id<RiskIndicator>.Parse("i");
        Assert.Throws<ArgumentException>(() => new TpsMentions(tps, [indicator, indicator], Made.Source));
        Assert.Throws<ArgumentException>(() => new SpecialLocation(default, Made.Source));
    }

    private static Id<TpsCriterion> Code(int i) => Id<TpsCriterion>.Parse($"c{i}");
}
