using NodaTime;

namespace Pilkada.Stages;

/// <summary>The parameters of an election, each by its id.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>parameters.Find(id)!.On(votingDay)</code></example>
public sealed class ParameterSet
{
    private readonly Dictionary<Id<ElectionParameter>, ElectionParameter> _byId;

    /// <summary>Creates a set.</summary>
    /// <param name="parameters">The parameters; each id once.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public ParameterSet(params IEnumerable<ElectionParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
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

    /// <summary>Gets all parameters, in the order given.</summary>
    public ImmutableArray<ElectionParameter> All { get; }

    /// <summary>Finds a parameter by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The parameter, or null when the set does not have it.</returns>
    public ElectionParameter? Find(Id<ElectionParameter> id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads every parameter on a day.</summary>
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

        return [.. All.Select(p => chosen.TryGetValue(p.Id, out var source) ? p.On(date, source) : p.On(date))];
    }
}
