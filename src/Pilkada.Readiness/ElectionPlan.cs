using NodaTime;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Readiness;

/// <summary>Two totals that should agree, named by the ids of their figures.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PlannedReconciliation
{
    /// <summary>Creates a reconciliation of a plan.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="kind">What kind of sum it is.</param>
    /// <param name="title">What is reconciled, in words.</param>
    /// <param name="total">The figure that is the total.</param>
    /// <param name="parts">The figures that are its parts; at least one.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The id is empty, or there is no part.</exception>
    public PlannedReconciliation(
        Id<PlannedReconciliation> id,
        ReconciliationKind kind,
        LocalText title,
        PublishedFigure total,
        IEnumerable<PublishedFigure> parts,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(total);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A reconciliation has an id.", nameof(id));
        }

        Id = id;
        Total = total;
        Parts = [.. parts];
        Note = note;
        Result = Reconciliation.Of(kind, title, total.Explanation, Parts.Select(p => p.Explanation));
    }

    /// <summary>Gets the id.</summary>
    public Id<PlannedReconciliation> Id { get; }

    /// <summary>Gets the figure that is the total.</summary>
    public PublishedFigure Total { get; }

    /// <summary>Gets the figures that are its parts.</summary>
    public ImmutableArray<PublishedFigure> Parts { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Gets whether they agree, and by how much they miss.</summary>
    public Reconciliation Result { get; }
}

/// <summary>A grade that a source gives an area, such as Bawaslu's class of a kabupaten.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PublishedGrade
{
    /// <summary>Creates a published grade.</summary>
    /// <param name="id">Its id within the plan; not empty.</param>
    /// <param name="place">The place graded.</param>
    /// <param name="explanation">The leaf whose value is the grade's name.</param>
    /// <param name="grade">The grade.</param>
    /// <param name="date">The day it stands for, or null.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public PublishedGrade(
        Id<PublishedGrade> id,
        Place place,
        Explanation explanation,
        Grade grade,
        LocalDate? date = null,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(grade);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A published grade has an id.", nameof(id));
        }

        Id = id;
        Place = place;
        Explanation = explanation;
        Grade = grade;
        Date = date;
        Note = note;
    }

    /// <summary>Gets the id within the plan.</summary>
    public Id<PublishedGrade> Id { get; }

    /// <summary>Gets the place graded.</summary>
    public Place Place { get; }

    /// <summary>Gets the leaf whose value is the grade's name.</summary>
    public Explanation Explanation { get; }

    /// <summary>Gets the grade.</summary>
    public Grade Grade { get; }

    /// <summary>Gets the day it stands for, or null.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }
}

