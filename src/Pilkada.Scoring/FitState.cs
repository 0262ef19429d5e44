using System.Globalization;
using System.Text;
using Pilkada.Scoring.Fitting;

namespace Pilkada.Scoring;

/// <summary>What one part of the units contributes to a round.</summary>
/// <remarks>
/// Parts merge to the part of the union, whatever the order and the split, to the last bit. The size is constant, or grows with the number of
/// units where <see cref="FitRound.IsLinear"/> says so. Immutable and thread-safe.
/// </remarks>
public sealed class FitPart
{
    internal FitPart(ScoringModel model, int round, Statistic?[][] statistics)
    {
        Model = model;
        Round = round;
        Statistics = statistics;
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model { get; }

    /// <summary>Gets the round it belongs to, from 1.</summary>
    public int Round { get; }

    internal Statistic?[][] Statistics { get; }

    /// <summary>Merges parts of the same round.</summary>
    /// <param name="parts">The parts; at least one.</param>
    /// <returns>The part of the union.</returns>
    /// <exception cref="ArgumentException">There is no part, or they are of different models or rounds.</exception>
    public static FitPart Merge(params IEnumerable<FitPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        FitPart[] all = [.. parts];
        if (all.Length == 0 || all.Any(p => p.Round != all[0].Round || p.Model.Canonical != all[0].Model.Canonical))
        {
            throw new ArgumentException("Parts to merge are of one model and one round.", nameof(parts));
        }

        Statistic?[][] merged = [.. all[0].Statistics.Select(f => f.Select(s => s?.Fresh()).ToArray())];
        foreach (var part in all)
        {
            Collector.Merge(merged, part.Statistics);
        }

        return new FitPart(all[0].Model, all[0].Round, merged);
    }

    /// <summary>Writes the part; the same part gives the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => StateFormat.Write(stream, Model, StateFormat.Part, Round, [Statistics]);

    /// <summary>Reads a part.</summary>
    /// <param name="state">The state that it continues.</param>
    /// <param name="stream">Where from.</param>
    /// <param name="file">The name of the file, for the place of a problem.</param>
    /// <returns>The part, or the problem with the file.</returns>
    public static Outcome<FitPart> Read(FitState state, Stream stream, string file = "")
    {
        ArgumentNullException.ThrowIfNull(state);
        return StateFormat.Try(
            file,
            () =>
            {
                var (round, reader) = StateFormat.Open(stream, state.Model, StateFormat.Part);
                using (reader)
                {
                    if (round != state.Completed + 1 || state.IsComplete)
                    {
                        throw new UnreadableException(
                            string.Create(CultureInfo.InvariantCulture, $"berkas ini dari putaran {round}."),
                            string.Create(CultureInfo.InvariantCulture, $"it is of round {round}.")
                        );
                    }

                    var part = new FitPart(state.Model, round, StateFormat.Read(reader, state.Steps()));
                    StateFormat.Close(reader);
                    return part;
                }
            }
        );
    }
}

/// <summary>A round of fitting: one pass over all units.</summary>
public sealed class FitRound
{
    internal FitRound(int number, ImmutableArray<int> steps, ImmutableArray<string> names, bool isLinear)
    {
        Number = number;
        Steps = steps;
        Names = names;
        IsLinear = isLinear;
    }

    /// <summary>Gets its number, from 1.</summary>
    public int Number { get; }

    /// <summary>Gets the steps that it serves, by their place in the model, from 0.</summary>
    public ImmutableArray<int> Steps { get; }

    /// <summary>Gets the names of those steps, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Gets whether its state grows with the number of units.</summary>
    public bool IsLinear { get; }
}

/// <summary>Fitting in rounds, for units that lie in several parts, files or machines.</summary>
/// <remarks>
/// In each round every part is looked at once (<see cref="Collect"/>), the parts are merged (<see cref="FitPart.Merge"/>), and the next round
/// begins (<see cref="After"/>). The last round keeps all scores, so that a part can be ranked among the whole. The fit, the scores, classes
/// and ranks are those of one run over all units, to the last bit. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var state = FitState.Start(model);
/// while (!state.IsComplete)
/// {
///     state = state.After(FitPart.Merge(tables.Select(t => state.Collect(t, workspace))));
/// }
///
/// var fit = state.ToFit();
/// </code>
/// </example>
public sealed class FitState
{
    private readonly ImmutableArray<Statistic?[][]> _closed;

