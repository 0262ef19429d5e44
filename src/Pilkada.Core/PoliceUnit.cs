namespace Pilkada;

/// <summary>What kind of territorial police unit it is.</summary>
public enum PoliceUnitKind
{
    /// <summary>Regional police, of a province or a metropolis.</summary>
    Polda = 0,

    /// <summary>Resort police of a large city (polrestabes, polres metro).</summary>
    Polrestabes = 1,

    /// <summary>Resort police of a city (polresta).</summary>
    Polresta = 2,

    /// <summary>Resort police.</summary>
    Polres = 3,

    /// <summary>Sector police.</summary>
    Polsek = 4,
}

/// <summary>A territorial police unit.</summary>
/// <remarks>Its area of work is a dated <see cref="Jurisdiction"/>, not part of the unit. Immutable and thread-safe.</remarks>
public sealed class PoliceUnit
{
    /// <summary>Creates a unit.</summary>
    /// <param name="id">Its id, such as <c>polres-lebak</c>; it begins with a letter, so that it is never read as an area code.</param>
    /// <param name="name">Its official name; not empty.</param>
    /// <param name="kind">What kind it is.</param>
    /// <param name="parent">The unit that commands it; the empty id for a Polda.</param>
    /// <param name="citations">The sources; may be empty for a user's own data.</param>
    /// <exception cref="ArgumentException">The id or name is empty, the id begins with a digit, a Polda has a parent, or another unit has none.</exception>
    public PoliceUnit(Id<PoliceUnit> id, string name, PoliceUnitKind kind, Id<PoliceUnit> parent, params IEnumerable<Citation> citations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (id.IsEmpty || char.IsAsciiDigit(id.ToString()[0]))
        {
            throw new ArgumentException($"The id of a unit begins with a letter; this one is '{id}'.", nameof(id));
        }

        if (parent.IsEmpty != (kind == PoliceUnitKind.Polda) || parent == id)
        {
            throw new ArgumentException($"A Polda has no parent and every other unit has one; {id} has '{parent}'.", nameof(parent));
        }

        Id = id;
        Name = name;
        Kind = kind;
        Parent = parent;
        Citations = [.. citations];
    }

    /// <summary>Gets the id.</summary>
    public Id<PoliceUnit> Id { get; }

    /// <summary>Gets the official name.</summary>
    public string Name { get; }

    /// <summary>Gets what kind it is.</summary>
    public PoliceUnitKind Kind { get; }

    /// <summary>Gets the unit that commands it; the empty id for a Polda.</summary>
    public Id<PoliceUnit> Parent { get; }

    /// <summary>Gets the sources; may be empty.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Returns the name.</summary>
    /// <returns>For example <c>Polres Lebak</c>.</returns>
    public override string ToString() => Name;
}
