using FluentValidation;
using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Documents.Tests;

/// <summary>A validator passes exactly when the factory succeeds, and says the same codes.</summary>
public sealed class ValidatorLaws
{
    private static readonly Gen<string> Cell = Gen.Elements(
        "36",
        "36.02",
        "36.02.01",
        "36.02.01.2001",
        "polres-lebak",
        "Polres Lebak",
        "voters",
        "orang",
        "1",
        "902",
        "1000",
        "0",
        "-1",
        "1.5",
        "1,5",
        "1.234",
        "99999999999999999999",
        "2147483648",
        "2024-11-27",
        "27/11/2024",
        "exact",
        "about",
        "",
        " ",
        "a\0b",
        new string('x', 5000)
    );

    private static readonly Gen<TableFormat?> Format = Gen.Elements<TableFormat?>(null, TableFormat.Invariant, TableFormat.Indonesian);

    [Fact]
    public void Area_rows() =>
        Check(
            Gen.ArrayOf(Cell, 2).Select(c => new AreaRow(c[0], c[1], DataLocation.In("areas.csv", 2))),
            row => row.ToArea().Problems,
            language => new AreaRowValidator(language)
        );

    [Fact]
    public void Figure_rows() =>
        Check(
            from c in Gen.ArrayOf(Cell, 7)
            from format in Format
            select new FigureRow(c[0], c[1], c[2], c[3], c[4], c[5], c[6], format: format),
            row => row.ToFigure().Problems,
            language => new FigureRowValidator(language)
        );

    [Fact]
    public void Tps_rows() =>
        Check(
            from c in Gen.ArrayOf(Cell, 4)
            from format in Format
            select new TpsRow(c[0], c[1], [(Id<Contest>.Parse("pilgub-36"), c[2])], c[3], format),
            row => row.ToTps().Problems,
            language => new TpsRowValidator(language)
        );

    [Fact]
    public void A_good_row_of_each_kind_passes()
    {
        Assert.True(new AreaRowValidator().Validate(new AreaRow("36.02", "Kabupaten Lebak")).IsValid);
        Assert.True(new FigureRowValidator().Validate(new FigureRow("a", "voters", "36.02", "7", "voters")).IsValid);
        Assert.True(new TpsRowValidator().Validate(new TpsRow("36.02.01.2001", "902", [])).IsValid);
        var tps = new TpsRow("36.02.01.2001", "7", [(Id<Contest>.Parse("pilgub-36"), "512")]).ToTps().Value;
        Assert.Equal(("tps-36.02.01.2001-007", 7, 512), (tps.Id.ToString(), tps.Number, tps.VotersIn(Id<Contest>.Parse("pilgub-36"))));
    }

    private static void Check<T>(Gen<T> rows, Func<T, ImmutableArray<Problem>> make, Func<Language, IValidator<T>> validator) =>
        Prop.ForAll(
                rows.ToArbitrary(),
                row =>
                {
                    var problems = make(row);
                    foreach (var language in Enum.GetValues<Language>())
                    {
                        var result = validator(language).Validate(row);
                        Assert.Equal(problems.IsEmpty, result.IsValid);
                        Assert.Equal(
                            problems.Select(p => (p.Kind.Code.ToString(), p.Location.Column, p.Message.In(language))),
                            result.Errors.Select(e => (e.ErrorCode, e.PropertyName, e.ErrorMessage))
                        );
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
