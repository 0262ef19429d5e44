namespace Pilkada.Logistics;

/// <summary>What is known of a schedule as a whole.</summary>
public enum ScheduleVerdict
{
    /// <summary>It is not known when all goods are ready; the latest starts stand all the same.</summary>
    ReadyUnknown = 0,

    /// <summary>A schedule was found in which everything arrives in time.</summary>
    InTime = 1,

    /// <summary>No schedule arrives in time, and there is a proof.</summary>
    Late = 2,

    /// <summary>No schedule was found that arrives in time, and no proof that there is none: vehicles served in another order might do.</summary>
    NotShown = 3,
}
