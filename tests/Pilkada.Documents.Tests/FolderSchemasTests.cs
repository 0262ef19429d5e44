using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Pilkada.ReferenceData;

namespace Pilkada.Documents.Tests;

/// <summary>The committed schemas are what the code reads; run once with UPDATE_SCHEMA=1 after a change on purpose.</summary>
public sealed class FolderSchemasTests
{
    public static TheoryData<string> Files => ["plan.json", "calendar.json", "deadlines.json", "parameters.json", "glossary.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_is_the_one_that_the_code_reads(string file)
    {
        var (type, description) = Document(file);
        CommittedSchema.Same(Path.GetFileNameWithoutExtension(file), Schema(file), type, Refine, file, description);
    }

    [Fact]
    public void Every_good_folder_has_only_members_of_the_schema_and_all_required_ones()
    {
        foreach (var name in new[] { "lengkap", "lembar-kerja", "kecil", "hanya-tps" })
        {
            Fits("plan.json", MemoryFiles.Good(name).Text("plan.json"), name);
        }

        Assert.All(ReferencePlans.Ids, id => Fits("plan.json", EmbeddedPlanFiles.OfPlan(id)));
        Assert.All(ReferenceCalendars.Ids, id => Fits("calendar.json", EmbeddedPlanFiles.OfCalendar(id)));
        Fits("deadlines.json", Cases.Good("good-deadlines"));
        Fits("deadlines.json", EmbeddedPlanFiles.OfDeadlines());
        Fits("parameters.json", Cases.Good("good-parameters"));
        Fits("parameters.json", EmbeddedPlanFiles.OfParameters());
        Fits("glossary.json", Cases.Good("good-glossary"));
        Fits("glossary.json", EmbeddedPlanFiles.OfGlossary());
    }

    [Theory]
    [InlineData("bad/json-anggota-asing", "plan.json")]
    [InlineData("bad/json-anggota-kurang", "plan.json")]
    [InlineData("bad/json-jenis-salah", "plan.json")]
    [InlineData("bad/json-huruf-besar", "plan.json")]
    [InlineData("bad/format-asing", "plan.json")]
    [InlineData("bad/pembulatan-asing", "plan.json")]
    [InlineData("bad/versi-format", "plan.json")]
    [InlineData("bad/satu-tingkat", "plan.json")]
    [InlineData("bad/parameter-kosong", "plan.json")]
    [InlineData("bad-deadlines/versi-format", "deadlines.json")]
    [InlineData("bad-deadlines/tabel-tidak-disebut", "deadlines.json")]
    [InlineData("bad-parameters/tabel-tidak-disebut", "parameters.json")]
    [InlineData("bad-glossary/tabel-tidak-disebut", "glossary.json")]
    public void What_the_reader_refuses_the_schema_refuses(string bad, string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, bad, file));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Fits(file, text, bad));
    }

    // What the schema of calendars refuses, in a calendar that is right but for this.
    [Theory]
    [InlineData("\"2024-11-27\"", "\"27 November 2024\"")]
    [InlineData("\"votingDay\"", "\"votingday\"")]
    [InlineData("\"pilkada-2024\"", "\"Pilkada 2024\"")]
    public void What_the_reader_of_calendars_refuses_the_schema_refuses(string old, string text)
    {
        var files = MemoryFiles.Of(EmbeddedPlanFiles.OfCalendar(ReferenceCalendars.Pilkada2024.Id)).Replace("calendar.json", old, text);
        Assert.NotEmpty(CalendarFolder.Read(files).Problems);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Fits("calendar.json", files));
    }

    private static string Schema(string file) =>
        file switch
        {
            "plan.json" => FolderSchemas.Plan,
            "calendar.json" => FolderSchemas.Calendar,
            "deadlines.json" => FolderSchemas.Deadlines,
            "parameters.json" => FolderSchemas.Parameters,
            _ => FolderSchemas.Glossary,
        };

    private static (JsonTypeInfo Type, string Description) Document(string file)
    {
        var json = DocumentsJsonContext.Default;
        return file switch
        {
            "plan.json" => (
                (JsonTypeInfo)json.PlanDto,
                "Rencana pengamanan Pilkada sebagai folder berkas. A plan for securing a regional election as a folder of files."
            ),
            "calendar.json" => (json.CalendarDto, "Kalender tahapan sebagai folder berkas. A calendar of stages as a folder of files."),
            "deadlines.json" => (
                json.DeadlinesDto,
                "Batas waktu yang berjalan sejak suatu peristiwa, sebagai folder berkas. Time limits that run from events, as a folder of files."
            ),
            "glossary.json" => (
                json.GlossaryDto,
                "Daftar istilah dalam dua bahasa sebagai folder berkas. A glossary in two languages as a folder of files."
            ),
            _ => (
                json.ParametersDto,
                "Angka yang ditetapkan aturan, dengan masa berlaku dan sumbernya, sebagai folder berkas. Numbers that rules set, with their time and sources, as a folder of files."
            ),
        };
    }

    private static void Fits(string file, IPlanFiles files)
    {
        using var reader = new StreamReader(files.Open(file)!);
        Fits(file, reader.ReadToEnd(), file);
    }

    private static void Fits(string file, string text, string path)
    {
        var errors = JsonSchemaCheck.Errors(Schema(file), JsonNode.Parse(text.TrimStart('\uFEFF')));
        Assert.True(!errors.Any(), $"{path}: {string.Join("; ", errors)}");
    }

    // What the type information alone does not say: which members are required, and which words they take.
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            schema.Remove("required");
            var required = context
                .TypeInfo.Properties.Where(p => p.AssociatedParameter is { HasDefaultValue: false })
                .Select(p => (JsonNode)p.Name);
            schema["required"] = new JsonArray([.. required]);
        }

        var optional = context.PropertyInfo?.AssociatedParameter is { HasDefaultValue: true };
        if (!optional && schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(t => (string)t!).First(t => t != "null");
        }

        switch (context.PropertyInfo?.Name, context.PropertyInfo?.DeclaringType.Name)
        {
            case ("schemaVersion", _):
                schema["const"] = FolderReader.SchemaVersion;
                break;
            case ("format", _):
                schema["enum"] = Words(TableFormats.Names.Select(n => n.Name), optional);
                break;
            case ("kind", nameof(ContestDto)):
                schema["enum"] = Words(Choices.ContestKinds.Select(n => n.Name), optional);
                break;
            case ("rounding", _):
                schema["enum"] = Words(Choices.Roundings.Select(n => n.Name), optional);
                break;
            case ("grades", nameof(GradeScaleDto)):
                schema["minItems"] = 2;
                break;
            case ("area", _):
                schema["pattern"] = @"^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$";
                break;
            case ("id", not nameof(TextDto)):
                schema["pattern"] = "^[a-z0-9]+([.-][a-z0-9]+)*$";
                schema["maxLength"] = 96;
                break;
            case ("id" or "calendar", _) when context.PropertyInfo.DeclaringType == typeof(AmendmentDto):
            case ("set" or "parameter" or "source", _):
                schema["pattern"] = "^[a-z0-9]+([.-][a-z0-9]+)*$";
                break;
            case ("asOf" or "date" or "votingDay" or "effective", _):
                schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
                break;
            case ("decision" or "issuer", _):
            case ("en", _) or ("id", _) or ("edition", _) or ("organiser", _) or ("file", _):
                schema["minLength"] = 1;
                break;
            default:
                break;
        }

        return schema;
    }

    private static JsonArray Words(IEnumerable<string> words, bool optional) =>
        new([.. words.Select(w => (JsonNode?)w), .. optional ? new JsonNode?[] { null } : []]);
}
