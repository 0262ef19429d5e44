using System.Globalization;
using Pilkada.Scoring;

namespace Pilkada.Documents;

// One reading of the factors of an uncertainty analysis, each checked against the model.
internal sealed class ScoringFactorsReader(string file, ScoringFactorsDto dto, ScoringModel model, ProblemSink sink)
    : ScoringStepReader(file, sink)
{
    private static readonly LocalText Part = new("bilangan di atas 0 dan di bawah 1", "a number above 0 and below 1");
    private static readonly LocalText Level = new("bilangan bulat mulai 1", "a whole number from 1");
    private static readonly LocalText Some = new("sedikitnya satu alternatif", "at least one alternative");

    // Null when there is a problem.
    public ImmutableArray<Factor>? Read()
    {
        if (dto.SchemaVersion is { } version && version != ScoringFactorsFile.SchemaVersion)
        {
            Sink.Add(DocumentProblems.SchemaVersionUnknown, At("$.schemaVersion"), ("value", Quantity.Of(version)));
        }

        if (dto.Factors is { Count: 0 })
        {
            Refuse("[ ]", "$.factors", new LocalText("sedikitnya satu faktor", "at least one factor"));
        }

        var factors = ImmutableArray.CreateBuilder<Factor>();
        var choices = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (x, i) in (dto.Factors ?? []).Select((x, i) => (x, i)))
        {
            var path = $"$.factors[{Text(i)}]";
            if (Factor(x, path) is not { } factor)
            {
                continue;
            }

            if (x is VaryNormalisationDto or VaryAggregationDto or VaryImputationDto && !choices.Add(factor.Key))
            {
                Sink.Add(ScoringProblems.FactorTwice, At(path), ("factor", Quantity.Of(factor.Key)));
            }

            foreach (var problem in factor.Check(model, At(path)))
            {
                Sink.Add(problem);
            }

            factors.Add(factor);
        }

        return Sink.Any ? null : factors.ToImmutable();
    }

    // What is refused is replaced, so that the rest of the factor is still checked: nothing comes of a file with a problem.
    private Factor? Factor(FactorDto? x, string path)
    {
        switch (x)
        {
            case VaryWeightsDto w:
                return w.Spread is null ? null : Scoring.Factor.Weights(Spread(w.Spread, path), Levels(w.Levels, path));
            case VaryWeightsTogetherDto w:
                var concentration = Number(
                    w.Concentration,
                    $"{path}.concentration",
                    c => c > 0,
                    new LocalText("bilangan di atas 0", "a number above 0")
                );
                return w.Concentration is null ? null : Scoring.Factor.DirichletWeights(concentration ?? 1, Levels(w.Levels, path));
            case VaryWeightDto w:
                var spread = Spread(w.Spread, path);
                return Key(w.Node, $"{path}.node") is { } node ? Scoring.Factor.WeightOf(node, spread) : null;
            case VaryNormalisationDto n:
                var steps = Among(n.Among, path, (s, at) => s is null ? null : Normalise(s, at));
                return steps.IsEmpty ? null : Scoring.Factor.Normalisation(steps);
            case VaryAggregationDto a:
                var level = Number(a.Level, $"{path}.level", l => l >= 1, Level);
                var methods = Among(a.Among, path, Method);
                return a.Level is null
                    ? null
                    : Scoring.Factor.Aggregation((int)(level ?? 1), methods.IsEmpty ? [AggregationMethod.Arithmetic] : methods);
            case VaryImputationDto m:
                var fillings = Among(m.Among, path, (s, at) => s is null ? null : Impute(s, at));
                return fillings.IsEmpty ? null : Scoring.Factor.Imputation(fillings);
            default:
                return null;
        }
    }

    private double Spread(double? spread, string path) => Number(spread, $"{path}.spread", s => s is > 0 and < 1, Part) ?? 0.5;

    private int[] Levels(List<int?>? levels, string path)
    {
        foreach (var (level, i) in (levels ?? []).Select((l, i) => (l, i)))
        {
            var at = $"{path}.levels[{Text(i)}]";
            if (Number(level, at, l => l >= 1, Level) is { } known && known > model.Index.Height)
            {
                Sink.Add(
                    ScoringProblems.LevelUnknown,
                    At(at),
                    ("level", Quantity.Of((int)known)),
                    ("levels", Quantity.Of(model.Index.Height))
                );
            }
        }

        return [.. (levels ?? []).OfType<int>().Where(l => l >= 1)];
    }

    private ImmutableArray<T> Among<TDto, T>(List<TDto?>? among, string path, Func<TDto?, string, T?> read)
        where TDto : class
        where T : class
    {
        if (among is { Count: 0 })
        {
            Refuse("[ ]", $"{path}.among", Some);
        }

        return [.. (among ?? []).Select((x, i) => read(x, $"{path}.among[{Text(i)}]")).OfType<T>()];
    }
}
