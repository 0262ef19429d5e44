namespace Pilkada;

/// <summary>The operation of one step of a calculation.</summary>
public enum Operation
{
    /// <summary>A leaf: cited, entered, assumed or unknown.</summary>
    Given = 0,

    /// <summary>The sum of the operands; a date plus days is a date.</summary>
    Sum = 1,

    /// <summary>The first operand less the others; a date less a date is days.</summary>
    Difference = 2,

    /// <summary>The product of the operands.</summary>
    Product = 3,

    /// <summary>The first operand divided by the second; unknown when the second is 0.</summary>
    Quotient = 4,

    /// <summary>The operand rounded to a whole number by a named rule.</summary>
    Round = 5,

    /// <summary>The smallest, or earliest, operand.</summary>
    Minimum = 6,

    /// <summary>The largest, or latest, operand.</summary>
    Maximum = 7,

    /// <summary>The value of the table row whose key equals the operand.</summary>
    Lookup = 8,

    /// <summary>Whether a comparison of two operands holds.</summary>
    Compare = 9,

    /// <summary>A value with a certificate that can be checked without trusting how it was found.</summary>
    Certified = 10,
}

/// <summary>How two quantities are compared.</summary>
public enum Comparison
{
    /// <summary>The first is less than the second.</summary>
    Less = 0,

    /// <summary>The first is at most the second.</summary>
    AtMost = 1,

    /// <summary>The two are equal.</summary>
    Equal = 2,

    /// <summary>The first is at least the second.</summary>
    AtLeast = 3,

    /// <summary>The first is greater than the second.</summary>
    Greater = 4,
}

/// <summary>A row of the table that a lookup reads.</summary>
/// <param name="key">What is looked up.</param>
/// <param name="value">What stands there.</param>
public sealed class LookupRow(Quantity key, Quantity value)
{
    /// <summary>Gets what is looked up.</summary>
    public Quantity Key { get; } = key ?? throw new ArgumentNullException(nameof(key));

    /// <summary>Gets what stands there.</summary>
    public Quantity Value { get; } = value ?? throw new ArgumentNullException(nameof(value));
}

/// <summary>A proof that comes with a value and can be checked on its own.</summary>
public interface ICertificate
{
    /// <summary>Gets what is checked, in words.</summary>
    LocalText Statement { get; }

    /// <summary>Checks a value against the operands it was found from.</summary>
    /// <param name="value">The value claimed.</param>
    /// <param name="operands">The operands of the step.</param>
    /// <returns>Whether the certificate holds.</returns>
    bool Verify(Quantity value, ImmutableArray<Explanation> operands);
}

/// <summary>A result that can show how it came about.</summary>
public interface IExplained
{
    /// <summary>Gets the calculation behind the result.</summary>
    Explanation Explanation { get; }
}

