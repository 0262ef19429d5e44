using NodaTime;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class UnitStrengthTests
{
    private static readonly Id<PoliceUnit> Lebak = Id<PoliceUnit>.Parse("polres-lebak");

    [Fact]
    public void A_Strength_Is_Kept_As_Given()
    {
        var (leaf, day, note) = (Officers(898), new LocalDate(2024, 8, 20), LocalText.Same("note"));
        var strength = new UnitStrength(Lebak, StrengthBasis.Operation, leaf, day, note);
        Assert.Equal((Lebak, StrengthBasis.Operation, day), (strength.Unit, strength.Basis, strength.Date!.Value));
        Assert.Same(leaf, strength.Strength);
        Assert.Same(note, strength.Note);
        Assert.Null(Strength("polres-lebak", null).Date);
        Assert.True(Strength("polres-lebak", null).Strength.Value.IsUnknown);
        Assert.Equal(Quantity.Of(0), Strength("polres-lebak", 0).Strength.Value);
    }

    [Fact]
    public void What_Is_Not_A_Whole_Number_Of_Officers_Is_Refused()
    {
        UnitStrength Make(Quantity value, Unit unit) =>
            new(Lebak, StrengthBasis.Unit, Explanation.Entered(LocalText.Same("n"), value, unit));
        Assert.Throws<ArgumentException>(() => Make(Quantity.Of(-1), Unit.Officers));
        Assert.Throws<ArgumentException>(() => Make(Quantity.Of(Fraction.Of(1, 2)), Unit.Officers));
        Assert.Throws<ArgumentException>(() => Make(Quantity.Of(7), Unit.Voters));
        Assert.Throws<ArgumentException>(() => new UnitStrength(default, StrengthBasis.Unit, Officers(7)));
        Assert.Throws<ArgumentNullException>(() => new UnitStrength(Lebak, StrengthBasis.Unit, null!));
    }

    [Fact]
    public void A_Text_Is_Refused_As_An_Argument_And_Not_By_Accident() =>
        Assert.Throws<ArgumentException>(() =>
            new UnitStrength(Lebak, StrengthBasis.Unit, Explanation.Entered(LocalText.Same("n"), Quantity.Of("7"), Unit.Officers))
        );
}
