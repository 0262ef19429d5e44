using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Testing;

/// <summary>The values of <see cref="Generators"/> with shrinkers: a law that fails is shown with the smallest value for which it does.</summary>
/// <remarks>Every shrunk value is valid and smaller, so shrinking ends. Thread-safe.</remarks>
/// <example><code>Laws.Check(Arbitraries.StageCalendars(), calendar => Assert.NotEmpty(calendar.Stages));</code></example>
public static partial class Arbitraries
{
    /// <summary>Fractions, shrunk towards 0: to whole, positive and nearer ones with smaller denominators.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Fraction> Fractions() => Arb.From(Generators.Fractions(), Shrinks.Of);

    /// <summary>Shares more than 0 and at most 1, shrunk to others of smaller denominators.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Fraction> Shares() =>
        Arb.From(Generators.Shares(), share => Shrinks.Of(share).Where(f => f.Sign > 0 && f <= Fraction.One));

    /// <summary>Weights with distinct keys, shrunk to fewer and smaller ones of which at least one is not zero.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<(int Key, Fraction Weight)>> Weights() => Arb.From(Generators.Weights(), Shrinks.Of);

    /// <summary>Area codes, shrunk to the area around them and to smaller numbers.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<AreaCode> AreaCodes() => Arb.From(Generators.AreaCodes(), Shrinks.Of);

    /// <summary>Ids, shrunk to fewer and shorter words; never the empty one.</summary>
    /// <typeparam name="T">What the id names.</typeparam>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Id<T>> Ids<T>() => Arb.From(Generators.Ids<T>(), id => Shrinks.Of(id));

    /// <summary>Codes, shrunk to rules of the kernel with small numbers; never the empty one.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Code> Codes() => Arb.From(Generators.Codes(), Shrinks.Of);

    /// <summary>Paths of figures, shrunk to fewer and shorter parts.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<FigurePath> FigurePaths() => Arb.From(Generators.FigurePaths(), Shrinks.Of);

    /// <summary>Places, shrunk as area codes and ids are; a unit stays a unit.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Place> Places() => Arb.From(Generators.Places(), Shrinks.Of);

    /// <summary>Days of November 2024, shrunk towards the first.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<LocalDate> Dates() => Arb.From(Generators.Dates(), Shrinks.Of);

    /// <summary>Citations, shrunk by leaving out article and date.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Citation> Citations() => Arb.From(Generators.Citations(), Shrinks.Of);

    /// <summary>Evidence, shrunk to fewer citations and to simpler ones; one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Evidence> Evidence() => Arb.From(Generators.Evidence(), Shrinks.Of);

    /// <summary>Quantities of every kind; numbers and days shrink.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Quantity> Quantities() => Arb.From(Generators.Quantities(), Shrinks.Of);

    /// <summary>Calculations, shrunk to their steps, to entered numbers, to fewer operands and to smaller numbers, with the values recomputed.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Explanation> Explanations() => Arb.From(Generators.Explanations(), Shrinks.Of);

    /// <summary>Dated parameters, shrunk to fewer entries; one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<DatedParameter<int>> DatedParameters() => Arb.From(Generators.DatedParameters(), Shrinks.Of);

    /// <summary>Trees of areas, shrunk by leaving out areas with all inside them, and to what lies inside one.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<AreaTree> AreaTrees() => Arb.From(Generators.AreaTrees(), Shrinks.Of);

    /// <summary>Assignments of the areas of one tree, shrunk to fewer entries and fewer candidates.</summary>
    /// <param name="tree">The areas.</param>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Jurisdiction> Jurisdictions(AreaTree tree) => Arb.From(Generators.Jurisdictions(tree), Shrinks.Of);

    /// <summary>Trees with an assignment of their areas, shrunk on both sides; the assignment keeps to the areas of the tree or lies outside it.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<(AreaTree Tree, Jurisdiction Jurisdiction)> Jurisdictions() =>
        Arb.From(
            Generators.Jurisdictions(),
            pair =>
                Shrinks
                    .Of(pair.Tree)
                    .Select(tree => (tree, pair.Jurisdiction))
                    .Concat(Shrinks.Of(pair.Jurisdiction).Select(jurisdiction => (pair.Tree, jurisdiction)))
        );

    /// <summary>Lists of polling stations, shrunk to fewer stations and fewer voters.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<TpsList> TpsLists() => Arb.From(Generators.TpsLists(), Shrinks.Of);

    /// <summary>Scales of grades, shrunk to fewer grades; two stay.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<GradeScale> GradeScales() => Arb.From(Generators.GradeScales(), Shrinks.Of);

