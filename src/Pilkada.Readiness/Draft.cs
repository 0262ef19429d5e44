using NodaTime;

namespace Pilkada.Readiness;

// An assessment while it is being written: what the rooms of tables share.
internal sealed class Draft
{
    private static readonly LocalText WithheldReason = new(
        "tidak ditampilkan kepada umum (PLK-COR-004)",
        "withheld from the public (PLK-COR-004)"
    );

    // Leaves that the audience may not see; whatever is computed from one is withheld with it.
    private readonly HashSet<Explanation> _withheld = [];
    private readonly ILookup<(Place Place, Id<Measure> Measure), PublishedFigure> _figures;

    // Up to a day, figures that hold for a later one are not seen; those without a day are.
    public Draft(ElectionPlan plan, LocalDate asOf, Audience audience, LocalDate? upTo = null)
    {
        Plan = plan;
        AsOf = asOf;
        Audience = audience;
        _figures = plan.Figures.Where(f => f.Grade is null && f.Contest.IsEmpty && !(f.Date > upTo)).ToLookup(f => (f.Place, f.Measure));
        foreach (var figure in plan.Figures)
        {
            Withhold(figure.Explanation, figure.Place, SensitivityOf(figure));
        }

        foreach (var strength in plan.Strengths)
        {
            Withhold(strength.Strength, Place.Of(strength.Unit), Sensitivity.Guarded);
        }

        foreach (var grade in plan.Grades)
        {
            Withhold(grade.Explanation, grade.Place, Sensitivity.Guarded);
        }
    }

    public ElectionPlan Plan { get; }

    public LocalDate AsOf { get; }

    public Audience Audience { get; }

    public List<AssessmentTable> Tables { get; } = [];

    public List<Finding> Findings { get; } = [];

    // Counts of guards are guarded; so is every class of a place, because it says why the place is vulnerable.
    public static Sensitivity SensitivityOf(PublishedFigure figure) =>
        figure.Explanation.Unit.Equals(Unit.Officers) || figure.Explanation.Unit.Equals(Unit.Persons) || figure.Grade is not null
            ? Sensitivity.Guarded
            : Sensitivity.Open;

    public FigureChoice? Choose(Place place, Id<Measure> measure) =>
        _figures[(place, measure)].ToArray() is { Length: > 0 } candidates ? FigureChoice.Of(candidates) : null;

    public Figure Show(
        FigurePath path,
        Place place,
        Explanation explanation,
        Sensitivity sensitivity = Sensitivity.Open,
        Approximation approximation = Approximation.Exact
    )
    {
        var allowed = IsAllowed(place, sensitivity) && !IsWithheld(explanation);
        return allowed
            ? new Figure(path, place, explanation, approximation, sensitivity)
            : new Figure(path, place, Explanation.Unknown(explanation.Label, explanation.Unit, WithheldReason), default, sensitivity);
    }

    public Figure Show(FigurePath path, PublishedFigure figure) =>
        Show(path, figure.Place, figure.Explanation, SensitivityOf(figure), figure.Approximation);

    public bool IsWithheld(Explanation explanation) => _withheld.Count > 0 && explanation.Nodes().Any(_withheld.Contains);

    public bool Shows(Place place, Sensitivity sensitivity) => IsAllowed(place, sensitivity);

    public void Find(Finding finding)
    {
        if (finding.Explanation is null || !IsWithheld(finding.Explanation))
        {
            Findings.Add(finding);
        }
    }

    public LocalText NameOf(Place place) =>
        LocalText.Same(
            place.IsUnit
                ? Plan.Units.FirstOrDefault(u => u.Id == place.Unit)?.Name ?? place.ToString()
                : Plan.Areas.Find(place.Area)?.Name ?? place.ToString()
        );

    private bool IsAllowed(Place place, Sensitivity sensitivity) => Disclosure.Of(Audience, sensitivity, LevelOf(place)).IsAllowed;

    private AreaLevel LevelOf(Place place) =>
        !place.IsUnit
            ? place.Area.Level
            : Plan.Units.FirstOrDefault(u => u.Id == place.Unit)?.Kind switch
            {
                PoliceUnitKind.Polda => AreaLevel.Provinsi,
                PoliceUnitKind.Polsek => AreaLevel.Kecamatan,
                _ => AreaLevel.KabupatenKota,
            };

    private void Withhold(Explanation leaf, Place place, Sensitivity sensitivity)
    {
        if (!IsAllowed(place, sensitivity))
        {
            _withheld.Add(leaf);
        }
    }
}
