using NodaTime;

namespace Pilkada.Logistics;

/// <summary>A network with the voting day it serves: what a schedule is made of.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>plan.Schedule().Verdict // InTime, Late with its proof, NotShown or ReadyUnknown</code></example>
public sealed class SupplyPlan
{
    /// <summary>Creates a plan.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="title">Its title.</param>
    /// <param name="votingDay">The voting day; 2 January 1900 to 30 December 2199.</param>
    /// <param name="network">The network of the way out.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The id is empty, the day is out of range, or the network is one of the way back.</exception>
    public SupplyPlan(Id<SupplyPlan> id, LocalText title, LocalDate votingDay, SupplyNetwork network, LocalText? note = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A plan has an id.", nameof(id));
        }

        SupplySchedule.CheckOutward(network, nameof(network));
        SupplySchedule.CheckDay(votingDay);
        Id = id;
        Title = title;
        VotingDay = votingDay;
        Network = network;
        Note = note;
    }

    /// <summary>Gets the id.</summary>
    public Id<SupplyPlan> Id { get; }

    /// <summary>Gets the title.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the network.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Schedules the way out.</summary>
    /// <returns>The schedule of <see cref="SupplySchedule.ForDistribution"/>.</returns>
    public SupplySchedule Schedule() => SupplySchedule.ForDistribution(Network, VotingDay);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>pemilu-2024-pulau-banten</c>.</returns>
    public override string ToString() => Id.ToString();
}
