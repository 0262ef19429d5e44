using System.CommandLine;
using NodaTime.Text;
using Pilkada.Documents;
using Pilkada.Personnel;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class PersonnelRosterVerb : Verb
{
    private readonly ForceOptions _options;

    public PersonnelRosterVerb(Session session)
        : base(
            session,
            "roster",
            new LocalText(
                "Memeriksa jadwal tugas, atau menyusunnya dari penugasan dan regu: tidak ada yang di dua tempat, istirahat, waktu tempuh, dan selisihnya.",
                "Checks a roster, or makes one from shifts and squads: nobody in two places, rest, travel, and how far from full it is."
            )
        ) => _options = new ForceOptions(session, this, RosterFolder.FileName);

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada personnel roster jadwal/lebak", "pilkada personnel roster jadwal/lebak --fail-on critical --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_options.Read(session, parse, files => RosterFolder.Read(files), out var input, out var audience, out var lowest) is { } failed)
        {
            return failed;
        }

        var roster = input.Roster();
        ImmutableArray<Finding> findings = [.. audience == Audience.Internal ? Findings(roster) : []];
        if (session.Json)
        {
            session.Write(Document(input, roster, findings, audience));
        }
        else
        {
            ForceText.Roster(new TextPage(session), input, roster, findings, audience);
        }

        return FailOn.Exit(Findings(roster), lowest);
    }

    public static long UnfilledOf(PostShift shift, IEnumerable<Squad> squads) =>
        Math.Max(0, shift.People - squads.Where(s => s.Force == shift.Force).Sum(s => (long)s.People));

    private static IEnumerable<Finding> Findings(Roster roster)
    {
        foreach (var violation in roster.Violations)
        {
            yield return new Finding(
                PersonnelFindings.RosterBroken,
                Severity.Critical,
                violation.Last.Place,
                [("what", Quantity.Of(violation.Statement))],
                rule: DeploymentRules.DutyTimes.Id
            );
        }

        foreach (var cut in roster.Cuts)
        {
            yield return new Finding(
                PersonnelFindings.RosterImpossible,
                Severity.Critical,
                cut.Shifts[0].Place,
                [("proof", Quantity.Of(cut.Statement))],
                rule: DeploymentRules.DutyTimes.Id
            );
        }

        if (roster.Unfilled > 0)
        {
            yield return new Finding(
                PersonnelFindings.RosterUnfilled,
                Severity.Warning,
                roster.Shifts[0].Place,
                [("unfilled", Quantity.Of(roster.Unfilled)), ("bound", Quantity.Of(roster.UnfilledBound))],
                rule: DeploymentRules.DutyTimes.Id
            );
        }
    }

    private static RosterDto Document(RosterInput input, Roster roster, ImmutableArray<Finding> findings, Audience audience)
    {
        var shown = audience == Audience.Internal;
        FigureDto Figure(Explanation explanation) => FigureDto.Of(shown ? explanation : GuardText.Withheld(explanation));
        var squads = roster.Assignments.ToLookup(a => a.Shift.Id, a => a.Squad);
        return new RosterDto(
            PilkadaJson.SchemaVersion,
            roster.Operation.ToString(),
            input.Assignments is not null,
            roster.Shifts.Length,
            roster.Squads.Length,
            Figure(roster.Explanation),
            Figure(roster.UnfilledExplanation),
            Figure(roster.UnfilledBoundExplanation),
            [
                .. (shown ? roster.Shifts : []).Select(s => new ShiftDto(
                    s.Id.ToString(),
                    ForceWords.Of(s.Kind),
                    s.Place.ToString(),
                    LocalDateTimePattern.GeneralIso.Format(s.Start),
                    LocalDateTimePattern.GeneralIso.Format(s.End),
                    ForceWords.Of(s.Force),
                    s.People,
                    UnfilledOf(s, squads[s.Id]),
                    [.. squads[s.Id].Select(q => q.Id.ToString())]
                )),
            ],
            [.. findings.Select(FindingDto.Of)]
        );
    }
}
