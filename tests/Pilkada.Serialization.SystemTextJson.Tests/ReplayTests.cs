using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pilkada.Serialization.Tests;

public sealed class ReplayTests
{
    [Fact]
    public void Every_worked_example_is_recomputed_from_its_JSON_alone() =>
        Assert.All(
            Books.Book.Rules.SelectMany(r => r.RunExamples()),
            example =>
            {
                var json = Books.Json(ExplanationDto.Of(example.Explanation));
                Assert.Equal(Replay.Value(json), Replay.Of(json));
                Assert.Equal(Replay.Value(Books.Json(new RowDto(ValueDto.Of(example.Expected)).Value)), Replay.Of(json));
            }
        );

    [Fact]
    public void Any_calculation_is_recomputed_from_its_JSON_alone() =>
        Laws.Check(
            Generators.Explanations(),
            tree =>
            {
                var json = Books.Json(ExplanationDto.Of(tree));
                Assert.Equal(Replay.Value(json), Replay.Of(json));
            }
        );

    [Fact]
    public void A_value_that_its_operands_do_not_give_is_found_out() =>
        Laws.Check(
            Generators.KnownExplanations(),
            tree =>
            {
                if (tree.Operation == Operation.Given || tree.Value.IsUnknown)
                {
                    return;
                }

                var node = Books.Node(Books.Json(ExplanationDto.Of(tree)));
                node["value"] = (tree.Value.Number + 1).ToString();
                using var changed = JsonDocument.Parse(node.ToJsonString());
                Assert.NotEqual(Replay.Value(changed.RootElement), Replay.Of(changed.RootElement));
            }
        );

    [Fact]
    public void Every_leaf_is_cited_or_entered_or_unknown_with_a_reason() =>
        Assert.All(
            Books.Book.Rules.SelectMany(r => r.RunExamples()).SelectMany(e => Leaves(Books.Json(ExplanationDto.Of(e.Explanation)))),
            leaf =>
                Assert.True(
                    leaf.TryGetProperty("sources", out var sources)
                        ? sources.GetArrayLength() > 0
                        : leaf.TryGetProperty("reason", out _) || leaf.GetProperty("provenance").GetString() == "entered",
                    leaf.GetRawText()
                )
        );

    private static IEnumerable<JsonElement> Leaves(JsonElement node) =>
        node.TryGetProperty("operands", out var operands) ? operands.EnumerateArray().SelectMany(Leaves) : [node];

    private sealed record RowDto(ValueDto Value);
}
