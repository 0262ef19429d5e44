using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Personnel;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class PersonnelReinforceVerb : Verb
{
    private readonly ForceOptions _options;

    public PersonnelReinforceVerb(Session session)
        : base(
            session,
            "reinforce",
            new LocalText(
                "Membagi perkuatan dari satuan yang berlebih ke satuan yang kekurangan; bila tidak cukup, buktinya disebut.",
                "Shares out reinforcement from units with a surplus to units that are short; where it is not enough, the proof is given."
            )
        ) => _options = new ForceOptions(session, this, ReinforcementFolder.FileName);

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada personnel reinforce perkuatan/lebak", "pilkada personnel reinforce perkuatan/lebak --fail-on critical --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (
            _options.Read(session, parse, files => ReinforcementFolder.Read(files), out var input, out var audience, out var lowest) is
            { } failed
        )
        {
            return failed;
        }

        var result = input.Share(session.Cancel);
        ImmutableArray<Finding> findings = [.. Findings(input, result, audience)];
        if (session.Json)
        {
            session.Write(Document(input, result, findings, audience));
        }
        else
        {
            ForceText.Reinforcement(new TextPage(session), input, result, findings, audience);
        }

        return FailOn.Exit(findings, lowest);
    }

    public static bool IsShown(Audience audience, params IEnumerable<Id<ForceUnit>> units) =>
        units.All(u => GuardOptions.IsShown(audience, PlaceOf(u)));

    private static Place PlaceOf(Id<ForceUnit> unit) => Place.Parse(unit.ToString());

    private static IEnumerable<Finding> Findings(ReinforcementInput input, Reinforcement? result, Audience audience)
    {
        foreach (var cut in (result?.Cuts ?? []).Where(c => IsShown(audience, c.Lacking.Concat(c.Reaching))))
        {
            yield return new Finding(
                PersonnelFindings.ReinforcementMissing,
                Severity.Critical,
                PlaceOf(cut.Lacking[0]),
                [("proof", Quantity.Of(cut.Statement))],
                rule: DeploymentRules.Reinforcing.Id
            );
        }

        foreach (var balance in input.Balances.Where(b => b.Surplus.Value.IsUnknown && IsShown(audience, b.Unit)))
        {
            yield return new Finding(
                PersonnelFindings.BalanceUnknown,
                Severity.Warning,
                PlaceOf(balance.Unit),
                [("unit", Quantity.Of(balance.Unit.ToString())), ("force", Quantity.Of(ForceNames.Of(balance.Force)))],
                rule: DeploymentRules.Reinforcing.Id
            );
        }

        foreach (var (to, from) in input.UnknownWays.Where(w => IsShown(audience, w.From.Append(w.To.Unit))))
        {
            string From(Language language) => LocalFormat.List([.. from.Select(u => u.ToString())], language);
            yield return new Finding(
                PersonnelFindings.WayUnknown,
                Severity.Note,
                PlaceOf(to.Unit),
                [
                    ("unit", Quantity.Of(to.Unit.ToString())),
                    ("from", Quantity.Of(new LocalText(From(Language.Indonesian), From(Language.English)))),
                ],
                rule: DeploymentRules.Reinforcing.Id
            );
        }
    }

    private static ReinforcementDto Document(
        ReinforcementInput input,
        Reinforcement? result,
        ImmutableArray<Finding> findings,
        Audience audience
    )
    {
        var isAllShown = IsShown(audience, input.Balances.Select(b => b.Unit));
        FigureDto Figure(Explanation explanation, bool shown) => FigureDto.Of(shown ? explanation : GuardText.Withheld(explanation));
        return new ReinforcementDto(
            PilkadaJson.SchemaVersion,
            input.Measure == RouteMeasure.Minutes ? "minutes" : "kilometres",
            [
                .. input.Balances.Select(b =>
                {
                    var shown = IsShown(audience, b.Unit);
                    ValueDto People(long? count) => ValueDto.Of(shown ? Quantity.Of(count ?? 0) : GuardText.WithheldValue);
                    return new ForceBalanceDto(
                        b.Unit.ToString(),
                        ForceWords.Of(b.Force),
                        Figure(b.Available, shown),
                        Figure(b.Need, shown),
                        Figure(b.Surplus, shown),
                        People(result?.GivenBy(b.Unit, b.Force)),
                        People(result?.GotBy(b.Unit, b.Force)),
                        shown ? b.Limit : null
                    );
                }),
            ],
            [
                .. (result?.Moves ?? [])
                    .Where(m => IsShown(audience, m.Route.From, m.Route.To))
                    .Select(m => new ForceMoveDto(
                        m.Route.From.ToString(),
                        m.Route.To.ToString(),
                        ForceWords.Of(m.Force),
                        m.People,
                        m.Route.Cost
                    )),
            ],
            [.. findings.Select(FindingDto.Of)],
            result is null ? null : Figure(result.Explanation, isAllShown),
            result is null ? null : Figure(result.CostExplanation, isAllShown)
        );
    }
}
