using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Pilkada.Scoring;

namespace Pilkada.Documents.Tests;

/// <summary>The committed schemas are what the code reads; run once with UPDATE_SCHEMA=1 after a change on purpose.</summary>
public sealed class ScoringModelSchemaTests
{
    [Fact]
    public void The_schema_of_a_model_is_the_one_that_the_code_reads() =>
        Same(
            "scoring-model",
            ScoringModelFile.Schema,
            ScoringModelJsonContext.Default.ScoringModelDto,
            "model.json",
            "Model indikator komposit: indikator, pohon indeks, dan langkah-langkah. A model of a composite indicator: indicators, the tree of the index, and the steps."
        );

    [Fact]
    public void The_schema_of_factors_is_the_one_that_the_code_reads() =>
        Same(
            "scoring-factors",
            ScoringFactorsFile.Schema,
            ScoringModelJsonContext.Default.ScoringFactorsDto,
            "factors.json",
            "Faktor analisis ketidakpastian: bobot dan metode yang divariasikan. Factors of an uncertainty analysis: the weights and methods that are varied."
        );

    [Fact]
    public void Every_model_written_fits_the_schema()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var file = JsonNode.Parse(ScoringModelFile.Write(AnyModel.Valid(seed).Create().Value))!;
            Assert.Empty(JsonSchemaCheck.Errors(ScoringModelFile.Schema, file));
        }
    }

    [Theory]
    [InlineData("""{"step":"normalize"}""")]
    [InlineData("""{"step":"rank","method":"fractional"}""")]
    [InlineData("""{"step":"rank","note":"x"}""")]
    [InlineData("""{"step":"normalise"}""")]
    [InlineData("""{"step":"normalise","method":{"kind":"minmax"}}""")]
    [InlineData("""{"step":"normalise","method":{"kind":"minMax","low":"0"}}""")]
    [InlineData("""{"step":"impute","method":"mode"}""")]
    [InlineData("""{"step":"aggregate","levels":[]}""")]
    [InlineData("""{"step":"treatOutliers","maximumWinsorised":-1}""")]
    public void What_the_reader_refuses_of_a_step_the_schema_refuses(string step)
    {
        var file = JsonNode.Parse(ScoringModelFile.Write(AnyModel.Valid(1).Create().Value))!;
        file["steps"]!.AsArray().Add(JsonNode.Parse(step));
        Assert.NotEmpty(JsonSchemaCheck.Errors(ScoringModelFile.Schema, file));
        Assert.False(ScoringModelFile.Parse(file.ToJsonString()).Succeeded);
    }

    private static void Same(string name, string loaded, JsonTypeInfo type, string title, string description) =>
        CommittedSchema.Same(name, loaded, type, Refine, title, description);

    // What the type information alone does not say: which members are required, and which words and numbers they take.
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && context.TypeInfo.PolymorphismOptions is null)
        {
            var kind = (schema["required"] as JsonArray ?? []).Select(r => (string)r!).Where(r => r is "step" or "kind" or "vary");
            var required = context.TypeInfo.Properties.Where(p => p.AssociatedParameter is { HasDefaultValue: false }).Select(p => p.Name);
            string[] all = [.. kind.Concat(required)];
            schema.Remove("required");
            if (all.Length > 0)
            {
                schema["required"] = new JsonArray([.. all.Select(r => (JsonNode)r)]);
            }
        }

        // Nothing is null: what is not stated is left out.
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(t => (string)t!).First(t => t != "null");
        }

        schema.Remove("default");
        var name = (context.PropertyInfo?.Name, context.PropertyInfo?.DeclaringType.Name);
        IEnumerable<string>? words = name switch
        {
            ("direction", _) => ScoringChoices.Directions.Select(c => c.Name),
            ("provenance", _) => ScoringChoices.Provenances.Select(c => c.Name),
            ("method", nameof(ImputeDto)) => ScoringChoices.Imputations.Select(c => c.Name),
            ("transform", _) => ScoringChoices.Transforms.Select(c => c.Name),
            ("side", _) => ScoringChoices.Sides.Select(c => c.Name),
            ("deviation", nameof(MeanDeviationDto)) => ScoringChoices.Deviations.Select(c => c.Name),
            ("method", nameof(RankDto)) => ScoringChoices.Ranks.Select(c => c.Name),
            _ => null,
        };
        if (words is not null)
        {
            schema["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]);
        }

        switch (name)
        {
            case ("schemaVersion", _):
                schema["const"] = ScoringModelFile.SchemaVersion;
                break;
            case ("minimumAvailability", _):
                schema["pattern"] = "^[0-9]+(/[0-9]+)?$";
                break;
            case ("weight", _) or ("maximumWinsorised", _) or ("skewnessLimit", _):
                schema["minimum"] = 0;
                break;
            case ("deviation", nameof(ZScoreDto)) or ("floor", _) or ("concentration", _):
                schema["exclusiveMinimum"] = 0;
                break;
            case ("spread", _):
                schema["exclusiveMinimum"] = 0;
                schema["exclusiveMaximum"] = 1;
                break;
            case ("level", _):
                schema["minimum"] = 1;
                break;
            case ("levels", nameof(VaryWeightsDto) or nameof(VaryWeightsTogetherDto)):
                schema["items"]!["minimum"] = 1;
                break;
            case ("factors", _) or ("among", _):
                schema["minItems"] = 1;
                break;
            case ("edges", _) or ("levels", _) or ("multiples", _) or ("probabilities", _) or ("lowerBounds", _) or ("children", _):
                schema["minItems"] = 1;
                break;
            case ("indicators", _):
                schema["maxItems"] = ScoringModel.MaximumIndicators;
                break;
            case ("key", _) or ("id", _) or ("en", _) or ("column", _) or ("node", _):
                schema["minLength"] = 1;
                break;
            default:
                break;
        }

        return schema;
    }
}
