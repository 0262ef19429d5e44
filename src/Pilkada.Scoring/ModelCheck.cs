using System.Globalization;

namespace Pilkada.Scoring;

/// <summary>What must hold for a model.</summary>
internal static class ModelCheck
{
    public static IEnumerable<Problem> Of(ScoringModel model, string file) =>
        Tree(model, file).Concat(Steps(model, file)).Concat(Methods(model, file)).Concat(Weights(model, file));

    private static IEnumerable<Problem> Tree(ScoringModel model, string file)
    {
        var keys = model.Indicators.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        var leaves = model.Index.All().Where(n => n.IsLeaf).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        if (model.Indicators.Length > ScoringModel.MaximumIndicators || model.Index.Height > ScoringModel.MaximumHeight)
        {
            yield return Make(
                ScoringProblems.ModelTooLarge,
                file,
                "$",
                ("indicators", ScoringModel.MaximumIndicators),
                ("levels", ScoringModel.MaximumHeight)
            );
        }

        if (model.Index.IsLeaf)
        {
            yield return Make(ScoringProblems.IndexWithoutChildren, file, "$.index", ("key", model.Index.Key));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (indicator, i) in model.Indicators.Select((x, i) => (x, i)))
        {
            if (!seen.Add(indicator.Key))
            {
                yield return Make(ScoringProblems.KeyTwice, file, $"$.indicators[{i}].key", ("key", indicator.Key));
            }

            if (!leaves.Contains(indicator.Key))
            {
                yield return Make(ScoringProblems.IndicatorUnused, file, $"$.indicators[{i}].key", ("key", indicator.Key));
            }
        }

        seen.Clear();
        foreach (var (node, path) in Places(model.Index, "$.index"))
        {
            if (node.IsLeaf && !keys.Contains(node.Key) && node != model.Index)
            {
                yield return Make(ScoringProblems.LeafWithoutIndicator, file, $"{path}.key", ("key", node.Key));
            }

            if (!seen.Add(node.Key) || (!node.IsLeaf && keys.Contains(node.Key)))
            {
                yield return Make(ScoringProblems.KeyTwice, file, $"{path}.key", ("key", node.Key));
            }
        }
    }

    // The nodes, parents first, each with its place in the file.
    private static IEnumerable<(IndexNode Node, string Path)> Places(IndexNode node, string path) =>
        node
            .Children.SelectMany((c, i) => Places(c, string.Create(CultureInfo.InvariantCulture, $"{path}.children[{i}]")))
            .Prepend((node, path));

    private static IEnumerable<Problem> Steps(ScoringModel model, string file)
    {
        var reached = 0;
        foreach (var (step, i) in model.Steps.Select((x, i) => (x, i)))
        {
            // Imputation may follow a normalisation; everything else keeps to the order of the handbook's later steps.
            var (place, once) = step switch
            {
                Screening or Denomination or OutlierTreatment => (0, false),
                Imputation => (reached == 1 ? 1 : 0, false),
                Normalisation => (1, true),
                Weighting => (2, true),
                Aggregation => (3, true),
                Classification => (4, true),
                _ => (5, true),
            };
            var repeated = once && model.Steps.Take(i).Any(s => s.GetType() == step.GetType());
            if (place < reached || repeated)
            {
                yield return Make(ScoringProblems.StepOutOfOrder, file, $"$.steps[{i}]", ("step", step.GetType().Name));
            }

            reached = Math.Max(reached, place);
        }

        if (!model.Steps.Any(s => s is Aggregation))
        {
            yield return Make(ScoringProblems.AggregationMissing, file, "$.steps");
        }
    }

    private static IEnumerable<Problem> Methods(ScoringModel model, string file)
    {
        var indicators = model.Indicators.Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        var parents = model.Index.All().Where(n => !n.IsLeaf).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (step, i) in model.Steps.Select((x, i) => (x, i)))
        {
            var (named, known) = step switch
            {
                Imputation s => (s.Overrides.Keys, indicators),
                OutlierTreatment s => (s.Exempt, indicators),
                Normalisation s => (s.Overrides.Keys, indicators),
                Weighting s => (s.Overrides.Keys, parents),
                Aggregation s => (s.Overrides.Keys, parents),
                _ => ((IEnumerable<string>)[], indicators),
            };
            foreach (var key in named.Where(k => !known.Contains(k)))
            {
                var member = step is OutlierTreatment ? "exempt" : "overrides";
                yield return Make(ScoringProblems.OverrideUnknown, file, $"$.steps[{i}].{member}", ("key", key));
            }

            if (step is not Normalisation normalisation)
            {
                continue;
            }

            foreach (var (indicator, k) in model.Indicators.Select((x, k) => (x, k)))
            {
                var missing = normalisation.For(indicator.Key).Kind switch
                {
                    NormalisationKind.Goalposts when indicator.Goalposts is null => "goalposts",
                    NormalisationKind.DistanceToTarget when indicator.Target is null => "target",
                    NormalisationKind.DistanceToReference when indicator.Reference is null => "reference",
                    _ => null,
                };
                if (missing is not null)
                {
                    yield return Make(
                        ScoringProblems.MethodNeeds,
                        file,
                        $"$.indicators[{k}].{missing}",
                        ("key", indicator.Key),
                        ("what", missing)
                    );
                }

                if (
                    normalisation.For(indicator.Key).Kind == NormalisationKind.FractionOfMaximum
                    && indicator.Direction == Direction.Negative
                )
                {
                    yield return Make(ScoringProblems.FractionOfNegative, file, $"$.indicators[{k}].direction", ("key", indicator.Key));
                }
            }
        }
    }

    private static IEnumerable<Problem> Weights(ScoringModel model, string file)
    {
        var step = model.Steps.IndexOf(model.Weighting);
        foreach (var (parent, path) in Places(model.Index, "$.index").Where(p => !p.Node.IsLeaf))
        {
            var scheme = model.Weighting.For(parent.Key);
            var children = parent.Children.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            var stated = scheme.Kind switch
            {
                WeightingKind.Ahp => scheme.Matrix!.Keys,
                WeightingKind.Points => scheme.Points.Keys,
                _ => (IEnumerable<string>?)null,
            };
            if (stated is not null && !children.SetEquals(stated))
            {
                yield return Make(ScoringProblems.WeightsOfOthers, file, $"$.steps[{step}]", ("key", parent.Key));
            }
            else if (scheme.Kind == WeightingKind.Given && parent.Children.All(c => c.Weight == 0))
            {
                yield return Make(ScoringProblems.WeightsZero, file, path, ("key", parent.Key));
            }
        }
    }

    private static Problem Make(
        NoticeKind kind,
        string file,
        FormattableString path,
        params IEnumerable<(string Name, object Value)> arguments
    ) => Make(kind, file, path.ToString(CultureInfo.InvariantCulture), arguments);

    private static Problem Make(NoticeKind kind, string file, string path, params IEnumerable<(string Name, object Value)> arguments) =>
        new(
            kind,
            DataLocation.In(file, 0, path),
            arguments.Select(a => (a.Name, a.Value is int n ? Quantity.Of(n) : Quantity.Of((string)a.Value)))
        );
}
