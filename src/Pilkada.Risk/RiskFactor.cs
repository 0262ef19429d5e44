using Pilkada.Stages;

namespace Pilkada.Risk;

/// <summary>Whether a factor is something that happens or something that is.</summary>
public enum RiskFactorKind
{
    /// <summary>An act or an event (<i>bahaya</i>): a flood, a threat, a vote bought.</summary>
    Hazard = 0,

    /// <summary>A condition of a place, a stage or a process (<i>kerentanan</i>): no signal, a record of repeated votes.</summary>
    Vulnerability = 1,
}

/// <summary>The smallest kind of place a factor can be recorded for.</summary>
public enum PlaceLevel
{
    /// <summary>A polling station.</summary>
    Tps = 0,

    /// <summary>A village (desa or kelurahan).</summary>
    DesaKelurahan = 1,

    /// <summary>A kecamatan.</summary>
    Kecamatan = 2,

    /// <summary>A kabupaten or kota.</summary>
    KabupatenKota = 3,

    /// <summary>A province.</summary>
    Provinsi = 4,
}

/// <summary>A hazard or a vulnerability: an act, an event or a condition, with where it can occur, what shows it and what is usually done about it.</summary>
/// <remarks>
/// There is no field for an actor, a group, a belief, a household or nearness to a person, and none can be added: see <see cref="ExcludedCriterion"/>.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>RiskTaxonomy.BuiltIn.Find(Id&lt;RiskFactor&gt;.Parse("flood"))!.Stages // logistics, voting, counting</code></example>
public sealed class RiskFactor
{
    /// <summary>Creates a factor.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="kind">Hazard or vulnerability.</param>
    /// <param name="theme">The theme it belongs to; not empty.</param>
    /// <param name="name">Its name.</param>
    /// <param name="definition">What counts as it.</param>
    /// <param name="stages">The calendar stages at which it can occur; empty for every stage.</param>
    /// <param name="level">The smallest kind of place it is recorded for.</param>
    /// <param name="indicators">The usual indicators; may be empty.</param>
    /// <param name="mitigations">The usual mitigations; may be empty.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">An id is empty, or kind or level is not a defined one.</exception>
    public RiskFactor(
        Id<RiskFactor> id,
        RiskFactorKind kind,
        Id<RiskTheme> theme,
        LocalText name,
        LocalText definition,
        IEnumerable<Id<ElectionStage>> stages,
        PlaceLevel level,
        IEnumerable<Id<RiskIndicator>> indicators,
        IEnumerable<Id<Mitigation>> mitigations,
        Evidence evidence
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(evidence);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Hazard or Vulnerability.");
        }

        if (!Enum.IsDefined(level))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "Tps to Provinsi.");
        }

        Id = Ids.NotEmpty(id, nameof(id));
        Kind = kind;
        Theme = Ids.NotEmpty(theme, nameof(theme));
        Name = name;
        Definition = definition;
        Stages = [.. stages.Select(s => Ids.NotEmpty(s, nameof(stages)))];
        Level = level;
        Indicators = [.. indicators.Select(i => Ids.NotEmpty(i, nameof(indicators)))];
        Mitigations = [.. mitigations.Select(m => Ids.NotEmpty(m, nameof(mitigations)))];
        Evidence = evidence;
    }

    /// <summary>Gets the id.</summary>
    public Id<RiskFactor> Id { get; }

    /// <summary>Gets whether it is a hazard or a vulnerability.</summary>
    public RiskFactorKind Kind { get; }

    /// <summary>Gets the theme it belongs to.</summary>
    public Id<RiskTheme> Theme { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets what counts as it.</summary>
    public LocalText Definition { get; }

    /// <summary>Gets the calendar stages at which it can occur; empty for every stage.</summary>
    public ImmutableArray<Id<ElectionStage>> Stages { get; }

    /// <summary>Gets the smallest kind of place it is recorded for.</summary>
    public PlaceLevel Level { get; }

    /// <summary>Gets the usual indicators; may be empty.</summary>
    public ImmutableArray<Id<RiskIndicator>> Indicators { get; }

    /// <summary>Gets the usual mitigations; may be empty.</summary>
    public ImmutableArray<Id<Mitigation>> Mitigations { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Tells whether it can occur at a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>True when it names the stage, or names none.</returns>
    public bool CanOccurAt(Id<ElectionStage> stage) => Stages.IsEmpty || Stages.Contains(stage);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>flood</c>.</returns>
    public override string ToString() => Id.ToString();
}
