namespace Pilkada.Scoring;

/// <summary>Which way an indicator moves the index.</summary>
public enum Direction
{
    /// <summary>A higher value raises the index.</summary>
    Positive = 0,

    /// <summary>A higher value lowers the index.</summary>
    Negative = 1,
}

/// <summary>The column an indicator is divided by, and the factor that follows.</summary>
/// <remarks>The denominated value is <c>(x / d) * Scale</c>, in this order; it is missing where either is missing or where d is 0. Immutable and thread-safe.</remarks>
/// <example><c>new Denominator("population", 100_000)</c> gives cases per hundred thousand inhabitants.</example>
public sealed record Denominator
{
    /// <summary>Creates a denominator.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="scale">The factor; finite and not 0. Default 1.</param>
    /// <exception cref="ArgumentException">The name is empty, or the factor is 0 or not finite.</exception>
    public Denominator(string column, double scale = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        if (!double.IsFinite(scale) || scale == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "The factor is a finite number other than 0.");
        }

        Column = column;
        Scale = scale;
    }

    /// <summary>Gets the name of the column.</summary>
    public string Column { get; }

    /// <summary>Gets the factor.</summary>
    public double Scale { get; }
}

/// <summary>The two values between which an indicator is measured.</summary>
/// <remarks>Stated in the indicator's own unit, the lower one first, whatever its direction. Immutable and thread-safe.</remarks>
/// <example>Life expectancy in years: <c>new Goalposts(20, 85)</c>.</example>
public sealed record Goalposts
{
    /// <summary>Creates goalposts.</summary>
    /// <param name="low">The lower one.</param>
    /// <param name="high">The higher one.</param>
    /// <exception cref="ArgumentException">They are not finite, or the lower one is not below the higher one.</exception>
    public Goalposts(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Goalposts are finite and rise: {low} to {high} do not."),
                nameof(low)
            );
        }

        Low = low;
        High = high;
    }

    /// <summary>Gets the lower one.</summary>
    public double Low { get; }

    /// <summary>Gets the higher one.</summary>
    public double High { get; }
}

/// <summary>One measured quantity of an index, such as a rate or a count: a column of the data.</summary>
/// <remarks>The key is the name of the column and is compared by ordinal. Immutable and thread-safe.</remarks>
/// <example><c>new Indicator("poverty", Direction.Negative, unit: "%")</c></example>
public sealed class Indicator
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="key">Its key, the name of its column; not empty.</param>
    /// <param name="direction">Which way it moves the index. Default positive.</param>
    /// <param name="name">What it is called; null when the key says it.</param>
    /// <param name="unit">Its unit, for people; null when it has none.</param>
    /// <param name="denominator">What a <see cref="Denomination"/> divides it by; null for nothing.</param>
    /// <param name="goalposts">The goalposts that <see cref="NormalisationMethod.Goalposts"/> uses.</param>
    /// <param name="target">The target that <see cref="NormalisationMethod.DistanceToTarget"/> uses.</param>
    /// <param name="reference">The key of the unit that <see cref="NormalisationMethod.DistanceToReference"/> uses.</param>
    /// <exception cref="ArgumentException">The key is empty, or the target is not finite.</exception>
    public Indicator(
        string key,
        Direction direction = Direction.Positive,
        LocalText? name = null,
        string? unit = null,
        Denominator? denominator = null,
        Goalposts? goalposts = null,
        double? target = null,
        string? reference = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (!Enum.IsDefined(direction))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction is positive or negative.");
        }

        if (target is { } t && !double.IsFinite(t))
        {
            throw new ArgumentOutOfRangeException(nameof(target), target, "A target is a finite number.");
        }

        Key = key;
        Direction = direction;
        Name = name;
        Unit = unit;
        Denominator = denominator;
        Goalposts = goalposts;
        Target = target;
        Reference = reference;
    }

    /// <summary>Gets the key, the name of the column.</summary>
    public string Key { get; }

    /// <summary>Gets which way it moves the index.</summary>
    public Direction Direction { get; }

    /// <summary>Gets what it is called; null when the key says it.</summary>
    public LocalText? Name { get; }

    /// <summary>Gets the unit, for people; null when it has none.</summary>
    public string? Unit { get; }

    /// <summary>Gets what it is divided by; null for nothing.</summary>
    public Denominator? Denominator { get; }

    /// <summary>Gets the goalposts; null when there are none.</summary>
    public Goalposts? Goalposts { get; }

    /// <summary>Gets the target, in the indicator's own unit; null when there is none.</summary>
    public double? Target { get; }

    /// <summary>Gets the key of the reference unit; null when there is none.</summary>
    public string? Reference { get; }

    /// <summary>Returns the key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}
