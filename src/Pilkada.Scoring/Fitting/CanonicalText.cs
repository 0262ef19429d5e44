using System.Globalization;
using System.Text;

namespace Pilkada.Scoring.Fitting;

/// <summary>A model as one text: equal for models that compute the same, whatever their names are.</summary>
internal static class CanonicalText
{
    public static string Of(ScoringModel model)
    {
        var text = new StringBuilder();
        foreach (var i in model.Indicators)
        {
            Line(text, "indicator", i.Key, i.Direction, i.Denominator?.Column, i.Denominator?.Scale);
            Line(text, "  posts", i.Goalposts?.Low, i.Goalposts?.High, i.Target, i.Reference);
        }

        Node(text, model.Index);
        Steps(text, model.Steps);
        return text.ToString();
    }

    public static string Of(ImmutableArray<ScoringStep> steps)
    {
        var text = new StringBuilder();
        Steps(text, steps);
        return text.ToString();
    }

    private static void Steps(StringBuilder text, ImmutableArray<ScoringStep> steps)
    {
        foreach (var step in steps)
        {
            Line(text, step.GetType().Name);
            Step(text, step);
        }
    }

    private static void Node(StringBuilder text, IndexNode node)
    {
        Line(text, "node", node.Key, node.Weight, node.Children.Length);
        foreach (var child in node.Children)
        {
            Node(text, child);
        }
    }

    private static void Step(StringBuilder text, ScoringStep step)
    {
        switch (step)
        {
            case Screening s:
                Line(text, s.MinimumAvailability);
                break;
            case Imputation s:
                Line(text, s.Method, s.Group);
                Overrides(text, s.Overrides, m => [m]);
                break;
            case OutlierTreatment s:
                Line(text, [s.MaximumWinsorised, s.SkewnessLimit, s.KurtosisLimit, s.Transform, .. s.Exempt]);
                break;
            case Normalisation s:
                Line(text, Method(s.Method));
                Overrides(text, s.Overrides, Method);
                break;
            case Weighting s:
                Line(text, Scheme(s.Scheme));
                Overrides(text, s.Overrides, Scheme);
                break;
            case Aggregation s:
                Line(text, s.MinimumAvailability);
                foreach (var level in s.Levels)
                {
                    Line(text, Method(level));
                }

                Overrides(text, s.Overrides, Method);
                break;
            case Classification s:
                Line(text, [s.Kind, s.Side, s.IsSample, .. s.Numbers.Select(n => (object)n)]);
                break;
            case Ranking s:
                Line(text, s.Method);
                break;
            default:
                break;
        }
    }

    private static object?[] Method(NormalisationMethod m) =>
        [m.Kind, m.Low, m.High, m.Deviation, m.Cap, .. m.Edges.Select(e => (object)e), .. m.Values.Select(v => (object)v)];

    private static object?[] Method(AggregationMethod m) => [m.Kind, m.Power, m.Floor];

    private static object?[] Scheme(WeightingScheme s) =>
        [
            s.Kind,
            .. s.Points.SelectMany(p => new object[] { p.Key, p.Value }),
            .. s.Matrix?.Keys.Select(k => (object)k) ?? [],
            .. s.Matrix?.Comparisons.Select(v => (object)v) ?? [],
        ];

    private static void Overrides<T>(StringBuilder text, ImmutableSortedDictionary<string, T> overrides, Func<T, object?[]> describe)
    {
        foreach (var (key, value) in overrides)
        {
            Line(text, ["  for", key, .. describe(value)]);
        }
    }

    // Texts carry their length, so that no text can pass for another.
    private static void Line(StringBuilder text, params object?[] parts)
    {
        foreach (var part in parts)
        {
            var s = part switch
            {
                null => "-",
                double d => (d + 0.0).ToString("R", CultureInfo.InvariantCulture),
                string t => string.Create(CultureInfo.InvariantCulture, $"{t.Length}:{t}"),
                IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
                _ => part.ToString(),
            };
            text.Append(s).Append(' ');
        }

        text.Append('\n');
    }
}
