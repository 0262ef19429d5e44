namespace Pilkada;

/// <summary>A figure of an assessment: where it stands, what it says, and the calculation or source behind it.</summary>
/// <remarks>Value, unit, rule and citations are those of its explanation, so nothing is said twice. Immutable and thread-safe.</remarks>
public sealed class Figure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="path">Where it stands; not the empty path.</param>
    /// <param name="place">The place it is about.</param>
    /// <param name="explanation">The calculation or leaf that gives its value.</param>
    /// <param name="approximation">How exactly the value was stated.</param>
    /// <param name="sensitivity">What the figure would give away.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public Figure(
        FigurePath path,
        Place place,
        Explanation explanation,
        Approximation approximation = Approximation.Exact,
        Sensitivity sensitivity = Sensitivity.Open
    )
    {
        ArgumentNullException.ThrowIfNull(explanation);
        if (path.IsEmpty)
        {
            throw new ArgumentException("A figure has a path.", nameof(path));
        }

        Path = path;
        Place = place;
        Explanation = explanation;
        Approximation = approximation;
        Sensitivity = sensitivity;
    }

    /// <summary>Gets where the figure stands in the assessment.</summary>
    public FigurePath Path { get; }

    /// <summary>Gets the place the figure is about.</summary>
    public Place Place { get; }

    /// <summary>Gets the calculation or leaf that gives the value.</summary>
    public Explanation Explanation { get; }

    /// <summary>Gets how exactly the value was stated.</summary>
    public Approximation Approximation { get; }

    /// <summary>Gets what the figure would give away.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>Gets what the value is, in words.</summary>
    public LocalText Label => Explanation.Label;

    /// <summary>Gets the value, unknown with its reason where nothing is known.</summary>
    public Quantity Value => Explanation.Value;

    /// <summary>Gets the unit of the value.</summary>
    public Unit Unit => Explanation.Unit;

    /// <summary>Gets how the value came to be known.</summary>
    public Provenance Provenance => Explanation.Provenance;

    /// <summary>Gets the rule applied, or the empty code.</summary>
    public Code Rule => Explanation.Rule;

    /// <summary>Gets the sources of the value, each once.</summary>
    public ImmutableArray<Citation> Citations => Explanation.Citations;

    /// <summary>Returns path and value.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Path} = {Value}";
}
