namespace Pilkada.Readiness;

// Records of what this package decided where no source says; the texts stand in docs/decisions.
internal static class Decisions
{
    public static Citation Choice { get; } = Citation.OfDecision("0011", "Which figure is shown where sources disagree");

    public static Citation Taxonomy { get; } = Citation.OfDecision("0025", "What the risk taxonomy holds");
}
