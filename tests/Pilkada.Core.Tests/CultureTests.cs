using System.Globalization;
using NodaTime;

namespace Pilkada.Tests;

/// <summary>The kernel reads no culture and no time zone: the same input gives the same text anywhere.</summary>
public sealed class CultureTests
{
    [Fact]
    public void The_Cultures_Differ_Where_The_Kernel_Must_Not()
    {
        Assert.True(Cultures.All(() => 1234.5.ToString("N", CultureInfo.CurrentCulture)).Distinct().Count() > 1);
        Assert.True(Cultures.All(() => "title".ToUpper(CultureInfo.CurrentCulture)).Distinct().Count() > 1);
        Assert.True(Cultures.All(() => new LocalDate(2024, 11, 27).ToString("D", CultureInfo.CurrentCulture)).Distinct().Count() > 1);
        Assert.ThrowsAny<Exception>(() => Cultures.Same(() => CultureInfo.CurrentCulture.Name));
    }

    [Fact]
    public void Numbers_Are_Written_The_Same_In_Every_Culture() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Languages(),
            (value, language) =>
            {
                Cultures.Same(() => LocalFormat.Number(value, language));
                Cultures.Same(() => LocalFormat.Number(value.Numerator, language));
            }
        );

    [Fact]
    public void Dates_And_Times_Are_Written_The_Same_In_Every_Culture() =>
        Laws.Check(
            Generators.Dates(),
            Generators.Times(),
            Generators.Languages(),
            (date, time, language) =>
                Cultures.Same(() =>
                    string.Join(
                        '|',
                        LocalFormat.Date(date, language),
                        LocalFormat.Weekday(date, language),
                        LocalFormat.Time(time, language)
                    )
                )
        );

    [Fact]
    public void Quantities_And_Calculations_Are_Written_The_Same_In_Every_Culture()
    {
        Laws.Check(Generators.Quantities(), Generators.Languages(), (quantity, language) => Cultures.Same(() => quantity.Format(language)));
        Laws.Check(Generators.Explanations(), tree => Cultures.Same(() => string.Join('|', tree.Nodes()) + tree.Recompute()));
    }

    [Fact]
    public void Evidence_And_Places_In_Files_Are_Written_The_Same_In_Every_Culture() =>
        Laws.Check(
            Generators.Evidence(),
            Generators.DataLocations(),
            (evidence, location) => Cultures.Same(() => $"{evidence} {location}")
        );

    [Fact]
    public void The_Rules_And_Their_Examples_Come_Out_The_Same_In_Every_Culture() =>
        Cultures.Same(() =>
            string.Join('|', CoreRules.All.SelectMany(r => r.RunExamples().Select(e => $"{r} {e.Title} {e.Passed} {e.Explanation}")))
        );

    [Fact]
    public void Messages_Of_Refused_Values_Are_The_Same_In_Every_Culture()
    {
        static string Message(Action act) => Record.Exception(act).Message;
        var day = new LocalDate(2024, 11, 27);
        var citation = Citation.OfDecision("0001", "Test");
        var code = AreaCode.Parse("36.01.01");
        Cultures.Same(() => Message(() => _ = new DatedEntry<int>(1, citation, day, day.PlusDays(-1))));
        Cultures.Same(() => Message(() => _ = new JurisdictionEntry(code, [Id<PoliceUnit>.Parse("a")], day, day.PlusDays(-1))));
        Cultures.Same(() => Message(() => code.AtLevel(AreaLevel.DesaKelurahan)));
        Cultures.Same(() => Message(() => Apportionment.LargestRemainder(5000, [(1, Fraction.Zero)])));
    }

    [Fact]
    public void The_Time_Zone_Of_The_Machine_Does_Not_Matter()
    {
        static string Work()
        {
            TimeZoneInfo.ClearCachedData();
            var day = new LocalDate(2024, 11, 27);
            var parameter = new DatedParameter<int>(
                LocalText.Same("x"),
                new DatedEntry<int>(1, Citation.OfDecision("0001", "T"), day, day)
            );
            var states = Enumerable.Range(-1, 3).Select(d => parameter.On(day.PlusDays(d)).GetType().Name);
            return $"{LocalFormat.Date(day, Language.Indonesian)} {LocalFormat.Weekday(day, Language.English)} {string.Join(' ', states)}";
        }

        const string Variable = "TZ";
        var before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            var results = new List<string>();
            var offsets = new List<TimeSpan>();
            foreach (var zone in new[] { "UTC", "Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles" })
            {
                Environment.SetEnvironmentVariable(Variable, zone);
                results.Add(Work());
                offsets.Add(TimeZoneInfo.Local.BaseUtcOffset);
            }

            Assert.Equal(4, offsets.Distinct().Count());
            Assert.Single(results.Distinct());
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
