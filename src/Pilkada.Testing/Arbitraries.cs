using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Testing;

/// <summary>The values of <see cref="Generators"/> with shrinkers: a law that fails is shown with the smallest value for which it does.</summary>
/// <remarks>Every shrunk value is valid and smaller, so shrinking ends. Thread-safe.</remarks>
/// <example><code>Laws.Check(Arbitraries.StageCalendars(), calendar => Assert.NotEmpty(calendar.Stages));</code></example>
public static class Arbitraries
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
}
