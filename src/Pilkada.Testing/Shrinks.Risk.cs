using Pilkada.Risk;

namespace Pilkada.Testing;

internal static partial class Shrinks
{
    public static IEnumerable<ScoreBands> Of(ScoreBands bands)
    {
        if (bands.Decimals is not null || bands.Lowest is not null || bands.Highest is not null)
        {
            yield return new ScoreBands(bands.Id, bands.Scale, bands.Edges, bands.Evidence);
        }

        foreach (var edges in AnyWithout(bands.Edges).Where(e => e.Length > 0))
        {
            yield return new ScoreBands(
                bands.Id,
                new GradeScale(
                    bands.Scale.Id,
                    bands.Scale.Edition,
                    bands.Scale.Title,
                    bands.Scale.Grades.Take(edges.Length + 1).Select(g => (g.Id, g.Name)),
                    bands.Scale.Citations
                ),
                edges,
                bands.Evidence,
                bands.Decimals,
                bands.Lowest,
                bands.Highest
            );
        }
    }

    public static IEnumerable<GradeDistribution> Of(GradeDistribution distribution)
    {
        var d = distribution;
        if (d.UnknownVoters > 0)
        {
            yield return GradeDistribution.Of(d.Scale, d.Stations, d.UnknownGrade, d.Voters);
        }

        foreach (var unknown in Of(d.UnknownGrade))
        {
            yield return GradeDistribution.Of(d.Scale, d.Stations, unknown, d.Voters, d.UnknownVoters);
        }

        foreach (var stations in OneSmaller(d.Stations, Of))
        {
            yield return GradeDistribution.Of(d.Scale, stations, d.UnknownGrade, d.Voters, Math.Min(d.UnknownVoters, stations.Sum()));
        }

        foreach (var voters in OneSmaller(d.Voters, Of))
        {
            yield return GradeDistribution.Of(d.Scale, d.Stations, d.UnknownGrade, voters, d.UnknownVoters);
        }
    }

    public static IEnumerable<TpsClassScheme> Of(TpsClassScheme scheme)
    {
        if (!scheme.Excluded.IsEmpty)
        {
            yield return With(scheme.Criteria, []);
        }

        foreach (var criteria in AnyWithout(scheme.Criteria))
        {
            yield return With(criteria, scheme.Excluded);
        }

        TpsClassScheme With(IEnumerable<TpsCriterion> criteria, ImmutableArray<Id<ExcludedCriterion>> excluded) =>
            new(scheme.Id, scheme.Unit, scheme.Date, scheme.Scale, criteria, scheme.IsComplete, scheme.Evidence, [.. excluded]);
    }

    public static IEnumerable<RegisteredRisk> Of(RegisteredRisk risk) =>
        Without(risk.Revisions)
            .Select(r => new RegisteredRisk(risk.Id, risk.Factor, risk.Cause, risk.Place, risk.Stage, r, risk.LessonOf))
            .Concat(
                risk.LessonOf.IsEmpty ? [] : [new RegisteredRisk(risk.Id, risk.Factor, risk.Cause, risk.Place, risk.Stage, risk.Revisions)]
            );

    public static IEnumerable<RiskRegister> Of(RiskRegister register) =>
        AnyWithout(register.Risks).Concat(OneSmaller(register.Risks, Of)).Select(risks => new RiskRegister(register.Election, risks));

    public static IEnumerable<RiskMap> Of(RiskMap map)
    {
        return Without(map.Areas)
            .Select(areas => (areas, map.Profiles))
            .Concat(Without(map.Profiles).Select(profiles => (map.Areas, profiles)))
            .Select(m => RiskMap.Of(m.Item1, m.Item2, ValueOf));

        // Every indicator of a profile stands in the cells of that profile.
        Explanation ValueOf(Place area, Id<RiskIndicator> indicator) =>
            map.Cells.Where(c => c.Area == area).SelectMany(c => c.Contributions).First(c => c.Indicator == indicator).Value;
    }
}
