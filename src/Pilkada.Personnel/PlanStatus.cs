namespace Pilkada.Personnel;

/// <summary>How much is known about the best there is.</summary>
public enum PlanStatus
{
    /// <summary>Nothing is better: value and bound are equal.</summary>
    Optimal = 0,

    /// <summary>The search ended at its budget: the best lies between value and bound.</summary>
    Bounded = 1,
}
