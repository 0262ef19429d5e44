using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Documents.Tests;

/// <summary>Numbers and dates of both formats, read through rows of figures.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("1234", TableFormat.Invariant, "1234")]
    [InlineData("66.05", TableFormat.Invariant, "1321/20")]
    [InlineData("1.234", TableFormat.Invariant, "617/500")]
    [InlineData("1,234", TableFormat.Invariant, null)]
    [InlineData("1.234.567", TableFormat.Invariant, null)]
    [InlineData("1234", TableFormat.Indonesian, "1234")]
    [InlineData("1.234", TableFormat.Indonesian, "1234")]
    [InlineData("1.234.567,5", TableFormat.Indonesian, "2469135/2")]
    [InlineData("66,05", TableFormat.Indonesian, "1321/20")]
    [InlineData("66.05", TableFormat.Indonesian, null)]
    [InlineData("0.123", TableFormat.Indonesian, null)]
    [InlineData("1.23.456", TableFormat.Indonesian, null)]
    [InlineData("1234.567", TableFormat.Indonesian, null)]
    [InlineData(".123", TableFormat.Indonesian, null)]
    [InlineData(",5", TableFormat.Indonesian, null)]
    [InlineData("5,", TableFormat.Indonesian, null)]
    [InlineData("-7", TableFormat.Invariant, "-7")]
    [InlineData("+7", TableFormat.Invariant, null)]
    [InlineData("1e3", TableFormat.Invariant, null)]
    [InlineData("0x10", TableFormat.Invariant, null)]
    [InlineData("1 234", TableFormat.Indonesian, null)]
    [InlineData("Rp1.234", TableFormat.Indonesian, null)]
    [InlineData("NaN", TableFormat.Invariant, null)]
    [InlineData("٣", TableFormat.Invariant, null)]
    [InlineData("--1", TableFormat.Invariant, null)]
    [InlineData("-", TableFormat.Invariant, null)]
    [InlineData("1234", null, "1234")]
    public void A_number_reads_in_its_declared_format_only(string text, TableFormat? format, string? expected)
    {
        var outcome = Figure(text, format: format).ToFigure();
        Assert.Equal(expected, outcome.TryGetValue(out var figure) ? figure.Value.Number.ToString() : null);
        if (expected is null)
        {
            Assert.Equal(DocumentProblems.NumberMalformed, Assert.Single(outcome.Problems).Kind);
        }
    }

    [Theory]
    [InlineData("1.234")]
    [InlineData("66,05")]
    [InlineData("66.05")]
    [InlineData("1.234.567")]
    public void Without_a_declared_format_a_separator_is_a_problem(string text) =>
        Assert.Equal(DocumentProblems.FormatUndeclared, Assert.Single(Figure(text, format: null).ToFigure().Problems).Kind);

    [Theory]
    [InlineData("2024-11-27", TableFormat.Invariant, true)]
    [InlineData("2024-11-27", TableFormat.Indonesian, true)]
    [InlineData("2024-11-27", null, true)]
    [InlineData("27/11/2024", TableFormat.Indonesian, true)]
    [InlineData("27/11/2024", TableFormat.Invariant, false)]
    [InlineData("27/11/2024", null, false)]
    [InlineData("27 November 2024", TableFormat.Indonesian, true)]
    [InlineData("27 november 2024", TableFormat.Indonesian, true)]
    [InlineData("27 November 2024", TableFormat.Invariant, false)]
    [InlineData("November 27 2024", TableFormat.Indonesian, false)]
    [InlineData("11/27/2024", TableFormat.Indonesian, false)]
    [InlineData("27/11/24", TableFormat.Indonesian, false)]
    [InlineData("27-11-2024", TableFormat.Indonesian, false)]
    [InlineData("27.11.2024", TableFormat.Indonesian, false)]
    [InlineData("2024-11-31", TableFormat.Invariant, false)]
    [InlineData("2024/11/27", TableFormat.Indonesian, false)]
    [InlineData("45623", TableFormat.Indonesian, false)]
    public void A_date_reads_in_its_declared_format_only(string text, TableFormat? format, bool reads)
    {
        var outcome = Figure("1", date: text, format: format).ToFigure();
        Assert.Equal(reads ? new LocalDate(2024, 11, 27) : null, outcome.TryGetValue(out var figure) ? figure.Date : null);
    }

    [Theory]
    [InlineData("17 Agustus 2024", 8)]
    [InlineData("17 Mei 2024", 5)]
    [InlineData("17 Desember 2024", 12)]
    public void Months_have_their_indonesian_names(string text, int month)
    {
        Assert.Equal(new LocalDate(2024, month, 17), Figure("1", date: text, format: TableFormat.Indonesian).ToFigure().Value.Date);
        Assert.False(Figure("1", date: "17 August 2024", format: TableFormat.Indonesian).ToFigure().Succeeded);
    }

    [Fact]
    public void What_either_format_writes_reads_back_exactly() =>
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, int.MaxValue), Gen.Choose(0, 6)).ToArbitrary(),
                pair =>
                {
                    var value = Fraction.Of(pair.Item1, BigInteger.Pow(10, pair.Item2));
                    var english = LocalFormat.Number(value, Language.English).Replace(",", string.Empty, StringComparison.Ordinal);
                    var indonesian = LocalFormat.Number(value, Language.Indonesian);
                    return Figure(english, unit: "points").ToFigure().Value.Value.Number == value
                        && Figure(indonesian, unit: "points", format: TableFormat.Indonesian).ToFigure().Value.Value.Number == value;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_either_format_writes_as_a_date_reads_back() =>
        Prop.ForAll(
                Gen.Choose(0, 100_000).Select(d => new LocalDate(1900, 1, 1).PlusDays(d)).ToArbitrary(),
                date =>
                {
                    string[] texts =
                    [
                        date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture),
                        date.ToString("d'/'M'/'uuuu", CultureInfo.InvariantCulture),
                        LocalFormat.Date(date, Language.Indonesian),
                    ];
                    return texts.All(t => Figure("1", date: t, format: TableFormat.Indonesian).ToFigure().Value.Date == date);
                }
            )
            .QuickCheckThrowOnFailure();

    private static FigureRow Figure(string value, string unit = "points", string date = "", TableFormat? format = TableFormat.Invariant) =>
        new("a", "b", "36", value, unit, date, format: format);
}
