using Pilkada.Scoring;

namespace Pilkada.Documents.Tests;

public sealed class ScoringFactorsFileTests
{
    private static readonly ScoringModel Model = ScoringModelFile.Parse(ScoringModelFile.Template).Value;

    [Fact]
    public void Every_kind_of_factor_is_read()
    {
        var factors = ScoringFactorsFile
            .Parse(
                """
                {"schemaVersion":1,"factors":[
                  {"vary":"weights","spread":0.25,"levels":[1]},
                  {"vary":"weightsTogether","concentration":100,"levels":[2]},
                  {"vary":"weight","node":"layanan","spread":0.1},
                  {"vary":"normalisation","among":[{"method":{"kind":"zScore","mean":50,"deviation":15},"overrides":{"debu":{"kind":"rank"}}},{"method":{"kind":"middleRank"}}]},
                  {"vary":"aggregation","level":2,"among":[{"kind":"arithmetic"},{"kind":"geometric","floor":1}]},
                  {"vary":"imputation","among":[{"method":"mean"},{"method":"groupMedian","group":"pulau"}]}
                ]}
                """,
                Model
            )
            .Value.Factors;
        Assert.Equal(
            ["weights", "weights together", "weight layanan", "normalisation", "aggregation 2", "imputation"],
            factors.Select(f => f.Key)
        );
        Assert.All(factors, f => Assert.Empty(f.Check(Model)));
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"factors":[{"vary":"weights","spread":0.1}]}""", "PLK-DOC-P010 $.schemaVersion")]
    [InlineData("""{"schemaVersion":1,"factors":[]}""", "PLK-SCR-P040 $.factors")]
    [InlineData("""{"schemaVersion":1,"factors":[{"vary":"bobot"}]}""", "PLK-DOC-P033 $.factors[0].vary")]
    [InlineData("""{"schemaVersion":1,"factors":[{"vary":"weights"}]}""", "PLK-DOC-P008 $.factors[0].spread")]
    [InlineData("""{"schemaVersion":1,"factors":[{"vary":"weights","spread":1}]}""", "PLK-SCR-P040 $.factors[0].spread")]
    [InlineData("""{"schemaVersion":1,"factors":[{"vary":"weights","spread":0.5,"levels":[0]}]}""", "PLK-SCR-P040 $.factors[0].levels[0]")]
    [InlineData("""{"schemaVersion":1,"factors":[{"vary":"weights","spread":0.5,"levels":[3]}]}""", "PLK-SCR-P014 $.factors[0].levels[0]")]
    [InlineData(
        """{"schemaVersion":1,"factors":[{"vary":"weightsTogether","concentration":0}]}""",
        "PLK-SCR-P040 $.factors[0].concentration"
    )]
    [InlineData(
        """{"schemaVersion":1,"factors":[{"vary":"weight","node":"x","spread":2}]}""",
        "PLK-SCR-P040 $.factors[0].spread",
        "PLK-SCR-P007 $.factors[0]"
    )]
    [InlineData(
        """{"schemaVersion":1,"factors":[{"vary":"aggregation","level":3,"among":[]}]}""",
        "PLK-SCR-P040 $.factors[0].among",
        "PLK-SCR-P014 $.factors[0]"
    )]
    [InlineData(
        """{"schemaVersion":1,"factors":[{"vary":"normalisation","among":[{"method":{"kind":"minMax"},"overrides":{"x":{"kind":"rank"}}}]}]}""",
        "PLK-SCR-P007 $.factors[0].among[0]"
    )]
    [InlineData(
        """{"schemaVersion":1,"factors":[{"vary":"imputation","among":[{"method":"mean"}]},{"vary":"imputation","among":[{"method":"modus"}]},{"vary":"imputation","among":[{"method":"none"}]}]}""",
        "PLK-DOC-P033 $.factors[1].among[0].method",
        "PLK-SCR-P013 $.factors[2]"
    )]
    public void Every_problem_is_told_with_its_place(string json, params string[] expected)
    {
        var outcome = ScoringFactorsFile.Parse(json, Model);
        Assert.Equal(expected, outcome.Problems.Select(p => $"{p.Kind.Code} {p.Location.Column}"));
    }

    [Fact]
    public void The_text_is_kept_as_it_was_read()
    {
        const string json = """{ "schemaVersion": 1, "factors": [{ "vary": "weights", "spread": 0.25 }] }""";
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(json)]);
        Assert.Equal(json, ScoringFactorsFile.Read(stream, Model).Value.Json);
    }

    [Fact]
    public void An_imputation_among_several_is_not_varied()
    {
        var twice = ScoringModel
            .Create(Model.Key, Model.Indicators, Model.Index, [new Imputation(ImputationMethod.Mean), .. Model.Steps])
            .Value;
        var outcome = ScoringFactorsFile.Parse(
            """{"schemaVersion":1,"factors":[{"vary":"imputation","among":[{"method":"mean"}]}]}""",
            twice
        );
        Assert.Equal(ScoringProblems.ImputationNotSingle, Assert.Single(outcome.Problems).Kind);
    }
}
