using System.Text;
using System.Text.Json.Nodes;
using Pilkada.Scoring;

namespace Pilkada.Documents.Tests;

public sealed class ScoringModelFileLaws
{
    [Fact]
    public void A_model_written_and_read_writes_the_same_bytes()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var created = AnyModel.Valid(seed).Create();
            Assert.True(created.Succeeded, $"seed {seed}: {string.Join("; ", created.Problems)}");
            var first = ScoringModelFile.Write(created.Value);
            var read = ScoringModelFile.Parse(first);
            Assert.True(read.Succeeded, $"seed {seed}: {string.Join("; ", read.Problems)}\n{first}");
            Assert.Equal(first, ScoringModelFile.Write(read.Value));
        }
    }

    [Fact]
    public void The_reader_refuses_exactly_what_the_model_refuses_with_the_same_codes_and_places()
    {
        var refused = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var parts = AnyModel.Wildly(seed);
            var created = parts.Create();
            var text = ScoringModelFile.Write(ScoringModelWriter.Of(AnyModel.Key, parts.Indicators, parts.Index, parts.Steps));
            Assert.Equal(
                created.Problems.Select(p => $"{p.Kind.Code} {p.Location}").Order(StringComparer.Ordinal),
                ScoringModelFile.Parse(text).Problems.Select(p => $"{p.Kind.Code} {p.Location}").Order(StringComparer.Ordinal)
            );
            refused += created.Succeeded ? 0 : 1;
        }

        Assert.InRange(refused, 100, 590);
    }

    [Fact]
    public void Every_place_of_a_problem_of_a_model_is_a_place_of_its_file_or_of_a_member_that_is_absent()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var parts = AnyModel.Wildly(seed);
            var file = JsonNode.Parse(
                ScoringModelFile.Write(ScoringModelWriter.Of(AnyModel.Key, parts.Indicators, parts.Index, parts.Steps))
            )!;
            Assert.All(parts.Create().Problems, p => Assert.True(Exists(file, p.Location.Column), p.Location.ToString()));
        }
    }

    [Fact]
    public void Whatever_is_done_to_a_file_the_reader_reports_and_never_throws()
    {
        var random = new Random(4);
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var text = ScoringModelFile.Write(AnyModel.Valid(seed).Create().Value);
            for (var i = 0; i < 5; i++)
            {
                var root = JsonNode.Parse(text)!;
                Break(root, random);
                var outcome = ScoringModelFile.Parse(root.ToJsonString());
                Assert.All(outcome.Problems, p => Assert.StartsWith("$", p.Location.Column, StringComparison.Ordinal));
                _ = outcome.Succeeded ? read++ : refused++;
            }

            var bytes = Encoding.UTF8.GetBytes(text);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var stream = new MemoryStream(bytes);
            ScoringModelFile.Read(stream);
        }

        Assert.True(refused > 500 && read > 20, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData("""{"schemaVersion":2}""", "PLK-DOC-P010 $.schemaVersion")]
    [InlineData("""{"kunci":"x"}""", "PLK-DOC-P006 $.kunci")]
    [InlineData("""{"key":null}""", "PLK-DOC-P009 $.key")]
    [InlineData("""{"key":" "}""", "PLK-SCR-P040 $.key")]
    [InlineData("""{"indicators":[{}]}""", "PLK-DOC-P008 $.indicators[0].key")]
    [InlineData("""{"indicators":[{"key":"a","direction":"up"}]}""", "PLK-DOC-P033 $.indicators[0].direction")]
    [InlineData("""{"indicators":[{"key":"a","goalposts":{"low":1,"high":1}}]}""", "PLK-SCR-P040 $.indicators[0].goalposts.high")]
    [InlineData(
        """{"indicators":[{"key":"a","denominator":{"column":"b","scale":0}}]}""",
        "PLK-SCR-P040 $.indicators[0].denominator.scale"
    )]
    [InlineData("""{"indicators":[{"key":"a","target":1e999}]}""", "PLK-DOC-P009 $.indicators[0].target")]
    [InlineData("""{"index":{"key":"i","children":[]}}""", "PLK-SCR-P040 $.index.children")]
    [InlineData("""{"index":{"key":"i","children":[{"key":"a","weight":-1}]}}""", "PLK-SCR-P040 $.index.children[0].weight")]
    [InlineData("""{"steps":[{"method":"mean"}]}""", "PLK-DOC-P008 $.steps[0].step")]
    [InlineData("""{"steps":[{"step":"normalize"}]}""", "PLK-DOC-P033 $.steps[0].step")]
    [InlineData("""{"steps":[{"step":"rank","step":"rank"}]}""", "PLK-DOC-P007 $.steps[0].step")]
    [InlineData("""{"steps":[{"step":"screen","minimumAvailability":"3/2"}]}""", "PLK-SCR-P040 $.steps[0].minimumAvailability")]
    [InlineData("""{"steps":[{"step":"impute","method":"groupMean"}]}""", "PLK-DOC-P008 $.steps[0].group")]
    [InlineData("""{"steps":[{"step":"impute","method":"none","overrides":{"a":"mode"}}]}""", "PLK-DOC-P033 $.steps[0].overrides.a")]
    [InlineData("""{"steps":[{"step":"treatOutliers","maximumWinsorised":-1}]}""", "PLK-SCR-P040 $.steps[0].maximumWinsorised")]
    [InlineData("""{"steps":[{"step":"normalise","method":{"kind":"minMax","low":1}}]}""", "PLK-SCR-P040 $.steps[0].method.high")]
    [InlineData("""{"steps":[{"step":"normalise","method":{"kind":"minMax","cap":true}}]}""", "PLK-DOC-P006 $.steps[0].method.cap")]
    [InlineData("""{"steps":[{"step":"normalise","method":{"kind":"goalposts","cap":1}}]}""", "PLK-DOC-P009 $.steps[0].method.cap")]
    [InlineData(
        """{"steps":[{"step":"normalise","method":{"kind":"zScore","deviation":0}}]}""",
        "PLK-SCR-P040 $.steps[0].method.deviation"
    )]
    [InlineData(
        """{"steps":[{"step":"normalise","method":{"kind":"categorical","edges":[2,1],"values":[1,2,3]}}]}""",
        "PLK-SCR-P040 $.steps[0].method.edges"
    )]
    [InlineData(
        """{"steps":[{"step":"normalise","method":{"kind":"categorical","edges":[1],"values":[1]}}]}""",
        "PLK-SCR-P040 $.steps[0].method.values"
    )]
    [InlineData(
        """{"steps":[{"step":"weight","method":{"kind":"ahp","keys":["a","b","c"],"comparisons":[1,2]}}]}""",
        "PLK-SCR-P040 $.steps[0].method.comparisons"
    )]
    [InlineData(
        """{"steps":[{"step":"weight","method":{"kind":"ahp","keys":["a","a"],"comparisons":[1]}}]}""",
        "PLK-SCR-P040 $.steps[0].method.keys"
    )]
    [InlineData(
        """{"steps":[{"step":"weight","method":{"kind":"given"},"overrides":{"i":{"kind":"points","points":{"a":0}}}}]}""",
        "PLK-SCR-P040 $.steps[0].overrides.i.points"
    )]
    [InlineData("""{"steps":[{"step":"aggregate","levels":[]}]}""", "PLK-SCR-P040 $.steps[0].levels")]
    [InlineData(
        """{"steps":[{"step":"aggregate","levels":[{"kind":"geometric","floor":0}]}]}""",
        "PLK-SCR-P040 $.steps[0].levels[0].floor"
    )]
    [InlineData(
        """{"steps":[{"step":"aggregate","levels":[{"kind":"generalised","power":0}]}]}""",
        "PLK-SCR-P040 $.steps[0].levels[0].power"
    )]
    [InlineData("""{"steps":[{"step":"classify","method":{"kind":"edges","edges":[]}}]}""", "PLK-SCR-P040 $.steps[0].method.edges")]
    [InlineData(
        """{"steps":[{"step":"classify","method":{"kind":"quantiles","probabilities":[0,0.5]}}]}""",
        "PLK-SCR-P040 $.steps[0].method.probabilities"
    )]
    [InlineData("""{"steps":[{"step":"rank","method":"fractional"}]}""", "PLK-DOC-P033 $.steps[0].method")]
    public void A_member_that_is_wrong_is_named_by_its_place(string wrong, string expected)
    {
        var root = JsonNode.Parse(ScoringModelFile.Write(Small()))!.AsObject();
        var text = root.ToJsonString();
        foreach (
            var member in wrong.StartsWith("{\"steps\":[{\"step\":\"rank\",\"step\"", StringComparison.Ordinal)
                ? []
                : JsonNode.Parse(wrong)!.AsObject()
        )
        {
            root[member.Key] = member.Value?.DeepClone();
            text = root.ToJsonString();
        }

        if (root.ToJsonString() == JsonNode.Parse(ScoringModelFile.Write(Small()))!.ToJsonString())
        {
            root.Remove("steps");
            text = root.ToJsonString()[..^1] + "," + wrong[1..];
        }

        Assert.Contains(expected, ScoringModelFile.Parse(text).Problems.Select(p => $"{p.Kind.Code} {p.Location.Column}"));
    }

    [Fact]
    public void All_problems_of_a_file_come_at_once()
    {
        var outcome = ScoringModelFile.Parse(
            """
            {"schemaVersion":1,"key":"m","indicators":[{"key":"a","direction":"x"}],
            "index":{"key":"i","children":[{"key":"a","weight":-1}]},"steps":[{"step":"rank","method":"y"},{"step":"z"}]}
            """
        );
        Assert.Equal(4, outcome.Problems.Length);
    }

    [Fact]
    public void A_file_of_a_hundred_thousand_nodes_or_levels_is_refused_and_not_computed_with()
    {
        var many = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $$"""{"key":"a{{i}}"}"""));
        var wide = $$"""{"schemaVersion":1,"key":"m","indicators":[{{many}}],"index":{"key":"i","children":[{{many}}]},"steps":[]}""";
        Assert.Equal("PLK-SCR-P012", Assert.Single(ScoringModelFile.Parse(wide).Problems).Kind.Code.ToString());
        var deep =
            """{"schemaVersion":1,"key":"m","indicators":[],"steps":[],"index":"""
            + string.Concat(Enumerable.Repeat("""{"key":"i","children":[""", 100_000));
        Assert.Equal("PLK-DOC-P005", Assert.Single(ScoringModelFile.Parse(deep).Problems).Kind.Code.ToString());
    }

    private static ScoringModel Small() =>
        ScoringModel
            .Create(
                "kecil",
                [new Indicator("a")],
                IndexNode.Of("i", IndexNode.Leaf("a")),
                [new Normalisation(NormalisationMethod.MinMax()), new Aggregation()]
            )
            .Value;

    // Whether a path leads to a node, or to a member of an object that could have it.
    private static bool Exists(JsonNode root, string path)
    {
        JsonNode? at = root;
        var parts = path.Replace("[", ".[", StringComparison.Ordinal).Split('.')[1..];
        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
        {
            if (part.StartsWith('['))
            {
                var index = int.Parse(part[1..^1], System.Globalization.CultureInfo.InvariantCulture);
                if (at is not JsonArray array || index >= array.Count)
                {
                    return false;
                }

                at = array[index];
            }
            else if (at is JsonObject members)
            {
                at = members[part];
                if (at is null)
                {
                    return i == parts.Length - 1;
                }
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    // One value anywhere becomes another, or goes.
    private static void Break(JsonNode root, Random random)
    {
        var all = new List<JsonNode>();
        Collect(root);
        var node = all[random.Next(all.Count)];
        JsonNode? other = random.Next(7) switch
        {
            0 => null,
            1 => JsonValue.Create("teks"),
            2 => JsonValue.Create(-1.5),
            3 => JsonValue.Create(0),
            4 => new JsonObject(),
            5 => new JsonArray(),
            _ => JsonValue.Create(true),
        };
        if (node.Parent is JsonObject owner)
        {
            var name = node.GetPropertyName();
            owner.Remove(name);
            if (random.Next(4) > 0)
            {
                owner[name] = other;
            }
        }
        else if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = other;
        }

        void Collect(JsonNode? at)
        {
            if (at is null)
            {
                return;
            }

            all.Add(at);
            foreach (var child in at is JsonObject o ? o.Select(m => m.Value) : at as IEnumerable<JsonNode?> ?? [])
            {
                Collect(child);
            }
        }
    }
}
