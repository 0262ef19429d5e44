using System.Text.Json;
using System.Text.Json.Schema;
using Pilkada.Serialization;

namespace Pilkada.Tool.Tests;

public class SchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    // Verb, document, and calls whose output must be valid.
    private static readonly (string Verb, Type Document, string[] Calls)[] Verbs =
    [
        ("assess", typeof(AssessmentDto), ["assess", "assess {contoh}", "assess {contoh} --audience public"]),
        (
            "risk",
            typeof(RiskMapDto),
            [
                "risk",
                "risk --area 36.02 --explain",
                "risk --stage penyelenggaraan.pemungutan --audience public",
                "risk --edges 10,50 --since 2024-10-01",
            ]
        ),
        ("validate", typeof(ProblemListDto), ["validate {contoh}", "validate {rusak}"]),
        ("diff", typeof(AssessmentDiffDto), ["diff embedded:banten-2024 {contoh}", "diff {contoh} {lanjut}", "diff {contoh} {contoh}"]),
        (
            "calendar",
            typeof(CalendarDto),
            [
                "calendar",
                "calendar --as-of 2024-11-25 --area 36.02",
                "calendar --voting-day 2029-11-28 --template",
                "calendar --id pilkada-2020 --diff pilkada-2020-original",
            ]
        ),
        (
            "deadlines",
            typeof(DeadlineAnswersDto),
            [
                "deadlines",
                "deadlines --event result-announced=2024-12-09 --event voting-day=2024-11-27 --assume-latest",
                "deadlines court-petition --event result-announced=2024-12-24 --holiday 2024-12-25",
            ]
        ),
        (
            "logistics-schedule",
            typeof(SupplyScheduleDto),
            [
                "logistics schedule",
                "logistics schedule --audience public",
                "logistics schedule embedded:pemilu-2024-pulau-banten --risk 9/10",
                "logistics schedule embedded:pemilu-2024-pulau-banten --return-from 2024-02-15T06:00",
            ]
        ),
        ("rules-list", typeof(RuleListDto), ["rules list"]),
        ("rules-show", typeof(RuleDto), ["rules show PLK-PER-001"]),
        (
            "rules-run",
            typeof(RuleLineDto),
            ["rules run PLK-STG-002 {}", "rules run PLK-STG-003 {\"deadline\":\"2024-11-27\",\"asOf\":\"2024-11-25\"}"]
        ),
        ("rules-verify", typeof(VerificationDto), ["rules verify"]),
        (
            "explain",
            typeof(ExplainDto),
            [
                "explain areas/36/tps",
                "explain areas",
                "explain PLK-STG-001",
                "explain PLK-RDY-F001",
                "explain PLK-CLI-P001",
                "explain uu-1-2015",
                "explain court-petition",
            ]
        ),
        (
            "personnel-need",
            typeof(GuardNeedsDto),
            [
                "personnel need --tps {tps} --patterns {patterns} --order ptl",
                "personnel need --tps {tps} --patterns {patterns} --order ptl --audience public",
            ]
        ),
        (
            "personnel-plan",
            typeof(GuardPlansDto),
            [
                "personnel plan --tps {tps} --patterns {patterns} --order ptl",
                "personnel plan --tps {tps} --patterns {patterns} --order ptl --audience public --nodes 0",
            ]
        ),
        (
            "personnel-reinforce",
            typeof(ReinforcementDto),
            ["personnel reinforce {perkuatan}", "personnel reinforce {perkuatan} --audience public"]
        ),
        (
            "personnel-roster",
            typeof(RosterDto),
            ["personnel roster {jadwal}", "personnel roster {jadwal-diperiksa}", "personnel roster {jadwal} --audience public"]
        ),
        (
            "logistics-quantities",
            typeof(AssessmentDto),
            ["logistics quantities", "logistics quantities --plan {contoh}", "logistics quantities --audience public"]
        ),
        (
            "logistics-reconcile",
            typeof(ReconcileDto),
            [
                "logistics reconcile {contoh}/buku-besar.csv",
                "logistics reconcile --kits {contoh}/kit.csv",
                "logistics reconcile {contoh}/buku-besar.csv --kits {contoh}/kit.csv",
            ]
        ),
        ("logistics-connectivity", typeof(ConnectivityDto), ["logistics connectivity {contoh}/sinyal.csv"]),
        (
            "logistics-relocate",
            typeof(RelocationDto),
            [
                "logistics relocate --stations {contoh}/terpapar.csv --sites {contoh}/lokasi.csv --distances {contoh}/jarak.csv",
                "logistics relocate --stations {contoh}/terpapar.csv --sites {contoh}/lokasi.csv --distances {contoh}/jarak.csv --most-metres 500",
            ]
        ),
        ("sources", typeof(SourceListDto), ["sources"]),
        (
            "score",
            typeof(ScoreDto),
            [
                "score --model {indeks}/model.json --data {indeks}/data.csv --number-format invariant",
                "score --model {indeks}/model.json --data {indeks}/data.csv --number-format invariant --explain Kota_A",
                "score --model {indeks}/model.json --data {indeks}/data.csv --number-format invariant --uncertainty 20",
            ]
        ),
        (
            "score-draws",
            typeof(DrawsFileDto),
            [
                "score --model {indeks}/model.json --data {indeks}/data.csv --number-format invariant --uncertainty 20 --draws 0..5 -o {indeks}/skema.draws",
            ]
        ),
        ("score-plan", typeof(ScorePlanDto), ["score plan --model {indeks}/model.json"]),
        (
            "score-fit",
            typeof(FitFileDto),
            ["score fit --model {indeks}/model.json --number-format invariant {indeks}/data.csv -o {indeks}/skema.part"]
        ),
        ("score-merge", typeof(FitFileDto), ["score merge --model {indeks}/model.json {indeks}/bagian-1.part -o {indeks}/skema.state"]),
        (
            "score-apply",
            typeof(ScoreDto),
            ["score apply --model {indeks}/model.json --fit {indeks}/selesai.state {indeks}/data.csv --number-format invariant"]
        ),
    ];

    public static TheoryData<string> Names => [.. Verbs.Select(v => v.Verb)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_that_of_the_document(string verb)
    {
        var path = PathOf(verb);
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(ToolJson.TypeInfo(Verbs.Single(v => v.Verb == verb).Document)).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"pilkada {verb.Replace('-', ' ')} --format json");
        var text = schema.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{path} is absent; UPDATE_SCHEMA=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(path), text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_verb_writes_is_valid_by_its_schema(string verb)
    {
        var schema = File.ReadAllText(PathOf(verb));
        foreach (var call in Verbs.Single(v => v.Verb == verb).Calls)
        {
            string[] args =
            [
                .. call.Split(' ')
                    .Select(w =>
                        w switch
                        {
                            "{tps}" => Tool.Guard("tps.csv"),
                            "{patterns}" => Tool.Guard("patterns.json"),
                            _ when w.StartsWith("{indeks}", StringComparison.Ordinal) => w,
                            ['{', >= 'a' and <= 'z', ..] => Tool.Plan(w[1..w.IndexOf('}', StringComparison.Ordinal)])
                                + w[(w.IndexOf('}', StringComparison.Ordinal) + 1)..],
                            _ => w,
                        }
                    )
                    .Select(w =>
                        w.Replace("Kota_A", "Kota A", StringComparison.Ordinal)
                            .Replace("{indeks}", ScoreFolder.Path, StringComparison.Ordinal)
                    ),
                "--format",
                "json",
            ];
            Assert.Empty(JsonSchemaCheck.Errors(schema, Tool.Run(args).Json));
        }
    }

    [Fact]
    public void The_check_itself_can_fail()
    {
        var schema = File.ReadAllText(PathOf("sources"));
        var document = Tool.Run("sources", "--format", "json").Json;
        document["surplus"] = 1;
        document["sources"]!.AsArray()[0]!.AsObject().Remove("title");
        document["sources"]!.AsArray()[1]!["issuer"] = 7;
        Assert.Equal(3, JsonSchemaCheck.Errors(schema, document).Count());
    }

    // What `score template` writes is a model, whose schema comes with the documents; `score --draws` writes something of its own.
    [Fact]
    public void Every_verb_that_writes_JSON_has_a_schema() =>
        Assert.Equal(
            HelpTests
                .Verbs.Select(v => HelpText.FullName(v)["pilkada ".Length..].Replace(' ', '-'))
                .Where(v => v != "score-template")
                .Append("score-draws")
                .Order(StringComparer.Ordinal),
            Verbs.Select(v => v.Verb).Order(StringComparer.Ordinal)
        );

    private static string PathOf(string verb) => Path.Combine(Tool.Root, "src", "Pilkada.Tool", "Schemas", $"{verb}.schema.json");
}
