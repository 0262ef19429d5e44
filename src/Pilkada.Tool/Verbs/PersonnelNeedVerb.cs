using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Personnel;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class PersonnelNeedVerb : Verb
{
    private static readonly string[] Policies = ["nearest", "floor", "per-person", "per-group"];

    private readonly GuardOptions _options;
    private readonly Option<string?> _policy;

    public PersonnelNeedVerb(Session session)
        : base(
            session,
            "need",
            new LocalText(
                "Menghitung personel yang diperlukan TPS menurut pola, untuk daftar TPS sendiri.",
                "Computes the officers that polling stations need by pattern, for a list of one's own."
            )
        )
    {
        _options = new GuardOptions(session);
        Add(_options.Tps);
        Add(_options.Patterns);
        Add(_options.Order);
        Add(
            _policy = session.Option(
                "--policy",
                string.Join('|', Policies),
                new LocalText(
                    "Pembulatan: nearest (baku), floor, per-person (ke atas), per-group (kelompok utuh di tiap tempat).",
                    "Rounding: nearest (default), floor, per-person (up), per-group (whole groups in each place)."
                )
            )
        );
        Add(_options.Unit);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada personnel need --tps tps.csv --patterns patterns.json --order ptl",
        "pilkada personnel need --tps tps.csv --patterns patterns.json --order ptl --policy per-group --unit 36.02",
        "pilkada personnel need --tps tps.csv --patterns patterns.json --order plt --audience public --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (session.Choice(parse, _policy, Policies, out var policy) is { } wrong)
        {
            return wrong;
        }

        if (_options.Read(session, parse, out var input, out var units, out var audience) is { } failed)
        {
            return failed;
        }

        ImmutableArray<(GuardUnit Unit, GuardNeed Need)> needs =
        [
            .. units.Select(u => (u, GuardNeed.Of(u.Counts, input.Patterns, (NeedPolicy)policy))),
        ];
        var findings = Findings(needs.Where(n => GuardOptions.IsShown(audience, n.Unit.Place)));
        if (session.Json)
        {
            session.Write(Document(needs, findings, (NeedPolicy)policy, audience));
        }
        else
        {
            GuardText.Needs(new TextPage(session), needs, findings, audience, withCalculation: parse.GetValue(_options.Unit) is not null);
        }

        return ExitCode.Done;
    }

    private static GuardNeedsDto Document(
        ImmutableArray<(GuardUnit Unit, GuardNeed Need)> needs,
        ImmutableArray<Finding> findings,
        NeedPolicy policy,
        Audience audience
    ) =>
        new(
            PilkadaJson.SchemaVersion,
            Policies[(int)policy],
            [
                .. needs.Select(n =>
                {
                    var shown = GuardOptions.IsShown(audience, n.Unit.Place);
                    FigureDto Figure(Explanation explanation) => FigureDto.Of(shown ? explanation : GuardText.Withheld(explanation));
                    return new GuardNeedDto(
                        n.Unit.Place.ToString(),
                        FigureDto.Of(n.Need.StationsExplanation),
                        Figure(n.Need.Explanation),
                        Figure(n.Need.MostExplanation),
                        Figure(LinmasNeed.Of(n.Need.StationsExplanation).Explanation),
                        shown ? [.. n.Need.Classes.Select(ClassNeedDto.Of)] : []
                    );
                }),
            ],
            [.. findings.Select(FindingDto.Of)]
        );

    private static ImmutableArray<Finding> Findings(IEnumerable<(GuardUnit Unit, GuardNeed Need)> needs)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (unit, need) in needs)
        {
            var place = Quantity.Of(unit.Place.ToString());
            findings.AddRange(
                need.WithoutPattern.Select(c => new Finding(
                    PersonnelFindings.NoPattern,
                    Severity.Warning,
                    unit.Place,
                    [("unit", place), ("class", Quantity.Of(c.ToString()))],
                    rule: GuardRules.NeedByClass.Id
                ))
            );
        }

        // A pattern belongs to the whole file: it is held against the law once, over all TPS of its class.
        foreach (
            var group in needs
                .SelectMany(n => n.Need.Classes)
                .Where(c => !c.Stations.IsUnknown)
                .SelectMany(c => c.Patterns.Select(p => (Class: c, Pattern: p)))
                .Where(p => p.Pattern.Linmas is not null)
                .GroupBy(p => (p.Class.Class, p.Pattern))
        )
        {
            var stations = group.Aggregate(Fraction.Zero, (sum, p) => sum + p.Class.Stations.Number);
            var all = Explanation.Entered(
                new LocalText("TPS kelas ini", "Polling stations of this class"),
                Quantity.Of(stations),
                Unit.Tps
            );
            var comparison = LinmasComparison.Of(LinmasNeed.Of(all), group.Key.Pattern);
            if (comparison.Difference.Number.Sign != 0)
            {
                findings.Add(
                    new Finding(
                        PersonnelFindings.LinmasDifference,
                        Severity.Note,
                        Place.Of(AreaCode.Indonesia),
                        [
                            ("pattern", Quantity.Of(group.Key.Pattern.ToString())),
                            ("byPattern", comparison.ByPattern),
                            ("perTps", comparison.Need.Persons),
                            ("difference", comparison.Difference),
                        ],
                        rule: GuardRules.LinmasAgainstPattern.Id
                    )
                );
            }
        }

        return findings.ToImmutable();
    }
}
