using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>The findings that a result can carry.</summary>
/// <remarks>A code is never used again for something else.</remarks>
public static class ScoringFindings
{
    /// <summary>Gets the kind: an indicator carries no information.</summary>
    public static NoticeKind Uninformative { get; } =
        Make(
            1,
            "Indikator '{key}' tidak membedakan satuan mana pun, sehingga dianggap tidak ada.",
            "The indicator '{key}' tells no units apart and is taken as missing.",
            "Periksa datanya, atau keluarkan indikator itu dari model.",
            "Check its data, or take it out of the model."
        );

    /// <summary>Gets the kind: units have no score.</summary>
    public static NoticeKind Unscored { get; } =
        Make(
            2,
            "{count} satuan tidak mendapat nilai; yang pertama '{unit}'.",
            "{count} units have no score; the first is '{unit}'.",
            "Lengkapi datanya, atau ubah batas ketersediaan data.",
            "Complete their data, or change the threshold of availability."
        );

    /// <summary>Gets the kind: a mean that needs values above 0 met others.</summary>
    public static NoticeKind NotAboveZero { get; } =
        Make(
            3,
            "Simpul '{key}' memerlukan nilai di atas 0 dan karena itu kosong untuk {count} satuan; yang pertama '{unit}'.",
            "The node '{key}' needs values above 0 and is therefore missing for {count} units; the first is '{unit}'.",
            "Normalisasikan ke skala yang dimulai di atas 0, atau nyatakan batas bawah pada agregasi.",
            "Normalise to a scale that begins above 0, or state a floor in the aggregation."
        );

    /// <summary>Gets the kind: a tie is wide.</summary>
    public static NoticeKind WideTie { get; } =
        Make(
            4,
            "Sebuah kelompok peringkat sama merentang lebih dari seperseribu juta rentang nilai.",
            "A tie is wider than a thousand-millionth of the range of scores.",
            "Nilai-nilai itu bersambung rapat; baca peringkat di sekitarnya dengan hati-hati.",
            "Its scores follow one another closely; read the ranks around it with care."
        );

    /// <summary>Gets the kind: pairwise comparisons contradict one another.</summary>
    public static NoticeKind Inconsistent { get; } =
        Make(
            5,
            "Perbandingan berpasangan untuk '{key}' mempunyai rasio konsistensi {ratio}, di atas 0,10.",
            "The pairwise comparisons for '{key}' have a consistency ratio of {ratio}, above 0.10.",
            "Tinjau kembali perbandingan yang saling bertentangan (Saaty, 1980).",
            "Look again at the comparisons that contradict one another (Saaty, 1980)."
        );

    /// <summary>Gets all kinds, in the order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } = [Uninformative, Unscored, NotAboveZero, WideTie, Inconsistent];

    internal static ImmutableArray<Finding> Of(ScoreResult result)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var model = result.Model;
        var lines = result.Fit.Steps.Lines;
        foreach (var (indicator, _) in model.Indicators.Select((i, k) => (i, k)).Where(x => double.IsNaN(lines[x.k].Scale)))
        {
            findings.Add(Note(Uninformative, Severity.Warning, ("key", Quantity.Of(indicator.Key))));
        }

        var unscored = Rows(result, r => double.IsNaN(result.Scores[r]));
        if (unscored.Count > 0)
        {
            findings.Add(Note(Unscored, Severity.Warning, Count(result, unscored)));
        }

        foreach (var node in model.Layout.Nodes.Where(n => NeedsPositive(n.Method)))
        {
            var at = Rows(
                result,
                r =>
                    double.IsNaN(result.ValuesOf(node.Node.Key)[r])
                    && Find(result.Explain(r), node.Node.Key).Children.Any(c => c.Value <= 0 && c.Share > 0)
            );
            if (at.Count > 0)
            {
                findings.Add(Note(NotAboveZero, Severity.Warning, [("key", Quantity.Of(node.Node.Key)), .. Count(result, at)]));
            }
        }

        if (WidestTie(result.Scores) > 1e-9)
        {
            findings.Add(Note(WideTie, Severity.Warning));
        }

        foreach (var node in model.Layout.Nodes.Where(n => !n.Node.IsLeaf))
        {
            if (model.Weighting.For(node.Node.Key) is { Matrix.ConsistencyRatio: > 0.10 and var ratio })
            {
                findings.Add(
                    Note(
                        Inconsistent,
                        Severity.Warning,
                        ("key", Quantity.Of(node.Node.Key)),
                        ("ratio", Quantity.Of(Fraction.Of((long)Math.Round(ratio * 1000), 1000)))
                    )
                );
            }
        }

        return findings.ToImmutable();
    }

    // As a share of the range of scores.
    private static double WidestTie(ImmutableArray<double> scores)
    {
        double[] sorted = [.. scores.Where(s => !double.IsNaN(s)).Order()];
        if (sorted.Length == 0)
        {
            return 0;
        }

        var (range, tie) = (sorted[^1] - sorted[0], new Extent(sorted[0], sorted[^1]).Tie);
        var (widest, first) = (0.0, 0);
        for (var i = 1; i < sorted.Length; i++)
        {
            first = sorted[i] - sorted[i - 1] > tie ? i : first;
            widest = Math.Max(widest, sorted[i] - sorted[first]);
        }

        return range > tie ? widest / range : 0;
    }

    private static bool NeedsPositive(AggregationMethod method) =>
        method.Floor is null && method.Kind is AggregationKind.Geometric or AggregationKind.Harmonic or AggregationKind.Generalised;

    private static (int Count, int First) Rows(ScoreResult result, Func<int, bool> holds)
    {
        var (count, first) = (0, -1);
        for (var row = 0; row < result.Table.Count; row++)
        {
            if (holds(row))
            {
                first = count++ == 0 ? row : first;
            }
        }

        return (count, first);
    }

    private static (string Name, Quantity Value)[] Count(ScoreResult result, (int Count, int First) rows) =>
        [("count", Quantity.Of(rows.Count)), ("unit", Quantity.Of(result.Table.KeyOf(rows.First)))];

    private static ScorePart Find(ScorePart part, string key) =>
        part.Key == key ? part : part.Children.Select(c => Find(c, key)).FirstOrDefault(p => p is not null)!;

    private static Finding Note(NoticeKind kind, Severity severity, params IEnumerable<(string Name, Quantity Value)> arguments) =>
        new(kind, severity, default, arguments);

    private static NoticeKind Make(int number, string messageId, string messageEn, string adviceId, string adviceEn) =>
        new(FormattableString.Invariant($"PLK-SCR-F{number:000}"), new LocalText(messageId, messageEn), new LocalText(adviceId, adviceEn));
}
