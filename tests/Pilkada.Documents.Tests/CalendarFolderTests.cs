using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Documents.Tests;

public sealed class CalendarFolderTests
{
    private const string Calendar = """
        {
          "schemaVersion": 1,
          "id": "contoh",
          "title": { "id": "Contoh", "en": "Example" },
          "votingDay": "2024-11-27",
          "sources": ["uu#Pasal 5"],
          "tables": { "stages": { "file": "stages.csv", "format": "invariant" }, "sources": { "file": "sources.csv" } }
        }
        """;

    private const string Stages = """
        key,parent,name_id,name_en,phase,start,end,event_id,event_en,scope,provenance,sources,note_id,note_en
        kampanye,,Kampanye,Campaign,organisation,2024-09-25,2024-11-23,,,,published,uu#Pasal 67,,
        debat,kampanye,Debat,Debate,sub,,2024-11-20,Tiga kali,Three times,36; 36.02,inferred,uu,,

        """;

    private const string Sources = """
        id,title,issuer,kind,confidence
        uu,Undang-Undang,Republik Indonesia,law,high

        """;

    [Fact]
    public void A_calendar_reads_with_its_stages_in_order()
    {
        var calendar = CalendarFolder.Read(Files()).Value;
        Assert.Equal(["kampanye", "debat"], calendar.Stages.Select(s => s.Id.ToString()));
        Assert.Equal("Published: uu#Pasal 5", calendar.Evidence.ToString());
        Assert.Equal("Inferred: uu", calendar.Stages[1].Evidence.ToString());
        Assert.Equal(2, calendar.Stages[1].Scope.Length);
        Assert.Equal(StagePhase.Sub, calendar.Stages[1].Phase);
        Assert.Equal("kampanye", calendar.Stages[1].Parent.ToString());
    }

    [Theory]
    [InlineData("calendar.json", "\"2024-11-27\"", "\"27 November 2024\"", "PLK-DOC-P037 calendar.json 0 $.votingDay")]
    [InlineData("calendar.json", "[\"uu#Pasal 5\"]", "[]", "PLK-DOC-P050 calendar.json 0 $.sources")]
    [InlineData("calendar.json", "\"uu#Pasal 5\"", "\"pkpu\"", "PLK-DOC-P032 calendar.json 0 $.sources")]
    [InlineData("calendar.json", "\"id\": \"contoh\"", "\"id\": \"\"", "PLK-DOC-P022 calendar.json 0 $.id")]
    [InlineData("stages.csv", "debat,kampanye", "debat,kampanya", "PLK-DOC-P073 stages.csv 3 parent")]
    [InlineData("stages.csv", "debat,kampanye", "debat,debat", "PLK-DOC-P043 stages.csv 3 parent")]
    [InlineData("stages.csv", "debat,kampanye", "kampanye,", "PLK-DOC-P024 stages.csv 3 key")]
    [InlineData("stages.csv", "2024-11-23", "2024-09-23", "PLK-DOC-P047 stages.csv 2 end")]
    [InlineData("stages.csv", "organisation", "organization", "PLK-DOC-P033 stages.csv 2 phase")]
    [InlineData("stages.csv", "36; 36.02", "36; 3602", "PLK-DOC-P025 stages.csv 3 scope")]
    [InlineData("stages.csv", "Three times", "", "PLK-DOC-P040 stages.csv 3 event_en")]
    [InlineData("stages.csv", "published,uu#Pasal 67", "published,", "PLK-DOC-P050 stages.csv 2 sources")]
    [InlineData("stages.csv", "published,uu#Pasal 67", ",", "PLK-DOC-P050 stages.csv 2 sources")]
    [InlineData("stages.csv", "published,uu#Pasal 67", "unknown,uu", "PLK-DOC-P049 stages.csv 2 provenance")]
    [InlineData("sources.csv", "law,high", "law,sure", "PLK-DOC-P033 sources.csv 2 confidence")]
    public void A_mistake_is_reported_where_it_stands(string file, string old, string text, string expected) =>
        Assert.Equal([expected], CalendarFolder.Read(Files().Replace(file, old, text)).Problems.Places());

