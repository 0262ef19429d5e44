using NodaTime;
using Pilkada.Stages;

namespace Pilkada.ReferenceData.Tests;

/// <summary>What the sources disagree on comes out as a conflict with its citations, and a choice of source resolves it.</summary>
public sealed class ParametersTests
{
    private static readonly LocalDate Vote2024 = new(2024, 11, 27);

    public static TheoryData<string, LocalDate, string[]> Conflicts =>
        new()
        {
            { "determination-days.no-dispute", Vote2024, ["5 pkpu-2-2024#Lampiran", "3 pkpu-18-2024#Pasal 57"] },
            { "determination-days.after-ruling", Vote2024, ["5 pkpu-2-2024#Lampiran", "3 pkpu-18-2024#Pasal 57"] },
            { "voters-per-tps.max", Vote2024, ["800 uu-8-2015#Pasal 87 ayat (1)", "600 pkpu-7-2024"] },
            { "voters-per-tps.max", new LocalDate(2020, 12, 9), ["800 uu-8-2015#Pasal 87 ayat (1)", "500 sindonews-tps-600"] },
            { "voters-per-tps.max", new LocalDate(2024, 2, 14), ["800 uu-8-2015#Pasal 87 ayat (1)", "300 sindonews-tps-600"] },
            {
                "booths-per-tps",
                Vote2024,
                [
                    "4 mabesnews-lapas-serang-2024",
                    "4 antaranews-banten-311189",
                    "3 selatsunda-kotak-bilik-cilegon-2024",
                    "2 bantenekspres-lebak-logistik-2024",
                ]
            },
            { "boxes-to-ppk.days", Vote2024, ["3 uu-8-2015#Pasal 103", "0 uu-10-2016#Pasal 193 ayat (6)"] },
            { "tps-supervisor.days-before", Vote2024, ["23 uu-8-2015#Pasal 27 ayat (1)-(2)", "7 bantennews-pengawas-tps-2024"] },
            { "media-ads.days", new LocalDate(2024, 11, 10), ["14 pkpu-13-2024", "13 antaranews-makassar-iklan-2024"] },
        };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void A_conflict_names_every_value_with_its_source_and_a_choice_resolves_it(string id, LocalDate date, string[] entries)
    {
        var parameter = Find(id);
        var reading = parameter.On(date);
        var conflict = Assert.IsType<ParameterState<Fraction>.Conflict>(reading.State);
        Assert.Equal(entries, conflict.Entries.Select(e => $"{e.Value} {e.Citation}"));
        Assert.Null(reading.Value);
        Assert.True(reading.Explanation.Value.IsUnknown);
        var finding = reading.Finding(AreaCode.Parse("36"))!;
        Assert.Same(StagesFindings.ParameterConflict, finding.Kind);
        foreach (var entry in conflict.Entries)
        {
            Assert.Contains($"({entry.Citation})", finding.Message.Indonesian, StringComparison.Ordinal);
            Assert.Contains($"({entry.Citation})", finding.Message.English, StringComparison.Ordinal);
            var chosen = parameter.On(date, entry.Citation.Id);
            Assert.Equal(entry.Value, chosen.Value);
            Assert.Null(chosen.Finding(AreaCode.Parse("36")));
            Assert.Equal(chosen.Explanation.Value, chosen.Explanation.Recompute());
        }
    }

    [Fact]
    public void These_are_all_the_conflicts_of_the_three_voting_days()
    {
        LocalDate[] days = [new(2018, 6, 27), new(2020, 12, 9), Vote2024];
        Assert.Equal(
            [
                "boxes-to-ppk.days 2018-06-27",
                "voters-per-tps.max 2020-12-09",
                "boxes-to-ppk.days 2020-12-09",
                "determination-days.no-dispute 2024-11-27",
                "determination-days.after-ruling 2024-11-27",
                "voters-per-tps.max 2024-11-27",
                "booths-per-tps 2024-11-27",
                "tps-supervisor.days-before 2024-11-27",
                "boxes-to-ppk.days 2024-11-27",
            ],
            days.SelectMany(d => ReferenceParameters.Set.On(d))
                .Where(r => r.State is ParameterState<Fraction>.Conflict)
                .Select(r => r.ToString())
        );
    }

    [Fact]
    public void Every_parameter_is_in_force_in_conflict_or_open_as_its_rows_say()
    {
        var set = ReferenceParameters.Set;
        Assert.Equal(51, set.All.Length);
        Assert.Equal(68, set.All.Sum(p => p.Settings.Length));
        Assert.Equal(Fraction.Of(5, 2), Find("reserve-ballots.percent").On(Vote2024).Value);
        Assert.Equal(Unit.WorkingDays, Find("court-ruling.working-days").Unit);
        Assert.Equal(Fraction.FromInteger(45), Find("court-ruling.working-days").On(Vote2024).Value);
        Assert.IsType<ParameterState<Fraction>.Gap>(Find("booths-per-tps").On(new LocalDate(2020, 12, 9)).State);
        Assert.Equal(Provenance.Derived, Find("ink-bottles-per-tps").Settings[0].Evidence.Provenance);
        Assert.Equal(Provenance.Inferred, Find("braille-templates-per-tps.per-contest").Settings[0].Evidence.Provenance);
        Assert.Null(ReferenceParameters.Find(Id<ElectionParameter>.Parse("linmas-per-tps")));
    }

    private static ElectionParameter Find(string id) => ReferenceParameters.Find(Id<ElectionParameter>.Parse(id))!;
}
