using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Pilkada.Readiness;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Serialization.Tests;

public sealed class DocumentTests
{
    private static readonly ReadinessAssessment Assessment = ReadinessAssessment.Of(Plans.Plan);

    [Fact]
    public void An_assessment_round_trips() => RoundTrips(AssessmentDto.Of(Assessment), PilkadaJsonContext.Default.AssessmentDto);

    [Fact]
    public void A_calendar_round_trips() => RoundTrips(CalendarDto.Of(Plans.Calendar), PilkadaJsonContext.Default.CalendarDto);

    [Fact]
    public void A_calendar_with_its_template_and_its_difference_round_trips()
    {
        var template = CalendarTemplate.Learn(Plans.Calendar);
        var planned = template.For(Plans.Calendar.VotingDay.PlusDays(364));
        var document = CalendarDto.Of(planned) with
        {
            Template = CalendarTemplateDto.Of(template, planned.VotingDay),
            Diff = CalendarDiffDto.Of(CalendarDiff.Between(Plans.Calendar, planned)),
        };
        Assert.Equal(template.Offsets.Length, document.Template.Offsets.Count);
        Assert.NotEmpty(document.Diff.Moved);
        RoundTrips(document, PilkadaJsonContext.Default.CalendarDto);
    }

    [Fact]
    public void A_difference_of_assessments_round_trips_and_lists_each_path_once()
    {
        var diff = AssessmentDiff.Between(Assessment, ReadinessAssessment.Of(Plans.Plan, Assessment.AsOf.PlusDays(-1), Audience.Public));
        var document = AssessmentDiffDto.Of(diff);
        Assert.False(diff.IsEmpty);
        Assert.Equal(diff.After.Figures.Length, document.Added.Count + document.Changed.Count + document.Same);
        Assert.Equal(diff.Before.Figures.Length, document.Removed.Count + document.Changed.Count + document.Same);
        RoundTrips(document, PilkadaJsonContext.Default.AssessmentDiffDto);
    }

    [Fact]
    public void A_risk_map_round_trips_and_holds_the_cells_asked_for()
    {
        var document = RiskMapDto.Of(Assessment, _ => true, explain: true);
        Assert.Equal(Assessment.Risk.Cells.Count(), document.Cells.Count);
        Assert.All(document.Cells, c => Assert.NotNull(c.Explanation));
        Assert.All(document.Cells, c => Assert.Equal(c.UnknownShare != "0", c.Score.Value is null));
        RoundTrips(document, PilkadaJsonContext.Default.RiskMapDto);
        Assert.Empty(RiskMapDto.Of(Assessment, _ => false).Cells);
        Assert.All(RiskMapDto.Of(Assessment, _ => true).Cells, c => Assert.Null(c.Explanation));
    }

    [Fact]
    public void Bounds_classes_and_moves_of_a_risk_map_are_fractions_in_text()
    {
        var assessment = ReadinessAssessment.Of(Plans.WithRisk);
        var document = RiskMapDto.Of(
            assessment,
            _ => true,
            explain: true,
            RiskMap.BandsAt(Fraction.Of(1, 2), Fraction.Of(3, 4)),
            assessment.RiskBy(new LocalDate(2024, 10, 1))
        );
        RoundTrips(document, PilkadaJsonContext.Default.RiskMapDto);
        using var schema = JsonDocument.Parse(PilkadaJson.Schema<RiskMapDto>().ToJsonString());
        Assert.Empty(SchemaCheck.Errors(schema.RootElement, Books.Json(document)));
        var cell = Assert.Single(document.Cells, c => c.Stage == "penyelenggaraan.pemungutan");
        Assert.Equal(("3/25", "3/25", "0"), (cell.Lowest, cell.Highest, cell.UnknownShare));
        Assert.Equal((3, 1, 1), (cell.Class!.Classes, cell.Class.AtLeast!.Value, cell.Class.AtMost!.Value));
        Assert.Equal(("1/2", "19/50"), (cell.Class.Edge, cell.Class.Lacks));
        var lever = Assert.Single(cell.Class.Levers);
        Assert.Equal(("bawaslu-tps-2024.hard-to-reach", "3/25", "1/2"), (lever.Indicator, lever.From, lever.To));
        var move = Assert.Single(document.Moves!, m => m.Stage == cell.Stage);
        Assert.Equal((new RiskBoundsDto("1/10", "1/10"), new RiskBoundsDto("3/25", "3/25")), (move.Before, move.After));
        Assert.Equal(lever.Indicator, Assert.Single(move.Indicators).Indicator);
        Assert.Equal("3/25", (string)JsonNode.Parse(PilkadaJson.ToText(document))!["cells"]![0]!["lowest"]!);
        Assert.Null(RiskMapDto.Of(assessment, _ => true).Moves);
        Assert.All(RiskMapDto.Of(assessment, _ => true).Cells, c => Assert.Null(c.Class));
    }

