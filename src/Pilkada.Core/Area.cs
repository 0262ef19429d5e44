namespace Pilkada;

/// <summary>An area with its official name and the sources of both.</summary>
/// <remarks>Immutable and thread-safe. Two areas are the same when they are the same object; compare <see cref="Code"/> for identity.</remarks>
public sealed class Area
{
    /// <summary>Creates an area.</summary>
    /// <param name="code">The Kemendagri code.</param>
    /// <param name="name">The official name, with <c>Kabupaten</c> or <c>Kota</c> where it belongs; not empty.</param>
    /// <param name="citations">Where code and name come from; may be empty for a user's own data.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Area(AreaCode code, string name, params IEnumerable<Citation> citations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Code = code;
        Name = name;
        Citations = [.. citations];
    }

    /// <summary>Gets the code.</summary>
    public AreaCode Code { get; }

    /// <summary>Gets the official name.</summary>
    public string Name { get; }

    /// <summary>Gets the sources of code and name; may be empty.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Returns code and name.</summary>
    /// <returns>For example <c>36.02 Kabupaten Lebak</c>.</returns>
    public override string ToString() => $"{Code} {Name}";
}