    [Fact]
    public void An_amendment_reads_with_what_it_supersedes()
    {
        Assert.Null(CalendarFolder.Read(Files()).Value.Amendment);
        var amendment = CalendarFolder.Read(Amended()).Value.Amendment!;
        Assert.Equal("5 Tahun 2020 (KPU)", amendment.ToString());
        Assert.Equal(new NodaTime.LocalDate(2020, 6, 12), amendment.Effective);
        Assert.Equal("semula", amendment.Supersedes.ToString());
        Assert.Equal("Published: uu#Pasal 201A", amendment.Evidence.ToString());
    }

    [Theory]
    [InlineData("\"semula\"", "\"contoh\"", "PLK-DOC-P043 calendar.json 0 $.amends.calendar")]
    [InlineData("\"semula\"", "\"Semula\"", "PLK-DOC-P023 calendar.json 0 $.amends.calendar")]
    [InlineData("\"5 Tahun 2020\"", "\"\"", "PLK-DOC-P022 calendar.json 0 $.amends.decision")]
    [InlineData("\"KPU\"", "\" \"", "PLK-DOC-P022 calendar.json 0 $.amends.issuer")]
    [InlineData("\"2020-06-12\"", "\"12 Juni 2020\"", "PLK-DOC-P037 calendar.json 0 $.amends.effective")]
    [InlineData("\"2020-06-12\"", "\"\"", "PLK-DOC-P022 calendar.json 0 $.amends.effective")]
    [InlineData("[\"uu#Pasal 201A\"]", "[]", "PLK-DOC-P050 calendar.json 0 $.amends.sources")]
    [InlineData("[\"uu#Pasal 201A\"]", "[\"perppu\"]", "PLK-DOC-P032 calendar.json 0 $.amends.sources")]
    [InlineData("\"decision\": \"5 Tahun 2020\", ", "", "PLK-DOC-P008 calendar.json 0 $.amends.decision")]
    public void A_mistake_of_an_amendment_is_reported_where_it_stands(string old, string text, string expected) =>
        Assert.Equal([expected], CalendarFolder.Read(Amended().Replace("calendar.json", old, text)).Problems.Places());

    [Fact]
    public void A_calendar_without_stages_is_a_problem() =>
        Assert.Equal(
            ["PLK-DOC-P071 stages.csv 0"],
            CalendarFolder.Read(Files().With("stages.csv", Stages.Split('\n')[0] + "\n")).Problems.Places()
        );

    [Fact]
    public void Stages_on_a_circle_are_each_named() =>
        Assert.Equal(
            ["PLK-DOC-P043 stages.csv 2 parent", "PLK-DOC-P043 stages.csv 3 parent"],
            CalendarFolder.Read(Files().Replace("stages.csv", "kampanye,,", "kampanye,debat,")).Problems.Places()
        );

    [Fact]
    public void A_damaged_calendar_never_throws()
    {
        const int Seed = 1552;
        var good = MemoryFiles.Of(EmbeddedPlanFiles.OfCalendar(ReferenceCalendars.Pilkada2024.Id));
        var names = good.Names.ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = PlanFolderLaws.Damage(files[name], random);
            var thrown = Record.Exception(() => CalendarFolder.Read(files));
            Assert.True(thrown is null, $"seed {Seed}, case {i}, {name}: {thrown}");
        }
    }

    private static MemoryFiles Amended() =>
        Files()
            .Replace(
                "calendar.json",
                "\"tables\"",
                "\"amends\": { \"calendar\": \"semula\", \"decision\": \"5 Tahun 2020\", \"issuer\": \"KPU\", \"effective\": \"2020-06-12\", \"sources\": [\"uu#Pasal 201A\"] }, \"tables\""
            );

    private static MemoryFiles Files() =>
        new MemoryFiles().With("calendar.json", Calendar).With("stages.csv", Stages).With("sources.csv", Sources);
}