    [Fact]
    public void Answers_to_time_limits_round_trip_and_say_how_each_stands()
    {
        var (answers, workingDays) = Answers();
        var document = DeadlineAnswersDto.Of(answers, workingDays);
        Assert.Equal(["dated", "conflict", "unknown"], document.Deadlines.Select(d => d.State));
        Assert.Equal(["rapat", "putusan"], document.Events.Select(e => e.Id));
        Assert.Equal(["2024-12-04"], document.Holidays);
        Assert.Single(document.Findings);
        Assert.Equal(["putusan"], document.Deadlines[2].Missing);
        RoundTrips(document, PilkadaJsonContext.Default.DeadlineAnswersDto);
        var one = DeadlineAnswersDto.Of(answers, workingDays, Id<DeadlineRule>.Parse("permohonan"));
        Assert.Equal("permohonan", Assert.Single(one.Deadlines).Id);
        Assert.Empty(one.Findings);
    }

    // One limit with a day, one on which two sources disagree, one whose event is not known.
    private static (DeadlineAnswers Answers, WorkingDays WorkingDays) Answers()
    {
        var meeting = new ElectionEvent(Id<ElectionEvent>.Parse("rapat"), new LocalText("Rapat", "Meeting"));
        var ruling = new ElectionEvent(Id<ElectionEvent>.Parse("putusan"), new LocalText("Putusan", "Ruling"));
        DeadlineRule Rule(string id, ElectionEvent when, int count, string source) =>
            new(
                Id<DeadlineRule>.Parse(id),
                new LocalText($"Batas {id}", $"Limit {id}"),
                when,
                count,
                DayKind.Working,
                DeadlineDirection.After,
                Evidence.Published(new Citation(Id<Citation>.Parse(source), "Sumber contoh", "Contoh", SourceKind.Other, Confidence.Medium))
            );
        var chain = new DeadlineChain(
            Rule("permohonan", meeting, 3, "satu"),
            Rule("penetapan", meeting, 3, "satu"),
            Rule("penetapan", meeting, 5, "dua"),
            Rule("pengusulan", ruling, 3, "satu")
        );
        var workingDays = WorkingDays.Without(new LocalDate(2024, 12, 4));
        return (chain.Answer([(meeting.Id, new LocalDate(2024, 12, 2))], workingDays), workingDays);
    }

    [Fact]
    public void The_rules_round_trip()
    {
        RoundTrips(Books.Door.List(), PilkadaJsonContext.Default.RuleListDto);
        RoundTrips(VerificationDto.Of(Books.Book), PilkadaJsonContext.Default.VerificationDto);
        Assert.All(Books.Book.Rules, r => RoundTrips(Books.Door.Show(r.Id), PilkadaJsonContext.Default.RuleDto));
        Assert.All(
            Books.Run([.. Books.ExampleLines, "x", "{}"]),
            line => RoundTrips(RuleLineDto.Of(line), PilkadaJsonContext.Default.RuleLineDto)
        );
    }

    [Fact]
    public void Sources_round_trip() => RoundTrips(SourceListDto.Of(Assessment.Sources), PilkadaJsonContext.Default.SourceListDto);

    [Fact]
    public void Calculations_round_trip() =>
        Laws.Check(Generators.Explanations(), tree => RoundTrips(ExplanationDto.Of(tree), PilkadaJsonContext.Default.ExplanationDto));

