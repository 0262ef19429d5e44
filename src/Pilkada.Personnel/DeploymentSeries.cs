using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>How many people one stage of an operation had, as a source states it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StageDeployment
{
    /// <summary>Creates a figure.</summary>
    /// <param name="operation">The operation; not empty.</param>
    /// <param name="stage">The stage; not empty.</param>
    /// <param name="date">The day it stands for.</param>
    /// <param name="people">A whole number of officers or persons, or unknown.</param>
    /// <param name="approximation">How exactly it was stated.</param>
    /// <exception cref="ArgumentException">An id is empty, or the value is no count of people.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The approximation is not a defined one.</exception>
    public StageDeployment(
        Id<PoliceOperation> operation,
        Id<ElectionStage> stage,
        LocalDate date,
        Explanation people,
        Approximation approximation = Approximation.Exact
    )
    {
        if (operation.IsEmpty || stage.IsEmpty)
        {
            throw new ArgumentException("A deployment belongs to an operation and a stage.", nameof(operation));
        }

        Operation = operation;
        Stage = stage;
        Date = date;
        People = Inputs.People(people, nameof(people));
        Approximation = Inputs.Defined(approximation, nameof(approximation));
    }

    /// <summary>Gets the operation.</summary>
    public Id<PoliceOperation> Operation { get; }

    /// <summary>Gets the stage.</summary>
    public Id<ElectionStage> Stage { get; }

    /// <summary>Gets the day it stands for.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets how many people, or unknown.</summary>
    public Explanation People { get; }

    /// <summary>Gets how exactly it was stated.</summary>
    public Approximation Approximation { get; }
}

/// <summary>The deployments of one operation over time, and how each differs from the one before.</summary>
/// <remarks>
/// Only of one operation: 4,174 officers in the campaign of the Pemilu of 2024 and 5,000 for the vote of the Pilkada are two operations, and no trend.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>DeploymentSeries.Of(figures).Changes // each less the one before; unknown where either is</code></example>
public sealed class DeploymentSeries : IExplained
{
    private DeploymentSeries(ImmutableArray<StageDeployment> stages)
    {
        Stages = stages;
        Changes =
        [
            .. stages
                .Skip(1)
                .Select((s, i) => Inputs.Combine(s.People.Value, stages[i].People.Value, (later, earlier) => Quantity.Of(later - earlier))),
        ];
    }

    /// <summary>Gets the operation.</summary>
    public Id<PoliceOperation> Operation => Stages[0].Operation;

    /// <summary>Gets the deployments, in order of the day and then as given; at least two.</summary>
    public ImmutableArray<StageDeployment> Stages { get; }

    /// <summary>Gets how each deployment after the first differs from the one before; unknown where either is.</summary>
    public ImmutableArray<Quantity> Changes { get; }

    /// <inheritdoc/>
    /// <remarks>The last deployment less the first.</remarks>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Terakhir dikurangi pertama", "The last less the first"),
            Inputs.Combine(Stages[^1].People.Value, Stages[0].People.Value, (last, first) => Quantity.Of(last - first)),
            Stages[0].People.Unit,
            [Stages[^1].People, Stages[0].People],
            DeploymentRules.OneOperation.Id
        );

    /// <summary>Orders the deployments of one operation.</summary>
    /// <param name="stages">The deployments; at least two, of one operation and one unit of measure.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">There are fewer than two, or there is a second operation or unit of measure.</exception>
    public static DeploymentSeries Of(params IEnumerable<StageDeployment> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        ImmutableArray<StageDeployment> all = [.. stages.OrderBy(s => s.Date)];
        if (all.Length < 2)
        {
            throw new ArgumentException("A comparison over time has at least two deployments.", nameof(stages));
        }

        var operations = all.Select(s => s.Operation).Distinct().ToArray();
        return operations.Length > 1
                ? throw new ArgumentException(
                    $"{string.Join(" and ", operations)} are different operations and never one trend.",
                    nameof(stages)
                )
            : all.All(s => s.People.Unit.Equals(all[0].People.Unit)) ? new DeploymentSeries(all)
            : throw new ArgumentException("Officers and persons are not one series.", nameof(stages));
    }
}
