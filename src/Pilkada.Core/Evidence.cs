namespace Pilkada;

/// <summary>How a figure or a statement came to be known.</summary>
public enum Provenance
{
    /// <summary>Not known: no value is claimed.</summary>
    Unknown = 0,

    /// <summary>Stated by a source.</summary>
    Published = 1,

    /// <summary>Computed from other figures that are given.</summary>
    Derived = 2,

    /// <summary>Concluded from sources that do not state it.</summary>
    Inferred = 3,

    /// <summary>Decided by this project or by the user, because no source says.</summary>
    Assumed = 4,

    /// <summary>Entered by the user without a source.</summary>
    Entered = 5,
}

/// <summary>What a figure or a rule rests on: its provenance and at least one citation.</summary>
/// <remarks>Never empty, by construction. Immutable and thread-safe. Equal when provenance and citations are equal, in order.</remarks>
/// <example><code>Evidence.Published(law.At("Pasal 67"), news)</code></example>
public sealed class Evidence : IEquatable<Evidence>
{
    private Evidence(Provenance provenance, Citation first, IEnumerable<Citation> more)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(more);
        Provenance = provenance;
        Citations = [first, .. more];
    }

    /// <summary>Gets how it came to be known: published, derived, inferred or assumed.</summary>
    public Provenance Provenance { get; }

    /// <summary>Gets the citations, the main one first; never empty.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Gets the main citation.</summary>
    public Citation First => Citations[0];

    /// <summary>Makes evidence of something a source states.</summary>
    /// <param name="first">The main source.</param>
    /// <param name="more">Further sources.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Published(Citation first, params IEnumerable<Citation> more) => new(Provenance.Published, first, more);

    /// <summary>Makes evidence of something computed from what sources state.</summary>
    /// <param name="first">The main source.</param>
    /// <param name="more">Further sources.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Derived(Citation first, params IEnumerable<Citation> more) => new(Provenance.Derived, first, more);

    /// <summary>Makes evidence of something concluded from sources that do not state it.</summary>
    /// <param name="first">The main source.</param>
    /// <param name="more">Further sources.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Inferred(Citation first, params IEnumerable<Citation> more) => new(Provenance.Inferred, first, more);

    /// <summary>Makes evidence of something decided because no source says.</summary>
    /// <param name="decision">The record of the decision.</param>
    /// <param name="more">Sources that bear on it.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Assumed(Citation decision, params IEnumerable<Citation> more) => new(Provenance.Assumed, decision, more);

    /// <summary>Makes evidence of a named provenance.</summary>
    /// <param name="provenance">Published, derived, inferred or assumed.</param>
    /// <param name="first">The main source.</param>
    /// <param name="more">Further sources.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The provenance is unknown or entered, which have no citation.</exception>
    public static Evidence Of(Provenance provenance, Citation first, params IEnumerable<Citation> more) =>
        provenance is Provenance.Published or Provenance.Derived or Provenance.Inferred or Provenance.Assumed
            ? new Evidence(provenance, first, more)
            : throw new ArgumentOutOfRangeException(nameof(provenance), provenance, "Published, Derived, Inferred or Assumed.");

    /// <inheritdoc/>
    public bool Equals(Evidence? other) => other is not null && Provenance == other.Provenance && Citations.SequenceEqual(other.Citations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Provenance, First);

    /// <summary>Returns provenance and citations.</summary>
    /// <returns>For example <c>Published: uu-8-2015#Pasal 67</c>.</returns>
    public override string ToString() => $"{Provenance}: {string.Join("; ", Citations)}";
}
