using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>One row of a statement: a stage as the source names it, the share, and the calendar stages it is read as.</summary>
/// <remarks>The source's stage and the calendar's are two things; the mapping between them is our reading, with evidence of its own. Immutable and thread-safe.</remarks>
/// <example><code>new StageShare(Id&lt;StageShare&gt;.Parse("kampanye"), new LocalText("Kampanye", "Campaign"), Fraction.Of(1, 2), [campaign])</code></example>
public sealed class StageShare
{
    /// <summary>Creates a row.</summary>
    /// <param name="id">Its id within the statement, such as <c>kampanye</c>; not empty.</param>
    /// <param name="stage">The stage as the source names it.</param>
    /// <param name="share">The share; more than 0 and at most 1.</param>
    /// <param name="mappedTo">The calendar stages it is read as, each once; none where the source leaves it open.</param>
    /// <exception cref="ArgumentException">An id is empty or stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not more than 0 and at most 1.</exception>
    public StageShare(Id<StageShare> id, LocalText stage, Fraction share, params IEnumerable<Id<ElectionStage>> mappedTo)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(mappedTo);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A row of a statement has an id.", nameof(id));
        }

        if (share.Sign <= 0 || share > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is more than 0 and at most 1.");
        }

        MappedTo = [.. mappedTo];
        if (MappedTo.Any(s => s.IsEmpty) || MappedTo.Distinct().Count() != MappedTo.Length)
        {
            throw new ArgumentException($"Row {id} maps to each calendar stage once, and to none without an id.", nameof(mappedTo));
        }

        Id = id;
        Stage = stage;
        Share = share;
    }

    /// <summary>Gets the id within the statement.</summary>
    public Id<StageShare> Id { get; }

    /// <summary>Gets the stage as the source names it.</summary>
    public LocalText Stage { get; }

    /// <summary>Gets the share; more than 0 and at most 1.</summary>
    public Fraction Share { get; }

    /// <summary>Gets the calendar stages the row is read as; empty where the source leaves it open.</summary>
    public ImmutableArray<Id<ElectionStage>> MappedTo { get; }

    /// <summary>Returns id and share.</summary>
    /// <returns>For example <c>kampanye 1/2</c>.</returns>
    public override string ToString() => $"{Id} {Share}";
}
