using System.Globalization;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class VotingHoursTests
{
    private static readonly LocalDate VotingDay2024 = new(2024, 11, 27);

    // Code, province, zone, and the zone of the tz database that holds it. Reasons: docs/decisions/0007-time-zones.md.
    public static TheoryData<string, string, IndonesianZone, string> Provinces =>
        new()
        {
            { "11", "Aceh", IndonesianZone.Wib, "Asia/Jakarta" },
            { "12", "Sumatera Utara", IndonesianZone.Wib, "Asia/Jakarta" },
            { "13", "Sumatera Barat", IndonesianZone.Wib, "Asia/Jakarta" },
            { "14", "Riau", IndonesianZone.Wib, "Asia/Jakarta" },
            { "15", "Jambi", IndonesianZone.Wib, "Asia/Jakarta" },
            { "16", "Sumatera Selatan", IndonesianZone.Wib, "Asia/Jakarta" },
            { "17", "Bengkulu", IndonesianZone.Wib, "Asia/Jakarta" },
            { "18", "Lampung", IndonesianZone.Wib, "Asia/Jakarta" },
            { "19", "Kepulauan Bangka Belitung", IndonesianZone.Wib, "Asia/Jakarta" },
            { "21", "Kepulauan Riau", IndonesianZone.Wib, "Asia/Jakarta" },
            { "31", "DKI Jakarta", IndonesianZone.Wib, "Asia/Jakarta" },
            { "32", "Jawa Barat", IndonesianZone.Wib, "Asia/Jakarta" },
            { "33", "Jawa Tengah", IndonesianZone.Wib, "Asia/Jakarta" },
            { "34", "DI Yogyakarta", IndonesianZone.Wib, "Asia/Jakarta" },
            { "35", "Jawa Timur", IndonesianZone.Wib, "Asia/Jakarta" },
            { "36", "Banten", IndonesianZone.Wib, "Asia/Jakarta" },
            { "51", "Bali", IndonesianZone.Wita, "Asia/Makassar" },
            { "52", "Nusa Tenggara Barat", IndonesianZone.Wita, "Asia/Makassar" },
            { "53", "Nusa Tenggara Timur", IndonesianZone.Wita, "Asia/Makassar" },
            { "61", "Kalimantan Barat", IndonesianZone.Wib, "Asia/Pontianak" },
            { "62", "Kalimantan Tengah", IndonesianZone.Wib, "Asia/Pontianak" },
            { "63", "Kalimantan Selatan", IndonesianZone.Wita, "Asia/Makassar" },
            { "64", "Kalimantan Timur", IndonesianZone.Wita, "Asia/Makassar" },
            { "65", "Kalimantan Utara", IndonesianZone.Wita, "Asia/Makassar" },
            { "71", "Sulawesi Utara", IndonesianZone.Wita, "Asia/Makassar" },
            { "72", "Sulawesi Tengah", IndonesianZone.Wita, "Asia/Makassar" },
            { "73", "Sulawesi Selatan", IndonesianZone.Wita, "Asia/Makassar" },
            { "74", "Sulawesi Tenggara", IndonesianZone.Wita, "Asia/Makassar" },
            { "75", "Gorontalo", IndonesianZone.Wita, "Asia/Makassar" },
            { "76", "Sulawesi Barat", IndonesianZone.Wita, "Asia/Makassar" },
            { "81", "Maluku", IndonesianZone.Wit, "Asia/Jayapura" },
            { "82", "Maluku Utara", IndonesianZone.Wit, "Asia/Jayapura" },
            { "91", "Papua", IndonesianZone.Wit, "Asia/Jayapura" },
            { "92", "Papua Barat", IndonesianZone.Wit, "Asia/Jayapura" },
            { "93", "Papua Selatan", IndonesianZone.Wit, "Asia/Jayapura" },
            { "94", "Papua Tengah", IndonesianZone.Wit, "Asia/Jayapura" },
            { "95", "Papua Pegunungan", IndonesianZone.Wit, "Asia/Jayapura" },
            { "96", "Papua Barat Daya", IndonesianZone.Wit, "Asia/Jayapura" },
        };

    private static ImmutableArray<string> ProvinceCodes { get; } = [.. Provinces.Select(row => (string)row[0])];

    private static FsCheck.Gen<AreaCode> AreasOfProvinces =>
        FsCheck.Fluent.Gen.Elements(
            ProvinceCodes.SelectMany(p => new[] { p, $"{p}.01", $"{p}.71.02", $"{p}.02.01.2001" }).Select(AreaCode.Parse).ToArray()
        );

    [Theory]
    [MemberData(nameof(Provinces))]
    public void A_province_keeps_its_zone_and_the_tz_database_agrees(string code, string name, IndonesianZone zone, string tz)
    {
        Assert.NotEmpty(name);
        var hours = VotingHours.Of(AreaCode.Parse(code), VotingDay2024);
        Assert.Equal(zone, hours.Zone);
        Assert.Equal(zone, VotingHours.ZoneOf(AreaCode.Parse(code)));
        var published = DateTimeZoneProviders.Tzdb[tz];
        Assert.Equal(VotingDay2024.At(new LocalTime(7, 0)).InZoneStrictly(published).ToOffsetDateTime(), hours.Opening);
        Assert.Equal(VotingDay2024.At(new LocalTime(13, 0)).InZoneStrictly(published).ToOffsetDateTime(), hours.Closing);
    }

    [Fact]
    public void Thirty_eight_provinces_have_a_zone_and_no_other_code_has()
    {
        Assert.Equal(38, ProvinceCodes.Distinct().Count());
        var codes = Enumerable.Range(1, 99).Select(n => n.ToString("00", CultureInfo.InvariantCulture));
        Assert.Equal(ProvinceCodes, codes.Where(c => VotingHours.ZoneOf(AreaCode.Parse(c)) is not null));
        Assert.Null(VotingHours.ZoneOf(AreaCode.Indonesia));
    }

    [Fact]
    public void An_area_keeps_the_time_of_its_province() =>
        Laws.Check(AreasOfProvinces, area => Assert.Equal(VotingHours.ZoneOf(area.AtLevel(AreaLevel.Provinsi)), VotingHours.ZoneOf(area)));

    [Fact]
    public void Stations_open_at_seven_on_voting_day_and_close_six_hours_later() =>
        Laws.Check(
            AreasOfProvinces,
            Generators.Dates(),
            (area, day) =>
            {
                var hours = VotingHours.Of(area, day);
                Assert.Equal(day.At(new LocalTime(7, 0)), hours.Opening.LocalDateTime);
                Assert.Equal(Duration.FromHours(6), hours.Closing.ToInstant() - hours.Opening.ToInstant());
                Assert.Equal(hours.Opening.Offset, hours.Closing.Offset);
                Assert.Equal((area, day), (hours.Area, hours.VotingDay));
            }
        );

    [Fact]
    public void The_east_opens_an_hour_before_the_centre_and_two_before_the_west()
    {
        static Instant Opening(string area) => VotingHours.Of(AreaCode.Parse(area), VotingDay2024).Opening.ToInstant();
        Assert.Equal(Duration.FromHours(1), Opening("73") - Opening("91"));
        Assert.Equal(Duration.FromHours(2), Opening("36") - Opening("91"));
    }

    [Fact]
    public void The_explanation_looks_up_the_zone_of_the_province_and_then_the_hour() =>
        Laws.Check(
            AreasOfProvinces,
            Generators.Dates(),
            (area, day) =>
            {
                var hours = VotingHours.Of(area, day);
                Expect.Recomputes(hours);
                Assert.Equal(Quantity.Of(new LocalTime(7, 0)), hours.Explanation.Value);
                Assert.Equal(StagesRules.Hours.Id, hours.Explanation.Rule);
                var zone = Assert.Single(hours.Explanation.Operands);
                Assert.Equal(Quantity.Of(hours.Zone.ToString().ToUpperInvariant()), zone.Value);
                var province = Assert.Single(zone.Operands);
                Assert.Equal(Quantity.Of(area.AtLevel(AreaLevel.Provinsi).ToString()), province.Value);
            }
        );

    [Fact]
    public void The_closing_is_explained_as_the_opening_is() =>
        Laws.Check(
            Generators.AnyDates(),
            Gen.Elements("36", "73.71", "94"),
            (day, area) =>
            {
                var hours = VotingHours.Of(AreaCode.Parse(area), day);
                Assert.All(hours.ClosingExplanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                Assert.Equal(Quantity.Of(hours.Closing.TimeOfDay), hours.ClosingExplanation.Value);
                Assert.Equal(Quantity.Of(new LocalTime(13, 0)), hours.ClosingExplanation.Value);
                Assert.Equal(hours.Explanation.Rule, hours.ClosingExplanation.Rule);
                Expect.SameItems(hours.Explanation.Citations, hours.ClosingExplanation.Citations);
                Assert.StartsWith("Polling stations close", hours.ClosingExplanation.Label.English, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void The_explanation_shows_the_table_of_provinces_as_inferred_and_cites_law_decree_and_decision()
    {
        var explanation = VotingHours.Of(AreaCode.Parse("36.02"), VotingDay2024).Explanation;
        var table = explanation.Operands[0];
        Assert.Equal(
            Provinces.Select(row => ((string)row[0], ((IndonesianZone)row[2]).ToString().ToUpperInvariant())),
            table.Table.Select(row => (row.Key.Text.English, row.Value.Text.English))
        );
        Assert.Equal(Provenance.Inferred, table.Evidence!.Provenance);
        Assert.Equal(Provenance.Published, explanation.Evidence!.Provenance);
        Assert.Equal(
            ["uu-1-2015#Pasal 92 ayat (5)", "keppres-41-1987", "kompas-zona-waktu-2019", "kompas-zona-wit-2024", "decision-0007"],
            explanation.Citations.Select(c => c.ToString())
        );
    }

    [Theory]
    [InlineData("00")]
    [InlineData("20")]
    [InlineData("54")]
    [InlineData("97.01")]
    public void The_whole_country_and_a_code_of_no_province_are_refused(string area)
    {
        var refused = Assert.Throws<ArgumentException>(nameof(area), () => VotingHours.Of(AreaCode.Parse(area), VotingDay2024));
        Assert.StartsWith(area, refused.Message, StringComparison.Ordinal);
    }
}