/// <summary>A calculation that can be checked: a value, the operation that gives it, and the operands, down to leaves that are cited, entered, assumed or unknown.</summary>
/// <remarks>
/// The law of every explanation is <c>Recompute()</c> equals <see cref="Value"/>. It is built from intermediates that the result already holds.
/// A step with an unknown operand is unknown. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var strength = Explanation.Given(new LocalText("Kekuatan", "Strength"), Quantity.Of(7000), Unit.Officers, evidence);
/// var share = Explanation.Given(new LocalText("Bagian", "Share"), Quantity.Of(Fraction.Of(2, 3)), Unit.Share, statement);
/// var exact = Explanation.Product(new LocalText("Dua pertiga", "Two thirds"), Quantity.Of(Fraction.Of(14000, 3)), Unit.Officers, [strength, share]);
/// exact.Recompute() // 14000/3
/// </code>
/// </example>
public sealed class Explanation
{
    private Explanation(Operation operation, LocalText label, Quantity value, Unit unit, IEnumerable<Explanation> operands, Code rule)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(operands);
        Operation = operation;
        Label = label;
        Value = value;
        Unit = unit;
        Operands = [.. operands];
        Rule = rule;
    }

    /// <summary>Gets the operation of this step.</summary>
    public Operation Operation { get; }

    /// <summary>Gets what the value is, in words.</summary>
    public LocalText Label { get; }

    /// <summary>Gets the value of this step.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the unit of the value.</summary>
    public Unit Unit { get; }

    /// <summary>Gets the rule applied, or the empty code.</summary>
    public Code Rule { get; }

    /// <summary>Gets the operands in order; empty for a leaf.</summary>
    public ImmutableArray<Explanation> Operands { get; }

    /// <summary>Gets what a leaf, or the table of a lookup, rests on; null where there is no citation.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>Gets where in the user's files a leaf was entered; nowhere when it was not.</summary>
    public DataLocation Location { get; private init; }

    /// <summary>Gets the rounding of a <see cref="Operation.Round"/> step; null otherwise.</summary>
    public Rounding? Rounding { get; private init; }

    /// <summary>Gets the comparison of a <see cref="Operation.Compare"/> step; null otherwise.</summary>
    public Comparison? Comparison { get; private init; }

    /// <summary>Gets the table of a <see cref="Operation.Lookup"/> step; empty otherwise.</summary>
    public ImmutableArray<LookupRow> Table { get; private init; } = [];

    /// <summary>Gets the certificate of a <see cref="Operation.Certified"/> step; null otherwise.</summary>
    public ICertificate? Certificate { get; private init; }

    /// <summary>Gets how the value came to be known: what the leaf says, derived for a step, unknown when the value is.</summary>
    public Provenance Provenance =>
        Value.IsUnknown ? Provenance.Unknown
        : Operation != Operation.Given ? Provenance.Derived
        : Evidence?.Provenance ?? Provenance.Entered;

    /// <summary>Gets the citations of all leaves and tables below, each once, in reading order.</summary>
    public ImmutableArray<Citation> Citations =>
        [.. Nodes().Select(n => n.Evidence).OfType<Evidence>().SelectMany(e => e.Citations).Distinct()];

    /// <summary>Makes a leaf that sources or a decision support.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">Its value.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="location">Where it stands in the files of a plan, if it does.</param>
    /// <param name="rule">The rule that states it, if one does.</param>
    /// <returns>The leaf.</returns>
    public static Explanation Given(
        LocalText label,
        Quantity value,
        Unit unit,
        Evidence evidence,
        DataLocation location = default,
        Code rule = default
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new Explanation(Operation.Given, label, value, unit, [], rule) { Evidence = evidence, Location = location };
    }

    /// <summary>Makes a leaf that the user entered without a source.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">Its value.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="location">Where it was entered.</param>
    /// <returns>The leaf.</returns>
    public static Explanation Entered(LocalText label, Quantity value, Unit unit, DataLocation location = default) =>
        new(Operation.Given, label, value, unit, [], default) { Location = location };

    /// <summary>Makes a leaf of which nothing is known.</summary>
    /// <param name="label">What it would be.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="reason">Why it is not known.</param>
    /// <param name="location">Where it is missing in the user's files, if that can be said.</param>
    /// <returns>The leaf.</returns>
    public static Explanation Unknown(LocalText label, Unit unit, LocalText reason, DataLocation location = default) =>
        new(Operation.Given, label, Quantity.Unknown(reason), unit, [], default) { Location = location };

    /// <summary>Makes a sum.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The sum, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operands">What is added.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Sum(LocalText label, Quantity value, Unit unit, IEnumerable<Explanation> operands, Code rule = default) =>
        new(Operation.Sum, label, value, unit, operands, rule);

    /// <summary>Makes a difference.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The difference, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operands">What is subtracted from, then what is subtracted; at least two.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Difference(
        LocalText label,
        Quantity value,
        Unit unit,
        IEnumerable<Explanation> operands,
        Code rule = default
    ) => new(Operation.Difference, label, value, unit, operands, rule);

    /// <summary>Makes a product.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The product, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operands">What is multiplied.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Product(LocalText label, Quantity value, Unit unit, IEnumerable<Explanation> operands, Code rule = default) =>
        new(Operation.Product, label, value, unit, operands, rule);

    /// <summary>Makes a quotient.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The quotient, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">What it is divided by.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Quotient(
        LocalText label,
        Quantity value,
        Unit unit,
        Explanation dividend,
        Explanation divisor,
        Code rule = default
    ) => new(Operation.Quotient, label, value, unit, [dividend, divisor], rule);

    /// <summary>Makes a rounding to a whole number.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The whole number, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operand">What is rounded.</param>
    /// <param name="rounding">How it is rounded.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Round(
        LocalText label,
        Quantity value,
        Unit unit,
        Explanation operand,
        Rounding rounding,
        Code rule = default
    ) => new(Operation.Round, label, value, unit, [operand], rule) { Rounding = rounding };

    /// <summary>Makes a minimum.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The smallest operand, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operands">What is compared; at least one.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Minimum(LocalText label, Quantity value, Unit unit, IEnumerable<Explanation> operands, Code rule = default) =>
        new(Operation.Minimum, label, value, unit, operands, rule);

    /// <summary>Makes a maximum.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The largest operand, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operands">What is compared; at least one.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Maximum(LocalText label, Quantity value, Unit unit, IEnumerable<Explanation> operands, Code rule = default) =>
        new(Operation.Maximum, label, value, unit, operands, rule);

    /// <summary>Makes a lookup in a table.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">What the table says, as the result holds it; unknown when it has no such row.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="key">What is looked up.</param>
    /// <param name="table">The table.</param>
    /// <param name="evidence">What the table rests on.</param>
    /// <param name="rule">The rule that states the table, if one does.</param>
    /// <returns>The step.</returns>
    public static Explanation Lookup(
        LocalText label,
        Quantity value,
        Unit unit,
        Explanation key,
        IEnumerable<LookupRow> table,
        Evidence evidence,
        Code rule = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(evidence);
        return new Explanation(Operation.Lookup, label, value, unit, [key], rule) { Table = [.. table], Evidence = evidence };
    }

    /// <summary>Makes a comparison.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="value">Whether it holds, as the result holds it.</param>
    /// <param name="left">The first operand.</param>
    /// <param name="comparison">How they are compared.</param>
    /// <param name="right">The second operand.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Compare(
        LocalText label,
        Quantity value,
        Explanation left,
        Comparison comparison,
        Explanation right,
        Code rule = default
    ) => new(Operation.Compare, label, value, Unit.None, [left, right], rule) { Comparison = comparison };

    /// <summary>Makes a step whose value comes with a certificate.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The value, as the result holds it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="operands">What the certificate is checked against.</param>
    /// <param name="certificate">The proof.</param>
    /// <param name="rule">The rule applied, if one is.</param>
    /// <returns>The step.</returns>
    public static Explanation Certified(
        LocalText label,
        Quantity value,
        Unit unit,
        IEnumerable<Explanation> operands,
        ICertificate certificate,
        Code rule = default
    )
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new Explanation(Operation.Certified, label, value, unit, operands, rule) { Certificate = certificate };
    }

    /// <summary>Recomputes the value from the leaves alone.</summary>
    /// <returns>The value that the leaves and the operations give; unknown where an operand is, or where a certificate does not hold.</returns>
    /// <exception cref="InvalidOperationException">The operands do not fit the operation, which is a mistake in the code that built it.</exception>
    public Quantity Recompute()
    {
        if (Operation == Operation.Given)
        {
            return Value;
        }

        var values = Operands.Select(o => o.Recompute()).ToArray();
        var unknown = Array.Find(values, v => v.IsUnknown);
        if (unknown is not null)
        {
            return unknown;
        }

        return Operation switch
        {
            Operation.Sum => values.Skip(1).Aggregate(First(values), Add),
            Operation.Difference => values.Skip(1).Aggregate(First(values), Subtract),
            Operation.Product => Quantity.Of(values.Aggregate(Fraction.One, (product, v) => product * v.Number)),
            Operation.Quotient when values[1].Number.Sign == 0 => Quantity.Unknown(DividedByZero),
            Operation.Quotient => Quantity.Of(values[0].Number / values[1].Number),
            Operation.Round => Quantity.Of(values[0].Number.Round(Rounding!.Value)),
            Operation.Minimum => values.Skip(1).Aggregate(First(values), (best, v) => Order(v, best) < 0 ? v : best),
            Operation.Maximum => values.Skip(1).Aggregate(First(values), (best, v) => Order(v, best) > 0 ? v : best),
            Operation.Lookup => Table.FirstOrDefault(row => row.Key.Equals(values[0]))?.Value ?? Quantity.Unknown(NoSuchRow),
            Operation.Compare => Quantity.Of(Holds(values[0], values[1])),
            // The certificate sees what the operands claim, so those claims must hold first.
            Operation.Certified => values.SequenceEqual(Operands.Select(o => o.Value)) && Certificate!.Verify(Value, Operands)
                ? Value
                : Quantity.Unknown(Certificate!.Statement),
            _ => throw new InvalidOperationException($"{Operation} is not an operation."),
        };
    }

    /// <summary>Returns this step and all below it, in reading order.</summary>
    /// <returns>The steps, this one first.</returns>
    public IEnumerable<Explanation> Nodes() => Operands.SelectMany(o => o.Nodes()).Prepend(this);

    /// <summary>Returns label and value in English.</summary>
    /// <returns>For example <c>Two thirds: 14,000/3</c>.</returns>
    public override string ToString() => $"{Label.English}: {Value}";

    private static LocalText DividedByZero { get; } = new("pembagi bernilai nol", "the divisor is zero");

    private static LocalText NoSuchRow { get; } = new("tabel tidak memuat baris itu", "the table has no such row");

    private static Quantity First(Quantity[] values) =>
        values.Length > 0 ? values[0] : throw new InvalidOperationException("The operation has no operands.");

    private static Quantity Add(Quantity left, Quantity right) =>
        left.Kind == QuantityKind.Date ? Quantity.Of(Shift(left.Date, right.Number)) : Quantity.Of(left.Number + right.Number);

    private static Quantity Subtract(Quantity left, Quantity right) =>
        (left.Kind, right.Kind) switch
        {
            (QuantityKind.Date, QuantityKind.Date) => Quantity.Of(NodaTime.Period.DaysBetween(right.Date, left.Date)),
            (QuantityKind.Date, _) => Quantity.Of(Shift(left.Date, -right.Number)),
            _ => Quantity.Of(left.Number - right.Number),
        };

    private static NodaTime.LocalDate Shift(NodaTime.LocalDate date, Fraction days)
    {
        var room = days.Sign < 0 ? NodaTime.LocalDate.MinIsoValue : NodaTime.LocalDate.MaxIsoValue;
        var most = Math.Abs(NodaTime.Period.DaysBetween(date, room));
        return days.IsInteger && System.Numerics.BigInteger.Abs(days.Numerator) <= most
            ? date.PlusDays((int)days.Numerator)
            : throw new InvalidOperationException($"{Texts.Iso(date)} is not moved by {days} days.");
    }

    private static int Order(Quantity left, Quantity right) =>
        left.Kind switch
        {
            QuantityKind.Date => left.Date.CompareTo(right.Date),
            QuantityKind.Time => left.Time.CompareTo(right.Time),
            _ => left.Number.CompareTo(right.Number),
        };

    private bool Holds(Quantity left, Quantity right) =>
        Comparison switch
        {
            Pilkada.Comparison.Less => Order(left, right) < 0,
            Pilkada.Comparison.AtMost => Order(left, right) <= 0,
            Pilkada.Comparison.Equal => left.Equals(right),
            Pilkada.Comparison.AtLeast => Order(left, right) >= 0,
            Pilkada.Comparison.Greater => Order(left, right) > 0,
            _ => throw new InvalidOperationException($"{Comparison} is not a comparison."),
        };
}
