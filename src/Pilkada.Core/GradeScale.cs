namespace Pilkada;

/// <summary>One grade of one scale, such as <i>sangat rawan</i>.</summary>
/// <remarks>Grades compare within their scale only. Equal when scale and id are equal. Immutable and thread-safe.</remarks>
public sealed class Grade : IEquatable<Grade>
{
    internal Grade(Id<GradeScale> scale, Id<Grade> id, LocalText name, int rank)
    {
        Scale = scale;
        Id = id;
        Name = name;
        Rank = rank;
    }

    /// <summary>Gets the scale it belongs to.</summary>
    public Id<GradeScale> Scale { get; }

    /// <summary>Gets the id within the scale.</summary>
    public Id<Grade> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the rank in the scale, 0 for the lowest grade.</summary>
    public int Rank { get; }

    /// <inheritdoc/>
    public bool Equals(Grade? other) => other is not null && Scale == other.Scale && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Grade);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scale, Id);

    /// <summary>Tells whether this grade is another one of the same scale, or higher.</summary>
    /// <param name="other">The other grade.</param>
    /// <returns>True when it is at least as high.</returns>
    /// <exception cref="ArgumentException">The other grade belongs to another scale: their words do not compare.</exception>
    public bool IsAtLeast(Grade other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Scale == Scale
            ? Rank >= other.Rank
            : throw new ArgumentException($"Grades of {Scale} and {other.Scale} do not compare.", nameof(other));
    }

    /// <summary>Returns scale and id.</summary>
    /// <returns>For example <c>polda-banten-tps-2024/sangat-rawan</c>.</returns>
    public override string ToString() => $"{Scale}/{Id}";
}

/// <summary>An ordered set of named grades, of one scheme in one edition.</summary>
/// <remarks>
/// The order is the scheme's own: in one, <i>rawan 1</i> is the highest grade, in another the lowest. <i>Khusus</i> is a flag and not a grade.
/// Police classes, Bawaslu's mentions of TPS and KPU's special locations are three lists that are never merged. Immutable and thread-safe.
/// </remarks>
public sealed class GradeScale
{
    /// <summary>Creates a scale.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="edition">Its edition, such as a year; not empty.</param>
    /// <param name="title">What it grades, in words.</param>
    /// <param name="grades">Ids and names of the grades, lowest first; at least two, each id once.</param>
    /// <param name="citations">The sources; may be empty for a user's own data.</param>
    /// <exception cref="ArgumentException">An id or the edition is empty, an id stands twice, or there are fewer than two grades.</exception>
    public GradeScale(
        Id<GradeScale> id,
        string edition,
        LocalText title,
        IEnumerable<(Id<Grade> Id, LocalText Name)> grades,
        params IEnumerable<Citation> citations
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(edition);
        ArgumentNullException.ThrowIfNull(title);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A scale has an id.", nameof(id));
        }

        Id = id;
        Edition = edition;
        Title = title;
        Grades = [.. grades.Select((g, rank) => new Grade(id, g.Id, g.Name, rank))];
        Citations = [.. citations];
        if (Grades.Length < 2 || Grades.Any(g => g.Id.IsEmpty) || Grades.Distinct().Count() != Grades.Length)
        {
            throw new ArgumentException($"Scale {id} has at least two grades, each named once.", nameof(grades));
        }
    }

    /// <summary>Gets the id.</summary>
    public Id<GradeScale> Id { get; }

    /// <summary>Gets the edition.</summary>
    public string Edition { get; }

    /// <summary>Gets what it grades, in words.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the grades, lowest first.</summary>
    public ImmutableArray<Grade> Grades { get; }

    /// <summary>Gets the sources; may be empty.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Finds a grade by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The grade, or null when the scale does not have it.</returns>
    public Grade? Find(Id<Grade> id) => Grades.FirstOrDefault(g => g.Id == id);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>polda-banten-tps-2024</c>.</returns>
    public override string ToString() => Id.ToString();
}
