using System.Text;
using System.Text.Json;

namespace Pilkada.Serialization.Tests;

public sealed class RuleLinesTests
{
    private const string Good = """{"rule":"PLK-STG-003","input":{"deadline":"2024-11-27","asOf":"2024-11-25"}}""";

    /// <summary>Lines that are wrong, and every problem they have, as "code path".</summary>
    public static TheoryData<string, string[]> Wrong =>
        new()
        {
            // Not JSON at all.
            { "x", ["P001 $"] },
            { """{"rule":"PLK-STG-003",}""", ["P001 $"] },
            { """{"rule":"PLK-STG-003"} {}""", ["P001 $"] },
            { """{"rule":"PLK-STG-003" /* why */}""", ["P001 $"] },
            { """{"rule":"\ud800","input":{}}""", ["P001 $"] },
            { """{"\ud800":"PLK-STG-003","input":{}}""", ["P001 $"] },
            { """{"rule":"PLK-STG-003","input":{"deadline":01}}""", ["P001 $"] },
            { """{"rule":"PLK-STG-003","input":NaN}""", ["P001 $"] },
            // The line.
            { "[]", ["P004 $"] },
            { "null", ["P008 $"] },
            { "{}", ["P006 $.rule", "P006 $.input"] },
            { """{"rule":7,"input":{}}""", ["P004 $.rule"] },
            { """{"rule":null,"input":{}}""", ["P008 $.rule"] },
            { """{"rule":"PLK-STG-003","input":null}""", ["P008 $.input"] },
            { """{"rule":"PLK-STG-003","input":[]}""", ["P004 $.input"] },
            { """{"Rule":"PLK-STG-003","input":{}}""", ["P005 $.Rule", "P006 $.rule"] },
            { """{"rule":"PLK-STG-003","rule":"PLK-STG-003","input":{}}""", ["P007 $.rule"] },
            { """{"rule":"PLK-STG-003","input":{},"a b":1}""", ["P005 $[\"a b\"]"] },
            { """{"rule":"PLK-STG-003","input":{},"":1}""", ["P005 $[\"\"]"] },
            { """{"rule":"PLK-STG-999","input":{}}""", ["P009 $.rule"] },
            { """{"rule":"plk-stg-003","input":{}}""", ["P009 $.rule"] },
            { """{"rule":"","input":{}}""", ["P009 $.rule"] },
            { """{"rule":"PLK-PER-F001","input":{}}""", ["P009 $.rule"] },
            // Members of the input: all that is wrong, not the first.
            { In("PLK-STG-003", "{}"), ["P006 $.input.deadline", "P006 $.input.asOf"] },
            { In("PLK-STG-003", """{"deadline":"2024-11-27","deadline":"2024-11-27","asOf":"2024-11-25"}"""), ["P007 $.input.deadline"] },
            {
                In("PLK-STG-003", """{"Deadline":"2024-11-27","asOf":"27-11-2024","today":null}"""),
                ["P005 $.input.Deadline", "P004 $.input.asOf", "P005 $.input.today", "P006 $.input.deadline"]
            },
            { In("PLK-STG-003", """{"deadline":null,"asOf":20241125}"""), ["P008 $.input.deadline", "P004 $.input.asOf"] },
            { In("PLK-STG-003", """{"deadline":"2024-11-27","asOf":"2024-02-30"}"""), ["P004 $.input.asOf"] },
            { In("PLK-STG-003", """{"deadline":"1944-12-31","asOf":"3000-01-01"}"""), ["P011 $.input.deadline", "P011 $.input.asOf"] },
            // Numbers.
            { In("PLK-PER-001", """{"strength":"1000"}"""), ["P004 $.input.strength"] },
            { In("PLK-PER-001", """{"strength":1e0}"""), ["P004 $.input.strength"] },
            { In("PLK-PER-001", """{"strength":1.5}"""), ["P004 $.input.strength"] },
            { In("PLK-PER-001", """{"strength":9223372036854775808}"""), ["P004 $.input.strength"] },
            { In("PLK-PER-001", """{"strength":-1}"""), ["P011 $.input.strength"] },
            { In("PLK-PER-001", """{"rounding":"ceiling"}"""), ["P006 $.input.strength"] },
            { In("PLK-PER-001", """{"strength":1,"rounding":"Ceiling"}"""), ["P004 $.input.rounding"] },
            { In("PLK-PER-001", """{"strength":1,"rounding":1}"""), ["P004 $.input.rounding"] },
            { In("PLK-PER-001", """{"strength":1,"rounding":null}"""), ["P008 $.input.rounding"] },
            { In("PLK-PER-002", """{"stage":"","strength":1}"""), ["P011 $.input.stage"] },
            { In("PLK-PER-002", """{"stage":"Kampanye","strength":-1}"""), ["P004 $.input.stage"] },
            { In("PLK-PER-003", """{"step":"","strength":-1}"""), ["P011 $.input.step", "P011 $.input.strength"] },
            { In("PLK-PER-004", """{"strength":1,"share":"0.5"}"""), ["P004 $.input.share"] },
            { In("PLK-PER-004", """{"strength":1,"share":0.5}"""), ["P004 $.input.share"] },
            { In("PLK-PER-004", """{"strength":-1,"share":"3/2"}"""), ["P011 $.input.strength", "P011 $.input.share"] },
            { In("PLK-PER-004", """{"strength":1,"share":"-1/2"}"""), ["P011 $.input.share"] },
            { In("PLK-PER-005", """{"statement":"telegram-2021","stages":[""]}"""), ["P011 $.input.statement", "P011 $.input.stages[0]"] },
            {
                In("PLK-PER-005", """{"statement":"telegram-2020","stages":["a",null,1]}"""),
                ["P008 $.input.stages[1]", "P004 $.input.stages[2]"]
            },
            {
                In("PLK-PER-006", """{"deployed":-1,"strength":-1,"share":2}"""),
                ["P011 $.input.deployed", "P011 $.input.strength", "P011 $.input.share"]
            },
            { In("PLK-PER-007", """{"deployed":null,"share":"2/3","rounding":"floor"}"""), ["P008 $.input.deployed"] },
            { In("PLK-PER-007", """{"deployed":-1,"share":0,"rounding":"floor"}"""), ["P011 $.input.deployed", "P011 $.input.share"] },
            { In("PLK-PER-007", """{"deployed":1,"share":"2/3"}"""), ["P006 $.input.rounding"] },
            { In("PLK-PER-008", """{"strengths":[],"share":"2/3"}"""), ["P011 $.input.strengths"] },
            {
                In(
                    "PLK-PER-008",
                    """{"strengths":[{"unit":"a","officers":1},{"unit":"a","officers":-1},{"unit":"","officers":1}],"share":"2/3"}"""
                ),
                ["P011 $.input.strengths[1].officers", "P011 $.input.strengths[1].unit", "P011 $.input.strengths[2].unit"]
            },
            {
                In("PLK-PER-008", """{"strengths":[null,{"unit":"a"}],"share":"2/3"}"""),
                ["P008 $.input.strengths[0]", "P006 $.input.strengths[1].officers"]
            },
            // Patterns, plans, reinforcement and rosters.
            {
                In("PLK-PER-009", """{"pattern":"2/4","order":"policeTpsLinmas","stations":-1}"""),
                ["P011 $.input.pattern", "P011 $.input.stations"]
            },
            { In("PLK-PER-009", """{"pattern":"2-4-8","stations":1}"""), ["P006 $.input.order"] },
            {
                In("PLK-PER-010", """{"counts":[],"patterns":[{"class":"","officers":0,"stations":1000,"linmas":-1}]}"""),
                [
                    "P011 $.input.counts",
                    "P011 $.input.patterns[0].class",
                    "P011 $.input.patterns[0].officers",
                    "P011 $.input.patterns[0].stations",
                    "P011 $.input.patterns[0].linmas",
                ]
            },
            {
                In(
                    "PLK-PER-010",
                    """{"counts":[{"place":"36","class":"","stations":-1},{"place":"36","class":"a","stations":1},{"place":"36","class":"a","stations":2}],"patterns":[{"class":"a","officers":2,"stations":4},{"class":"a","officers":2,"stations":4}]}"""
                ),
                ["P011 $.input.counts[0].class", "P011 $.input.counts[0].stations", "P011 $.input.counts[2]", "P011 $.input.patterns[1]"]
            },
            { In("PLK-PER-011", """{"stations":-1,"perTps":100}"""), ["P011 $.input.stations", "P011 $.input.perTps"] },
            {
                In("PLK-PER-012", """{"stations":-1,"officers":1000,"stationsPerGroup":0,"linmas":10000}"""),
                ["P011 $.input.stations", "P011 $.input.officers", "P011 $.input.stationsPerGroup", "P011 $.input.linmas"]
            },
            { In("PLK-PER-013", """{"lines":[]}"""), ["P011 $.input.lines"] },
            { In("PLK-PER-013", """{"lines":[{"kind":"tps","people":-1}]}"""), ["P011 $.input.lines[0].people"] },
            { In("PLK-PER-014", """{"parts":[],"printed":-1}"""), ["P011 $.input.parts", "P011 $.input.printed"] },
            { In("PLK-PER-014", """{"parts":[{"force":"polri","people":-1}]}"""), ["P011 $.input.parts[0].people"] },
            {
                In(
                    "PLK-PER-015",
                    """{"available":-1,"counts":[],"patterns":[{"class":"a","officers":17,"stations":4}],"priorities":[{"class":"","weight":0,"largestGroup":0}]}"""
                ),
                [
                    "P011 $.input.available",
                    "P011 $.input.counts",
                    "P011 $.input.patterns[0].officers",
                    "P011 $.input.priorities[0].class",
                    "P011 $.input.priorities[0].weight",
                    "P011 $.input.priorities[0].largestGroup",
                ]
            },
            {
                In(
                    "PLK-PER-015",
                    """{"available":1,"counts":[{"place":"36","class":"a","stations":2001},{"place":"36","class":"a","stations":1}],"patterns":[{"class":"a","officers":2,"stations":4},{"class":"a","officers":2,"stations":4}],"priorities":[{"class":"a","largestGroup":3},{"class":"a"}]}"""
                ),
                [
                    "P011 $.input.counts[1]",
                    "P011 $.input.patterns[1]",
                    "P011 $.input.priorities[1]",
                    "P011 $.input.counts[0].stations",
                    "P011 $.input.counts[0].class",
                    "P011 $.input.counts[1].class",
                ]
            },
            {
                In("PLK-PER-016", """{"offers":[{"unit":"","surplus":-1,"limit":-1},{"unit":"a","surplus":1}],"needs":[],"routes":[]}"""),
                ["P011 $.input.needs", "P011 $.input.offers[0].unit", "P011 $.input.offers[0].surplus", "P011 $.input.offers[0].limit"]
            },
            {
                In(
                    "PLK-PER-016",
                    """{"offers":[{"unit":"a","surplus":1},{"unit":"a","surplus":1}],"needs":[{"unit":"a","people":-1},{"unit":"","people":1},{"unit":"","people":1}],"routes":[{"from":"a","to":"a","cost":-1},{"from":"a","to":"a","cost":1},{"from":"","to":"b","cost":1}],"reserves":[{"force":"tni","people":-1},{"force":"tni","people":1}]}"""
                ),
                [
                    "P011 $.input.needs[0].people",
                    "P011 $.input.needs[0].unit",
                    "P011 $.input.needs[1].unit",
                    "P011 $.input.needs[2].unit",
                    "P011 $.input.routes[0].cost",
                    "P011 $.input.routes[0].to",
                    "P011 $.input.routes[1].to",
                    "P011 $.input.routes[2].from",
                    "P011 $.input.reserves[0].people",
                    "P011 $.input.offers[1]",
                    "P011 $.input.needs[2]",
                    "P011 $.input.routes[1]",
                    "P011 $.input.reserves[1]",
                ]
            },
            {
                In("PLK-PER-017", """{"shifts":[],"travelMinutes":-1,"longestHours":0,"restHours":241}"""),
                ["P011 $.input.shifts", "P011 $.input.travelMinutes", "P011 $.input.longestHours", "P011 $.input.restHours"]
            },
            {
                In(
                    "PLK-PER-017",
                    """{"shifts":[{"place":"36","from":-1,"to":1},{"place":"36","from":5,"to":5},{"place":"36","from":5,"to":241}],"travelMinutes":null,"longestHours":1,"restHours":1}"""
                ),
                ["P011 $.input.shifts[0].from", "P011 $.input.shifts[1].to", "P011 $.input.shifts[2].to"]
            },
            { In("PLK-PER-018", """{"deployments":[]}"""), ["P011 $.input.deployments"] },
            {
                In(
                    "PLK-PER-018",
                    """{"deployments":[{"operation":"a","stage":"","date":"2024-11-27","people":-1},{"operation":"b","stage":"s","date":"2024-11-27","people":1}]}"""
                ),
                ["P011 $.input.deployments[0].stage", "P011 $.input.deployments[0].people", "P011 $.input.deployments[1].operation"]
            },
            // Values that the domain refuses.
            { In("PLK-STG-001", """{"start":"2024-11-26","end":"2024-11-24","date":"2024-11-25"}"""), ["P011 $.input.end"] },
            {
                In("PLK-STG-001", """{"start":"1900-01-01","end":"1900-01-02","date":"1900-01-01"}"""),
                ["P011 $.input.start", "P011 $.input.end", "P011 $.input.date"]
            },
            { In("PLK-STG-002", """{"votingDay":"1900-01-01","date":"1900-01-01"}"""), ["P011 $.input.votingDay", "P011 $.input.date"] },
            { In("PLK-STG-004", """{"determination":"2024-11-21","votingDay":"2024-11-27"}"""), ["P011 $.input.votingDay"] },
            {
                In("PLK-STG-004", """{"determination":"1900-01-01","votingDay":"9999-12-31"}"""),
                ["P011 $.input.determination", "P011 $.input.votingDay"]
            },
            { In("PLK-STG-005", """{"area":"00","votingDay":"2024-11-27"}"""), ["P011 $.input.area"] },
            { In("PLK-STG-005", """{"area":"10.01","votingDay":"1900-01-01"}"""), ["P011 $.input.votingDay", "P011 $.input.area"] },
            { In("PLK-COR-001", """{"total":1,"parts":[]}"""), ["P011 $.input.parts"] },
            { In("PLK-COR-001", """{"total":1,"parts":[{"label":"a"}]}"""), ["P006 $.input.parts[0].value"] },
            {
                In("PLK-COR-002", """{"title":" ","total":1,"unit":"orang","parts":[{"label":"","value":1}]}"""),
                ["P011 $.input.unit", "P011 $.input.title", "P011 $.input.parts[0].label"]
            },
            {
                In(
                    "PLK-COR-003",
                    """{"date":"2024-11-27","entries":[{"area":"36.01.01.2001","units":[]},{"area":"36.01","units":["a","a"]},{"area":"36.01","units":[""]}],"kecamatan":["36.01","36.01.01","36.01.01"]}"""
                ),
                [
                    "P011 $.input.entries[0].area",
                    "P011 $.input.entries[0].units",
                    "P011 $.input.entries[1].units",
                    "P011 $.input.entries[2].area",
                    "P011 $.input.entries[2].units",
                    "P011 $.input.kecamatan[0]",
                    "P011 $.input.kecamatan[2]",
                ]
            },
            { In("PLK-COR-003", """{"date":"1900-01-01","entries":[],"kecamatan":[]}"""), ["P011 $.input.date"] },
            {
                In("PLK-COR-004", """{"audience":"publik","sensitivity":"guarded","level":3}"""),
                ["P004 $.input.audience", "P004 $.input.level"]
            },
            { In("PLK-COR-005", """{"total":1,"parts":[]}"""), ["P011 $.input.parts"] },
            { In("PLK-COR-006", """{"first":"2024-11-27"}"""), ["P011 $.input.first"] },
            { In("PLK-COR-006", """{"first":"2024-11-27","weekday":"none","days":1}"""), ["P011 $.input.weekday", "P011 $.input.weekday"] },
            { In("PLK-COR-006", """{"first":"2024-11-27","last":"2024-11-26","days":-1}"""), ["P011 $.input.last", "P011 $.input.days"] },
            { In("PLK-RDY-001", """{"figures":[]}"""), ["P011 $.input.figures"] },
            {
                In(
                    "PLK-RDY-001",
                    """{"unit":"x","figures":[{"id":"a","value":1,"confidence":null,"date":"1900-01-01"},{"id":"a","value":null,"confidence":"high"}]}"""
                ),
                ["P011 $.input.unit", "P011 $.input.figures[0].date", "P011 $.input.figures[1].id"]
            },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Everything_wrong_with_a_line_is_named_with_its_path_and_the_rest_still_runs(string line, string[] expected)
    {
        var results = Books.Run(Good, line, Good);
        Assert.Equal([1, 2, 3], results.Select(r => r.Line));
        Assert.Equal(expected, results[1].Run.Problems.Select(p => $"{p.Kind.Code.ToString()[8..]} {p.Location.Column}"));
        Assert.All(results[1].Run.Problems, p => Assert.Equal(2, p.Location.Row));
        Assert.Null(results[1].Run.Result);
        Assert.Null(results[1].Run.Explanation);
        Assert.False(results[1].Run.Succeeded);
        Assert.All([results[0], results[2]], r => Assert.Equal(Quantity.Of(2), r.Run.Explanation!.Value));
    }

    [Fact]
    public void Every_kind_of_problem_is_raised_by_a_test()
    {
        var raised = Wrong.SelectMany(row => (string[])row[1]).Select(text => $"PLK-JSN-{text[..4]}").ToHashSet();

        // Long and deep lines, too many problems, and rules that are made for it have tests of their own.
        string[] elsewhere = ["PLK-JSN-P002", "PLK-JSN-P003", "PLK-JSN-P010", "PLK-JSN-P012", "PLK-JSN-P013"];
        Assert.Empty(elsewhere.Intersect(raised));
        Assert.Equal(JsonProblems.All.Select(k => k.Code.ToString()), raised.Concat(elsewhere).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Blank_lines_are_skipped_and_counted()
    {
        using var reader = new StringReader($"\r\n{Good}\r\n   \n\t\n\n{Good}\n\n");
        Assert.Equal([2, 6], Books.Door.RunLines(reader).Select(r => r.Line));
    }

    [Fact]
    public void Lines_are_run_as_they_are_read()
    {
        using var reader = new Endless(Good + "\n");
        Assert.Equal([1, 2, 3], Books.Door.RunLines(reader).Take(3).Select(r => r.Line));
        Assert.True(reader.Served < 100_000);
    }

    [Fact]
    public void A_byte_order_mark_before_the_first_line_does_no_harm() =>
        Assert.True(Assert.Single(Books.Run("\uFEFF" + Good)).Run.Succeeded);

    [Theory]
    [InlineData(RuleDoor.LongestLine, true)]
    [InlineData(RuleDoor.LongestLine + 1, false)]
    [InlineData(RuleDoor.LongestLine * 3, false)]
    public void A_line_is_read_up_to_the_limit(int length, bool runs)
    {
        var results = Books.Run(Padded(Good, length), Good);
        Assert.Equal([1, 2], results.Select(r => r.Line));
        Assert.Equal(runs ? [] : ["PLK-JSN-P002"], results[0].Run.Problems.Select(p => p.Kind.Code.ToString()));
        Assert.True(results[1].Run.Succeeded);
    }

    [Fact]
    public void The_limit_of_a_line_is_in_bytes()
    {
        // Two bytes each: half as many characters fill the line.
        var line = Books.Line(
            "PLK-COR-001",
            $$"""{"title":"{{new string('é', RuleDoor.LongestLine / 2)}}","total":1,"parts":[{"value":1}]}"""
        );
        Assert.True(line.Length < RuleDoor.LongestLine);
        Assert.Equal("PLK-JSN-P002", Assert.Single(Assert.Single(Books.Run(line)).Run.Problems).Kind.Code.ToString());
    }

    [Theory]
    [InlineData(RuleDoor.DeepestNesting, "PLK-JSN-P004")]
    [InlineData(RuleDoor.DeepestNesting + 1, "PLK-JSN-P003")]
    [InlineData(20_000, "PLK-JSN-P003")]
    public void Nesting_is_read_up_to_the_limit(int depth, string code)
    {
        // The line is one level, the input another.
        var line = In("PLK-STG-003", $$"""{"asOf":{{new string('[', depth - 2)}}{{new string(']', depth - 2)}},"deadline":"2024-11-27"}""");
        Assert.Equal(code, Assert.Single(Assert.Single(Books.Run(line)).Run.Problems).Kind.Code.ToString());
    }

    [Fact]
    public void A_line_with_a_thousand_mistakes_names_a_hundred_and_says_so()
    {
        var members = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"m{i}\":0"));
        var problems = Books.RunOne("PLK-STG-003", $"{{{members}}}").Problems;
        Assert.Equal(101, problems.Length);
        Assert.Equal("PLK-JSN-P013", problems[^1].Kind.Code.ToString());
        Assert.Equal("$.input.m99", problems[99].Location.Column);
    }

    [Fact]
    public void The_rule_is_named_as_the_line_names_it() =>
        Assert.Equal(
            ["PLK-STG-003", "apa saja", null, null],
            Books.Run(Good, """{"rule":"apa saja","input":{}}""", """{"rule":1,"input":{}}""", "x").Select(r => r.Rule)
        );

    [Fact]
    public void The_file_is_named_where_it_has_a_name()
    {
        using var reader = new StringReader("x");
        Assert.Equal(
            "masukan.jsonl:1:$",
            Assert.Single(Assert.Single(Books.Door.RunLines(reader, "masukan.jsonl")).Run.Problems).Location.ToString()
        );
    }

    [Fact]
    public void One_object_runs_without_a_line()
    {
        var run = Books.Door.Run(Code.Parse("PLK-STG-003"), """{"deadline":"2024-11-27","asOf":"2024-11-25"}""");
        Assert.Equal(Quantity.Of(2), run.Explanation!.Value);
        Assert.Equal(
            "satu.json:$.asOf",
            Assert
                .Single(Books.Door.Run(Code.Parse("PLK-STG-003"), """{"deadline":"2024-11-27"}""", "satu.json").Problems)
                .Location.ToString()
        );
        Assert.Equal("PLK-JSN-P001", Assert.Single(Books.Door.Run(Code.Parse("PLK-STG-003"), "{").Problems).Kind.Code.ToString());
        Assert.Equal("PLK-JSN-P009", Assert.Single(Books.Door.Run(Code.Parse("PLK-STG-999"), "{}").Problems).Kind.Code.ToString());
        Assert.Equal("PLK-JSN-P009", Assert.Single(Books.Door.Run(default, "{}").Problems).Kind.Code.ToString());
    }

    [Fact]
    public void A_line_of_output_has_its_five_members_in_order()
    {
        foreach (var line in Books.Run(Good, "x"))
        {
            var json = Books.Json(RuleLineDto.Of(line));
            Assert.Equal(["line", "rule", "result", "explanation", "problems"], json.EnumerateObject().Select(m => m.Name));
            Assert.Equal(line.Run.Succeeded, json.GetProperty("result").ValueKind == JsonValueKind.Object);
            Assert.Equal(line.Run.Succeeded, json.GetProperty("explanation").ValueKind == JsonValueKind.Object);
            Assert.Equal(line.Run.Succeeded, json.GetProperty("problems").GetArrayLength() == 0);
        }
    }

    [Fact]
    public void A_problem_says_in_both_languages_what_to_do()
    {
        var problem = Assert.Single(Books.RunOne("PLK-STG-003", """{"deadline":"2024-11-27","asOf":"besok\u001b[2J"}""").Problems);
        Assert.Equal("Di sini diharapkan tanggal seperti \"2024-11-27\", tetapi tertulis \"besok\\u001B[2J\".", problem.Message.Indonesian);
        Assert.Equal("Expected here is a date such as \"2024-11-27\"; found is \"besok\\u001B[2J\".", problem.Message.English);
        Assert.NotEqual(problem.Advice.Indonesian, problem.Advice.English);
    }

    private static string In(string rule, string input) => Books.Line(rule, input);

    private static string Padded(string line, int length) => line[..^1] + new string(' ', length - Encoding.UTF8.GetByteCount(line)) + "}";

    // Serves the same line for ever and counts what was taken.
    private sealed class Endless(string line) : TextReader
    {
        public int Served { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer[index + i] = line[Served++ % line.Length];
            }

            return count;
        }
    }
}
