namespace Pilkada;

// Records of what this package decided where no source says; the texts stand in docs/decisions.
internal static class Decisions
{
    public static Citation Reconciliation { get; } = Citation.OfDecision("0003", "Sums are reported, never repaired");

    public static Citation Jurisdiction { get; } = Citation.OfDecision("0004", "Police jurisdiction is not the area tree");

    public static Citation Audience { get; } = Citation.OfDecision("0005", "What the public does not see");

    public static Citation Slips { get; } = Citation.OfDecision("0014", "Slips are named, never corrected");
}