    [Fact]
    public void Every_value_says_what_it_is() =>
        Laws.Check(
            Generators.Quantities(),
            quantity =>
            {
                var json = Books.Json(FigureDto.Of(Explanation.Entered(LocalText.Same("a"), quantity, Unit.None)));
                var value = json.GetProperty("value");
                Assert.Equal(quantity.Kind.ToString().ToLowerInvariant(), json.GetProperty("kind").GetString());
                Assert.Equal(quantity.IsUnknown, json.TryGetProperty("reason", out var reason));
                switch (quantity.Kind)
                {
                    case QuantityKind.Number when value.ValueKind == JsonValueKind.Number:
                        Assert.Equal(quantity.Number, (Fraction)value.GetInt64());
                        break;
                    case QuantityKind.Number:
                        Assert.Equal(quantity.Number, Fraction.Parse(value.GetString()!));
                        Assert.False(quantity.Number.IsInteger && System.Numerics.BigInteger.Abs(quantity.Number.Numerator) <= 1L << 53);
                        break;
                    case QuantityKind.Truth:
                        Assert.Equal(quantity.Truth, value.GetBoolean());
                        break;
                    case QuantityKind.Text:
                        Assert.Equal(quantity.Text.Indonesian, value.GetProperty("id").GetString());
                        Assert.Equal(quantity.Text.English, value.GetProperty("en").GetString());
                        break;
                    case QuantityKind.Unknown:
                        Assert.Equal(JsonValueKind.Null, value.ValueKind);
                        Assert.Equal(quantity.Reason.Indonesian, reason.GetProperty("id").GetString());
                        break;
                    case QuantityKind.Date:
                        Assert.Equal(
                            FormattableString.Invariant($"{quantity.Date.Year:0000}-{quantity.Date.Month:00}-{quantity.Date.Day:00}"),
                            value.GetString()
                        );
                        break;
                    default:
                        Assert.Equal(
                            FormattableString.Invariant($"{quantity.Time.Hour:00}:{quantity.Time.Minute:00}:00"),
                            value.GetString()
                        );
                        break;
                }
            }
        );

    [Fact]
    public void Every_figure_of_an_assessment_stands_once_with_what_it_rests_on()
    {
        var json = Books.Json(AssessmentDto.Of(Assessment));
        var figures = json.GetProperty("figures").EnumerateArray().ToArray();
        Assert.Equal(Assessment.Figures.Select(f => f.Path.ToString()), figures.Select(f => f.GetProperty("path").GetString()));
        Assert.Contains(figures, f => f.GetProperty("kind").GetString() == "unknown");
        Assert.Contains(figures, f => f.GetProperty("approximation").GetString() == "about");
        foreach (var (figure, found) in Assessment.Figures.Zip(figures))
        {
            Assert.Equal(figure.Place.ToString(), found.GetProperty("place").GetString());
            Assert.Equal(figure.Unit.Code, found.GetProperty("unit").GetString());
            Assert.Equal(figure.Label.English, found.GetProperty("label").GetProperty("en").GetString());
            Assert.Equal(
                figure.Citations.Select(c => c.Id.ToString()),
                found.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("id").GetString())
            );
            Assert.Equal(figure.Rule.ToString(), found.TryGetProperty("rule", out var rule) ? rule.GetString() : string.Empty);
        }

