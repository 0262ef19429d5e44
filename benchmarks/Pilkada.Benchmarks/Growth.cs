using System.Globalization;
using System.Text.Json;
using Pilkada.Scoring;

namespace Pilkada.Benchmarks;

/// <summary>How the time of the scoring engine grows: per step of the stated complexity, as a multiple of that at the first size.</summary>
internal static class Growth
{
    private const int Count = 7;
    private const int Threads = 2;
    private const int Indicators = 16;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly int[] Units = [2_154, 2 * 2_154, 4 * 2_154, WorkloadW.Banten];

    // What is measured, how often something is done for a size, and how that is written.
    private static readonly Line[] Lines =
    [
        new("W by units", "n", [2_154, WorkloadW.Banten, 4 * WorkloadW.Banten, 8 * WorkloadW.Banten], n => n, n => W(new WorkloadW(n))),
        new("W by indicators", "k", [16, 31, 61, 121], k => k, k => W(new WorkloadW(WorkloadW.Banten, indicators: k))),
        new("median", "n", Units, n => n, n => Fit(n, new Imputation(ImputationMethod.Median))),
        new("winsorise", "n", Units, n => n, n => Fit(n, new OutlierTreatment(5, 0, -10, OutlierTransform.None))),
        new("log", "n", Units, n => n, n => Fit(n, new OutlierTreatment(0, 0, -10))),
        new("percentile rank", "n log n", Units, NLogN, n => Fit(n, new Normalisation(NormalisationMethod.PercentileRank))),
        new("principal component", "n", Units, n => n, n => Fit(n, new Weighting(WeightingScheme.PrincipalComponent))),
        new(
            "principal component",
            "k^2",
            [4, 8, 16, 32],
            k => k * k,
            k => Fit(WorkloadW.Banten, k, new Weighting(WeightingScheme.PrincipalComponent))
        ),
        new("Copeland", "n log n", Units, NLogN, n => Fit(n, new Aggregation(AggregationMethod.Copeland))),
        new("quantile", "n", Units, n => n, n => Fit(n, Classification.ByQuantiles(EdgeSide.Upper, 0.25, 0.5, 0.75))),
    ];

    public static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter errors)
    {
        if (Options.Parse(args, ["--format"], [], out _) is not { } options || options.Text("--format") is not (null or "text" or "json"))
        {
            errors.WriteLine("usage: growth [--format text|json]");
            return 2;
        }

        var rows = Lines.Select(Measure).ToArray();
        if (options.Text("--format") == "json")
        {
            output.WriteLine(JsonSerializer.Serialize(rows, Indented));
            return 0;
        }

        output.WriteLine("what                 complexity   size: time per step, at the first size 1");
        foreach (var row in rows)
        {
            var sizes = row.Sizes.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Size}: {s.TimePerStep:0.00}"));
            output.WriteLine($"{row.What, -20} {row.Complexity, -12} {string.Join(", ", sizes)}");
        }

        return 0;
    }

    private static Row Measure(Line line)
    {
        var rounds = Rounds.Of(Count, Array.ConvertAll(line.Sizes, n => line.Work(n)));
        return new(
            line.What,
            line.Complexity,
            [.. line.Sizes.Select((size, i) => new Step(size, rounds.Ratio(i, 0, line.Steps(line.Sizes[0]) / line.Steps(size)).Median))]
        );
    }

    private static double NLogN(int n) => n * Math.Log(n);

    private static Action W(WorkloadW work) => new EngineScorer(work, Threads).W;

    private static Action Fit(int units, ScoringStep step) => Fit(units, Indicators, step);

    // The fit of a flat index with one step beside those it needs.
    private static Action Fit(int units, int indicators, ScoringStep step)
    {
        string[] keys = [.. Enumerable.Range(0, indicators).Select(k => $"i{k}")];
        ScoringStep[] steps =
        [
            .. step is Imputation or OutlierTreatment ? [step] : Array.Empty<ScoringStep>(),
            step as Normalisation ?? new Normalisation(NormalisationMethod.MinMax()),
            step as Weighting ?? new Weighting(),
            step as Aggregation ?? new Aggregation(),
            .. step is Classification ? [step] : Array.Empty<ScoringStep>(),
        ];
        var model = ScoringModel
            .Create("flat", keys.Select(k => new Indicator(k)), IndexNode.Of("index", keys.Select(k => IndexNode.Leaf(k))), steps)
            .Value;
        var work = new WorkloadW(units, indicators: Math.Max(16, indicators - (indicators % 5) + 6));
        var table = UnitTable.ColumnMajor(work.Data, units, Enumerable.Range(0, work.Indicators).Select(k => $"i{k}"));
        var workspace = new ScoringWorkspace(Threads);
        return () => ScoringFit.Of(model, table, workspace);
    }

    private sealed record Line(string What, string Complexity, int[] Sizes, Func<int, double> Steps, Func<int, Action> Work);

    private sealed record Row(string What, string Complexity, IReadOnlyList<Step> Sizes);

    private sealed record Step(int Size, double TimePerStep);
}
