namespace Pilkada.Readiness;

/// <summary>The rules of the assessment.</summary>
public static class ReadinessRules
{
    /// <summary>Gets the rule that says which figure is shown where sources disagree.</summary>
    public static Rule<ImmutableArray<PublishedFigure>, FigureChoice> Choice { get; } =
        new(
            "PLK-RDY-001",
            new LocalText("Angka yang ditampilkan bila sumber berbeda", "Which figure is shown where sources disagree"),
            new LocalText(
                "Bila beberapa sumber memberi angka untuk hal yang sama, yang ditampilkan adalah angka dari sumber dengan keyakinan tertinggi; bila sama, yang lebih dahulu menurut urutan id. Angka lain tetap disimpan dan perbedaannya dilaporkan sebagai temuan.",
                "Where several sources give a figure for the same thing, the one of the highest confidence is shown; among equals, the first in order of the ids. The others stay, and a disagreement is reported as a finding."
            ),
            Evidence.Assumed(Decisions.Choice),
            typeof(FigureChoice),
            candidates => FigureChoice.Of(candidates),
            new Example<ImmutableArray<PublishedFigure>>(
                new LocalText("Dua angka TPS untuk satu provinsi (contoh)", "Two TPS figures for one province (made up)"),
                [Stated("tps-a", 16_231, Confidence.Low), Stated("tps-b", 17_231, Confidence.Medium)],
                Quantity.Of(17_231)
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = [Choice];

    private static PublishedFigure Stated(string id, long value, Confidence confidence) =>
        new(
            Id<PublishedFigure>.Parse(id),
            Measure.Tps,
            Place.Of(AreaCode.Parse("36")),
            Explanation.Given(
                new LocalText("TPS", "Polling stations"),
                Quantity.Of(value),
                Unit.Tps,
                Evidence.Published(
                    new Citation(Id<Citation>.Parse($"contoh-{id}"), "Sumber contoh", "Contoh", SourceKind.Other, confidence)
                )
            )
        );
}