        var cells = json.GetProperty("tables")
            .EnumerateArray()
            .SelectMany(t => t.GetProperty("rows").EnumerateArray())
            .SelectMany(r => r.GetProperty("cells").EnumerateArray())
            .Where(c => c.ValueKind == JsonValueKind.String)
            .Select(c => c.GetString());
        Assert.Equal(figures.Select(f => f.GetProperty("path").GetString()), cells);
        var listed = json.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("id").GetString()).ToHashSet();
        Assert.All(
            figures.SelectMany(f => f.GetProperty("sources").EnumerateArray()),
            s => Assert.Contains(s.GetProperty("id").GetString(), listed)
        );
    }

    [Fact]
    public void A_finding_carries_its_codes_texts_and_place()
    {
        Assert.NotEmpty(Assessment.Findings);
        foreach (var finding in Assessment.Findings)
        {
            var json = Books.Json(FindingDto.Of(finding));
            Assert.Equal(finding.Kind.Code.ToString(), json.GetProperty("code").GetString());
            Assert.Equal(finding.Severity.ToString().ToLowerInvariant(), json.GetProperty("severity").GetString());
            Assert.Equal(finding.Message.Indonesian, json.GetProperty("message").GetProperty("id").GetString());
            Assert.Equal(finding.Closing.English, json.GetProperty("closing").GetProperty("en").GetString());
            Assert.Equal(finding.Place.ToString(), json.GetProperty("place").GetString());
            Assert.Equal(finding.Kind.Placeholders, json.GetProperty("arguments").EnumerateObject().Select(a => a.Name));
            Assert.Equal(!finding.Figure.IsEmpty, json.TryGetProperty("figure", out _));
        }
    }

    [Fact]
    public void A_source_keeps_every_member()
    {
        var source = Assert.Single(Assessment.Sources, s => s.Id == Id<Citation>.Parse("contoh-1"));
        Assert.Equal(
            """
            {
              "id": "contoh-1",
              "title": "Judul \"contoh\" – é",
              "issuer": "Penerbit",
              "kind": "news",
              "confidence": "medium",
              "language": "id",
              "number": "1/2024",
              "article": "Pasal 1",
              "address": "https://example.org/a?b=1&c=2",
              "published": "2024-08-20",
              "read": "2026-11-21"
            }
            """.ReplaceLineEndings("\n"),
            PilkadaJson.ToText(SourceDto.Of(source))
        );
    }

    [Fact]
    public void A_calendar_says_which_stages_are_in_force()
    {
        var area = AreaCode.Parse("99.01");
        var json = Books.Json(CalendarDto.Of(Plans.Calendar, new LocalDate(2024, 11, 26), area, 1));
        Assert.Equal("2024-11-27", json.GetProperty("votingDay").GetString());
        Assert.Equal("2024-11-26", json.GetProperty("asOf").GetString());
        Assert.Equal("99.01", json.GetProperty("area").GetString());
        Assert.Equal(-1, json.GetProperty("offset").GetProperty("value").GetInt32());
        Assert.Equal(0, json.GetProperty("inForce").GetProperty("value").GetInt32());
        var stages = json.GetProperty("stages").EnumerateArray().ToArray();
        Assert.Equal([JsonValueKind.False, JsonValueKind.Null], stages.Select(s => s.GetProperty("inForce").ValueKind));
        Assert.Equal([JsonValueKind.String, JsonValueKind.Null], stages.Select(s => s.GetProperty("start").ValueKind));
        Assert.Equal("99", Assert.Single(stages[1].GetProperty("scope").EnumerateArray()).GetString());
        Assert.Equal(
            1,
            Assert.Single(json.GetProperty("deadlines").EnumerateArray()).GetProperty("daysLeft").GetProperty("value").GetInt32()
        );
        Assert.Single(Books.Json(CalendarDto.Of(Plans.Calendar, area: AreaCode.Parse("36"))).GetProperty("stages").EnumerateArray());
    }

    [Fact]
    public void All_worked_examples_of_the_book_pass()
    {
        var verification = VerificationDto.Of(Books.Book);
        Assert.Equal(0, verification.Failed);
        Assert.Equal(Books.Book.Rules.Sum(r => r.RunExamples().Length), verification.Passed);
    }

    [Fact]
    public void The_documents_are_of_their_schemas()
    {
        Accepts(AssessmentDto.Of(Assessment));
        Accepts(CalendarDto.Of(Plans.Calendar));
        Accepts(AssessmentDiffDto.Of(AssessmentDiff.Between(Assessment, Assessment)));
        Accepts(DeadlineAnswersDto.Of(Answers().Answers, Answers().WorkingDays));
        Accepts(RiskMapDto.Of(Assessment, _ => true, explain: true));
        Accepts(Books.Door.List());
        Accepts(Books.Door.Show(Code.Parse("PLK-COR-001")));
        Accepts(VerificationDto.Of(Books.Book));
        Accepts(SourceListDto.Of(Assessment.Sources));
        Accepts(RuleLineDto.Of(Books.Run("{}")[0]));
        Accepts(ProblemListDto.Of(Books.Run("{}")[0].Run.Problems));

        static void Accepts<T>(T document)
            where T : notnull
        {
            using var schema = JsonDocument.Parse(PilkadaJson.Schema<T>().ToJsonString());
            Assert.Empty(SchemaCheck.Errors(schema.RootElement, Books.Json(document)));
            using var empty = JsonDocument.Parse("{}");
            Assert.NotEmpty(SchemaCheck.Errors(schema.RootElement, empty.RootElement));
        }
    }

    [Fact]
    public void The_schemas_are_those_committed() =>
        Golden.Same(
            "documents.schema.json",
            new JsonObject
            {
                ["assess"] = PilkadaJson.Schema<AssessmentDto>(),
                ["calendar"] = PilkadaJson.Schema<CalendarDto>(),
                ["deadlines"] = PilkadaJson.Schema<DeadlineAnswersDto>(),
                ["diff"] = PilkadaJson.Schema<AssessmentDiffDto>(),
                ["risk"] = PilkadaJson.Schema<RiskMapDto>(),
                ["problems"] = PilkadaJson.Schema<ProblemListDto>(),
                ["rules list"] = PilkadaJson.Schema<RuleListDto>(),
                ["rules run"] = PilkadaJson.Schema<RuleLineDto>(),
                ["rules show"] = PilkadaJson.Schema<RuleDto>(),
                ["rules verify"] = PilkadaJson.Schema<VerificationDto>(),
                ["sources"] = PilkadaJson.Schema<SourceListDto>(),
            }
        );

    [Fact]
    public void The_same_bytes_come_out_in_every_culture()
    {
        var text = Cultures.Same(() =>
        {
            using var stream = new MemoryStream();
            PilkadaJson.Write(stream, AssessmentDto.Of(ReadinessAssessment.Of(Plans.Plan)));
            PilkadaJson.Write(stream, CalendarDto.Of(Plans.Calendar));
            PilkadaJson.Write(stream, Books.Door.List());
            foreach (var rule in Books.Book.Rules)
            {
                PilkadaJson.Write(stream, Books.Door.Show(rule.Id));
            }

            foreach (var line in Books.Run([.. Books.ExampleLines, .. RuleLinesTests.Wrong.Select(row => (string)row[0])]))
            {
                PilkadaJson.WriteLine(stream, RuleLineDto.Of(line));
            }

            return Convert.ToHexString(stream.ToArray());
        });
        Assert.NotEmpty(text);
    }

    [Fact]
    public void A_line_is_one_line_and_a_document_ends_with_one()
    {
        using var line = new MemoryStream();
        PilkadaJson.WriteLine(line, RuleLineDto.Of(Books.Run("x")[0]));
        Assert.Equal(1, line.ToArray().Count(b => b == '\n'));
        Assert.Equal((byte)'\n', line.ToArray()[^1]);
        using var document = new MemoryStream();
        PilkadaJson.Write(document, TextDto.Of(LocalText.Same("a")));
        Assert.Equal("{\n  \"id\": \"a\",\n  \"en\": \"a\"\n}\n", System.Text.Encoding.UTF8.GetString(document.ToArray()));
    }

    [Fact]
    public void A_document_can_be_part_of_a_larger_one()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            PilkadaJson.Write(writer, TextDto.Of(LocalText.Same("a")));
            writer.WriteEndArray();
        }

        Assert.Equal("""[{"id":"a","en":"a"}]""", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void What_is_no_document_is_not_written() => Assert.Throws<ArgumentException>(() => PilkadaJson.ToText(new Version(1, 0)));

    private static void RoundTrips<T>(T document, JsonTypeInfo<T> info)
        where T : notnull
    {
        var text = PilkadaJson.ToText(document);
        var read = JsonSerializer.Deserialize(text, info)!;
        Assert.Equal(text, PilkadaJson.ToText(read));
    }
}
