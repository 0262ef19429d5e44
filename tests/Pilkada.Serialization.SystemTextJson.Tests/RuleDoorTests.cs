using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Serialization.Tests;

public sealed class RuleDoorTests
{
    public static TheoryData<string> RuleIds => Books.RuleIds;

    [Fact]
    public void The_book_of_these_tests_has_every_rule_of_every_package()
    {
        Type[] packages =
        [
            typeof(CoreRules),
            typeof(StagesRules),
            typeof(RiskRules),
            typeof(PersonnelRules),
            typeof(LogisticsRules),
            typeof(ReadinessRules),
        ];
        var declared = packages
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p => typeof(Rule).IsAssignableFrom(p.PropertyType))
            .Select(p => (Rule)p.GetValue(null)!)
            .ToHashSet();
        Assert.NotEmpty(declared);
        Assert.Equal(declared.Select(r => r.Id).Order(), Books.Book.Rules.Select(r => r.Id));
    }

    [Fact]
    public void Every_rule_is_registered() => Assert.Empty(Books.Book.Rules.Where(r => !RuleDoor.IsRegistered(r)));

    [Fact]
    public void A_rule_that_is_not_registered_says_so()
    {
        var stranger = Made<LocalDate, HOffset>("PLK-ZZZ-001", new LocalDate(2024, 11, 27), d => Offset(d));
        var door = RuleDoor.For(new RuleBook([stranger]));
        Assert.False(RuleDoor.IsRegistered(stranger));
        var run = door.Run(stranger.Id, "{}");
        Assert.Equal("PLK-JSN-P010", Assert.Single(run.Problems).Kind.Code.ToString());
        Assert.Null(run.Result);
        Assert.Null(Assert.Single(door.List().Rules).Examples[0].Input);
        Assert.Null(door.Show(stranger.Id).InputSchema);
        Assert.Throws<ArgumentException>(() => door.InputSchema(stranger.Id));
        Assert.Throws<ArgumentException>(() => door.OutputSchema(stranger.Id));
    }

    [Fact]
    public void A_rule_of_other_types_under_a_registered_id_is_not_registered() =>
        Assert.False(RuleDoor.IsRegistered(Made<LocalDate, HOffset>("PLK-STG-002", new LocalDate(2024, 11, 27), d => Offset(d))));

    [Fact]
    public void What_a_rule_throws_is_a_problem()
    {
        var refusing = Made<(LocalDate VotingDay, LocalDate Date), HOffset>(
            "PLK-STG-002",
            (new LocalDate(2024, 11, 27), new LocalDate(2024, 11, 27)),
            input => input.Date.Year == 2024 ? Offset(input.Date) : throw new ArgumentException("Not this year.")
        );
        var door = RuleDoor.For(new RuleBook([refusing]));
        var problem = Assert.Single(door.Run(refusing.Id, """{"votingDay":"2024-11-27","date":"2025-01-01"}""").Problems);
        Assert.Equal("PLK-JSN-P012", problem.Kind.Code.ToString());
        Assert.Contains("Not this year.", problem.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_worked_example_gives_the_same_value_through_the_door_as_through_the_typed_API(string id)
    {
        var rule = Books.Book.Find(Code.Parse(id))!;
        var described = Books.Door.Show(rule.Id);
        var typed = rule.RunExamples();
        Assert.Equal(typed.Length, described.Examples.Count);
        foreach (var (example, result) in described.Examples.Zip(typed))
        {
            var run = Books.Door.Run(rule.Id, example.Input!.Value);
            Assert.Empty(run.Problems);
            Assert.Equal(result.Explanation.Value, run.Explanation!.Value);
            Assert.Equal(result.Expected, run.Explanation.Value);
            Assert.Equal(run.Explanation.Recompute(), run.Explanation.Value);
            var value = run.Result!.Value.GetProperty("value");
            Assert.Equal(Replay.Value(Books.Json(ExplanationDto.Of(result.Explanation))), Replay.Value(value));
            Assert.Equal(result.Explanation.Unit.Code, value.GetProperty("unit").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_schemas_of_a_rule_accept_its_examples_and_their_results(string id)
    {
        var described = Books.Door.Show(Code.Parse(id));
        foreach (var example in described.Examples)
        {
            Assert.Empty(SchemaCheck.Errors(described.InputSchema!.Value, example.Input!.Value));
            var run = Books.Door.Run(Code.Parse(id), example.Input.Value);
            Assert.Empty(SchemaCheck.Errors(described.OutputSchema!.Value, run.Result!.Value));
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Schema_and_door_refuse_the_same_changes_of_an_example(string id)
    {
        var described = Books.Door.Show(Code.Parse(id));
        foreach (var example in described.Examples)
        {
            foreach (var changed in Changes(Books.Node(example.Input!.Value)))
            {
                using var parsed = JsonDocument.Parse(changed.ToJsonString());
                Assert.NotEmpty(SchemaCheck.Errors(described.InputSchema!.Value, parsed.RootElement));
                Assert.NotEmpty(Books.Door.Run(Code.Parse(id), parsed.RootElement).Problems);
            }
        }

        // A member too many, each required member too few, and each member of a form that none has.
        IEnumerable<JsonObject> Changes(JsonObject input)
        {
            var more = input.DeepClone().AsObject();
            more["lain"] = 1;
            yield return more;
            foreach (var name in described.InputSchema!.Value.GetProperty("required").EnumerateArray().Select(r => r.GetString()!))
            {
                var less = input.DeepClone().AsObject();
                Assert.True(less.Remove(name));
                yield return less;
            }

            foreach (var name in input.Select(m => m.Key))
            {
                var other = input.DeepClone().AsObject();
                other[name] = input[name]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? 1 : false;
                yield return other;
            }
        }
    }

    [Fact]
    public void The_schemas_are_those_committed() => Golden.Same("rules.schema.json", SchemasOfRules());

    [Fact]
    public void Every_array_of_a_schema_says_what_its_items_are()
    {
        static IEnumerable<string> Bare(JsonNode? node) =>
            node switch
            {
                JsonObject schema => schema
                    .SelectMany(m => Bare(m.Value))
                    .Concat(
                        schema["type"] is { } type
                        && type.ToJsonString().Contains("\"array\"", StringComparison.Ordinal)
                        && schema["items"] is null
                            ? [schema.GetPath()]
                            : []
                    ),
                JsonArray items => items.SelectMany(Bare),
                _ => [],
            };
        Assert.Empty(Bare(SchemasOfRules()));
    }

    [Fact]
    public void Cases_of_every_rule_give_their_values()
    {
        var cases = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "cases.jsonl"));
        var seen = new HashSet<string>();
        foreach (var text in cases)
        {
            using var parsed = JsonDocument.Parse(text);
            var rule = parsed.RootElement.GetProperty("rule").GetString()!;
            var run = Books.RunOne(rule, parsed.RootElement.GetProperty("input").GetRawText());
            Assert.True(run.Succeeded, $"{text}: {string.Join("; ", run.Problems)}");
            foreach (var member in parsed.RootElement.GetProperty("expect").EnumerateObject())
            {
                var found = member.Name.Split('.').Aggregate(run.Result!.Value, (node, name) => node.GetProperty(name));
                Assert.True(JsonElement.DeepEquals(member.Value, found), $"{text}: {member.Name} is {found.GetRawText()}");
            }

            seen.Add(rule);
        }

        Assert.Equal(Books.Book.Rules.Select(r => r.Id.ToString()), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_place_in_the_input_reaches_the_explanation()
    {
        var run = Assert.Single(Books.Run("", Books.Line("PLK-COR-001", """{"total":3,"parts":[{"value":1},{"value":2}]}"""))).Run;
        Assert.Equal(
            ["$.input.parts[0].value", "$.input.parts[1].value", "$.input.total"],
            run.Explanation!.Nodes().Where(n => n.Operands.IsEmpty).Select(n => n.Location.Column)
        );
        Assert.All(run.Explanation.Nodes().Where(n => n.Operands.IsEmpty), n => Assert.Equal(2, n.Location.Row));
    }

    [Fact]
    public void The_list_says_what_a_rule_rests_on()
    {
        var list = Books.Json(Books.Door.List()).GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(Books.Book.Rules.Length, list.Length);
        foreach (var (rule, json) in Books.Book.Rules.Zip(list))
        {
            Assert.Equal(rule.Id.ToString(), json.GetProperty("id").GetString());
            Assert.Equal(rule.Title.Indonesian, json.GetProperty("title").GetProperty("id").GetString());
            Assert.Equal(rule.Title.English, json.GetProperty("title").GetProperty("en").GetString());
            Assert.Equal(rule.Owner.FullName, json.GetProperty("type").GetString());
            Assert.Equal(
                rule.Evidence.Citations.Select(c =>
                    (c.Id.ToString(), c.Title, c.Issuer, c.Confidence.ToString().ToLowerInvariant(), c.Article)
                ),
                json.GetProperty("sources")
                    .EnumerateArray()
                    .Select(s =>
                        (
                            s.GetProperty("id").GetString()!,
                            s.GetProperty("title").GetString()!,
                            s.GetProperty("issuer").GetString()!,
                            s.GetProperty("confidence").GetString()!,
                            s.TryGetProperty("article", out var article) ? article.GetString() : null
                        )
                    )
            );
            Assert.Equal(rule.RunExamples().Length, json.GetProperty("examples").GetArrayLength());
            Assert.False(json.TryGetProperty("inputSchema", out _));
        }
    }

    [Fact]
    public void A_rule_outside_the_book_cannot_be_shown()
    {
        var unknown = Code.Parse("PLK-COR-999");
        Assert.Throws<ArgumentException>(() => Books.Door.Show(unknown));
        Assert.Throws<ArgumentException>(() => Books.Door.InputSchema(unknown));
        Assert.Throws<ArgumentException>(() => Books.Door.OutputSchema(unknown));
    }

    private static JsonObject SchemasOfRules() =>
        new(
            Books.Book.Rules.Select(r => new KeyValuePair<string, JsonNode?>(
                r.Id.ToString(),
                new JsonObject { ["input"] = Books.Door.InputSchema(r.Id), ["output"] = Books.Door.OutputSchema(r.Id) }
            ))
        );

    private static HOffset Offset(LocalDate date) => HOffset.Between(date, date, Evidence.Assumed(Citation.OfDecision("0000", "Made up")));

    private static Rule<TInput, TOutput> Made<TInput, TOutput>(string id, TInput example, Func<TInput, TOutput> apply)
        where TInput : notnull
        where TOutput : IExplained =>
        new(
            id,
            LocalText.Same("Contoh"),
            LocalText.Same("Contoh"),
            Evidence.Assumed(Citation.OfDecision("0000", "Made up")),
            typeof(HOffset),
            apply,
            new Example<TInput>(LocalText.Same("Contoh"), example, Quantity.Of(0))
        );
}
