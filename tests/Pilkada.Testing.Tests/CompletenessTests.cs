using System.Reflection;
using FsCheck;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Testing.Tests;

// A new value type without a generator would be one that no user's property test can cover.
public sealed class CompletenessTests
{
    /// <summary>Types that a caller can make and that have no generator, each with its reason.</summary>
    private static readonly Dictionary<Type, string> WithoutGenerator = new()
    {
        [typeof(LookupRow)] = "a part of a calculation, generated with it",
        [typeof(DatedEntry<>)] = "a part of a parameter, generated with it",
        [typeof(JurisdictionEntry)] = "a part of a jurisdiction, generated with it",
        [typeof(Rule<,>)] = "rules are declared, not varied",
        [typeof(Example<>)] = "a part of a rule",
        [typeof(RuleBook)] = "a list of rules",
    };

    private static IEnumerable<Type> Makeable() =>
        new[]
        {
            typeof(Fraction),
            typeof(StageCalendar),
            typeof(UnitStrength),
            typeof(Pilkada.Logistics.Item),
            typeof(Pilkada.Risk.RiskFactor),
        }
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .Where(t => !t.IsEnum && !t.IsAbstract && (t.IsValueType || t.GetConstructors().Length > 0))
            .Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t);

    private static IEnumerable<Type> Made() =>
        typeof(Generators)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(m => m.ReturnType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Gen<>))
            .SelectMany(t => Inside(t.GetGenericArguments()[0]));

    private static IEnumerable<Type> Inside(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside).Append(type.GetGenericTypeDefinition()) : [type];

    [Fact]
    public void Every_Value_Type_Has_A_Generator_Or_A_Reason()
    {
        Assert.Empty(Makeable().Except(Made()).Except(WithoutGenerator.Keys).Select(t => t.FullName));
        Assert.Empty(WithoutGenerator.Keys.Except(Makeable()).Concat(WithoutGenerator.Keys.Intersect(Made())).Select(t => t.FullName));
    }

    private const string NoneSimpler = "one of a few values, of which none is simpler";
    private const string OfTwoKinds = "a second kind of value beside those that shrink, which a shrink would leave";
    private const string OneWhole = "its texts, placeholders and arguments hang together";

    /// <summary>Generators whose values have nothing smaller beside them, each with its reason.</summary>
    private const string NotSought = "no smaller value is sought; a failing case is printed whole, with its seed";

    private static readonly Dictionary<string, string> WithoutShrinker = new(StringComparer.Ordinal)
    {
        ["AnyDates()"] = "the far ends of the calendar are the point",
        ["Booleans()"] = NoneSimpler,
        ["CodesOrEmpty()"] = OfTwoKinds,
        ["CountsOrUnknown()"] = OfTwoKinds,
        ["DatesOfWindow()"] = "the days around those that shrink are the point",
        ["ElectionEvents()"] = NoneSimpler,
        ["Enums()"] = NoneSimpler,
        ["FindingKinds()"] = OneWhole,
        ["Findings()"] = OneWhole,
        ["Grades()"] = NoneSimpler,
        ["IdsAmong(ImmutableArray`1)"] = "the ids given are the caller's",
        ["IdsOrEmpty()"] = OfTwoKinds,
        ["Items()"] = NoneSimpler,
        ["Languages()"] = NoneSimpler,
        ["LocalTexts()"] = NoneSimpler,
        ["NestedAreaCodes()"] = NoneSimpler,
        ["PoliceUnitIds()"] = NoneSimpler,
        ["ProblemKinds()"] = OneWhole,
        ["Problems()"] = OneWhole,
        ["PublishedShareStatements()"] = NoneSimpler,
        ["Roundings()"] = NoneSimpler,
        ["SharesOrUnknown()"] = OfTwoKinds,
        ["StageCalendars(LocalDate,ImmutableArray`1)"] = "the stages are the caller's",
        ["Units()"] = NoneSimpler,

        ["BandEdges()"] = NotSought,
        ["ClassPriorities()"] = NotSought,
        ["DutyLimits()"] = NotSought,
        ["GuardClasses()"] = NotSought,
        ["GuardPatterns()"] = NotSought,
        ["IndexTables()"] = NotSought,
        ["IndicatorMeasures()"] = NotSought,
        ["IndicatorReadings()"] = NotSought,
        ["MitigationEntries()"] = NotSought,
        ["Mitigations()"] = NotSought,
        ["OwnerRoles()"] = NotSought,
        ["PatternRows()"] = NotSought,
        ["PatternTables()"] = NotSought,
        ["PatternTables(Int32)"] = NotSought,
        ["PostLines()"] = NotSought,
        ["PostShifts()"] = NotSought,
        ["ReinforcementNeeds()"] = NotSought,
        ["ReinforcementOffers()"] = NotSought,
        ["ReinforcementRoutes()"] = NotSought,
        ["RiskFactorEntries()"] = NotSought,
        ["RiskFactors()"] = NotSought,
        ["RiskIndicatorEntries()"] = NotSought,
        ["RiskIndicators()"] = NotSought,
        ["RiskRatings()"] = NotSought,
        ["RiskRevisions()"] = NotSought,
        ["RiskThemeEntries()"] = NotSought,
        ["RiskThemes()"] = NotSought,
        ["SpecialLocations()"] = NotSought,
        ["Squads()"] = NotSought,
        ["StageDeployments()"] = NotSought,
        ["StageProfiles()"] = NotSought,
        ["TpsCounts()"] = NotSought,
        ["TpsCriteria()"] = NotSought,
        ["TpsMentions()"] = NotSought,
        ["TravelTables()"] = NotSought,
        ["WarningTriggers()"] = NotSought,
        ["YesNoForms()"] = NotSought,
    };

    private static string Of(MethodInfo m) => $"{m.Name}({string.Join(',', m.GetParameters().Select(p => p.ParameterType.Name))})";

    [Fact]
    public void Every_Generator_Has_A_Shrinker_Or_A_Reason()
    {
        var generators = typeof(Generators)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.ReturnType.IsGenericType && m.ReturnType.GetGenericTypeDefinition() == typeof(Gen<>))
            .Select(Of)
            .ToArray();
        var shrinking = typeof(Arbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Of).ToArray();
        Assert.Empty(generators.Except(shrinking).Except(WithoutShrinker.Keys));
        Assert.Empty(WithoutShrinker.Keys.Except(generators).Concat(WithoutShrinker.Keys.Intersect(shrinking)));
    }

    [Fact]
    public void Every_Arbitrary_Has_The_Generator_Of_Its_Name()
    {
        var generators = typeof(Generators).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Of).ToHashSet();
        var arbitraries = typeof(Arbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Of).ToArray();
        Assert.NotEmpty(arbitraries);
        Assert.Subset(generators, arbitraries.ToHashSet());
    }
}
