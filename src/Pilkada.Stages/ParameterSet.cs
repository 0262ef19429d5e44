using NodaTime;

namespace Pilkada.Stages;

/// <summary>The parameters of elections under one id, each by its own.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>parameters.Find(id)!.On(votingDay)</code></example>
public sealed class ParameterSet
{
    private readonly Dictionary<Id<ElectionParameter>, ElectionParameter> _byId;

    /// <summary>Creates a set.</summary>
    /// <param name="id">Its id, such as <c>pilkada</c>; not empty.</param>
    /// <param name="parameters">The parameters; each id once.</param>
    /// <exception cref="ArgumentException">The id of the set is empty, or a parameter stands twice.</exception>
    public ParameterSet(Id<ParameterSet> id, params IEnumerable<ElectionParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A set of parameters has an id.", nameof(id));
        }

        Id = id;
        All = [.. parameters];
        _byId = new Dictionary<Id<ElectionParameter>, ElectionParameter>(All.Length);
        foreach (var parameter in All)
        {
            if (!_byId.TryAdd(parameter.Id, parameter))
            {
                throw new ArgumentException($"Parameter {parameter.Id} stands twice.", nameof(parameters));
            }
        }
    }

    /// <summary>Gets the id.</summary>
    public Id<ParameterSet> Id { get; }

    /// <summary>Gets all parameters, in the order given.</summary>
    public ImmutableArray<ElectionParameter> All { get; }

    /// <summary>Finds a parameter by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The parameter, or null when the set does not have it.</returns>
    public ElectionParameter? Find(Id<ElectionParameter> id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads every parameter on a day.</summary>
    /// <remarks>
    /// A source chosen decides where sources in force on the day disagree and it is one of them; elsewhere the parameter is read as if none were chosen.
    /// </remarks>
    /// <param name="date">The day.</param>
    /// <param name="choices">The source chosen for a parameter whose sources disagree, each parameter at most once; null for none.</param>
    /// <returns>One reading for each parameter, in order.</returns>
    /// <exception cref="ArgumentException">A parameter is not one of the set or is chosen for twice, or a source chosen says nothing of it.</exception>
    public ImmutableArray<ParameterReading> On(
        LocalDate date,
        IEnumerable<(Id<ElectionParameter> Parameter, Id<Citation> Source)>? choices = null
    )
    {
        var chosen = new Dictionary<Id<ElectionParameter>, Id<Citation>>();
        foreach (var (id, source) in choices ?? [])
        {
            if (Find(id)?.Settings.All(s => s.Source != source) ?? true)
            {
                throw new ArgumentException($"{source} says nothing of {id}.", nameof(choices));
            }

            if (!chosen.TryAdd(id, source))
            {
                throw new ArgumentException($"A source is chosen twice for {id}.", nameof(choices));
            }
        }

        return [.. All.Select(p => Read(p.On(date), chosen))];
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>pilkada</c>.</returns>
    public override string ToString() => Id.ToString();

    private static ParameterReading Read(ParameterReading reading, Dictionary<Id<ElectionParameter>, Id<Citation>> chosen) =>
        reading.State is ParameterState<Fraction>.Conflict
        && chosen.TryGetValue(reading.Parameter.Id, out var source)
        && reading.Settings.Any(s => s.Source == source)
            ? reading.Parameter.On(reading.Date, source)
            : reading;
}
