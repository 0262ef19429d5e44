using NodaTime;

namespace Pilkada.Stages;

/// <summary>Which group of an election's timetable a stage belongs to.</summary>
public enum StagePhase
{
    /// <summary>Preparation (persiapan), as the law groups it.</summary>
    Preparation = 0,

    /// <summary>Organisation (penyelenggaraan), as the law groups it.</summary>
    Organisation = 1,

    /// <summary>A step within a stage, from a KPU regulation or decree.</summary>
    Sub = 2,

    /// <summary>Observed delivery of voting equipment; the law has no stage of that name.</summary>
    Logistics = 3,

    /// <summary>A police operation that runs beside the stages.</summary>
    Operation = 4,
}

/// <summary>A stage (tahapan) of an election: its days, or the event its days depend on.</summary>
/// <remarks>Both ends are inclusive; a stage may have only one of them, or neither while its event has not happened. Immutable and thread-safe.</remarks>
public sealed class ElectionStage
{
    /// <summary>Creates a stage.</summary>
    /// <param name="id">Its id, such as <c>penyelenggaraan.kampanye</c>; not empty.</param>
    /// <param name="name">Its name.</param>
    /// <param name="phase">The group it belongs to.</param>
    /// <param name="evidence">What its days rest on.</param>
    /// <param name="start">The first day, or null when none is set.</param>
    /// <param name="end">The last day, inclusive, or null when none is set.</param>
    /// <param name="eventRule">What its days depend on, in words, or null.</param>
    /// <param name="parent">The stage it is a step of; the empty id for none.</param>
    /// <param name="scope">The areas it is limited to; none means the whole country.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The id is empty, the phase is not a defined one, the end lies before the start, or the stage is its own parent.</exception>
    public ElectionStage(
        Id<ElectionStage> id,
        LocalText name,
        StagePhase phase,
        Evidence evidence,
        LocalDate? start = null,
        LocalDate? end = null,
        LocalText? eventRule = null,
        Id<ElectionStage> parent = default,
        IEnumerable<AreaCode>? scope = null,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(evidence);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A stage has an id.", nameof(id));
        }

        if (!Enum.IsDefined(phase))
        {
            throw new ArgumentOutOfRangeException(
                nameof(phase),
                phase,
                $"{nameof(StagePhase.Preparation)} to {nameof(StagePhase.Operation)}."
            );
        }

        if (parent == id)
        {
            throw new ArgumentException($"Stage {id} is a step of itself.", nameof(parent));
        }

        if (start is { } first && end is { } last && last < first)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Stage {id} ends on {last:R}, before its start on {first:R}."),
                nameof(end)
            );
        }

        Id = id;
        Name = name;
        Phase = phase;
        Evidence = evidence;
        Start = start;
        End = end;
        EventRule = eventRule;
        Parent = parent;
        Scope = [.. scope ?? []];
        Note = note;
    }

    /// <summary>Gets the id.</summary>
    public Id<ElectionStage> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the group it belongs to.</summary>
    public StagePhase Phase { get; }

    /// <summary>Gets what its days rest on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the first day, or null.</summary>
    public LocalDate? Start { get; }

    /// <summary>Gets the last day, inclusive, or null.</summary>
    public LocalDate? End { get; }

    /// <summary>Gets what its days depend on, in words, or null.</summary>
    public LocalText? EventRule { get; }

    /// <summary>Gets the stage it is a step of, or the empty id.</summary>
    public Id<ElectionStage> Parent { get; }

    /// <summary>Gets the areas it is limited to; empty for the whole country.</summary>
    public ImmutableArray<AreaCode> Scope { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Asks whether the stage is in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The status, both ends included; unknown when neither day is set.</returns>
    public StageStatus On(LocalDate date) => StageStatus.On(this, date);

    /// <summary>Tells whether the stage concerns an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>True for a national stage, and where the scope and the area contain one another.</returns>
    public bool Concerns(AreaCode area) => Scope.IsEmpty || Scope.Any(s => s.Contains(area) || area.Contains(s));

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>penyelenggaraan.kampanye</c>.</returns>
    public override string ToString() => Id.ToString();
}
