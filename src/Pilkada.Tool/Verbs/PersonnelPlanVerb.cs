using System.CommandLine;
using System.Globalization;
using Pilkada.Documents;
using Pilkada.Personnel;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class PersonnelPlanVerb : Verb
{
    private readonly GuardOptions _options;
    private readonly Option<string?> _officers;
    private readonly Option<string?> _nodes;

    public PersonnelPlanVerb(Session session)
        : base(
            session,
            "plan",
            new LocalText(
                "Memilih pola tiap desa dan kelas bagi personel yang tersedia, untuk daftar TPS sendiri.",
                "Chooses the pattern of each village and class for the officers there are, for a list of one's own."
            )
        )
    {
        _options = new GuardOptions(session);
        Add(_options.Tps);
        Add(_options.Patterns);
        Add(_options.Order);
        Add(
            _officers = session.Option(
                "--officers",
                "N",
                new LocalText(
                    "Personel untuk TPS di tiap satuan yang tidak disebut dalam berkas pola.",
                    "Officers for polling stations in each unit that the file of patterns does not name."
                )
            )
        );
        Add(
            _nodes = session.Option(
                "--nodes",
                "N",
                new LocalText(
                    "Batas simpul pencarian tiap satuan; bila terlampaui, rencana disertai batasnya.",
                    "Nodes the search of each unit may visit; beyond them the plan comes with its bound."
                )
            )
        );
        Add(_options.Unit);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada personnel plan --tps tps.csv --patterns patterns.json --order ptl",
        "pilkada personnel plan --tps tps.csv --patterns patterns.json --order ptl --officers 900 --unit 36.02",
        "pilkada personnel plan --tps tps.csv --patterns patterns.json --order ptl --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (Number(session, parse, _officers, int.MaxValue, out var officers) is { } wrongOfficers)
        {
            return wrongOfficers;
        }

        if (Number(session, parse, _nodes, long.MaxValue, out var nodes) is { } wrongNodes)
        {
            return wrongNodes;
        }

        if (_options.Read(session, parse, out var input, out var units, out var audience) is { } failed)
        {
            return failed;
        }

        var unusable = false;
        foreach (var (guardClass, pattern) in Unplannable(input, units))
        {
            unusable = true;
            session.Fail(
                ExitCode.Problems,
                pattern is null ? ToolNotices.ClassWithoutPattern : ToolNotices.GroupTooLarge,
                pattern is null
                    ? [("class", Quantity.Of(guardClass.ToString()))]
                    :
                    [
                        ("class", Quantity.Of(guardClass.ToString())),
                        ("pattern", Quantity.Of(pattern.ToString())),
                        ("most", Quantity.Of(GuardPlan.MostOfficers)),
                    ]
            );
        }

        foreach (var unit in units.Where(u => u.Available is null && officers is null))
        {
            unusable = true;
            session.Fail(ExitCode.Problems, ToolNotices.NoOfficers, ("unit", Quantity.Of(unit.Place.ToString())));
        }

        if (unusable)
        {
            return ExitCode.Problems;
        }

        var label = new LocalText("Personel yang tersedia untuk TPS", "Officers available for polling stations");
        ImmutableArray<(GuardUnit Unit, GuardPlan Plan)> plans =
        [
            .. units.Select(u =>
                (
                    u,
                    GuardPlan.Of(
                        u.Available ?? Explanation.Entered(label, Quantity.Of(officers!.Value), Unit.Officers),
                        u.Counts,
                        input.Patterns,
                        input.Priorities,
                        nodes ?? GuardPlan.DefaultNodes,
                        session.Cancel
                    )
                )
            ),
        ];
        ImmutableArray<Finding> findings =
        [
            .. plans.Where(p => p.Plan.Shortfall > 0 && GuardOptions.IsShown(audience, p.Unit.Place)).Select(Shortfall),
        ];
        if (session.Json)
        {
            session.Write(
                new GuardPlansDto(
                    PilkadaJson.SchemaVersion,
                    [.. plans.Select(p => Document(p.Unit, p.Plan, audience))],
                    [.. findings.Select(FindingDto.Of)]
                )
            );
        }
        else
        {
            GuardText.Plans(new TextPage(session), plans, findings, audience, withCalculation: parse.GetValue(_options.Unit) is not null);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<(Id<GuardClass> Class, GuardPattern? Pattern)> Unplannable(GuardInput input, ImmutableArray<GuardUnit> units)
    {
        foreach (var guardClass in units.SelectMany(u => u.Counts).Select(c => c.Class).Distinct().Order())
        {
            var largest = input.Priorities.FirstOrDefault(p => p.Class == guardClass)?.LargestGroup ?? int.MaxValue;
            GuardPattern[] allowed = [.. (input.Patterns.Find(guardClass)?.Patterns ?? []).Where(p => p.Stations <= largest)];
            if (allowed.Length == 0)
            {
                yield return (guardClass, null);
            }

            foreach (var pattern in allowed.Where(p => p.Officers > GuardPlan.MostOfficers))
            {
                yield return (guardClass, pattern);
            }
        }
    }

    private static Finding Shortfall((GuardUnit Unit, GuardPlan Plan) planned) =>
        new(
            PersonnelFindings.Shortfall,
            Severity.Critical,
            planned.Unit.Place,
            [
                ("unit", Quantity.Of(planned.Unit.Place.ToString())),
                ("available", planned.Plan.Available.Value),
                ("need", Quantity.Of(planned.Plan.Need)),
                ("shortfall", Quantity.Of(planned.Plan.Shortfall)),
            ],
            rule: DeploymentRules.GuardPlanning.Id
        );

    private static UnitPlanDto Document(GuardUnit unit, GuardPlan plan, Audience audience)
    {
        var shown = GuardOptions.IsShown(audience, unit.Place);
        ValueDto Value(Quantity quantity) => ValueDto.Of(shown ? quantity : GuardText.WithheldValue);
        return new UnitPlanDto(
            unit.Place.ToString(),
            ValueDto.Of(Quantity.Of(plan.Stations)),
            Value(plan.Available.Value),
            Value(Quantity.Of(plan.Need)),
            Value(Quantity.Of(plan.Officers)),
            Value(Quantity.Of(plan.Uncovered)),
            Value(Quantity.Of(plan.Shortfall)),
            Value(Quantity.Of(plan.Load)),
            shown ? (plan.Status == PlanStatus.Optimal ? "optimal" : "bounded") : null,
            shown ? Value(Quantity.Of(plan.UncoveredBound)) : null,
            shown ? Value(Quantity.Of(plan.LoadBound)) : null,
            audience == Audience.Internal
                ?
                [
                    .. plan.Assignments.Select(a => new AssignmentDto(
                        a.Place.ToString(),
                        a.Class.ToString(),
                        a.Pattern.ToString(),
                        a.Groups,
                        a.Officers,
                        a.Stations,
                        a.Uncovered
                    )),
                ]
                : null
        );
    }

    private static ExitCode? Number(Session session, ParseResult parse, Option<string?> option, long most, out long? number)
    {
        number = null;
        if (parse.GetValue(option) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most)
        {
            number = value;
            return null;
        }

        return session.Wrong(option.Name, text, new LocalText("bilangan bulat, 0 atau lebih", "a whole number, 0 or more"));
    }
}
