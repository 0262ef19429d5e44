namespace Pilkada.Personnel;

/// <summary>The people that one kind of post needs or was given.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PostLine
{
    /// <summary>Creates a line.</summary>
    /// <param name="kind">What they are posted for.</param>
    /// <param name="people">A whole number of officers or persons, 0 or more, or unknown.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The value is no count of people.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public PostLine(PostKind kind, Explanation people, LocalText? note = null)
    {
        Kind = Inputs.Defined(kind, nameof(kind));
        People = Inputs.People(people, nameof(people));
        Note = note;
    }

    /// <summary>Gets what they are posted for.</summary>
    public PostKind Kind { get; }

    /// <summary>Gets how many they are, or unknown.</summary>
    public Explanation People { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }
}

/// <summary>What a unit needs in all, line by line: guards of TPS, and apart from them every other post and the reserve.</summary>
/// <remarks>An unknown line makes the total unknown, while what is known is still added up beside it. Immutable and thread-safe.</remarks>
/// <example>1,184 at TPS, 26 at PPK and an unknown reserve: the total is unknown, and at least 1,210.</example>
public sealed class NeedByPost : IExplained
{
    private NeedByPost(ImmutableArray<PostLine> lines)
    {
        Lines = lines;
        var known = lines.Where(l => !l.People.Value.IsUnknown).Aggregate(Fraction.Zero, (sum, l) => sum + l.People.Value.Number);
        Known = Quantity.Of(known);
        Total = lines.FirstOrDefault(l => l.People.Value.IsUnknown)?.People.Value ?? Known;
        AtTps = Of(PostKind.Tps);
        Quantity Of(PostKind kind)
        {
            var own = lines.Where(l => l.Kind == kind).ToArray();
            return own.FirstOrDefault(l => l.People.Value.IsUnknown)?.People.Value
                ?? Quantity.Of(own.Aggregate(Fraction.Zero, (sum, l) => sum + l.People.Value.Number));
        }
    }

    /// <summary>Gets the lines, in the order given; at least one.</summary>
    public ImmutableArray<PostLine> Lines { get; }

    /// <summary>Gets the guards of TPS alone: 0 without such a line, unknown when one is.</summary>
    public Quantity AtTps { get; }

    /// <summary>Gets the sum of all lines; unknown when one is.</summary>
    public Quantity Total { get; }

    /// <summary>Gets the sum of the lines that are known: the least the total can be.</summary>
    public Quantity Known { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Kebutuhan seluruh pos", "Need of all posts"),
            Total,
            Lines[0].People.Unit,
            Lines.Select(l => l.People),
            GuardRules.LinesByPost.Id
        );

    /// <summary>Adds up lines.</summary>
    /// <param name="lines">The lines; at least one, all of one unit of measure.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">There is no line, or officers and persons are mixed.</exception>
    public static NeedByPost Of(params IEnumerable<PostLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ImmutableArray<PostLine> all = [.. lines];
        return all.IsEmpty ? throw new ArgumentException("There is at least one line.", nameof(lines))
            : all.All(l => l.People.Unit.Equals(all[0].People.Unit)) ? new NeedByPost(all)
            : throw new ArgumentException("Officers and persons are not added up in one need.", nameof(lines));
    }
}