    private FitState(ScoringModel model, ImmutableArray<Statistic?[][]> closed)
    {
        Model = model;
        _closed = closed;
        Rounds = PlanOf(model);
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model { get; }

    /// <summary>Gets all rounds, in order.</summary>
    public ImmutableArray<FitRound> Rounds { get; }

    /// <summary>Gets how many rounds are done.</summary>
    public int Completed => _closed.Length;

    /// <summary>Gets a value indicating whether all rounds are done.</summary>
    public bool IsComplete => Completed == Rounds.Length;

    /// <summary>Begins.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The state before the first round.</returns>
    public static FitState Start(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new FitState(model, []);
    }

    /// <summary>Looks at a part of the units for the round in hand.</summary>
    /// <param name="table">The units.</param>
    /// <param name="workspace">The room to work in.</param>
    /// <returns>What the part contributes.</returns>
    /// <exception cref="InvalidOperationException">All rounds are done.</exception>
    /// <exception cref="ArgumentException">A column is missing or a value is infinite.</exception>
    public FitPart Collect(UnitTable table, ScoringWorkspace workspace)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(workspace);
        return IsComplete
            ? throw new InvalidOperationException("All rounds are done.")
            : new FitPart(Model, Completed + 1, Collector.Collect(Steps(), table, workspace));
    }

    /// <summary>Ends the round in hand.</summary>
    /// <param name="merged">The merged parts of all units.</param>
    /// <returns>The state before the next round.</returns>
    /// <exception cref="ArgumentException">The part is of another model or round.</exception>
    public FitState After(FitPart merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        return merged.Round == Completed + 1 && !IsComplete && merged.Model.Canonical == Model.Canonical
            ? new FitState(Model, _closed.Add(merged.Statistics))
            : throw new ArgumentException(
                $"Round {Completed + 1} of {Model} is in hand, not round {merged.Round} of {merged.Model}.",
                nameof(merged)
            );
    }

    /// <summary>Gets the fit.</summary>
    /// <returns>The fit, which ranks each table among all units.</returns>
    /// <exception cref="InvalidOperationException">Rounds are left.</exception>
    public ScoringFit ToFit() =>
        IsComplete ? new ScoringFit(Steps()) : throw new InvalidOperationException($"{Rounds.Length - Completed} rounds are left.");

    /// <summary>Writes the state; the same state gives the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => StateFormat.Write(stream, Model, StateFormat.State, Completed, _closed);

    /// <summary>Reads a state.</summary>
    /// <param name="model">The model it belongs to.</param>
    /// <param name="stream">Where from.</param>
    /// <param name="file">The name of the file, for the place of a problem.</param>
    /// <returns>The state, or the problem with the file.</returns>
    public static Outcome<FitState> Read(ScoringModel model, Stream stream, string file = "")
    {
        ArgumentNullException.ThrowIfNull(model);
        return StateFormat.Try(
            file,
            () =>
            {
                var (rounds, reader) = StateFormat.Open(stream, model, StateFormat.State);
                using (reader)
                {
                    var state = Start(model);
                    for (var round = 0; round < rounds; round++)
                    {
                        if (state.IsComplete)
                        {
                            throw StateFormat.Damaged;
                        }

                        state = new FitState(model, state._closed.Add(StateFormat.Read(reader, state.Steps())));
                    }

                    StateFormat.Close(reader);
                    return state;
                }
            }
        );
    }

    internal FittedSteps Steps()
    {
        var steps = new FittedSteps(Model, ranks: true);
        foreach (var round in _closed)
        {
            steps.Close(round);
        }

        return steps;
    }

    private static ImmutableArray<FitRound> PlanOf(ScoringModel model)
    {
        var rounds = ImmutableArray.CreateBuilder<FitRound>();
        var fitters = new FittedSteps(model, ranks: true).Fitters;
        foreach (var fitter in fitters.Where(f => f.Stream != FitStream.Scores))
        {
            for (var r = 0; r < fitter.Rounds; r++)
            {
                Add([fitter], r);
            }
        }

        StepFitter[] last = [.. fitters.Where(f => f.Stream == FitStream.Scores)];
        for (var r = 0; r < last.Select(f => f.Rounds).DefaultIfEmpty(0).Max(); r++)
        {
            Add([.. last.Where(f => f.Rounds > r)], r);
        }

        return rounds.ToImmutable();

        void Add(StepFitter[] front, int round) =>
            rounds.Add(
                new FitRound(
                    rounds.Count + 1,
                    [.. front.Select(f => model.Steps.IndexOf(f.Step))],
                    [.. front.Select(f => f.Step.GetType().Name)],
                    front.Any(f => f.IsLinear(round))
                )
            );
    }
}
