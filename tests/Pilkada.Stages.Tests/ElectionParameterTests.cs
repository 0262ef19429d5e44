using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class ElectionParameterTests
{
    private static readonly LocalDate Day = new(2024, 11, 27);
    private static readonly LocalText Name = new("Pemilih tiap TPS", "Voters per polling station");
    private static readonly Id<ElectionParameter> VotersId = Id<ElectionParameter>.Parse("voters-per-tps.max");

    private static readonly Id<ParameterSet> SetId = Id<ParameterSet>.Parse("contoh");

    private static readonly ElectionParameter Voters = new(
        VotersId,
        Name,
        Unit.Voters,
        new ParameterSetting(Fraction.FromInteger(800), By("uu"), from: new LocalDate(2015, 3, 18)),
        new ParameterSetting(
            Fraction.FromInteger(600),
            By("pkpu"),
            new LocalDate(2024, 5, 31),
            new LocalDate(2024, 12, 31),
            new LocalText("Catatan", "Note")
        )
    );

    [Fact]
    public void One_setting_in_force_is_the_value()
    {
        var reading = Voters.On(new LocalDate(2024, 5, 30));
        Assert.Equal(Fraction.FromInteger(800), reading.Value);
        Assert.Equal(["uu"], reading.Settings.Select(s => s.Source.ToString()));
        Assert.Equal(Operation.Given, reading.Explanation.Operation);
        Assert.Equal(reading.Explanation.Value, reading.Explanation.Recompute());
        Assert.Null(reading.Finding(AreaCode.Parse("36")));
        Assert.Same(Voters, reading.Parameter);
        Assert.Equal("voters-per-tps.max 2024-05-30", reading.ToString());
    }

    [Fact]
    public void Two_settings_that_differ_are_a_conflict_and_a_finding_that_names_both()
    {
        var reading = Voters.On(Day);
        Assert.IsType<ParameterState<Fraction>.Conflict>(reading.State);
        Assert.Null(reading.Value);
        Assert.Contains("800 pemilih (uu) dan 600 pemilih (pkpu)", reading.Explanation.Value.Reason!.Indonesian, StringComparison.Ordinal);
        var finding = reading.Finding(AreaCode.Parse("36"))!;
        Assert.Equal(
            "Sources disagree on \"Voters per polling station\" on 27 November 2024: 800 voters (uu) and 600 voters (pkpu).",
            finding.Message.English
        );
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Same(reading.Explanation, finding.Explanation);
        Assert.True(finding.Figure.IsEmpty);
        var path = FigurePath.Parse("parameters/voters");
        Assert.Equal(path, reading.Finding(AreaCode.Parse("36"), path)!.Figure);
        Assert.Null(reading.Chosen);
    }

    [Fact]
    public void A_conflict_is_explained_by_every_value_in_force_and_its_source()
    {
        var explanation = Voters.On(Day).Explanation;
        Assert.Equal((Operation.Certified, Provenance.Unknown), (explanation.Operation, explanation.Provenance));
        Assert.Equal([Quantity.Of(800), Quantity.Of(600)], explanation.Operands.Select(o => o.Value));
        Assert.Equal(["uu", "pkpu"], explanation.Citations.Select(c => c.ToString()));
        Assert.Equal(explanation.Value, explanation.Recompute());
        Assert.False(explanation.Certificate!.Verify(Quantity.Of(800), explanation.Operands));
        Assert.False(explanation.Certificate.Verify(explanation.Value, [explanation.Operands[0], explanation.Operands[0]]));
    }

    [Fact]
    public void Both_ends_of_a_setting_are_in_force_and_the_days_beside_them_are_not()
    {
        var setting = Voters.Settings[1];
        Assert.Equal(
            [false, true, true, false],
            new LocalDate[] { new(2024, 5, 30), new(2024, 5, 31), new(2024, 12, 31), new(2025, 1, 1) }.Select(setting.Covers)
        );
        Assert.Equal("600 (pkpu)", setting.ToString());
        Assert.Equal("Note", setting.Note!.English);
        Assert.Equal((new LocalDate(2024, 5, 31), new LocalDate(2024, 12, 31)), (setting.From, setting.To));
    }

    [Fact]
    public void A_source_chosen_says_its_value_or_nothing()
    {
        Assert.Equal(Fraction.FromInteger(600), Voters.On(Day, Id<Citation>.Parse("pkpu")).Value);
        Assert.Equal(Fraction.FromInteger(800), Voters.On(Day, Id<Citation>.Parse("uu")).Value);
        Assert.IsType<ParameterState<Fraction>.Gap>(Voters.On(new LocalDate(2025, 1, 1), Id<Citation>.Parse("pkpu")).State);
        Assert.IsType<ParameterState<Fraction>.Gap>(Voters.On(Day, Id<Citation>.Parse("berita")).State);
        Assert.Equal(
            "pkpu does not set it for 1 January 2025",
            Voters.On(new LocalDate(2025, 1, 1), Id<Citation>.Parse("pkpu")).Explanation.Value.Reason!.English
        );
        Assert.Equal(["pkpu"], Voters.On(Day, Id<Citation>.Parse("pkpu")).Settings.Select(s => s.Source.ToString()));
    }

    [Fact]
    public void A_choice_between_sources_is_explained_by_the_source_chosen_and_those_that_are_not()
    {
        var reading = Voters.On(Day, Id<Citation>.Parse("pkpu"));
        Assert.Equal("pkpu", reading.Chosen.ToString());
        var explanation = reading.Explanation;
        Assert.Equal((Operation.Certified, Quantity.Of(600)), (explanation.Operation, explanation.Value));
        Assert.Equal([Quantity.Of(800), Quantity.Of(600)], explanation.Operands.Select(o => o.Value));
        Assert.Equal(explanation.Value, explanation.Recompute());
        Assert.Contains("pkpu", explanation.Certificate!.Statement.Indonesian, StringComparison.Ordinal);
        Assert.Contains("pkpu", explanation.Certificate.Statement.English, StringComparison.Ordinal);
        Assert.False(explanation.Certificate.Verify(Quantity.Of(800), explanation.Operands));
        var alone = Voters.On(new LocalDate(2024, 5, 30), Id<Citation>.Parse("uu")).Explanation;
        Assert.Equal((Operation.Given, Quantity.Of(800)), (alone.Operation, alone.Value));
    }

    [Fact]
    public void A_day_that_no_source_covers_is_a_gap_with_its_reason()
    {
        var reading = Voters.On(new LocalDate(2015, 3, 17));
        Assert.IsType<ParameterState<Fraction>.Gap>(reading.State);
        Assert.Empty(reading.Settings);
        Assert.Contains("17 March 2015", reading.Explanation.Value.Reason!.English, StringComparison.Ordinal);
        Assert.Null(reading.Finding(AreaCode.Parse("36")));
    }

    [Fact]
    public void Sources_that_agree_are_one_value_with_all_of_them()
    {
        var agreed = new ElectionParameter(
            VotersId,
            Name,
            Unit.Voters,
            new ParameterSetting(Fraction.FromInteger(600), By("pkpu")),
            new ParameterSetting(Fraction.FromInteger(600), By("berita"))
        ).On(Day);
        Assert.Equal(Fraction.FromInteger(600), agreed.Value);
        Assert.Equal(2, agreed.Settings.Length);
        Assert.Equal(["pkpu", "berita"], agreed.Explanation.Citations.Select(c => c.ToString()));
        Assert.Equal(agreed.Explanation.Value, agreed.Explanation.Recompute());
    }

    [Fact]
    public void A_parameter_that_cannot_be_is_refused()
    {
        var setting = Voters.Settings[0];
        Assert.Throws<ArgumentException>(() => new ElectionParameter(default, Name, Unit.Voters, setting));
        Assert.Throws<ArgumentException>(() => new ElectionParameter(VotersId, Name, Unit.Voters));
        Assert.Throws<ArgumentException>(() => new ElectionParameter(VotersId, Name, Unit.Voters, setting, setting));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParameterSetting(default, By("uu"), Day, Day.PlusDays(-1)));
    }

    [Fact]
    public void A_set_finds_by_id_and_reads_every_parameter_with_the_choices_made()
    {
        var other = new ElectionParameter(
            Id<ElectionParameter>.Parse("kpps-members"),
            new LocalText("Anggota KPPS", "Members of a KPPS"),
            Unit.Persons,
            new ParameterSetting(Fraction.FromInteger(7), By("uu"))
        );
        var set = new ParameterSet(SetId, Voters, other);
        Assert.Same(Voters, set.Find(VotersId));
        Assert.Null(set.Find(Id<ElectionParameter>.Parse("absent")));
        Assert.Equal([null, Fraction.FromInteger(7)], set.On(Day).Select(r => r.Value));
        var pkpu = Id<Citation>.Parse("pkpu");
        Assert.Equal(Fraction.FromInteger(600), set.On(Day, [(VotersId, pkpu)])[0].Value);
        Assert.Equal(Fraction.FromInteger(800), set.On(Day, [(VotersId, Id<Citation>.Parse("uu"))])[0].Value);
        Assert.Throws<ArgumentException>(() => set.On(Day, [(VotersId, pkpu), (VotersId, pkpu)]));
        Assert.Throws<ArgumentException>(() => set.On(Day, [(other.Id, pkpu)]));
        Assert.Throws<ArgumentException>(() => set.On(Day, [(Id<ElectionParameter>.Parse("absent"), pkpu)]));
        Assert.Throws<ArgumentException>(() => new ParameterSet(SetId, Voters, Voters));
        Assert.Throws<ArgumentException>(() => new ParameterSet(default, Voters));
        Assert.Empty(new ParameterSet(SetId).All);
        Assert.Equal((SetId, "contoh"), (set.Id, set.ToString()));
    }

    [Fact]
    public void A_choice_in_a_set_decides_between_sources_that_disagree_and_nothing_else()
    {
        var third = new ElectionParameter(
            VotersId,
            Name,
            Unit.Voters,
            [
                .. Voters.Settings,
                new ParameterSetting(Fraction.FromInteger(500), By("berita"), new LocalDate(2020, 1, 1), new LocalDate(2020, 12, 31)),
            ]
        );
        var set = new ParameterSet(SetId, third);
        var (before, vote2020) = (new LocalDate(2019, 1, 1), new LocalDate(2020, 12, 9));
        var pkpu = Id<Citation>.Parse("pkpu");
        // One source in force: the choice of another, not in force yet, does not take its value away.
        Assert.Equal(
            (Fraction.FromInteger(800), null),
            (set.On(before, [(VotersId, pkpu)])[0].Value, set.On(before, [(VotersId, pkpu)])[0].Chosen)
        );
        // Two in force, neither of them chosen: they still disagree.
        Assert.IsType<ParameterState<Fraction>.Conflict>(set.On(vote2020, [(VotersId, pkpu)])[0].State);
        Assert.IsType<ParameterState<Fraction>.Gap>(set.On(new LocalDate(2015, 1, 1), [(VotersId, pkpu)])[0].State);
        Assert.Equal(Fraction.FromInteger(500), set.On(vote2020, [(VotersId, Id<Citation>.Parse("berita"))])[0].Value);
    }

    private static Evidence By(string source) =>
        Evidence.Published(new Citation(Id<Citation>.Parse(source), source, "Penerbit", SourceKind.Regulation, Confidence.High));
}
