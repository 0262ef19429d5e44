using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Generates quantities of every kind: numbers, days, times, truths, texts and unknown ones.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Quantity> Quantities() =>
        Gen.OneOf(
            Fractions().Select(Quantity.Of),
            Dates().Select(Quantity.Of),
            Times().Select(Quantity.Of),
            Booleans().Select(Quantity.Of),
            LocalTexts().Select(Quantity.Of),
            LocalTexts().Select(Quantity.Unknown)
        );

    /// <summary>Generates units of figures, such as voters and officers.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Unit> Units() => Gen.Elements(Unit.All.AsEnumerable());

    /// <summary>Generates calculations over numbers, up to three steps deep; some leaves are unknown.</summary>
    /// <returns>The generator. Every value is worked out by the generator, not by <see cref="Explanation.Recompute"/>.</returns>
    public static Gen<Explanation> Explanations() => Gen.Sized(size => Tree(Math.Min(3, 1 + (size / 30)), withUnknown: true));

    /// <summary>Generates calculations none of whose leaves is unknown; a division by zero still is.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Explanation> KnownExplanations() => Gen.Sized(size => Tree(Math.Min(3, 1 + (size / 30)), withUnknown: false));

    /// <summary>Generates leaves: numbers that are cited or entered and, if wanted, unknown ones.</summary>
    /// <param name="withUnknown">Whether some are unknown.</param>
    /// <returns>The generator.</returns>
    public static Gen<Explanation> Leaves(bool withUnknown) =>
        Gen.Frequency(
            (
                5,
                from value in SmallFractions()
                from evidence in Evidence()
                from label in LocalTexts()
                select Explanation.Given(label, Quantity.Of(value), Unit.Persons, evidence)
            ),
            (
                3,
                from value in SmallFractions()
                from location in DataLocations()
                from label in LocalTexts()
                select Explanation.Entered(label, Quantity.Of(value), Unit.Persons, location)
            ),
            (withUnknown ? 1 : 0, LocalTexts().Select(t => Explanation.Unknown(t, Unit.Persons, t)))
        );

    /// <summary>Generates figures with their paths, places and calculations, open and guarded.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Figure> Figures() =>
        from path in FigurePaths()
        from place in Places()
        from explanation in Explanations()
        from approximation in Enums<Approximation>()
        from sensitivity in Enums<Sensitivity>()
        select new Figure(path.IsEmpty ? FigurePath.Parse("a") : path, place, explanation, approximation, sensitivity);

    /// <summary>Generates published figures of few places, measures and days, so that some conflict.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PublishedFigure> PublishedFigures() =>
        from id in Ids<PublishedFigure>()
        from measure in Gen.Elements(Measure.Tps, Measure.Voters, Measure.Kecamatan)
        from place in Gen.Elements("36", "36.02", "polres-a").Select(p => Place.Parse(p))
        from explanation in Leaves(withUnknown: true)
        from date in OrNull(Gen.Choose(0, 1).Select(FirstDay.PlusDays))
        from contest in Gen.Elements(default, Pilgub)
        from approximation in Enums<Approximation>()
        from word in Gen.Elements(null, "sekitar", "kurang lebih")
        select new PublishedFigure(id, measure, place, explanation, date, contest, approximation: approximation, word: word);

    /// <summary>Generates kinds of problems, with and without placeholders.</summary>
    /// <returns>The generator.</returns>
    public static Gen<NoticeKind> ProblemKinds() => NoticeKinds("P");

    /// <summary>Generates kinds of findings, with and without placeholders.</summary>
    /// <returns>The generator.</returns>
    public static Gen<NoticeKind> FindingKinds() => NoticeKinds("F");

    /// <summary>Generates problems of made-up kinds, with arguments of every kind of quantity.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Problem> Problems() =>
        from kind in ProblemKinds()
        from location in DataLocations()
        from values in Quantities().ListOf(kind.Placeholders.Length)
        select new Problem(kind, location, kind.Placeholders.Zip(values));

    /// <summary>Generates findings of made-up kinds, some with a figure, a rule and a calculation.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Finding> Findings() =>
        from kind in FindingKinds()
        from severity in Enums<Severity>()
        from place in Places()
        from values in Quantities().ListOf(kind.Placeholders.Length)
        from path in FigurePaths()
        from explanation in Leaves(withUnknown: true)
        from isBare in Booleans()
        select isBare
            ? new Finding(kind, severity, place, kind.Placeholders.Zip(values))
            : new Finding(kind, severity, place, kind.Placeholders.Zip(values), path, Code.Parse("PLK-COR-001"), explanation: explanation);

    private static Gen<NoticeKind> NoticeKinds(string kind) =>
        from number in Gen.Choose(1, 999)
        from names in Gen.Elements("", "{value}", "{place}: {value}, {value}")
        select new NoticeKind(
            $"PLK-AAA-{kind}{number:000}",
            new LocalText($"Pesan {number} {names}", $"Message {number} {names}"),
            new LocalText("Nasihat", "Advice")
        );

    private static Gen<Explanation> Tree(int depth, bool withUnknown)
    {
        if (depth == 0)
        {
            return Leaves(withUnknown);
        }

        var below = Tree(depth - 1, withUnknown);
        return Gen.Frequency(
            (1, Leaves(withUnknown)),
            (4, from a in below from b in below from c in below from step in Steps(a, b, c) select step)
        );
    }

    private static Gen<Explanation> Steps(Explanation a, Explanation b, Explanation c) =>
        from operation in Gen.Elements(
            Operation.Sum,
            Operation.Difference,
            Operation.Product,
            Operation.Quotient,
            Operation.Round,
            Operation.Minimum,
            Operation.Maximum,
            Operation.Lookup
        )
        from rounding in Roundings()
        from label in LocalTexts()
        from evidence in Evidence()
        from found in Booleans()
        select Step(operation, a, b, c, rounding, label, evidence, found);

    // The values are found another way than Recompute finds them: other orders, other operations.
    private static Explanation Step(
        Operation operation,
        Explanation a,
        Explanation b,
        Explanation c,
        Rounding rounding,
        LocalText label,
        Evidence evidence,
        bool found
    )
    {
        Explanation[] three = [a, b, c];
        Quantity Value(Func<Fraction[], Fraction?> work, params Explanation[] over) =>
            over.Any(o => o.Value.IsUnknown) ? Quantity.Unknown(label)
            : work([.. over.Select(o => o.Value.Number)]) is { } number ? Quantity.Of(number)
            : Quantity.Unknown(label);

        switch (operation)
        {
            case Operation.Sum:
                return Explanation.Sum(label, Value(v => v[2] + v[1] + v[0], three), Unit.Persons, three);
            case Operation.Difference:
                return Explanation.Difference(label, Value(v => v[0] - (v[1] + v[2]), three), Unit.Persons, three);
            case Operation.Product:
                return Explanation.Product(label, Value(v => v[2] * v[1] * v[0], three), Unit.Persons, three);
            case Operation.Quotient:
                return Explanation.Quotient(
                    label,
                    Value(v => v[1].Sign == 0 ? null : v[0] * Fraction.Of(v[1].Denominator, v[1].Numerator), a, b),
                    Unit.Persons,
                    a,
                    b
                );
            case Operation.Round:
                return Explanation.Round(label, Value(v => Whole(v[0], rounding), a), Unit.Persons, a, rounding);
            case Operation.Minimum:
                return Explanation.Minimum(label, Value(v => v.Order().First(), three), Unit.Persons, three);
            case Operation.Maximum:
                return Explanation.Maximum(label, Value(v => v.Order().Last(), three), Unit.Persons, three);
            default:
                var rows = new List<LookupRow> { new(Quantity.Of("tidak ada"), Quantity.Of(-1)) };
                if (found && !a.Value.IsUnknown)
                {
                    rows.Add(new LookupRow(a.Value, Quantity.Of(7)));
                }

                return Explanation.Lookup(label, Value(_ => found ? (Fraction)7 : null, a), Unit.Persons, a, rows, evidence);
        }
    }

    private static Fraction Whole(Fraction value, Rounding rounding)
    {
        var floor = Fraction.FromInteger(System.Numerics.BigInteger.DivRem(value.Numerator, value.Denominator).Quotient);
        floor = floor > value ? floor - Fraction.One : floor;
        var side = (value - floor).CompareTo(Fraction.Of(1, 2));
        var up = rounding switch
        {
            Rounding.Floor => false,
            Rounding.Ceiling => floor != value,
            Rounding.HalfUp => side > 0 || (side == 0 && value.Sign > 0),
            _ => side > 0 || (side == 0 && !floor.Numerator.IsEven),
        };
        return up ? floor + Fraction.One : floor;
    }
}