    /// <summary>Stages, shrunk by leaving out areas and days.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ElectionStage> ElectionStages() => Arb.From(Generators.ElectionStages(), Shrinks.Of);

    /// <summary>Calendars, shrunk to fewer stages and to simpler ones; a stage goes only after its steps, and one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<StageCalendar> StageCalendars() => Arb.From(Generators.StageCalendars(), Shrinks.Of);

    /// <summary>The known strengths of up to nine units, shrunk to fewer units and officers; one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<UnitStrength>> UnitStrengths() => Arb.From(Generators.UnitStrengths(), Shrinks.Of);

    /// <summary>The strengths of up to nine units, some unknown, shrunk to fewer units and officers; an unknown one stays unknown.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<UnitStrength>> UnitStrengthsSomeUnknown() =>
        Arb.From(Generators.UnitStrengthsSomeUnknown(), Shrinks.Of);

    /// <summary>Made-up statements of shares, shrunk to fewer rows and simpler shares; one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ShareStatement> ShareStatements() => Arb.From(Generators.ShareStatements(), Shrinks.Of);

    /// <summary>Whole numbers, shrunk towards 0; a negative one to its opposite first.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<BigInteger> Integers() => Arb.From(Generators.Integers(), Shrinks.Of);

    /// <summary>Fractions from -30 to 30, shrunk as <see cref="Fractions"/> are.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Fraction> SmallFractions() => Arb.From(Generators.SmallFractions(), Shrinks.Of);

    /// <summary>Numbers of officers, shrunk towards 0.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<long> Counts() => Arb.From(Generators.Counts(), Shrinks.Of);

    /// <summary>Shares from 0 to 1, shrunk towards 0.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Fraction> SharesWithZero() =>
        Arb.From(Generators.SharesWithZero(), share => Shrinks.Of(share).Where(f => f.Sign >= 0 && f <= Fraction.One));

    /// <summary>Texts that are ids, shrunk to fewer and shorter words.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<string> IdTexts() => Arb.From(Generators.IdTexts(), Shrinks.Of);

    /// <summary>Times of day, shrunk towards midnight.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<LocalTime> Times() => Arb.From(Generators.Times(), Shrinks.Of);

    /// <summary>Spans of days that do not overlap, shrunk to fewer.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<(LocalDate? From, LocalDate? To)>> DateSpans() => Arb.From(Generators.DateSpans(), Shrinks.Of);

    /// <summary>Places in files, shrunk by leaving out file and column, and to earlier rows.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<DataLocation> DataLocations() => Arb.From(Generators.DataLocations(), Shrinks.Of);

    /// <summary>Areas, shrunk to fewer citations and simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Area> Areas() => Arb.From(Generators.Areas(), Shrinks.Of);

    /// <summary>Police units, shrunk to fewer citations and simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<PoliceUnit> PoliceUnits() => Arb.From(Generators.PoliceUnits(), Shrinks.Of);

    /// <summary>Contests, shrunk to fewer citations and simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Contest> Contests() => Arb.From(Generators.Contests(), Shrinks.Of);

    /// <summary>Polling stations, shrunk to fewer contests and voters.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Tps> Stations() => Arb.From(Generators.Stations(), Shrinks.Of);

    /// <summary>Calculations of which no leaf is unknown, shrunk as <see cref="Explanations"/> are.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Explanation> KnownExplanations() => Arb.From(Generators.KnownExplanations(), Shrinks.Of);

    /// <summary>Figures, shrunk to exact ones, shorter paths and simpler calculations.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Figure> Figures() => Arb.From(Generators.Figures(), Shrinks.Of);

    /// <summary>Published figures, shrunk by leaving out day, contest and approximation, and to smaller numbers.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<PublishedFigure> PublishedFigures() => Arb.From(Generators.PublishedFigures(), Shrinks.Of);

    /// <summary>The ends of stages, shrunk by leaving one out and to earlier days; the start stays no later than the end.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<(LocalDate? Start, LocalDate? End)> StageEnds() => Arb.From(Generators.StageEnds(), Shrinks.Of);

    /// <summary>Two calendars, each shrunk as <see cref="StageCalendars"/> are.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<(StageCalendar Before, StageCalendar After)> StageCalendarPairs() =>
        Arb.From(Generators.StageCalendarPairs(), Shrinks.Of);

    /// <summary>Calendars of several elections, shrunk to fewer, of which one stays, and to simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<StageCalendar>> StageCalendarSeries() => Arb.From(Generators.StageCalendarSeries(), Shrinks.Of);

