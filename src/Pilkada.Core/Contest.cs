namespace Pilkada;

/// <summary>What office a contest fills.</summary>
public enum ContestKind
{
    /// <summary>Governor and deputy (pemilihan gubernur), of a province.</summary>
    Pilgub = 0,

    /// <summary>Regent and deputy (pemilihan bupati), of a kabupaten.</summary>
    Pilbup = 1,

    /// <summary>Mayor and deputy (pemilihan wali kota), of a kota.</summary>
    Pilwalkot = 2,
}

/// <summary>One election to one office: a voter may take part in two on the same day.</summary>
/// <remarks>Quantities, turnout, recapitulation and re-votes are per contest. Immutable and thread-safe.</remarks>
public sealed class Contest
{
    /// <summary>Creates a contest.</summary>
    /// <param name="id">Its id, such as <c>pilbup-36.02</c>; not empty.</param>
    /// <param name="kind">What office it fills.</param>
    /// <param name="area">The area that votes: a province for pilgub, a kabupaten for pilbup, a kota for pilwalkot.</param>
    /// <param name="organiser">The KPU that organises it; not empty.</param>
    /// <param name="citations">The sources; may be empty for a user's own data.</param>
    /// <exception cref="ArgumentException">The id or organiser is empty, or the area does not fit the kind.</exception>
    public Contest(Id<Contest> id, ContestKind kind, AreaCode area, string organiser, params IEnumerable<Citation> citations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organiser);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A contest has an id.", nameof(id));
        }

        if (!Fits(kind, area))
        {
            throw new ArgumentException($"Area {area} does not hold a {kind}.", nameof(area));
        }

        Id = id;
        Kind = kind;
        Area = area;
        Organiser = organiser;
        Citations = [.. citations];
    }

    /// <summary>Gets the id.</summary>
    public Id<Contest> Id { get; }

    /// <summary>Gets what office it fills.</summary>
    public ContestKind Kind { get; }

    /// <summary>Gets the area that votes.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the KPU that organises it.</summary>
    public string Organiser { get; }

    /// <summary>Gets the sources; may be empty.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Tells whether an area can hold a contest of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="area">The area.</param>
    /// <returns>True for a province and pilgub, a kabupaten and pilbup, a kota and pilwalkot.</returns>
    public static bool Fits(ContestKind kind, AreaCode area) =>
        kind switch
        {
            ContestKind.Pilgub => area.Level == AreaLevel.Provinsi,
            ContestKind.Pilbup => area.Level == AreaLevel.KabupatenKota && !area.IsKota,
            ContestKind.Pilwalkot => area.IsKota,
            _ => false,
        };

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>pilbup-36.02</c>.</returns>
    public override string ToString() => Id.ToString();
}