/// <summary>Everything known about securing one area's election, with the sources of each datum; what is not known is absent or says so.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ElectionPlan
{
    /// <summary>Creates a plan.</summary>
    /// <param name="id">Its id, such as <c>banten-2024</c>; not empty.</param>
    /// <param name="title">Its title.</param>
    /// <param name="area">The area planned for; present in the tree.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="contests">The contests; each area in the tree, each id once.</param>
    /// <param name="units">The police units; every parent present, each id once.</param>
    /// <param name="jurisdiction">The jurisdictions; every unit present.</param>
    /// <param name="strengths">The strengths; every unit present, each unit and basis once.</param>
    /// <param name="figures">The figures, each id once.</param>
    /// <param name="grades">The published grades, each id once.</param>
    /// <param name="reconciliations">What should add up, each id once.</param>
    /// <param name="stations">The list of polling stations, or null when none is published.</param>
    /// <param name="statement">The id of the share statement planned by; the empty id for none.</param>
    /// <param name="rounding">How shares of people are rounded.</param>
    /// <param name="asOf">The day the assessment is for unless another is asked, or null for the voting day.</param>
    /// <param name="parameters">The parameters that laws and regulations set, or null when the plan names no set.</param>
    /// <param name="parameterChoices">The source gone by for a parameter whose sources disagree, each parameter at most once; null for none.</param>
    /// <param name="patterns">The guard patterns, or null for none; every unit present, each unit, class, operation and pattern once.</param>
    /// <param name="supply">The network over which boxes reach polling stations, or null when none is planned.</param>
    /// <exception cref="ArgumentException">A part names something that is absent, an id stands twice, or a source chosen says nothing of its parameter.</exception>
    public ElectionPlan(
        Id<ElectionPlan> id,
        LocalText title,
        AreaCode area,
        StageCalendar calendar,
        AreaTree areas,
        IEnumerable<Contest> contests,
        IEnumerable<PoliceUnit> units,
        Jurisdiction jurisdiction,
        IEnumerable<UnitStrength> strengths,
        IEnumerable<PublishedFigure> figures,
        IEnumerable<PublishedGrade> grades,
        IEnumerable<PlannedReconciliation> reconciliations,
        TpsList? stations = null,
        Id<ShareStatement> statement = default,
        Rounding rounding = Rounding.Ceiling,
        LocalDate? asOf = null,
        ParameterSet? parameters = null,
        IEnumerable<(Id<ElectionParameter> Parameter, Id<Citation> Source)>? parameterChoices = null,
        IEnumerable<UnitPattern>? patterns = null,
        SupplyNetwork? supply = null
    )
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        Id = id;
        Title = title;
        Area = area;
        Calendar = calendar;
        Areas = areas;
        Contests = [.. contests];
        Units = [.. units];
        Jurisdiction = jurisdiction;
        Strengths = [.. strengths];
        Figures = [.. figures];
        Grades = [.. grades];
        Reconciliations = [.. reconciliations];
        Stations = stations;
        Statement = statement;
        Rounding = rounding;
        AsOf = asOf ?? calendar.VotingDay;
        Parameters = parameters;
        ParameterChoices = [.. parameterChoices ?? []];
        Patterns = [.. patterns ?? []];
        Supply = supply;

        Require(!id.IsEmpty, "A plan has an id.");
        Require(areas.Find(area) is not null, $"Area {area} of the plan is not in its areas.");
        Once(Contests.Select(c => c.Id), "contest");
        Once(Units.Select(u => u.Id), "unit");
        Once(Strengths.Select(s => (s.Unit, s.Basis)), "strength");
        Once(Patterns.Select(p => (p.Unit, p.Class, p.Operation, p.Pattern)), "pattern");
        Once(Figures.Select(f => f.Id), "figure");
        Once(Grades.Select(g => g.Id), "grade");
        Once(Reconciliations.Select(r => r.Id), "reconciliation");
        var known = Units.Select(u => u.Id).ToHashSet();
        foreach (var contest in Contests)
        {
            Require(areas.Find(contest.Area) is not null, $"Contest {contest.Id} is held in {contest.Area}, which is absent.");
        }

        foreach (var unit in Units)
        {
            Require(unit.Parent.IsEmpty || known.Contains(unit.Parent), $"Unit {unit.Id} is commanded by {unit.Parent}, which is absent.");
        }

        Require(supply is not { IsReturn: true }, "The network of a plan is that of the way out.");
        foreach (
            var unit in jurisdiction
                .Entries.SelectMany(e => e.Units)
                .Concat(Strengths.Select(s => s.Unit))
                .Concat(Patterns.Select(p => p.Unit))
        )
        {
            Require(known.Contains(unit), $"Unit {unit} is absent.");
        }

        Require(parameters is not null || ParameterChoices.IsEmpty, "A source is chosen for a parameter, but the plan has no parameters.");
        // The set refuses a choice that it cannot go by; which day it is read on does not matter.
        _ = parameters?.On(AsOf, ParameterChoices);
    }

    /// <summary>Gets the id.</summary>
    public Id<ElectionPlan> Id { get; }

    /// <summary>Gets the title.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the area planned for.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the calendar.</summary>
    public StageCalendar Calendar { get; }

    /// <summary>Gets the areas.</summary>
    public AreaTree Areas { get; }

    /// <summary>Gets the contests.</summary>
    public ImmutableArray<Contest> Contests { get; }

    /// <summary>Gets the police units.</summary>
    public ImmutableArray<PoliceUnit> Units { get; }

    /// <summary>Gets the jurisdictions.</summary>
    public Jurisdiction Jurisdiction { get; }

    /// <summary>Gets the strengths.</summary>
    public ImmutableArray<UnitStrength> Strengths { get; }

    /// <summary>Gets the guard patterns, in order of unit, class and operation.</summary>
    public ImmutableArray<UnitPattern> Patterns { get; }

    /// <summary>Gets the figures.</summary>
    public ImmutableArray<PublishedFigure> Figures { get; }

    /// <summary>Gets the published grades.</summary>
    public ImmutableArray<PublishedGrade> Grades { get; }

    /// <summary>Gets what should add up.</summary>
    public ImmutableArray<PlannedReconciliation> Reconciliations { get; }

    /// <summary>Gets the list of polling stations, or null.</summary>
    public TpsList? Stations { get; }

    /// <summary>Gets the id of the share statement planned by, or the empty id.</summary>
    public Id<ShareStatement> Statement { get; }

    /// <summary>Gets how shares of people are rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>Gets the day the assessment is for unless another is asked.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the parameters that laws and regulations set, or null.</summary>
    public ParameterSet? Parameters { get; }

    /// <summary>Gets the sources gone by where the sources of a parameter disagree.</summary>
    public ImmutableArray<(Id<ElectionParameter> Parameter, Id<Citation> Source)> ParameterChoices { get; }

    /// <summary>Gets the network over which boxes reach polling stations, or null.</summary>
    public SupplyNetwork? Supply { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>banten-2024</c>.</returns>
    public override string ToString() => Id.ToString();

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }

    private static void Once<T>(IEnumerable<T> ids, string what)
    {
        var seen = new HashSet<T>();
        foreach (var id in ids)
        {
            Require(seen.Add(id), $"The {what} {id} stands twice.");
        }
    }
}