    /// <summary>Decisions that change a calendar, shrunk to earlier days and simpler evidence.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<CalendarAmendment> CalendarAmendments() => Arb.From(Generators.CalendarAmendments(), Shrinks.Of);

    /// <summary>Calendars with where they hold, shrunk to wider areas, all contests, all days, and simpler calendars.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<CalendarScope> CalendarScopes() => Arb.From(Generators.CalendarScopes(), Shrinks.Of);

    /// <summary>Sets of calendars, shrunk to fewer, of which one stays, and to simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<CalendarSet> CalendarSets() => Arb.From(Generators.CalendarSets(), Shrinks.Of);

    /// <summary>What a time limit counts, shrunk to fewer days, calendar days, and days after.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<(int Count, DayKind Kind, DeadlineDirection Direction)> TimeLimits() =>
        Arb.From(Generators.TimeLimits(), Shrinks.Of);

    /// <summary>Holidays, shrunk to fewer and earlier ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<LocalDate>> Holidays() => Arb.From(Generators.Holidays(), Shrinks.Of);

    /// <summary>Days of events, shrunk to fewer and earlier ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<(Id<ElectionEvent> Event, LocalDate Date)>> EventDates() =>
        Arb.From(Generators.EventDates(), Shrinks.Of);

    /// <summary>Rules of time limits, shrunk by leaving out what they lead to and their first day, and to simpler limits.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<DeadlineRule> DeadlineRules() => Arb.From(Generators.DeadlineRules(), Shrinks.Of);

    /// <summary>Chains of time limits, shrunk to fewer rules, of which one stays, and to simpler limits.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<DeadlineChain> DeadlineChains() => Arb.From(Generators.DeadlineChains(), Shrinks.Of);

    /// <summary>Values of parameters, shrunk by leaving out a day and to smaller values.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ParameterSetting> ParameterSettings() => Arb.From(Generators.ParameterSettings(), Shrinks.Of);

    /// <summary>Parameters, shrunk to fewer settings, of which one stays, and to smaller values.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ElectionParameter> ElectionParameters() => Arb.From(Generators.ElectionParameters(), Shrinks.Of);

    /// <summary>Sets of parameters, shrunk to fewer, of which one stays, and to simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ParameterSet> ParameterSets() => Arb.From(Generators.ParameterSets(), Shrinks.Of);

    /// <summary>Rows of a statement, shrunk to simpler shares and fewer calendar stages.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<StageShare> StageShares() => Arb.From(Generators.StageShares(), Shrinks.Of);

    /// <summary>Leaves of calculations, shrunk to smaller numbers; an unknown one stays unknown.</summary>
    /// <param name="withUnknown">Whether some are unknown.</param>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Explanation> Leaves(bool withUnknown) => Arb.From(Generators.Leaves(withUnknown), Shrinks.Of);

    /// <summary>What terms mean, shrunk to fewer citations, of which one stays, and to simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<TermMeaning> TermMeanings() => Arb.From(Generators.TermMeanings(), Shrinks.Of);

    /// <summary>Terms, shrunk to fewer meanings, of which one stays, and to simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<GlossaryTerm> GlossaryTerms() => Arb.From(Generators.GlossaryTerms(), Shrinks.Of);

    /// <summary>Glossaries, shrunk to fewer terms and to simpler ones.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Glossary> Glossaries() => Arb.From(Generators.Glossaries(), Shrinks.Of);

    /// <summary>Bands of scores, shrunk to fewer edges and to ones without rounding and range.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ScoreBands> ScoreBands() => Arb.From(Generators.ScoreBands(), Shrinks.Of);

    /// <summary>Counts of stations by grade, shrunk to fewer stations, voters and unknowns.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<GradeDistribution> GradeDistributions() => Arb.From(Generators.GradeDistributions(), Shrinks.Of);

    /// <summary>Schemes of classes of polling stations, shrunk to fewer criteria.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<TpsClassScheme> TpsClassSchemes() => Arb.From(Generators.TpsClassSchemes(), Shrinks.Of);

    /// <summary>Entries of a risk register, shrunk to fewer states; one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<RegisteredRisk> RegisteredRisks() => Arb.From(Generators.RegisteredRisks(), Shrinks.Of);

    /// <summary>Risk registers, shrunk to fewer entries and to entries of fewer states.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<RiskRegister> RiskRegisters() => Arb.From(Generators.RiskRegisters(), Shrinks.Of);

    /// <summary>Risk maps, shrunk to fewer areas and stages; one of each stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<RiskMap> RiskMaps() => Arb.From(Generators.RiskMaps(), Shrinks.Of);
}
