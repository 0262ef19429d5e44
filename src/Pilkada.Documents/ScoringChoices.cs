using Pilkada.Scoring;

namespace Pilkada.Documents;

// The words of a scoring model's file, beside the values they mean.
internal static class ScoringChoices
{
    public static ImmutableArray<(string Name, Direction Value)> Directions { get; } =
    [("positive", Direction.Positive), ("negative", Direction.Negative)];

    public static ImmutableArray<(string Name, Provenance Value)> Provenances { get; } =
    [
        ("unknown", Provenance.Unknown),
        ("published", Provenance.Published),
        ("derived", Provenance.Derived),
        ("inferred", Provenance.Inferred),
        ("assumed", Provenance.Assumed),
        ("entered", Provenance.Entered),
    ];

    public static ImmutableArray<(string Name, ImputationMethod Value)> Imputations { get; } =
    [
        ("none", ImputationMethod.None),
        ("mean", ImputationMethod.Mean),
        ("median", ImputationMethod.Median),
        ("groupMean", ImputationMethod.GroupMean),
        ("groupMedian", ImputationMethod.GroupMedian),
        ("withinParent", ImputationMethod.WithinParent),
    ];

    public static ImmutableArray<(string Name, OutlierTransform Value)> Transforms { get; } =
    [("none", OutlierTransform.None), ("log", OutlierTransform.Log), ("boxCox", OutlierTransform.BoxCox)];

    public static ImmutableArray<(string Name, EdgeSide Value)> Sides { get; } =
    [("upper", EdgeSide.Upper), ("lower", EdgeSide.Lower), ("inner", EdgeSide.Inner)];

    // Whether the deviation is that of a sample.
    public static ImmutableArray<(string Name, bool Value)> Deviations { get; } = [("sample", true), ("population", false)];

    public static ImmutableArray<(string Name, RankMethod Value)> Ranks { get; } =
    [("dense", RankMethod.Dense), ("competition", RankMethod.Competition)];

    public static string NameOf<T>(this ImmutableArray<(string Name, T Value)> choices, T value)
        where T : struct => choices.First(c => EqualityComparer<T>.Default.Equals(c.Value, value)).Name;
}
