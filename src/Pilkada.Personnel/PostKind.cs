namespace Pilkada.Personnel;

/// <summary>What people are posted for.</summary>
/// <remarks>Published totals often mix these without saying so; each is a line of its own here.</remarks>
public enum PostKind
{
    /// <summary>Guard of TPS (pengamanan TPS).</summary>
    Tps = 0,

    /// <summary>Guard of a sub-district committee (PPK).</summary>
    Ppk = 1,

    /// <summary>Guard of a KPU office.</summary>
    KpuOffice = 2,

    /// <summary>Guard of a Bawaslu office.</summary>
    BawasluOffice = 3,

    /// <summary>Guard of a logistics warehouse.</summary>
    Warehouse = 4,

    /// <summary>Escort of logistics on the way.</summary>
    Escort = 5,

    /// <summary>Guard of the count.</summary>
    Count = 6,

    /// <summary>Guard of the recapitulation.</summary>
    Recapitulation = 7,

    /// <summary>Protection of a candidate pair.</summary>
    CandidateProtection = 8,

    /// <summary>Patrol.</summary>
    Patrol = 9,

    /// <summary>Standby: the reserve, or power on hand.</summary>
    Standby = 10,

    /// <summary>Anything else that a source names.</summary>
    Other = 11,
}
