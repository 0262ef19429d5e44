using System.Text.Json;
using System.Text.Json.Nodes;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Serialization.Tests;

/// <summary>The rule book of all packages, its door, and its examples as lines.</summary>
internal static class Books
{
    public static RuleBook Book { get; } =
        new(CoreRules.All, StagesRules.All, RiskRules.All, PersonnelRules.All, LogisticsRules.All, ReadinessRules.All);

    public static RuleDoor Door { get; } = RuleDoor.For(Book);

    public static TheoryData<string> RuleIds => [.. Book.Rules.Select(r => r.Id.ToString())];

    public static IReadOnlyList<string> ExampleLines { get; } =
    [.. Door.List().Rules.SelectMany(r => r.Examples.Select(e => Line(r.Id, e.Input!.Value.GetRawText())))];

    public static string Line(string rule, string input) => $$"""{"rule":"{{rule}}","input":{{input}}}""";

    public static IReadOnlyList<RuleLine> Run(params IEnumerable<string> lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return [.. Door.RunLines(reader)];
    }

    public static RuleRun RunOne(string rule, string input) => Assert.Single(Run(Line(rule, input))).Run;

    public static JsonElement Json<T>(T document)
        where T : notnull
    {
        using var parsed = JsonDocument.Parse(PilkadaJson.ToText(document), new JsonDocumentOptions { MaxDepth = 256 });
        return parsed.RootElement.Clone();
    }

    public static JsonObject Node(JsonElement element) => JsonNode.Parse(element.GetRawText())!.AsObject();
}
