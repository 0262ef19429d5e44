using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Readiness;

namespace Pilkada.Serialization;

internal sealed record CandidateInput(
    Id<PublishedFigure> Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Confidence? Confidence,
    LocalDate? Date = null
);

internal sealed record ChoiceInput(IReadOnlyList<CandidateInput> Figures, string? Unit = null);

internal sealed record ChoiceResult(FigureDto Value, Id<PublishedFigure> Chosen, IReadOnlyList<Id<PublishedFigure>> Conflicting);

internal static class ReadinessBindings
{
    private static readonly Id<Measure> AnyMeasure = Id<Measure>.Parse("angka");
    private static readonly LocalText Label = new("Angka dalam masukan", "Figure of the input");

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<ImmutableArray<PublishedFigure>, FigureChoice, ChoiceInput, ChoiceResult>(
                "PLK-RDY-001",
                DoorContext.Strict.ChoiceInput,
                Read,
                figures => new ChoiceInput(
                    [
                        .. figures.Select(f => new CandidateInput(
                            f.Id,
                            CoreBindings.Number(f.Value),
                            f.Explanation.Citations.IsEmpty ? null : f.Explanation.Citations.Max(c => c.Confidence),
                            f.Date
                        )),
                    ],
                    figures[0].Explanation.Unit.Code
                ),
                DoorContext.Strict.ChoiceResult,
                c => new ChoiceResult(FigureDto.Of(c.Explanation), c.Chosen.Id, [.. c.Conflicting.Select(f => f.Id)])
            ),
        ];

    private static ImmutableArray<PublishedFigure> Read(ChoiceInput input, Intake intake)
    {
        var unit = CoreBindings.UnitOf(input.Unit, Unit.None, intake);
        if (input.Figures.Count == 0)
        {
            intake.Refuse(".figures", "[]", new LocalText("harus ada paling sedikit satu angka", "there must be at least one figure"));
        }

        var ids = new HashSet<Id<PublishedFigure>>();
        for (var i = 0; i < input.Figures.Count; i++)
        {
            var figure = input.Figures[i];
            if (figure.Id.IsEmpty || !ids.Add(figure.Id))
            {
                intake.Refuse(
                    $".figures[{i}].id",
                    figure.Id.ToString(),
                    new LocalText("setiap angka memerlukan id sendiri", "each figure needs an id of its own")
                );
            }

            StagesBindings.Day(figure.Date, $".figures[{i}].date", intake);
        }

        return intake.IsClean ? [.. input.Figures.Select((f, i) => Figure(f, unit, intake.At($"{intake.Root}.figures[{i}].value")))] : [];
    }

    private static PublishedFigure Figure(CandidateInput input, Unit unit, DataLocation location) =>
        new(
            input.Id,
            AnyMeasure,
            default,
            input is { Value: { } value, Confidence: { } confidence }
                ? Explanation.Given(Label, Quantity.Of(value), unit, Source(input.Id, confidence), location)
                : CoreBindings.Leaf(input.Value, Label, unit, location),
            input.Date
        );

    // The input names no document, only how far it is to be trusted.
    private static Evidence Source(Id<PublishedFigure> id, Confidence confidence) =>
        Evidence.Published(
            new Citation(Id<Citation>.Parse(id.ToString()), $"Sumber {id} (masukan)", "masukan", SourceKind.Other, confidence)
        );
}
